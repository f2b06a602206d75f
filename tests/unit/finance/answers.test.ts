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

type Path = (string | number)[]

/** Every place in a question, at any depth. */
const placesIn = (value: unknown, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return [path]
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return [
    ...(path.length > 0 ? [path] : []),
    ...entries.flatMap(([key, entry]) => placesIn(entry, [...path, key])),
  ]
}

/** The question with something else in one place. */
const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((entry, at) => (at === key ? replaced(entry, rest, by) : entry))
  const fields = value as Record<string, unknown>
  return { ...fields, [key]: replaced(fields[key], rest, by) }
}

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

    it(`${inputs.op}: something odd in any place of it, at any depth`, () => {
      const places = placesIn(inputs).filter(([first]) => first !== 'op')
      fc.assert(
        fc.property(fc.constantFrom(...places), odd, (place, value) =>
          expectAnswer(replaced(inputs, place, value)),
        ),
        { numRuns: 200 },
      )
    })

    it(`${inputs.op}: a number moved to its limits is answered or refused`, () => {
      const places = placesIn(inputs).filter((place) => {
        const at = place.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], inputs)
        return typeof at === 'number'
      })
      const limits = [
        0,
        -1,
        1,
        12,
        1e6,
        Number.MAX_SAFE_INTEGER,
        Number.MIN_SAFE_INTEGER,
        2 ** 60,
        -(2 ** 60),
      ]
      for (const place of places) for (const limit of limits) expectAnswer(replaced(inputs, place, limit))
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
