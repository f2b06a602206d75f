/**
 * Swedish text for sorting and searching. Neither SQLite nor PostgreSQL sorts or folds å ä ö by default, so
 * keys are computed here, stored beside the text, and compared as plain bytes by both.
 */
import { stem } from './swedish-stem'

export { stem }

const folded: Record<string, string> = { æ: 'a', ø: 'o', ß: 'ss', đ: 'd', ł: 'l' }

const sorted: Record<string, string> = {
  å: '{',
  ä: '|',
  æ: '|',
  ö: '}',
  ø: '}',
  ü: 'y',
  ß: 'ss',
  đ: 'd',
  ł: 'l',
}

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

/** Natural order of digits: the count of digits goes first, so that 9 comes before 10. */
function numberKey(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, '')
  return String.fromCharCode(64 + Math.min(significant.length, 26)) + significant
}

/**
 * A key whose plain binary order is Swedish order: å ä ö after z, é as e, ü as y, upper and lower case alike,
 * digits before letters and by value, punctuation as one space. ASCII only.
 */
export function sortKey(text: string): string {
  const letters = [...text.normalize('NFC').toLowerCase()].map(
    (letter) => sorted[letter] ?? withoutMarks(letter),
  )
  return letters
    .join('')
    .replace(/[^a-z0-9{|}]+/g, ' ')
    .trim()
    .replace(/\d+/g, numberKey)
}

/** Lower case without marks, so that `goteborg` finds `Göteborg`. Both the index and the query pass here. */
export function fold(text: string): string {
  return withoutMarks(text.toLowerCase()).replace(/[æøßđł]/g, (letter) => folded[letter] ?? letter)
}

/** Last elements of municipal compounds, as stems: `budgetuppdraget` is also to be found by `uppdrag`. */
const tails = [
  ...[
    'ansvar',
    'anslag',
    'användning',
    'arbet',
    'avdelning',
    'avgift',
    'avtal',
    'bedömning',
    'behov',
    'beslut',
  ],
  ...[
    'bolag',
    'budget',
    'center',
    'chef',
    'direktör',
    'effekt',
    'ekonomi',
    'enhet',
    'forum',
    'fråg',
    'förslag',
  ],
  ...[
    'förvaltning',
    'grupp',
    'handling',
    'hantering',
    'index',
    'initiativ',
    'insats',
    'investering',
    'kalkyl',
  ],
  ...[
    'kommun',
    'kontor',
    'kostnad',
    'ledning',
    'medel',
    'modell',
    'mål',
    'möt',
    'nämnd',
    'ordning',
    'organisation',
  ],
  ...[
    'plan',
    'plattform',
    'policy',
    'process',
    'program',
    'projek',
    'protokoll',
    'rapport',
    'register',
    'reserv',
  ],
  ...[
    'riktlinj',
    'rådgivning',
    'råd',
    'rätt',
    'service',
    'skol',
    'skrivels',
    'strateg',
    'strategi',
    'styrels',
    'styr',
  ],
  ...[
    'styrning',
    'stöd',
    'svar',
    'system',
    'säker',
    'säkerhet',
    'tid',
    'tjänst',
    'träd',
    'underlag',
    'underhåll',
  ],
  ...[
    'uppdrag',
    'uppföljning',
    'utredning',
    'utskot',
    'utveckling',
    'verktyg',
    'verksam',
    'yttrand',
    'ärend',
  ],
]

/** Noun endings that take a linking s: what follows `avskrivnings-`, `verksamhets-`, `informations-`. */
const linking = /(?:ing|het|tion|sion|itet|skap|dom|else|ment|dag|bruk)s(?=\p{L}{3})/gu

/** The later parts of a compound that a reader may search for on their own. */
function compoundTails(word: string): string[] {
  const found = new Set<string>()
  for (const link of word.matchAll(linking)) {
    if (link.index + link[0].length > 4) found.add(stem(word.slice(link.index + link[0].length)))
  }
  const whole = stem(word)
  for (const tail of tails) if (whole.length >= tail.length + 3 && whole.endsWith(tail)) found.add(tail)
  return [...found]
}

const words = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

function wordTokens(word: string): string[] {
  if (/\d/.test(word)) return [fold(word)]
  const whole = fold(stem(word))
  return [
    whole,
    ...compoundTails(word)
      .map(fold)
      .filter((tail) => tail !== whole),
  ]
}

/** Tokens for the index: every word stemmed and folded, followed by the later parts of compounds. */
export function searchTokens(text: string): string[] {
  return words(text).flatMap(wordTokens)
}

/** The text to store and index: `searchTokens` joined by spaces. */
export const searchText = (text: string): string => searchTokens(text).join(' ')

const filler = new Set([
  'i',
  'och',
  'av',
  'på',
  'för',
  'till',
  'en',
  'ett',
  'att',
  'som',
  'om',
  'den',
  'det',
  'de',
])

/** What to look for: each term is a prefix that some token must begin with. Filler words only if alone. */
export function queryTerms(query: string): string[] {
  const all = words(query)
  const telling = all.filter((word) => !filler.has(word))
  const terms = (telling.length > 0 ? telling : all).map((word) =>
    /\d/.test(word) ? fold(word) : fold(stem(word)),
  )
  return [...new Set(terms)]
}

/** The text in pieces, with the words that answer the query marked; the pieces joined give the text back. */
export function highlight(text: string, query: string): { text: string; hit: boolean }[] {
  const terms = queryTerms(query)
  const pieces: { text: string; hit: boolean }[] = []
  for (const piece of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    if (piece === '') continue
    const hit = searchTokens(piece).some((token) => terms.some((term) => token.startsWith(term)))
    const last = pieces.at(-1)
    if (last?.hit === false && !hit) last.text += piece
    else pieces.push({ text: piece, hit })
  }
  return pieces
}

/** Whether a text answers a query as the search does: every word of it begins some word of the text, or a part of one. */
export function answersQuery(text: string, query: string): boolean {
  const terms = queryTerms(query)
  const tokens = searchTokens(text)
  return terms.length > 0 && terms.every((term) => tokens.some((token) => token.startsWith(term)))
}
