import type { Preparation, PreparationReasonCode, Standing } from '../../domain/meetings/preparation'

export const preparationLabel: Record<Preparation, string> = {
  board: 'Beredd av en nämnd',
  council_committee: 'Beredd av en fullmäktigeberedning',
  executive_board: 'Beredd av kommunstyrelsen',
  election: 'Val, behöver inte beredas',
  resignation: 'Avsägelse, behöver inte beredas',
  new_council_change: 'Nyvalda fullmäktiges ändring av en nämnd, behöver inte beredas',
  extra_election: 'Extra val, behöver inte beredas',
  audit_report: 'Revisionsberättelse, behöver inte beredas',
  handed_over_proposal: 'Medborgarförslag som överlåts till en nämnd, behöver inte beredas',
  interpellation_or_question: 'Interpellation eller fråga, behöver inte beredas',
  not_needed: 'Inget ärende avgörs, behöver inte beredas',
  urgent_unprepared: 'Brådskande och inte beredd',
  none: 'Inte beredd',
}

/** The paragraph that lets an item be decided without preparation. */
export const exemptionLaw: Partial<Record<Preparation, string>> = {
  election: '5 kap. 29–32 §§ kommunallagen',
  resignation: '5 kap. 29–32 §§ kommunallagen',
  new_council_change: '5 kap. 29–32 §§ kommunallagen',
  extra_election: '5 kap. 29–32 §§ kommunallagen',
  audit_report: '5 kap. 29–32 §§ kommunallagen',
  handed_over_proposal: '5 kap. 34 § kommunallagen',
  interpellation_or_question: '5 kap. 59–64 §§ kommunallagen',
}

export const standingLabel: Record<Standing, string> = {
  not_needed: 'Behöver inte beredas',
  exempt: 'Undantaget från beredning',
  prepared: 'Berett',
  awaited: 'Bereds före sammanträdet',
  urgent: 'Brådskande, inte berett',
  lacking: 'Inte klart',
}

const reasons: Record<PreparationReasonCode, string> = {
  'not-prepared': 'Ärendet är inte berett av en nämnd eller en fullmäktigeberedning',
  'urgency-reason-missing': 'Det saknas skäl till att ärendet är brådskande',
  'all-must-agree': 'Får avgöras bara om alla närvarande ledamöter är ense om det',
  'prepared-day-missing': 'Det saknas dag då ärendet bereddes',
  'prepared-after-meeting': 'Beredningen ligger efter sammanträdet',
  'board-not-heard': 'Ingen berörd nämnd har fått yttra sig över beredningens förslag',
  'executive-not-heard': 'Kommunstyrelsen har inte fått yttra sig',
  'executive-after-meeting': 'Kommunstyrelsen yttrar sig först efter sammanträdet',
  'preparation-awaited': 'Beredningen är planerad men inte gjord än',
  'executive-awaited': 'Kommunstyrelsen yttrar sig före sammanträdet men har inte gjort det än',
  'executive-after-announcement':
    'Kommunstyrelsen behandlar ärendet efter att sammanträdet ska vara kungjort',
  'proposal-missing':
    'Förslag till beslut saknas. Kommunstyrelsen ska lägga fram ett om ingen annan har gjort det',
  'board-proposal-missing': 'Förslag till beslut saknas',
  'memo-missing': 'Ärendet har ingen godkänd tjänsteskrivelse',
}

/** "Kommunstyrelsen har inte fått yttra sig (5 kap. 28 § kommunallagen)". */
export function preparationReasonText(code: PreparationReasonCode, law: string | null): string {
  return law === null ? reasons[code] : `${reasons[code]} (${law.replace(/^KL /, '')} kommunallagen)`
}
