import type { CapitalCostRow, EvidenceSpan } from '../proposed-registration'
import { type Document, placeInLine } from '../text/document'
import type { Line } from '../text/lines'
import { parseNumber, toKronor } from './numbers'
import { segmentRow } from './table-row'

const labels = {
  interest:
    /^(?:ränte?kostnad(?:er)?|internränta|ränta|kalkylränta|räntor|räntan)(?:\s*\([^)]{1,12}\))?(?=\s|:|$)/i,
  depreciation: /^(?:avskrivning(?:ar|skostnad(?:er)?)?|årlig avskrivning)(?:\s*\([^)]{1,12}\))?(?=\s|:|$)/i,
  cost: /^(?:kostnad(?:er)? (?:per|\/) ?år|kapital(?:tjänst)?kostnad(?:er)?(?: (?:per år|totalt|summa))?|summa(?: kapital(?:tjänst)?kostnad(?:er)?| kostnad(?:er)?)?|total(?:t| kostnad| kapitalkostnad)?|årskostnad|s:a|årlig kostnad|kapitaltjänst|annuitet)(?:\s*\([^)]{1,12}\))?(?=\s|:|$)/i,
  years: /^(?:år|period|budgetår)(?=\s|:|$)/i,
}
type Row = { values: number[]; line: Line; lines: Line[] }

/** The printed yearly table: one row per year, and the printed sums of its columns. */
export type CapitalTable = {
  rows: CapitalCostRow[]
  totals: { interest: number | null; depreciation: number | null; cost: number | null }
  spans: EvidenceSpan[][]
}

/** The yearly table of interest, depreciation and cost, also when it arrives as loose lines or years in rows. */
export function readCapitalTable(document: Document, lines: Line[]): CapitalTable | undefined {
  let tries = 0
  for (const [at, line] of lines.entries()) {
    if (!labels.depreciation.test(line.text) && !labels.interest.test(line.text)) continue
    if (++tries > 60) break
    const table = rowsAround(document, lines, at)
    if (table) return table
  }
  return columnsTable(document, lines) ?? cellsTable(document, lines)
}

/** One row per kind of cost, the years side by side. */
function rowsAround(document: Document, lines: Line[], at: number): CapitalTable | undefined {
  const near = around(lines, at)
  const text = (label: RegExp) =>
    near.filter((line) => label.test(line.text) && /\d/.test(rest(line, label) + following(lines, line)))
  const header = near.find(
    (line) =>
      (labels.years.test(line.text) && /\d/.test(line.text)) ||
      yearsOnly.test(line.text.replace(/^\p{Lu}[\p{L} ]{2,40}(?: \([^)]{2,16}\))?\s{2,}/u, '')),
  )
  const printedYears = header ? (header.text.match(/\d{1,4}/g) ?? []).map(Number) : []
  const series =
    printedYears.length > 1 &&
    printedYears.every((year, k) => k === 0 || year === (printedYears[k - 1] ?? 0) + 1)
      ? printedYears
      : []
  const summed = header ? /s:?a|summa|total/i.test(header.text) : false
  const count = series.length || undefined
  const read = (label: RegExp): Row | undefined => {
    for (const line of text(label)) {
      const own = rest(line, label)
      const cells = /\d/.test(own) ? own : following(lines, line)
      const values = segmentRow(cells, count, summed)
      if (values && values.length >= 2 && !areYears(values)) return { values, line, lines: [line] }
    }
    return undefined
  }
  const interest = read(labels.interest)
  const depreciation = read(labels.depreciation)
  const cost = read(labels.cost)
  const size =
    count ??
    Math.max(...[interest, depreciation, cost].map((row) => row?.values.length ?? 0)) - (summed ? 1 : 0)
  if (!(size >= 2) || (!interest && !cost) || !depreciation) return undefined
  const factor = unitAbove(lines, at)
  const pick = (row: Row | undefined, k: number) => {
    const value = row?.values[k]
    return value === undefined ? null : value * factor
  }
  const rows = Array.from({ length: size }, (_, k) => ({
    year: series[k] ?? k + 1,
    interest_sek: pick(interest, k),
    depreciation_sek: pick(depreciation, k),
    cost_sek: pick(cost, k),
  }))
  const used = [interest, depreciation, cost].flatMap((row) => (row ? row.lines : []))
  const spans = rows.map(() => used.flatMap((line) => placeInLine(document, line)))
  return {
    rows,
    totals: {
      interest: pick(interest, size),
      depreciation: pick(depreciation, size),
      cost: pick(cost, size),
    },
    spans,
  }
}

/** "Kapitalkostnad (tkr) 2024 2025 2026" heads the years; it is no row of costs. */
const areYears = (values: number[]): boolean =>
  values.every((value, k) => value > 1990 && value < 2100 && (k === 0 || value === (values[k - 1] ?? 0) + 1))

/** Years in columns without a label before them: "2024 2025 2026 Totalt", "År 1 År 2 År 3". */
const yearsOnly =
  /^(?:(?:år |budget )?(?:20\d\d|\d{1,2})\s+){2,}(?:(?:år |budget )?(?:20\d\d|\d{1,2})|s:?a|summa|totalt?)\s*$/i

