/** Elections and the periods that follow from them (rules 14.2). An election is named by its year. */
import { type Day, addDays, addMonths, addYears, dayFrom, weekday } from '../shared/day'

/** First and last day, both included. */
export interface Term {
  from: Day
  to: Day
}

/** Ordinary elections by the present rule were first held in 2014. */
const FIRST_ELECTION = 2014

export const isElectionYear = (year: number): boolean =>
  year >= FIRST_ELECTION && (year - FIRST_ELECTION) % 4 === 0

/** MAND-01, vallagen 1:3: the second Sunday in September of an election year. */
export function electionDay(year: number): Day {
  const first = dayFrom(year, 9, 1)
  return addDays(first, ((7 - weekday(first)) % 7) + 7)
}

const fourYearsFrom = (from: Day): Term => ({ from, to: addDays(addYears(from, 4), -1) })

/**
 * MAND-02, KL 5:9: four years from 15 October. MAND-03: where a new election is ordered, the old council sits to
 * the day it is finished, and the new one from the day after.
 */
export function councilTerm(
  election: number,
  reElection: { own?: Day | null; next?: Day | null } = {},
): Term {
  const term = fourYearsFrom(dayFrom(election, 10, 15))
  return {
    from: reElection.own ? addDays(reElection.own, 1) : term.from,
    to: reElection.next ?? term.to,
  }
}

/**
 * MAND-04, KL 6:18: the executive board sits four years from 1 January after the election; or, where the council
 * has so decided, from the meeting at which it is chosen to the corresponding next one.
 */
export const executiveBoardTerm = (election: number, chosen: Term | null = null): Term =>
  chosen ? { from: chosen.from, to: addDays(chosen.to, -1) } : fourYearsFrom(dayFrom(election + 1, 1, 1))

/** MAND-05, KL 6:19: the council decides the term of other boards; commonly the executive board's. */
export const boardTerm = (election: number, decided: Term | null = null): Term =>
  decided ?? executiveBoardTerm(election)

/** MAND-06, KL 12:4: the activity that the auditors chosen in an election year examine. */
export const auditedYears = (election: number): Term => fourYearsFrom(dayFrom(election + 1, 1, 1))

/** MAND-11, KL 5:10: an extra election may be decided from this day: six months after the new council first met. */
export const extraElectionFrom = (firstMeeting: Day): Day => addMonths(firstMeeting, 6)

/** MAND-12, KL 4:33: the last day of employment of political secretaries taken on in a term. */
export const politicalSecretariesUntil = (election: number): Day => dayFrom(election + 4, 12, 31)

/** QUO-05, KL 5:5: the day whose voters decide the least number of seats. */
export const votersCountedOn = (election: number): Day => dayFrom(election - 1, 3, 1)

/** QUO-05, KL 5:7: the last day to decide on another number of seats. */
export const councilSizeDecidedBy = (election: number): Day => addDays(dayFrom(election, 3, 1), -1)

/**
 * FOL-01, KL 8:2: the days on which a popular initiative must have been signed, when it is filed on `filed`:
 * the six months before.
 */
export const signingPeriod = (filed: Day): Term => ({ from: addMonths(filed, -6), to: addDays(filed, -1) })
