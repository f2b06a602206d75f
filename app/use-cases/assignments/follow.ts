import { may } from '../../domain/access'
import { normalEmail } from '../../domain/access/email'
import { addDays, addMonths, isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { assignmentText, reportMail } from '../../text/assignments'
import type { Transaction } from '#db/connection'
import { type AssignmentLine, assignmentAt, isRunning } from '#db/queries/assignments/assignments'
import { endLink, replaceLink } from '#db/repositories/assignments'
import { changeAssignment } from '#db/repositories/course'
import { hashed, newToken } from '../accounts/secrets'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { queueMail } from '../shared/mail'
import { notify } from '../shared/notify'
import { colleague } from '../work/staff'

type Place = { municipalityId: string; address: string }

async function inHand(ctx: Context, { municipalityId, address }: Place) {
  const place = { municipalityId, today: ctx.today, address }
  const assignment = await assignmentAt(ctx.database.read, ctx.actor, place)
  if (!assignment) return refuse('assignment-not-found')
  if (!may(ctx.actor, 'assignment.follow', assignment)) return refuse('forbidden')
  if (!isRunning(assignment)) return refuse('not-running')
  return ok(assignment)
}

type HandRefusal = 'assignment-not-found' | 'forbidden' | 'not-running'

export type FollowRefusal = HandRefusal | 'owner-missing' | 'owner-unknown' | 'too-long' | 'day-invalid'

/** Says who answers for an assignment, by name or account, and when the next report is due ('' for no day). */
export async function followAssignment(
  ctx: Context,
  place: Place,
  { owner, account, nextReportDay }: { owner: string; account: string; nextReportDay: string },
): Promise<Result<null, FollowRefusal>> {
  const found = await inHand(ctx, place)
  if (!found.ok) return found
  const assignment = found.value
  const person =
    account === '' ? null : await colleague(ctx.database.read, ctx, place.municipalityId, account)
  if (account !== '' && !person) return refuse('owner-unknown')
  const name = owner.trim() || person?.name
  if (!name) return refuse('owner-missing')
  if (name.length > 200) return refuse('too-long')
  if (nextReportDay !== '' && (!isDay(nextReportDay) || nextReportDay < ctx.today))
    return refuse('day-invalid')
  const { caseId, municipalityId } = assignment
  await ctx.database.transaction(async (tx) => {
    await changeAssignment(tx, assignment.id, {
      ...{ owner: name, ownerAccountId: person?.id ?? null, nextReportDay: nextReportDay || null },
    })
    const told = [
      ...(name === assignment.owner ? [] : [assignmentText.owner(name)]),
      ...(nextReportDay === '' || nextReportDay === assignment.nextReportDay
        ? []
        : [assignmentText.nextReport(nextReportDay)]),
    ].join(' ')
    if (told !== '')
      await recordEvent(ctx, tx, { caseId, kind: 'assignment_follow', public: false, text: told })
    const acting = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
    if (person && person.id !== assignment.ownerAccountId && person.id !== acting)
      await notify(ctx, tx, {
        ...{ municipalityId, account: person, caseId, kind: 'assignment' },
        text: `${assignmentText.owner(person.name)} ${assignment.title} (${assignment.number}).`,
        href: paths.assignment(assignment.municipalitySlug, assignment.slug),
      })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'assignment.follow', entity: 'assignment', entityId: assignment.id },
      detail: { number: assignment.number, nextReportDay: nextReportDay || null },
    })
  })
  return ok(null)
}

/** A link is good this long. */
const MONTHS_OPEN = 12

/** Mails whoever is to report a new secret link, within the caller's transaction; the one before leads nowhere. */
export async function mailLinkIn(
  ctx: Context,
  tx: Transaction,
  assignment: AssignmentLine,
  to: { name: string; email: string; late: boolean },
): Promise<void> {
  const secret = newToken()
  const untilDay = addDays(addMonths(ctx.today, MONTHS_OPEN), -1)
  const day = assignment.nextReportDay ?? assignment.dueDay
  await replaceLink(tx, {
    ...{ id: ctx.newId(), assignmentId: assignment.id, secretHash: hashed(secret), untilDay, endedAt: null },
    ...{ name: to.name, email: to.email, createdAt: ctx.now() },
    createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
  })
  await queueMail(ctx, tx, {
    ...{ municipalityId: assignment.municipalityId, to: to.email, secret: true },
    ...reportMail({
      ...{ name: to.name, title: assignment.title, number: assignment.number, day, late: to.late, untilDay },
      href: paths.report(secret),
    }),
  })
}

export type LinkRefusal = HandRefusal | 'name-missing' | 'email-invalid'

/** Gives someone without an account the link to report by; the one before it leads nowhere. */
export async function sendReportLink(
  ctx: Context,
  place: Place,
  { name: typed, email: typedEmail }: { name: string; email: string },
): Promise<Result<null, LinkRefusal>> {
  const found = await inHand(ctx, place)
  if (!found.ok) return found
  const name = typed.trim()
  const email = normalEmail(typedEmail)
  if (name === '' || name.length > 200) return refuse('name-missing')
  if (email === null) return refuse('email-invalid')
  const assignment = found.value
  const { caseId, municipalityId } = assignment
  await ctx.database.transaction(async (tx) => {
    await changeAssignment(tx, assignment.id, { owner: name, ownerAccountId: null })
    await mailLinkIn(ctx, tx, assignment, { name, email, late: false })
    await recordEvent(ctx, tx, {
      ...{ caseId, kind: 'assignment_link', public: false, text: assignmentText.link(name) },
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'assignment.link', entity: 'assignment', entityId: assignment.id },
      detail: { number: assignment.number },
    })
  })
  return ok(null)
}

/** Ends the link, so that it leads nowhere. */
export async function endReportLink(ctx: Context, place: Place): Promise<Result<null, HandRefusal>> {
  const found = await inHand(ctx, place)
  if (!found.ok) return found
  const assignment = found.value
  await ctx.database.transaction(async (tx) => {
    await endLink(tx, assignment.id, ctx.now())
    await audit(ctx, tx, {
      ...{ municipalityId: assignment.municipalityId, action: 'assignment.link_end' },
      ...{ entity: 'assignment', entityId: assignment.id, detail: { number: assignment.number } },
    })
  })
  return ok(null)
}
