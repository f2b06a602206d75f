import type { Actor } from '../../../domain/access'
import type { Read } from '#db/connection'
import { assetsOfMunicipality, decidedCalculations } from '#db/queries/economy/assets'
import { actualOfCases } from '#db/queries/economy/ledger'
import { actualsFrom } from './case-outcome'

/** A case with a decided calculation or something in use: what was decided, posted and activated, and a year of it. */
export type CaseOutcomeLine = {
  caseId: string
  number: string
  slug: string
  title: string
  decidedOre: number | null
  postedOre: number
  capitalOre: number
  activatedOre: number
  assets: number
  /** Capital cost of the year; null while nothing is in use or it cannot be computed. */
  year: { plannedOre: number; actualOre: number; deviationOre: number } | null
}

/** Planned against actual of the cases that the reader may read, in the order they were registered. */
export async function outcomesOfMunicipality(
  read: Read,
  reader: Actor,
  municipalityId: string,
  year: number,
): Promise<CaseOutcomeLine[]> {
  const decided = await decidedCalculations(read, reader, municipalityId)
  const assets = await assetsOfMunicipality(read, reader, municipalityId)
  const posted = await actualOfCases(read, municipalityId)
  const heads = new Map<string, { number: string; slug: string; title: string }>()
  for (const each of [...decided, ...assets])
    heads.set(each.caseId, { number: each.caseNumber, slug: each.caseSlug, title: each.caseTitle })
  return [...heads].map(([caseId, head]) => {
    const calculation = decided.find((each) => each.caseId === caseId) ?? null
    const ofCase = assets.filter((each) => each.caseId === caseId)
    const { deviation, activatedOre } = actualsFrom(calculation, ofCase)
    const outcomes = posted.filter((each) => each.caseId === caseId)
    const row = deviation?.ok ? deviation.value.find((each) => each.year === year) : undefined
    return {
      ...{ caseId, ...head, activatedOre, assets: ofCase.length },
      decidedOre: calculation?.frozen.principalOre ?? null,
      postedOre: outcomes.reduce((sum, { ore }) => sum + ore, 0),
      capitalOre: outcomes.reduce((sum, { capitalOre }) => sum + capitalOre, 0),
      year: row
        ? { plannedOre: row.plannedOre, actualOre: row.actualOre, deviationOre: row.deviationOre }
        : null,
    }
  })
}

/** Sums of the lines; the year's only of what is in use. */
export function outcomeTotals(lines: readonly CaseOutcomeLine[]) {
  const sum = (of: (line: CaseOutcomeLine) => number) => lines.reduce((total, line) => total + of(line), 0)
  return {
    decidedOre: sum((line) => line.decidedOre ?? 0),
    postedOre: sum((line) => line.postedOre),
    activatedOre: sum((line) => line.activatedOre),
    plannedOre: sum((line) => line.year?.plannedOre ?? 0),
    actualOre: sum((line) => line.year?.actualOre ?? 0),
    deviationOre: sum((line) => line.year?.deviationOre ?? 0),
  }
}
