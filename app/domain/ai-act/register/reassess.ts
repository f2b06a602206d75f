import { questionnaire } from '../questionnaire'
import type { SystemFields } from './field'

/** What an assessment rests on. When one of these changes, the questions are to be answered again (2.1, 7). */
export const assessedFields = ['purpose', 'model_name', 'supplier_name', 'product_version'] as const
export type AssessedField = (typeof assessedFields)[number]
export type AssessedOn = { questionnaire: string } & { [field in AssessedField]?: string }

export type ReassessReason = 'law' | AssessedField

const textIn = (fields: SystemFields, key: string) => {
  const value = fields[key]
  return typeof value === 'string' ? value : ''
}

/** What the fields are now, to keep with the answers. */
export const assessedOn = (fields: SystemFields): AssessedOn => ({
  questionnaire: questionnaire.version,
  ...Object.fromEntries(assessedFields.map((field) => [field, textIn(fields, field)])),
})

/** Why the questions are to be answered again; empty when they need not be, or have not been answered at all. */
export function reasonsToReassess(basis: AssessedOn | null, fields: SystemFields): ReassessReason[] {
  if (!basis) return []
  const changed = assessedFields.filter((field) => (basis[field] ?? '') !== textIn(fields, field))
  return basis.questionnaire === questionnaire.version ? changed : ['law', ...changed]
}
