import type { CaseKind } from '../domain/cases/kinds'
import type { WholeOutcome } from '../domain/cases/outcome'

/** What a step is called: on its button, in its address, and in the history once it is taken. */
export type StepWords = { verb: string; address: string; done: string }

const step = (verb: string, address: string, done: string): StepWords => ({ verb, address, done })

/** Words of each event, for a kind of its own where it is called something else there. */
const stepWords: Record<string, StepWords> = {
  register: step('Godta inlämningen', 'godta', 'Inlämningen godtogs'),
  announce: step('Anmäl i fullmäktige', 'anmal', 'Motionen anmäldes i fullmäktige'),
  refer: step('Remittera för beredning', 'remittera', 'Fullmäktige remitterade motionen för beredning'),
  send_remiss: step('Skicka på remiss', 'remiss', 'Ärendet skickades på remiss'),
  statements_in: step(
    'Gå vidare med yttrandena',
    'yttranden-klara',
    'Remisstiden avslutades och svaret skrivs',
  ),
  memo_ready: step(
    'Lämna tjänsteskrivelsen vidare',
    'till-utskottet',
    'Tjänsteskrivelsen är klar och lämnad vidare',
  ),
  au_proposal: step(
    'Anteckna utskottets förslag',
    'utskottets-forslag',
    'Arbetsutskottet lämnade sitt förslag',
  ),
  no_committee: step(
    'Lämna till kommunstyrelsen',
    'till-kommunstyrelsen',
    'Ärendet lämnades till kommunstyrelsen',
  ),
  ks_proposal: step(
    'Anteckna kommunstyrelsens förslag',
    'styrelsens-forslag',
    'Kommunstyrelsen lämnade sitt förslag till fullmäktige',
  ),
  ks_remand: step(
    'Anteckna återremiss från kommunstyrelsen',
    'aterremiss-styrelsen',
    'Kommunstyrelsen återremitterade ärendet',
  ),
  decide: step('Anteckna fullmäktiges beslut', 'beslut', 'Fullmäktige beslutade'),
  'referral.decide': step('Anteckna nämndens beslut', 'beslut', 'Nämnden beslutade om yttrandet'),
  'other.decide': step('Anteckna beslutet', 'beslut', 'Beslut fattades'),
  table: step('Anteckna bordläggning', 'bordlagg', 'Fullmäktige bordlade ärendet'),
  next_meeting: step('Ta upp igen i fullmäktige', 'ta-upp-igen', 'Ärendet tas upp igen i fullmäktige'),
  kf_remand: step(
    'Anteckna återremiss från fullmäktige',
    'aterremiss',
    'Fullmäktige återremitterade ärendet',
  ),
  write_off: step('Anteckna att motionen avskrivs', 'avskriv', 'Fullmäktige avskrev motionen'),
  close: step('Avsluta ärendet', 'avsluta', 'Ärendet avslutades'),
  create_assignment: step('Skapa uppdrag av beslutet', 'skapa-uppdrag', 'Beslutet blev ett uppdrag'),
  year_report: step(
    'Redovisa beredningen för fullmäktige',
    'redovisa-beredningen',
    'Beredningen redovisades för fullmäktige',
  ),
  withdraw: step('Anteckna återkallelse', 'aterkalla', 'Ärendet återkallades'),
  'assignment.withdraw': step('Anteckna att uppdraget återkallas', 'aterkalla', 'Uppdraget återkallades'),
  to_agenda: step('Sätt upp på dagordningen', 'dagordning', 'Ärendet sattes upp på fullmäktiges dagordning'),
  put: step('Anteckna att den får ställas', 'far-stallas', 'Fullmäktige beslutade att den får ställas'),
  refuse: step(
    'Anteckna att den inte får ställas',
    'far-inte-stallas',
    'Fullmäktige beslutade att den inte får ställas',
  ),
  answer_received: step('Registrera det skriftliga svaret', 'svar', 'Skriftligt svar lämnades'),
  take_up: step('Ta upp igen', 'ta-upp', 'Ärendet tas upp igen'),
  debate_closed: step(
    'Anteckna att debatten är avslutad',
    'debatten-avslutad',
    'Interpellationen besvarades och debatten avslutades',
  ),
  question_answered: step('Anteckna svaret', 'besvarad', 'Frågan besvarades'),
  postpone: step('Skjut upp till nästa sammanträde', 'skjut-upp', 'Svaret sköts upp'),
  lapse: step('Anteckna att den förfaller', 'forfaller', 'Ärendet förföll'),
  raise: step('Anmäl i fullmäktige', 'anmal', 'Medborgarförslaget väcktes i fullmäktige'),
  reject: step('Avvisa', 'avvisa', 'Medborgarförslaget avvisades'),
  'investment.reject': step('Anteckna avslag', 'avsla', 'Investeringen avslogs'),
  keep: step('Behåll hos fullmäktige', 'behall', 'Fullmäktige behöll beslutet och förslaget bereds'),
  hand_over: step('Lämna över till nämnd', 'lamna-over', 'Fullmäktige lämnade över beslutet till en nämnd'),
  'investment.hand_over': step(
    'Överlämna till förvaltning',
    'overlamna',
    'Lösningen överlämnades till förvaltning',
  ),
  board_decides: step('Anteckna nämndens beslut', 'namndens-beslut', 'Nämnden beslutade'),
  ks_comment: step(
    'Anteckna kommunstyrelsens yttrande',
    'styrelsens-yttrande',
    'Kommunstyrelsen yttrade sig',
  ),
  assign: step('Fördela', 'fordela', 'Ärendet fördelades'),
  begin_drafting: step('Börja skriva yttrandet', 'skriv', 'Yttrandet börjar skrivas'),
  to_board: step('Lämna till nämnden', 'till-namnden', 'Förslaget till yttrande lämnades till nämnden'),
  to_delegate: step(
    'Lämna till beslut på delegation',
    'till-delegat',
    'Förslaget till yttrande lämnades till beslut på delegation',
  ),
  remand: step('Anteckna återremiss', 'aterremiss', 'Nämnden återremitterade ärendet'),
  decide_delegated: step(
    'Anteckna delegationsbeslutet',
    'delegationsbeslut',
    'Beslut fattades på delegation',
  ),
  send: step('Skicka yttrandet', 'skicka', 'Yttrandet skickades'),
  answer_directly: step('Lämna yttrandet direkt', 'lamna-direkt', 'Yttrandet lämnades'),
  decline: step('Avstå från yttrande', 'avsta', 'Kommunen avstår från att yttra sig'),
  'assignment.register': step('Ta emot uppdraget', 'ta-emot', 'Uppdraget togs emot'),
  plan: step('Planera uppdraget', 'planera', 'Uppdraget planerades'),
  start: step('Börja arbeta', 'borja', 'Arbetet började'),
  report: step('Lämna en redovisning', 'redovisa', 'Uppdraget redovisades'),
  final_report: step('Lämna slutredovisningen', 'slutredovisa', 'Uppdraget slutredovisades'),
  stage: step('Ändra en etapp', 'etapp', 'En etapp ändrades'),
  fulfil: step('Anteckna att uppdraget är fullgjort', 'fullgjort', 'Uppdraget förklarades fullgjort'),
  more_work: step('Anteckna att mer ska göras', 'mer-arbete', 'Uppdraget ska fortsätta'),
  change: step('Ändra uppdraget', 'andra', 'Uppdraget ändrades'),
  register_need: step('Registrera behovet', 'behov', 'Behovet registrerades'),
  screen: step('Ta upp till förstudie', 'salla', 'Behovet godtogs i sållningen'),
  screen_out: step('Avslå i sållningen', 'salla-bort', 'Behovet avslogs i sållningen'),
  start_pre_study: step('Starta förstudien', 'forstudie', 'Förstudien startade'),
  gate1: step('Anteckna beslutspunkt 1', 'beslutspunkt-1', 'Beslutspunkt 1 passerades'),
  review: step('Anteckna en granskning', 'granskning', 'En granskning antecknades'),
  reviewed: step('Lämna underlaget till beslut', 'granskat', 'Underlaget är granskat'),
  approve: step('Anteckna att investeringen beviljas', 'bevilja', 'Investeringen beviljades'),
  defer: step('Skjut upp beslutet', 'skjut-upp', 'Beslutet sköts upp'),
  resume: step('Ta upp till beslut igen', 'ta-upp', 'Investeringen tas upp till beslut igen'),
  procure: step('Starta upphandlingen', 'upphandla', 'Upphandlingen startade'),
  contract: step('Anteckna avtalet', 'avtal', 'Avtal tecknades'),
  deliver: step('Starta leveransen', 'leverans', 'Leveransen startade'),
  gate3: step('Godkänn leveransen', 'beslutspunkt-3', 'Leveransen godkändes'),
  follow_benefit: step('Följ upp nyttan', 'nytta', 'Uppföljningen av nyttan började'),
  benefit_report: step('Anteckna en uppföljning', 'uppfoljning', 'Nyttan följdes upp'),
  stop: step('Anteckna stoppbeslut', 'stoppa', 'Investeringen stoppades'),
  enter_force: step('Anteckna att den gäller', 'galler', 'Överenskommelsen gäller'),
  end_agreement: step('Avsluta överenskommelsen', 'upphor', 'Överenskommelsen upphörde'),
  prepare: step('Börja bereda', 'bered', 'Ärendet bereds'),
  close_undecided: step('Avsluta utan beslut', 'avsluta-utan-beslut', 'Ärendet avslutades utan beslut'),
}

