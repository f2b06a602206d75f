import { and, desc, eq, notExists, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import { appropriationClaims, bodies, cases, decisionEffects, decisionPoints, decisions } from '../../schema'
import { readableCases } from '../places-visible'

export type WaitingEffect = Awaited<ReturnType<typeof waitingEffects>>[number]

/**
 * Money that a decision draws (an effect of kind money) and that no claim has taken up: to be confirmed against an
 * appropriation. Only of cases that the reader may read.
 */
export const waitingEffects = (read: Read, reader: Actor, municipalityId: string) =>
  read
    .select({
      id: decisionEffects.id,
      text: decisionEffects.text,
      amountOre: decisionEffects.amountOre,
      appropriation: decisionEffects.appropriation,
      decisionId: decisions.id,
      day: decisions.day,
      bodyName: bodies.name,
      slug: cases.slug,
      number: cases.number,
      title: cases.publicTitle,
    })
    .from(decisionEffects)
    .innerJoin(decisionPoints, eq(decisionPoints.id, decisionEffects.decisionPointId))
    .innerJoin(decisions, eq(decisions.id, decisionPoints.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .where(
      and(
        eq(decisions.municipalityId, municipalityId),
        eq(decisionEffects.kind, 'money'),
        readableCases(scopeOf(reader)),
        notExists(
          read
            .select({ one: sql`1` })
            .from(appropriationClaims)
            .where(eq(appropriationClaims.decisionId, decisions.id)),
        ),
      ),
    )
    .orderBy(desc(decisions.day), desc(decisionEffects.id))
    .limit(50)
