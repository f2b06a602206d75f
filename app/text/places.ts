/** What is said where a document leaves something out. */
export const NOT_STATED = 'Anges inte'

export const assignmentStateLabel = {
  given: 'Givet',
  registered: 'Registrerat',
  planned: 'Planerat',
  in_progress: 'Pågår',
  reported: 'Redovisat',
  fulfilled: 'Avslutat',
  withdrawn: 'Återkallat',
} as const

export const reportKindLabel = {
  status: 'Statusuppdatering',
  interim: 'Delredovisning',
  final: 'Slutredovisning',
  union_cooperation: 'Facklig samverkan',
} as const

export const forumLevelLabel = {
  strategic: 'Strategisk nivå',
  tactical: 'Taktisk nivå',
  operational: 'Operativ nivå',
  reference: 'Referens',
} as const

export const forumPurposeLabel = {
  steering: 'Styrning och uppföljning',
  cooperation: 'Samverkan',
} as const

export const governingKindLabel = {
  strategy: 'Strategi',
  policy: 'Policy',
  guidance: 'Vägledning',
  plan: 'Plan',
  rules: 'Regler',
} as const

/** What can follow from a governing document. */
export const followKindLabel = {
  ai_system: 'AI-system',
  assignment: 'Uppdrag',
  case: 'Ärende',
} as const

export const outcomeLabel = {
  approved: 'Bifall',
  rejected: 'Avslag',
  answered: 'Besvarad',
  written_off: 'Avskriven',
  assigned: 'Uppdrag',
  noted: 'Noterat',
  other: 'Beslut',
} as const

export const depreciationMethodLabel = {
  straight_line: 'Rak avskrivning',
  annuity: 'Annuitet',
} as const
