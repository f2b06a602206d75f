import { expect, test } from 'vitest'
import { answerCalendar } from '~/cli/verbs/calendar'
import vectors from '../calendar/vectors.json'

test.each(vectors)('$id $inputs.op', ({ inputs, expected }) => {
  expect(answerCalendar(inputs)).toEqual(expected)
})

test.each([
  [null, 'INVALID_INPUT'],
  [[], 'INVALID_INPUT'],
  [{}, 'UNKNOWN_OPERATION'],
  [{ op: 'toString' }, 'UNKNOWN_OPERATION'],
  [{ op: 'just' }, 'INVALID_DATE'],
  [{ op: 'just', date: '2026-02-29' }, 'INVALID_DATE'],
  [{ op: 'months', date: '2026-01-01' }, 'INVALID_NUMBER'],
  [{ op: 'months', date: '2026-01-01', months: 1.5 }, 'INVALID_NUMBER'],
  [{ op: 'months', date: 'x', months: 1 }, 'INVALID_DATE'],
  [{ op: 'quorum', seats: 0 }, 'INVALID_NUMBER'],
  [{ op: 'proportional', voters: 51 }, 'INVALID_NUMBER'],
  [{ op: 'election_day', year: 2027 }, 'NOT_AN_ELECTION_YEAR'],
  [{ op: 'election_day', year: '2026' }, 'INVALID_NUMBER'],
])('%j is refused as %s', (input, error) => {
  expect(answerCalendar(input)).toEqual({ error, message: expect.any(String) })
})
