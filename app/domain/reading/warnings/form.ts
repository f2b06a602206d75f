import type { ReadingWarning } from '../proposed-registration'
import { impossibleDates } from '../recognise/dates'
import { unfilledFields } from '../recognise/registration-numbers'
import type { Document } from '../text/document'

/** Impossible dates, fields that were never filled in, and a number where one is `expected`. */
export function formWarnings(document: Document, numbers: string[], expected: boolean): ReadingWarning[] {
  const result: ReadingWarning[] = []
  for (const one of impossibleDates(document))
    result.push({
      code: 'DATE_IMPOSSIBLE',
      message: `Datumet ”${one.printed}” finns inte.`,
      paths: ['/dates'],
    })
  const fields = unfilledFields(document)
  const number = fields.find((field) => field.number)
  if (number && numbers.length === 0)
    result.push({
      code: 'NUMBER_MISSING',
      message: `Diarienumret är inte ifyllt (”${number.printed}”).`,
      paths: ['/registration_numbers'],
    })
  else if (expected && numbers.length === 0)
    result.push({
      code: 'NUMBER_MISSING',
      message: 'Handlingen har inget diarienummer.',
      paths: ['/registration_numbers'],
    })
  for (const field of fields.filter((one) => !one.number).slice(0, 5))
    result.push({ code: 'FIELD_UNFILLED', message: `Fältet ”${field.printed}” är inte ifyllt.`, paths: [] })
  return result
}
