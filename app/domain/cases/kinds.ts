/** What a matter is. The words are the contract's (`case_type`); Swedish labels live in `text/`. */
export const caseKinds = [
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
export type CaseKind = (typeof caseKinds)[number]

/** What a paper is (`document_kind` of the contract). */
export const documentKinds = [
  'motion',
  'answer_to_motion',
  'interpellation',
  'answer_to_interpellation',
  'referral',
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

/** OSL 5:2: a record is received, sent or drawn up here. */
export const directions = ['incoming', 'outgoing', 'drawn_up'] as const
export type Direction = (typeof directions)[number]

/** A person's part in a matter (`persons[].role` of the contract). */
export const partyRoles = [
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
export type PartyRole = (typeof partyRoles)[number]

export const isCaseKind = (word: string): word is CaseKind => (caseKinds as readonly string[]).includes(word)
