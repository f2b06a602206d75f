import { and, asc, eq } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import { caseLinks, cases, decisionEffects, decisionPoints, decisions } from '../../schema'
import { readableCases } from '../places-visible'

/** The case that an assignment's case follows from, and the decision that gave it; null when neither can be read. */
export async function givenBy(read: Read, reader: Actor, caseId: string) {
  const readable = readableCases(scopeOf(reader))
  const [decision] = await read
    .select({ decisionId: decisions.id, slug: cases.slug, number: cases.number, title: cases.publicTitle })
    .from(decisionEffects)
    .innerJoin(decisionPoints, eq(decisionPoints.id, decisionEffects.decisionPointId))
    .innerJoin(decisions, eq(decisions.id, decisionPoints.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(and(eq(decisionEffects.targetId, caseId), readable))
    .orderBy(asc(decisionEffects.createdAt))
    .limit(1)
  if (decision) return decision
  const [matter] = await read
    .select({ slug: cases.slug, number: cases.number, title: cases.publicTitle })
    .from(caseLinks)
    .innerJoin(cases, eq(cases.id, caseLinks.toCaseId))
    .where(and(eq(caseLinks.caseId, caseId), eq(caseLinks.kind, 'follows_from'), readable))
    .limit(1)
  return matter ? { decisionId: null, ...matter } : null
}
