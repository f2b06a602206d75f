import { z } from 'zod'
import { caseKinds, directions, documentKinds, partyRoles } from '../../domain/cases/kinds'
import { isDay } from '../../domain/shared/day'
import { personalNumbersIn } from '../../domain/shared/personal-number'
import { parseDecimal } from '../../domain/shared/rational'
import { typedOre } from '../../domain/shared/typed'
import type { Draft } from './draft'
import { secrecyProvisions } from './secrecy-provisions'

/** What can be wrong with a field; `text/refusals/register` has the sentence. */
export type FieldRefusal =
  | 'kind-missing'
  | 'title-missing'
  | 'title-too-long'
  | 'title-personal-number'
  | 'register-missing'
  | 'day-invalid'
  | 'day-missing'
  | 'name-missing'
  | 'role-missing'
  | 'amount-invalid'
  | 'amount-missing'
  | 'meaning-missing'
  | 'number-invalid'
  | 'rate-invalid'
  | 'years-invalid'
  | 'year-invalid'
  | 'principal-missing'
  | 'question-missing'
  | 'secrecy-unknown'
  | 'choice-unknown'
  | 'assignment-incomplete'
  | 'too-long'

const say = (refusal: FieldRefusal) => refusal
const line = z.string().max(500, say('too-long'))
const long = z.string().max(20_000, say('too-long'))
const day = z.string().refine(isDay, say('day-invalid'))
const optionalDay = z.union([z.literal('').transform(() => null), day], say('day-invalid'))
const orNull = (schema: typeof line) => schema.transform((text) => (text === '' ? null : text))
const flag = z.string().transform((text) => text !== '')
const ore = z.string().transform((text, ctx) => {
  const value = typedOre(text)
  if (value === null) {
    ctx.addIssue({ code: 'custom', message: say(text === '' ? 'amount-missing' : 'amount-invalid') })
    return z.NEVER
  }
  return value
})
const optionalOre = z.union([z.literal('').transform(() => null), ore], say('amount-invalid'))
const whole = (refusal: FieldRefusal, most: number) =>
  z.union(
    [
      z.literal('').transform(() => null),
      z
        .string()
        .regex(/^\d{1,4}$/)
        .transform(Number)
        .refine((value) => value >= 1 && value <= most),
    ],
    say(refusal),
  )
const rate = z.union(
  [
    z.literal('').transform(() => null),
    z
      .string()
      .transform((text) => text.replace(/\s|%|procent/g, '').replace(',', '.'))
      .refine((text) => parseDecimal(text) !== null && Number(text) >= 0 && Number(text) <= 100),
  ],
  say('rate-invalid'),
)

const phases = ['feasibility', 'procurement', 'project', 'reserve', 'other'] as const

/** WEB-02: what the register shows to all never holds a personal identity number. */
const publicTitle = z
  .string()
  .min(1, say('title-missing'))
  .max(300, say('title-too-long'))
  .refine((title) => personalNumbersIn(title).length === 0, say('title-personal-number'))

