import { and, asc, desc, eq, inArray, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type Actor, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { allocationKeys, cases, investmentRows, investments, serviceAreas } from '../schema'
import { offsetOf, type PageOf, readableCases } from './places-visible'

/** Amounts in öre. `yearOneCostOre` is what the document states, in its table or by itself; null when it does not. */
export type InvestmentLine = Awaited<ReturnType<typeof fetchInvestments>>[number]

/** The calculations that stand (the latest of each case) in cases that the reader may read, latest registered first. */
export async function listInvestments(
  read: Read,
  reader: Actor,
  municipalityId: string,
  page: PageOf,
): Promise<{ rows: InvestmentLine[]; total: number; principalOre: number }> {
  const [counted] = await read
    .select({
      count: sql`count(*)`.mapWith(Number),
      principalOre: sql`coalesce(sum(${investments.principalOre}), 0)`.mapWith(Number),
    })
    .from(investments)
    .innerJoin(cases, eq(cases.id, investments.caseId))
    .where(standing(read, reader, municipalityId))
  return {
    rows: await fetchInvestments(read, reader, municipalityId, page),
    total: counted?.count ?? 0,
    principalOre: counted?.principalOre ?? 0,
  }
}

/** A changed calculation is a new row of its case, with a later id. */
function standing(read: Read, reader: Actor, municipalityId: string) {
  const later = alias(investments, 'later')
  const newer = read
    .select({ one: sql`1` })
    .from(later)
    .where(sql`${later.caseId} = ${investments.caseId} and ${later.id} > ${investments.id}`)
  return and(eq(cases.municipalityId, municipalityId), notExists(newer), readableCases(scopeOf(reader)))
}

function fetchInvestments(read: Read, reader: Actor, municipalityId: string, page: PageOf) {
  return read
    .select({
      id: investments.id,
      principalOre: investments.principalOre,
      ratePct: investments.ratePct,
      lifeMonths: investments.lifeMonths,
      method: investments.method,
      financing: investments.financing,
      yearOneCostOre: sql<
        number | null
      >`coalesce(${investmentRows.costOre}, ${investments.yearOneCostOre})`.mapWith(Number),
      number: cases.number,
      slug: cases.slug,
      state: cases.state,
      open: cases.open,
      title: cases.publicTitle,
    })
    .from(investments)
    .innerJoin(cases, eq(cases.id, investments.caseId))
    .leftJoin(
      investmentRows,
      and(eq(investmentRows.investmentId, investments.id), eq(investmentRows.year, 1)),
    )
    .where(standing(read, reader, municipalityId))
    .orderBy(desc(cases.registeredAt), desc(investments.id))
    .limit(page.size)
    .offset(offsetOf(page))
}

export type ServiceAreaLine = {
  id: string
  name: string
  measuringPeriod: string | null
  number: string
  slug: string
  keys: { id: string; name: string; weightPct: string | null; source: string | null; chosen: boolean }[]
}

/** Service areas with the keys that share out their cost, in cases that the reader may read. Weights in percent. */
export async function listServiceAreas(
  read: Read,
  reader: Actor,
  municipalityId: string,
): Promise<ServiceAreaLine[]> {
  const areas = await read
    .select({
      id: serviceAreas.id,
      name: serviceAreas.name,
      measuringPeriod: serviceAreas.measuringPeriod,
      number: cases.number,
      slug: cases.slug,
    })
    .from(serviceAreas)
    .innerJoin(cases, eq(cases.id, serviceAreas.caseId))
    .where(and(eq(serviceAreas.municipalityId, municipalityId), readableCases(scopeOf(reader))))
    .orderBy(desc(cases.registeredAt), asc(serviceAreas.position))
  const keys = await read
    .select()
    .from(allocationKeys)
    .where(inArray(allocationKeys.areaId, ['', ...areas.map(({ id }) => id)]))
    .orderBy(asc(allocationKeys.position))
  return areas.map((area) => ({
    ...area,
    keys: keys
      .filter(({ areaId }) => areaId === area.id)
      .map(({ id, name, weightPct, source, chosen }) => ({ id, name, weightPct, source, chosen })),
  }))
}
