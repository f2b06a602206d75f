import { z } from 'zod'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const line = (most: number) => z.string().min(1).max(most)
const optional = (most: number) => line(most).nullable()

/**
 * Our own schema of a record in the Dutch publication standard's terms, built from the mapping of ai-governance.md 3.3:
 * required properties are never null. The standard's own constant for the language is `nld`; ours are in Swedish.
 */
export const dutchRecordSchema = z.strictObject({
  name: line(99),
  description_short: line(399),
  organization: line(199),
  theme: line(999),
  status: z.enum(['In ontwikkeling', 'In gebruik', 'Buiten gebruik']),
  start_date: month,
  end_date: month.nullable(),
  contact: line(1999),
  publication_category: z.enum([
    'Hoog-risico AI-systeem (Categorie A)',
    'Impactvolle algoritmes (Categorie B)',
    'Overige algoritmes (Categorie C)',
  ]),
  purpose_and_impact: line(2499),
  considerations: line(2499),
  human_intervention: line(2499),
  risk_management: line(9999),
  impact_assessments: line(999),
  legal_basis: optional(2499),
  legal_basis_title: optional(9999),
  legal_basis_link: optional(9999),
  data: line(2499),
  data_source_title: optional(9999),
  data_source_link: optional(9999),
  technical_operation: line(4999),
  supplier: line(199),
  link: optional(1999),
  source_code_link: optional(1999),
  source_id: line(99),
  search_terms: optional(399),
  language: z.literal('swe'),
  schema: z.literal('1.0.0'),
})
