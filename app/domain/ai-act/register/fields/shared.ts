import type { FieldOption } from '../field'

/** Values with their words, in the order they are shown. */
export const options = (given: Record<string, string>): FieldOption[] =>
  Object.entries(given).map(([value, label]) => ({ value, label }))

/** How far an assessment has come. */
export const assessed = options({
  kravs_ej: 'Krävs inte',
  ej_paborjad: 'Inte påbörjad',
  pagar: 'Pågår',
  klar: 'Klar',
  inaktuell: 'Inaktuell',
})

/** Most characters of a line, of a text, of a long text. */
export const SHORT = 199
export const TEXT = 2499
export const LONG = 4999
