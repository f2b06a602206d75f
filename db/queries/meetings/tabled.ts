import { and, asc, eq, gt, inArray, lt, ne, or } from 'drizzle-orm'
import type { Read } from '../../connection'
import { agendaDocuments, agendaItems, meetingEntries, meetings } from '../../schema'

/** What a tabled item carries over to the meeting that it comes back to. */
export type TabledItem = Awaited<ReturnType<typeof tabledFor>>[number]

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
        !later.some(
          (each) =>
            after(each, row) &&
            (row.item.caseId === null ? each.title === row.item.title : each.caseId === row.item.caseId),
        ) && (tabledTo.get(row.item.id) ?? '') <= meeting.day,
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
