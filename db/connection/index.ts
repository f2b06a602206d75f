import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { dialect } from '../dialect'
import { openPostgres } from './postgres'
import { openSqlite } from './sqlite'
import type { Database } from './types'

export type { Database, Read, Transaction } from './types'

/** Where the database is: a PostgreSQL address, or a folder for the embedded file. */
export type DatabasePlace = { url?: string | undefined; folder: string }

/** Opens the engine that `DATABASE_URL` chose when the program loaded. */
export function openDatabase(place: DatabasePlace): Database {
  if (dialect === 'postgres') {
    if (!place.url) throw new Error('DATABASE_URL is missing')
    return openPostgres(place.url)
  }
  mkdirSync(place.folder, { recursive: true })
  return openSqlite(path.join(place.folder, 'radslag.sqlite'))
}
