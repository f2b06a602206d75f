import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerFinance } from '~/cli/verbs/finance'
import vectors from './vectors.json'

type Answer = { error?: string; message?: string }
const answer = (input: unknown) => answerFinance(input) as Answer

const firstOfEach = [
  ...new Map(vectors.map(({ inputs }) => [inputs.op, inputs as Record<string, unknown>])).values(),
]

/** Nothing a JSON reader would choke on or silently turn into null. */
const isPlain = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (Array.isArray(value)) return value.every(isPlain)
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isPlain)
  return value === null || typeof value === 'string' || typeof value === 'boolean'
}

const expectAnswer = (input: unknown) => {
  const given = answer(input)
  expect(isPlain(given)).toBe(true)
  if (given.error !== undefined) expect(given.message).toMatch(/\.$/)
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.bigInt(),
  fc.constantFrom<unknown>(
    undefined,
    '',
    '1e9',
    '-0',
    '9'.repeat(400),
    Number.MAX_SAFE_INTEGER,
    1e300,
    -1,
    0,
    0.1,
  ),
)

describe('every input has an answer', () => {
  it('anything at all is answered, never thrown at', () => {
    fc.assert(fc.property(fc.anything(), expectAnswer))
    for (const input of [null, undefined, 1, 'x', [], [{ op: 'sum_parts' }], { op: 1 }]) {
      expect(answer(input).error).toBe('INPUT_INVALID')
    }
  })

  it('an unknown operation is named as such', () => {
    for (const op of ['no_such_thing', 'constructor', '__proto__', '']) {
      expect(answer({ op })).toMatchObject({ error: 'OP_UNKNOWN' })
    }
  })

  for (const inputs of firstOfEach) {
    const fields = Object.keys(inputs).filter((key) => key !== 'op')

    it(`${inputs.op}: one odd field gives an answer or a refusal`, () => {
      fc.assert(
        fc.property(fc.constantFrom(...fields), odd, (field, value) =>
          expectAnswer({ ...inputs, [field]: value }),
        ),
      )
    })

    it(`${inputs.op}: fields of the wrong kind are refused, and named`, () => {
      for (const field of fields) {
        const refused = answer({ ...inputs, [field]: { wrong: true } })
        expect(refused.error).toBe('INPUT_INVALID')
        expect(refused.message).toContain(field)
      }
    })

    it(`${inputs.op}: nothing but its name is refused`, () => {
      expect(answer({ op: inputs.op }).error).toBe('INPUT_INVALID')
    })
  }

  it('amounts are whole numbers and rates are text', () => {
    const base = { op: 'straight_line', principal_ore: 100, life_months: 12, start: '2026-01', rates: '1.5' }
    expect(answer(base).error).toBeUndefined()
    for (const change of [
      { principal_ore: 100.5 },
      { principal_ore: '100' },
      { principal_ore: null },
      { life_months: 12.5 },
      { rates: 1.5 },
      { rates: '1,5' },
      { rates: { '2026': 1.5 } },
      { start: '2026-1' },
      { interest_method: 'opening' },
    ]) {
      expect(answer({ ...base, ...change }).error).toBe('INPUT_INVALID')
    }
    expect(answer({ ...base, principal_ore: 2 ** 53 }).error).toBe('AMOUNT_TOO_LARGE')
    expect(answer({ op: 'sum_parts', parts_ore: [Number.MAX_SAFE_INTEGER, 1] }).error).toBe(
      'AMOUNT_TOO_LARGE',
    )
    expect(answer({ op: 'start_month', taken_into_use: '2026-02-30' }).error).toBe('INPUT_INVALID')
    expect(answer({ op: 'start_month', taken_into_use: '2026-02-01', start_rule: 'SOON' }).error).toBe(
      'START_RULE_UNKNOWN',
    )
  })
})
