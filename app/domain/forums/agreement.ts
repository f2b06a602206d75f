import { machine, type Transition, transitionsFrom } from '../shared/state-machine'

/** A service agreement's way through the forums, from proposal to force and yearly revision. */
export const agreementStates = [
  'proposal',
  'reference_group',
  'preparation_group',
  'business_council',
  'strategic_council',
  'in_force',
  'superseded',
] as const
export type AgreementState = (typeof agreementStates)[number]

export const agreementEvents = [
  'to_reference_group',
  'to_preparation_group',
  'to_business_council',
  'to_strategic_council',
  'decide',
  'send_back',
  'supersede',
] as const
export type AgreementEvent = (typeof agreementEvents)[number]

export type AgreementHindrance =
  | 'state-wrong'
  | 'sections-empty'
  /** No meeting of the forum where the version lies has taken it up. */
  | 'meeting-missing'
  /** The meeting that it is said to have been taken up at has not been held. */
  | 'meeting-not-held'
  | 'valid-from-missing'
  | 'valid-to-before'

export type AgreementFacts = {
  /** Whether some section has text. */
  written: boolean
  /** The meeting, of the forum where the version lies now, that took it up; null when none was named. */
  meeting: { held: boolean } | null
  validFrom: string | null
  validTo: string | null
}

/** What the forum where it lies must have done before it goes on. */
const taken = ({ meeting }: AgreementFacts): AgreementHindrance[] =>
  meeting === null ? ['meeting-missing'] : meeting.held ? [] : ['meeting-not-held']

type Row = Transition<AgreementState, AgreementEvent, AgreementFacts, AgreementHindrance>

/** Forum by forum; every step after the first rests on a meeting that was held. In force it is frozen. */
export const agreementMachine = machine<AgreementState, Row>('agreement version', agreementStates, {
  initial: ['proposal'],
  terminal: ['superseded'],
  transitions: [
    {
      event: 'to_reference_group',
      from: ['proposal'],
      to: 'reference_group',
      guard: ({ written }) => (written ? [] : ['sections-empty']),
    },
    { event: 'to_preparation_group', from: ['reference_group'], to: 'preparation_group', guard: taken },
    { event: 'to_business_council', from: ['preparation_group'], to: 'business_council', guard: taken },
    { event: 'to_strategic_council', from: ['business_council'], to: 'strategic_council', guard: taken },
    {
      event: 'decide',
      from: ['strategic_council'],
      to: 'in_force',
      guard: (facts) => [
        ...taken(facts),
        ...(facts.validFrom === null ? (['valid-from-missing'] as const) : []),
        ...(facts.validFrom !== null && facts.validTo !== null && facts.validTo < facts.validFrom
          ? (['valid-to-before'] as const)
          : []),
      ],
    },
    {
      event: 'send_back',
      from: ['reference_group', 'preparation_group', 'business_council', 'strategic_council'],
      to: 'proposal',
      guard: taken,
    },
    { event: 'supersede', from: ['in_force'], to: 'superseded' },
  ],
})

export function agreementHindrances(
  state: AgreementState,
  event: AgreementEvent,
  facts: AgreementFacts,
): AgreementHindrance[] {
  const row = transitionsFrom(agreementMachine, state).find((each) => each.event === event)
  return row ? (row.guard?.(facts) ?? []) : ['state-wrong']
}

export function afterAgreementEvent(state: AgreementState, event: AgreementEvent): AgreementState {
  const row = transitionsFrom(agreementMachine, state).find((each) => each.event === event)
  if (!row || row.to === 'same') throw new Error(`An agreement that is ${state} does not ${event}`)
  return row.to
}

/** The step on from a state, besides being sent back; null when it goes no further by itself. */
export const forwardEvent = (state: AgreementState): AgreementEvent | null =>
  transitionsFrom(agreementMachine, state).find(({ event }) => event !== 'send_back' && event !== 'supersede')
    ?.event ?? null

/** The forum whose meeting takes it up, by the word its name begins with. */
const forumWords: Partial<Record<AgreementState, string>> = {
  reference_group: 'referensgrupp',
  preparation_group: 'beredningsgrupp',
  business_council: 'verksamhetsråd',
  strategic_council: 'strategisk',
}

/** Which of the forums a version lies in; null in states without one, or when the model has none of that name. */
export function forumOfState<Forum extends { name: string }>(
  state: AgreementState,
  forums: readonly Forum[],
): Forum | null {
  const word = forumWords[state]
  return word === undefined ? null : (forums.find(({ name }) => name.toLowerCase().startsWith(word)) ?? null)
}

/** Text and days may be changed until the version is in force. */
export const versionIsOpen = (state: AgreementState): boolean =>
  state !== 'in_force' && state !== 'superseded'

/** What everybody may read: what is in force or has been. A proposal is the staff's until then. */
export const versionIsPublic = (state: AgreementState): boolean => !versionIsOpen(state)

export type AgreementSection = { key: string; heading: string; text: string }
