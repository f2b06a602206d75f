import type { IndexChange, IndexRefusal, ObservationState, TargetStatus } from '../domain/governance-index'
import { displayed } from '../domain/governance-index/score'
import type { DefinedIndicator, IndexDefinition, RunKind } from '../domain/governance-index/definition'
import { formatNumber } from './format'

export const indexRefusalText: Record<IndexRefusal, string> = {
  GOALPOSTS_EQUAL: 'Sämsta och bästa värde för en indikator får inte vara lika.',
  WEIGHT_NOT_POSITIVE: 'Varje vikt ska vara större än noll.',
  PART_UNKNOWN: 'En indikator hör till en del som inte finns.',
  PART_EMPTY: 'Varje del ska ha minst en indikator.',
  ID_REPEATED: 'Samma id förekommer två gånger.',
  VALUE_NOT_A_NUMBER: 'Ett värde är inte ett tal.',
}

export const runKindLabel: Record<RunKind, string> = { own: 'Eget index', comparison: 'Jämförelseindex' }

export const targetLabel: Record<TargetStatus, string> = {
  nadd: 'Målet är nått',
  nara: 'Nära målet',
  ej_nadd: 'Målet är inte nått',
  saknas: 'Uppgift saknas',
  ej_tillampligt: 'Ej tillämpligt',
}

export const targetTone = {
  nadd: 'success',
  nara: 'info',
  ej_nadd: 'warning',
  saknas: 'neutral',
  ej_tillampligt: 'neutral',
} as const

export const observationStateLabel: Record<ObservationState, string> = {
  ok: 'Värde',
  missing: 'Uppgift saknas',
  suppressed: 'Redovisas inte (för få svar)',
  not_applicable: 'Ej tillämpligt',
}

export const indicatorSourceLabel: Record<DefinedIndicator['source'], string> = {
  K: 'Kolada',
  E: 'Egen undersökning',
  P: 'Portalen',
}

export const observationSourceLabel = {
  hand: 'Skrivet för hand',
  file: 'Fil',
  kolada: 'Kolada (RKA)',
  portal: 'Räknat ur portalen',
} as const

export const definitionStateLabel = { draft: 'Utkast', decided: 'Gäller', replaced: 'Ersatt' } as const

/** An index, a part or a score: one decimal. */
export const formatPoints = (value: number): string =>
  displayed(value).toLocaleString('sv-SE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A change in points: +7,5 or −0,6. */
export const formatChange = (value: number): string => {
  const shown = displayed(value)
  return `${shown > 0 ? '+' : shown < 0 ? '−' : ''}${formatPoints(Math.abs(shown))}`
}

export const formatInterval = (low: number, high: number): string =>
  `${formatPoints(low)}–${formatPoints(high)}`

/** A value in its unit: 96,4 %, 14 dagar. */
export const formatValue = (value: number, unit: string): string =>
  `${formatNumber(value)} ${unit === 'index' || unit === 'antal' ? '' : unit}`.trim()

export const formatShare = (share: number): string => `${formatNumber(Math.round(share * 100))} %`

const LIMITED = 0.8

/** Coverage in words: what is below 80 % is a limited basis. */
export const coverageText = (coverage: number | null): string =>
  coverage === null
    ? 'Ej tillämpligt'
    : `${formatShare(coverage)} av vikten har värde${coverage < LIMITED ? '. Begränsat underlag' : ''}`

/** What a value of a year is, when it is not simply its own. */
export const stateText = (state: string, sourceYear: number | null): string | null =>
  state === 'carried'
    ? `Äldre värde (${sourceYear})`
    : state === 'ok'
      ? null
      : (observationStateLabel[state as ObservationState] ?? null)

/** Safe when one is ahead in at least 95 % of the replicates (method 4). */
export const differenceText = (shareAhead: number): string =>
  shareAhead >= 0.95 || shareAhead <= 0.05 + 1e-12 ? 'Säker skillnad' : 'Ingen säker skillnad'

export const rankText = ({ rankP05, rankP95 }: { rankP05: number; rankP95: number }): string =>
  rankP05 === rankP95 ? 'Säker placering' : 'Osäker placering'

/** `drop:broadband_1gbit_share` in words. */
export function scenarioText(scenario: string, { parts, indicators }: IndexDefinition): string {
  const [what = '', id = '', sign] = scenario.split(':')
  const label = [...parts, ...indicators].find((each) => each.id === id)?.label ?? id
  if (what === 'drop') return `utan ”${label}”`
  if (what === 'arithmetic') return 'med vanligt medelvärde mellan delarna'
  return `med ${sign === '-' ? 'lägre' : 'högre'} vikt för ”${label}”`
}

/** Only what moved the index at least this much is told. */
const WORTH_TELLING = 0.05

/** What moved the index, most first, as sentences. Empty when there is nothing to compare with. */
export function changeSentences(
  { overallChange, parts: changed }: IndexChange,
  { parts, indicators }: IndexDefinition,
  { from, to }: { from: number; to: number },
): string[] {
  if (overallChange === null) return []
  const still = Math.abs(overallChange) < WORTH_TELLING
  const sentences = [
    still
      ? `Indexet är i stort sett oförändrat sedan ${from}.`
      : `Indexet ${overallChange > 0 ? 'steg' : 'sjönk'} med ${formatPoints(Math.abs(overallChange))} poäng mellan ${from} och ${to}.`,
  ]
  const moved = parts
    .map(({ id, label }) => ({
      id,
      label,
      change: changed[id],
      points: changed[id]?.contributionToOverall ?? 0,
    }))
    .filter(({ points }) => Math.abs(points) >= WORTH_TELLING)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
  for (const { label, points, change } of moved) {
    const [id, most] = Object.entries(change?.indicatorContributions ?? {}).sort(
      ([, a], [, b]) => Math.abs(b) - Math.abs(a),
    )[0] ?? ['', 0]
    const indicator = indicators.find((each) => each.id === id)?.label
    const why = indicator && Math.abs(most) >= WORTH_TELLING
    sentences.push(
      `${label} bidrog med ${formatChange(points)}${why ? `, mest genom ”${indicator}” (${formatChange(most)} i delen)` : ''}.`,
    )
  }
  const composed = parts.filter(({ id }) => isComposed(changed[id]))
  if (composed.length > 0)
    sentences.push(
      `Ändrat underlag: i ${composed.map(({ label }) => label).join(' och ')} beror ändringen mest på att andra indikatorer har värden.`,
    )
  return sentences
}

/** A change that comes mainly from other indicators being available (method 3.1). */
const isComposed = (part: IndexChange['parts'][string] | undefined): boolean =>
  Math.abs(part?.compositionEffect ?? 0) > Math.max(0.5, Math.abs(part?.partChange ?? 0) / 2)
