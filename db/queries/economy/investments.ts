import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import { calculations, cases, investmentRows, investments } from '../../schema'
import { offsetOf, type PageOf, readableCases } from '../places-visible'

/** A case with an investment: as decided in the portal when it is, otherwise as its document states. Öre. */
export type InvestmentCase = {
  caseId: string
  number: string
  slug: string
  title: string
  state: string
  /** The decided calculation's number and day; null when the figures are the document's. */
  calculation: { number: number; name: string; decidedDay: string | null } | null
  principalOre: number
  yearOneCostOre: number | null
  totalCostOre: number | null
  lifeMonths: number | null
  ratePct: string | null
}

const hasInvestment = (read: Read) =>
  or(
    inArray(cases.id, read.select({ id: investments.caseId }).from(investments)),
    inArray(
      cases.id,
      read.select({ id: calculations.caseId }).from(calculations).where(eq(calculations.state, 'decided')),
    ),
  )

/** Cases with an investment that the reader may read, latest registered first. */
export async function listInvestmentCases(
  read: Read,
  reader: Actor,
  municipalityId: string,
  page: PageOf,
): Promise<{ rows: InvestmentCase[]; total: number }> {
  const where = and(
    eq(cases.municipalityId, municipalityId),
    readableCases(scopeOf(reader)),
    hasInvestment(read),
  )
  const [counted] = await read
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(cases)
    .where(where)
  const found = await read
    .select({
      caseId: cases.id,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
      state: cases.state,
    })
    .from(cases)
    .where(where)
    .orderBy(desc(cases.registeredAt), desc(cases.id))
    .limit(page.size)
    .offset(offsetOf(page))
  const ids = ['', ...found.map(({ caseId }) => caseId)]
  const decided = await decidedOf(read, ids)
  const stated = await statedOf(read, ids)
  const rows = found.flatMap((row): InvestmentCase[] => {
    const figures = decided.get(row.caseId) ?? stated.get(row.caseId)
    return figures ? [{ ...row, ...figures }] : []
  })
  return { rows, total: counted?.count ?? 0 }
}

type Figures = Omit<InvestmentCase, 'caseId' | 'number' | 'slug' | 'title' | 'state'>

async function decidedOf(read: Read, caseIds: string[]): Promise<Map<string, Figures>> {
  const rows = await read
    .select()
    .from(calculations)
    .where(and(inArray(calculations.caseId, caseIds), eq(calculations.state, 'decided')))
    .orderBy(calculations.decidedDay, calculations.number)
  return new Map(
    rows.map(({ caseId, number, name, decidedDay, frozen, yearOneCostOre, input }) => [
      caseId,
      {
        calculation: { number, name, decidedDay },
        principalOre: frozen?.principalOre ?? 0,
        yearOneCostOre,
        totalCostOre: frozen?.totals.costOre ?? null,
        lifeMonths: input.components.length > 0 ? null : input.lifeMonths,
        ratePct: input.rates.mode === 'FIXED' ? input.rates.ratePct : null,
      },
    ]),
  )
}

async function statedOf(read: Read, caseIds: string[]): Promise<Map<string, Figures>> {
  const rows = await read
    .select()
    .from(investments)
    .where(inArray(investments.caseId, caseIds))
    .orderBy(investments.id)
  const years = await read
    .select({
      investmentId: investmentRows.investmentId,
      year: investmentRows.year,
      costOre: investmentRows.costOre,
    })
    .from(investmentRows)
    .where(inArray(investmentRows.investmentId, ['', ...rows.map(({ id }) => id)]))
  return new Map(
    rows.map(({ id, caseId, principalOre, yearOneCostOre, lifeMonths, ratePct }) => {
      const printed = years.filter(({ investmentId }) => investmentId === id)
      const complete = printed.length > 0 && printed.every(({ costOre }) => costOre !== null)
      return [
        caseId,
        {
          calculation: null,
          ...{ principalOre, lifeMonths, ratePct },
          yearOneCostOre: printed.find(({ year }) => year === 1)?.costOre ?? yearOneCostOre,
          totalCostOre: complete ? printed.reduce((sum, { costOre }) => sum + (costOre ?? 0), 0) : null,
        },
      ]
    }),
  )
}
