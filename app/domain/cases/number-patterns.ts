/** Number forms that a register can be given (NUM-07), the most usual first; each is of a family of rules 11.1. */
export const numberPatterns = [
  '{unit} {year}/{serial}',
  '{unit} {year}/{serial:5}',
  '{unit}-{year}-{serial:5}',
  '{unit}/{year}:{serial}',
  '{unit} {year}-{serial:4}',
  '{year}/{unit} {serial:4}',
  '{unit} {serial}/{year}',
  '{unit} {yy}/{serial}',
  '{year}/{serial}',
  '{serial:4}/{yy}',
  '{serial}/{year}',
] as const
export type NumberPattern = (typeof numberPatterns)[number]

export const isKnownPattern = (text: string): text is NumberPattern =>
  (numberPatterns as readonly string[]).includes(text)
