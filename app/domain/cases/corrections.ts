import { isDay } from '../shared/day'
import { caseKinds, directions, documentKinds } from './kinds'
import { personalNumbersIn } from '../shared/personal-number'

/** What can be put right in a case's register line (REG-05). */
export const caseFields = [
  'publicTitle',
  'protectedTitle',
  'publicParty',
  'protectedParty',
  'receivedDay',
  'raisedDay',
  'kind',
  'responsibleUnit',
] as const
export type CaseField = (typeof caseFields)[number]

/** The same for a document's line. */
export const documentFields = [
  'publicTitle',
  'protectedTitle',
  'publicParty',
  'protectedParty',
  'day',
  'kind',
  'direction',
] as const
export type DocumentField = (typeof documentFields)[number]

const protectedOnes: readonly string[] = ['protectedTitle', 'protectedParty']
/** REG-04: a field of the protected set, whose values only those with the right to it may see. */
export const isProtectedField = (field: string): boolean => protectedOnes.includes(field)

export type Change<Field extends string> = { field: Field; before: string | null; after: string | null }

const kept = (text: string | undefined): string | null => text?.trim() || null

/**
 * What the form asks to change: fields whose typed value differs from the one the form showed. `seen` is kept as
 * what stood before, so that a change made by someone else meanwhile is noticed.
 */
export function changesOf<Field extends string>(
  fields: readonly Field[],
  typed: Partial<Record<string, string>>,
  seen: Partial<Record<string, string>>,
): Change<Field>[] {
  return fields.flatMap((field) => {
    if (typed[field] === undefined || seen[field] === undefined) return []
    const change = { field, before: kept(seen[field]), after: kept(typed[field]) }
    return change.before === change.after ? [] : [change]
  })
}

export type ValueRefusal =
  | 'title-missing'
  | 'title-personal-number'
  | 'day-missing'
  | 'too-long'
  | 'day-invalid'
  | 'day-in-future'
  | 'choice-unknown'

const LONGEST = 300
const days: readonly string[] = ['receivedDay', 'raisedDay', 'day']

/** Whether a field can hold the value; null when it can. A document's kinds are other words than a case's. */
export function judgeValue(
  { field, before, after }: Change<CaseField | DocumentField>,
  of: 'case' | 'document',
  today: string,
): ValueRefusal | null {
  if (field === 'publicTitle' && after === null) return 'title-missing'
  // WEB-02: what the register shows to all never holds one.
  if (field === 'publicTitle' && personalNumbersIn(after ?? '').length > 0) return 'title-personal-number'
  if ((after ?? '').length > LONGEST) return 'too-long'
  if (days.includes(field)) {
    if (after === null) return before !== null && field !== 'raisedDay' ? 'day-missing' : null
    if (!isDay(after)) return 'day-invalid'
    if (after > today) return 'day-in-future'
  }
  if (field === 'kind') return known(of === 'case' ? caseKinds : documentKinds, after)
  if (field === 'direction') return known(directions, after)
  return null
}

const known = (words: readonly string[], word: string | null): ValueRefusal | null =>
  word !== null && words.includes(word) ? null : 'choice-unknown'