const schema = z.object({
  kind: z.enum(caseKinds, say('kind-missing')),
  title: publicTitle,
  protectedTitle: orNull(line),
  register: z.string().min(1, say('register-missing')),
  decidingBody: orNull(line),
  receivedDay: z.string().min(1, say('day-missing')).pipe(day),
  raisedDay: optionalDay,
  sender: orNull(line),
  senderProtected: flag,
  deadline: optionalDay,
  deadlineWatched: flag,
  responsible: orNull(line),
  secrecy: z.union([z.literal('').transform(() => null), z.enum(secrecyProvisions)], say('secrecy-unknown')),
  numbers: z.array(
    z.object({
      number: z.string().regex(/\d/, say('number-invalid')).max(60, say('too-long')),
      holder: orNull(line),
    }),
  ),
  persons: z.array(
    z.object({
      name: line.min(1, say('name-missing')),
      party: z
        .string()
        .max(12, say('too-long'))
        .transform((text) => (text === '' ? null : text.toUpperCase())),
      role: z.enum(partyRoles, say('role-missing')),
      hidden: flag,
    }),
  ),
  decisions: z.array(z.object({ text: long })),
  questions: z.array(z.object({ question: long.min(1, say('question-missing')), answer: orNull(long) })),
  amounts: z.array(
    z.object({
      kronor: ore,
      meaning: line.min(1, say('meaning-missing')),
      phase: z.union([z.literal('').transform(() => null), z.enum(phases)], say('choice-unknown')),
    }),
  ),
  addressees: z.array(z.object({ text: line })),
  paragraphs: z.array(z.object({ number: line, title: line })),
  dates: z.array(z.object({ day, meaning: z.enum(['meeting', 'decision'], say('choice-unknown')) })),
  principal: optionalOre,
  rate,
  years: whole('years-invalid', 100),
  method: z.union(
    [z.literal('').transform(() => null), z.enum(['straight_line', 'annuity'])],
    say('choice-unknown'),
  ),
  yearOne: optionalOre,
  rows: z.array(
    z.object({
      year: whole('year-invalid', 3000),
      interest: optionalOre,
      depreciation: optionalOre,
      cost: optionalOre,
    }),
  ),
  assignmentText: long,
  assignmentGiver: line,
  assignmentReceiver: line,
  agreement: flag,
  documents: z.array(
    z.object({
      file: z.string(),
      include: flag,
      kind: z.enum(documentKinds, say('choice-unknown')),
      direction: z.enum(directions, say('choice-unknown')),
      title: publicTitle,
      day,
      released: flag,
    }),
  ),
  duplicatesAccepted: flag,
  releaseConfirmed: flag,
})

export type CheckedDraft = z.output<typeof schema>
export type FieldErrors = Record<string, FieldRefusal>

/** The documents of a draft alone, for adding them to a case that is there. */
export function checkDocuments(
  draft: Draft,
): { ok: true; value: Pick<CheckedDraft, DocumentKeys> } | { ok: false; errors: FieldErrors } {
  const parsed = schema
    .pick({ documents: true, sender: true, senderProtected: true, releaseConfirmed: true })
    .safeParse(included(draft))
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, errors: errorsOf(draft, parsed.error) }
}

type DocumentKeys = 'documents' | 'sender' | 'senderProtected' | 'releaseConfirmed'

/** The draft as values, or what is wrong by the name of the field (`persons.0.name`). */
export function checkDraft(
  draft: Draft,
): { ok: true; value: CheckedDraft } | { ok: false; errors: FieldErrors } {
  const parsed = schema.safeParse(included(draft))
  const errors = errorsOf(draft, parsed.error)
  const calculated =
    [draft.rate, draft.years, draft.yearOne].some((text) => text !== '') || draft.rows.length > 0
  if (calculated && draft.principal === '') errors.principal ??= 'principal-missing'
  const assignment = [draft.assignmentText, draft.assignmentGiver, draft.assignmentReceiver]
  if (draft.kind === 'assignment' && assignment.includes('') && assignment.some((text) => text !== ''))
    errors.assignmentText ??= 'assignment-incomplete'
  return parsed.success && Object.keys(errors).length === 0
    ? { ok: true, value: parsed.data }
    : { ok: false, errors }
}

/** A file that is left out is not judged. */
const included = (draft: Draft) => ({
  ...draft,
  documents: draft.documents.filter(({ include }) => include !== ''),
})

function errorsOf(draft: Draft, error: z.ZodError | undefined): FieldErrors {
  const errors: FieldErrors = {}
  for (const { path, message } of error?.issues ?? [])
    errors[fieldName(draft, path)] ??= message as FieldRefusal
  return errors
}

/** Files that are left out take no place among those judged, but have theirs in the form. */
function fieldName(draft: Draft, path: PropertyKey[]): string {
  const [key, at, ...rest] = path
  if (key !== 'documents' || typeof at !== 'number') return path.map(String).join('.')
  const places = draft.documents.flatMap(({ include }, index) => (include === '' ? [] : [index]))
  return ['documents', places[at] ?? at, ...rest.map(String)].join('.')
}
