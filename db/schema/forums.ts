import { index, json, key, table, text, whole, word } from '../columns'
import { cases } from './cases'
import { municipalities } from './municipality'

export const forumLevels = ['strategic', 'tactical', 'operational', 'reference'] as const

/** A steering or cooperation forum. What the agreement leaves unsaid (frequency, convenor) is null. */
export const forums = table(
  'forums',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    slug: text().notNull(),
    position: whole().notNull(),
    name: text().notNull(),
    level: word(forumLevels),
    /** Steering and follow-up of the assignment, or cooperation with departments and companies. */
    purposeKind: word(['steering', 'cooperation'] as const),
    frequency: text(),
    timesPerYear: whole(),
    convenor: text(),
    escalatesTo: text(),
  },
  (t) => [index('forums_municipality').on(t.municipalityId, t.position)],
)

export const forumLineKinds = ['purpose', 'decision', 'communication', 'participant', 'agenda'] as const

export const forumLines = table(
  'forum_lines',
  {
    id: key(),
    forumId: text()
      .notNull()
      .references(() => forums.id, { onDelete: 'restrict' }),
    kind: word(forumLineKinds).notNull(),
    position: whole().notNull(),
    /** Two columns of one forum (rent administration, fee administration). */
    section: text(),
    text: text().notNull(),
  },
  (t) => [index('forum_lines_forum').on(t.forumId, t.kind, t.position)],
)

/** A list of remaining actions; the count stated in the document stands even where the rows are not given. */
export const actionLists = table(
  'action_lists',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    name: text().notNull(),
    owner: text().notNull(),
    statedCount: whole(),
    note: text(),
  },
  (t) => [index('action_lists_case').on(t.caseId)],
)

/** The year wheel: what is handled when and where, in order; months only where the document names them. */
export const yearWheel = table(
  'year_wheel',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    text: text().notNull(),
    forums: json<string[]>().notNull(),
  },
  (t) => [index('year_wheel_case').on(t.caseId, t.position)],
)
