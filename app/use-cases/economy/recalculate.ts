import type { CasePage } from '#db/queries/case-page'
import { annuity, compareSchedule, reserve, type Schedule, straightLine } from '../../domain/finance'

type Investment = NonNullable<CasePage['investment']>

/** Calendar year that stands for year 1 when the document numbers its years. */
const FIRST_YEAR = 2000

/** The start of a calculation whose years are numbered and not dated. */
export const UNDATED_START = `${FIRST_YEAR}-01`

export type Calculation = {
  principalOre: number
  residualOre: number
  ratePct: string
  lifeMonths: number
  method: 'straight_line' | 'annuity'
  interestMethod: 'OPENING' | 'AVERAGE' | 'MONTHLY'
  /** YYYY-MM */
  start: string
}

/** The calculation that the document states, or null when it leaves out what is needed to repeat it. */
export function statedCalculation(investment: Investment): Calculation | null {
  const { principalOre, residualOre, ratePct, lifeMonths, method, interestMethod, start } = investment
  if (ratePct === null || lifeMonths === null) return null
  return {
    principalOre,
    residualOre,
    ratePct,
    lifeMonths,
    method: method ?? 'straight_line',
    interestMethod,
    start: start ?? UNDATED_START,
  }
}

/** Runs the finance core. Refusals are the core's codes. */
export function calculate({ method, ratePct, lifeMonths, ...rest }: Calculation) {
  if (method === 'straight_line') return straightLine({ ...rest, lifeMonths, rates: ratePct })
  if (lifeMonths % 12 !== 0) return { ok: false as const, refusal: 'LIFE_NOT_WHOLE_YEARS' as const }
  return annuity({ ...rest, lifeYears: lifeMonths / 12, ratePct })
}

/** What the printed table says against the recomputed one, exact in öre; null when nothing is printed or it cannot be repeated. */
export function compareWithDocument(investment: Investment, schedule: Schedule | null) {
  if (schedule === null || investment.rows.length === 0) return null
  const stated = investment.rows.map(({ year, interestOre, depreciationOre, costOre }) => ({
    year,
    interestOre,
    depreciationOre,
    costOre,
  }))
  return compareSchedule(stated, schedule.rows)
}

/** What the stated reserve is as a share of its base and of the total (finance.md 7); null without a reserve. */
export function reserveOf(investment: Investment) {
  if (investment.reserveOre === null) return null
  const parts = investment.lines.filter((line) => line.phase !== 'reserve').map((line) => line.ore)
  if (parts.length === 0) return null
  const answer = reserve({
    partsOre: parts,
    reserveOre: investment.reserveOre,
    statedPct: investment.reserveStatedPct,
  })
  return answer.ok ? answer.value : null
}

/** Years of the page: ordinals when the document numbers them, calendar years otherwise. */
export const yearLabel = (investment: Pick<Investment, 'start'>, year: number): string =>
  investment.start === null ? `År ${year - FIRST_YEAR + 1}` : String(year)
