import { actorName, may } from '../../domain/access'
import { refuse, type Result } from '../../domain/shared/result'
import {
  type AssignmentLine,
  assignmentAt,
  assignmentOfCase,
  linkBehind,
} from '#db/queries/assignments/assignments'
import { hashed } from '../accounts/secrets'
import type { Context } from '../context'
import { type ReportProblem, type ReportTold, writeReport } from './write-report'

export type ReportRefusal = ReportProblem | 'assignment-not-found' | 'forbidden' | 'not-running'
type Answer = Promise<Result<{ documentNumber: number }, ReportRefusal>>

/** Whether an account may report: by its role, or because it answers for the assignment. */
export const mayReport = (ctx: Context, assignment: AssignmentLine): boolean =>
  may(ctx.actor, 'assignment.follow', assignment) ||
  (ctx.actor.kind === 'account' && ctx.actor.accountId === assignment.ownerAccountId)

/** A report by someone who has signed in. */
export async function reportAssignment(
  ctx: Context,
  { municipalityId, address, told }: { municipalityId: string; address: string; told: ReportTold },
): Answer {
  const place = { municipalityId, today: ctx.today, address }
  const assignment = await assignmentAt(ctx.database.read, ctx.actor, place)
  if (!assignment) return refuse('assignment-not-found')
  if (!mayReport(ctx, assignment)) return refuse('forbidden')
  return writeReport(ctx, assignment, told, assignment.owner ?? actorName(ctx.actor))
}

/** As long as the secrets of `newToken` are; anything else is looked up nowhere. */
const SECRET = /^[A-Za-z0-9_-]{43}$/

/** The assignment that a secret link opens, with the name of whoever has it; null for any other secret. */
export async function reportBehind(ctx: Context, secret: string) {
  const { read } = ctx.database
  const link = SECRET.test(secret) ? await linkBehind(read, hashed(secret), ctx.today) : null
  const assignment = link && (await assignmentOfCase(read, link.caseId, ctx.today))
  return link && assignment ? { link, assignment } : null
}

/** A report by whoever has the link, who acts as the one it was sent to and as nobody else. */
export async function reportByLink(ctx: Context, secret: string, told: ReportTold): Answer {
  const behind = await reportBehind(ctx, secret)
  if (!behind) return refuse('assignment-not-found')
  const { link, assignment } = behind
  const as: Context = { ...ctx, actor: { kind: 'system', name: link.name } }
  return writeReport(as, assignment, told, link.name)
}
