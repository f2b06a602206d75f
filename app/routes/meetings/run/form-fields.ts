import type { Entry, EntryKind, EntryShapes } from '~/domain/meetings/record/entries'

/** What a form gives, from the browser or over the wire. */
export type Fields = Pick<FormData | URLSearchParams, 'get' | 'getAll'>

/** What the form is about, as the page stands. */
export type FormPlace = {
  /** Made for the form where it was shown, so that a form sent twice counts once. */
  nonce: string
  happenedAt: string
  entries: readonly Entry[]
}

export type Plain = { [Kind in EntryKind]: { kind: Kind; data: EntryShapes[Kind] } }[EntryKind]
export type Built = Plain[] | { field: string; message: string }

export const textOf = (fields: Fields, name: string): string => {
  const value = fields.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
export const allOf = (fields: Fields, name: string): string[] =>
  fields.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '')
export const maybe = (fields: Fields, name: string) => textOf(fields, name) || undefined
/** Points, names and receivers stand on lines of their own. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
/** Decision points are parted by an empty line, since a point may have several lines. */
export const pointsOf = (text: string): string[] =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((point) => point.trim())
    .filter((point) => point !== '')

export const one = <Kind extends EntryKind>(kind: Kind, data: EntryShapes[Kind]): Plain[] => [
  { kind, data } as Plain,
]
export const missing = (field: string, message: string) => ({ field, message })
