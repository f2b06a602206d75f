import { z } from 'zod'
import { type Entry, type EntryKind, entryKinds, type EntryShapes } from './entries'

/** Messages are Swedish: they are shown by the entry. */
const words = (most: number, missing = 'Texten saknas.') =>
  z.string(missing).trim().min(1, missing).max(most, `Texten får ha högst ${most} tecken.`)
const loose = (most: number) => z.string().trim().max(most, `Texten får ha högst ${most} tecken.`)
const id = z
  .string('Anteckningen saknar id.')
  .regex(/^[0-9A-Za-z-]{2,80}$/, 'Anteckningens id går inte att använda.')
const person = z.string('Välj en person.').min(1, 'Välj en person.').max(80, 'Personen är okänd.')
const persons = z.array(person).max(400, 'För många personer.')
const count = z
  .number('Antalet ska vara ett heltal.')
  .int('Antalet ska vara ett heltal.')
  .min(0, 'Antalet kan inte vara mindre än noll.')
  .max(999, 'Antalet är för stort.')
const LONG = 20_000
const nothing = z.strictObject({})
const choice = z.enum(['yes', 'no', 'abstain'], 'Rösten är ja, nej eller avstår.')

const shapes = {
  opened: nothing,
  adjourned: z.strictObject({ untilText: loose(200).optional() }),
  resumed: nothing,
  closed: nothing,
  arrived: z.strictObject({ personId: person, remote: z.boolean().optional() }),
  left: z.strictObject({ personId: person, reason: z.enum(['disqualified', 'other']) }),
  serves: z.strictObject({ personId: person, for: person.nullable() }),
  chairs: z.strictObject({ personId: person }),
  adjusters: z.strictObject({
    personIds: persons,
    day: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'Skriv dagen som ÅÅÅÅ-MM-DD.')
      .optional(),
    time: z
      .string()
      .regex(/^\d{2}:\d{2}$/, 'Skriv klockslaget som TT:MM.')
      .optional(),
    place: loose(200).optional(),
  }),
  attends: z.strictObject({
    name: words(200, 'Skriv ett namn.'),
    as: z.enum(['official', 'staff_rep', 'proposer', 'auditor', 'guest'], 'Välj i vilken egenskap.'),
    roleText: loose(200).optional(),
  }),
  item_started: nothing,
  item_ended: nothing,
  closed_doors: z.strictObject({ closed: z.boolean() }),
  disqualified: z.strictObject({
    personId: person,
    reason: loose(2000),
    decidedByBody: z.boolean().optional(),
  }),
  agreement: z.strictObject({
    about: z.enum(['not_announced', 'unprepared']),
    urgent: z.boolean(),
    all: z.boolean(),
  }),
  speech: z.strictObject({
    personId: person.optional(),
    name: loose(200).optional(),
    note: loose(LONG).optional(),
  }),
  proposal: z.strictObject({
    proposalId: id,
    kind: z.enum(
      ['main', 'counter', 'amendment', 'addition', 'rejection', 'adjourn', 'table', 'refer_back', 'other'],
      'Välj vad för slags yrkande det är.',
    ),
    text: words(LONG, 'Skriv yrkandet.'),
    movers: persons,
    moverText: loose(500).optional(),
  }),
  proposal_joined: z.strictObject({ proposalId: id, personIds: persons.min(1, 'Välj vem som instämmer.') }),
  proposal_withdrawn: z.strictObject({ proposalId: id }),
  proposal_refused: z.strictObject({
    proposalId: id,
    reason: words(2000, 'Skriv varför.'),
    overruled: z.boolean().optional(),
  }),
  minority_request: z.strictObject({
    about: z.enum(['table', 'refer_back']),
    supporters: persons,
    count: count.optional(),
    reasons: loose(LONG),
  }),
  propositions: z.strictObject({
    text: words(LONG, 'Skriv propositionsordningen.'),
    order: z.array(id).max(50),
  }),
  found: z.strictObject({ proposalId: id }),
  vote: z.strictObject({
    voteId: id,
    purpose: z.enum(['main', 'counter', 'procedure']),
    yesProposalId: id.optional(),
    noProposalId: id.optional(),
    yesMeans: words(2000, 'Skriv vad ja betyder.'),
    noMeans: words(2000, 'Skriv vad nej betyder.'),
    secret: z.boolean(),
    names: z
      .array(z.strictObject({ personId: person, vote: choice }))
      .max(400)
      .optional(),
    counts: z.strictObject({ yes: count, no: count, abstain: count }).optional(),
    casting: z.enum(['yes', 'no']).optional(),
    threshold: z.enum(['1/2', '2/3', '1/3']).optional(),
  }),
  election: z.strictObject({
    post: words(300, 'Skriv vad valet gäller.'),
    chosen: z
      .array(z.strictObject({ personId: person.optional(), name: words(200), party: loose(40).optional() }))
      .max(400),
    voteId: id.optional(),
  }),
  lots: z.strictObject({
    between: z.array(words(200)).min(2, 'Lotten dras mellan minst två.').max(20),
    drawn: words(200, 'Skriv vem lotten föll på.'),
  }),
  decision: z.strictObject({
    ending: z.enum(
      ['decided', 'tabled', 'referred_back', 'remitted', 'noted', 'withdrawn'],
      'Välj hur ärendet slutade.',
    ),
    outcome: z.enum(
      ['approved', 'rejected', 'answered', 'written_off', 'assigned', 'noted', 'other'],
      'Välj vad beslutet innebär.',
    ),
    points: z.array(loose(LONG)).max(200),
    claims: z
      .array(z.strictObject({ claimId: z.string().max(80), outcome: z.string().max(80) }))
      .max(200)
      .optional(),
    tabledTo: loose(200).optional(),
    receivers: z.array(loose(300)).max(100).optional(),
  }),
  immediate_approval: nothing,
  reservation: z.strictObject({
    personIds: persons.min(1, 'Välj vem som reserverar sig.'),
    text: loose(LONG).optional(),
    proposalId: id.optional(),
  }),
  special_statement: z.strictObject({
    personIds: persons.min(1, 'Välj vem som lämnar yttrandet.'),
    text: loose(LONG),
  }),
  note: z.strictObject({ text: words(LONG, 'Skriv anteckningen.'), personId: person.optional() }),
  may_be_put: z.strictObject({ allowed: z.boolean() }),
  answered: z.strictObject({
    by: loose(300).optional(),
    text: loose(LONG).optional(),
    documentId: z.string().max(80).optional(),
  }),
  struck: z.strictObject({ entryId: id, reason: loose(1000).optional() }),
} satisfies { [Kind in EntryKind]: z.ZodType<EntryShapes[Kind]> }

