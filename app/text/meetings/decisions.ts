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
