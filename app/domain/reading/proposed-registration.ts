import type { CaseKind, DocumentKind, PartyRole } from '../cases/kinds'

export type { DocumentKind } from '../cases/kinds'

/** What the matter is about: the register's own kinds. */
export type ProposedCaseType = CaseKind

export type PersonRole = PartyRole

export const dateMeanings = ['meeting', 'document', 'deadline', 'received', 'decision'] as const
export type DateMeaning = (typeof dateMeanings)[number]

/** Party in upper case, null where the document names none. */
export type ProposedPerson = { name: string; party: string | null; role: PersonRole }

/** `date` is YYYY-MM-DD. */
export type ProposedDate = { date: string; meaning: DateMeaning }

/** `sek` is whole kronor, with öre as decimals where the document has them. */
export type ProposedAmount = { sek: number; meaning: string }

/** One printed row; a figure that is not printed is null. */
export type CapitalCostRow = {
  year: number
  interest_sek: number | null
  depreciation_sek: number | null
  cost_sek: number | null
}

export type ProposedCapitalCost = {
  principal_sek: number | null
  interest_rate_percent: number | null
  years: number | null
  method: 'straight_line' | 'annuity' | null
  year1_cost_sek: number | null
  table: CapitalCostRow[]
}

export type AllocationKey = {
  name: string
  weight_percent: number | null
  previous_percent: number | null
  source: string | null
}

export type ServiceArea = { name: string; services: string[]; keys: AllocationKey[] }

export type Forum = { name: string; frequency: string | null; purpose: string[]; participants: string[] }

export type ProposedServiceAgreement = { areas: ServiceArea[]; forums: Forum[] }

/** `line` counts from 1; `from` and `to` are UTF-16 offsets in the plain text, end exclusive. */
export type EvidenceSpan = { line: number; from: number; to: number }

export const warningCodes = [
  'RESERVE_OF_TOTAL',
  'RESERVE_MISMATCH',
  'SUM_MISMATCH',
  'TABLE_MISMATCH',
  'WEIGHTS_MISMATCH',
  'TERM_MISMATCH',
  'FEASIBILITY_CAPITALISED',
  'DATE_IMPOSSIBLE',
  'NUMBER_MISSING',
  'FIELD_UNFILLED',
  'ANSWER_MISSING',
] as const
export type WarningCode = (typeof warningCodes)[number]

/** A contradiction or gap inside the document; `message` is a Swedish sentence, `paths` are JSON pointers. */
export type ReadingWarning = { code: WarningCode; message: string; paths: string[] }

/** The proposed registration of one document, with the stable keys that other programs rely on. */
export type ProposedRegistration = {
  case_type: ProposedCaseType
  document_kind: DocumentKind
  municipality: string | null
  deciding_body: string | null
  registration_numbers: string[]
  title: string | null
  persons: ProposedPerson[]
  dates: ProposedDate[]
  deadline: string | null
  proposed_decisions: string[]
  questions: string[]
  answers: string[]
  amounts: ProposedAmount[]
  capital_cost: ProposedCapitalCost | null
  paragraphs: { number: string; title: string }[]
  addressees: string[]
  service_agreement: ProposedServiceAgreement | null
  evidence: Record<string, EvidenceSpan[]>
  warnings: ReadingWarning[]
}
