import {
  isPointOutcome,
  type PointOutcome,
  type WholeOutcome,
  wholeOutcome,
} from '../../domain/cases/outcome'
import type { CaseStep } from '../../domain/cases/lifecycles/course'
import type { Situation } from '../../domain/cases/lifecycles/facts'
import { fieldOf } from '../../domain/cases/lifecycles/needs'
import { outcomeSentence } from '../../text/lifecycle'
import type { Transaction } from '#db/connection'
import type { CaseCourse } from '#db/queries/case-course'
import { insertDecision, meetingOn, putOnAgenda } from '#db/repositories/course'
import type { Context } from '../context'
import { meets, type StepChoices } from './step-choices'

/** MOT-06: the outcome of each claim as it was typed, and of the whole. */
export function outcomesOf({ claims, given }: Situation): {
  claims: { id: string; outcome: PointOutcome }[]
  whole: WholeOutcome | null
} {
  const each = claims.flatMap((id) => {
    const outcome = given[fieldOf.claim(id)] ?? ''
    return isPointOutcome(outcome) ? [{ id, outcome }] : []
  })
  if (claims.length > 0) return { claims: each, whole: wholeOutcome(each.map(({ outcome }) => outcome)) }
  const whole = given.outcome ?? ''
  return { claims: [], whole: isPointOutcome(whole) ? whole : null }
}

const decisionOutcome = {
  bifall: 'approved',
  delvis_bifall: 'approved',
  avslag: 'rejected',
  besvarad: 'answered',
  avskriven: 'written_off',
} as const

/**
 * Notes the meeting that a step was taken at and, where a body decided, its decision as worded. An
 * administration decides on delegation: its decision has a day and no meeting. Answers with the decision's id.
 */
export async function recordDecision(
  ctx: Context,
  tx: Transaction,
  course: CaseCourse,
  about: {
    step: CaseStep
    situation: Situation
    day: string
    heading: string
    choices: StepChoices
    meetingId?: string | undefined
  },
): Promise<string | null> {
  const { step, situation, day, heading, choices } = about
  const { given } = situation
  const body = choices.meetingBodies.find(({ id }) => id === given[fieldOf.meetingBody])
  const place = { municipalityId: course.municipalityId, day }
  let meetingId: string | null = about.meetingId ?? null
  if (meetingId === null && body && meets(body)) {
    meetingId = await meetingOn(tx, { id: ctx.newId(), bodyId: body.id, ...place })
    await putOnAgenda(tx, { id: ctx.newId(), meetingId, caseId: course.id, title: course.publicTitle })
  }
  if (!step.records) return null
  const { claims, whole } = outcomesOf(situation)
  const outcome =
    step.records === 'outcome' ? (whole ? decisionOutcome[whole] : ('other' as const)) : step.records
  const worded = (given.wording ?? '').split('\n').flatMap((line) => line.trim() || [])
  const points = worded.length > 0 ? worded : standardWording(course, step, claims, whole)
  const decision = {
    ...{ id: ctx.newId(), caseId: course.id, ...place, dayText: null, meetingId, heading, outcome },
    bodyId: body?.id ?? course.bodyId,
    paragraph: given[fieldOf.paragraph]?.trim() || null,
  }
  await insertDecision(
    tx,
    decision,
    points.map((text) => ({ id: ctx.newId(), text })),
  )
  return decision.id
}

/** 10.3: what a body decides about a motion when nobody has typed its words. */
function standardWording(
  { kind }: CaseCourse,
  step: CaseStep,
  claims: { outcome: PointOutcome }[],
  whole: WholeOutcome | null,
): string[] {
  if (step.records === 'written_off' && step.effects?.includes('write_off'))
    return [outcomeSentence(kind, 'avskriven')]
  if (step.records !== 'outcome' || whole === null) return []
  if (whole !== 'delvis_bifall' && claims.every(({ outcome }) => outcome === whole))
    return [outcomeSentence(kind, whole)]
  return claims.map(({ outcome }, at) => outcomeSentence(kind, outcome, at + 1))
}
