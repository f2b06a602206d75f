import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
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
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const made = dialect === 'postgres' ? await temporaryPostgres() : temporarySqlite()
  await migrate(made.database, projectRoot, '2026-01-01T00:00:00.000Z')
  return made
}

function temporarySqlite(): TemporaryDatabase {
  const folder = mkdtempSync(path.join(tmpdir(), 'radslag-test-'))
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

async function temporaryPostgres(): Promise<TemporaryDatabase> {
  const server = process.env.TEST_POSTGRES_URL
  if (!server) throw new Error('tests/support/postgres-server.ts has not started a server')
  const name = `t${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`
  const admin = openPostgres(`${server}/postgres`)
  await admin.exec(`create database ${name}`)
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
