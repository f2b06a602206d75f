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
