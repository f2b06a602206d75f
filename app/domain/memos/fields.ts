/** Facts of the case that a text may hold as `{{name}}`. A block stands in paragraphs of its own. */
export const memoFields = {
  diarienummer: 'inline',
  titel: 'inline',
  forslagsstallare: 'inline',
  inkom: 'inline',
  vackt: 'inline',
  ansvarig: 'inline',
  svarsdatum: 'inline',
  kommun: 'inline',
  namnd: 'inline',
  beslutande: 'inline',
  dagens_datum: 'inline',
  belopp: 'inline',
  finansiering: 'inline',
  kapitalkostnad: 'block',
  yrkanden: 'block',
  fragor: 'block',
  remissinstanser: 'block',
  yttranden: 'block',
  handlingar: 'block',
} as const
export type MemoField = keyof typeof memoFields
export const memoFieldKeys = Object.keys(memoFields) as MemoField[]

/** What each field is called, in the list to choose from and in the gap that it leaves. */
export const memoFieldNames: Record<MemoField, string> = {
  diarienummer: 'Diarienummer',
  titel: 'Ärendets rubrik',
  forslagsstallare: 'Förslagsställare',
  inkom: 'Dag då ärendet inkom',
  vackt: 'Dag då det väcktes',
  ansvarig: 'Ansvarig',
  svarsdatum: 'Dag att svara',
  kommun: 'Kommunens namn',
  namnd: 'Nämnd',
  beslutande: 'Den som beslutar',
  dagens_datum: 'Dagens datum',
  belopp: 'Investeringens belopp',
  finansiering: 'Finansiering',
  kapitalkostnad: 'Tabell över kapitalkostnad',
  yrkanden: 'Yrkanden',
  fragor: 'Frågor',
  remissinstanser: 'Remissinstanser',
  yttranden: 'Yttranden, sammanställda',
  handlingar: 'Ärendets handlingar',
}

/** What each field says now: plain text for inline fields, Markdown for blocks. Absent when the case does not say. */
export type FieldValues = Partial<Record<MemoField, string>>

export type ResolvedText = {
  text: string
  /** Names that are no field, as typed; they are left where they stand. */
  unknown: string[]
  /** Fields that the case has no value for; a visible gap stands in their place. */
  empty: MemoField[]
}

const FIELD = /\{\{\s*([\p{L}\p{N}_-]{1,40})\s*\}\}/gu

/** `Förslagsställare` and `forslagsstallare` are the same field. */
const folded = (name: string) =>
  name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('-', '_')

const isField = (name: string): name is MemoField => Object.hasOwn(memoFields, name)

/** What stands in the place of a field that the case has no value for. */
export const gapOf = (field: MemoField) => `\\[${memoFieldNames[field]} saknas\\]`

/** A text with its fields replaced by what is true now. One pass: a value that looks like a field stays as it is. */
export function resolveFields(text: string, values: FieldValues): ResolvedText {
  const unknown = new Set<string>()
  const empty = new Set<MemoField>()
  const resolved = text.replace(FIELD, (whole, name: string) => {
    const field = folded(name)
    if (!isField(field)) {
      unknown.add(name)
      return whole
    }
    const value = values[field]
    if (value === undefined || value === '') {
      empty.add(field)
      return gapOf(field)
    }
    return memoFields[field] === 'block' ? `\n\n${value}\n\n` : plainMarkdown(value)
  })
  return { text: resolved.replace(/\n{3,}/g, '\n\n').trim(), unknown: [...unknown], empty: [...empty] }
}

/** A value as text that Markdown leaves alone. */
export const plainMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~#]/g, '\\$&')

/** The way a field is written in a text. */
export const fieldMark = (field: MemoField) => `{{${field}}}`
