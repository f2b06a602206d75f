/** Why a figure cannot be read. */
export type FigureFault =
  | 'empty'
  | 'not-a-number'
  | 'ambiguous'
  | 'grouping'
  | 'too-many-decimals'
  | 'too-large'
  | 'unit'
  | 'shortened'
  | 'error-value'

export type FigureRefused = { ok: false; fault: FigureFault; remedy: string }

/** The sign that divides whole from decimals, when the column it stands in has shown which. */
export type DecimalMark = ',' | '.'

export type FigureOptions = { decimals?: number; mark?: DecimalMark | null }

const remedies: Record<FigureFault, string> = {
  empty: 'Fyll i ett tal. Skriv 0 om det verkligen är noll.',
  'not-a-number': 'Skriv ett tal med siffror, till exempel 1 234,50.',
  ambiguous:
    'Talet kan läsas på två sätt. Skriv decimaler med komma och tusental med mellanslag, till exempel 1 234 eller 1,23.',
  grouping: 'Siffrorna är grupperade fel. Skriv tusental i grupper om tre, till exempel 1 234 567.',
  'too-many-decimals': 'Talet har för många decimaler.',
  'too-large': 'Talet är för stort för att räknas exakt. Kontrollera att det inte är två tal i samma cell.',
  unit: 'Skriv beloppet i kronor, inte i tusental eller miljoner kronor.',
  shortened: 'Kalkylprogrammet har förkortat talet (E+). Formatera kolumnen som tal och spara filen igen.',
  'error-value': 'Cellen innehåller ett formelfel. Rätta formeln och spara filen igen.',
}

const refused = (fault: FigureFault, remedy = remedies[fault]): FigureRefused => ({
  ok: false,
  fault,
  remedy,
})

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()

type Bare = { negative: boolean; digits: string }

/** Sign and digits apart: a minus before or after, or parentheses as accountants write them. */
function unsigned(text: string): Bare | null {
  const inParentheses = /^\((.+)\)$/.exec(text)
  if (inParentheses?.[1]) return { negative: true, digits: inParentheses[1].trim() }
  const match = /^([+-]?) ?([^+-]+?) ?(-?)$/.exec(text)
  if (!match) return null
  const [, before = '', digits = '', after = ''] = match
  if (before !== '' && after !== '') return null
  return { negative: before === '-' || after === '-', digits }
}

const grouped = (whole: string, mark: string): boolean =>
  new RegExp(`^\\d{1,3}(?:${mark === ' ' ? "[ ']" : `\\${mark}`}\\d{3})+$`).test(whole)

const wholeOnly = (text: string): string => text.replace(/[^\d]/g, '')

type Parts = { whole: string; decimals: string }

