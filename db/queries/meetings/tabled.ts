import { and, asc, eq, gt, inArray, isNotNull, lt, ne, or } from 'drizzle-orm'
import type { Read } from '../../connection'
import { agendaDocuments, agendaItems, meetingEntries, meetings } from '../../schema'

/**
 * VOTE-05, KL 5:51: items that the body has tabled and that come back at this meeting. Not those that have been on a
 * meeting in between, or that the body tabled to a later day.
 */
export async function tabledFor(read: Read, meetingId: string) {
  const [meeting] = await read
    .select({ bodyId: meetings.bodyId, day: meetings.day, sequence: meetings.sequence })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
  if (!meeting) return []
  const earlier = or(
    lt(meetings.day, meeting.day),
    and(eq(meetings.day, meeting.day), lt(meetings.sequence, meeting.sequence)),
  )
  const rows = await read
    .select({ item: agendaItems, day: meetings.day, sequence: meetings.sequence })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(meetings.bodyId, meeting.bodyId), eq(agendaItems.state, 'tabled'), earlier))
    .orderBy(asc(meetings.day), asc(agendaItems.position))
  if (rows.length === 0) return []
  const [oldest] = rows
  const later = await read
    .select({
      caseId: agendaItems.caseId,
      title: agendaItems.title,
      day: meetings.day,
      sequence: meetings.sequence,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(
      and(
        eq(meetings.bodyId, meeting.bodyId),
        ne(meetings.id, meetingId),
        ne(agendaItems.state, 'withdrawn'),
        or(gt(meetings.day, oldest?.day ?? ''), eq(meetings.day, oldest?.day ?? '')),
        earlier,
      ),
    )
  const ids = rows.map(({ item }) => item.id)
  const told = await read
    .select({ itemId: meetingEntries.itemId, data: meetingEntries.data })
    .from(meetingEntries)
    .where(and(inArray(meetingEntries.itemId, ids), eq(meetingEntries.kind, 'decision')))
  const tabledTo = new Map(
    told.flatMap(({ itemId, data }) => {
      const to = (data as { tabledTo?: string }).tabledTo
      return itemId !== null && to ? [[itemId, to] as const] : []
    }),
  )
  const documents = await read
    .select()
    .from(agendaDocuments)
    .where(inArray(agendaDocuments.itemId, ids))
    .orderBy(asc(agendaDocuments.position))
  const after = (a: { day: string; sequence: number }, b: { day: string; sequence: number }) =>
    a.day > b.day || (a.day === b.day && a.sequence > b.sequence)
  return rows
    .filter(
      (row) =>
        !later.some((each) => after(each, row) && isSameMatter(row.item)(each)) &&
        (tabledTo.get(row.item.id) ?? '') <= meeting.day,
    )
    .map(({ item, day }) => ({
      ...{ id: item.id, title: item.title, kind: item.kind, caseId: item.caseId, note: item.note },
      ...{ proposal: item.proposal ?? [], proposalFrom: item.proposalFrom, memoId: item.memoId },
      ...{ preparation: item.preparation, preparedByBodyId: item.preparedByBodyId },
      ...{ preparedDay: item.preparedDay, executiveHeardDay: item.executiveHeardDay },
      ...{ boardHeardDay: item.boardHeardDay, closedDoors: item.closedDoors, presenter: item.presenter },
      ...{ exercisesAuthority: item.exercisesAuthority, staffRep: item.staffRep, minutes: item.minutes },
      /** The meeting that tabled it. */
      tabledDay: day,
      documentIds: documents.filter(({ itemId }) => itemId === item.id).map(({ documentId }) => documentId),
    }))
}

type Matter = { caseId: string | null; title: string }

/** Whether an item is about the same as another: the same case, or without one the same words. */
export const isSameMatter =
  (one: Matter) =>
  (other: Matter): boolean =>
    one.caseId === null ? other.title === one.title : other.caseId === one.caseId

/** The body's next meeting after one, when it is the one whose agenda is being worked on; null otherwise. */
export async function nextBegun(read: Read, meetingId: string): Promise<string | null> {
  const [meeting] = await read
    .select({ bodyId: meetings.bodyId, day: meetings.day, sequence: meetings.sequence })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
  if (!meeting) return null
  const [next] = await read
    .select({ id: meetings.id, state: meetings.state })
    .from(meetings)
    .where(
      and(
        eq(meetings.bodyId, meeting.bodyId),
        isNotNull(meetings.state),
        ne(meetings.state, 'cancelled'),
        or(
          gt(meetings.day, meeting.day),
          and(eq(meetings.day, meeting.day), gt(meetings.sequence, meeting.sequence)),
        ),
      ),
    )
    .orderBy(asc(meetings.day), asc(meetings.sequence))
    .limit(1)
  return next?.state === 'collecting' ? next.id : null
}
