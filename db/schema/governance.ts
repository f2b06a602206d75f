import { day, index, key, table, text, word } from '../columns'
import { cases } from './cases'
import { municipalities } from './municipality'

/** Strategy, policy, guidance: who decided it, when, which version, how long it holds. Unknown is null. */
export const governingDocuments = table(
  'governing_documents',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    slug: text().notNull(),
    kind: word(['strategy', 'policy', 'guidance', 'plan', 'rules'] as const).notNull(),
    title: text().notNull(),
    decidedBy: text(),
    decidedDay: day(),
    /** "2024" when only the year is known. */
    decidedText: text(),
    version: text(),
    validFrom: day(),
    validTo: day(),
    statusText: text(),
    /** Who answers for it, and when it is to be looked at again. */
    responsible: text(),
    reviewDay: day(),
    description: text(),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
  },
  (t) => [index('governing_documents_municipality').on(t.municipalityId)],
)