/** The lines near one, as far as a dozen lines with words on either side. */
function around(lines: Line[], at: number): Line[] {
  let first = at
  for (let worded = 0; first > 0 && worded < 8 && at - first < 60; first--)
    if (/\p{L}{2}/u.test(lines[first - 1]?.text ?? '')) worded++
  let last = at
  for (let worded = 0; last < lines.length - 1 && worded < 10 && last - at < 120; last++)
    if (/\p{L}{2}/u.test(lines[last + 1]?.text ?? '')) worded++
  return lines.slice(first, last + 1)
}

/** The factor of a unit that stands once over figures without unit: "(tkr)", "belopp i tkr". */
export function unitAbove(lines: Line[], at: number): number {
  for (let k = at + 3; k >= Math.max(0, at - 12); k--) {
    const text = lines[k]?.text ?? ''
    if (/(?<!\d\s?)(?<!\p{L})(?:tkr|tusental|ksek|tusen kronor)(?!\p{L})/iu.test(text)) return 1000
    if (/(?:\(|belopp i |i )(?:mnkr|mkr|msek|miljoner kronor)\)?\s*:?$|\((?:mnkr|mkr|msek)\)/i.test(text))
      return 1_000_000
  }
  return 1
}

const rest = (line: Line, label: RegExp): string =>
  line.text.replace(label, '').replace(/^\s*[:.]?\s*(?:kr|tkr|sek)?\s*/i, '')

/** The cells of a row that stand on lines of their own. */
function following(lines: Line[], line: Line): string {
  const at = lines.indexOf(line)
  const cells: string[] = []
  for (const next of lines.slice(at + 1, at + 60)) {
    if (!/^[\d\s.,:%kr-]+$/i.test(next.text) || !/\d/.test(next.text)) break
    cells.push(next.text)
  }
  return cells.join('   ')
}

/** One row per year, the kinds of cost side by side. */
function columnsTable(document: Document, lines: Line[]): CapitalTable | undefined {
  for (const [at, line] of lines.entries()) {
    if (
      line.text.length > 160 ||
      !/avskrivning|amortering/i.test(line.text) ||
      !/ränt/i.test(line.text) ||
      !/^år\b|\bår\b/i.test(line.text)
    )
      continue
    const kinds = [
      ...line.text.matchAll(
        /ränte?\p{L}*|avskrivning\p{L}*|amortering\p{L}*|annuitet\p{L}*|(?:kapital)?kostnad\p{L}*(?: per år)?|summa|total\p{L}*|(?:ingående |utgående )?(?:bokfört )?(?:rest)?värde|kapital\b|skuld\p{L}*/giu,
      ),
    ].map((match) => match[0].toLowerCase())
    const rows: CapitalCostRow[] = []
    const spans: EvidenceSpan[][] = []
    const factor = unitAbove(lines, at)
    for (const next of lines.slice(at + 1, at + 60)) {
      if (/^[-\s:|–]+$/.test(next.text)) continue
      const year = /^(?:år )?(\d{1,2}|20\d{2})\b/i.exec(next.text)
      if (!year?.[1]) break
      const values = segmentRow(next.text.slice(year[0].length), kinds.length, false)
      if (!values) break
      const of = (pattern: RegExp) => {
        const k = kinds.findIndex((kind) => pattern.test(kind))
        return k < 0 ? null : (values[k] ?? 0) * factor
      }
      rows.push({
        year: Number(year[1]),
        interest_sek: of(/^ränt/),
        depreciation_sek: of(/^avskr|^amort/),
        cost_sek: of(/kostnad(?!.*ränt)|summa|total|^annuitet/),
      })
      spans.push(placeInLine(document, next))
    }
    if (rows.length >= 2) return { rows, totals: { interest: null, depreciation: null, cost: null }, spans }
  }
  return undefined
}

/** The same table with every cell on a line of its own: the headings, then the cells of each year in turn. */
function cellsTable(document: Document, lines: Line[]): CapitalTable | undefined {
  const kindOf = (text: string) =>
    /^kostnad(?:er)?$/i.test(text)
      ? 'cost'
      : (['interest', 'depreciation', 'cost'] as const).find((kind) => labels[kind].exec(text)?.[0] === text)
  for (const [at, line] of lines.entries()) {
    if (!/^år$/i.test(line.text)) continue
    const kinds = lines.slice(at + 1, at + 4).map((one) => kindOf(one.text))
    if (new Set(kinds).size < 3 || kinds.includes(undefined)) continue
    const factor = unitAbove(lines, at)
    const rows: CapitalCostRow[] = []
    const spans: EvidenceSpan[][] = []
    for (let from = at + 4; rows.length < 100; from += 4) {
      const cells = lines.slice(from, from + 4)
      const year = /^(?:år )?(\d{1,2}|20\d{2})$/i.exec(cells[0]?.text ?? '')?.[1]
      const values = cells.slice(1).map((cell) => parseNumber(cell.text.replace(/ ?(?:kr|tkr)\.?$/i, '')))
      if (!year || values.length < 3 || values.includes(undefined)) break
      const of = (kind: 'interest' | 'depreciation' | 'cost') => {
        const value = values[kinds.indexOf(kind)]
        return value === undefined ? null : toKronor(value, BigInt(factor))
      }
      rows.push({
        year: Number(year),
        interest_sek: of('interest'),
        depreciation_sek: of('depreciation'),
        cost_sek: of('cost'),
      })
      spans.push(cells.flatMap((cell) => placeInLine(document, cell)))
    }
    if (rows.length >= 2) return { rows, totals: { interest: null, depreciation: null, cost: null }, spans }
  }
  return undefined
}
