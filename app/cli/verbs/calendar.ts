/** `radslag calendar`: dates and thresholds of the rule book, for the inputs of the calendar vectors. */
import { electionDay, isElectionYear } from '~/domain/calendar/mandates'
import {
  afterMonths,
  announcement,
  appeal,
  lateItem,
  minutesApproval,
  notice,
} from '~/domain/calendar/periods'
import { type Day, isDay } from '~/domain/shared/day'
import { minorityThreshold, proportionalThreshold, quorum } from '~/domain/shared/thresholds'
import { type Answer, fieldsOf, refused } from '../answer'

type Fields = Record<string, unknown>

const MOST_MONTHS = 1_200
const MOST_PERSONS = 1_000_000

function onDay(fields: Fields, compute: (day: Day) => object): Answer {
  if (!isDay(fields.date))
    return refused('INVALID_DATE', '"date" ska vara en dag som finns, skriven ÅÅÅÅ-MM-DD.')
  return compute(fields.date)
}

function onCounts<Name extends string>(
  fields: Fields,
  least: Record<Name, number>,
  most: number,
  compute: (counts: Record<Name, number>) => Answer,
): Answer {
  for (const [name, lowest] of Object.entries<number>(least)) {
    const value = fields[name]
    if (typeof value !== 'number' || !Number.isInteger(value) || value < lowest || value > most) {
      return refused('INVALID_NUMBER', `"${name}" ska vara ett heltal från ${lowest} till ${most}.`)
    }
  }
  return compute(fields as Record<Name, number>)
}

const operations: Record<string, (fields: Fields) => Answer> = {
  notice: (fields) => onDay(fields, notice),
  late: (fields) => onDay(fields, lateItem),
  just: (fields) => onDay(fields, minutesApproval),
  ans: (fields) => onDay(fields, announcement),
  app: (fields) => onDay(fields, appeal),
  months: (fields) =>
    onCounts(fields, { months: 0 }, MOST_MONTHS, ({ months }) =>
      onDay(fields, (day) => afterMonths(day, months)),
    ),
  minority: (fields) =>
    onCounts(fields, { present: 0 }, MOST_PERSONS, ({ present }) => ({ value: minorityThreshold(present) })),
  quorum: (fields) => onCounts(fields, { seats: 1 }, MOST_PERSONS, ({ seats }) => ({ value: quorum(seats) })),
  proportional: (fields) =>
    onCounts(fields, { voters: 0, seats: 1 }, MOST_PERSONS, ({ voters, seats }) => ({
      value: proportionalThreshold(voters, seats),
    })),
  election_day: (fields) =>
    onCounts(fields, { year: 1600 }, 2999, ({ year }) =>
      isElectionYear(year)
        ? { value: electionDay(year) }
        : refused('NOT_AN_ELECTION_YEAR', 'Ordinarie val hålls vart fjärde år, räknat från 2014.'),
    ),
}

/** `{ op, … }` to the keys that the vectors of that operation expect, or to an error. */
export function answerCalendar(input: unknown): Answer {
  const fields = fieldsOf(input)
  if (!fields) return refused('INVALID_INPUT', 'Indata ska vara ett objekt med nyckeln "op".')
  const operation =
    typeof fields.op === 'string' && Object.hasOwn(operations, fields.op) ? operations[fields.op] : null
  if (!operation)
    return refused('UNKNOWN_OPERATION', `"op" ska vara en av: ${Object.keys(operations).join(', ')}.`)
  return operation(fields)
}
