import type { Scope } from '../../app/domain/access/visibility'
import type { Read, Transaction } from '../connection'
import { dialect } from '../dialect'
import { indexPostgres, searchPostgres } from './postgres'
import { indexSqlite, searchSqlite } from './sqlite'

/** What is indexed of a case or a document: stemmed and folded words (domain/shared/swedish), in two sets. */
export type Words = {
  entryId: string
  municipalityId: string
  /** All that an outsider's search may match. */
  publicWords: string
  /** The public words and the protected ones. */
  staffWords: string
}

export type Found = { entryId: string; rank: number }

export type SearchRequest = {
  terms: string[]
  municipalityId: string | null
  scope: Scope
  limit: number
  offset: number
}

/** Adds or replaces an entry's words, in the transaction of the change. */
export const indexWords: (tx: Transaction, words: Words) => Promise<void> =
  dialect === 'postgres' ? indexPostgres : indexSqlite

/** Entries whose words begin with every term, best first, within what the reader may see. */
export const searchWords: (read: Read, request: SearchRequest) => Promise<{ found: Found[]; total: number }> =
  dialect === 'postgres' ? searchPostgres : searchSqlite