/** Whole digits and decimals of an unsigned figure in Swedish or English dress. */
function partsOf(text: string, known: DecimalMark | null | undefined): Parts | FigureFault {
  if (/[^\d.,' ]/.test(text) || !/\d/.test(text)) return 'not-a-number'
  const marks = text.replace(/[^.,]/g, '')
  const spaced = /[ ']/.test(text)
  const split = (mark: string): Parts | FigureFault => {
    const place = text.lastIndexOf(mark)
    const [whole, decimals] = [text.slice(0, place), text.slice(place + 1)]
    if (!/^\d+$/.test(decimals)) return 'grouping'
    if (/^\d+$/.test(whole)) return { whole, decimals }
    const other = spaced ? ' ' : mark === ',' ? '.' : ','
    return grouped(whole, other) ? { whole: wholeOnly(whole), decimals } : 'grouping'
  }
  if (marks === '') {
    if (!spaced) return { whole: text, decimals: '' }
    return grouped(text, ' ') ? { whole: wholeOnly(text), decimals: '' } : 'grouping'
  }
  const last = marks.slice(-1)
  const isOneKind = new Set(marks).size === 1
  if (!isOneKind) return marks.indexOf(last) === marks.length - 1 ? split(last) : 'grouping'
  if (marks.length > 1) return grouped(text, last) ? { whole: wholeOnly(text), decimals: '' } : 'grouping'
  // A single mark before exactly three digits divides thousands or decimals: only what stands around it can tell.
  if (spaced || !/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return split(last)
  if (!known) return 'ambiguous'
  return known === last ? split(last) : { whole: wholeOnly(text), decimals: '' }
}

/**
 * A number as people and programs write it, as decimal text with a point: `1 234,5`, `1.234,50`, `1,234.50`, `−5`,
 * `5-`, `(5)`, any width of space between thousands. `1,234` and `1.234` can be read in two ways and are refused,
 * unless `mark` says which sign divides decimals. At most `decimals` decimals (6).
 */
export function readNumber(
  given: string,
  { decimals: most = 6, mark }: FigureOptions = {},
): { ok: true; value: string } | FigureRefused {
  const text = tidy(given)
  if (text === '') return refused('empty')
  if (/^#/.test(text)) return refused('error-value')
  if (/^[-+]?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(text)) return refused('shortened')
  const bare = unsigned(text)
  if (!bare) return refused('not-a-number')
  const parts = partsOf(bare.digits, mark)
  if (typeof parts === 'string') return refused(parts)
  const whole = parts.whole.replace(/^0+(?=\d)/, '')
  const decimals = parts.decimals.replace(/0+$/, '')
  if (whole.length > 15) return refused('too-large')
  if (decimals.length > most) return refused('too-many-decimals', decimalsRemedy(most))
  const value = decimals === '' ? whole : `${whole}.${decimals}`
  return { ok: true, value: bare.negative && /[1-9]/.test(value) ? `-${value}` : value }
}

const decimalsRemedy = (most: number): string => {
  if (most === 0) return 'Skriv ett helt tal, utan decimaler.'
  return `Talet har för många decimaler. Högst ${most === 1 ? 'en decimal' : `${most} decimaler`} är tillåtna.`
}

/** An amount in kronor with at most two decimals as whole öre; `kr`, `SEK` or `:-` may stand after it. */
export function readAmount(
  given: string,
  options: Pick<FigureOptions, 'mark'> = {},
): { ok: true; ore: number } | FigureRefused {
  const written = tidy(given)
  if (/(?:tkr|kkr|mkr|mnkr|msek|mdkr|miljon\w*|tusen)\)?-?$/i.test(written)) return refused('unit')
  const text = written.replace(/ ?(?:kr\.?|kronor|sek|:-)(?=-?$)/i, '')
  const read = readNumber(text, { ...options, decimals: 2 })
  if (!read.ok) return read
  const [whole = '0', decimals = ''] = read.value.replace('-', '').split('.')
  const size = Number(BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0')))
  if (!Number.isSafeInteger(size)) return refused('too-large')
  return { ok: true, ore: read.value.startsWith('-') ? -size : size }
}

/** A percentage with or without its sign, as decimal text in percent. */
export function readPercent(
  given: string,
  options: FigureOptions = {},
): { ok: true; value: string } | FigureRefused {
  return readNumber(tidy(given).replace(/ ?(?:%|procent)$/i, ''), options)
}

/**
 * Which sign divides decimals in a column: the one that some figure in it leaves no doubt about. Null when none does,
 * or when two figures disagree.
 */
export function decimalMarkOf(texts: readonly string[]): DecimalMark | null {
  const found = new Set<DecimalMark>()
  for (const given of texts) {
    const text = tidy(given)
    const both = /^[^.,]*(?:[.,]\d{3})*([.,])\d+\D*$/.exec(text)
    const mark = both?.[1] as DecimalMark | undefined
    if (!mark) continue
    const kinds = new Set(text.replace(/[^.,]/g, ''))
    const after = text.slice(text.lastIndexOf(mark) + 1).replace(/\D/g, '').length
    if (kinds.size === 2 || (after !== 3 && kinds.size === 1 && text.split(mark).length === 2))
      found.add(mark)
  }
  return found.size === 1 ? ([...found][0] ?? null) : null
}
