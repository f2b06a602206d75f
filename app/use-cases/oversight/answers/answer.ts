import { counted, type MeasureKey } from '../../../domain/oversight/measures'
import type { Counted, OversightFacts } from '../../../domain/oversight/facts'
import { paths } from '../../../paths'
import { measureText } from '../../../text/oversight/measures'

export type AnswerPoint = { label: string; href: string; note: string | null }

/** What the portal's facts say to a question: sentences, what they speak of one by one, and the lists behind them. */
export type Answer = { sentences: string[]; points: AnswerPoint[]; basis: { label: string; href: string }[] }

export type Asked = {
  facts: OversightFacts
  /** The municipality in addresses. */
  m: string
  /** How many a measure counts; 0 for what the reader may not know. */
  count: (key: MeasureKey) => number
}

export type AnswerTo = (asked: Asked) => Answer

export const asking = (facts: OversightFacts, m: string): Asked => ({
  ...{ facts, m },
  count: (key) => counted(key, facts)?.length ?? 0,
})

/** The lists that a question rests on, with how many each holds. What the reader may not know is left out. */
export const basisOf = ({ facts, m }: Asked, ...keys: MeasureKey[]): Answer['basis'] =>
  keys.flatMap((key) => {
    const lines = counted(key, facts)
    return lines
      ? [{ label: `${measureText[key].label} (${lines.length})`, href: paths.oversight(m, 'lista', key) }]
      : []
  })

export const point = ({ label, href }: Counted, note: string | null = null): AnswerPoint => ({
  ...{ label, href, note: note || null },
})

/** "1 av 3 system", "Inget av 3 system", "Samtliga 3 system": the start of a sentence. */
export function ofAll(count: number, of: number, what: string): string {
  if (of === 0) return `Inget ${what}`
  if (count === 0) return `Inget av ${of} ${what}`
  return count === of ? `Samtliga ${of} ${what}` : `${count} av ${of} ${what}`
}

export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} och ${words.at(-1)}`
