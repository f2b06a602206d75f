import type { CapitalCostRow, EvidenceSpan, ProposedCapitalCost } from '../proposed-registration'
import { type Document, placeInLine } from '../text/document'
import type { Line } from '../text/lines'
import type { AmountMention } from './amounts'
import { parseNumber, toKronor, toPlain } from './numbers'
import { segmentRow } from './table-row'

export type FoundCapitalCost = {
  value: ProposedCapitalCost
  /** The printed sums of the rows, for the check of the table. */
  totals: { interest: number | null; depreciation: number | null; cost: number | null }
  evidence: Record<string, EvidenceSpan[]>
}

const labels = {
  interest:
    /^(?:ränte?kostnad(?:er)?|internränta|ränta|kalkylränta|räntor|räntan)(?:\s*\([^)]{1,12}\))?(?=\s|:|$)/i,
  depreciation: /^(?:avskrivning(?:ar|skostnad(?:er)?)?|årlig avskrivning)(?:\s*\([^)]{1,12}\))?(?=\s|:|$)/i,
  cost: /^(?:kostnad(?:er)? (?:per|\/) ?år|kapital(?:tjänst)?kostnad(?:er)?(?: (?:per år|totalt|summa))?|summa(?: kapital(?:tjänst)?kostnad(?:er)?| kostnad(?:er)?)?|total(?:t| kostnad| kapitalkostnad)?|årskostnad|s:a|årlig kostnad|kapitaltjänst|annuitet)(?:\s*\([^)]{1,12}\))?(?=\s|:|$)/i,
  years: /^(?:år|period|budgetår)(?=\s|:|$)/i,
}
type Row = { values: number[]; line: Line; lines: Line[] }
const words: Record<string, number> = {
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  tolv: 12,
  femton: 15,
  tjugo: 20,
  trettio: 30,
  trettiotre: 33,
  fyrtio: 40,
  femtio: 50,
}

/** The printed capital cost: its terms, and the yearly table also when it arrives as loose lines. */
export function readCapitalCost(document: Document, amounts: AmountMention[]): FoundCapitalCost | undefined {
  const lines = document.lines.filter(
    (line) => line.text !== '' && !line.furniture && line.text.length < 3000,
  )
  const evidence: Record<string, EvidenceSpan[]> = {}
  const table = readTable(document, lines)
  const terms = readTerms(document)
  const rows = table?.rows ?? []
  const principal = labelledPrincipal(document, lines, table !== undefined || terms.rate !== undefined)
  const about = /kapitalkostnad|kapitaltjänst/i
  if (
    rows.length === 0 &&
    (terms.years === undefined ||
      (terms.rate === undefined && !document.blocks.some((block) => about.test(block.text))))
  )
    return undefined
  const note = (path: string, spans: EvidenceSpan[] | undefined) => {
    if (spans && spans.length > 0) evidence[path] = spans
  }
  const first = rows[0]
  const stated = statedYearOne(amounts)
  const year1 = first?.cost_sek ?? stated?.sek ?? null
  note('/capital_cost/principal_sek', principal?.spans)
  note('/capital_cost/interest_rate_percent', terms.rate?.spans)
  note('/capital_cost/years', terms.years?.spans)
  note('/capital_cost/method', terms.method?.spans ?? table?.spans[0])
  note('/capital_cost/year1_cost_sek', first?.cost_sek !== null && first ? table?.spans[0] : stated?.spans)
  for (const [k, spans] of (table?.spans ?? []).entries()) note(`/capital_cost/table/${k}`, spans)
  const invested = principal ?? investedAmount(amounts)
  if (!principal && invested) note('/capital_cost/principal_sek', invested.spans)
  const value: ProposedCapitalCost = {
    principal_sek: invested?.sek ?? null,
    interest_rate_percent: terms.rate?.value ?? null,
    years: terms.years?.value ?? null,
    method: terms.method?.value ?? methodOf(rows),
    year1_cost_sek: year1,
    table: rows,
  }
  if (value.method === null) delete evidence['/capital_cost/method']
  if (value.year1_cost_sek === null) delete evidence['/capital_cost/year1_cost_sek']
  evidence['/capital_cost'] = Object.values(evidence).flat().slice(0, 6)
  return { value, totals: table?.totals ?? { interest: null, depreciation: null, cost: null }, evidence }
}

