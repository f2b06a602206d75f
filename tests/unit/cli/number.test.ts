import { expect, test } from 'vitest'
import { answerNumber } from '~/cli/verbs/number'

test('gives exactly the six keys of the contract', () => {
  expect(answerNumber({ text: 'Dnr KS2017/214/01' }, 2026)).toEqual({
    family: 'F1',
    unit: 'KS',
    year: 2017,
    serial: 214,
    class: '01',
    document: null,
  })
})

test.each([
  [{ text: 'Kommunstyrelsen' }, 'NOT_A_REGISTRATION_NUMBER'],
  [{ text: 12 }, 'INVALID_INPUT'],
  ['KS 2024/539', 'INVALID_INPUT'],
])('%j is refused as %s', (input, error) => {
  expect(answerNumber(input, 2026)).toEqual({ error, message: expect.any(String) })
})
