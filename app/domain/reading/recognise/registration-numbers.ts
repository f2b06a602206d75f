import { type Document, type Found, place } from '../text/document'
import type { Block } from '../text/blocks'
import { findDates } from './find-dates'

const label = String.raw`(?:dnr|d\.nr|dnr\.|diarienr|diarie-?nr|diarie-? ?nummer|diarium|ärendenummer|ärendenr|ärende-?id|ärende nr|(?:vår |er |vår\/er )?beteckning|(?:vårt|ert) dnr|referensnummer|ref\.?nr)`
const labelPattern = new RegExp(String.raw`(?<![\p{L}])${label}(?![\p{L}])\.?\s{0,3}[:.]?\s{0,3}`, 'giu')

const unit = String.raw`[A-ZÅÄÖ]{1,8}(?:[ -][A-ZÅÄÖ]{1,4})?`
const year = String.raw`(?:19|20)\d{2}`
const start = String.raw`(?<![\p{L}\d/§.-])`
/** A class code may follow: "KS 2024/612-1.1.1". */
const end = String.raw`(?![\p{L}\d]|/\d|-\d(?!\d{0,2}\.\d))`

/** Families that name a unit: found wherever they stand. */
const named = new RegExp(
  [
    String.raw`${start}(?:${unit}[ /.-]?|[A-ZÅÄÖ][a-zåäö]{1,3}[ /]?)${year} ?[/:.-] ?\d{1,6}(?:/\d{2,3})?(?:[-.]\d{1,4}(?!\.\d))?${end}`,
    String.raw`${start}${year}/[A-ZÅÄÖ]{1,8}[ -]\d{1,6}(?: \d{2,3})?(?:[-.]\d{1,4})?${end}`,
    String.raw`${start}[A-ZÅÄÖ]{1,8}[ -]?\d{1,6}/${year}${end}`,
    String.raw`${start}[A-ZÅÄÖ]{2,6}[ -]?\d{2}/\d{1,6}${end}`,
    String.raw`${start}(?:[1-3]\d|20\d\d)[A-ZÅÄÖ]{2,5}\d{1,6}(?:\.\d{2,4})?${end}`,
  ].join('|'),
  'gu',
)
/** Families without a unit: only where a label says that a number follows. */
const bare = new RegExp(
  [
    named.source,
    String.raw`(?<![\p{L}\d/])\d{1,3}(?:\.\d{1,3}){0,3}-\d{1,6}/${year}(?:-\d{1,4})?(?!\d)`,
    String.raw`(?<![\p{L}\d/])${year}[-:.]\d{1,6}-\d{3}${end}`,
    String.raw`(?<![\p{L}\d/])${year}\.\d{1,6}${end}`,
    String.raw`(?<![\p{L}\d/])${year}[/:-]\d{1,6}(?:-\d{1,4})?${end}`,
    String.raw`(?<![\p{L}\d/])\d{1,6}/${year}(?=\d{1,2}\.\d|[^\p{L}\d]|$)`,
    String.raw`(?<![\p{L}\d/])\d{2,6}/\d{2}(?![\d/])`,
    String.raw`(?<![\p{L}\d/])[A-ZÅÄÖ]{1,8}[ -/]?\d{2}[/:-]\d{1,6}(?:[-.]\d{1,4})?(?![\d/])`,
    String.raw`(?<![\p{L}\d/])[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,9}[ /.-]?\d{2,4}[/:.-]\d{1,6}(?:[/.-]\d{1,4}){0,2}(?![\d/])`,
  ].join('|'),
  'gu',
)
const notRegisters =
  /^(?:SFS|SOU|DS|PROP|BET|RSKR|DIR|COM|KOM|MSBFS|SKOLFS|SOSFS|HSLF|BFS|AFS|RFS|NFS|FFS|TSFS|PMFS|ELSÄK|LVFS|STAFS|MIFS|ISO|SS|EN|ISBN|ISSN|HFD|NJA|MÖD|RÅ|AD|JO|JK|EU|EG|EEG|LAG|HT|VT|ÅR|MAJ|MARS|KL|TEL|BUDGET|LÄSÅR|AB|ABT|VER|COVID|GDPR|SIS|RÅD|KRAV|SID|SIDA|NR|PLAN|MÅL|AGENDA|VISION|ÅRS|TERTIAL|KPI|CISG|AMA|P)$/i

/**
 * Every registration number printed in the text, as printed; dates are taken first, laws and series of publications
 * are not registration numbers, and a class code glued to a number is cut off.
 */
export function readRegistrationNumbers(document: Document): Found<string>[] {
  const result: Found<string>[] = []
  const seen = new Map<string, Found<string>>()
  const take = (block: Block) => {
    for (const { from, to } of numbersIn(block.text, labelBefore(document, block))) {
      const printed = block.text.slice(from, to).replace(/\s+/g, ' ').trim()
      const known = seen.get(printed)
      const spans = place(document, block, from, to)
      if (known) {
        if (known.spans.length < 12) known.spans.push(...spans)
        continue
      }
      const found = { value: printed, spans }
      seen.set(printed, found)
      result.push(found)
    }
  }
  for (const block of document.blocks) if (block.text.length < 200_000) take(block)
  for (const block of document.margins) take(block)
  return result.sort((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0))
}

const loneLabel = new RegExp(String.raw`(?:^|\s)${label}\.?\s?:?(?:\s+\p{L}[\p{L} /-]{0,30})?$`, 'iu')

/** A form has the label on the line above the value. */
function labelBefore(document: Document, block: Block): boolean {
  if (block.text.length > 80) return false
  const previous = block.index > 0 ? document.blocks[block.index - 1] : undefined
  return previous !== undefined && previous.text.length < 100 && loneLabel.test(previous.text)
}