/** The words of an event of a kind; undefined only for an event that no table has. */
export const wordsOfStep = (kind: CaseKind, event: string): StepWords | undefined =>
  stepWords[`${kind}.${event}`] ?? stepWords[event]

type FieldWords = { label: string; hint?: string }

/** What each thing that must be told is called, for an event of its own where that is clearer. */
const fieldWords: Record<string, FieldWords> = {
  body: { label: 'Organ' },
  meetingDay: { label: 'Sammanträdesdag' },
  paragraph: { label: 'Paragraf', hint: 'Numret i protokollet, om det finns: 123.' },
  'approve.meetingDay': { label: 'Beslutsdag' },
  'defer.meetingDay': { label: 'Beslutsdag' },
  'reject.meetingDay': { label: 'Beslutsdag' },
  'stop.meetingDay': { label: 'Beslutsdag' },
  day: { label: 'Dag' },
  'withdraw.day': { label: 'Dag då återkallelsen kom in' },
  'answer_received.day': { label: 'Dag då svaret kom in' },
  'send.day': { label: 'Dag då yttrandet skickades' },
  'review.day': { label: 'Granskningsdag' },
  reason: { label: 'Skäl' },
  'decline.reason': { label: 'Varför kommunen avstår' },
  'kf_remand.reason': {
    label: 'Skäl för återremissen',
    hint: 'De som begär återremiss bestämmer motiveringen (5 kap. 50 § kommunallagen).',
  },
  wording: { label: 'Beslutets lydelse', hint: 'En beslutspunkt på varje rad.' },
  'ks_comment.wording': { label: 'Kommunstyrelsens yttrande', hint: 'En punkt på varje rad.' },
  'ks_proposal.wording': {
    label: 'Kommunstyrelsens förslag till fullmäktige',
    hint: 'En punkt på varje rad.',
  },
  'au_proposal.wording': { label: 'Utskottets förslag', hint: 'En punkt på varje rad.' },
  report: { label: 'Vad beredningen har visat' },
  preparedBy: { label: 'Bereds av' },
  majority: { label: 'Beslutat av' },
  councilDay: { label: 'Tas upp i fullmäktige' },
  'next_meeting.councilDay': { label: 'Nästa sammanträde i fullmäktige' },
  'table.councilDay': {
    label: 'Nästa sammanträde i fullmäktige',
    hint: 'Ett bordlagt ärende tas upp vid nästa sammanträde, om fullmäktige inte beslutar något annat (5 kap. 51 § kommunallagen).',
  },
  answerDay: { label: 'Svaret lämnas senast' },
  answeredBy: { label: 'Vem som svarade', hint: 'Namn och uppdrag.' },
  withdrawnBy: { label: 'Vem som återkallar' },
  sentTo: { label: 'Skickat till' },
  outcome: { label: 'Utgång' },
  receiver: { label: 'Till' },
  'hand_over.receiver': { label: 'Nämnd som får besluta' },
  'create_assignment.receiver': { label: 'Vem som får uppdraget' },
  assignmentText: { label: 'Uppdragets lydelse' },
  'change.assignmentText': { label: 'Ny lydelse', hint: 'Lämna tomt om lydelsen är densamma.' },
  dueDay: { label: 'Ska vara klart' },
  'change.dueDay': { label: 'Ny slutdag' },
  'more_work.dueDay': { label: 'Ny slutdag' },
  account: { label: 'Ansvarig handläggare' },
  note: { label: 'Anteckning' },
  'assign.note': { label: 'Meddelande till den ansvariga' },
  delegate: { label: 'Vem som beslutade', hint: 'Namn och befattning.' },
  delegationItem: { label: 'Punkt i delegationsordningen' },
  owner: { label: 'Ansvarig för uppdraget' },
  plan: { label: 'Plan', hint: 'Hur uppdraget ska genomföras.' },
  stages: { label: 'Etapper', hint: 'En etapp på varje rad.' },
  reportKind: { label: 'Slag av redovisning' },
  reportedTo: { label: 'Redovisas till' },
  document: { label: 'Handling' },
  stage: { label: 'Etapp' },
  newStage: { label: 'Ny etapp', hint: 'Fyll i när etappen inte finns i listan.' },
  stageState: { label: 'Läge' },
  nextReportDay: { label: 'Nästa redovisning' },
  need: { label: 'Behovet' },
  decidedBy: { label: 'Vem som beslutade' },
  preStudy: { label: 'Förstudien omfattar' },
  benefitOwner: { label: 'Nyttoägare' },
  totalCost: { label: 'Total kostnad', hint: 'Till exempel 2,3 miljoner kronor över fem år.' },
  gateDay: { label: 'Nästa beslutspunkt' },
  'start_pre_study.gateDay': { label: 'Beslutspunkt 1' },
  'gate1.gateDay': { label: 'Beslutspunkt 2' },
  'defer.gateDay': { label: 'Tas upp igen' },
  'contract.gateDay': { label: 'Leveransen ska godkännas' },
  reviewKind: { label: 'Granskning' },
  reviewedBy: { label: 'Vem som granskade' },
  decisionLevel: { label: 'Beslutsnivå' },
  financing: {
    label: 'Finansiering',
    hint: 'Ett beslut om utgift under året ska säga hur utgiften finansieras (11 kap. 15 § kommunallagen).',
  },
  supplier: { label: 'Leverantör' },
  contractNumber: { label: 'Avtalets nummer' },
  systemOwner: { label: 'Systemägare' },
  systemManager: { label: 'Systemförvaltare' },
  benefit: { label: 'Vad uppföljningen visade' },
  endDay: { label: 'Gäller till och med' },
  override: { label: 'Skäl att gå vidare ändå' },
  unit: { label: 'Enhet' },
  rejectedFor: { label: 'Skäl' },
}

