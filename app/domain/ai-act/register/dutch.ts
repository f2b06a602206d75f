import type { FieldRow, FieldValue, SystemFields } from './field'
import { optionsOf } from './fields'

/** A system in the terms of the Dutch publication standard for algorithms, 1.0.0 (ai-governance.md 3.3). */
export type DutchRecord = Record<string, string | null>

const text = (fields: SystemFields, key: string): string => {
  const value = fields[key]
  return typeof value === 'string' ? value : ''
}

const labels = (fields: SystemFields, key: string): string => {
  const value: FieldValue = fields[key] ?? []
  const chosen = typeof value === 'string' ? [value] : (value as readonly string[])
  return chosen
    .map((each) => optionsOf(key).find((option) => option.value === each)?.label ?? each)
    .join(', ')
}

const rows = (fields: SystemFields, key: string): readonly FieldRow[] =>
  Array.isArray(fields[key]) ? (fields[key] as readonly FieldRow[]) : []

const column = (fields: SystemFields, key: string, name: string): string | null =>
  rows(fields, key)
    .map((row) => row[name] ?? '')
    .filter(Boolean)
    .join('; ') || null

/** A pilot that has an effect on people counts as use. */
function status(fields: SystemFields): string {
  const own = text(fields, 'status')
  if (own === 'avvecklat') return 'Buiten gebruik'
  const felt = ['direkt', 'rattslig'].includes(text(fields, 'impact_level'))
  return own === 'i_drift' || own === 'pausat' || (own === 'pilot' && felt) ? 'In gebruik' : 'In ontwikkeling'
}

function category(fields: SystemFields, riskClass: string | null): string {
  if (riskClass?.startsWith('HIGH_RISK')) return 'Hoog-risico AI-systeem (Categorie A)'
  return ['direkt', 'rattslig'].includes(text(fields, 'impact_level'))
    ? 'Impactvolle algoritmes (Categorie B)'
    : 'Overige algoritmes (Categorie C)'
}

/** What is required there but not filled in here says so, in words. */
const NOT_STATED = 'Niet opgegeven'
const stated = (value: string) => value || NOT_STATED

export const dutchRecord = (system: {
  number: string
  fields: SystemFields
  riskClass: string | null
  /** The month the description was published, for what has no month of its own. */
  publishedMonth: string
}): DutchRecord => {
  const { fields, riskClass } = system
  const risks = rows(fields, 'risks').map(({ risk = '', measure = '' }) =>
    [risk, measure].filter(Boolean).join(': '),
  )
  const assessments = [
    text(fields, 'dpia_status') && `DPIA: ${labels(fields, 'dpia_status')}`,
    text(fields, 'fria_status') && `FRIA: ${labels(fields, 'fria_status')}`,
  ].filter(Boolean)
  return {
    name: text(fields, 'name'),
    description_short: stated(text(fields, 'summary_short')),
    organization: stated(text(fields, 'responsible_board')),
    theme: stated(labels(fields, 'policy_area')),
    status: status(fields),
    start_date: text(fields, 'in_use_from') || system.publishedMonth,
    end_date: text(fields, 'retired_at') || null,
    contact: stated(text(fields, 'public_contact')),
    publication_category: category(fields, riskClass),
    purpose_and_impact: stated(text(fields, 'purpose')),
    considerations: stated(text(fields, 'considerations')),
    human_intervention: stated(text(fields, 'human_oversight')),
    risk_management: stated(risks.join('; ')),
    impact_assessments: assessments.join('; ') || 'Geen',
    legal_basis: text(fields, 'legal_basis') || null,
    legal_basis_title: column(fields, 'legal_basis_links', 'title'),
    legal_basis_link: column(fields, 'legal_basis_links', 'url'),
    data: stated(text(fields, 'data_description')),
    data_source_title: column(fields, 'data_sources', 'title'),
    data_source_link: column(fields, 'data_sources', 'url'),
    technical_operation: stated(text(fields, 'technical_description')),
    supplier: stated(text(fields, 'supplier_name')),
    link: text(fields, 'public_page_url') || null,
    source_code_link: text(fields, 'source_code_url') || null,
    source_id: system.number,
    search_terms: text(fields, 'keywords') || null,
    language: 'swe',
    schema: '1.0.0',
  }
}
