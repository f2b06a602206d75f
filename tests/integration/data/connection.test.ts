import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#db/connection'
import { pendingMigrations } from '#db/migrate'
import { counters } from '#db/schema'
import { temporaryDatabase } from '#tests/support/database'
import { projectRoot } from '#tests/support/project-root'

let database: Database
let dispose: () => Promise<void>
beforeAll(async () => {
  ;({ database, dispose } = await temporaryDatabase())
})
afterAll(() => dispose())

describe('the data layer', () => {
  it('has no pending migration after migrating', async () => {
    expect(await pendingMigrations(database, projectRoot)).toEqual([])
  })

  it('refuses a transaction inside a transaction at once', async () => {
    await expect(database.transaction(() => database.transaction(async () => 1))).rejects.toThrow(
      'inside another transaction',
    )
  })

  it('rolls back everything when the work throws', async () => {
    await expect(
      database.transaction(async (tx) => {
        await tx.insert(counters).values({ id: 'lost', value: 1 })
        throw new Error('stop')
      }),
    ).rejects.toThrow('stop')
    expect(await database.read.select().from(counters).where(sql`id = 'lost'`)).toEqual([])
  })

  it('maps counts and money to numbers', async () => {
    await database.transaction((tx) => tx.insert(counters).values({ id: 'big', value: 9_000_000_000_000 }))
    const [row] = await database.read.select().from(counters).where(sql`id = 'big'`)
    expect(row).toEqual({ id: 'big', value: 9_000_000_000_000 })
  })
})
