import type { Read } from '../connection'
import { INDEXED_PREFIX, spellings } from './sqlite-vocabulary'

/** Where a word stands: in the public title, among all that is public, among what is protected. */
export type Kind = 'title' | 'public' | 'hidden'

/** The letter that a token of the kind begins with; marks of rights begin with `x` (marks.ts). */
const letters: Record<Kind, string> = { title: 't', public: 'w', hidden: 'h' }

export const kindsOf = (words: Record<Kind, string[]>): string[] =>
  (Object.keys(letters) as Kind[]).flatMap((kind) => words[kind].map((word) => letters[kind] + word))

const MOST_SPELLINGS = 64

/**
 * Each prefix as an FTS5 expression over the kinds. A prefix longer than FTS5 has an index for is spelt out
 * as the words that begin so: exact words are read newest first and stopped at a page, while FTS5 would first
 * merge every hit of a long prefix. Null when a prefix begins no word.
 */
export async function spelt(read: Read, kinds: Kind[], prefixes: string[]): Promise<string[] | null> {
  const terms: string[] = []
  for (const prefix of prefixes) {
    const ways: string[] = []
    for (const kind of kinds) ways.push(...(await wordsOf(read, letters[kind] + prefix)))
    if (ways.length === 0) return null
    terms.push(`(${ways.join(' OR ')})`)
  }
  return terms
}

async function wordsOf(read: Read, prefix: string): Promise<string[]> {
  if (prefix.length <= INDEXED_PREFIX) return [`"${prefix}" *`]
  const words = await spellings(read, prefix, MOST_SPELLINGS + 1)
  return words.length > MOST_SPELLINGS ? [`"${prefix}" *`] : words.map((word) => `"${word}"`)
}
