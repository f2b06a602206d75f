import { flag, index, instant, key, table, text, word } from '../columns'
import { cases } from './cases'
import { municipalities } from './municipality'

/**
 * What search finds, one row a case, document or page of its own. The stemmed words lie in the engine's own
 * index beside it (FTS5, tsvector): `publicWords` is all an outsider's search may match.
 */
export const searchEntries = table(
  'search_entries',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    kind: word(['case', 'document'] as const).notNull(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    documentId: text(),
    published: flag().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index('search_entries_case').on(t.caseId)],
)
