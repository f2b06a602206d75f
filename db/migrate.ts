import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import type { Database } from './connection'
import { dialect } from './dialect'

type Migration = { tag: string; statements: string; hash: string }

/** Migrations of this engine in order, from `db/migrations/<dialect>`. */
export function knownMigrations(root: string): Migration[] {
  const folder = path.join(root, 'db', 'migrations', dialect)
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { idx: number; tag: string }[]
  }
  return journal.entries
    .toSorted((a, b) => a.idx - b.idx)
    .map(({ tag }) => {
      const statements = readFileSync(path.join(folder, `${tag}.sql`), 'utf8')
      return { tag, statements, hash: createHash('sha256').update(statements).digest('hex') }
    })
}

/** Tags that have not been run on this database, in order. */
export async function pendingMigrations(database: Database, root: string): Promise<Migration[]> {
  await database.exec(
    'create table if not exists applied_migrations (tag text primary key, hash text not null, applied_at text not null)',
  )
  const done = new Map<string, string>()
  for (const row of await rows<{ tag: string; hash: string }>(
    database,
    'select tag, hash from applied_migrations',
  ))
    done.set(row.tag, row.hash)
  return knownMigrations(root).filter((migration) => {
    const hash = done.get(migration.tag)
    if (hash !== undefined && hash !== migration.hash)
      throw new Error(`Migration ${migration.tag} was changed after it had been run`)
    return hash === undefined
  })
}

/**
 * Runs what is pending and answers with the tags. SQLite's own migrator empties cascading children when a
 * table is rebuilt, since foreign keys cannot be switched off inside a transaction: so they are switched off
 * first, checked after, and switched on again.
 */
export async function migrate(database: Database, root: string, at: string): Promise<string[]> {
  const pending = await pendingMigrations(database, root)
  for (const migration of pending) {
    const mark = `insert into applied_migrations values ('${migration.tag}', '${migration.hash}', '${at}')`
    const body = `${migration.statements.replaceAll('--> statement-breakpoint', '')};\n${mark};`
    if (dialect === 'postgres') await database.exec(`begin; ${body} commit;`)
    else await migrateSqlite(database, body)
  }
  return pending.map(({ tag }) => tag)
}

async function migrateSqlite(database: Database, body: string): Promise<void> {
  await database.exec('pragma foreign_keys = off')
  try {
    await database.exec(`begin immediate; ${body} commit;`)
  } catch (error) {
    await database.exec('rollback').catch(() => undefined)
    throw error
  } finally {
    await database.exec('pragma foreign_keys = on')
  }
  const broken = await rows(database, 'pragma foreign_key_check')
  if (broken.length > 0) throw new Error('A migration left rows whose foreign keys point nowhere')
}

/** Rows of a statement of our own, as objects on PostgreSQL and by column order on SQLite. */
async function rows<Row>(database: Database, statement: string): Promise<Row[]> {
  if (dialect === 'postgres') {
    const answer = (await (
      database.read as unknown as { execute: (q: unknown) => Promise<{ rows: Row[] }> }
    ).execute(sql.raw(statement))) as { rows: Row[] }
    return answer.rows
  }
  const answer = (await database.read.all(sql.raw(statement))) as unknown[][]
  const columns = /^select (.+) from/i.exec(statement)?.[1]?.split(', ') ?? []
  return answer.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])) as Row)
}
