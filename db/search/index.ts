import type { SQL } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { dialect } from '../dialect'
import type { CaseTexts, Found, SearchRequest } from './port'
import { amongPostgres, holdsPostgres, indexPostgres, searchPostgres } from './postgres'
import { amongSqlite, holdsSqlite, indexSqlite, searchSqlite } from './sqlite'

export { MOST_FOUND, type CaseTexts, type Found, type SearchRequest } from './port'

/** Adds or replaces what cases are found by, in the transaction of the change. */
export const indexWords: (tx: Transaction, texts: CaseTexts[]) => Promise<void> =
  dialect === 'postgres' ? indexPostgres : indexSqlite

/** Cases that hold, for every word of the query, a word that begins so; only those the reader may see. */
export const searchWords: (read: Read, request: SearchRequest) => Promise<Found> =
  dialect === 'postgres' ? searchPostgres : searchSqlite

/** The same as a condition on the row of `cases` at hand, for lists in another order. */
export const holdsWords: (request: SearchRequest) => SQL =
  dialect === 'postgres' ? holdsPostgres : holdsSqlite

/** `cases.id` is one of these, as one parameter whatever their number. */
export const amongCases: (caseIds: string[]) => SQL = dialect === 'postgres' ? amongPostgres : amongSqlite
