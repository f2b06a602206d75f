import {
  type DecimalMark,
  type FigureFault,
  type FigureOptions,
  readAmount as amountOf,
  readNumber as numberOf,
  tidied,
  withoutPercent,
} from '../../../domain/shared/typed'
import { figureRemedy } from '../../../text/figures'

export type { DecimalMark }

export type FigureRefused = { ok: false; fault: FigureFault; remedy: string }

const refused = (fault: FigureFault, decimals: number): FigureRefused => ({
  ok: false,
  fault,
  remedy: figureRemedy(fault, decimals),
})

/** A number of a table's cell, with a remedy when it cannot be read. */
export function readNumber(
  given: string,
  options: FigureOptions = {},
): { ok: true; value: string } | FigureRefused {
  const read = numberOf(given, options)
  return read.ok ? read : refused(read.refusal, options.decimals ?? 6)
}

/** An amount in kronor of a table's cell as whole öre, with a remedy when it cannot be read. */
export function readAmount(
  given: string,
  options: Pick<FigureOptions, 'mark'> = {},
): { ok: true; ore: number } | FigureRefused {
  const read = amountOf(given, options)
  return read.ok ? { ok: true, ore: read.value } : refused(read.refusal, 2)
}

/** A percentage with or without its sign, as decimal text in percent. */
export const readPercent = (
  given: string,
  options: FigureOptions = {},
): { ok: true; value: string } | FigureRefused => readNumber(withoutPercent(given), options)

/**
 * Which sign divides decimals in a column: the one that some figure in it leaves no doubt about. Null when none does,
 * or when two figures disagree.
 */
export function decimalMarkOf(texts: readonly string[]): DecimalMark | null {
  const found = new Set<DecimalMark>()
  for (const given of texts) {
    const text = tidied(given)
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