const entryId = z
  .string('Anteckningen saknar id.')
  .regex(/^[0-9A-Za-z-]{8,80}$/, 'Anteckningens id går inte att använda.')

const envelope = z.object({
  id: entryId,
  kind: z.enum(entryKinds, 'Anteckningens slag är okänt.'),
  itemId: z.string().min(1).max(80).nullable().default(null),
  // Instants are compared as texts, which holds for years of four digits only.
  happenedAt: z.iso
    .datetime({ offset: true, error: 'Tiden går inte att läsa.' })
    .refine((at) => Math.floor(new Date(at).getUTCFullYear() / 100) === 20, 'Tiden går inte att läsa.'),
  data: z.unknown(),
})

/** What no field has words of its own for. */
const otherwise = { error: () => 'Anteckningen går inte att läsa.' }

export type ReadEntry = { ok: true; entry: Entry } | { ok: false; id: string | null; message: string }

/** An entry as it arrives, from a form or over the wire: the entry, or in Swedish what is wrong with it. */
export function readEntry(given: unknown): ReadEntry {
  const outer = envelope.safeParse(given, otherwise)
  const named = entryId.safeParse((given as { id?: unknown } | null)?.id)
  const wrong = (error: z.ZodError): ReadEntry => ({
    ok: false,
    id: named.success ? named.data : null,
    message: error.issues[0]?.message ?? otherwise.error(),
  })
  if (!outer.success) return wrong(outer.error)
  const { kind, happenedAt, ...rest } = outer.data
  const data = shapes[kind].safeParse(outer.data.data ?? {}, otherwise)
  if (!data.success) return wrong(data.error)
  // One way of writing an instant, so that instants are compared as texts.
  return {
    ok: true,
    entry: { ...rest, kind, happenedAt: new Date(happenedAt).toISOString(), data: data.data } as Entry,
  }
}
