import { and, asc, sql } from 'drizzle-orm'
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Read, Transaction } from '../connection'

const searchVocabulary = sqliteTable('search_vocabulary', { token: text().primaryKey() })

/** Prefixes up to this length have an index of their own in FTS5 (migration search). */
export const INDEXED_PREFIX = 7

/** Keeps the tokens that are too long for a prefix index, each once. */
export async function learn(tx: Transaction, tokens: string[]): Promise<void> {
  const long = new Set(tokens.filter((token) => token.length > INDEXED_PREFIX))
  await tx
    .insert(searchVocabulary)
    .select(sql`select value from json_each(${JSON.stringify([...long])}) where true`)
    .onConflictDoNothing()
}

/** Tokens of the index that begin so, at most so many. */
export async function spellings(read: Read, prefix: string, most: number): Promise<string[]> {
  const { token } = searchVocabulary
  const found = await read
    .select({ token })
    .from(searchVocabulary)
    .where(and(sql`${token} >= ${prefix}`, sql`${token} < ${`${prefix}~`}`))
    .orderBy(asc(token))
    .limit(most)
  return found.map((each) => each.token)
}
