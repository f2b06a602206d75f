import { describe, expect, it } from 'vitest'
import { answerFinance } from '~/cli/verbs/finance'
import vectors from './vectors.json'

type Answer = Record<string, unknown>

const isRefusal = (expected: Answer) => 'error' in expected

describe('radslag finance answers its vectors', () => {
  for (const { id, inputs, expected } of vectors) {
    it(id, () => {
      const answer = answerFinance(inputs) as Answer
      if (isRefusal(expected)) expect(answer).toEqual({ ...expected, message: expect.stringMatching(/\.$/) })
      else
        for (const [key, value] of Object.entries(expected))
          expect({ [key]: answer[key] }).toEqual({ [key]: value })
    })
  }
})
