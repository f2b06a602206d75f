import type { EvidenceSpan } from '../proposed-registration'
import { type Document, place } from '../text/document'
import type { Block } from '../text/blocks'
import { parseNumber, toKronor } from './numbers'

/** One amount where it stands. `sek` in kronor; `before` is the text of its clause up to it. */
export type AmountMention = {
  sek: number
  meaning: string
  block: Block
  from: number
  to: number
  spans: EvidenceSpan[]
}

const number = String.raw`\d{1,3}(?:[ .']\d{3}|[ .'][O\d]{3}){1,4}(?:,\d{1,2})?|\d{1,3}(?:,\d{3}){2,3}|\d{1,12}(?:[.,]\d{1,4})?`
const units: [RegExp, bigint][] = [
  [/^(?:mdkr|mdr kr|mdr|mrd(?: kr)?|miljard(?:er)?(?: (?:kronor|kr|sek|svenska kronor))?)/i, 1_000_000_000n],
  [
    /^(?:mnkr|mkr|msek|mn kr|m kr|milj\.? ?(?:kr(?:onor)?)|mkr|milj(?:on|oner) (?:kronor|kr|sek|svenska kronor|skr)|mille)/i,
    1_000_000n,
  ],
  [/^(?:tkr|kkr|ksek|tsek|t kr|tusen (?:kronor|kr)|tusental kronor|kkronor)/i, 1_000n],
  [/^(?:kronor|kr\.?|sek|skr|:-|;-|svenska kronor)/i, 1n],
]
const unitSource = String.raw`mdkr|mdr kr|mrd(?: kr)?|miljard(?:er)?(?: (?:kronor|kr|sek|svenska kronor))?|mnkr|mkr|msek|mn kr|milj\.? ?kr(?:onor)?|milj(?:on|oner) (?:kronor|kr|sek|svenska kronor|skr)|tkr|kkr|ksek|tsek|t kr|tusen (?:kronor|kr)|tusental kronor|kronor|kr|sek|skr|:-|;-|miljoner|miljon|milj\.?`
const pattern = new RegExp(
  String.raw`(?<![\d\p{L}.,§]|\d:|(?<!(?:19|20)\d)\d )(?<sign>[-−–] ?|minus )?(?<number>${number}) ?(?:\([\p{L} ]{3,40}\) )?(?<unit>${unitSource})(?![\p{L}\d])`,
  'giu',
)
/** The currency before the number: "SEK 500 000", "kr 1 500". */
const leading = new RegExp(
  String.raw`(?<![\p{L}\d])(?<unit>SEK|kr\.?|tkr|mnkr|mkr) (?<number>${number})(?![\p{L}\d]|,\d| \d{3}(?!\d)| ?(?:${unitSource}))`,
  'giu',
)
const rangeBefore = new RegExp(
  String.raw`(?<![\d\p{L}.,§-]|\d )(?<number>${number}) ?(?:-|–|—|till|och|eller|resp(?:ektive)?\.?|/) ?(?:cirka |ca\.? )?$`,
  'iu',
)
const afterMillions =
  /^(?:[.,;:)!?]|$| (?:för|till|i|per|år|om|och|som|under|på|från|av|mer|mindre|högre|lägre|vilket|är|ska|kan|har|årligen|varav|extra|ytterligare|mellan|at|att|den|det|vid|inom|över|i|sedan|respektive|samt|eller|exkl|inkl|exklusive|inklusive|netto|brutto|kommer)(?![\p{L}]))/iu
const moneyCue =
  /kost|budget|invest|anslag|intäkt|underskott|överskott|medel|kron|\bkr\b|utgift|pris|summa|finans|ersättning|bidrag|belopp|spar|resultat|ram\b|tillskott|avskrivning|lån|pengar|prognos|reserv/i

const factorOf = (unit: string): bigint | undefined => {
  const word = unit.trim()
  for (const [one, factor] of units) if (one.exec(word)?.[0].length === word.length) return factor
  return /^milj/i.test(word) ? 1_000_000n : undefined
}

