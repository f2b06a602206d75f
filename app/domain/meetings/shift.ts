/** The days on which a term passes to the next (rules 14.2–14.3). */
import { councilTerm, executiveBoardTerm, isElectionYear } from '../calendar/mandates'
import { addDays, type Day, dayFrom, dayParts } from '../shared/day'
import { changeDays, type MandateSpan, shiftOn, type TermSpan } from './composition'

/** The election whose shift is nearest: this year's in an election year, otherwise the latest. */
export function electionOf(today: Day): number {
  const { year } = dayParts(today)
  return [year, year - 1, year - 2, year - 3].find(isElectionYear) ?? year
}

/**
 * The day on which a body's new term begins after an election: as its terms say, otherwise when most of its members
 * change between 15 October and the end of January (MAND-04 lets the council choose), otherwise the day of the law.
 */
export function shiftDay(
  kind: string,
  election: number,
  { mandates, terms }: { mandates: readonly MandateSpan[]; terms: readonly TermSpan[] },
): Day {
  const first = councilTerm(election).from
  const last = dayFrom(election + 1, 1, 31)
  const within = (day: Day) => day >= first && day <= last
  const decided = terms.map(({ from }) => from).find(within)
  if (decided) return decided
  const weight = (day: Day) => {
    const { ends, begins, goOn } = shiftOn(mandates, day)
    return ends.length + begins.length + goOn.length
  }
  const [most] = changeDays(mandates)
    .filter(within)
    .toSorted((a, b) => weight(b) - weight(a))
  if (most && weight(most) > 2) return most
  return kind === 'council' ? first : executiveBoardTerm(election).from
}

/** 14.3 #8: whose access ends with the day before: they hold something then, and nothing on the day. */
export function losesAccess(held: readonly { from: Day | null; to: Day | null }[], day: Day): boolean {
  const on = (when: Day) =>
    held.some(({ from, to }) => (from === null || from <= when) && (to === null || to >= when))
  return on(addDays(day, -1)) && !on(day)
}
