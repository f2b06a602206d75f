import type { MeasureKey } from './measures'

/** What an audit asks of a municipality's AI (ai-governance.md 4.4), and what the portal counts that speaks to it. */
export const auditQuestions = [
  { key: 'fullstandigt', measures: ['kompletta', 'ofullstandiga', 'opublicerade', 'undantagna'] },
  { key: 'riskklass', measures: ['beslutad_klass', 'utan_beslutad_klass', 'bedom_igen'] },
  {
    key: 'rattslig-grund',
    measures: ['i_beslut', 'automatiserade_utan_delegation', 'utan_grund', 'utan_rattelse'],
  },
  { key: 'likabehandling', measures: ['ej_bedomd_diskriminering', 'utan_rattelse'] },
  { key: 'mansklig-kontroll', measures: ['utan_manniska', 'utan_tillsynsroll', 'ej_utbildade'] },
  { key: 'konsekvensbedomningar', measures: ['dpia_klara', 'dpia_saknas', 'fria_klara', 'fria_saknas'] },
  {
    key: 'sekretess',
    measures: [
      'sekretess',
      'sekretess_utanfor',
      'klassade',
      'ej_klassade',
      'tranar_leverantor',
      'utan_ai_villkor',
    ],
  },
  {
    key: 'incidenter',
    measures: ['incidenter', 'oppna_incidenter', 'granskning_passerad', 'forsenade_skyldigheter'],
  },
  { key: 'nytta', measures: ['nytta_matt', 'nytta_ej_matt'] },
  {
    key: 'uppsikt',
    measures: ['redovisningar', 'styrdokument_att_se_over', 'uppdrag_forsenade', 'arenden_oppna'],
  },
] as const satisfies readonly { key: string; measures: readonly MeasureKey[] }[]

export type AuditKey = (typeof auditQuestions)[number]['key']

/** Measures where something is to be seen to as soon as there is one. */
export const shortcomings: ReadonlySet<MeasureKey> = new Set<MeasureKey>([
  'utan_beslutad_klass',
  'bedom_igen',
  'forbjudna_eller_oklara',
  'forsenade_skyldigheter',
  'dpia_saknas',
  'fria_saknas',
  'automatiserade_utan_delegation',
  'utan_rattelse',
  'utan_grund',
  'ej_bedomd_diskriminering',
  'utan_manniska',
  'utan_tillsynsroll',
  'ej_utbildade',
  'sekretess_utanfor',
  'ej_klassade',
  'tranar_leverantor',
  'utan_ai_villkor',
  'oppna_incidenter',
  'granskning_passerad',
  'ofullstandiga',
  'nytta_ej_matt',
  'styrdokument_att_se_over',
  'uppdrag_forsenade',
])
