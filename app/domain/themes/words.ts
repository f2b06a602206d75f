import { fold } from '../shared/swedish'

const LEAST_PREFIX = 4
const MOST_WORDS = 40
const LONGEST_WORD = 60

const parts = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * The words of a theme as someone typed them, by line or comma: each once, as written. Null when there is none, or more
 * or longer ones than a theme is found by.
 */
export function typedWords(text: string): string[] | null {
  const words = new Map<string, string>()
  for (const typed of text.split(/[\n,;]+/)) {
    const word = typed.replace(/\s+/g, ' ').trim()
    const key = parts(word).join(' ')
    if (key !== '' && !words.has(key)) words.set(key, word)
  }
  const found = [...words.values()]
  const usable = found.length > 0 && found.length <= MOST_WORDS
  return usable && found.every((word) => word.length <= LONGEST_WORD) ? found : null
}

/**
 * The word of a theme that stands in a text, or null. A word of four letters or more also finds what begins with it
 * (`automatiser` finds automatisering); a shorter one, like AI, must stand by itself or before a hyphen, so that it is
 * not found inside another word.
 */
export function wordFound(text: string, words: readonly string[]): string | null {
  const all = parts(text)
  return words.find((word) => stands(all, parts(word))) ?? null
}

function stands(all: string[], wanted: string[]): boolean {
  const last = wanted.at(-1)
  if (last === undefined) return false
  const asPrefix = last.length >= LEAST_PREFIX
  return all.some((_, at) =>
    wanted.every((part, nth) => {
      const here = all[at + nth]
      if (here === undefined) return false
      return nth === wanted.length - 1 && asPrefix ? here.startsWith(part) : here === part
    }),
  )
}
