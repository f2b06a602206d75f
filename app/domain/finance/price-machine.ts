import { machine, type Transition, transitionsFrom } from '../shared/state-machine'
import { type PriceState, priceStates, type PriceStepEvent } from './price-version'

/** Why a price list does not go on now. */
export type PriceHindrance =
  | 'state-wrong'
  /** The model cannot be computed: its faults stand on the page of the version. */
  | 'model-faulty'
  /** No meeting of the forum where the version lies has taken it up. */
  | 'meeting-missing'
  /** The meeting that it is said to have been taken up at has not been held. */
  | 'meeting-not-held'
  | 'reason-missing'
  /** Another price list of the year is published already; it is restated, never replaced. */
  | 'year-taken'
  /** Only a restated comparison year is published without the forums. */
  | 'forums-left'
  /** A restated comparison year has no way through the forums. */
  | 'restated'

export type PriceFacts = {
  computes: boolean
  /** Whether the municipality has the forum where the version lies. Without it no meeting is asked for. */
  forum: boolean
  /** The meeting, of that forum, that took it up; null when none was named. */
  meeting: { held: boolean } | null
  reason: string
  restates: boolean
  yearTaken: boolean
}

const computed = ({ computes }: PriceFacts): PriceHindrance[] => (computes ? [] : ['model-faulty'])

/** What the forum where it lies must have done before it goes on. */
const taken = ({ forum, meeting }: PriceFacts): PriceHindrance[] => {
  if (!forum) return []
  if (meeting === null) return ['meeting-missing']
  return meeting.held ? [] : ['meeting-not-held']
}

const reasoned = ({ reason }: PriceFacts): PriceHindrance[] =>
  reason.trim() === '' ? ['reason-missing'] : []

const onward = (facts: PriceFacts): PriceHindrance[] => [...taken(facts), ...computed(facts)]

type Row = Transition<PriceState, PriceStepEvent, PriceFacts, PriceHindrance>

/**
 * A price list on its way through the forums of the agreement, one by one; each step after the first rests on a meeting
 * that was held. Published it is frozen. A restated comparison year (finance.md 11.5) is published from the draft, with
 * its reason.
 */
export const priceMachine = machine<PriceState, Row>('price version', priceStates, {
  initial: ['draft'],
  terminal: ['published', 'withdrawn'],
  transitions: [
    {
      event: 'forward',
      from: ['draft'],
      to: 'reference_group',
      guard: (facts) => [...(facts.restates ? (['restated'] as const) : []), ...computed(facts)],
    },
    { event: 'forward', from: ['reference_group'], to: 'preparatory_group', guard: onward },
    { event: 'forward', from: ['preparatory_group'], to: 'operational_council', guard: onward },
    { event: 'forward', from: ['operational_council'], to: 'strategic_council', guard: onward },
    {
      event: 'publish',
      from: ['strategic_council'],
      to: 'published',
      guard: (facts) => [...onward(facts), ...(facts.yearTaken ? (['year-taken'] as const) : [])],
    },
    {
      event: 'publish',
      from: ['draft'],
      to: 'published',
      guard: (facts) => [
        ...(facts.restates ? [] : (['forums-left'] as const)),
        ...reasoned(facts),
        ...computed(facts),
      ],
    },
    {
      event: 'return',
      from: ['reference_group', 'preparatory_group', 'operational_council', 'strategic_council'],
      to: 'draft',
      guard: reasoned,
    },
    {
      event: 'withdraw',
      from: ['draft', 'reference_group', 'preparatory_group', 'operational_council', 'strategic_council'],
      to: 'withdrawn',
      guard: reasoned,
    },
  ],
})

/** What stands in the way of an event, in the order it is told; empty when it can be done. */
export function priceHindrances(
  state: PriceState,
  event: PriceStepEvent,
  facts: PriceFacts,
): PriceHindrance[] {
  const row = transitionsFrom(priceMachine, state).find((each) => each.event === event)
  return row ? (row.guard?.(facts) ?? []) : ['state-wrong']
}

/** Where an event leads from a state. It must be one that the state has. */
export function afterPriceEvent(state: PriceState, event: PriceStepEvent): PriceState {
  const row = transitionsFrom(priceMachine, state).find((each) => each.event === event)
  if (!row || row.to === 'same') throw new Error(`A price list that is ${state} does not ${event}`)
  return row.to
}

/** The events a state has for a version, in the order they are offered. */
export const priceEventsOf = (state: PriceState, restates: boolean): PriceStepEvent[] =>
  transitionsFrom(priceMachine, state)
    .map(({ event }) => event)
    .filter((event) => state !== 'draft' || event !== (restates ? 'forward' : 'publish'))

/** The way of a version, as a line of steps. */
export const priceWay = [
  'draft',
  'reference_group',
  'preparatory_group',
  'operational_council',
  'strategic_council',
  'published',
] as const satisfies readonly PriceState[]

/** The forum whose meeting takes it up, by the word its name begins with. */
const forumWords: Partial<Record<PriceState, string>> = {
  reference_group: 'referensgrupp',
  preparatory_group: 'beredningsgrupp',
  operational_council: 'verksamhetsråd',
  strategic_council: 'strategisk',
}

/** Which of the forums a version lies in; null in states without one, or when there is none of that name. */
export function forumOfPriceState<Forum extends { name: string }>(
  state: PriceState,
  forums: readonly Forum[],
): Forum | null {
  const word = forumWords[state]
  return word === undefined ? null : (forums.find(({ name }) => name.toLowerCase().startsWith(word)) ?? null)
}
