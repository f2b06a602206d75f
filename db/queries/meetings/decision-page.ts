import { and, asc, eq } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import {
  agendaItems,
  bodies,
  cases,
  decisionEffects,
  decisionPoints,
  decisions,
  meetings,
  minutesParagraphs,
  minutes,
} from '../../schema'
import { readableCases } from '../places-visible'

export type DecisionPage = NonNullable<Awaited<ReturnType<typeof decisionPage>>>

/** A decision as worded, with its votes and what each point has set going; null for who may not read its case. */
export async function decisionPage(read: Read, reader: Actor, municipalityId: string, decisionId: string) {
  const [found] = await read
    .select({
      decision: decisions,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      meetingDay: meetings.day,
      meetingSequence: meetings.sequence,
      meetingState: meetings.state,
      caseId: cases.id,
      caseBodyId: cases.bodyId,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
      itemTitle: agendaItems.title,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .leftJoin(meetings, eq(meetings.id, decisions.meetingId))
    .leftJoin(agendaItems, eq(agendaItems.id, decisions.agendaItemId))
    .where(
      and(
        eq(decisions.id, decisionId),
        eq(decisions.municipalityId, municipalityId),
        readableCases(scopeOf(reader)),
      ),
    )
  if (!found) return null
  const points = await read
    .select()
    .from(decisionPoints)
    .where(eq(decisionPoints.decisionId, decisionId))
    .orderBy(asc(decisionPoints.position))
  const effects = await read
    .select({ effect: decisionEffects, targetSlug: cases.slug, targetNumber: cases.number })
    .from(decisionEffects)
    .innerJoin(decisionPoints, eq(decisionPoints.id, decisionEffects.decisionPointId))
    .leftJoin(cases, and(eq(cases.id, decisionEffects.targetId), readableCases(scopeOf(reader))))
    .where(eq(decisionPoints.decisionId, decisionId))
    .orderBy(asc(decisionEffects.createdAt))
  const [paragraph] = found.decision.agendaItemId
    ? await read
        .select({ number: minutesParagraphs.number })
        .from(minutesParagraphs)
        .innerJoin(minutes, eq(minutes.id, minutesParagraphs.minutesId))
        .where(and(eq(minutesParagraphs.itemId, found.decision.agendaItemId), eq(minutes.state, 'approved')))
        .limit(1)
    : []
  const { decision, ...place } = found
  return {
    ...decision,
    ...place,
    paragraphNumber: paragraph?.number ?? null,
    points: points.map((point) => ({
      id: point.id,
      text: point.text,
      effects: effects
        .filter(({ effect }) => effect.decisionPointId === point.id)
        .map(({ effect: { createdBy: _, ...effect }, targetSlug, targetNumber }) => ({
          ...effect,
          targetSlug,
          targetNumber,
        })),
    })),
  }
}
