import { may } from '../../domain/access'
import { inTime } from '../../domain/meetings/appeal'
import { legalForceStep } from '../../domain/meetings/legal-force'
import { isDay } from '../../domain/shared/day'
import { personalNumbersIn } from '../../domain/shared/personal-number'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { appealWords as words } from '../../text/meetings/appeals'
import { paths } from '../../paths'
import { type AppealedDecision, decisionToAppeal } from '#db/queries/meetings/appeals'
import { insertAppeal, insertAppealStep } from '#db/repositories/meetings/appeals'
import { changeLegalForce } from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { tellOfForce } from '../notices/force-events'
import { audit } from '../shared/audited'
import { notify } from '../shared/notify'
import { recipientsFor } from '../shared/recipients'
import { Undone, orUndone } from '../shared/undone'

export type RegisterAppealInput = {
  municipalityId: string
  decisionId: string
  court: string
  courtNumber: string
  /** Where it was handed in: appeals in track K go to the court, but count as in time here too (KL 13:6). */
  filedAt: string
  filedDay: string
  /** When the municipality got to know of it. */
  receivedDay: string
  note: string
}

export type RegisterAppealRefusal =
  | 'decision-not-found'
  | 'forbidden'
  | 'not-appealable'
  | 'court-missing'
  | 'filed-at-missing'
  | 'filed-not-a-day'
  | 'received-not-a-day'
  | 'day-ahead'
  | 'received-before-filed'
  | 'too-long'
  | 'personal-number'
  | 'not-possible'

/**
 * Registers an appeal of one decision (rules 12.11): its legal force waits, the other §§ of the meeting go on (APP-05).
 * Whether it came in time is told, not judged: that is the court's (KL 13:6).
 */
export function registerAppeal(
  ctx: Context,
  input: RegisterAppealInput,
): Promise<Result<{ appealId: string }, RegisterAppealRefusal>> {
  const { municipalityId } = input
  return orUndone<{ appealId: string }, RegisterAppealRefusal>(
    ctx.database.transaction(async (tx) => {
      const decision = await decisionToAppeal(tx, municipalityId, input.decisionId)
      if (!decision) return refuse('decision-not-found')
      if (!may(ctx.actor, 'appeal.handle', { municipalityId, bodyId: decision.bodyId }))
        return refuse('forbidden')
      const wrong = wrongIn(ctx, input, decision)
      if (wrong) return refuse(wrong)
      const { filedDay, receivedDay } = input
      const filedAt = input.filedAt === 'court' ? 'court' : 'municipality'
      const appealId = ctx.newId()
      const at = ctx.now()
      const accountId = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
      await insertAppeal(tx, {
        ...{ id: appealId, municipalityId, decisionId: decision.id, filedAt, filedDay, receivedDay },
        track: decision.appealTrack === 'F' ? 'F' : 'K',
        state: 'registered',
        court: input.court.trim(),
        courtNumber: input.courtNumber.trim() || null,
        note: input.note.trim() || null,
        createdAt: at,
        createdBy: accountId,
      })
      const step = (name: string, day: string, text: string | null) =>
        insertAppealStep(tx, { id: ctx.newId(), appealId, step: name, day, text, at, accountId })
      await step('receive', receivedDay, timeText(decision, filedDay))
      await step('register', ctx.today, null)
      const suspended = legalForceStep(decision.legalForce ?? 'pending', 'appeal', {
        ...{ today: ctx.today, appealLastDay: decision.appealLastDay, bufferDays: 0, courtAsked: false },
      })
      // A second appeal finds it suspended already.
      if (suspended) {
        if (!(await changeLegalForce(tx, decision, { legalForce: suspended.to })))
          throw new Undone<RegisterAppealRefusal>('not-possible')
        await tellOfForce(ctx, tx, decision, 'appealed')
      }
      for (const account of await recipientsFor(tx, decision, ctx.today))
        await notify(ctx, tx, {
          ...{ municipalityId, account, caseId: decision.caseId, kind: 'appeal.register' },
          text: words.registered(decision, input.court.trim()),
          href: paths.appeal(decision.municipalitySlug, appealId),
          onceKey: `appeal:${appealId}`,
        })
      await audit(ctx, tx, {
        municipalityId,
        action: 'appeal.register',
        entity: 'appeal',
        entityId: appealId,
        detail: { number: decision.caseNumber, filedAt, filedDay, receivedDay },
      })
      return ok({ appealId })
    }),
  )
}

const LONGEST = 4000

function wrongIn(
  ctx: Context,
  input: RegisterAppealInput,
  decision: AppealedDecision,
): RegisterAppealRefusal | null {
  // APP-07: proposals, statements and information are no decisions to appeal; what a court has settled is settled.
  if (decision.appealTrack === 'none' || decision.appealTrack === null) return 'not-appealable'
  if (decision.legalForce === 'annulled' || decision.legalForce === 'upheld') return 'not-appealable'
  if (input.court.trim() === '') return 'court-missing'
  if (input.filedAt !== 'court' && input.filedAt !== 'municipality') return 'filed-at-missing'
  if (!isDay(input.filedDay)) return 'filed-not-a-day'
  if (!isDay(input.receivedDay)) return 'received-not-a-day'
  if (input.filedDay > ctx.today || input.receivedDay > ctx.today) return 'day-ahead'
  if (input.receivedDay < input.filedDay) return 'received-before-filed'
  const written = [input.court, input.courtNumber, input.note].join('\n')
  if (written.length > LONGEST) return 'too-long'
  return personalNumbersIn(written).length > 0 ? 'personal-number' : null
}

/** What it looks like, for the log. In track F the time runs from when the appellant got the decision, which only they know. */
function timeText({ appealTrack, appealLastDay }: AppealedDecision, filedDay: string): string | null {
  if (appealTrack === 'F') return null
  const timely = inTime(filedDay, appealLastDay)
  if (timely === null || appealLastDay === null) return words.noPeriod
  return timely ? words.inTime(filedDay, appealLastDay) : words.late(filedDay, appealLastDay)
}
