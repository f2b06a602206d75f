import { fold, highlight, queryTerms, searchTokens } from '../../app/domain/shared/swedish'

/** A stretch of text, marked where it answers the query. The pieces joined give the stretch back. */
export type Piece = { text: string; hit: boolean }

const BEFORE = 80
const AFTER = 160

/**
 * The surroundings of the first word that answers the query, on one line and with the hits marked; null when
 * no word does.
 */
export function firstHit(text: string, query: string): Piece[] | null {
  const terms = queryTerms(query)
  const folded = fold(text)
  // Every token is a part of its folded word, so a text without the term is done with at once.
  const likely = terms.filter((term) => folded.includes(term))
  if (likely.length === 0) return null
  const at = hitPlace(text, likely)
  if (at === null) return null
  const from = at <= BEFORE ? 0 : wordStart(text, at - BEFORE)
  const to = at + AFTER >= text.length ? text.length : wordEnd(text, at + AFTER)
  const stretch = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return highlight(`${from > 0 ? '… ' : ''}${stretch}${to < text.length ? ' …' : ''}`, query)
}

function hitPlace(text: string, terms: string[]): number | null {
  for (const word of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = fold(word[0])
    if (!terms.some((term) => folded.includes(term))) continue
    const tokens = searchTokens(word[0])
    if (terms.some((term) => tokens.some((token) => token.startsWith(term)))) return word.index
  }
  return null
}

const NEAR = 40

/** The first space near here, so that no word is cut; here itself where words are longer than that. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + NEAR).search(/\s/)
  return space === -1 ? at : at + space
}

function wordEnd(text: string, at: number): number {
  const space = text.slice(at - NEAR, at).search(/\s\S*$/)
  return space === -1 ? at : at - NEAR + space
}
