import { and, asc, desc, eq, gte, inArray, isNull, lte, ne } from 'drizzle-orm'
import type { Read } from '../../connection'
import {
  agendaItems,
  bodies,
  casePoints,
  decisionPoints,
  decisions,
  documents,
  documentVersions,
  meetings,
  memos,
  memoSections,
} from '../../schema'

export type CarriedSources = Awaited<ReturnType<typeof carriedSources>>

/** What an item on a body's agenda can be carried from, newest first. Who may see the case is judged by the caller. */
export async function carriedSources(
  read: Read,
  { caseId, day, body }: { caseId: string; day: string; body: { id: string } },
) {
  const decided = await read
    .select({
      id: decisions.id,
      bodyId: decisions.bodyId,
      bodyName: bodies.name,
      bodyKind: bodies.kind,
      day: decisions.day,
      paragraph: decisions.paragraph,
    })
    .from(decisions)
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .where(and(eq(decisions.caseId, caseId), ne(decisions.bodyId, body.id)))
    .orderBy(desc(decisions.day), desc(decisions.id))
  const points = await read
    .select()
    .from(decisionPoints)
    .where(inArray(decisionPoints.decisionId, ['', ...decided.map(({ id }) => id)]))
    .orderBy(asc(decisionPoints.position))
  const [memo] = await read
    .select({ id: memos.id, title: memos.title, approvedDay: memos.approvedDay })
    .from(memos)
    .where(and(eq(memos.caseId, caseId), eq(memos.state, 'approved')))
    .orderBy(desc(memos.approvedAt))
    .limit(1)
  const sections = memo
    ? await read
        .select({ key: memoSections.section, text: memoSections.text })
        .from(memoSections)
        .where(eq(memoSections.memoId, memo.id))
    : []
  const stated = await read
    .select({ text: casePoints.text })
    .from(casePoints)
    .where(and(eq(casePoints.caseId, caseId), eq(casePoints.kind, 'proposed_decision')))
    .orderBy(asc(casePoints.position))
  const [coming] = await read
    .select({ bodyId: bodies.id, day: meetings.day })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(
      and(
        eq(agendaItems.caseId, caseId),
        eq(bodies.kind, 'executive_board'),
        inArray(agendaItems.state, ['accepted', 'numbered']),
        lte(meetings.day, day),
      ),
    )
    .orderBy(desc(meetings.day))
    .limit(1)
  const papers = await read
    .selectDistinct({ id: documents.id, number: documents.number, kind: documents.kind })
    .from(documents)
    .innerJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .where(and(eq(documents.caseId, caseId), isNull(documents.voidedDay), gte(documents.number, 1)))
    .orderBy(asc(documents.number))
  return {
    decisions: decided.map((each) => ({
      ...each,
      points: points.filter(({ decisionId }) => decisionId === each.id).map(({ text }) => text),
    })),
    memo: memo ? { ...memo, sections } : null,
    stated: stated.map(({ text }) => text),
    /** The executive board's coming meeting that it stands on before. */
    coming: coming ?? null,
    documents: papers,
  }
}
