import type { CapitalCostRow, EvidenceSpan, ProposedCapitalCost } from '../proposed-registration'
import type { Document } from '../text/document'
import type { AmountMention } from './amounts'
import { type CapitalTable, readCapitalTable } from './capital-table'
import {
  investedAmount,
  labelledPrincipal,
  labelledYearOne,
  labelRows,
  readTerms,
  statedYearOne,
} from './capital-terms'

export type FoundCapitalCost = {
  value: ProposedCapitalCost
  /** The printed sums of the rows, for the check of the table. */
  totals: CapitalTable['totals']
  evidence: Record<string, EvidenceSpan[]>
}

/** The printed capital cost: its terms, and the yearly table also when it arrives as loose lines. */
export function readCapitalCost(
  document: Document,
  amounts: AmountMention[],
  investment: boolean,
): FoundCapitalCost | undefined {
  const lines = document.lines.filter(
    (line) => line.text !== '' && !line.furniture && line.text.length < 3000,
  )
  const evidence: Record<string, EvidenceSpan[]> = {}
  const table = readCapitalTable(document, lines)
  const forms = labelRows(document, lines)
  const terms = readTerms(document, forms)
  const rows = table?.rows ?? []
  const principal = table || terms.rate ? labelledPrincipal(forms, lines) : undefined
  const about = /kapitalkostnad|kapitaltjänst/i
  if (
    rows.length === 0 &&
    (terms.years === undefined ||
      (terms.rate === undefined && !investment && !document.blocks.some((block) => about.test(block.text))))
  )
    return undefined
  const note = (path: string, spans: EvidenceSpan[] | undefined) => {
    if (spans && spans.length > 0) evidence[path] = spans
  }
  const first = rows[0]
  const stated = labelledYearOne(forms, lines) ?? statedYearOne(amounts)
  const year1 = first?.cost_sek ?? stated?.sek ?? null
  note('/capital_cost/principal_sek', principal?.spans)
  note('/capital_cost/interest_rate_percent', terms.rate?.spans)
  note('/capital_cost/years', terms.years?.spans)
  note('/capital_cost/method', terms.method?.spans ?? table?.spans[0])
  note('/capital_cost/year1_cost_sek', first?.cost_sek !== null && first ? table?.spans[0] : stated?.spans)
  for (const [k, spans] of (table?.spans ?? []).entries()) note(`/capital_cost/table/${k}`, spans)
  const invested = principal ?? investedAmount(amounts)
  if (!principal && invested) note('/capital_cost/principal_sek', invested.spans)
  const value: ProposedCapitalCost = {
    principal_sek: invested?.sek ?? null,
    interest_rate_percent: terms.rate?.value ?? null,
    years: terms.years?.value ?? null,
    method: terms.method?.value ?? methodOf(rows),
    year1_cost_sek: year1,
    table: rows,
  }
  if (value.method === null) delete evidence['/capital_cost/method']
  if (value.year1_cost_sek === null) delete evidence['/capital_cost/year1_cost_sek']
  evidence['/capital_cost'] = Object.values(evidence).flat().slice(0, 6)
  return { value, totals: table?.totals ?? { interest: null, depreciation: null, cost: null }, evidence }
}

/** Straight line: equal depreciation and falling interest. Annuity: equal cost and rising depreciation. */
function methodOf(rows: CapitalCostRow[]): ProposedCapitalCost['method'] {
  if (rows.length < 2) return null
  const equal = (pick: (row: CapitalCostRow) => number | null) => {
    const first = rows[0] && pick(rows[0])
    return (
      first !== null &&
      first !== undefined &&
      rows.every((row) => Math.abs((pick(row) ?? Number.NaN) - first) <= Math.max(2, first * 0.001))
    )
  }
  const interest = rows.map((row) => row.interest_sek)
  const falling = interest.every((value, k) => k === 0 || (value !== null && value < (interest[k - 1] ?? 0)))
  if (equal((row) => row.depreciation_sek) && (falling || interest.every((value) => value === null)))
    return falling ? 'straight_line' : null
  return equal((row) => row.cost_sek) && falling ? 'annuity' : null
}
