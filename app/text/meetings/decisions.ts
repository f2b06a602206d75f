import type { EffectKind } from '../../domain/cases/decision-effects'
import type { DecisionVote } from '../../domain/meetings/decision-votes'
import type { Ending } from '../../domain/meetings/record/entries'

export const decisionWords = {
  /** What a decision is headed by where no step of the case's lifecycle names it. */
  heading: {
    decided: 'Beslut',
    tabled: 'Bordläggning',
    referred_back: 'Återremiss',
    remitted: 'Remitterat',
    noted: 'Anmälan',
    withdrawn: 'Utgick',
  } satisfies Record<Ending, string>,
  /** Said where something stood against a step that the body took all the same. */
  decidedAnyway: 'Beslutat vid sammanträdet enligt justerat protokoll.',
  answeredAtMeeting: 'Besvarad vid sammanträdet',
} as const

export const effectWords = {
  label: {
    assignment: 'Uppdrag',
    referral: 'Remiss',
    money: 'Pengar ur anslag',
    follow_up: 'Uppföljning',
  } satisfies Record<EffectKind, string>,
  /** The history of the case. */
  event: {
    assignment: (text: string) => `Beslutet gav ett uppdrag: ${text}`,
    referral: (text: string) => `Beslutet ska ut på remiss: ${text}`,
    money: (text: string) => `Beslutet tar pengar ur ett anslag: ${text}`,
    follow_up: (text: string) => `Beslutet ska följas upp: ${text}`,
  } satisfies Record<EffectKind, (text: string) => string>,
} as const

/** What a vote decided, in the words of the minutes. */
export const votePurpose: Record<string, string> = {
  main: 'Huvudvotering',
  counter: 'Votering om motförslag',
  procedure: 'Votering om ärendets behandling',
}

export const voteWord = { yes: 'Ja', no: 'Nej', abstain: 'Avstår', absent: 'Frånvarande' } as const

export const remarkLabel = {
  reservation: 'Reservation',
  special_statement: 'Särskilt yttrande',
  note: 'Protokollsanteckning',
} as const

/** How a vote went, in numbers. */
export const voteCounts = (vote: Pick<DecisionVote, 'yes' | 'no' | 'abstained' | 'absent'>): string =>
  `${vote.yes} ja, ${vote.no} nej, ${vote.abstained} avstår${vote.absent > 0 ? `, ${vote.absent} deltar inte` : ''}`

/** A vote in one line: what it was about, how it went, and who settled a tie. */
export const voteLine = (vote: DecisionVote): string =>
  `${votePurpose[vote.question] ?? vote.question}${vote.secret ? ' (sluten)' : ''}: ${voteCounts(vote)}${vote.casting ? `, ordförandens utslagsröst ${voteWord[vote.casting].toLowerCase()}` : ''}`