/** Straight line: equal depreciation and falling interest. Annuity: equal cost and rising depreciation. */
function methodOf(rows: CapitalCostRow[]): ProposedCapitalCost['method'] {
  if (rows.length < 2) return null
  const equal = (pick: (row: CapitalCostRow) => number | null) => {
    const first = rows[0] && pick(rows[0])
    return (
      first !== null &&
      first !== undefined &&
      rows.every((row) => Math.abs((pick(row) ?? Number.NaN) - first) <= Math.max(2, first * 0.001))
    )
  }
  const interest = rows.map((row) => row.interest_sek)
  const falling = interest.every((value, k) => k === 0 || (value !== null && value < (interest[k - 1] ?? 0)))
  if (equal((row) => row.depreciation_sek) && (falling || interest.every((value) => value === null)))
    return falling ? 'straight_line' : null
  return equal((row) => row.cost_sek) && falling ? 'annuity' : null
}

type Terms = {
  rate?: { value: number; spans: EvidenceSpan[] }
  years?: { value: number; spans: EvidenceSpan[] }
  method?: { value: 'straight_line' | 'annuity'; spans: EvidenceSpan[] }
}

const ratePattern =
  /(?:intern|kalkyl)?ränt(?:a|an|esats|esatsen|enivå|kostnad)[^.;%\d]{0,70}?(\d{1,2}(?:[.,]\d{1,3})?) ?(?:%|procent)/i
