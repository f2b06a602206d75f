import type { ShareExplanation } from '../../../domain/finance'
import { ratio, toDecimalText } from '../../../domain/shared/rational'
import { formatKr, formatNumber } from '../../format'
import type { Derivation } from '../derivation'

/** What is divided and by what: `names` are the recipients in order, `weights` as they are shown. */
export type SharedOut = {
  title: string
  /** "poten", "overheaden" */
  what: string
  /** "volymen", "vikten", "antalet årsarbetare" */
  by: string
  names: readonly string[]
  weights: readonly string[]
  weightSum: string
}

/** How one recipient's share of a total came about: exact fraction, rounded down, and who got the öre left over. */
export function shareDerivation(shares: ShareExplanation, place: number, told: SharedOut): Derivation {
  const { title, what, by, names, weights, weightSum } = told
  const { totalOre, unitOre, unitsLeft, parts } = shares
  const part = parts[place]
  const result = formatKr(part?.shareOre ?? 0)
  if (!part) return { title, result, lines: [] }
  const sign = totalOre < 0 ? -1n : 1n
  const sum = BigInt(shares.weightSum)
  const exactUnits = BigInt(part.floorUnits) * sum + BigInt(part.fractionNum)
  const exactKr = toDecimalText(ratio(sign * exactUnits * BigInt(unitOre), sum * 100n), 5)
  const floorOre = Number(sign) * part.floorUnits * unitOre
  const unit = unitOre === 1 ? 'öre' : `gånger ${formatKr(unitOre)}`
  const lucky = names.filter((_, at) => parts[at]?.extra)
  return {
    title,
    result,
    formula: `${what} × ${by} / summan, avrundat nedåt; det som blir över går till de största bråkdelarna`,
    lines: [
      `${formatKr(totalOre)} × ${formatNumber(weights[place] ?? '0')} / ${formatNumber(weightSum)} = ${formatNumber(exactKr)} kr, avrundat nedåt ${formatKr(floorOre)}.`,
      ...(unitsLeft === 0
        ? ['Det gick jämnt upp, så inget blev över.']
        : [
            `${unitsLeft} ${unit} blev över och gick till ${listed(lucky)}, som hade störst bråkdel.`,
            part.extra
              ? `Plats ${part.rank} i ordningen: fick ett till.`
              : part.rank === null
                ? 'Vikten är noll: får aldrig något.'
                : `Plats ${part.rank} i ordningen: fick inget till.`,
          ]),
    ],
    rounding: 'Största restens metod: delarna blir tillsammans exakt det som delades.',
  }
}

const listed = (names: readonly string[]): string =>
  names.length > 6 ? `${names.length} mottagare` : names.join(', ')
