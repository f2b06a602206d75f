import type { ImportWords, RowFault } from '../domain/cases/import/rows'
import { caseKindLabel, caseKindPlural, documentKindLabel, partyRoleLabel } from './cases'

export const importSheetLabel = { cases: 'Ärenden', documents: 'Handlingar', parties: 'Parter' } as const

/** What each field of an import is called. */
export const importFieldLabel: Record<string, string> = {
  'cases.key': 'Nyckel i det andra systemet',
  'cases.number': 'Diarienummer',
  'cases.title': 'Rubrik',
  'cases.kind': 'Ärendetyp',
  'cases.received': 'Inkom eller upprättades',
  'cases.state': 'Status',
  'cases.closed': 'Avslutat den',
  'cases.sender': 'Avsändare',
  'cases.privateSender': 'Avsändaren är enskild',
  'cases.unit': 'Ansvarig enhet',
  'cases.summary': 'Sammanfattning',
  'cases.secrecy': 'Sekretessbestämmelse',
  'documents.case': 'Ärendets nummer eller nyckel',
  'documents.number': 'Handlingens nummer',
  'documents.title': 'Rubrik',
  'documents.kind': 'Handlingstyp',
  'documents.direction': 'In, ut eller upprättad',
  'documents.day': 'Datum',
  'documents.party': 'Avsändare eller mottagare',
  'documents.privateParty': 'Parten är enskild',
  'documents.file': 'Fil i ZIP-arkivet',
  'documents.secrecy': 'Sekretessbestämmelse',
  'parties.case': 'Ärendets nummer eller nyckel',
  'parties.name': 'Namn',
  'parties.role': 'Roll',
  'parties.party': 'Parti',
  'parties.private': 'Enskild',
}

export const importStateLabel = {
  staged: 'Väntar på att kolumnerna pekas ut',
  checking: 'Provkörs',
  checked: 'Provkörd',
  publishing: 'Läses in',
  published: 'Inläst',
  refused: 'Gick inte att läsa in',
  discarded: 'Borttagen',
} as const

export const importOutcomeLabel = {
  waiting: 'Inte prövad',
  new: 'Ny',
  known: 'Finns redan',
  fault: 'Fel',
} as const

const faultText: Record<RowFault['fault'], string> = {
  missing: 'saknas',
  number: 'är inget diarienummer som går att tolka',
  day: 'är inget datum; skriv det som 2024-10-07',
  future: 'ligger framåt i tiden',
  'yes-no': 'ska vara ja eller nej',
  whole: 'ska vara ett heltal från 1',
  long: 'är längre än 2 000 tecken',
}

/** One sentence for what is wrong with a line's cells. */
export const rowFaultText = (faults: RowFault[]): string =>
  faults.map(({ field, fault }) => `${importFieldLabel[field] ?? field} ${faultText[fault]}`).join('. ')

/** What can be wrong with a line that its cells do not tell. */
export const importFaultText = {
  'number-taken': 'Diarienumret finns redan i diariet, på ett ärende som inte kom från det här systemet',
  'number-twice': 'Samma diarienummer står på en tidigare rad',
  'key-twice': 'Samma nyckel står på en tidigare rad',
  'case-unknown': 'Ärendet finns varken i filen eller sedan tidigare',
  'case-faulty': 'Ärendets egen rad har fel',
  'document-number-twice': 'Ärendet har redan en handling med det numret på en tidigare rad',
  'file-missing': 'Filen finns inte i ZIP-arkivet',
  'file-type': 'Filen är av ett slag som inte tas emot',
  'file-empty': 'Filen är tom',
  'file-too-large': 'Filen är större än 50 MB',
  'case-known': 'Ärendet finns redan och ändras inte',
} as const

const folded = <Word extends string>(...labels: Record<Word, string>[]): Record<string, Word> =>
  Object.fromEntries(
    labels.flatMap((each) =>
      Object.entries<string>(each).map(([word, label]) => [label.toLowerCase(), word as Word]),
    ),
  )

/** The portal's own labels as words that another system may use. */
export const importWords: ImportWords = {
  kinds: folded(caseKindPlural, caseKindLabel),
  documentKinds: folded(documentKindLabel),
  roles: folded(partyRoleLabel),
}

export const transferEvent = {
  imported: (source: string) => `Ärendet fördes över från ${source}`,
} as const