/** A title without the number, version or date that stands behind it. */
export function withoutNumber(title: string): string {
  const hits = numbersIn(title, false)
  const last = hits.at(-1)
  const cut = last && last.to >= title.length - 1 && last.from > 8 ? title.slice(0, last.from) : title
  const bare = cut
    .replace(
      /[\s,;–-]*\(?(?:(?:vårt|ert|vår|er) )?(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer|beteckning|ref)\b\.?:?[^\p{L}]{0,40}$/iu,
      '',
    )
    .replace(/[\s,]+version \d[\d.]{0,5}(?:,? \d{4}-\d\d-\d\d)?$/i, '')
    .replace(/[\s,(–-]+$/, '')
  return bare.length > 8 ? bare : title
}

export function numbersIn(text: string, labelled: boolean): { from: number; to: number }[] {
  const hits: { from: number; to: number }[] = []
  if (!/\d[/:.-]? ?\d/.test(text)) return hits
  const dates = findDates(text)
  const add = (from: number, printed: string) => {
    const to = from + printed.length
    if (dates.some((date) => from < date.to && to > date.from)) return
    if (hits.some((hit) => from < hit.to && to > hit.from)) return
    hits.push({ from, to })
  }
  const zones: [number, number][] = labelled ? [[0, text.length]] : []
  for (const match of text.matchAll(labelPattern)) {
    const from = match.index + match[0].length
    const stop = text.slice(from, from + 90).search(/[a-zåäö]{3}|[Dd]nr|§|\(|\. [A-ZÅÄÖ]/u)
    zones.push([from, stop < 0 ? Math.min(text.length, from + 90) : from + stop])
  }
  for (const [from, to] of zones) {
    for (const match of text.slice(from, to).matchAll(bare)) {
      if (plausible(match[0], true)) add(from + match.index, match[0])
    }
  }
  // In the heading of a paragraph a number may follow without a label: "§ 88 2021:512-291".
  const heading =
    /^(?:\p{L}{1,6} )?§ ?\d{1,4}(?:\/\d{2,4})? ((?:19|20)\d\d(?::\d{1,6}(?:-\d{2,3})?|[-./]\d{1,6}-\d{3}))(?![\p{L}\d/])/u.exec(
      text,
    )
  if (heading?.[1]) add(heading[0].length - heading[1].length, heading[1])
  for (const match of text.matchAll(named)) if (plausible(match[0], false)) add(match.index, match[0])
  return hits.sort((a, b) => a.from - b.from)
}

function plausible(printed: string, labelled: boolean): boolean {
  const name = /[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]*/u.exec(printed)?.[0] ?? ''
  if (notRegisters.test(name)) return false
  if (
    !labelled &&
    /^[A-ZÅÄÖ][a-zåäö]/u.test(name) &&
    !/^(?:Fi|Ju|Ku|Fö|En|Na|Ar|Ut|Ks|Kf|Sn|Bn|Tn|Mn|Un|Kn|Bun|Von|Mbn|Sbn)/.test(name) &&
    !/^\p{L}+\/\d{4}[:/-]/u.test(printed)
  )
    return false
  // "BUDGET 2024/2025" is a pair of years.
  const pair = /(\d{4})[/-](\d{2,4})$/.exec(printed)
  if (!labelled && pair?.[1] && pair[2]) {
    const next = Number(pair[1]) + 1
    if (
      Number(pair[2]) === next ||
      (pair[2].length === 2 && Number(pair[2]) === next % 100 && name.length > 4)
    )
      return false
  }
  return !/^(?:19|20)\d{2}[-/]?(?:19|20)\d{2}$/.test(printed)
}

const placeholder = new RegExp(
  String.raw`(?:^|\s)(${label}\.?:?\s{0,2}(?:[A-ZÅÄÖ]{1,5}[ -/]?)?(?:20\d{2}[/:-])?(?:[xX]{2,6}|_{3,}|\.{4,}|-{3,})(?:[/:-](?:[xX]{2,6}|_{2,}))?)`,
  'i',
)
const labelEnds = new RegExp(`${label}\\s?:?\\s*$`, 'i')
const mergeField =
  /(?:«\s?[^«»\n]{1,40}\s?»|<<[^<>\n]{1,40}>>|\{\{[^{}\n]{1,40}\}\}|\[(?:diarienr|diarienummer|dnr|datum|handläggare|ärende|rubrik|namn)[^\]\n]{0,20}\])/gi

/** Unfilled merge fields and placeholders; `number` tells whether the registration number is what is missing. */
export function unfilledFields(
  document: Document,
): { printed: string; number: boolean; found: Found<string> }[] {
  const result: { printed: string; number: boolean; found: Found<string> }[] = []
  for (const block of [...document.margins, ...document.blocks]) {
    if (block.text.length > 20_000 || !/[«<{[]|[xX_.-]{2}/.test(block.text)) continue
    for (const match of block.text.matchAll(mergeField)) {
      const before = block.text.slice(Math.max(0, match.index - 20), match.index)
      const number =
        /d(?:iarie)?-?_?(?:nr|nummer)|diarie|ärendenr|ärendenummer/i.test(match[0]) || labelEnds.test(before)
      const spans = place(document, block, match.index, match.index + match[0].length)
      result.push({ printed: match[0], number, found: { value: match[0], spans } })
    }
    const blank = placeholder.exec(block.text.slice(0, 2000))
    if (blank?.[1])
      result.push({
        printed: blank[1],
        number: true,
        found: { value: blank[1], spans: place(document, block, blank.index, blank.index + blank[0].length) },
      })
    if (result.length > 40) break
  }
  return result
}