/** The words of a field in an event's form. */
export const wordsOfField = (event: string, field: string): FieldWords =>
  fieldWords[`${event}.${field}`] ?? fieldWords[field] ?? { label: field }

/** What someone says yes to. */
export const confirmText: Record<string, string> = {
  moverEntitled: 'Den som lämnar in är ledamot, eller ersättare som tjänstgör',
  resident: 'Förslagsställaren är folkbokförd i kommunen eller EU-medborgare med rösträtt',
  oneSubject: 'Förslaget gäller ett enda ämne',
  dispatched: 'Beslutet är skickat till dem som ska ha det',
  proposerTold: 'Förslagsställaren är underrättad om beslutet',
  delegable: 'Ärendet är inte ett sådant som bara fullmäktige får avgöra (5 kap. 1 § kommunallagen)',
  notToCouncil: 'Yttrandet går inte till fullmäktige och gäller inte ett överklagat eget beslut',
  recordsPlan: 'Dokumenthanteringsplanen är uppdaterad',
}

/** Values to choose among, by the need's name. */
export const choiceText: Record<string, Record<string, string>> = {
  preparedBy: { executive: 'Kommunstyrelsen', council_committee: 'En fullmäktigeberedning' },
  majority: {
    majority: 'Majoriteten',
    minority: 'En minoritet, minst en tredjedel av de närvarande',
  },
  rejectedFor: {
    not_entitled: 'Förslagsställaren har inte rätt att lämna medborgarförslag',
    not_allowed: 'Kommunen tar inte emot medborgarförslag',
    several_subjects: 'Förslaget gäller flera ämnen',
  },
  reportKind: {
    interim: 'Delredovisning',
    status: 'Statusuppdatering',
    union_cooperation: 'Facklig samverkan',
  },
  stageState: { upcoming: 'Kommer', in_progress: 'Pågår', reported: 'Redovisad' },
  reviewKind: {
    finance: 'Ekonomi',
    infosec: 'Informationssäkerhet',
    dpo: 'Dataskydd',
    legal: 'Juridik',
    architecture: 'Arkitektur',
    procurement: 'Upphandling',
    union: 'Facklig samverkan (MBL)',
  },
  decisionLevel: {
    manager: 'Chef på delegation',
    director: 'Kommundirektör på delegation',
    board: 'Nämnd eller utskott',
    executive: 'Kommunstyrelsen',
    council: 'Kommunfullmäktige',
  },
  preStudy: {
    need: 'Behov',
    alternatives: 'Alternativ',
    calculation: 'Kalkyl över nytta och kostnad',
    classification: 'Informationsklassning',
    dpia: 'Behov av konsekvensbedömning för dataskydd',
    accessibility: 'Tillgänglighet',
    security: 'Säkerhet',
    exit_plan: 'Plan för arkiv och avveckling',
  },
}

