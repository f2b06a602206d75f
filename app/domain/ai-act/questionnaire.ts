import data from './questionnaire.json'

/** A condition on the answers, as the questionnaire's data writes it. */
export type Condition =
  | { true: true }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { eq: [question: string, value: string] }
  | { has_any: [question: string, values: string[]] }
  | { count_gte: [question: string, least: number] }
  | { derived: string }

export type Option = { value: string; label_sv: string; ref?: string; example_sv?: string }

export type Question = {
  id: string
  group: string
  type: 'single' | 'multi' | 'date'
  text_sv: string
  help_sv?: string
  ref: string
  ask_if?: Condition
  optional?: boolean
  /** The option that cannot be combined with others. */
  exclusive?: string
  options?: Option[]
}

export type Due =
  | { rule: 'before_use' | 'high_risk' }
  | { rule: 'fixed'; date: string }
  | { rule: 'prohibited'; date: string; date_ba_bb: string }
  | { rule: 'art_50_2'; date: string; legacy_before: string; legacy_date: string }

export type Obligation = {
  id: string
  title_sv: string
  basis: string
  role: string
  when: Condition
  due: Due
  certainty: 'verified' | 'partly_verified' | 'not_rechecked' | 'policy' | 'uncertain_date'
  note?: string
}

export type Questionnaire = {
  id: string
  version: string
  valid_as_of: string
  law: string[]
  constants: { annex_iii_date: string; annex_i_date: string; public_legacy_date: string }
  questions: Question[]
  classes: { code: string; label_sv: string; when: Condition }[]
  tags: { code: string; label_sv: string; when: Condition }[]
  obligations: Obligation[]
  derived: Record<string, Condition>
}

/** The AI Act as questions and duties (ai-governance.md 2), Regulations (EU) 2024/1689 and 2026/1744. */
// The file's types are wider than the form it is checked to have by the test of the questionnaire.
export const questionnaire = data as unknown as Questionnaire
