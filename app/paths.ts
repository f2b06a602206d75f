/** Every address of the portal as a value. Links, redirects, mail and tests use these, never a literal. */
const at = (municipality: string, ...rest: string[]) => `/${[municipality, ...rest].join('/')}`

export const paths = {
  home: '/',
  search: '/sok',
  about: '/om',
  accessibility: '/tillganglighet',
  openData: '/oppna-data',
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
  /** Something done with a case: `skicka-pa-remiss`, `ratta` … */
  caseDo: (m: string, number: string, ...what: string[]) => at(m, 'arenden', number, ...what),
  documentDo: (m: string, number: string, document: number, ...what: string[]) =>
    at(m, 'arenden', number, 'handlingar', String(document), ...what),
  meetings: (m: string) => at(m, 'sammantraden'),
  meeting: (m: string, body: string, day: string) => at(m, 'sammantraden', body, day),
  decisions: (m: string) => at(m, 'beslut'),
  assignments: (m: string) => at(m, 'uppdrag'),
  economy: (m: string) => at(m, 'ekonomi'),
  forums: (m: string) => at(m, 'forum'),
  forum: (m: string, forum: string) => at(m, 'forum', forum),
  governing: (m: string) => at(m, 'styrdokument'),
  governingDocument: (m: string, document: string) => at(m, 'styrdokument', document),
  municipalitySearch: (m: string) => at(m, 'sok'),
  municipalityTheme: (m: string, accent: string) => `${at(m, 'tema.css')}?${accent.replace('#', '')}`,
  crest: (m: string) => at(m, 'vapen'),
  workday: (m: string) => at(m, 'arbete'),
  register: (m: string) => at(m, 'arbete', 'registrera'),
  intake: (m: string, intake: string) => at(m, 'arbete', 'registrera', intake),
  /** A list as data: the address of its page with the format as ending. */
  data: (page: string, format: 'json' | 'csv') => `${page}.${format}`,
  settings: (m: string) => at(m, 'installningar'),
  setting: (m: string, room: string) => at(m, 'installningar', room),
  settingItem: (m: string, room: string, id: string) => at(m, 'installningar', room, id),
} as const
