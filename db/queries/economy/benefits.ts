import { and, asc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import { accounts, benefitReadings, benefits, cases } from '../../schema'
import { readableCases } from '../places-visible'

/** A benefit with its readings, the latest of each month last, and the case that it belongs to. */
export type BenefitWithReadings = Awaited<ReturnType<typeof fetchBenefits>>[number]

/** Benefits of a case. The asker has judged that the reader may read it. */
export const benefitsOfCase = (read: Read, caseId: string): Promise<BenefitWithReadings[]> =>
  fetchBenefits(read, eq(benefits.caseId, caseId))

/** Benefits of the cases that the reader may read. */
export const listBenefits = (
  read: Read,
  reader: Actor,
  municipalityId: string,
): Promise<BenefitWithReadings[]> =>
  fetchBenefits(read, and(eq(cases.municipalityId, municipalityId), readableCases(scopeOf(reader))))

/** Benefits that go on and that an account answers for, of every municipality. For the program itself. */
export const ownedBenefits = (read: Read): Promise<BenefitWithReadings[]> =>
  fetchBenefits(read, and(isNull(benefits.endedDay), isNotNull(benefits.ownerAccountId)))

async function fetchBenefits(read: Read, where: SQL | undefined) {
  const rows = await read
    .select({
      id: benefits.id,
      caseId: benefits.caseId,
      municipalityId: cases.municipalityId,
      number: benefits.number,
      name: benefits.name,
      kind: benefits.kind,
      owner: benefits.owner,
      ownerAccountId: benefits.ownerAccountId,
      department: benefits.department,
      measurement: benefits.measurement,
      baseline: benefits.baseline,
      target: benefits.target,
      annualFullOre: benefits.annualFullOre,
      annualHours: benefits.annualHours,
      start: benefits.start,
      rampPct: benefits.rampPct,
      probabilityPct: benefits.probabilityPct,
      endedDay: benefits.endedDay,
      endedReason: benefits.endedReason,
      caseNumber: cases.number,
      caseSlug: cases.slug,
      caseTitle: cases.publicTitle,
      caseBodyId: cases.bodyId,
      responsibleAccountId: cases.responsibleAccountId,
    })
    .from(benefits)
    .innerJoin(cases, eq(cases.id, benefits.caseId))
    .where(where)
    .orderBy(asc(cases.registeredAt), asc(benefits.caseId), asc(benefits.number))
  if (rows.length === 0) return []
  const readings = await read
    .select({
      id: benefitReadings.id,
      benefitId: benefitReadings.benefitId,
      months: benefitReadings.months,
      day: benefitReadings.day,
      actualOre: benefitReadings.actualOre,
      actualHours: benefitReadings.actualHours,
      realisedPct: benefitReadings.realisedPct,
      budgetLoweredOre: benefitReadings.budgetLoweredOre,
      budgetLoweredIn: benefitReadings.budgetLoweredIn,
      comment: benefitReadings.comment,
      unplanned: benefitReadings.unplanned,
      createdAt: benefitReadings.createdAt,
      by: accounts.name,
    })
    .from(benefitReadings)
    .leftJoin(accounts, eq(accounts.id, benefitReadings.createdBy))
    .where(inArray(benefitReadings.benefitId, ['', ...rows.map(({ id }) => id)]))
    .orderBy(asc(benefitReadings.months), asc(benefitReadings.createdAt), asc(benefitReadings.id))
  return rows.map((row) => ({ ...row, readings: readings.filter(({ benefitId }) => benefitId === row.id) }))
}
