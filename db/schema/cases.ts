import {
  day,
  flag,
  index,
  instant,
  key,
  ore,
  primaryKey,
  table,
  text,
  uniqueIndex,
  whole,
  word,
} from '../columns'
import { caseKinds, partyRoles } from '../../app/domain/cases/kinds'
import { accounts } from './accounts'
import { bodies, municipalities } from './municipality'
import { registers } from './registers'

export const cases = table(
  'cases',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    registerId: text()
      .notNull()
      .references(() => registers.id, { onDelete: 'restrict' }),
    /** The authority that owns the case. */
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    year: whole().notNull(),
    serial: whole().notNull(),
    /** The registration number as printed (NUM-05: verbatim; the key is register, year, serial). */
    number: text().notNull(),
    /** The number in an address: `ks-2024-539`. */
    slug: text().notNull(),
    kind: word(caseKinds).notNull(),
    /** OSL 5:2: what the register says. The public set is the only one outsiders' queries ever read (REG-04). */
    publicTitle: text().notNull(),
    protectedTitle: text(),
    titleSortKey: text().notNull(),
    /** One plain sentence of where the matter is. Public. */
    statusLine: text(),
    /** A short summary in plain words. Public. */
    summary: text(),
    /** State of the kind's lifecycle (rules 12). */
    state: text().notNull(),
    /** Open cases are those whose state is not terminal; kept for the lists. */
    open: flag().notNull(),
    /** OSL 5:2; unknown only for the demonstration's documents that give no date. */
    receivedDay: day(),
    /** When the matter was raised in the council, where that differs from received (MOT-03). */
    raisedDay: day(),
    registeredAt: instant().notNull(),
    closedDay: day(),
    /** The nearest day to keep among open deadlines; kept for lists and "overdue". */
    nextDeadline: day(),
    decidingBody: text(),
    responsibleAccountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    responsibleUnit: text(),
    /** Who raised it, as the register names them in public ("Enskild" for private persons, WEB-02). */
    publicParty: text(),
    protectedParty: text(),
    /** Shown to outsiders: the municipality publishes its register and the case is not withheld. */
    published: flag().notNull(),
    /** The secrecy marking in force (REG-07), kept from `secrecy_markings`; null when none. */
    secrecyProvision: text(),
    secrecySetDay: day(),
    /** Number of the initiative in its own series (NUM-03): `2026:5`. */
    initiativeNumber: text(),
    /** What was decided in the end: bifall, delvis_bifall, avslag … (MOT-06). */
    outcome: text(),
    /** The case that this one was merged into; its number stays and leads there. */
    mergedIntoId: text(),
    /** A number given by mistake stays listed (NUM-04) with the reason. */
    voidedDay: day(),
    voidReason: text(),
    /** "Läget enligt handlingen, oktober 2024": the demonstration tells what a document says, as of it. */
    asOf: text(),
    sourceNote: text(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('cases_slug').on(t.municipalityId, t.slug),
    uniqueIndex('cases_number').on(t.registerId, t.year, t.serial),
    // The lists walk one of these in order and judge the rest in passing, so what is judged most lies in them.
    index('cases_latest').on(t.municipalityId, t.registeredAt, t.id, t.published, t.kind, t.open),
    index('cases_title').on(t.municipalityId, t.titleSortKey, t.id, t.published, t.kind, t.open),
    index('cases_by_number').on(t.municipalityId, t.year, t.serial, t.id, t.published, t.kind, t.open),
    index('cases_deadline').on(t.municipalityId, t.nextDeadline, t.id, t.published, t.kind, t.open),
    index('cases_kind').on(t.municipalityId, t.kind, t.registeredAt, t.id, t.published, t.open),
    index('cases_body').on(t.municipalityId, t.bodyId, t.registeredAt, t.id, t.published, t.open),
    index('cases_state').on(t.municipalityId, t.state, t.registeredAt, t.id, t.published, t.kind),
    index('cases_received').on(t.municipalityId, t.receivedDay, t.published),
    index('cases_responsible').on(t.responsibleAccountId, t.open, t.nextDeadline, t.id),
    index('cases_everywhere').on(t.registeredAt, t.id, t.published),
  ],
)

