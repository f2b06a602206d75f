/** The sheets of an import and the fields that their columns can hold. */
export const importSheets = ['cases', 'documents', 'parties'] as const
export type ImportSheetName = (typeof importSheets)[number]

type Field = {
  required?: true
  /** Heads of columns, folded, by which the field is recognised. */
  known: readonly string[]
}

const field = (...known: string[]): Field => ({ known })
const required = (...known: string[]): Field => ({ required: true, known })

export const importFields = {
  cases: {
    key: field('id', 'nyckel', 'arendeid', 'objektid', 'guid'),
    number: required('diarienummer', 'dnr', 'arendenummer', 'nummer', 'beteckning', 'arende'),
    title: required('rubrik', 'titel', 'arenderubrik', 'arendemening', 'mening', 'beskrivning'),
    kind: field('typ', 'arendetyp', 'slag', 'kategori'),
    received: field(
      'inkom',
      'inkommet',
      'inkommen',
      'ankomstdatum',
      'registrerat',
      'datum',
      'upprattat',
      'startdatum',
    ),
    state: field('status', 'lage', 'tillstand'),
    closed: field('avslutat', 'avslutad', 'avslutsdatum', 'avslutdatum', 'stangt'),
    sender: field('avsandare', 'fran', 'motpart', 'part', 'initiativtagare'),
    privateSender: field('enskild', 'skyddadavsandare', 'privatperson'),
    unit: field('enhet', 'ansvarigenhet', 'handlaggandeenhet', 'forvaltning'),
    summary: field('sammanfattning', 'notering', 'anteckning'),
    secrecy: field('sekretess', 'sekretessbestammelse', 'lagrum'),
  },
  documents: {
    case: required('diarienummer', 'dnr', 'arende', 'arendenummer', 'arendeid'),
    number: field('handlingsnummer', 'lopnummer', 'nr', 'nummer', 'aktbilaga'),
    title: required('rubrik', 'titel', 'handling', 'beskrivning', 'mening'),
    kind: field('handlingstyp', 'typ', 'slag'),
    direction: field('riktning', 'inutupprattad', 'inut'),
    day: field('datum', 'inkom', 'upprattad', 'handlingsdatum', 'ankomstdatum'),
    party: field('avsandare', 'mottagare', 'fran', 'till', 'motpart', 'avsandaremottagare'),
    privateParty: field('enskild', 'privatperson'),
    file: field('fil', 'filnamn', 'sokvag', 'dokument'),
    secrecy: field('sekretess', 'sekretessbestammelse', 'lagrum'),
  },
  parties: {
    case: required('diarienummer', 'dnr', 'arende', 'arendenummer', 'arendeid'),
    name: required('namn', 'part', 'person'),
    role: field('roll', 'typ', 'parttyp'),
    party: field('parti', 'partibeteckning'),
    private: field('enskild', 'privatperson', 'skyddad'),
  },
} as const satisfies Record<ImportSheetName, Record<string, Field>>

export type ImportField<Sheet extends ImportSheetName> = keyof (typeof importFields)[Sheet] & string

/** `cases.title` → the column, from 0. What is not mapped is not read. */
export type ImportMapping = Record<string, number>

export const fieldsOf = (sheet: ImportSheetName): { field: string; required: boolean }[] =>
  Object.entries<Field>(importFields[sheet]).map(([name, { required: must }]) => ({
    field: name,
    required: must === true,
  }))

/** A column's head without case, marks and å ä ö, to be compared. */
const folded = (head: string): string =>
  head
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]/g, '')

/** The fields that the heads of a sheet name by themselves; each column is taken once, the first that fits. */
export function guessMapping(sheet: ImportSheetName, columns: readonly string[]): ImportMapping {
  const heads = columns.map(folded)
  const taken = new Set<number>()
  const mapping: ImportMapping = {}
  for (const [name, { known }] of Object.entries<Field>(importFields[sheet])) {
    const at = known
      .map((word) => heads.findIndex((head, index) => head === word && !taken.has(index)))
      .find((index) => index >= 0)
    if (at === undefined) continue
    taken.add(at)
    mapping[`${sheet}.${name}`] = at
  }
  return mapping
}

/** Required fields of the sheets at hand that no column holds: `cases.number`. */
export const unmapped = (sheets: readonly ImportSheetName[], mapping: ImportMapping): string[] =>
  sheets.flatMap((sheet) =>
    fieldsOf(sheet)
      .filter(({ field: name, required: must }) => must && mapping[`${sheet}.${name}`] === undefined)
      .map(({ field: name }) => `${sheet}.${name}`),
  )

/** Which sheet a file is, by its name; a single file without a telling name is the cases. */
export function sheetOfFile(fileName: string): ImportSheetName | null {
  const name = folded(
    fileName
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[^.]*$/, '') ?? '',
  )
  if (/^(?:handling|dokument|document)/.test(name)) return 'documents'
  if (/^(?:part|person|motpart)/.test(name)) return 'parties'
  if (/^(?:arende|diari|case)/.test(name)) return 'cases'
  return null
}
