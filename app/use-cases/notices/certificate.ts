import type { WrittenDocument } from '../../documents/writing/model'
import { actorName, may } from '../../domain/access'
import { decision as clauses, definitions, paragraph } from '../../domain/shared/rich-text'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { formatDate } from '../../text/format'
import { certificateWords as words } from '../../text/meetings/legal-force'
import { decisionForCertificate } from '#db/queries/meetings/notice-board'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { letterheadOf } from '../shared/letterhead'

export type CertificateRefusal = 'decision-not-found' | 'forbidden' | 'not-confirmed'

/**
 * A certificate that a decision has legal force, once that is confirmed (APP-04): never on a presumption. Decisions of
 * secret cases are told of by § and day, not by their words.
 */
export async function legalForceCertificate(
  ctx: Context,
  { municipalityId, decisionId }: { municipalityId: string; decisionId: string },
): Promise<Result<WrittenDocument, CertificateRefusal>> {
  const found = await decisionForCertificate(ctx.database.read, municipalityId, decisionId)
  if (!found) return refuse('decision-not-found')
  if (!may(ctx.actor, 'appeal.handle', { municipalityId, bodyId: found.bodyId })) return refuse('forbidden')
  const { legalForce, legalForceDay } = found
  if (legalForceDay === null || (legalForce !== 'confirmed' && legalForce !== 'upheld'))
    return refuse('not-confirmed')
  const facts: [string, string][] = [
    [words.body, found.bodyName],
    ...(found.day ? [[words.day, formatDate(found.day)] as [string, string]] : []),
    ...(found.paragraph ? [[words.paragraph, found.paragraph] as [string, string]] : []),
    [words.case, found.secret ? found.caseNumber : `${found.caseNumber}, ${found.caseTitle}`],
    ...(found.postedDay ? [[words.posted, formatDate(found.postedDay)] as [string, string]] : []),
    ...(found.appealLastDay ? [[words.lastDay, formatDate(found.appealLastDay)] as [string, string]] : []),
    [words.force, formatDate(legalForceDay)],
  ]
  await ctx.database.transaction((tx) =>
    audit(ctx, tx, {
      municipalityId,
      action: 'decision.certificate',
      entity: 'decision',
      entityId: decisionId,
      detail: { legalForceDay },
    }),
  )
  return ok({
    layout: 'letter',
    title: words.title,
    language: 'sv',
    kind: words.title,
    number: found.caseNumber,
    day: ctx.today,
    letterhead: await letterheadOf(ctx, municipalityId, found.bodyName),
    meta: [
      { label: words.issued, value: formatDate(ctx.today) },
      { label: words.number, value: found.caseNumber },
    ],
    blocks: [
      paragraph(words.lead(formatDate(legalForceDay), legalForce === 'upheld')),
      definitions(facts),
      ...(found.secret || found.points.length === 0
        ? []
        : [clauses('numbered', found.points, words.decided(found.bodyName))]),
      paragraph(words.law),
    ],
    signatures: [{ name: actorName(ctx.actor) }],
  })
}
