import { offerOf } from '../../../domain/cases/lifecycle'
import { fieldOf, problemsOf } from '../../../domain/cases/lifecycles/needs'
import type { Given } from '../../../domain/cases/lifecycles/facts'
import { isPointOutcome, outcomeOfDecision } from '../../../domain/cases/outcome'
import type { ItemRecord } from '../../../domain/meetings/record/record'
import { decisionWords } from '../../../text/meetings/decisions'
import type { Transaction } from '#db/connection'
import { claimsOf, hasCourse, situationOf } from '#db/queries/case-course'
import type { Context } from '../../context'
import { heldCourse } from '../../cases/move-case'
import { stepChoices } from '../../cases/step-choices'
import { takeStep } from '../../cases/take-step'

type Deciding = {
  caseId: string
  record: ItemRecord
  points: readonly string[]
  meeting: { id: string; bodyId: string; day: string; municipalityId: string }
  /** Number of the paragraph, without its sign. */
  paragraph: string
  /** Alternatives in the order that they are tried; the rows follow each other. */
  steps: readonly (readonly string[])[]
}

/**
 * Takes a case along its lifecycle by what a meeting decided, as far as its table leads on and nothing stands in the
 * way. Answers with the decisions that the steps recorded; none when the case was left where it stood.
 */
export async function moveDecidedCase(ctx: Context, tx: Transaction, about: Deciding): Promise<string[]> {
  const recorded: string[] = []
  for (const alternatives of about.steps)
    for (const event of alternatives) {
      const decisionId = await take(ctx, tx, about, event)
      if (decisionId === null) continue
      if (decisionId !== '') recorded.push(decisionId)
      break
    }
  return recorded
}

/** Null when the step cannot be taken; an empty text when it records no decision. */
async function take(ctx: Context, tx: Transaction, about: Deciding, event: string): Promise<string | null> {
  const course = await heldCourse(tx, about.caseId)
  if (!course || !hasCourse(course)) return null
  const given = toldWith(about, await claimsOf(tx, about.caseId))
  const situation = await situationOf(tx, course, ctx.today, given)
  const offer = offerOf(situation, event, true)
  if (!offer || offer.blocked.length > 0 || problemsOf(offer.step.needs, situation).length > 0) return null
  const choices = await stepChoices(tx, course, offer.step, ctx.today)
  if (!choices.meetingBodies.some(({ id }) => id === about.meeting.bodyId)) return null
  const { decisionId } = await takeStep(ctx, tx, {
    course,
    offer,
    situation,
    choices,
    meetingId: about.meeting.id,
  })
  return decisionId ?? ''
}

/** What would have been typed in the step's form. */
function toldWith({ record, points, meeting, paragraph }: Deciding, claims: readonly string[]): Given {
  const { decision } = record
  const whole = (decision && outcomeOfDecision[decision.outcome]) ?? ''
  const outcomeFor = (id: string) => {
    const stated = decision?.claims?.find(({ claimId }) => claimId === id)?.outcome
    return stated && isPointOutcome(stated) ? stated : whole
  }
  const minority = record.minority.find(({ granted }) => granted)
  return {
    [fieldOf.meetingBody]: meeting.bodyId,
    [fieldOf.meetingDay]: meeting.day,
    [fieldOf.paragraph]: paragraph,
    [fieldOf.override]: decisionWords.decidedAnyway,
    wording: points.join('\n'),
    outcome: whole,
    ...Object.fromEntries(claims.map((id) => [fieldOf.claim(id), outcomeFor(id)])),
    majority: minority ? 'minority' : 'majority',
    reason: minority?.reasons || points.join(' ') || decisionWords.decidedAnyway,
    preparedBy: 'executive',
    answeredBy: record.answer?.by ?? decisionWords.answeredAtMeeting,
    ...(decision?.tabledTo ? { councilDay: decision.tabledTo } : {}),
  }
}
