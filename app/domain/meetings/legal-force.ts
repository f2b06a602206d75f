/** Legal force of a decision in track K (KL 13:5, rules 3.3): presumed, confirmed, or waiting for the court. */
import { addDays, type Day } from '../shared/day'
import { machine, type Transition, transitionsFrom } from '../shared/state-machine'

export const legalForces = ['pending', 'presumed', 'confirmed', 'appealed', 'annulled', 'upheld'] as const
export type LegalForce = (typeof legalForces)[number]

export const legalForceEvents = [
  'expire',
  'restart',
  'confirm',
  'appeal',
  'resume',
  'uphold',
  'annul',
] as const
export type LegalForceEvent = (typeof legalForceEvents)[number]

export type LegalForceFacts = {
  today: Day
  appealLastDay: Day | null
  /** Days after legal force before it may be confirmed without asking (APP-04; local rule). */
  bufferDays: number
  /** The court has been asked and says that no appeal has come. */
  courtAsked: boolean
}
export type LegalForceReason = 'period-not-set' | 'period-runs' | 'buffer-runs'

type Row = Transition<LegalForce, LegalForceEvent, LegalForceFacts, LegalForceReason>

const periodOver = ({ today, appealLastDay }: LegalForceFacts): LegalForceReason[] =>
  appealLastDay === null ? ['period-not-set'] : today <= appealLastDay ? ['period-runs'] : []

/** APP-04: the court gives its word, or time enough has passed for an appeal to be known. */
const certain = (facts: LegalForceFacts): LegalForceReason[] => {
  const [early] = periodOver(facts)
  if (early) return [early]
  if (facts.courtAsked || facts.appealLastDay === null) return []
  return facts.today < confirmedFrom(facts.appealLastDay, facts.bufferDays) ? ['buffer-runs'] : []
}

/** The first day of legal force when nobody appeals (APP-04). */
export const forceDay = (appealLastDay: Day): Day => addDays(appealLastDay, 1)

/** APP-04: the first day on which it may be confirmed without asking the court. */
export const confirmedFrom = (appealLastDay: Day, bufferDays: number): Day =>
  addDays(forceDay(appealLastDay), bufferDays)

/**
 * APP-04, APP-05. An appeal may become known after the presumption and even after the confirmation (U23), since it is
 * filed with the court. `restart`: the notice was down and is posted anew (ANS-07). `resume`: a wrongly entered appeal.
 */
export const legalForceMachine = machine<LegalForce, Row>('legal force', legalForces, {
  initial: ['pending'],
  terminal: ['annulled', 'upheld'],
  transitions: [
    { event: 'expire', from: ['pending'], to: 'presumed', guard: periodOver },
    { event: 'restart', from: ['pending', 'presumed', 'confirmed'], to: 'pending' },
    { event: 'confirm', from: ['presumed'], to: 'confirmed', guard: certain },
    { event: 'appeal', from: ['pending', 'presumed', 'confirmed'], to: 'appealed' },
    { event: 'resume', from: ['appealed'], to: 'pending' },
    { event: 'uphold', from: ['appealed'], to: 'upheld' },
    { event: 'annul', from: ['appealed'], to: 'annulled' },
  ],
})

/** The step that an event takes from a force, with what stands in its way; null when it is not possible there. */
export function legalForceStep(
  force: LegalForce,
  event: LegalForceEvent,
  facts: LegalForceFacts,
): { to: LegalForce; hinders: LegalForceReason[] } | null {
  const row = transitionsFrom(legalForceMachine, force).find((each) => each.event === event)
  return row ? { to: row.to === 'same' ? force : row.to, hinders: row.guard?.(facts) ?? [] } : null
}

/** Nothing more can happen to the decision by itself: a meeting is final when all its decisions are. */
export const isSettled = (force: LegalForce | null): boolean =>
  force === null || force === 'confirmed' || force === 'upheld' || force === 'annulled'
