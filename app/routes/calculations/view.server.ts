import type { CalculationOf } from '#db/queries/economy/calculations'
import { explainRow, type YearRow } from '~/domain/finance'
import type { CapitalCosts } from '~/domain/finance/calculation-cost'
import { calculateInvestment, yearsWithoutRate } from '~/domain/finance/calculation-result'
import type { CalculationLimits } from '~/domain/finance/calculation-warnings'
import { calculationRefusalText, inputFacts, warningText, yearText } from '~/text/economy/calculations'
import { rowDerivations, sumDerivation } from '~/text/economy/derivation'
import { cashFlowDerivations, effectDerivations } from '~/text/economy/calculation-derivations'

/** What a page shows of a calculation: its facts, its result with how each figure came about, and its warnings. */
export type CalculationView = ReturnType<typeof calculationView>

export function calculationView(
  calculation: Pick<CalculationOf, 'input' | 'statedPrincipalOre' | 'frozen'>,
  limits: CalculationLimits | null,
) {
  const { input, statedPrincipalOre, frozen } = calculation
  const answer = calculateInvestment(input, { limits, statedPrincipalOre })
  const facts = inputFacts(input)
  if (!answer.ok) {
    const missing = answer.refusal === 'RATE_MISSING' ? yearsWithoutRate(input) : []
    return { facts, refusal: { text: calculationRefusalText[answer.refusal], missing }, result: null }
  }
  const { dated, capital, effects, warnings, ...figures } = answer.value
  const label = (year: number) => yearText(dated, year)
  return {
    facts,
    refusal: null,
    result: {
      ...figures,
      dated,
      principalOre: capital.principalOre,
      totals: capital.totals,
      rows: rowsOf(capital, label),
      parts: partsOf(capital),
      grant: capital.grant && grantOf(capital.grant, label),
      bookValueAtHorizonOre: capital.bookValueAtHorizonOre,
      effects: {
        lines: effects.lines,
        years: effects.years.map((year, at) => ({
          ...{ ...year, label: label(year.year) },
          derivation: effectDerivations(year, effects.years[at - 1] ?? null, label(year.year)),
        })),
        elsewhere: effects.elsewhere.map(({ department, years }) => ({
          department,
          years: years.map((year) => ({ ...year, label: label(year.year) })),
        })),
      },
      cashFlow: {
        ...effects.cashFlow,
        rows: effects.cashFlow.rows.map((row, at) => ({
          ...row,
          derivation: cashFlowDerivations(row, effects.cashFlow.rows[at - 1] ?? null, input.discountPct),
        })),
        discountPct: input.discountPct,
        horizonYears: input.horizonYears,
      },
      warnings: warnings.map((warning) => ({ code: warning.code, ...warningText(warning) })),
      /** Whether a decided calculation still gives what it gave when it was decided. */
      stands: frozen === null ? null : sameRows(frozen.rows, capital.rows),
    },
  }
}

/** The rows with the derivation of each figure: by the rule for one asset, as a sum for several. */
function rowsOf({ rows, parts }: CapitalCosts, label: (year: number) => string) {
  const [only] = parts
  return rows.map((row, at) => {
    const name = label(row.year)
    const own = parts.length === 1 ? only?.schedule.rows[at] : undefined
    const months = own?.months ?? null
    if (only && own)
      return { ...row, label: name, months, how: rowDerivations(explainRow(only.schedule, own), name) }
    const ofYear = (pick: (part: YearRow) => number) =>
      parts.flatMap(({ schedule }) => schedule.rows.filter(({ year }) => year === row.year).map(pick))
    const sum = (title: string, pick: (part: YearRow) => number) =>
      sumDerivation(`${title} ${name}`, ofYear(pick), pick(row))
    return {
      ...{ ...row, label: name, months },
      how: {
        opening: sum('Ingående värde', ({ openingOre }) => openingOre),
        depreciation: sum('Avskrivning', ({ depreciationOre }) => depreciationOre),
        interest: sum('Ränta', ({ interestOre }) => interestOre),
        cost: sum('Kapitalkostnad', ({ costOre }) => costOre),
        closing: sum('Utgående värde', ({ closingOre }) => closingOre),
      },
    }
  })
}

/** The parts of the whole, or what is bought over the years; none when it is one asset. */
function partsOf({ parts }: CapitalCosts) {
  if (parts.length < 2) return []
  return parts.map(({ label, replacement, principalOre, schedule }) => ({
    ...{ label, replacement, principalOre, start: schedule.basis.input.start },
    first: schedule.rows[0] ?? null,
  }))
}

const grantOf = (grant: NonNullable<CapitalCosts['grant']>, label: (year: number) => string) => ({
  totals: grant.totals,
  netTotals: grant.netTotals,
  rows: grant.netRows.map((net) => ({
    label: label(net.year),
    grantOre: grant.rows.find(({ year }) => year === net.year)?.costOre ?? 0,
    netOre: net.costOre,
    grossOre: net.costOre - (grant.rows.find(({ year }) => year === net.year)?.costOre ?? 0),
  })),
})

const sameRows = (frozen: readonly YearRow[], now: readonly YearRow[]): boolean =>
  frozen.length === now.length &&
  frozen.every(({ year, costOre, interestOre }, at) => {
    const row = now[at]
    return row?.year === year && row.costOre === costOre && row.interestOre === interestOre
  })
