/** What the matter is about. */
export const caseTypes = [
  'motion',
  'interpellation',
  'simple_question',
  'citizen_proposal',
  'referral',
  'investment',
  'assignment',
  'minutes',
  'service_agreement',
  'other',
] as const
export type ProposedCaseType = (typeof caseTypes)[number]

/** What this paper is. */
export const documentKinds = [
  'motion',
  'answer_to_motion',
  'interpellation',
  'answer_to_interpellation',
  'statement_on_referral',
  'official_report',
  'minutes',
  'agenda',
  'investment_request',
  'progress_report',
  'final_report',
  'service_agreement',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const personRoles = [
  'proposer',
  'addressee',
  'mover',
  'supporter',
  'reserving',
  'chair',
  'member',
  'substitute',
  'adjuster',
  'secretary',
  'official',
  'appointed',
  'elected',
  'resigning',
] as const
export type PersonRole = (typeof personRoles)[number]

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
