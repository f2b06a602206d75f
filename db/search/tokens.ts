import { queryTerms, searchTokens } from '../../app/domain/shared/swedish'

const LONGEST = 64
const REMEMBERED = 50_000

/** ASCII letters and digits only, so that neither engine's own tokenizer nor its query syntax has a say. */
const plain = (token: string) =>
  token.slice(0, LONGEST).replace(/[^a-z0-9]/gu, (letter) => `z${(letter.codePointAt(0) ?? 0).toString(36)}z`)

const remembered = new Map<string, readonly string[]>()

/** Stemming is the cost of indexing and running text repeats its words, so the tokens of a word are kept. */
function wordTokens(word: string): readonly string[] {
  const known = remembered.get(word)
  if (known) return known
  const tokens = searchTokens(word).map(plain)
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(word, tokens)
  return tokens
}

/** The different tokens of a text, stemmed and folded (domain/shared/swedish), in plain ASCII. */
export function indexTokens(text: string): string[] {
  const found = new Set<string>()
  for (const [word] of text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    for (const token of wordTokens(word)) found.add(token)
  return [...found]
}

const MOST_TERMS = 12

/** What a query looks for: every term must begin some token. Empty when the query holds no word. */
export const prefixesOf = (query: string): string[] => queryTerms(query).slice(0, MOST_TERMS).map(plain)
