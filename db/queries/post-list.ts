import { and, asc, desc, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { type Actor, type Scope, scopeOf } from '../../app/domain/access'
import type { Direction } from '../../app/domain/cases/kinds'
import { addDays } from '../../app/domain/shared/day'
import { instantInStockholm } from '../../app/domain/shared/instant'
import type { Read } from '../connection'
import { bodies, cases, documents, municipalities, secrecyMarkings } from '../schema'
import { offsetOf, type PageOf } from './places-visible'
import { protectedCases, visibleCases } from './visible'

export type PostListFilter = {
  municipalityId: string
  /** Days of registration, both included: what came in on Friday and was registered on Monday stands on Monday's list. */
  from: string
  to: string
  bodyId?: string | null
  direction?: Direction | null
}

export type PostListRow = Awaited<ReturnType<typeof fetchRows>>[number]

/**
 * The post list: documents registered in a period, the latest first, with the public title of each: the protected
 * one stands on the document's page, where reading it is noted. Outsiders get published cases where the municipality publishes its register (WEB-02, WEB-03).
 */
export async function postList(
  read: Read,
  reader: Actor,
  { page, ...filter }: PostListFilter & { page: PageOf },
): Promise<{ rows: PostListRow[]; total: number }> {
  const scope = scopeOf(reader)
  const where = conditions(scope, filter)
  const [counted] = await read
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(documents)
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .innerJoin(municipalities, eq(municipalities.id, cases.municipalityId))
    .where(where)
  return { rows: await fetchRows(read, scope, where, page), total: counted?.count ?? 0 }
}

function conditions(scope: Scope, filter: PostListFilter): SQL | undefined {
  const own = scope.everything || scope.municipalityId === filter.municipalityId
  return and(
    eq(documents.municipalityId, filter.municipalityId),
    gte(documents.registeredAt, instantInStockholm(filter.from)),
    lt(documents.registeredAt, instantInStockholm(addDays(filter.to, 1))),
    filter.bodyId ? eq(cases.bodyId, filter.bodyId) : undefined,
    filter.direction ? eq(documents.direction, filter.direction) : undefined,
    own ? visibleCases(scope) : and(eq(cases.published, true), eq(municipalities.published, true)),
  )
}

function fetchRows(read: Read, scope: Scope, where: SQL | undefined, page: PageOf) {
  // WEB-02: who wrote is told inside, unless it is the name that is secret.
  const privateSender = and(
    protectedCases(scope),
    isNull(documents.secrecyProvision),
    isNull(cases.secrecyProvision),
    sql`not exists (select 1 from ${secrecyMarkings} where ${secrecyMarkings.documentId} = ${documents.id} and ${secrecyMarkings.party} and ${secrecyMarkings.liftedDay} is null)`,
  )
  return read
    .select({
      id: documents.id,
      number: documents.number,
      kind: documents.kind,
      direction: documents.direction,
      title: documents.publicTitle,
      party: sql<
        string | null
      >`case when ${privateSender} then coalesce(${documents.protectedParty}, ${documents.publicParty}) else ${documents.publicParty} end`,
      day: documents.day,
      dayText: documents.dayText,
      registeredAt: documents.registeredAt,
      voidedDay: documents.voidedDay,
      secret:
        sql<boolean>`${documents.secrecyProvision} is not null or ${cases.secrecyProvision} is not null`.mapWith(
          Boolean,
        ),
      caseNumber: cases.number,
      caseSlug: cases.slug,
      caseVoided: sql<boolean>`${cases.voidedDay} is not null`.mapWith(Boolean),
      bodyName: bodies.name,
      unit: cases.responsibleUnit,
    })
    .from(documents)
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .innerJoin(bodies, eq(bodies.id, cases.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, cases.municipalityId))
    .where(where)
    .orderBy(desc(documents.registeredAt), asc(cases.number), asc(documents.number))
    .limit(page.size)
    .offset(offsetOf(page))
}
