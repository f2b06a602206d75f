import { type Document, type Found, place } from '../text/document'
import type { Block } from '../text/blocks'
import { namesWithParty } from './mentions'
import { nameIn, nameSource } from './names'

/** "Fråga 2: …", the label of a question. */
export const numbered = /^fråga (?:nr\.? ?)?(\d{1,2}|[a-h](?![\p{L}]))\s*[:.)–-]?\s*/iu
const ordinals = ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde']
const answerTo = new RegExp(
  String.raw`^(?:svar(?:et)?(?: (?:på|till))?(?: (?:din|den|er))?(?: fråga(?:n)?)?(?: nr\.?)? ?(?<number>\d{1,2}|[a-h](?=\s*[:.)]))|(?:svar(?:et)? (?:på|till) )?(?:din |den |er )?(?<ordinal>${ordinals.join('|')}) frågan)(?![\p{L}\d])\s*[:.)–-]?\s*`,
  'iu',
)
const answerLabel =
  /^(?:svar(?:et)?(?: på (?:frågan|fråga))?(?: (?:nr )?\d{1,2})?|mitt svar(?: är)?|kommentar)\s*[:.–-]?\s*/i
/** From here on numbered items answer the questions asked before. */
const answersBegin =
  /(?:\b(?:mitt|mina|vårt|våra) svar\b|\b(?:jag|vi) (?:vill|får|kan|skulle vilja)\b[^.?]{0,80}(?:svara|anföra|lämna)|\bsvarar (?:jag|vi)\b|\bsom svar\b|^svar på (?:frågorna|frågan|interpellationen)|^svar(?:en)?\s*:?$|\bsvarar(?: (?:som )?följ\p{L}+| enligt [^.]{3,30})?\s*:?$)[^.?]{0,120}[:.]?$/iu
export const closing =
  /^(?:\p{Lu}[\p{L} ]{1,30}?,? dag som ovan|med vänlig|vänlig(?:en|a)|hälsning|underskrift|enligt uppdrag|\p{Lu}[\p{L} ]{1,30}? (?:den )?(?:\d{1,2} \p{Ll}+ \d{4}|\d{4}-\d\d-\d\d)$)/iu
const procedure = /^[^.]{0,90}\b(?:besvarar|besvarade|tackar|yttrar sig)\b[^.]{0,60}\.?$/i

/** A question with what answers it; `labelled` when a label or number of its own marks the answer. */
export type Pair = {
  question: Found<string> | undefined
  number: string
  answer: Block[]
  labelled: boolean
}

export function toAnswer(document: Document, blocks: Block[]): Found<string> {
  return {
    value: blocks.map((block) => block.text).join('\n\n'),
    spans: blocks.flatMap((block) => place(document, block)),
  }
}

/** An answer that repeats no question: what follows the words that begin it, up to the signature. */
export function freeAnswer(blocks: Block[]): Block[] {
  const opened = blocks.findIndex((block, at) => at > 0 && answersBegin.test(block.text))
  const first = opened >= 0 ? opened + 1 : blocks.findIndex((block) => block.text.length > 160)
  if (first < 0) return []
  const end = blocks.findIndex((block, at) => at > first && (closing.test(block.text) || signed(block)))
  return blocks.slice(first, end < 0 ? blocks.length : end)
}

const nameAlone = new RegExp(`^${nameSource}$`, 'u')

/** A line that only names who signs. */
export const signed = (block: Block): boolean =>
  block.text.length < 70 &&
  !/[.?!:]$/.test(block.text) &&
  (namesWithParty(block.text).length > 0 || (nameAlone.test(block.text) && nameIn(block.text) !== undefined))

export function alike(a: string, b: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  const one = words(a)
  const other = words(b)
  let common = 0
  for (const word of one) if (other.has(word)) common++
  return common >= Math.min(one.size, other.size) * 0.6 && common > 1
}

