import { and, asc, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import { accounts, assetEvents, assets, calculations, cases } from '../../schema'
import { readableCases } from '../places-visible'

/** An asset in use with what has happened to it, in order, and the case that it belongs to. */
export type AssetWithEvents = Awaited<ReturnType<typeof fetchAssets>>[number]

/** Assets of a case, in the order they were taken into use. The asker has judged that the reader may read it. */
export const assetsOfCase = (read: Read, caseId: string): Promise<AssetWithEvents[]> =>
  fetchAssets(read, eq(assets.caseId, caseId))

/** Assets of the cases that the reader may read. */
export const assetsOfMunicipality = (
  read: Read,
  reader: Actor,
  municipalityId: string,
): Promise<AssetWithEvents[]> =>
  fetchAssets(read, and(eq(assets.municipalityId, municipalityId), readableCases(scopeOf(reader))))

async function fetchAssets(read: Read, where: SQL | undefined) {
  const rows = await read
    .select({
      id: assets.id,
      caseId: assets.caseId,
      calculationId: assets.calculationId,
      number: assets.number,
      name: assets.name,
      takenIntoUse: assets.takenIntoUse,
      start: assets.start,
      principalOre: assets.principalOre,
      residualOre: assets.residualOre,
      lifeMonths: assets.lifeMonths,
      terms: assets.terms,
      priceAreaCode: assets.priceAreaCode,
      createdAt: assets.createdAt,
      by: accounts.name,
      caseNumber: cases.number,
      caseSlug: cases.slug,
      caseTitle: cases.publicTitle,
    })
    .from(assets)
    .innerJoin(cases, eq(cases.id, assets.caseId))
    .leftJoin(accounts, eq(accounts.id, assets.createdBy))
    .where(and(where, isNull(assets.withdrawnAt)))
    .orderBy(asc(cases.registeredAt), asc(assets.caseId), asc(assets.number))
  if (rows.length === 0) return []
  const events = await read
    .select({
      id: assetEvents.id,
      assetId: assetEvents.assetId,
      kind: assetEvents.kind,
      day: assetEvents.day,
      elapsedMonths: assetEvents.elapsedMonths,
      amountOre: assetEvents.amountOre,
      remainingMonths: assetEvents.remainingMonths,
      residualOre: assetEvents.residualOre,
      reason: assetEvents.reason,
      createdAt: assetEvents.createdAt,
      by: accounts.name,
    })
    .from(assetEvents)
    .leftJoin(accounts, eq(accounts.id, assetEvents.createdBy))
    .where(
      and(inArray(assetEvents.assetId, ['', ...rows.map(({ id }) => id)]), isNull(assetEvents.withdrawnAt)),
    )
    .orderBy(asc(assetEvents.elapsedMonths), asc(assetEvents.createdAt), asc(assetEvents.id))
  return rows.map((row) => ({ ...row, events: events.filter(({ assetId }) => assetId === row.id) }))
}

/** The decided calculation that a case stands on: the latest, null when none is decided. */
export async function decidedCalculation(read: Read, caseId: string) {
  const [row] = await read
    .select({
      id: calculations.id,
      number: calculations.number,
      name: calculations.name,
      input: calculations.input,
      frozen: calculations.frozen,
      decidedDay: calculations.decidedDay,
    })
    .from(calculations)
    .where(and(eq(calculations.caseId, caseId), eq(calculations.state, 'decided')))
    .orderBy(desc(calculations.decidedDay), desc(calculations.number))
    .limit(1)
  return row?.frozen ? { ...row, frozen: row.frozen } : null
}

export type DecidedCalculation = NonNullable<Awaited<ReturnType<typeof decidedCalculation>>>

/** The same for the cases of a municipality that the reader may read. */
export async function decidedCalculations(read: Read, reader: Actor, municipalityId: string) {
  const rows = await read
    .select({
      id: calculations.id,
      number: calculations.number,
      name: calculations.name,
      input: calculations.input,
      frozen: calculations.frozen,
      decidedDay: calculations.decidedDay,
      caseId: cases.id,
      caseNumber: cases.number,
      caseSlug: cases.slug,
      caseTitle: cases.publicTitle,
    })
    .from(calculations)
    .innerJoin(cases, eq(cases.id, calculations.caseId))
    .where(
      and(
        eq(cases.municipalityId, municipalityId),
        eq(calculations.state, 'decided'),
        readableCases(scopeOf(reader)),
      ),
    )
    .orderBy(asc(cases.registeredAt), asc(calculations.decidedDay), asc(calculations.number))
  return [...new Map(rows.map((row) => [row.caseId, row])).values()].flatMap((row) =>
    row.frozen ? [{ ...row, frozen: row.frozen }] : [],
  )
}
