import { day, index, instant, json, key, table, text, uniqueIndex, whole, word } from '../columns'
import type { Answers } from '../../app/domain/ai-act'
import {
  incidentSeverities,
  linkKinds,
  obligationStatuses,
  publicationExemptions,
  publicationStates,
} from '../../app/domain/ai-act/register/words'
import type { SystemFields } from '../../app/domain/ai-act/register/field'
import type { AssessedOn } from '../../app/domain/ai-act/register/reassess'
import { accounts } from './accounts'
import { cases } from './cases'
import { bodies, municipalities } from './municipality'

/** A system in the register of AI systems. What is known of it stands in its versions. */
export const aiSystems = table(
  'ai_systems',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    /** AI-2026-0001: never used again. */
    number: text().notNull(),
    /** Who answers for it; the name as it was stands in the version. */
    bodyId: text().references(() => bodies.id, { onDelete: 'restrict' }),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('ai_systems_number').on(t.municipalityId, t.number)],
)

/** Everything known of a system at a time. Only added to: the latest is what holds, the latest published is what the public reads. */
export const aiSystemVersions = table(
  'ai_system_versions',
  {
    id: key(),
    systemId: text()
      .notNull()
      .references(() => aiSystems.id, { onDelete: 'restrict' }),
    number: whole().notNull(),
    fields: json<SystemFields>().notNull(),
    /** Answers to the questions of the AI Act, with the reason of each. */
    answers: json<Answers>().notNull(),
    reasons: json<Record<string, string>>().notNull(),
    /** What stood in the fields and the questionnaire when the questions were answered: when it changes, they are asked again. */
    assessedDay: day(),
    assessedOn: json<AssessedOn>(),
    /** As assessed from the answers; null before they are given. */
    riskClass: text(),
    riskTags: json<string[]>().notNull(),
    publication: word(publicationStates).notNull(),
    exemption: word(publicationExemptions),
    /** When the texts that need it were judged for secrecy; null when they have not been. */
    reviewedDay: day(),
    /** What was changed and why, for the history. */
    note: text().notNull(),
    savedAt: instant().notNull(),
    savedBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('ai_system_versions_number').on(t.systemId, t.number)],
)

/** How far a duty has come. Only added to: the latest of an obligation holds. */
export const aiObligations = table(
  'ai_obligations',
  {
    id: key(),
    systemId: text()
      .notNull()
      .references(() => aiSystems.id, { onDelete: 'restrict' }),
    /** As in the questionnaire: A26-2. */
    obligation: text().notNull(),
    status: word(obligationStatuses).notNull(),
    responsible: text(),
    evidence: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('ai_obligations_system').on(t.systemId, t.obligation)],
)

export const aiIncidents = table(
  'ai_incidents',
  {
    id: key(),
    systemId: text()
      .notNull()
      .references(() => aiSystems.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    description: text().notNull(),
    severity: word(incidentSeverities).notNull(),
    reportedTo: text(),
    closedDay: day(),
    closedNote: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('ai_incidents_system').on(t.systemId, t.day)],
)

/** What a reader said is missing or wrong. */
export const aiRemarks = table(
  'ai_remarks',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    systemId: text().references(() => aiSystems.id, { onDelete: 'restrict' }),
    text: text().notNull(),
    contact: text(),
    receivedAt: instant().notNull(),
    handledAt: instant(),
    handledBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
    handledNote: text(),
  },
  (t) => [index('ai_remarks_municipality').on(t.municipalityId, t.receivedAt)],
)

/** What a system belongs with. A link that was wrong is ended, not taken away. */
export const aiSystemLinks = table(
  'ai_system_links',
  {
    id: key(),
    systemId: text()
      .notNull()
      .references(() => aiSystems.id, { onDelete: 'restrict' }),
    kind: word(linkKinds).notNull(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    endedAt: instant(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('ai_system_links_system').on(t.systemId), index('ai_system_links_case').on(t.caseId)],
)
