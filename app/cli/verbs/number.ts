/** `radslag number`: a registration number taken apart (rules 11.1). */
import { parseRegistrationNumber } from '~/domain/cases/registration-number'
import { type Answer, fieldsOf, refused } from '../answer'

/** `{ text }` to `{ family, unit, year, serial, class, document }`, or to an error. */
export function answerNumber(input: unknown, currentYear: number): Answer {
  const text = fieldsOf(input)?.text
  if (typeof text !== 'string')
    return refused('INVALID_INPUT', 'Indata ska vara ett objekt med nyckeln "text".')
  const parsed = parseRegistrationNumber(text, currentYear)
  if (parsed.ok) return parsed.value
  return refused('NOT_A_REGISTRATION_NUMBER', 'Texten är inte ett diarienummer av känd form.')
}