/** Every amount of money in running text, in reading order. */
export function readAmounts(document: Document): AmountMention[] {
  const result: AmountMention[] = []
  for (const block of document.blocks) {
    if (!/\d|miljon|tusen/i.test(block.text) || result.length > 3000) continue
    const mentions = amountsIn(block.text)
    let previous = 0
    for (const mention of mentions) {
      result.push({
        sek: mention.sek,
        meaning: describe(block, mention, previous),
        block,
        from: mention.from,
        to: mention.to,
        spans: place(document, block, mention.from, mention.to),
      })
      previous = mention.to
    }
  }
  return result
}

/** "år 1 318 750 kronor" is the first year and an amount: how many characters the counting number takes. */
function ordinal(before: string, printed: string): number {
  const group = /^[1-9]\d? (?=\d{1,3} \d{3}(?!\d))/.exec(printed)
  if (
    !group ||
    !/(?:^|[\s(])(?:år|punkt|etapp|del|fas|alternativ|steg|bilaga|tabell|nivå|nr) $/i.test(before)
  )
    return 0
  return /(?:per|varje|ett|hela|samma|om|i|det|helt) år $/i.test(before) ? 0 : group[0].length
}

const wordNumbers: Record<string, string> = {
  'en halv': '0,5',
  'en och en halv': '1,5',
  'två och en halv': '2,5',
  en: '1',
  ett: '1',
  två: '2',
  tre: '3',
  fyra: '4',
  fem: '5',
  sex: '6',
  sju: '7',
  åtta: '8',
  nio: '9',
  tio: '10',
  elva: '11',
  tolv: '12',
  femton: '15',
  tjugo: '20',
  trettio: '30',
  fyrtio: '40',
  femtio: '50',
  hundra: '100',
}
const spelled = new RegExp(
  String.raw`(?<![\p{L}\d-])(?<word>${Object.keys(wordNumbers).join('|')}) (?<unit>(?:miljon|miljoner|miljard|miljarder|tusen) (?:kronor|kr))(?![\p{L}\d])`,
  'giu',
)

type Hit = { sek: number; from: number; to: number }

export function amountsIn(text: string): Hit[] {
  const hits: Hit[] = []
  for (const match of text.matchAll(pattern)) {
    const { number: whole = '', unit = '', sign } = match.groups ?? {}
    const counted = ordinal(text.slice(Math.max(0, match.index - 30), match.index), whole)
    const printed = whole.slice(counted)
    const factor = factorOf(unit)
    const value = parseNumber(printed)
    if (!factor || !value) continue
    const from = match.index + counted
    const to = from + match[0].length - counted
    if (/^milj(?:on|oner|\.)?$/i.test(unit) && !bareMillions(text, from, to)) continue
    if (/^kr$/i.test(unit) && /^\./.test(text.slice(to)) && /^\.\p{Ll}/u.test(text.slice(to))) continue
    const before = rangeBefore.exec(text.slice(Math.max(0, from - 40), from))
    const first = before?.groups?.number ? parseNumber(before.groups.number) : undefined
    // "2–3 miljoner kronor", "500 och 700 kr": the unit serves both, unless the first is a year or a count of its own.
    if (before && first && pairs(before[0], before.groups?.number ?? '', unit)) {
      const start = Math.max(0, from - 40) + before.index
      if (!hits.some((hit) => hit.to > start))
        hits.push({
          sek: toKronor(first, factor),
          from: start,
          to: start + (before.groups?.number ?? '').length,
        })
    }
    const negative = sign !== undefined && !/\d ?$/.test(text.slice(Math.max(0, from - 2), from)) && !before
    const sek = toKronor(value, factor)
    hits.push({ sek: negative ? -sek : sek, from, to })
  }
  for (const match of text.matchAll(leading)) {
    const { number: printed = '', unit = '' } = match.groups ?? {}
    const factor = factorOf(unit)
    const value = parseNumber(printed)
    const from = match.index
    const to = from + match[0].length
    if (!factor || !value || hits.some((hit) => from < hit.to && to > hit.from)) continue
    // "500 kr 2024" is an amount and a year.
    if (/\d ?$/.test(text.slice(0, from)) || (/^kr|^[tm]n?kr/i.test(unit) && /^(?:19|20)\d\d$/.test(printed)))
      continue
    hits.push({ sek: toKronor(value, factor), from, to })
  }
  for (const match of text.matchAll(spelled)) {
    const factor = factorOf(match.groups?.unit ?? '')
    const value = parseNumber(wordNumbers[(match.groups?.word ?? '').toLowerCase()] ?? '')
    const from = match.index
    if (factor && value && !hits.some((hit) => from < hit.to && from + match[0].length > hit.from))
      hits.push({ sek: toKronor(value, factor), from, to: from + match[0].length })
  }
  return hits.sort((a, b) => a.from - b.from)
}

function pairs(stretch: string, first: string, unit: string): boolean {
  if (/^(?:19|20)\d\d$/.test(first)) return false
  return /[-–—/]/.test(stretch) || /^(?:mi|mn|mk|ms|md|t)/i.test(unit) || / \d{3}/.test(first)
}

/** "2,3 miljoner" is money only if nothing else is counted. */
function bareMillions(text: string, from: number, to: number): boolean {
  if (!afterMillions.test(text.slice(to, to + 20))) return false
  return moneyCue.test(text.slice(Math.max(0, from - 160), from) + text.slice(to, to + 80))
}

const boundary = /(?:[.!?;:•]\s|,\s(?=\p{L}{4})|\bsamt\b|\s–\s|^)/gu
const fillers =
  /^(?:och|samt|men|att|dels|varav|där|som|är|en|ett|den|det|med|på|om|till|ca|cirka|drygt|knappt|totalt|ungefär|omkring|upp|uppgår|beräknas|för|av|på|motsvarande|,|\s)+(?=\s|$)/iu
const tail =
  /(?:\s|,|\(|:|–)+(?:och|att|är|en|ett|på|om|till|med|ca\.?|cirka|drygt|knappt|totalt|ungefär|omkring|upp|motsvarande|minst|högst|max|maximalt|nästan|över|under|mer|än|runt|sammanlagt|av|blir|i|storleksordningen|beloppet|hela)$/iu

/** What the amount is for, in the document's words: its clause up to it, else what follows. */
function describe(block: Block, hit: Hit, previousEnd: number): string {
  const { text } = block
  let from = Math.max(previousEnd, hit.from - 160)
  const window = text.slice(from, hit.from)
  let cut = 0
  for (const match of window.matchAll(boundary)) cut = match.index + match[0].length
  let words = window.slice(cut)
  if (words.replace(fillers, '').trim().length < 8 && previousEnd < from + cut)
    words = window.slice(lastSentence(window))
  from = 0
  words = trimWords(words)
  if (words.length >= 4) return words
  const after = text.slice(hit.to, hit.to + 140)
  const stop = after.search(/[.;:](?:\s|$)|, \p{L}|\d[\d ]*(?:kr|tkr|mnkr|mkr)/u)
  const following = (stop >= 0 ? after.slice(0, stop) : after).replace(/\s\S*$/, stop >= 0 ? '$&' : '').trim()
  return following.length >= 3 ? following : words || text.slice(0, 80).trim()
}

const lastSentence = (text: string): number => {
  const at = Math.max(text.lastIndexOf('. '), text.lastIndexOf(': '), text.lastIndexOf('; '))
  return at < 0 ? 0 : at + 2
}

function trimWords(text: string): string {
  let words = text
    .replace(/^[\s,.;:)•–-]+/, '')
    .replace(/^(?:och|samt|men|att|dels|varav)\s+/i, '')
    .trim()
  for (let k = 0; k < 6 && tail.test(words); k++) words = words.replace(tail, '')
  words = words.replace(/[\s,(:–-]+$/, '').trim()
  return words.length > 110 ? words.slice(words.indexOf(' ', words.length - 110) + 1) : words
}

/** The amounts to register: one restated in another paragraph is the same amount, two in one sentence are two. */
export function distinctAmounts(mentions: AmountMention[]): AmountMention[] {
  const result: AmountMention[] = []
  const bySek = new Map<number, AmountMention>()
  for (const mention of mentions) {
    const known = bySek.get(mention.sek)
    if (!known || known.block === mention.block) {
      const copy = { ...mention, spans: [...mention.spans] }
      result.push(copy)
      if (!known) bySek.set(mention.sek, copy)
    } else if (known.spans.length < 12) known.spans.push(...mention.spans)
  }
  return result
}
