import type { AllocationKey, EvidenceSpan, Forum } from '../proposed-registration'
import type { Document } from '../text/document'
import { tablesWith } from './cells'

/** A row of a table of allocation keys; `area` and `services` where columns give them. */
export type KeyRow = {
  area: string
  services: string[]
  key: AllocationKey | undefined
  line: number
  spans: EvidenceSpan[]
}

type KeyColumn = 'area' | 'services' | 'key' | 'weight' | 'previous' | 'source'

const keyColumns: [KeyColumn, RegExp][] = [
  ['area', /^(?:tjänsteområde|område|tjänst|verksamhetsområde)$/i],
  ['services', /^(?:ingående tjänster|tjänster|innehåll|omfattning|ingår|tjänsteinnehåll)$/i],
  ['key', /^(?:fördelningsnyck(?:el|lar)|nyck(?:el|lar)|fördelningsgrund|parameter)$/i],
  ['previous', /^(?:tidigare|föregående|förra|nuvarande)(?: \p{L}+)?(?: ?\(?%\)?)?$/iu],
  [
    'weight',
    /^(?:vikt(?:ning)?|andel|procent|fördelning|ny vikt)(?: ?\(?%\)?)?(?: 20\d\d)?(?: ?\(?%\)?)?$|^20\d\d$/i,
  ],
  ['source', /^(?:datakälla|källa|underlag|källsystem|system|hämtas (?:från|ur))$/i],
]

/** The allocation keys of tables that kept their columns. Of two years of weights the later is the weight in force. */
export function keyTables(document: Document): KeyRow[] {
  const nameOf = (cell: string) => keyColumns.find(([, pattern]) => pattern.test(cell))?.[0]
  const result: KeyRow[] = []
  const tables = tablesWith(
    document,
    nameOf,
    (columns) => columns.includes('key') && columns.includes('weight'),
  )
  for (const table of tables) {
    const weights = table.columns.flatMap((column, k) => (column === 'weight' ? [k] : []))
    const years = weights.map((k) => yearIn(table.header.text, k))
    const [first = -1, second = -1] = weights
    const swapped = (years[0] ?? 0) > 0 && (years[1] ?? 0) > (years[0] ?? 0)
    const now = swapped ? second : first
    const before = swapped ? first : second >= 0 ? second : table.columns.indexOf('previous')
    let area = ''
    for (const row of table.rows) {
      const of = (column: KeyColumn) => row.cells[table.columns.indexOf(column)] ?? ''
      area = of('area') || area
      const name = of('key')
      if (name === '') continue
      result.push({
        area,
        services: split(of('services'), /[,;•]/),
        key: {
          name,
          weight_percent: percent(row.cells[now]),
          previous_percent: percent(row.cells[before]),
          source: of('source').replace(/^[-–]$/, '') || null,
        },
        line: row.line.index,
        spans: row.spans,
      })
    }
  }
  return result
}

function yearIn(header: string, column: number): number {
  const cells = header.trim().split(/\s{2,}/)
  return Number(/20\d\d/.exec(cells[column] ?? '')?.[0] ?? 0)
}

const percent = (printed: string | undefined): number | null => {
  const found = /^(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|procent)?$/.exec(printed?.trim() ?? '')
  return found?.[1] ? Number(found[1].replace(',', '.')) : null
}

const split = (text: string, at: RegExp): string[] =>
  text
    .split(at)
    .map((part) => part.replace(/[.\s]+$/, '').trim())
    .filter((part) => part !== '' && part !== '-' && part !== '–')

/** Names joined by commas or "och". */
export const participantsOf = (text: string): string[] =>
  text
    .replace(/\.$/, '')
    .split(
      /, (?:och )?|; | och (?=\p{L}+(?:chef|ägare|ledare|representant|ansvarig|ekonom|controller|direktör|sekreterare|er\b))/u,
    )
    .map((part) => part.trim())
    .filter((part) => part !== '')

type ForumColumn = 'name' | 'frequency' | 'purpose' | 'participants'

const forumColumns: [ForumColumn, RegExp][] = [
  ['name', /^(?:mötes|samverkans)?forum$|^(?:möte|grupp|mötestyp|råd|mötesform)$/i],
  ['frequency', /^(?:mötes)?frekvens$|^(?:hur ofta|intervall|när|tidpunkt|antal möten)$/i],
  ['purpose', /^(?:syfte|uppgift(?:er)?|uppdrag|innehåll|frågor)$/i],
  ['participants', /^(?:deltagare|deltar|sammansättning|vilka|medverkande)$/i],
]

/** The forums of tables that kept their columns. */
export function forumTables(document: Document): { value: Forum; spans: EvidenceSpan[] }[] {
  const nameOf = (cell: string) => forumColumns.find(([, pattern]) => pattern.test(cell))?.[0]
  const suits = (columns: (ForumColumn | undefined)[]) =>
    columns[0] === 'name' && columns.includes('participants') && columns.filter((one) => one).length >= 3
  return tablesWith(document, nameOf, suits).flatMap((table) =>
    table.rows
      .filter((row) => row.cells[0] !== '' && row.cells.filter((cell) => cell !== '').length >= 3)
      .map((row) => {
        const of = (column: ForumColumn) => row.cells[table.columns.indexOf(column)] ?? ''
        return {
          value: {
            name: of('name'),
            frequency: of('frequency').replace(/^[-–]$/, '') || null,
            purpose: split(of('purpose'), /[;•]/),
            participants: participantsOf(of('participants')),
          },
          spans: row.spans,
        }
      }),
  )
}
