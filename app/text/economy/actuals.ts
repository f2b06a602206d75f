import type { AssetDeviationRow } from '../../domain/finance/asset-deviation'
import { formatKr } from '../format'
import type { Derivation } from './derivation'

/** An amount with its sign: what is more than planned has a plus. */
export const signedKr = (ore: number, { unit = true }: { unit?: boolean } = {}): string =>
  `${ore > 0 ? '+' : ''}${formatKr(ore, { unit })}`

export const effectLabel = {
  amountEffectOre: 'Belopp',
  startEffectOre: 'Start',
  rateEffectOre: 'Ränta',
  lifeEffectOre: 'Livslängd',
  changesEffectOre: 'Ändringar',
} as const
export type EffectColumn = keyof typeof effectLabel
export const effectColumns = Object.keys(effectLabel) as EffectColumn[]

const effectReason: Record<EffectColumn, { more: string; less: string }> = {
  amountEffectOre: { more: 'beloppet blev större', less: 'beloppet blev mindre' },
  startEffectOre: { more: 'starten blev en annan', less: 'starten blev en annan' },
  rateEffectOre: { more: 'räntan blev högre', less: 'räntan blev lägre' },
  lifeEffectOre: { more: 'livslängden blev en annan', less: 'livslängden blev en annan' },
  changesEffectOre: {
    more: 'tillgången har ändrats efter starten',
    less: 'tillgången har ändrats efter starten',
  },
}

/** The capital cost of all that is in use, against what was planned for it. */
export function overviewSentence(year: number, sums: { actualOre: number; deviationOre: number }): string {
  const { actualOre, deviationOre } = sums
  const fact = `Det som är i bruk kostar ${formatKr(actualOre)} i avskrivning och ränta ${year}`
  if (deviationOre === 0) return `${fact}, som planerat.`
  return `${fact}: ${formatKr(Math.abs(deviationOre))} ${deviationOre > 0 ? 'mer' : 'mindre'} än planerat.`
}

/**
 * A year's deviation in one sentence, with the effect that pulls most in its direction.
 * @param moved how the start came to differ from the planned one
 */
export function deviationSentence(row: AssetDeviationRow, moved: 'later' | 'earlier' | null = null): string {
  const { year, plannedOre, actualOre, deviationOre } = row
  const fact = `Kapitalkostnaden ${year} är ${formatKr(actualOre)}`
  if (deviationOre === 0) return `${fact}, som planerat.`
  const size = `${formatKr(Math.abs(deviationOre))} ${deviationOre > 0 ? 'mer' : 'mindre'} än planerat`
  const main = [...effectColumns]
    .filter((column) => (row[column] ?? 0) * deviationOre > 0)
    .sort((a, b) => Math.abs(row[b] ?? 0) - Math.abs(row[a] ?? 0))[0]
  if (plannedOre === 0) return `${fact}. Inget var planerat för det året.`
  if (!main) return `${fact}, ${size}.`
  const reason =
    main === 'startEffectOre' && moved
      ? `den togs i bruk ${moved === 'later' ? 'senare' : 'tidigare'}`
      : effectReason[main][deviationOre > 0 ? 'more' : 'less']
  return `${fact}, ${size}, mest för att ${reason}.`
}

/** Why a year differs, one input replaced at a time: what stands behind each effect of the row. */
export function deviationDerivation(row: AssetDeviationRow, column: EffectColumn): Derivation {
  const replaced: Record<EffectColumn, string> = {
    amountEffectOre:
      'kostnaden med verkligt belopp − planerad kostnad; start, ränta och livslängd som i planen',
    startEffectOre: 'kostnaden med verkligt belopp och verklig start − kostnaden med bara verkligt belopp',
    rateEffectOre: 'som för starten, men också med verklig ränta − kostnaden före det',
    lifeEffectOre: 'som för räntan, men också med verklig livslängd − kostnaden före det',
    changesEffectOre: 'kostnaden med allt som har hänt efter starten − kostnaden utan det',
  }
  const before = effectColumns
    .slice(0, effectColumns.indexOf(column))
    .reduce((sum, each) => sum + (row[each] ?? 0), row.plannedOre)
  const after = before + (row[column] ?? 0)
  return {
    title: `${effectLabel[column]} ${row.year}`,
    result: signedKr(row[column] ?? 0),
    formula: replaced[column],
    lines: [`${formatKr(after)} − ${formatKr(before)} = ${signedKr(row[column] ?? 0)}`],
    rounding:
      'Varje steg är en hel kapitalkostnadskalkyl i ören. Ordningen belopp, start, ränta, livslängd ligger fast: en annan ordning ger andra delar men samma summa.',
  }
}

export const importState = (line: {
  acceptedAt: string | null
  withdrawnAt: string | null
  stands: boolean
}): { label: string; tone: 'success' | 'neutral' | 'warning' } => {
  if (line.withdrawnAt !== null)
    return { label: line.acceptedAt === null ? 'Slängd' : 'Tillbakadragen', tone: 'neutral' }
  if (line.acceptedAt === null) return { label: 'Prövad, inte inläst', tone: 'warning' }
  return line.stands ? { label: 'Gäller', tone: 'success' } : { label: 'Ersatt', tone: 'neutral' }
}

export const formatLabel = { csv: 'CSV', xlsx: 'Excel', sie4: 'SIE 4' } as const

/** The cost line of what was posted and belongs to no line of the calculation. */
export const OTHER_LINE = 'Bokfört utan kostnadsrad'
