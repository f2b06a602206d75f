import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import * as schema from '../schema'
import { guarded } from './guard'
import type { Database, Read, Transaction } from './types'

/** PostgreSQL through a pool. The Drizzle object wears SQLite's types (see db/columns). */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // A lost connection is replaced by the pool; without a listener it would stop the whole program.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const read = drizzle(pool, { schema, casing: 'snake_case' }) as unknown as Read
  return {
    read,
    transaction: (work) =>
      guarded(async () => {
        const client = await pool.connect()
        try {
          await client.query('BEGIN')
          const tx = drizzle(client, { schema, casing: 'snake_case' }) as unknown as Transaction
          const value = await work(tx)
          await client.query('COMMIT')
          return value
        } catch (error) {
          await client.query('ROLLBACK')
          throw error
        } finally {
          client.release()
        }
      }),
    exec: async (statements) => {
      await pool.query(statements)
    },
    close: () => pool.end(),
  }
}
