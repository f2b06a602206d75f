import { and, asc, count, eq, gt, inArray, isNull, max, ne, or, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { CaseKind } from '../../../app/domain/cases/kinds'
import type { ItemKind } from '../../../app/domain/meetings/agenda'
import { proposedOnwards, type ReadyGroup, readyRulesFor } from '../../../app/domain/meetings/ready'
import { addDays } from '../../../app/domain/shared/day'
import type { Read } from '../../connection'
import {
  agendaItems,
  bodies,
  casePoints,
  cases,
  decisions,
  delegatedDecisions,
  documents,
  meetings,
  memos,
} from '../../schema'
import { localRule } from '../administration/local-rules'
import { readableCases } from '../places-visible'

const MOST = 200

const memoDocuments = ['official_report', 'answer_to_motion'] as const

/**
 * What waits to be taken up at a meeting, among the cases that the reader may read: cases that have come as far as its
 * body, with what stands against it, and what the calendar asks for. Not what is on its agenda already.
 */
export async function readyFor(
  read: Read,
  reader: Actor,
  meeting: {
    id: string
    municipalityId: string
    bodyId: string
    bodyKind: string
    day: string
  },
) {
  const { municipalityId, bodyId, bodyKind } = meeting
  const rules = readyRulesFor(bodyKind)
  const council = bodyKind === 'council'
  const pairs = [
    ...rules.map(({ kind, states }) =>
      and(eq(cases.kind, kind as CaseKind), inArray(cases.state, [...states])),
    ),
    ...(council
      ? proposedOnwards.map(({ kind, states }) =>
          and(eq(cases.kind, kind as CaseKind), inArray(cases.state, [...states])),
        )
      : []),
  ]
  const found =
    pairs.length === 0
      ? []
      : await read
          .select({
            id: cases.id,
            number: cases.number,
            slug: cases.slug,
            title: cases.publicTitle,
            kind: cases.kind,
            state: cases.state,
            party: cases.publicParty,
            bodyId: cases.bodyId,
            bodyName: bodies.name,
            receivedDay: cases.receivedDay,
            nextDeadline: cases.nextDeadline,
            secrecyProvision: cases.secrecyProvision,
          })
          .from(cases)
          .innerJoin(bodies, eq(bodies.id, cases.bodyId))
          .where(
            and(
              eq(cases.municipalityId, municipalityId),
              eq(cases.open, true),
              isNull(cases.voidedDay),
              isNull(cases.mergedIntoId),
              // What retells a document has had its meeting.
              isNull(cases.asOf),
              or(...pairs),
              readableCases(scopeOf(reader)),
            ),
          )
          .orderBy(asc(cases.receivedDay), asc(cases.id))
          .limit(MOST)
  const ids = ['', ...found.map(({ id }) => id)]
  const here = await onAgendas(read, meeting, ids)
  const withMemo = await memoReady(read, ids)
  const proposed = council ? await proposedTo(read, ids) : new Set<string>()
  const lead = {
    interpellation: await localRule(read, municipalityId, 'interpellationLeadDays', meeting.day),
    simple_question: await localRule(read, municipalityId, 'questionLeadDays', meeting.day),
  }
  return {
    cases: found.flatMap(({ secrecyProvision, ...matter }) => {
      const rule = rules.find(({ kind, states }) => kind === matter.kind && states.includes(matter.state))
      const onward = council && proposed.has(matter.id)
      const fits =
        rule && (!rule.own || matter.bodyId === bodyId) && (!rule.withMemo || withMemo.has(matter.id))
      const group: ReadyGroup | null = fits ? rule.group : onward ? 'decide' : null
      const as: ItemKind = fits ? rule.as : 'case'
      if (group === null || here.on.has(matter.id)) return []
      const days =
        matter.kind === 'interpellation' || matter.kind === 'simple_question' ? lead[matter.kind] : null
      const latest = days === null ? null : addDays(meeting.day, -days)
      return [
        {
          ...matter,
          group,
          as,
          secret: secrecyProvision !== null,
          memo: withMemo.has(matter.id),
          /** INT-03, FRA-02: the last day to hand it in for this meeting, when it came later. */
          handedInLate: latest !== null && (matter.receivedDay ?? '') > latest ? latest : null,
          /** Another coming meeting of the body that it is on already. */
          elsewhere: here.elsewhere.get(matter.id) ?? null,
        },
      ]
    }),
    delegated: await delegatedToReport(read, bodyId),
    openMotions: council && (await isListMonth(read, meeting)) && !here.reports,
  }
}

/** Cases on this agenda, and on other coming ones of the same body. */
async function onAgendas(
  read: Read,
  meeting: { id: string; bodyId: string; day: string },
  caseIds: string[],
) {
  const rows = await read
    .select({
      caseId: agendaItems.caseId,
      meetingId: meetings.id,
      day: meetings.day,
      state: agendaItems.state,
      standingKey: agendaItems.standingKey,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(
      and(
        eq(meetings.bodyId, meeting.bodyId),
        inArray(agendaItems.state, ['proposed', 'accepted', 'numbered']),
        or(eq(meetings.id, meeting.id), inArray(agendaItems.caseId, caseIds)),
      ),
    )
  const on = new Set<string>()
  const elsewhere = new Map<string, string>()
  for (const { caseId, meetingId, day } of rows)
    if (caseId !== null) {
      if (meetingId === meeting.id) on.add(caseId)
      else elsewhere.set(caseId, day)
    }
  const reports = rows.some(
    ({ meetingId, standingKey }) => meetingId === meeting.id && standingKey === 'report:motions',
  )
  return { on, elsewhere, reports }
}

/** Cases with an approved memo, or a report in its place. */
async function memoReady(read: Read, caseIds: string[]): Promise<Set<string>> {
  const approved = await read
    .selectDistinct({ caseId: memos.caseId })
    .from(memos)
    .where(and(inArray(memos.caseId, caseIds), eq(memos.state, 'approved')))
  const reports = await read
    .selectDistinct({ caseId: documents.caseId })
    .from(documents)
    .where(
      and(
        inArray(documents.caseId, caseIds),
        inArray(documents.kind, [...memoDocuments]),
        isNull(documents.voidedDay),
      ),
    )
  return new Set([...approved, ...reports].map(({ caseId }) => caseId))
}

/** Cases in which a board has decided and the council has not since; what boards decide for themselves is weeded by hand. */
async function proposedTo(read: Read, caseIds: string[]): Promise<Set<string>> {
  const rows = await read
    .select({ caseId: decisions.caseId, kind: bodies.kind, day: max(decisions.day) })
    .from(decisions)
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .where(inArray(decisions.caseId, caseIds))
    .groupBy(decisions.caseId, bodies.kind)
  const said = await read
    .selectDistinct({ caseId: casePoints.caseId })
    .from(casePoints)
    .where(
      and(
        inArray(casePoints.caseId, caseIds),
        eq(casePoints.kind, 'proposed_decision'),
        sql`lower(${casePoints.body}) like '%fullmäktige%'`,
      ),
    )
  const council = new Map(
    rows.filter(({ kind }) => kind === 'council').map((row) => [row.caseId, row.day ?? '']),
  )
  const onward = rows.filter(
    ({ caseId, kind, day }) => kind === 'executive_board' && (day ?? '') > (council.get(caseId) ?? ''),
  )
  return new Set([
    ...onward.map(({ caseId }) => caseId),
    ...said.map(({ caseId }) => caseId).filter((caseId) => !council.has(caseId)),
  ])
}

/** How many delegated decisions wait to be reported to the body, and how many of them are urgent (KL 6:39). */
async function delegatedToReport(read: Read, bodyId: string) {
  const [row] = await read
    .select({
      count: count(),
      urgent: sql`sum(case when ${delegatedDecisions.urgent} then 1 else 0 end)`.mapWith(Number),
    })
    .from(delegatedDecisions)
    .where(
      and(
        eq(delegatedDecisions.bodyId, bodyId),
        eq(delegatedDecisions.reported, true),
        isNull(delegatedDecisions.reportedMeetingId),
        inArray(delegatedDecisions.state, ['decided', 'to_report']),
      ),
    )
  return { count: row?.count ?? 0, urgent: row?.urgent ?? 0 }
}

/** MOT-05: the council is told twice a year which motions are not prepared. */
async function isListMonth(
  read: Read,
  { municipalityId, day }: { municipalityId: string; day: string },
): Promise<boolean> {
  const months = await localRule(read, municipalityId, 'motionListMonths', day)
  return months.includes(Number(day.slice(5, 7)))
}

/** Coming meetings of a body that an officer may propose a case to; those that are not over. */
export const meetingsToPropose = (read: Read, municipalityId: string, today: string) =>
  read
    .select({
      id: meetings.id,
      day: meetings.day,
      sequence: meetings.sequence,
      state: meetings.state,
      materialDay: meetings.materialDay,
      bodyId: bodies.id,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      bodyKind: bodies.kind,
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(
      and(
        eq(meetings.municipalityId, municipalityId),
        inArray(meetings.state, ['planned', 'collecting', 'agenda_locked', 'summoned']),
        or(gt(meetings.day, today), eq(meetings.day, today)),
      ),
    )
    .orderBy(asc(meetings.day), asc(bodies.sortKey))
    .limit(60)

/** Proposed items that wait for a secretary of the municipality, or of one body. */
export const proposedItems = (
  read: Read,
  { municipalityId, bodyId }: { municipalityId: string; bodyId: string | null },
) =>
  read
    .select({
      id: agendaItems.id,
      title: agendaItems.title,
      note: agendaItems.note,
      meetingId: meetings.id,
      day: meetings.day,
      sequence: meetings.sequence,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(
      and(
        eq(meetings.municipalityId, municipalityId),
        eq(agendaItems.state, 'proposed'),
        ne(meetings.state, 'cancelled'),
        bodyId === null ? undefined : eq(meetings.bodyId, bodyId),
      ),
    )
    .orderBy(asc(meetings.day), asc(agendaItems.position))
    .limit(50)
