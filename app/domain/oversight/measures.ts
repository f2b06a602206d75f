import { addDays, type Day, daysBetween } from '../shared/day'
import { type Counted, inForce, type OversightFacts, type SystemFact, textOf } from './facts'

/** An incident that has been open for longer than this is told as such (ai-governance.md 4.2 A). */
export const OPEN_DAYS = 30
/** A system where so many percent of the users have had the training counts as trained. */
export const TRAINED_PCT = 80

type Measure = {
  /** What is counted. */
  lines: (facts: OversightFacts) => readonly Counted[]
  /** Out of what, where a share says more than a number. */
  of?: (facts: OversightFacts) => readonly Counted[]
  /** Rests on what only readers inside know. */
  inside?: true
}

const used = (system: SystemFact) => ['pilot', 'i_drift'].includes(textOf(system, 'status'))
const has =
  (key: string, ...values: string[]) =>
  (system: SystemFact) =>
    values.includes(textOf(system, key))
const filled = (key: string) => (system: SystemFact) => textOf(system, key) !== ''
const highRisk = ({ riskClass }: SystemFact) => riskClass?.startsWith('HIGH_RISK') ?? false
const not = (holds: (system: SystemFact) => boolean) => (system: SystemFact) => !holds(system)

/** Systems in use that all the conditions hold for; what is withheld is not judged. */
const inUse =
  (...conditions: ((system: SystemFact) => boolean)[]) =>
  ({ systems }: OversightFacts) =>
    systems.filter((system) => !system.stub && used(system) && conditions.every((holds) => holds(system)))

const complete = ({ complete: { filled: had, required } }: SystemFact) => had === required
const classDecided = (system: SystemFact) =>
  filled('risk_class_decided_at')(system) && !system.riskTags.includes('PRELIMINARY')
const dpiaNeeded = (system: SystemFact) =>
  has('personal_data', 'ja', 'kansliga')(system) && !has('dpia_status', 'kravs_ej')(system)
const dpiaDone = has('dpia_status', 'klar')
const friaDone = has('fria_status', 'klar')
const automated = has('decision_mode', 'automatiserat')
const inDecisions = has('decision_mode', 'stod', 'automatiserat')
const secret = has('secrecy_level', 'kan_forekomma', 'ja')
const abroad = has('data_location', 'tredjeland', 'okant')
const direct = has('impact_level', 'direkt', 'rattslig')
const trained = (system: SystemFact) => Number(textOf(system, 'training_completed_share') || 0) >= TRAINED_PCT
const external = (system: SystemFact) => !['', 'Egen utveckling'].includes(textOf(system, 'supplier_name'))

/** First month (YYYY-MM) of the quarter that a day lies in. */
export const quarterOf = (today: Day): string => {
  const month = Number(today.slice(5, 7))
  return `${today.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}`
}

const reviewPassed = (today: Day) => (system: SystemFact) => {
  const next = textOf(system, 'next_review_at')
  return next === '' || next < today
}
const runsOut = (today: Day) => (system: SystemFact) => {
  const until = textOf(system, 'contract_until')
  return until !== '' && until <= addDays(today, 365)
}
const openLong = (facts: OversightFacts) =>
  facts.incidents.filter(
    ({ day, closedDay }) => closedDay === null && daysBetween(day, facts.today) > OPEN_DAYS,
  )
const dueSoon = ({ duties, today }: OversightFacts) =>
  duties.filter(({ open, late, due }) => open && !late && /^\d/.test(due) && due <= addDays(today, 365))

