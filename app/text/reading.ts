import { formatWeekdayDate } from './format'

/** What the parts of a proposed registration are called. */
export const readingLabel = {
  kind: 'Ärendetyp',
  title: 'Rubrik',
  decidingBody: 'Organ som beslutar',
  numbers: 'Nummer i handlingen',
  sender: 'Avsändare eller förslagsställare',
  persons: 'Personer',
  deadline: 'Sista dag',
  decisions: 'Förslag till beslut',
  questions: 'Frågor och svar',
  amounts: 'Belopp',
  capital: 'Kapitalkostnad',
  addressees: 'Beslut skickas till',
  paragraphs: 'Paragrafer',
  dates: 'Andra datum',
  agreement: 'Tjänsteområden och forum',
  documents: 'Handlingar',
} as const
export type ReadingGroup = keyof typeof readingLabel

/** One and many of what a group holds: "1 punkt", "3 punkter". */
export const readingCount: Partial<Record<ReadingGroup, readonly [string, string]>> = {
  numbers: ['nummer', 'nummer'],
  persons: ['person', 'personer'],
  decisions: ['punkt', 'punkter'],
  questions: ['fråga', 'frågor'],
  amounts: ['belopp', 'belopp'],
  addressees: ['mottagare', 'mottagare'],
  paragraphs: ['paragraf', 'paragrafer'],
  dates: ['datum', 'datum'],
}

/** Demands of a motion are called what they are. */
export const claimsLabel = 'Yrkanden'

export const dateMeaningLabel = { meeting: 'Sammanträde', decision: 'Tidigare beslut' } as const

export const phaseLabel = {
  feasibility: 'Förstudie',
  procurement: 'Upphandling',
  project: 'Projekt',
  reserve: 'Reserv',
  other: 'Annan post',
} as const

export const methodLabel = { straight_line: 'Rak avskrivning', annuity: 'Annuitet' } as const

/** Secrecy provisions by what they protect. */
export const secrecyLabel: Record<string, string> = {
  '18 kap. 8 § OSL': 'säkerhetsåtgärder',
  '18 kap. 13 § OSL': 'risk- och sårbarhetsanalyser',
  '19 kap. 1 § OSL': 'kommunens affärer',
  '19 kap. 3 § OSL': 'upphandling, anbud',
  '21 kap. 1 § OSL': 'hälsa och sexualliv',
  '21 kap. 3 § OSL': 'förföljda personers adresser',
  '21 kap. 7 § OSL': 'behandling i strid med dataskyddet',
  '22 kap. 1 § OSL': 'folkbokföring',
  '23 kap. 1 § OSL': 'förskola',
  '23 kap. 2 § OSL': 'skola',
  '25 kap. 1 § OSL': 'hälso- och sjukvård',
  '26 kap. 1 § OSL': 'socialtjänst',
  '31 kap. 16 § OSL': 'affärsförbindelser',
  '32 kap. 4 § OSL': 'överförmyndare',
  '39 kap. 1 § OSL': 'personalsocial verksamhet',
  '39 kap. 2 § OSL': 'personaladministration',
  '39 kap. 3 § OSL': 'personalens adresser',
}

/** Why a file gave no proposal, and that it can be registered all the same. */
export const problemText: Record<string, string> = {
  damaged: 'Filen är skadad och gick inte att läsa. Fyll i uppgifterna själv; filen följer med som den är.',
  encrypted:
    'Filen är låst med lösenord och gick inte att läsa. Fyll i uppgifterna själv, eller be om en fil utan lösenord.',
  empty: 'Filen innehåller ingen text. Fyll i uppgifterna själv.',
  'image-only':
    'Filen är inskannad och innehåller bara bilder av text. Fyll i uppgifterna själv; filen följer med.',
  'too-large': 'Filen har för mycket innehåll för att läsas. Fyll i uppgifterna själv; filen följer med.',
  'too-many-pages':
    'Filen har fler än 2 000 sidor och läses inte. Fyll i uppgifterna själv; filen följer med.',
  timeout: 'Läsningen tog för lång tid och avbröts. Fyll i uppgifterna själv; filen följer med.',
  'not-readable': 'Filer av det här slaget sparas men läses inte. Fyll i uppgifterna själv.',
}

/** What was begun, by its title, or by its files until it has one. */
export function intakeName({ title, fileNames }: { title: string; fileNames: string[] }): string {
  if (title !== '') return title
  const [first, ...others] = fileNames
  if (first === undefined) return 'Utan handling'
  return others.length === 0 ? first : `${first} och ${others.length} till`
}

/** What day to write for mail that lay in the box this morning (REG-02). */
export const foundTodayText = (day: string): string =>
  `Det som låg i lådan eller inkorgen i morse räknas som inkommet ${formatWeekdayDate(day)} (22 § förvaltningslagen).`