/** How many cases there are, kept by triggers (migration case_counts) so that no list counts row by row. */
export const caseCounts = table(
  'case_counts',
  {
    municipalityId: text().notNull(),
    bodyId: text().notNull(),
    kind: word(caseKinds).notNull(),
    state: text().notNull(),
    open: flag().notNull(),
    published: flag().notNull(),
    secret: flag().notNull(),
    count: whole().notNull(),
  },
  (t) => [
    primaryKey({
      name: 'case_counts_key',
      columns: [t.municipalityId, t.bodyId, t.kind, t.state, t.open, t.published, t.secret],
    }),
  ],
)

/** Every further number of a case: other registers', the sender's, older ones. Each redirects to the first. */
export const caseNumbers = table(
  'case_numbers',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    number: text().notNull(),
    slug: text().notNull(),
    /** Whose number it is, as text: "Nämnden för Intraservice". */
    holder: text(),
  },
  (t) => [index('case_numbers_slug').on(t.municipalityId, t.slug), index('case_numbers_case').on(t.caseId)],
)

export const caseParties = table(
  'case_parties',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    role: word(partyRoles).notNull(),
    name: text().notNull(),
    party: text(),
    title: text(),
    /** A private person: outsiders see "Enskild" (WEB-02). */
    protected: flag().notNull(),
  },
  (t) => [index('case_parties_case').on(t.caseId, t.position), index('case_parties_name').on(t.name)],
)

export const pointKinds = ['claim', 'proposed_decision'] as const
export const pointOutcomes = ['bifall', 'avslag', 'besvarad', 'avskriven'] as const

/** Att-clauses of a motion and proposed decisions, verbatim; the outcome is per point (MOT-06). */
export const casePoints = table(
  'case_points',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    documentId: text(),
    kind: word(pointKinds).notNull(),
    /** Who is to decide, as the document says. */
    body: text(),
    position: whole().notNull(),
    text: text().notNull(),
    outcome: word(pointOutcomes),
  },
  (t) => [index('case_points_case').on(t.caseId, t.position)],
)

export const caseQuestions = table(
  'case_questions',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    question: text().notNull(),
    answer: text(),
  },
  (t) => [index('case_questions_case').on(t.caseId, t.position)],
)

export const caseAmounts = table(
  'case_amounts',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    documentId: text(),
    position: whole().notNull(),
    ore: ore().notNull(),
    meaning: text().notNull(),
  },
  (t) => [index('case_amounts_case').on(t.caseId, t.position)],
)

/** What a document says that has no field of its own, under a heading: schedule, needs, conclusions. */
export const caseFacts = table(
  'case_facts',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    heading: text().notNull(),
    label: text(),
    text: text().notNull(),
  },
  (t) => [index('case_facts_case').on(t.caseId, t.position)],
)

export const caseLinks = table(
  'case_links',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    toCaseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    /** How the two hang together, seen from the case. */
    kind: word(['related', 'merged_from', 'split_from', 'referral_of', 'follows_from'] as const).notNull(),
    label: text().notNull(),
    url: text(),
  },
  (t) => [index('case_links_case').on(t.caseId), index('case_links_to').on(t.toCaseId)],
)

/** Everything that happened, who and when. Append-only. */
export const caseEvents = table(
  'case_events',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    at: instant().notNull(),
    /** The legal day it counts from; may be earlier than the entry; null where the source gives only a month or a year. */
    legalDay: day(),
    /** As written when the day is not exact: "maj 2024", "2017". */
    dayText: text(),
    kind: text().notNull(),
    text: text().notNull(),
    actorName: text(),
    actorAccountId: text(),
    /** Shown to outsiders. */
    public: flag().notNull(),
  },
  (t) => [index('case_events_case').on(t.caseId, t.at)],
)