/** What is counted on the dashboards and for the audit (ai-governance.md 4.2, 4.4): a number is the length of its list. */
export const measures = {
  i_bruk: { lines: inUse() },
  hog_risk: { lines: inUse(highRisk) },
  nya: {
    lines: (facts) =>
      inUse((system) => textOf(system, 'in_use_from').slice(0, 7) >= quarterOf(facts.today))(facts),
  },
  avvecklade: {
    lines: ({ systems, today }) =>
      systems.filter((system) => textOf(system, 'retired_at').slice(0, 7) >= quarterOf(today)),
  },
  beslutad_klass: { lines: inUse(classDecided), of: inUse() },
  utan_beslutad_klass: { lines: inUse(not(classDecided)) },
  bedom_igen: { lines: inUse(({ toReassess }) => toReassess), inside: true },
  forbjudna_eller_oklara: {
    lines: inUse(
      ({ riskClass, riskTags }) =>
        riskClass === null || riskClass === 'PROHIBITED' || riskTags.includes('PRELIMINARY'),
    ),
  },
  forsenade_skyldigheter: { lines: ({ duties }) => duties.filter(({ late }) => late), inside: true },
  skyldigheter_ett_ar: { lines: dueSoon, inside: true },
  dpia_klara: { lines: inUse(dpiaNeeded, dpiaDone), of: inUse(dpiaNeeded) },
  dpia_saknas: { lines: inUse(dpiaNeeded, not(dpiaDone)) },
  fria_klara: { lines: inUse(highRisk, friaDone), of: inUse(highRisk) },
  fria_saknas: { lines: inUse(highRisk, not(friaDone)) },
  automatiserade: { lines: inUse(automated) },
  automatiserade_med_delegation: { lines: inUse(automated, filled('delegation_ref')), of: inUse(automated) },
  automatiserade_utan_delegation: { lines: inUse(automated, not(filled('delegation_ref'))) },
  i_beslut: { lines: inUse(inDecisions) },
  utan_rattelse: { lines: inUse(inDecisions, not(filled('appeal_info'))) },
  utan_grund: { lines: inUse(direct, not(filled('legal_basis'))) },
  ej_bedomd_diskriminering: { lines: inUse(direct, not(filled('equality_assessed_at'))) },
  utan_manniska: { lines: inUse(inDecisions, not(filled('human_oversight'))) },
  utan_tillsynsroll: { lines: inUse(highRisk, not(filled('oversight_role'))) },
  sekretess: { lines: inUse(secret) },
  sekretess_utanfor: { lines: inUse(secret, abroad) },
  personuppgifter: { lines: inUse(has('personal_data', 'ja', 'kansliga')) },
  tranar_leverantor: { lines: inUse(has('training_use', 'leverantor', 'okant')) },
  klassade: { lines: inUse(filled('classified_at')), of: inUse(), inside: true },
  ej_klassade: { lines: inUse(not(filled('classified_at'))), inside: true },
  utan_ai_villkor: { lines: inUse(external, not(has('ai_contract_terms', 'ja'))), inside: true },
  avtal_ett_ar: { lines: (facts) => inUse(runsOut(facts.today))(facts), inside: true },
  utbildade: { lines: inUse(trained), of: inUse(), inside: true },
  ej_utbildade: { lines: inUse(not(trained)), inside: true },
  incidenter: { lines: ({ incidents }) => incidents, inside: true },
  oppna_incidenter: { lines: openLong, inside: true },
  granskning_passerad: { lines: (facts) => inUse(reviewPassed(facts.today))(facts) },
  granskade: { lines: (facts) => inUse(not(reviewPassed(facts.today)))(facts), of: inUse() },
  kompletta: { lines: inUse(complete), of: inUse(), inside: true },
  ofullstandiga: {
    lines: ({ systems }) => systems.filter((system) => !complete(system)),
    inside: true,
  },
  publicerade: {
    lines: ({ systems }) => systems.filter(({ published }) => published),
    of: ({ systems }) => systems,
  },
  undantagna: { lines: ({ systems }) => systems.filter(({ exempted }) => exempted) },
  opublicerade: {
    lines: ({ systems }) => systems.filter(({ published, exempted }) => !published && !exempted),
    inside: true,
  },
  nytta_matt: {
    lines: ({ benefits }) => benefits.filter(({ measuredDay }) => measuredDay !== null),
    of: ({ benefits }) => benefits,
  },
  nytta_ej_matt: { lines: ({ benefits }) => benefits.filter(({ measuredDay }) => measuredDay === null) },
  styrdokument_galler: {
    lines: ({ governing, today }) => governing.filter((document) => inForce(document, today)),
    of: ({ governing }) => governing,
  },
  styrdokument_att_se_over: {
    lines: ({ governing, today }) =>
      governing.filter(({ reviewDay, validTo }) =>
        [reviewDay, validTo].some((day) => day !== null && day < today),
      ),
  },
  uppdrag: { lines: ({ assignments }) => assignments },
  uppdrag_pagar: { lines: ({ assignments }) => assignments.filter(({ running }) => running) },
  uppdrag_forsenade: { lines: ({ assignments }) => assignments.filter(({ signal }) => signal === 'late') },
  arenden: { lines: ({ cases }) => cases },
  arenden_oppna: { lines: ({ cases }) => cases.filter(({ open }) => open) },
  redovisningar: { lines: ({ accounts }) => accounts },
} satisfies Record<string, Measure>

export type MeasureKey = keyof typeof measures
export const measureKeys = Object.keys(measures) as MeasureKey[]

export const isMeasure = (word: string): word is MeasureKey => Object.hasOwn(measures, word)

export type Measured = { key: MeasureKey; count: number; of: number | null }

/** What a measure counts, of one board when it is given. Null when the reader may not know it. */
export function counted(key: MeasureKey, facts: OversightFacts, board?: string): readonly Counted[] | null {
  const measure: Measure = measures[key]
  if (measure.inside && !facts.inside) return null
  return ofBoard(measure.lines(facts), board)
}

export function measured(key: MeasureKey, facts: OversightFacts, board?: string): Measured | null {
  const lines = counted(key, facts, board)
  const { of }: Measure = measures[key]
  return lines && { key, count: lines.length, of: of ? ofBoard(of(facts), board).length : null }
}

const ofBoard = (lines: readonly Counted[], board: string | undefined) =>
  board === undefined ? lines : lines.filter((line) => line.board === board)
