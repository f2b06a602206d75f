import { dialect } from '../dialect'
import { postgresWords } from './postgres'
import { sqliteWords } from './sqlite'

/**
 * The one cast of the data layer: the schema is written once, in SQLite's types, and on PostgreSQL the same
 * words make pg columns. `.get() .all() .run()` then exist in types only, so they are forbidden everywhere.
 */
export const {
  table,
  index,
  uniqueIndex,
  primaryKey,
  check,
  key,
  text,
  word,
  day,
  instant,
  ore,
  whole,
  decimal,
  flag,
  json,
} = dialect === 'postgres' ? (postgresWords as unknown as typeof sqliteWords) : sqliteWords
