import { type Day, isDay } from '../../shared/day'
import { pointOutcomes } from '../outcome'
import type { Given, Situation } from './facts'

/** Whose meeting an act is recorded from; `case` is the body that owns the case, `giver` any that gave it. */
export type MeetingBody = 'council' | 'executive' | 'committee' | 'case' | 'giver'

/** Something that must be told for a transition, as data: the form is made of it, and what was typed is judged by it. */
export type Need = { name: string; optional?: true } & (
  | { kind: 'meeting'; body: MeetingBody }
  /** A day that has been. */
  | { kind: 'day' }
  /** A day to come. */
  | { kind: 'coming_day' }
  | { kind: 'line' | 'text' }
  /** With `once`, a choice is gone when the event `<once>_<choice>` has happened. */
  | { kind: 'choice'; choices: readonly string[]; once?: string }
  | { kind: 'confirm' }
  | { kind: 'checks'; items: readonly string[] }
  /** An outcome for each att-clause, or for the whole where there are none (MOT-06). */
  | { kind: 'claims' }
  | { kind: 'answers' }
  | { kind: 'account' | 'body' | 'document' | 'stage' }
)

const optional = (need: Need): Need => ({ ...need, optional: true })

export const meeting = (body: MeetingBody): Need => ({ name: 'meeting', kind: 'meeting', body })
export const day: Need = { name: 'day', kind: 'day' }
export const comingDay = (name: string): Need => ({ name, kind: 'coming_day' })
export const line = (name: string): Need => ({ name, kind: 'line' })
export const text = (name: string): Need => ({ name, kind: 'text' })
export const choice = (name: string, choices: readonly string[], once?: string): Need => ({
  ...{ name, kind: 'choice', choices },
  ...(once === undefined ? {} : { once }),
})
export const confirm = (name: string): Need => ({ name, kind: 'confirm' })
export const checks = (name: string, items: readonly string[]): Need => ({ name, kind: 'checks', items })
export const claims: Need = { name: 'claims', kind: 'claims' }
export const answers: Need = { name: 'answers', kind: 'answers' }
export const account: Need = { name: 'account', kind: 'account' }
export const body: Need = { name: 'receiver', kind: 'body' }
export const document: Need = { name: 'document', kind: 'document', optional: true }
export const stage: Need = { name: 'stage', kind: 'stage', optional: true }
export const maybe = optional

/** What can still be chosen. */
export const choicesLeft = (
  { choices, once }: Extract<Need, { kind: 'choice' }>,
  { events }: Pick<Situation, 'events'>,
): string[] => choices.filter((each) => once === undefined || !events.includes(`${once}_${each}`))

/** The field names that a need has in the form. */
export const fieldOf = {
  meetingBody: 'body',
  meetingDay: 'meetingDay',
  paragraph: 'paragraph',
  claim: (id: string) => `claim-${id}`,
  answer: (id: string) => `answer-${id}`,
  check: (item: string) => `check-${item}`,
  /** Why something is done although something stands against it. */
  override: 'override',
} as const

export type FieldProblem = {
  field: string
  problem:
    'missing' | 'not-a-day' | 'in-future' | 'in-past' | 'unknown-choice' | 'not-a-paragraph' | 'too-long'
}

const LONGEST_LINE = 300
const LONGEST_REASON = 2_000
const LONGEST_TEXT = 20_000

/** The day that an act counts from: the meeting's, the one told, or today. */
export const legalDayOf = (given: Given, today: Day): Day => given[fieldOf.meetingDay] || given.day || today

/** What is wrong with what was typed, field by field. Empty when the form can be acted on. */
export function problemsOf(needs: readonly Need[], situation: Situation): FieldProblem[] {
  const override = situation.given[fieldOf.override] ?? ''
  return [
    ...needs.flatMap((need) => problemsOfOne(need, situation)),
    ...(override.length > LONGEST_REASON ? [{ field: fieldOf.override, problem: 'too-long' as const }] : []),
  ]
}

function problemsOfOne(need: Need, situation: Situation): FieldProblem[] {
  const { given, today, claims: points, questions } = situation
  const value = (given[need.name] ?? '').trim()
  const missing: FieldProblem[] =
    value === '' && !need.optional ? [{ field: need.name, problem: 'missing' }] : []
  switch (need.kind) {
    case 'meeting':
      return meetingProblems(given, today)
    case 'day':
      return missing.length > 0 || value === '' ? missing : pastDay(need.name, value, today)
    case 'coming_day':
      if (value === '') return missing
      if (!isDay(value)) return [{ field: need.name, problem: 'not-a-day' }]
      return value < legalDayOf(given, today) ? [{ field: need.name, problem: 'in-past' }] : []
    case 'line':
      return value.length > LONGEST_LINE ? [{ field: need.name, problem: 'too-long' }] : missing
    case 'text':
      return value.length > LONGEST_TEXT ? [{ field: need.name, problem: 'too-long' }] : missing
    case 'choice':
      return value === '' || choicesLeft(need, situation).includes(value)
        ? missing
        : [{ field: need.name, problem: 'unknown-choice' }]
    case 'claims':
      return (points.length > 0 ? points.map(fieldOf.claim) : ['outcome']).flatMap((field) =>
        (pointOutcomes as readonly string[]).includes(given[field] ?? '')
          ? []
          : [{ field, problem: 'missing' as const }],
      )
    case 'answers':
      return answerProblems(need, given, questions)
    case 'checks':
      return []
    default:
      return missing
  }
}

function meetingProblems(given: Given, today: Day): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!given[fieldOf.meetingBody]) problems.push({ field: fieldOf.meetingBody, problem: 'missing' })
  const held = given[fieldOf.meetingDay] ?? ''
  if (held === '') problems.push({ field: fieldOf.meetingDay, problem: 'missing' })
  else problems.push(...pastDay(fieldOf.meetingDay, held, today))
  if (!/^(?:\d{1,4}(?: ?[a-z])?)?$/.test(given[fieldOf.paragraph] ?? ''))
    problems.push({ field: fieldOf.paragraph, problem: 'not-a-paragraph' })
  return problems
}

function pastDay(field: string, value: string, today: Day): FieldProblem[] {
  if (!isDay(value)) return [{ field, problem: 'not-a-day' }]
  return value > today ? [{ field, problem: 'in-future' }] : []
}

/** At least one question must have an answer; those that were answered before may stay as they are. */
function answerProblems(need: Need, given: Given, questions: Situation['questions']): FieldProblem[] {
  const fields = questions.map(({ id }) => fieldOf.answer(id))
  const long = fields.filter((field) => (given[field] ?? '').length > LONGEST_TEXT)
  if (long.length > 0) return long.map((field) => ({ field, problem: 'too-long' }))
  const answered =
    fields.some((field) => (given[field] ?? '').trim() !== '') || questions.some(({ answered: had }) => had)
  if (need.optional || answered) return []
  const [first] = fields
  return first ? [{ field: first, problem: 'missing' }] : []
}
