import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import {
  accounts,
  calculations,
  cases,
  forumMeetings,
  forums,
  priceListRows,
  priceScenarios,
  priceSteps,
  priceVersions,
} from '../../schema'
import { readableCases } from '../places-visible'

/** Published price lists of a municipality, newest year first, with what all departments pay. For everybody. */
export function publishedPriceLists(read: Read, municipalityId: string) {
  return read
    .select({
      id: priceVersions.id,
      number: priceVersions.number,
      year: priceVersions.year,
      name: priceVersions.name,
      example: priceVersions.example,
      publishedAt: priceVersions.publishedAt,
      listHash: priceVersions.listHash,
      totalOre: sql`coalesce(sum(${priceListRows.priceOre}), 0)`.mapWith(Number),
    })
    .from(priceVersions)
    .leftJoin(priceListRows, eq(priceListRows.versionId, priceVersions.id))
    .where(
      and(
        eq(priceVersions.municipalityId, municipalityId),
        eq(priceVersions.state, 'published'),
        isNull(priceVersions.restatesId),
      ),
    )
    .groupBy(
      priceVersions.id,
      priceVersions.number,
      priceVersions.year,
      priceVersions.name,
      priceVersions.example,
      priceVersions.publishedAt,
      priceVersions.listHash,
    )
    .orderBy(desc(priceVersions.year))
}
export type PublishedPriceList = Awaited<ReturnType<typeof publishedPriceLists>>[number]

/** The published rows of a version; what is not published has none. */
export const priceRowsOf = (read: Read, versionId: string) =>
  read
    .select()
    .from(priceListRows)
    .where(eq(priceListRows.versionId, versionId))
    .orderBy(asc(priceListRows.areaCode), asc(priceListRows.departmentCode))

/** The restated comparison year that stands beside a published list: the last one published. */
export async function restatementOf(read: Read, versionId: string) {
  const [row] = await read
    .select()
    .from(priceVersions)
    .where(and(eq(priceVersions.restatesId, versionId), eq(priceVersions.state, 'published')))
    .orderBy(desc(priceVersions.publishedAt), desc(priceVersions.number))
    .limit(1)
  return row ?? null
}

/** The way of a version so far, oldest first, with the meeting that each step rests on. */
export const priceStepsOf = (read: Read, versionId: string) =>
  read
    .select({
      id: priceSteps.id,
      event: priceSteps.event,
      toState: priceSteps.toState,
      day: priceSteps.day,
      note: priceSteps.note,
      by: accounts.name,
      forum: forums.name,
      forumSlug: forums.slug,
      meetingDay: forumMeetings.day,
      meetingSequence: forumMeetings.sequence,
    })
    .from(priceSteps)
    .leftJoin(accounts, eq(accounts.id, priceSteps.createdBy))
    .leftJoin(forumMeetings, eq(forumMeetings.id, priceSteps.forumMeetingId))
    .leftJoin(forums, eq(forums.id, forumMeetings.forumId))
    .where(eq(priceSteps.versionId, versionId))
    .orderBy(asc(priceSteps.createdAt), asc(priceSteps.id))
export type PriceStepLine = Awaited<ReturnType<typeof priceStepsOf>>[number]

/** Price lists that a forum meeting has taken up; those that are not published yet only for who works inside. */
export const priceListsAtMeeting = (read: Read, forumMeetingId: string, { inside }: { inside: boolean }) =>
  read
    .selectDistinct({
      number: priceVersions.number,
      year: priceVersions.year,
      name: priceVersions.name,
      state: priceVersions.state,
    })
    .from(priceSteps)
    .innerJoin(priceVersions, eq(priceVersions.id, priceSteps.versionId))
    .where(
      and(
        eq(priceSteps.forumMeetingId, forumMeetingId),
        inside ? undefined : eq(priceVersions.state, 'published'),
      ),
    )
    .orderBy(desc(priceVersions.year), asc(priceVersions.number))

/** What-if calculations that are kept on a version, oldest first. */
export const scenariosOf = (read: Read, versionId: string) =>
  read
    .select({
      id: priceScenarios.id,
      number: priceScenarios.number,
      name: priceScenarios.name,
      changes: priceScenarios.changes,
      createdAt: priceScenarios.createdAt,
      by: accounts.name,
    })
    .from(priceScenarios)
    .leftJoin(accounts, eq(accounts.id, priceScenarios.createdBy))
    .where(eq(priceScenarios.versionId, versionId))
    .orderBy(asc(priceScenarios.number))
export type PriceScenario = Awaited<ReturnType<typeof scenariosOf>>[number]

/** Decided calculations of cases that the reader may read, to lay their yearly cost into the price list. */
export async function decidedInvestments(read: Read, reader: Actor, municipalityId: string) {
  const rows = await read
    .select({
      id: calculations.id,
      name: calculations.name,
      frozen: calculations.frozen,
      number: cases.number,
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
    .orderBy(desc(calculations.decidedDay), asc(calculations.id))
  return rows.flatMap(({ frozen, ...row }) =>
    frozen ? [{ ...row, rows: frozen.rows.map(({ year, costOre }) => ({ year, costOre })) }] : [],
  )
}
