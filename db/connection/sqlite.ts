import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import * as schema from '../schema'
import { guarded } from './guard'
import type { Database, Transaction } from './types'

const LOCK_WAIT_MS = 15_000
const STATEMENTS_KEPT = 500
/** For each of the two connections; the system's own cache of the file serves the rest as fast and for all processes. */
const CACHE_KIB = 32_768

/** A proxy driver over one better-sqlite3 connection; awaited statements cross no event-loop tick. */
function builderOver(connection: Sqlite.Database) {
  const kept = new Map<string, Sqlite.Statement>()
  const prepare = (sql: string): Sqlite.Statement => {
    const known = kept.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    if (kept.size >= STATEMENTS_KEPT) kept.delete(kept.keys().next().value ?? '')
    kept.set(sql, statement)
    return statement
  }
  return drizzle(
    async (sql, params, method) => {
      const statement = prepare(sql)
      if (!statement.reader) {
        statement.run(params)
        return { rows: [] }
      }
      const rows = statement.raw(true)
      return { rows: (method === 'get' ? rows.get(params) : rows.all(params)) as never[] }
    },
    // The driver reads `casing` from its third argument only, so the second must be there; batches are not used.
    () => Promise.reject(new Error('Batches are not used')),
    { schema, casing: 'snake_case' },
  )
}

function open(file: string, options: Sqlite.Options): Sqlite.Database {
  const connection = new Sqlite(file, options)
  connection.pragma('foreign_keys = ON')
  // Waiting for a lock inside SQLite would stop the whole event loop; the writer waits outside instead.
  connection.pragma('busy_timeout = 0')
  connection.pragma(`cache_size = -${CACHE_KIB}`)
  connection.pragma('temp_store = MEMORY')
  return connection
}

/**
 * The embedded engine: a read-only connection and one writer behind a promise queue on the same WAL file.
 * Several processes may share the file; a busy lock is waited for without blocking the event loop.
 */
export function openSqlite(file: string): Database {
  const writer = open(file, {})
  writer.pragma('journal_mode = WAL')
  writer.pragma('synchronous = NORMAL')
  const reader = open(file, { readonly: true })
  const write = builderOver(writer)
  let last: Promise<unknown> = Promise.resolve()

  const begin = async () => {
    const deadline = Date.now() + LOCK_WAIT_MS
    for (;;) {
      try {
        writer.exec('BEGIN IMMEDIATE')
        return
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw error
        await pause(2 + Math.random() * 6)
      }
    }
  }

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    read: builderOver(reader),
    transaction: (work) =>
      guarded(() =>
        inTurn(async () => {
          await begin()
          try {
            const value = await work(write as unknown as Transaction)
            writer.exec('COMMIT')
            return value
          } catch (error) {
            if (writer.inTransaction) writer.exec('ROLLBACK')
            throw error
          }
        }),
      ),
    exec: (statements) => inTurn(async () => void writer.exec(statements)),
    close: async () => {
      await last
      reader.close()
      writer.close()
    },
  }
}

const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
