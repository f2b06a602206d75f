import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { openDatabase, type Database } from '#db/connection'
import { openPostgres } from '#db/connection/postgres'
import { dialect } from '#db/dialect'
import { migrate } from '#db/migrate'
import { projectRoot } from './project-root'

type TemporaryDatabase = {
  database: Database
  dispose: () => Promise<void>
  /** Where it is, for other processes that open it too. */
  place: { folder: string; url?: string }
}

/** An empty, migrated database of the engine under test, and how to throw it away. */
export const temporaryDatabase = (): Promise<TemporaryDatabase> =>
  dialect === 'postgres' ? temporaryPostgres() : temporarySqlite()

const migrated = (database: Database) => migrate(database, projectRoot, '2026-01-01T00:00:00.000Z')

/** A new file in a folder of its own, with what is given in it. */
function sqliteWith(content?: Buffer): TemporaryDatabase {
  const folder = mkdtempSync(path.join(tmpdir(), 'radslag-test-'))
  if (content) writeFileSync(path.join(folder, 'radslag.sqlite'), content)
  const database = openDatabase({ folder })
  return {
    database,
    place: { folder },
    dispose: async () => {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A migrated file as bytes; each database begins as a copy of it, which takes a tenth of the time. */
let sqliteTemplate: Promise<Buffer> | undefined

async function makeSqliteTemplate(): Promise<Buffer> {
  const { database, place, dispose } = sqliteWith()
  await migrated(database)
  // Closing writes all of it into the one file.
  await database.close()
  const content = readFileSync(path.join(place.folder, 'radslag.sqlite'))
  await dispose()
  return content
}

async function temporarySqlite(): Promise<TemporaryDatabase> {
  sqliteTemplate ??= makeSqliteTemplate()
  return sqliteWith(await sqliteTemplate)
}

const TEMPLATE = 'migrated'

/** Made once for all processes; it has its name only when it is whole. */
async function makePostgresTemplate(server: string): Promise<void> {
  const admin = new pg.Client({ connectionString: `${server}/postgres` })
  await admin.connect()
  try {
    await admin.query('select pg_advisory_lock(1)')
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [TEMPLATE])
    if (rowCount) return
    await admin.query('create database migrating')
    const database = openPostgres(`${server}/migrating`)
    await migrated(database)
    await database.close()
    await admin.query(`alter database migrating rename to ${TEMPLATE}`)
  } finally {
    await admin.end()
  }
}

let postgresTemplate: Promise<void> | undefined

async function temporaryPostgres(): Promise<TemporaryDatabase> {
  const server = process.env.TEST_POSTGRES_URL
  if (!server) throw new Error('tests/support/postgres-server.ts has not started a server')
  postgresTemplate ??= makePostgresTemplate(server)
  await postgresTemplate
  const name = `t${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`
  const admin = openPostgres(`${server}/postgres`)
  await admin.exec(`create database ${name} template ${TEMPLATE} strategy file_copy`)
  const database = openPostgres(`${server}/${name}`)
  return {
    database,
    place: { folder: tmpdir(), url: `${server}/${name}` },
    dispose: async () => {
      await database.close()
      await admin.exec(`drop database ${name} with (force)`)
      await admin.close()
    },
  }
}

export const count = sql<number>`count(*)`.mapWith(Number)