/** What a day is called that a step started under a subject of its own. */
export const subjectLabel: Record<string, string> = {
  council: 'Tas upp i fullmäktige',
  answer: 'Svaret lämnas',
  assignment: 'Uppdraget ska vara klart',
  report: 'Nästa redovisning lämnas',
  gate1: 'Beslutspunkt 1',
  gate2: 'Beslutspunkt 2',
  gate3: 'Leveransen ska godkännas',
  agreement: 'Överenskommelsen löper ut',
  'benefit-6': 'Nyttan följs upp efter 6 månader',
  'benefit-12': 'Nyttan följs upp efter 12 månader',
  'benefit-24': 'Nyttan följs upp efter 24 månader',
}

/** Why a day is kept that no law sets. */
export const localBasis = {
  meeting: 'Dag som kommunen har bestämt',
  benefit: 'Kommunens modell för investeringar',
} as const

/** The heading that what was told of a step is kept under. */
export const factsHeading = 'Ur handläggningen'

export const outcomeLabel: Record<WholeOutcome, string> = {
  bifall: 'Bifall',
  delvis_bifall: 'Delvis bifall',
  avslag: 'Avslag',
  besvarad: 'Besvarad',
  avskriven: 'Avskriven',
}

/** The outcome of a matter in words; one that was withdrawn before a decision says so. */
export const outcomeText = (outcome: string): string =>
  outcome === 'withdrawn' ? 'Återkallad' : (outcomeLabel[outcome as WholeOutcome] ?? outcome)

const outcomeVerb: Record<WholeOutcome, string> = {
  bifall: 'bifalls',
  delvis_bifall: 'bifalls delvis',
  avslag: 'avslås',
  besvarad: 'anses besvarad',
  avskriven: 'avskrivs',
}

const matterIn: Partial<Record<CaseKind, string>> = {
  motion: 'Motionen',
  citizen_proposal: 'Medborgarförslaget',
}

/** 10.3: a decision about a motion, as it is worded. */
export const outcomeSentence = (kind: CaseKind, outcome: WholeOutcome, claim?: number): string => {
  const what = claim === undefined ? (matterIn[kind] ?? 'Förslaget') : `Att-sats ${claim}`
  const neuter = kind === 'citizen_proposal' && claim === undefined
  return `${what} ${neuter ? outcomeVerb[outcome].replace('besvarad', 'besvarat') : outcomeVerb[outcome]}.`
}
