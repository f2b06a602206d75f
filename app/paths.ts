/** Every address of the portal as a value. Links, redirects, mail and tests use these, never a literal. */
const at = (municipality: string, ...rest: string[]) => `/${[municipality, ...rest].join('/')}`

export const paths = {
  home: '/',
  search: '/sok',
  about: '/om',
  accessibility: '/tillganglighet',
  aboutData: '/om-uppgifterna',
  privacy: '/personuppgifter',
  wordList: '/ordlista',
  openData: '/oppna-data',
  calculators: '/rakna',
  calculator: (what: string) => `/rakna/${what}`,
  financeApi: (operation: string) => `/api/finance/${operation}`,
  guides: '/guider',
  guide: (guide: string) => `/guider/${guide}`,
  setUp: '/installation',
  signIn: '/logga-in',
  signOut: '/logga-ut',
  forgottenPassword: '/glomt-losenord',
  oneTimeLink: (token: string) => `/engangslank/${token}`,
  actingRole: '/roll',
  municipality: (m: string) => at(m),
  cases: (m: string) => at(m, 'arenden'),
  casesJson: (m: string) => at(m, 'arenden.json'),
  casesCsv: (m: string) => at(m, 'arenden.csv'),
  case: (m: string, number: string) => at(m, 'arenden', number),
  caseCalculation: (m: string, number: string) => at(m, 'arenden', number, 'kalkyl'),
  caseAddDocument: (m: string, number: string) => at(m, 'arenden', number, 'ny-handling'),
  document: (m: string, number: string, document: number) =>
    at(m, 'arenden', number, 'handlingar', String(document)),
  documentFile: (m: string, number: string, document: number) =>
    at(m, 'arenden', number, 'handlingar', String(document), 'fil'),
  caseDates: (m: string, number: string) => at(m, 'arenden', number, 'datum'),
  /** Why a day is the day. */
  caseDate: (m: string, number: string, id: string) => at(m, 'arenden', number, 'datum', id),
  /** A step along the case's lifecycle: `anmal`, `beslut` … */
  caseStep: (m: string, number: string, step: string) => at(m, 'arenden', number, 'atgard', step),
  caseAssign: (m: string, number: string) => at(m, 'arenden', number, 'ansvarig'),
  /** Something done with a case: `skicka-pa-remiss`, `ratta` … */
  caseDo: (m: string, number: string, ...what: string[]) => at(m, 'arenden', number, ...what),
  documentDo: (m: string, number: string, document: number, ...what: string[]) =>
    at(m, 'arenden', number, 'handlingar', String(document), ...what),
  motions: (m: string) => at(m, 'motioner'),
  motionsPdf: (m: string) => at(m, 'motioner.pdf'),
  caseReferral: (m: string, number: string, referral: string) => at(m, 'arenden', number, 'remiss', referral),
  referrals: (m: string) => at(m, 'remisser'),
  receivedReferral: (m: string, referral: string) => at(m, 'remisser', referral),
  /** The secret page of an extract that was sent to someone. */
  extract: (secret: string, ...what: string[]) => `/${['utdrag', secret, ...what].join('/')}`,
  /** The secret page where a recipient outside the installation reads and answers. */
  reply: (secret: string) => `/svar/${secret}`,
  documentVersion: (m: string, number: string, document: number, version: number) =>
    `${at(m, 'arenden', number, 'handlingar', String(document))}?version=${version}`,
  recordsAsk: (m: string, about?: { case: string; document?: number }) =>
    at(m, 'begar-handling') +
    (about
      ? `?arende=${about.case}${about.document === undefined ? '' : `&handling=${about.document}`}`
      : ''),
  /** The id is the secret that only whoever asked has. */
  recordsFollow: (m: string, id: string) => at(m, 'begar-handling', id),
  recordsDecision: (m: string, id: string) => at(m, 'begar-handling', id, 'beslut'),
  recordsRequests: (m: string) => at(m, 'begaranden'),
  recordsRequest: (m: string, id: string) => at(m, 'begaranden', id),
  /** Texts being written on a case. */
  memos: (m: string, number: string) => at(m, 'arenden', number, 'skrivelser'),
  memo: (m: string, number: string, memo: string, ...what: string[]) =>
    at(m, 'arenden', number, 'skrivelser', memo, ...what),
  postList: (m: string) => at(m, 'postlista'),
  registers: (m: string) => at(m, 'diarier'),
  registerExport: (m: string, code: string) => at(m, 'diarier', code.toLowerCase(), 'export.csv'),
  documentsExport: (m: string, code: string) => at(m, 'diarier', code.toLowerCase(), 'handlingar.csv'),
  meetings: (m: string) => at(m, 'sammantraden'),
  /** A meeting, and what is done with it: `dagordning`, `kallelse`, `ledning`, `protokoll` … */
  meeting: (m: string, body: string, day: string, ...what: string[]) =>
    at(m, 'sammantraden', body, day, ...what),
  /** Planning meetings: the year of each body. */
  meetingPlan: (m: string, ...what: string[]) => at(m, 'sammantradesplan', ...what),
  /** Who sits in a body, over time. */
  bodies: (m: string) => at(m, 'organ'),
  body: (m: string, body: string, ...what: string[]) => at(m, 'organ', body, ...what),
  /** What happens when a term ends and another begins. */
  shift: (m: string) => at(m, 'organ', 'skifte'),
  electedList: (m: string) => at(m, 'fortroendevalda'),
  elected: (m: string, person: string) => at(m, 'fortroendevalda', person),
  noticeBoard: (m: string) => at(m, 'anslagstavla'),
  publicNotice: (m: string, notice: string, ...what: string[]) => at(m, 'anslagstavla', notice, ...what),
  decision: (m: string, decision: string, ...what: string[]) => at(m, 'beslut', decision, ...what),
  newNotice: (m: string) => at(m, 'anslagstavla', 'nytt'),
  appeals: (m: string) => at(m, 'overklaganden'),
  newAppeal: (m: string) => at(m, 'overklaganden', 'nytt'),
  appeal: (m: string, appeal: string) => at(m, 'overklaganden', appeal),
  delegatedDecisions: (m: string, ...what: string[]) => at(m, 'delegationsbeslut', ...what),
  delegationOrder: (m: string, ...what: string[]) => at(m, 'delegationsordning', ...what),
  decisions: (m: string) => at(m, 'beslut'),
  assignments: (m: string) => at(m, 'uppdrag'),
  /** The governance index: `metod`, `jamforelse`, `indikator/…`, `varden`, `definition`. */
  governanceIndex: (m: string, ...what: string[]) => at(m, 'index', ...what),
  assignment: (m: string, assignment: string, ...what: string[]) => at(m, 'uppdrag', assignment, ...what),
  /** The secret page where whoever has an assignment reports. */
  report: (secret: string) => `/rapport/${secret}`,
  themes: (m: string, ...what: string[]) => at(m, 'teman', ...what),
  /** What oversight asks: `uppsikt`, `uppsikt/revision`, `uppsikt/fragor` … */
  oversight: (m: string, ...what: string[]) => at(m, 'uppsikt', ...what),
  /** The register of AI systems: a system by its number in lower case, `ai-2026-0001`. */
  aiRegister: (m: string, ...what: string[]) => at(m, 'ai-register', ...what),
  /** The rooms of the economy: `investeringar`, `anslag`, `nyttor`, `prislista`, `prismodell`, `tjanster`, `utfall`, `rantor`. */
  economy: (m: string, ...what: string[]) => at(m, 'ekonomi', ...what),
  /** Calculations of a case that are kept: `kalkyler/1`. */
  calculations: (m: string, number: string, ...what: string[]) =>
    at(m, 'arenden', number, 'kalkyler', ...what),
  caseBenefits: (m: string, number: string, ...what: string[]) => at(m, 'arenden', number, 'nyttor', ...what),
  caseActuals: (m: string, number: string, ...what: string[]) => at(m, 'arenden', number, 'utfall', ...what),
  forums: (m: string) => at(m, 'forum'),
  forum: (m: string, forum: string, ...what: string[]) => at(m, 'forum', forum, ...what),
  /** Across the forums: `fragor`, `restlistor`, `arshjul`, `overenskommelser`. */
  forumWork: (m: string, ...what: string[]) => at(m, 'forumarbete', ...what),
  governing: (m: string) => at(m, 'styrdokument'),
  governingDocument: (m: string, document: string, ...what: string[]) =>
    at(m, 'styrdokument', document, ...what),
  municipalitySearch: (m: string) => at(m, 'sok'),
  municipalityTheme: (m: string, accent: string) => `${at(m, 'tema.css')}?${accent.replace('#', '')}`,
  crest: (m: string) => at(m, 'vapen'),
  workday: (m: string) => at(m, 'arbete'),
  handIn: (m: string) => at(m, 'arbete', 'lamna-in'),
  notices: (m: string) => at(m, 'arbete', 'notiser'),
  newTask: (m: string) => at(m, 'arbete', 'uppgift'),
  task: (m: string, task: string) => at(m, 'arbete', 'uppgift', task),
  unit: (m: string) => at(m, 'arbete', 'enhet'),
  absence: (m: string) => at(m, 'arbete', 'franvaro'),
  watches: (m: string) => at(m, 'arbete', 'bevakningar'),
  ownCalendar: (m: string) => at(m, 'arbete', 'kalender'),
  /** Where something is followed: `?arende=ks-2024-539`, `?sok=typ%3Dmotion`, `?postlista=1`. */
  watch: (m: string, what: Record<string, string>) => `${at(m, 'bevaka')}?${new URLSearchParams(what)}`,
  /** Where a watch is confirmed and ended, by whoever has the secret. */
  watchAt: (m: string, secret: string) => at(m, 'bevakning', secret),
  casesFeed: (m: string, query = '') => `${at(m, 'arenden.atom')}${query && `?${query}`}`,
  caseFeed: (m: string, number: string) => at(m, 'arenden', number, 'atom'),
  caseCalendar: (m: string, number: string) => at(m, 'arenden', number, 'datum.ics'),
  meetingsCalendar: (m: string) => at(m, 'sammantraden.ics'),
  deadlinesCalendar: (m: string) => at(m, 'datum.ics'),
  secretCalendar: (m: string, secret: string) => at(m, 'kalender', `${secret}.ics`),
  register: (m: string) => at(m, 'arbete', 'registrera'),
  imports: (m: string) => at(m, 'arbete', 'las-in'),
  importRun: (m: string, run: string) => at(m, 'arbete', 'las-in', run),
  importReport: (m: string, run: string) => at(m, 'arbete', 'las-in', run, 'rapport.csv'),
  intake: (m: string, intake: string) => at(m, 'arbete', 'registrera', intake),
  /** A list as data: the address of its page with the format as ending. */
  data: (page: string, format: 'json' | 'csv') => `${page}.${format}`,
  settings: (m: string) => at(m, 'installningar'),
  setting: (m: string, room: string) => at(m, 'installningar', room),
  settingItem: (m: string, room: string, id: string) => at(m, 'installningar', room, id),
} as const
