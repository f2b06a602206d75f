import { describe, expect, it } from 'vitest'
import { runFinance } from '~/use-cases/economy/operations/run-finance'
import vectors from './vectors.json'

type Answer = Record<string, unknown>

/** What the answer says beyond the vector; everything else must be asked for. */
const furtherKeys: Record<string, string[]> = {
  reserve: ['warnings'],
  sum_parts: ['warnings'],
  reinvestment_plan: ['book_value_at_horizon_ore'],
}

/** Keys that quote the source are no results. */
const resultsOf = (expected: Answer): Answer =>
  Object.fromEntries(Object.entries(expected).filter(([key]) => !key.startsWith('source_stated')))

describe('radslag finance answers its vectors', () => {
  it('has all of them', () => expect(vectors).toHaveLength(79))

  for (const { id, inputs, expected } of vectors) {
    it(id, () => {
      const answer = runFinance(inputs) as Answer
      const results = resultsOf(expected)
      if ('error' in expected) expect(answer).toEqual({ ...results, message: expect.stringMatching(/\.$/) })
      else {
        for (const key of furtherKeys[inputs.op] ?? []) delete answer[key]
        expect(answer).toEqual(results)
      }
    })
  }
})
