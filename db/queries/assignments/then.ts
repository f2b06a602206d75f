import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import {
  benefitReadings,
  benefits,
  caseLinks,
  cases,
  decisionEffects,
  decisionPoints,
  decisions,
} from '../../schema'
import { aiSystemsOfCase } from '../ai-register/systems'
import { readableCases } from '../places-visible'
import { assignmentsOfCases } from './assignments'

type Asked = { municipalityId: string; caseId: string; decisionId: string; today: string }

/**
 * What a decision's case began with, and what has come of the decision: the assignments it gave with their reports and
 * ends, the AI systems of the case, and the benefits that have been read. Each as far as the reader may read it.
 */
export async function courseAfter(read: Read, reader: Actor, asked: Asked) {
  const { municipalityId, caseId, today } = asked
  const [matter] = await read
    .select({ kind: cases.kind, receivedDay: cases.receivedDay })
    .from(cases)
    .where(eq(cases.id, caseId))
  const ids = await casesMade(read, asked)
  const given = await assignmentsOfCases(read, reader, ids, today)
  const readings = await read
    .select({ id: benefitReadings.id, day: benefitReadings.day, name: benefits.name, slug: cases.slug })
    .from(benefitReadings)
    .innerJoin(benefits, eq(benefits.id, benefitReadings.benefitId))
    .innerJoin(cases, eq(cases.id, benefits.caseId))
    .where(and(inArray(cases.id, [caseId, ...ids]), readableCases(scopeOf(reader))))
    .orderBy(asc(benefitReadings.day))
  return {
    ...{ kind: matter?.kind ?? 'other', receivedDay: matter?.receivedDay ?? null, given, readings },
    systems: await aiSystemsOfCase(read, reader, { municipalityId, caseId }),
  }
}

/** Cases that the decision set going, and, of the case's last decision, those that follow from the case itself. */
async function casesMade(read: Read, { caseId, decisionId }: Asked): Promise<string[]> {
  const effects = await read
    .select({ id: decisionEffects.targetId })
    .from(decisionEffects)
    .innerJoin(decisionPoints, eq(decisionPoints.id, decisionEffects.decisionPointId))
    .where(and(eq(decisionPoints.decisionId, decisionId), isNotNull(decisionEffects.targetId)))
  const [last] = await read
    .select({ id: decisions.id })
    .from(decisions)
    .where(eq(decisions.caseId, caseId))
    .orderBy(asc(isNull(decisions.day)), desc(decisions.day), desc(decisions.id))
    .limit(1)
  const links =
    last?.id === decisionId
      ? await read
          .select({ id: caseLinks.caseId })
          .from(caseLinks)
          .where(and(eq(caseLinks.toCaseId, caseId), eq(caseLinks.kind, 'follows_from')))
      : []
  return [...new Set([...effects, ...links].flatMap(({ id }) => id ?? []))]
}
