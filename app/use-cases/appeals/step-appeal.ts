import { may } from '../../domain/access'
import {
  type AppealEvent,
  type AppealFacts,
  type AppealOutcome,
  type AppealReason,
  appealStep,
  furtherLastDay,
  isAppealOutcome,
  rulingFinalDay,
  statementDecider,
} from '../../domain/meetings/appeal'
import { isDay } from '../../domain/shared/day'
import { personalNumbersIn } from '../../domain/shared/personal-number'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { appealWords as words } from '../../text/meetings/appeals'
import type { Transaction } from '#db/connection'
import { type AppealedDecision, decisionToAppeal, lastRulingDay } from '#db/queries/meetings/appeals'
import {
  type Appeal,
  changeAppeal,
  endDaysOf,
  heldAppeal,
  insertAppealStep,
} from '#db/repositories/meetings/appeals'
import { refreshNextDeadline } from '#db/repositories/deadlines'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { Undone, orUndone } from '../shared/undone'
import { askForStatement } from './ask-for-statement'
import { closeAppealed, resumeAppealed } from './close-appealed'

export type StepAppealInput = {
  municipalityId: string
  appealId: string
  event: AppealEvent
  /** Empty where the event has none. */
  day: string
  dueDay: string
  text: string
  outcome: string
  /** Where the body decided the statement: "KS § 12 den 27 januari 2027". */
  decidedIn: string
  courtNumber: string
  /** For an appeal of a ruling: the higher court. */
  court: string
  /** The ruling cannot be appealed, or leave to appeal was refused by the last instance. */
  lastInstance: boolean
}

export type StepAppealRefusal =
  | 'appeal-not-found'
  | 'forbidden'
  | 'not-possible'
  | 'not-a-day'
  | 'too-long'
  | 'personal-number'
  | 'court-missing'
  | AppealReason

const LONGEST = 4000

/** A step of rules 12.11 with an appeal. Done in another state than it was judged in, it is refused. */
export function stepAppeal(ctx: Context, input: StepAppealInput): Promise<Result<null, StepAppealRefusal>> {
  const { municipalityId, appealId, event } = input
  return orUndone<null, StepAppealRefusal>(
    ctx.database.transaction(async (tx) => {
      const appeal = await heldAppeal(tx, appealId)
      const decision =
        appeal?.municipalityId === municipalityId
          ? await decisionToAppeal(tx, municipalityId, appeal.decisionId)
          : null
      if (!appeal || !decision) return refuse('appeal-not-found')
      if (!may(ctx.actor, 'appeal.handle', { municipalityId, bodyId: decision.bodyId }))
        return refuse('forbidden')
      const wrong = wrongIn(input)
      if (wrong) return refuse(wrong)
      const facts = await factsOf(ctx, tx, input, appeal)
      const step = appealStep(appeal.state, event, facts)
      if (!step) return refuse('not-possible')
      const [hinder] = step.hinders
      if (hinder) return refuse(hinder)

      const change = changeOf(input, facts)
      if (!(await changeAppeal(tx, appeal, { ...change, state: step.to }))) return refuse('not-possible')
      const accountId = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
      await insertAppealStep(tx, {
        ...{ id: ctx.newId(), appealId, step: event, at: ctx.now(), accountId },
        ...{ day: facts.day ?? ctx.today, text: stepText(input, facts) },
      })
      await audit(ctx, tx, {
        municipalityId,
        action: `appeal.${event}`,
        entity: 'appeal',
        entityId: appealId,
        detail: { number: decision.caseNumber, from: appeal.state, to: step.to, ...change },
      })
      if (!(await follow(ctx, tx, { ...appeal, ...change, state: step.to }, decision, event)))
        throw new Undone<StepAppealRefusal>('not-possible')
      return ok(null)
    }),
  )
}

function wrongIn(input: StepAppealInput): StepAppealRefusal | null {
  for (const day of [input.day, input.dueDay]) if (day !== '' && !isDay(day)) return 'not-a-day'
  const written = [input.text, input.decidedIn, input.courtNumber, input.court].join('\n')
  if (written.length > LONGEST) return 'too-long'
  if (personalNumbersIn(written).length > 0) return 'personal-number'
  return input.event === 'appeal_further' && input.court.trim() === '' ? 'court-missing' : null
}

/** APP-06: the body decides itself where its own decision, or the council's, is appealed as the body's (KL 6:38 p 2). */
const bodyDecides = (appeal: Appeal): boolean => appeal.track === 'K'

async function factsOf(
  ctx: Context,
  tx: Transaction,
  input: StepAppealInput,
  appeal: Appeal,
): Promise<AppealFacts> {
  const ruling = await lastRulingDay(tx, appeal.id)
  const outcome: AppealOutcome | null = isAppealOutcome(input.outcome) ? input.outcome : null
  return {
    today: ctx.today,
    day: input.day === '' ? null : input.day,
    dueDay: input.dueDay === '' ? null : input.dueDay,
    text: input.text,
    outcome,
    bodyMustDecide: bodyDecides(appeal),
    decidedIn: input.decidedIn,
    furtherLastDay: ruling && furtherLastDay(ruling),
    // What was said with the ruling holds: its final day is then the day it came.
    lastInstance: input.lastInstance || (ruling !== null && appeal.finalDay === ruling),
  }
}

function changeOf(input: StepAppealInput, facts: AppealFacts): Partial<Appeal> {
  const number = input.courtNumber.trim()
  const numbered = number === '' ? {} : { courtNumber: number }
  switch (input.event) {
    case 'request_statement':
    case 'extend_statement':
      return { ...numbered, statementDueDay: facts.dueDay }
    case 'answer':
      return { ...numbered, statementDueDay: null }
    case 'judge':
      return {
        ...numbered,
        statementDueDay: null,
        outcome: facts.outcome,
        finalDay: facts.day && (input.lastInstance ? facts.day : rulingFinalDay(facts.day)),
      }
    case 'appeal_further':
      return { ...numbered, court: input.court.trim(), outcome: null, finalDay: null }
    default:
      return numbered
  }
}

function stepText(input: StepAppealInput, facts: AppealFacts): string | null {
  const told = [
    facts.dueDay ? words.due(facts.dueDay) : null,
    facts.outcome && input.event === 'judge' ? words.outcome(facts.outcome) : null,
    input.event === 'answer' && input.decidedIn.trim() !== '' ? words.decided(input.decidedIn.trim()) : null,
    input.event === 'appeal_further' ? `${input.court.trim()}.` : null,
    input.text.trim() || null,
  ].filter((line) => line !== null)
  return told.length === 0 ? null : told.join(' ')
}

/** What the step sets going elsewhere: the case's days, who is told, the decision's legal force. */
async function follow(
  ctx: Context,
  tx: Transaction,
  appeal: Appeal,
  decision: AppealedDecision,
  event: AppealEvent,
): Promise<boolean> {
  switch (event) {
    case 'request_statement':
    case 'extend_statement':
      await endDaysOf(tx, appeal.id, { state: 'superseded', metDay: null })
      await askForStatement(ctx, tx, appeal, decision, statementDecider(decision.bodyKind))
      return true
    case 'answer':
    case 'judge':
      await endDaysOf(tx, appeal.id, { state: 'met', metDay: ctx.today })
      await refreshNextDeadline(tx, decision.caseId)
      return true
    case 'close':
      return closeAppealed(ctx, tx, appeal, decision)
    case 'withdraw_entry':
      return resumeAppealed(ctx, tx, appeal, decision)
    default:
      return true
  }
}
