import {
  day,
  decimal,
  flag,
  index,
  instant,
  json,
  key,
  table,
  text,
  uniqueIndex,
  whole,
  word,
} from '../columns'
import type { IndexDefinition, StoredRun } from '../../app/domain/governance-index/definition'
import { definitionStates, observationSources, runKinds } from '../../app/domain/governance-index/definition'
import { observationStates } from '../../app/domain/governance-index/types'
import { accounts } from './accounts'
import { municipalities } from './municipality'

/** A version of the index: parts, indicators, goalposts and weights as they were decided. A decided one never changes. */
export const indexDefinitions = table(
  'index_definitions',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    number: whole().notNull(),
    name: text().notNull(),
    fromYear: whole().notNull(),
    state: word(definitionStates).notNull(),
    definition: json<IndexDefinition>().notNull(),
    decidedIn: text(),
    decidedDay: day(),
    revision: whole().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('index_definitions_number').on(t.municipalityId, t.number)],
)

/** A municipality that is compared: itself, or another by its code. */
export const indexSubjects = table(
  'index_subjects',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    code: text().notNull(),
    name: text().notNull(),
    own: flag().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('index_subjects_code').on(t.municipalityId, t.code)],
)

/** A group to compare with, frozen per year. */
export const indexPeerGroups = table(
  'index_peer_groups',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    year: whole().notNull(),
    name: text().notNull(),
    source: text(),
    /** Codes of the members, without the municipality itself. */
    members: json<string[]>().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('index_peer_groups_year').on(t.municipalityId, t.year)],
)

/** A value as it was known at a time. Only added to: the latest of an indicator, municipality and year holds. */
export const indexObservations = table(
  'index_observations',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    subject: text().notNull(),
    indicator: text().notNull(),
    year: whole().notNull(),
    value: decimal(),
    status: word(observationStates).notNull(),
    source: word(observationSources).notNull(),
    /** Where it was taken from, and how many it counts: numerator and denominator of own data. */
    note: text(),
    numerator: decimal(),
    denominator: decimal(),
    /** When the source published it. */
    publishedDay: day(),
    importId: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('index_observations_value').on(t.municipalityId, t.indicator, t.year, t.subject)],
)

/** An index that was computed. Published it never changes: a revision is a new run with its reason. */
export const indexRuns = table(
  'index_runs',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    definitionId: text()
      .notNull()
      .references(() => indexDefinitions.id, { onDelete: 'restrict' }),
    kind: word(runKinds).notNull(),
    result: json<StoredRun>().notNull(),
    reason: text(),
    computedAt: instant().notNull(),
    computedBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
    publishedAt: instant(),
    publishedBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('index_runs_kind').on(t.municipalityId, t.kind, t.computedAt)],
)
