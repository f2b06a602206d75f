import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { computeDeadline } from '../../../app/domain/calendar/deadlines'
import type { AgendaSnapshot } from '../../../app/domain/meetings/agenda'
import { isExempt, judgePreparation, type Preparedness } from '../../../app/domain/meetings/preparation'
import type { Read } from '../../connection'
import {
  agendaItems,
  bodies,
  cases,
  documents,
  knownDisqualifications,
  meetings,
  memos,
  persons,
} from '../../schema'
import { localRule } from '../administration/local-rules'

export type AgendaFact = Awaited<ReturnType<typeof agendaFacts>>[number]

const memoDocuments = ['official_report', 'answer_to_motion', 'answer_to_interpellation'] as const

/** The items of a meeting with their cases, in order; as stored, whoever reads. */
export const itemsWithCases = (read: Read, meetingId: string) =>
  read
    .select({
      item: agendaItems,
      case: {
        id: cases.id,
        municipalityId: cases.municipalityId,
        bodyId: cases.bodyId,
        number: cases.number,
        slug: cases.slug,
        kind: cases.kind,
        state: cases.state,
        publicTitle: cases.publicTitle,
        protectedTitle: cases.protectedTitle,
        published: cases.published,
        secrecyProvision: cases.secrecyProvision,
        responsibleAccountId: cases.responsibleAccountId,
      },
      preparedBy: { id: bodies.id, name: bodies.name, kind: bodies.kind },
    })
    .from(agendaItems)
    .leftJoin(cases, eq(cases.id, agendaItems.caseId))
    .leftJoin(bodies, eq(bodies.id, agendaItems.preparedByBodyId))
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))

export type ItemWithCase = Awaited<ReturnType<typeof itemsWithCases>>[number]

/** The public words of an item: of a secret case its public title, and no proposal. */
export function publicWords({ item, case: matter }: ItemWithCase) {
  if (!matter || matter.secrecyProvision === null)
    return { title: item.title, proposal: item.proposal ?? [], proposalFrom: item.proposalFrom }
  const title = item.title === matter.protectedTitle ? matter.publicTitle : item.title
  return { title, proposal: [], proposalFrom: null }
}

/** The item as it is published. */
export const snapshotOf = (row: ItemWithCase): AgendaSnapshot => ({
  ...publicWords(row),
  itemId: row.item.id,
  number: row.item.number,
  kind: row.item.kind ?? 'case',
  caseNumber: row.case?.number ?? null,
  late: row.item.late === true,
  closedDoors: row.item.closedDoors === true,
  withdrawn: row.item.state === 'withdrawn',
})

/** What is published: the numbered items, also those that have been withdrawn since. */
export const snapshotsOf = (rows: readonly ItemWithCase[]): AgendaSnapshot[] =>
  rows.filter(({ item }) => item.number !== null && item.state !== 'proposed').map(snapshotOf)

/** The same with what the next publication will give a number. */
export const snapshotsToBe = (rows: readonly ItemWithCase[]): AgendaSnapshot[] =>
  rows
    .filter(({ item }) => item.state === 'accepted' || (item.number !== null && item.state !== 'proposed'))
    .map(snapshotOf)

/**
 * Every item that is on the agenda or has been, in order, with how prepared it is and who is disqualified. No reader:
 * for use cases, which judge for themselves who may.
 */
export async function agendaFacts(read: Read, meetingId: string, today: string) {
  const [meeting] = await read
    .select({
      day: meetings.day,
      municipalityId: meetings.municipalityId,
      noticePostedDay: meetings.noticePostedDay,
      summonedDay: meetings.summonedDay,
      bodyKind: bodies.kind,
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(eq(meetings.id, meetingId))
  if (!meeting) return []
  const rows = (await itemsWithCases(read, meetingId)).filter(({ item }) => item.state !== 'proposed')
  const caseIds = ['', ...rows.flatMap(({ case: matter }) => matter?.id ?? [])]
  const withMemo = new Set([
    ...(
      await read
        .selectDistinct({ caseId: memos.caseId })
        .from(memos)
        .where(and(inArray(memos.caseId, caseIds), eq(memos.state, 'approved')))
    ).map(({ caseId }) => caseId),
    ...(
      await read
        .selectDistinct({ caseId: documents.caseId })
        .from(documents)
        .where(
          and(
            inArray(documents.caseId, caseIds),
            inArray(documents.kind, [...memoDocuments]),
            isNull(documents.voidedDay),
          ),
        )
    ).map(({ caseId }) => caseId),
  ])
  const disqualified = await disqualifiedAt(read, meetingId)
  const backwardWeek = await localRule(read, meeting.municipalityId, 'backwardWeek', today)
  const announceBy =
    meeting.bodyKind === 'council'
      ? computeDeadline('council_announcement', meeting.day, { reading: { backwardWeek } }).due
      : null
  return rows.map((row) => {
    const { item, case: matter } = row
    const preparedness: Preparedness = judgePreparation({
      bodyKind: meeting.bodyKind,
      meetingDay: meeting.day,
      today,
      announceBy,
      itemKind: item.kind ?? 'case',
      preparation: item.preparation,
      preparedDay: item.preparedDay,
      executiveHeardDay: item.executiveHeardDay,
      boardHeard: item.boardHeardDay !== null,
      proposal: item.proposal ?? [],
      urgentReason: item.urgentReason,
      memoReady: matter !== null && withMemo.has(matter.id),
      hasCase: matter !== null,
    })
    return {
      ...item,
      caseNumber: matter?.number ?? null,
      caseSlug: matter?.slug ?? null,
      caseKind: matter?.kind ?? null,
      secret: matter !== null && matter.secrecyProvision !== null,
      preparedBy: row.preparedBy,
      preparedness,
      exempt: isExempt(item.preparation) || preparedness.standing === 'not_needed',
      prepared: preparedness.standing === 'prepared',
      /** KL 5:13 with the notice, or 5:14 afterwards; boards announce nothing. */
      announced: item.late ? item.announcedDay !== null : item.number !== null,
      disqualified: disqualified.filter(({ itemId }) => itemId === item.id),
    }
  })
}

/** Disqualification known before a meeting, by item. */
export const disqualifiedAt = (read: Read, meetingId: string) =>
  read
    .select({
      id: knownDisqualifications.id,
      itemId: knownDisqualifications.itemId,
      personId: knownDisqualifications.personId,
      name: persons.name,
      reason: knownDisqualifications.reason,
    })
    .from(knownDisqualifications)
    .innerJoin(agendaItems, eq(agendaItems.id, knownDisqualifications.itemId))
    .innerJoin(persons, eq(persons.id, knownDisqualifications.personId))
    .where(and(eq(agendaItems.meetingId, meetingId), isNull(knownDisqualifications.withdrawnAt)))
    .orderBy(asc(persons.sortKey))
