import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Read } from '../../connection'
import { accounts, agendaDocuments, agendaItems, bodies, cases, documents, meetings } from '../../schema'

export type BasisDocument = {
  title: string
  day: string | null
  /** KS 2026/612-4 */
  number: string
}

/** What each item's decision rests on: the case in brief and the papers of the agenda, in public words. No reader. */
export async function basisOf(
  read: Read,
  meetingId: string,
): Promise<Map<string, { summary: string | null; documents: BasisDocument[] }>> {
  const items = await read
    .select({ id: agendaItems.id, summary: cases.summary })
    .from(agendaItems)
    .leftJoin(cases, eq(cases.id, agendaItems.caseId))
    .where(eq(agendaItems.meetingId, meetingId))
  const papers = await read
    .select({
      itemId: agendaDocuments.itemId,
      title: documents.publicTitle,
      day: documents.day,
      number: documents.number,
      caseNumber: cases.number,
    })
    .from(agendaDocuments)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaDocuments.itemId))
    .innerJoin(documents, eq(documents.id, agendaDocuments.documentId))
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .where(and(eq(agendaItems.meetingId, meetingId), isNull(documents.voidedDay)))
    .orderBy(asc(agendaDocuments.position), asc(documents.number))
  return new Map(
    items.map(({ id, summary }) => [
      id,
      {
        summary,
        documents: papers
          .filter(({ itemId }) => itemId === id)
          .map(({ title, day, number, caseNumber }) => ({ title, day, number: `${caseNumber}-${number}` })),
      },
    ]),
  )
}

/** A meeting with its body, as stored. */
export const meetingDayOf = (read: Read, meetingId: string) =>
  read
    .select({ meeting: meetings, body: bodies })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(eq(meetings.id, meetingId))

export async function secretaryName(read: Read, accountId: string): Promise<string | null> {
  const [row] = await read.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, accountId))
  return row?.name ?? null
}
