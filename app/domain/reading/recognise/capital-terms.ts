import type { EvidenceSpan } from '../proposed-registration'
import { type Document, placeInLine } from '../text/document'
import type { Block } from '../text/blocks'
import type { Line } from '../text/lines'
import type { AmountMention } from './amounts'
import { unitAbove } from './capital-table'
import { parseNumber, toKronor, toPlain } from './numbers'

type Placed<Value> = { value: Value; spans: EvidenceSpan[] }
export type Terms = {
  rate?: Placed<number>
  years?: Placed<number>
  method?: Placed<'straight_line' | 'annuity'>
}

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

const count = String.raw`(?<years>\d{1,2}|${Object.keys(words).join('|')})`
const life =
  'avskrivnings?(?:tid|tiden|period|perioden)|nyttjandeperiod(?:en)?|nyttjandetid(?:en)?|löptid(?:en)?|(?:ekonomisk )?livslängd(?:en)?'
const ratePattern =
  /(?:intern|kalkyl)?ränt(?:a|an|esats|esatsen|enivå|kostnad)[^.;%\d]{0,70}?(\d{1,2}(?:[.,]\d{1,3})?) ?(?:%|procent)/i
const rateBefore = /(\d{1,2}(?:[.,]\d{1,3})?) ?(?:%|procent)(?:s|ig)? (?:intern|kalkyl)?ränta/i
const otherRates = /dröjsmål|inflation|låneränta|reporänta|styrränta/i
const yearsPatterns = [
  new RegExp(
    String.raw`(?:${life}|skriv(?:s|as|a)? av (?:på|över|under)|avskrivning(?:en)? (?:sker |görs )?(?:på|över|under)|avskrivs (?:på|över|under))(?: \(år\))?[^.;\d]{0,45}?${count}(?: ?år|\s*$| \()`,
    'i',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d])${count} års? (?:(?:linjär|rak) )?(?:avskrivning|nyttjande|livslängd|löptid|ekonomisk livslängd)`,
    'iu',
  ),
]
const yearsLabel = /avskrivnings?tid(?:en)? ?\(?år\)?\s*:?\s*(\d{1,2})\s*$/i
const rateLabel = /^(?:intern|kalkyl)?ränt(?:a|esats) ?\(%\)\s*:?\s*(\d{1,2}(?:[.,]\d{1,3})?)\s*$/i
const straight =
  /(?:linjär|rak)(?:a)? (?:avskrivning(?:ar)?|metod|nominell)|rak nominell|avskrivning(?:ar)? (?:sker |görs )?(?:linjärt|rakt)/i
const annuity = /annuitet/i

/** A line, or a label with the value that stands on the line below. */
type Row = { text: string; line: Line; at: number; spans: EvidenceSpan[] }

/** Lines of a form: a value alone on its line belongs to the label above it. */
export function labelRows(document: Document, lines: Line[]): Row[] {
  const rows: Row[] = []
  for (const [at, line] of lines.entries()) {
    if (line.text.length > 160) continue
    const next = lines[at + 1]
    const alone = /^\p{L}[\p{L} ()]{3,40}:?$/u.test(line.text)
    if (next && alone && /^[\d ,.]{1,16}(?:%|procent|år|kr|kronor|tkr|mnkr|mkr)?\.?$/i.test(next.text))
      rows.push({
        text: `${line.text} ${next.text}`,
        line,
        at,
        spans: [...placeInLine(document, line), ...placeInLine(document, next)],
      })
    else rows.push({ text: line.text, line, at, spans: placeInLine(document, line) })
  }
  return rows
}

/** Interest rate (percent), depreciation time (years) and method, wherever the text states them. */
export function readTerms(document: Document, rows: Row[]): Terms {
  const terms: Terms = {}
  const take = (text: string, spansAt: (index: number) => EvidenceSpan[]) => {
    const rate = ratePattern.exec(text) ?? rateBefore.exec(text)
    const percent = rate?.[1] && !otherRates.test(rate[0]) ? parseNumber(rate[1]) : undefined
    if (rate && percent && !terms.rate)
      terms.rate = { value: toPlain(percent), spans: spansAt(rate.index + rate[0].length - 1) }
    for (const pattern of yearsPatterns) {
      const years = terms.years ? null : pattern.exec(text)
      const printed = years?.groups?.years ?? ''
      const value = words[printed.toLowerCase()] ?? Number(printed)
      if (years && value >= 1 && value <= 100)
        terms.years = { value, spans: spansAt(years.index + years[0].length - 1) }
    }
    const named = terms.method ? null : (straight.exec(text) ?? annuity.exec(text))
    if (named)
      terms.method = {
        value: annuity.test(named[0]) ? 'annuity' : 'straight_line',
        spans: spansAt(named.index),
      }
  }
  for (const row of rows) {
    const years = terms.years ? null : yearsLabel.exec(row.text)
    if (years?.[1]) terms.years = { value: Number(years[1]), spans: row.spans }
    const percent = parseNumber((terms.rate ? null : rateLabel.exec(row.text))?.[1] ?? '')
    if (percent) terms.rate = { value: toPlain(percent), spans: row.spans }
  }
  for (const block of document.blocks) {
    if (block.text.length > 20_000) continue
    take(block.text, (index) => lineOf(document, block, index))
  }
  // What running text does not say a form may: label and value on lines of their own.
  for (const row of rows) if (!terms.rate || !terms.years) take(row.text, () => row.spans)
  return terms
}

function lineOf(document: Document, block: Block, index: number): EvidenceSpan[] {
  const line = block.lines.find((one) => one.to > (block.at[index] ?? 0)) ?? block.lines[0]
  return line ? placeInLine(document, line) : []
}

const figure = String.raw`(?<figure>\d[\d .]*(?:,\d{1,3})?)\s*(?<unit>kr|kronor|tkr|mnkr|mkr|sek|msek)?\.?`
const unitBeside = String.raw`(?:\s*\((?<beside>t?kr|mnkr|mkr|sek)\))?\s*:?\s+`
const principalLabel = new RegExp(
  String.raw`^(?:belopp|investering(?:en)?|investerings?(?:belopp|utgift|kostnad|summa|utgifter)?|total investering(?:sutgift)?|anskaffnings(?:värde|kostnad|utgift)|lånebelopp|kapitalbelopp|investerat belopp)${unitBeside}${figure}(?=$|, )`,
  'i',
)
const yearOneLabel = new RegExp(
  String.raw`^(?:årlig )?kapital(?:tjänst)?kostnad(?:en)?(?: per år)?,? (?:för )?(?:år 1|år ett|första året|det första året)${unitBeside}${figure}$`,
  'i',
)

function labelled(
  rows: Row[],
  lines: Line[],
  pattern: RegExp,
): { sek: number; spans: EvidenceSpan[] } | undefined {
  for (const row of rows) {
    const found = row.text.length < 140 ? pattern.exec(row.text) : null
    const value = found?.groups?.figure ? parseNumber(found.groups.figure.trim()) : undefined
    if (!found || !value) continue
    const unit = (found.groups?.unit ?? found.groups?.beside ?? '').toLowerCase()
    const factor =
      unit === '' ? unitAbove(lines, row.at) : unit === 'tkr' ? 1000 : /^m/.test(unit) ? 1_000_000 : 1
    const sek = toKronor(value, BigInt(factor))
    if (sek >= 1000) return { sek, spans: row.spans }
  }
  return undefined
}

/** The invested amount in a line of its own: "Belopp 2 300 000". */
export const labelledPrincipal = (rows: Row[], lines: Line[]) => labelled(rows, lines, principalLabel)

/** The cost of the first year in a line of its own. */
export const labelledYearOne = (rows: Row[], lines: Line[]) => labelled(rows, lines, yearOneLabel)

const parts = /består|varav|förstudie|reserv|\bdels\b|fördelas|ökar|utökad|per år|årlig|drift/i

/** Without a label: the amount that running text calls the investment, that is granted, or that is the total. */
export function investedAmount(amounts: AmountMention[]): AmountMention | undefined {
  const before = (one: AmountMention) => {
    const text = one.block.text.slice(Math.max(0, one.from - 130), one.from)
    return text.slice(text.search(/[.;] (?=\p{Lu})[^.;]*$/u) + 1)
  }
  const after = (one: AmountMention) => one.block.text.slice(one.to, one.to + 60).split(/[.;] /)[0] ?? ''
  const large = amounts.filter((one) => one.sek >= 1000)
  return (
    large.find((one) => {
      const named = /investering(?:s?utgift|s?kostnad|en|sbelopp|sanslag)?[^.]{0,100}$/i.exec(before(one))
      return named && !parts.test(named[0]) && !/kapitalkostnad|^[^,]{0,12}per år|årlig/i.test(after(one))
    }) ??
    large.find(
      (one) =>
        (one.block.section === 'proposal' || one.block.section === 'decision') &&
        /anslå|bevilja|avsätt|anvisa|investera|godkänn|medge/i.test(before(one)) &&
        !/kapitalkostnad|drift|per år/i.test(before(one) + after(one)),
    ) ??
    large.find((one) =>
      /(?:totalt|total (?:kostnad|utgift|investering)|sammanlagt)[^.;]{0,60}$/i.test(before(one)),
    ) ??
    large.find((one) => /anslå|bevilja/i.test(before(one)) && /invest/i.test(one.block.text))
  )
}

/** The yearly or first year's capital cost as running text states it. */
export function statedYearOne(amounts: AmountMention[]): AmountMention | undefined {
  return amounts.find((one) => {
    const before = one.block.text.slice(Math.max(0, one.from - 170), one.from)
    const after = one.block.text.slice(one.to, one.to + 60)
    return (
      /(?:årlig(?:a|en)? )?kapital(?:tjänst)?kostnad(?:en|er|erna)?[^.;]{0,140}$/i.test(before) &&
      /årlig|första året|år 1|år ett|per år|\bår $/i.test(before + after)
    )
  })
}
