/** Who may read a field: everyone, those inside, or everyone once its secrecy has been judged. */
export type FieldVisibility = 'public' | 'internal' | 'reviewed'

export const fieldGroups = [
  'identity',
  'responsibility',
  'purpose',
  'ai_act',
  'data',
  'technology',
  'decisions',
  'follow_up',
] as const
export type FieldGroup = (typeof fieldGroups)[number]

export type FieldOption = { value: string; label: string }

/** What a field holds. `rows` are lines of a small table; `whole` is a whole number, `percent` 0–100 with a decimal point. */
export type FieldKind =
  | { kind: 'text' | 'long'; most: number }
  | { kind: 'one' | 'many'; options: readonly FieldOption[] }
  | { kind: 'month' | 'day' | 'url' | 'contact' | 'percent' }
  | { kind: 'whole'; least: number; most: number }
  | { kind: 'rows'; columns: readonly { key: string; label: string }[]; most: number }

export type FieldRow = Readonly<Record<string, string>>
export type FieldValue = string | readonly string[] | readonly FieldRow[]

/** Everything that is registered of a system, by the key of the field. What is not filled in is left out. */
export type SystemFields = Readonly<Record<string, FieldValue>>

/** What rules ask of a system besides its fields: they come from the answers to the AI Act's questions and from today. */
export type SystemFacts = {
  fields: SystemFields
  riskClass: string | null
  riskTags: readonly string[]
  /** Points of Annex III, transparency duties and the like, as they were answered. */
  answers: Readonly<Record<string, string | readonly string[]>>
  today: string
}

export type Field = FieldKind & {
  key: string
  group: FieldGroup
  label: string
  help?: string
  visibility: FieldVisibility
  /** `true` always, `false` never, otherwise the name of a condition in `conditions`. */
  required: boolean | ConditionName
  /** Standard or law that asks for it (ai-governance.md 3.2). */
  source: string
}

export const textOf = ({ fields }: Pick<SystemFacts, 'fields'>, key: string): string => {
  const value = fields[key]
  return typeof value === 'string' ? value : ''
}

const begun = ['pilot', 'i_drift', 'pausat', 'avvecklat']
const isHighRisk = ({ riskClass }: SystemFacts) => riskClass?.startsWith('HIGH_RISK') ?? false
const impact = ['ingen', 'indirekt', 'direkt', 'rattslig']
const impactAtLeast = (facts: SystemFacts, least: string) =>
  impact.indexOf(textOf(facts, 'impact_level')) >= impact.indexOf(least)

/** When a field is required, with the words that tell why. */
export const conditions = {
  begun: {
    words: 'när systemet är i pilot eller drift',
    holds: (facts: SystemFacts) => begun.includes(textOf(facts, 'status')),
  },
  building: {
    words: 'från utveckling och framåt',
    holds: (facts: SystemFacts) => !['', 'ide'].includes(textOf(facts, 'status')),
  },
  running: {
    words: 'när systemet är i drift',
    holds: (facts: SystemFacts) => textOf(facts, 'status') === 'i_drift',
  },
  runningLong: {
    words: 'när systemet har varit i drift mer än tolv månader',
    holds: (facts: SystemFacts) =>
      textOf(facts, 'status') === 'i_drift' && monthsBetween(textOf(facts, 'in_use_from'), facts.today) > 12,
  },
  retired: {
    words: 'när systemet är avvecklat',
    holds: (facts: SystemFacts) => textOf(facts, 'status') === 'avvecklat',
  },
  highRisk: { words: 'vid hög risk', holds: isHighRisk },
  highRiskAnnexIII: {
    words: 'vid hög risk enligt bilaga III',
    holds: ({ riskClass }: SystemFacts) => riskClass === 'HIGH_RISK_ANNEX_III',
  },
  indirect: {
    words: 'när systemet påverkar enskilda',
    holds: (facts: SystemFacts) => impactAtLeast(facts, 'indirekt'),
  },
  direct: {
    words: 'när systemet påverkar enskilda direkt',
    holds: (facts: SystemFacts) => impactAtLeast(facts, 'direkt'),
  },
  transparency: {
    words: 'när transparenskrav gäller',
    holds: ({ riskTags, riskClass }: SystemFacts) =>
      riskClass === 'TRANSPARENCY' || riskTags.includes('TRANSPARENCY_DUTY'),
  },
  personalData: {
    words: 'när personuppgifter behandlas',
    holds: (facts: SystemFacts) => ['ja', 'kansliga'].includes(textOf(facts, 'personal_data')),
  },
  dpiaDone: {
    words: 'när konsekvensbedömningen är klar',
    holds: (facts: SystemFacts) => textOf(facts, 'dpia_status') === 'klar',
  },
  friaDone: {
    words: 'när bedömningen är klar',
    holds: (facts: SystemFacts) => textOf(facts, 'fria_status') === 'klar',
  },
  secrecy: {
    words: 'när sekretess kan gälla',
    holds: (facts: SystemFacts) => ['kan_forekomma', 'ja'].includes(textOf(facts, 'secrecy_level')),
  },
  gpai: {
    words: 'när systemet bygger på en AI-modell för allmänna ändamål',
    holds: ({ riskTags }: SystemFacts) => riskTags.includes('GPAI_BASED'),
  },
  external: {
    words: 'när en leverantör levererar systemet',
    holds: (facts: SystemFacts) => !['', 'Egen utveckling'].includes(textOf(facts, 'supplier_name')),
  },
  inDecisions: {
    words: 'när systemet används i beslut',
    holds: (facts: SystemFacts) => ['stod', 'automatiserat'].includes(textOf(facts, 'decision_mode')),
  },
  automated: {
    words: 'vid automatiserade beslut',
    holds: (facts: SystemFacts) => textOf(facts, 'decision_mode') === 'automatiserat',
  },
} as const
export type ConditionName = keyof typeof conditions

/** Whole months from a month (YYYY-MM) to a day; 0 when either is unknown. */
function monthsBetween(month: string, day: string): number {
  const [year = 0, of = 0] = month.split('-').map(Number)
  const [nowYear = 0, nowOf = 0] = day.split('-').map(Number)
  return year > 0 && nowYear > 0 ? (nowYear - year) * 12 + nowOf - of : 0
}
