import { type Column, type SQL, sql } from 'drizzle-orm'
import { dialect } from '../dialect'

/**
 * Judged (or sorted) row by row and not through an index. SQLite plans without knowing how many rows a
 * condition leaves, and would walk all cases of a municipality where a handful of ids is given; PostgreSQL
 * knows, and needs no hint.
 */
export const inPassing = (expression: SQL | Column): SQL =>
  dialect === 'sqlite' ? sql`+(${expression})` : sql`${expression}`
