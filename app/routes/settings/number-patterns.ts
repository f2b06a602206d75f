import { numberPatterns } from '~/domain/cases/number-patterns'
import { formatRegistrationNumber } from '~/domain/cases/registration-number'

/** How the next numbers of a register would look in a form. */
export const exampleOf = (pattern: string, unit: string, year: number): string =>
  [14, 15].map((serial) => formatRegistrationNumber(pattern, { unit, year, serial })).join(', ')

/** The forms to choose from, each shown by example; `now` is kept though it is not among the known ones. */
export function patternChoices(unit: string, year: number, now?: string) {
  const all: string[] = [...numberPatterns]
  if (now && !all.includes(now)) all.unshift(now)
  return all.map((value) => ({ value, label: exampleOf(value, unit, year) }))
}
