import { formatDate } from './format'
import { outcomeText } from './lifecycle'
import type { CaseKind, Direction, DocumentKind, PartyRole } from '../domain/cases/kinds'

/** What each kind of matter is called, in one and in many. */
export const caseKindLabel: Record<CaseKind, string> = {
  motion: 'Motion',
  interpellation: 'Interpellation',
  simple_question: 'Fråga',
  citizen_proposal: 'Medborgarförslag',
  referral: 'Remiss',
  investment: 'Investering',
  assignment: 'Uppdrag',
  minutes: 'Protokoll',
  service_agreement: 'Överenskommelse',
  other: 'Övrigt ärende',
}

export const caseKindPlural: Record<CaseKind, string> = {
  motion: 'Motioner',
  interpellation: 'Interpellationer',
  simple_question: 'Frågor',
  citizen_proposal: 'Medborgarförslag',
  referral: 'Remisser',
  investment: 'Investeringar',
  assignment: 'Uppdrag',
  minutes: 'Protokoll',
  service_agreement: 'Överenskommelser',
  other: 'Övriga ärenden',
}

export const documentKindLabel: Record<DocumentKind, string> = {
  motion: 'Motion',
  answer_to_motion: 'Svar på motion',
  interpellation: 'Interpellation',
  answer_to_interpellation: 'Svar på interpellation',
  referral: 'Remiss',
  statement_on_referral: 'Yttrande över remiss',
  official_report: 'Tjänsteutlåtande',
  minutes: 'Protokoll',
  agenda: 'Föredragningslista',
  investment_request: 'Begäran om investering',
  progress_report: 'Delredovisning',
  final_report: 'Slutredovisning',
  service_agreement: 'Överenskommelse om tjänster',
  other: 'Övrig handling',
}

export const directionLabel: Record<Direction, string> = {
  incoming: 'Inkommen',
  outgoing: 'Utgående',
  drawn_up: 'Upprättad',
}

export const partyRoleLabel: Record<PartyRole, string> = {
  proposer: 'Förslagsställare',
  addressee: 'Ställd till',
  mover: 'Yrkande',
  supporter: 'Instämmer',
  reserving: 'Reserverar sig',
  chair: 'Ordförande',
  member: 'Ledamot',
  substitute: 'Ersättare',
  adjuster: 'Justerare',
  secretary: 'Sekreterare',
  official: 'Tjänsteperson',
  appointed: 'Utsedd',
  elected: 'Vald',
  resigning: 'Avsäger sig uppdrag',
}

/** A step of a lifecycle as the line of steps names it. */
export const stepLabel: Record<string, string> = {
  registered: 'Registrerad',
  announced: 'Anmäld i fullmäktige',
  awaiting_statements: 'På remiss',
  drafting: 'Svar skrivs',
  ready_for_KS: 'Kommunstyrelsen',
  ready_for_KF: 'Fullmäktige',
  decided: 'Beslut',
  on_agenda: 'På dagordningen',
  answered_in_writing: 'Skriftligt svar',
  answered: 'Besvarad',
  raised: 'Väckt',
  in_preparation: 'Bereds',
  closed: 'Avslutat',
  assigned: 'Fördelad',
  ready_for_board: 'Till nämnden',
  sent: 'Svar skickat',
  need: 'Behov',
  pre_study: 'Förstudie',
  business_case: 'Underlag',
  reviewed: 'Granskat',
  approved: 'Beslut',
  procurement: 'Upphandling',
  delivery: 'Leverans',
  benefit_followup: 'Nytta följs upp',
  given: 'Givet',
  planned: 'Planerat',
  in_progress: 'Pågår',
  reported: 'Redovisat',
  fulfilled: 'Avslutat av uppdragsgivaren',
  in_force: 'Gäller',
}

/** A state in a list or tag. */
export const stateLabel: Record<string, string> = {
  ...stepLabel,
  submitted: 'Inlämnad',
  idea: 'Idé',
  in_preparation: 'Bereds',
  awaiting_statements: 'Väntar på yttranden',
  ready_for_AU: 'Tjänsteskrivelsen klar',
  ready_for_KS: 'Till kommunstyrelsen',
  ready_for_KF: 'Till fullmäktige',
  tabled: 'Bordlagd',
  withdrawn_pending: 'Återkallad, inväntar fullmäktige',
  decided: 'Beslutad',
  put: 'Ställd',
  postponed: 'Uppskjuten',
  refused: 'Fick inte ställas',
  lapsed: 'Förfallen',
  with_board: 'Hos nämnd',
  rejected: 'Avvisad',
  awaiting_internal: 'Väntar på internt yttrande',
  ready_for_delegate: 'Till beslut på delegation',
  declined: 'Avstår från yttrande',
  need_registered: 'Behov registrerat',
  screened: 'Sållad',
  approved: 'Beviljad',
  deferred: 'Uppskjuten',
  contracted: 'Avtal tecknat',
  accepted: 'Godkänd leverans',
  handed_over: 'Överlämnad till förvaltning',
  stopped: 'Stoppad',
  fulfilled: 'Fullgjort',
  closed: 'Avslutat',
  withdrawn: 'Återkallat',
}

/** Where a case is, as a list says it: a voided or merged number says so instead of its state (NUM-04). */
export const caseStateText = (row: {
  state: string
  voidedDay: string | null
  mergedIntoId: string | null
}): string =>
  row.voidedDay !== null
    ? 'Makulerat nummer'
    : row.mergedIntoId !== null
      ? 'Sammanfört'
      : (stateLabel[row.state] ?? row.state)

/**
 * The step that a matter stands on, named by how it stands there: what was refused or lapsed is never shown as
 * answered (INT-04), nor what is being prepared as sent out for statements.
 */
export const stageLabel = (key: string, state: string): string => {
  if (state === 'closed' && (key === 'decided' || key === 'fulfilled' || key === 'sent'))
    return stepLabel[key] ?? key
  return stateLabel[state] ?? stepLabel[key] ?? key
}

type StatusOf = { state: string; bodyName: string; open: boolean; outcome?: string | null }

/** One plain sentence of where a matter is, for cases whose register has none of its own. */
export function statusSentence(
  { state, bodyName, open, outcome = null }: StatusOf,
  next: { label: string; day: string } | undefined,
): string {
  const label = stateLabel[state] ?? state
  if (outcome) return `${label}. Utgång: ${outcomeText(outcome).toLowerCase()}.`
  if (!open) return `${label}.`
  // A label that names a place already would name two.
  const place = /^(?:Till|Hos) /.test(label)
    ? ''
    : ` hos ${bodyName.charAt(0).toLowerCase()}${bodyName.slice(1)}`
  const where = `${label}${place}.`
  if (!next) return where
  const day = formatDate(next.day)
  const verb = /^Sista dag/.test(next.label) ? ' är' : /^Tas upp|löper ut$/.test(next.label) ? '' : ' senast'
  return `${where} ${next.label}${verb} den ${day}.`
}