/** Ends in a question mark, a closing quotation mark aside. */
const asks = (text: string): boolean => /\?["”’»]?$/.test(text)

/** Questions repeated in an answer, each with the text that follows up to the next one, or with its number. */
export function readPairs(document: Document, blocks: Block[], minutes: boolean): Pair[] {
  const pairs: Pair[] = []
  const labels = blocks.some((block) => numbered.test(block.text))
  const listed = !labels && blocks.some((block) => block.marker?.kind === 'number' && asks(block.text))
  let current: Pair | undefined
  let answering = false
  let phase = false
  let served = 0
  const asked = (number: string) => pairs.find((pair) => pair.number === number && pair.question)
  const answer = (pair: Pair, block: Block | undefined) => {
    current = pair
    answering = true
    pair.labelled = true
    if (block) pair.answer.push(block)
  }
  for (const block of blocks) {
    const { text } = block
    const reply = pairs.length > 0 ? answerTo.exec(text) : null
    const replied =
      reply &&
      pairAt(pairs, reply.groups?.number, ordinals.indexOf((reply.groups?.ordinal ?? '-').toLowerCase()))
    if (reply && replied) {
      answer(replied, text.length > reply[0].length + 3 ? cut(block, reply[0].length) : undefined)
      phase = true
      continue
    }
    const label = labels ? numbered.exec(text) : null
    if (label) {
      const known = phase ? asked(label[1] ?? '') : undefined
      if (known) {
        const rest = text.length > label[0].length + 3 && !asks(text)
        answer(known, rest ? cut(block, label[0].length) : undefined)
        continue
      }
      phase = false
      current = { question: undefined, number: label[1] ?? '', answer: [], labelled: false }
      pairs.push(current)
      answering = false
      if (text.length > label[0].length + 8) current.question = quote(document, block, label[0].length)
      continue
    }
    const opensItem = listed && block.marker?.kind === 'number' && asks(text)
    const opensFree = !labels && !listed && asks(text) && text.length < 600 && !block.heading
    if (opensItem || opensFree) {
      if (phase && opensItem && asked(block.marker?.value ?? '')) {
        answer(asked(block.marker?.value ?? '') as Pair, undefined)
        continue
      }
      phase = false
      for (const question of questionText(document, block)) {
        current = { question, number: block.marker?.value ?? '', answer: [], labelled: false }
        pairs.push(current)
      }
      answering = true
      continue
    }
    if (pairs.length > 0 && text.length < 200 && answersBegin.test(text)) {
      // What stands between the questions and the heading of the answers answers none of them.
      if (!phase && block.heading === 'answer' && pairs.length > 1 && unanswered(pairs)) {
        for (const pair of pairs) pair.answer = []
      }
      phase = true
      answering = true
      if (block.heading || !answerLabel.test(text) || /:$/.test(text) || /svar\p{L}*$/iu.test(text)) continue
    }
    const item = block.marker
    if (item && pairs.length > 1 && !labels && (phase || restarts(pairs, item.value))) {
      const numbers = pairs.some((pair) => pair.number !== '')
      const target = numbers ? asked(item.value) : pairs[served++]
      if (target && (target.answer.length === 0 || target === current)) {
        phase = true
        answer(target, block)
        continue
      }
    }
    if (!current) continue
    if (closing.test(text) || signed(block) || (minutes && endsAnswer(block))) {
      current = undefined
      continue
    }
    const named = answerLabel.exec(text)
    if (named && (block.heading || text.length <= named[0].length + 1)) {
      answering = true
      current.labelled = true
      continue
    }
    if (!answering && !current.question) {
      current.question = quote(document, block, 0)
      continue
    }
    if (!answering && current.question && asks(text) && current.answer.length === 0) {
      current.question = {
        value: `${current.question.value} ${text}`,
        spans: [...current.question.spans, ...place(document, block)],
      }
      continue
    }
    answering = true
    current.answer.push(block)
  }
  return settle(pairs)
}

const pairAt = (pairs: Pair[], number: string | undefined, ordinal: number): Pair | undefined =>
  number === undefined
    ? pairs[ordinal]
    : (pairs.find((pair) => pair.number === number) ??
      (pairs.every((pair) => pair.number === '') ? pairs[Number(number) - 1] : undefined))

/** Numbering that begins again after all questions, before anything is answered. */
const restarts = (pairs: Pair[], number: string): boolean =>
  /^(?:1|a)$/i.test(number) && pairs.every((pair) => pair.answer.length === 0)

/** Only the last question is followed by text, and no label calls it an answer. */
const unanswered = (pairs: Pair[]): boolean =>
  pairs.every((pair, at) => !pair.labelled && (at === pairs.length - 1 || pair.answer.length === 0))

/** In minutes a heading, or that someone answers, is not part of an answer. */
const endsAnswer = (block: Block): boolean =>
  (block.heading !== undefined && block.heading !== 'answer') ||
  procedure.test(block.text) ||
  /^(?:behandling|överläggning|under överläggningen|_{3,})/i.test(block.text)

/** The block without the label at its beginning. */
const cut = (block: Block, from: number): Block => ({
  ...block,
  text: block.text.slice(from),
  at: block.at.slice(from),
})

/** Questions listed first and answered after: answers numbered like the questions, or one text for all. */
function settle(pairs: Pair[]): Pair[] {
  const merged: Pair[] = []
  for (const pair of pairs.slice(0, 300)) {
    const earlier = merged.find(
      (one) => one.number !== '' && one.number === pair.number && one.answer.length === 0,
    )
    if (earlier && pair.answer.length > 0) earlier.answer = pair.answer
    else merged.push(pair)
  }
  return merged
}

export function quote(document: Document, block: Block, from: number, to = block.text.length): Found<string> {
  return { value: block.text.slice(from, to).trim(), spans: place(document, block, from, to) }
}

/** The questions in a block: without what introduces them, and one by one where a quotation holds several. */
function questionText(document: Document, block: Block): Found<string>[] {
  const { text } = block
  const lead = /^[^?]{0,200}?(?:fråg(?:a|or)[^:?]{0,60}|undrar[^:?]{0,20}):\s*/i.exec(text)
  const from = lead?.[0].length ?? 0
  if (!/^["”“»]/.test(text.slice(from))) return [quote(document, block, from)]
  const result: Found<string>[] = []
  for (const match of text.slice(from).matchAll(/[^?"”“»\s][^?]{4,600}\?/g)) {
    const start = from + match.index
    result.push(quote(document, block, start, start + match[0].length))
  }
  return result.length > 0 ? result : [quote(document, block, from)]
}