const rateBefore = /(\d{1,2}(?:[.,]\d{1,3})?) ?(?:%|procent) (?:intern|kalkyl)?ränta/i
const yearsPattern =
  /(?:avskrivnings?(?:tid|tiden|period|perioden)|nyttjandeperiod(?:en)?|nyttjandetid(?:en)?|livslängd(?:en)?|ekonomisk livslängd|skrivs? av (?:på|över|under)|avskrivning(?:en)? (?:sker )?(?:på|över|under)|avskrivs (?:på|över|under))(?: \(år\))?[^.;\d]{0,45}?(\d{1,2}|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|femton|tjugo|trettio|trettiotre|fyrtio|femtio)(?: ?år|\s*$| \()/i
const yearsLabel = /avskrivnings?tid(?:en)? ?\(?år\)?\s*:?\s*(\d{1,2})\s*$/i
const straight =
  /(?:linjär|rak)(?:a)? (?:avskrivning(?:ar)?|metod|nominell)|rak nominell|avskrivning(?:ar)? (?:sker |görs )?(?:linjärt|rakt)/i
const annuity = /annuitet/i

function readTerms(document: Document): Terms {
  const terms: Terms = {}
  for (const line of document.lines) {
    if (line.text === '' || line.text.length > 20_000 || line.furniture) continue
    const years = yearsLabel.exec(line.text)
    if (years?.[1] && !terms.years)
      terms.years = { value: Number(years[1]), spans: placeInLine(document, line) }
  }
  for (const block of document.blocks) {
    if (block.text.length > 20_000) continue
    const spans = () => {
      const line = block.lines[0]
      const last = block.lines.at(-1)
      return line && last ? placeInLine(document, line) : []
    }
    const at = (index: number) => block.lines.find((line) => line.to > (block.at[index] ?? 0))
    const rate = ratePattern.exec(block.text) ?? rateBefore.exec(block.text)
    if (rate?.[1] && !terms.rate && !/dröjsmål|inflation|låneränta|reporänta|styrränta/i.test(rate[0])) {
      const value = parseNumber(rate[1])
      const line = at(rate.index + rate[0].length - 1)
      if (value) terms.rate = { value: toPlain(value), spans: line ? placeInLine(document, line) : spans() }
    }
    const years = yearsPattern.exec(block.text)
    if (years?.[1] && !terms.years) {
      const value = words[years[1].toLowerCase()] ?? Number(years[1])
      const line = at(years.index + years[0].length - 1)
      if (value >= 1 && value <= 100)
        terms.years = { value, spans: line ? placeInLine(document, line) : spans() }
    }
    const named = straight.exec(block.text) ?? annuity.exec(block.text)
    if (named && !terms.method) {
      const line = at(named.index)
      terms.method = {
        value: annuity.test(named[0]) ? 'annuity' : 'straight_line',
        spans: line ? placeInLine(document, line) : spans(),
      }
    }
  }
  return terms
}

const principalLabel =
  /^(?:belopp|investerings?(?:belopp|utgift|kostnad|summa|utgifter)?|total investering(?:sutgift)?|anskaffnings(?:värde|kostnad|utgift)|lånebelopp|kapitalbelopp|investerat belopp)(?:\s*\((?:t?kr|mnkr|sek)\))?\s*:?\s+(\d[\d .,]*?)\s*(kr|kronor|tkr|mnkr|mkr|sek|msek)?\.?$/i

function labelledPrincipal(
  document: Document,
  lines: Line[],
  wanted: boolean,
): { sek: number; spans: EvidenceSpan[] } | undefined {
  if (!wanted) return undefined
  for (const line of lines) {
    const found = line.text.length < 120 ? principalLabel.exec(line.text) : null
    const value = found?.[1] ? parseNumber(found[1].trim()) : undefined
    if (!found || !value) continue
    const unit = (found[2] ?? (/\((tkr|mnkr)\)/i.exec(line.text)?.[1] || '')).toLowerCase()
    const factor = unit === 'tkr' ? 1000n : /^m/.test(unit) ? 1_000_000n : 1n
    const sek = toKronor(value, factor)
    if (sek >= 1000) return { sek, spans: placeInLine(document, line) }
  }
  return undefined
}

/** Without a label: the amount that running text calls the investment. */
function investedAmount(amounts: AmountMention[]): AmountMention | undefined {
  const of = (mention: AmountMention) =>
    mention.block.text.slice(Math.max(0, mention.from - 150), mention.to + 90)
  return (
    amounts.find(
      (one) =>
        /investering(?:sutgift|skostnad|en|sbelopp|sanslag)?[^.]{0,100}$/i.test(
          one.block.text.slice(Math.max(0, one.from - 130), one.from),
        ) && !/kapitalkostnad|per år|årlig|drift/i.test(of(one).slice(-120)),
    ) ?? amounts.find((one) => /anslå|bevilja/i.test(of(one)) && /invest/i.test(of(one)))
  )
}

function statedYearOne(amounts: AmountMention[]): AmountMention | undefined {
  return amounts.find((one) => {
    const before = one.block.text.slice(Math.max(0, one.from - 110), one.from)
    const after = one.block.text.slice(one.to, one.to + 60)
    return (
      /(?:årlig(?:a|en)? )?kapital(?:tjänst)?kostnad(?:en|er|erna)?[^.;]{0,80}$/i.test(before) &&
      /årlig|första året|år 1|år ett|per år/i.test(before + after)
    )
  })
}

type Table = { rows: CapitalCostRow[]; totals: FoundCapitalCost['totals']; spans: EvidenceSpan[][] }

function readTable(document: Document, lines: Line[]): Table | undefined {
  let tries = 0
  for (const [at, line] of lines.entries()) {
    if (!labels.depreciation.test(line.text) && !labels.interest.test(line.text)) continue
    if (++tries > 60) break
    const table = rowsAround(document, lines, at)
    if (table) return table
  }
  return columnsTable(document, lines)
}

/** One row per kind of cost, the years side by side. */
function rowsAround(document: Document, lines: Line[], at: number): Table | undefined {
  const near = lines.slice(Math.max(0, at - 8), at + 10)
  const text = (label: RegExp) =>
    near.filter((line) => label.test(line.text) && /\d/.test(rest(line, label) + following(lines, line)))
  const header = near.find((line) => labels.years.test(line.text) && /\d/.test(line.text))
  const printedYears = header
    ? (header.text.replace(labels.years, '').match(/\d{1,4}/g) ?? []).map(Number)
    : []
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
      if (values && values.length >= 2) return { values, line, lines: [line] }
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
  const factor = near.some((line) => /\btkr\b|tusental|\bksek\b/i.test(line.text)) ? 1000 : 1
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
function columnsTable(document: Document, lines: Line[]): Table | undefined {
  for (const [at, line] of lines.entries()) {
    if (
      line.text.length > 160 ||
      !/avskrivning/i.test(line.text) ||
      !/ränt/i.test(line.text) ||
      !/^år\b|\bår\b/i.test(line.text)
    )
      continue
    const kinds = [
      ...line.text.matchAll(
        /ränte?\p{L}*|avskrivning\p{L}*|(?:kapital)?kostnad\p{L}*(?: per år)?|summa|total\p{L}*|(?:ingående |utgående )?(?:bokfört )?(?:rest)?värde|kapital\b|skuld\p{L}*/giu,
      ),
    ].map((match) => match[0].toLowerCase())
    const rows: CapitalCostRow[] = []
    const spans: EvidenceSpan[][] = []
    const factor = /\btkr\b/i.test(`${lines[at - 1]?.text} ${line.text}`) ? 1000 : 1
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
        depreciation_sek: of(/^avskr/),
        cost_sek: of(/kostnad(?!.*ränt)|summa|total/),
      })
      spans.push(placeInLine(document, next))
    }
    if (rows.length >= 2) return { rows, totals: { interest: null, depreciation: null, cost: null }, spans }
  }
  return undefined
}
