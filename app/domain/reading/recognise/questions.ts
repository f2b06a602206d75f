import { type Document, type Found, place } from '../text/document'
import type { Block } from '../text/blocks'
import { namesWithParty } from './mentions'

export type QuestionsAndAnswers = { questions: Found<string>[]; answers: Found<string>[] }

const intro =
  /följande (?:\p{L}+ )?fråg(?:a|or)|ställ(?:a|er|t|s|des|de)\b[^.?]{0,80}\bfråg(?:a|or)|(?:min|mina|vår|våra) (?:\p{L}+ )?fråg(?:a|or)|(?:vill (?:jag|vi|undertecknad)|(?:jag|vi|undertecknad) (?:vill|önskar))[^.?]{0,60}(?:fråga|veta|ställa)|\b(?:undrar|frågar|frågas)\b|frågor(?:na)?(?: (?:till|är)[^.?]{0,80})?\s*:$|^fråg(?:a|or)(?:na)?\s*:?$/iu
const numbered = /^fråga (?:nr\.? ?)?(\d{1,2}|[a-h])\s*[:.)–-]?\s*/i
const answerLabel =
  /^(?:svar(?:et)?(?: på fråga)?(?: (?:nr )?\d{1,2})?|mitt svar(?: är)?|kommentar)\s*[:.–-]?\s*/i
const closing =
  /^(?:med vänlig|vänlig(?:en|a)|hälsning|underskrift|enligt uppdrag|\p{Lu}\p{Ll}+ (?:den )?\d{1,2} \p{Ll}+ \d{4}$)/iu

type Pair = { question: Found<string> | undefined; number: string; answer: Block[] }

/** The questions of an interpellation in its own wording, and the answers beside them. */
export function readQuestions(
  document: Document,
  answered: boolean,
  split: number | undefined,
): QuestionsAndAnswers {
  const { blocks } = document
  const paper = split === undefined ? blocks : blocks.slice(0, split)
  if (!answered) return { questions: ownQuestions(document, blocks).map((one) => one.found), answers: [] }
  const pairs = readPairs(document, paper)
  const own = split === undefined ? [] : ownQuestions(document, blocks.slice(split))
  if (own.length === 0) {
    const asked = pairs.filter(
      (pair): pair is Pair & { question: Found<string> } => pair.question !== undefined,
    )
    return {
      questions: asked.map((pair) => pair.question),
      answers: trimEmpty(asked.map((pair) => toAnswer(document, pair.answer))),
    }
  }
  const answers = own.map((one, at) => {
    const exact = pairs.find((pair) => pair.number !== '' && pair.number === one.number)
    const pair =
      exact ??
      pairs.find((other) => other.question && alike(other.question.value, one.found.value)) ??
      pairs[at]
    return toAnswer(document, pair?.answer ?? [])
  })
  if (pairs.length === 0 && own.length === 1)
    return {
      questions: own.map((one) => one.found),
      answers: trimEmpty([toAnswer(document, freeAnswer(paper))]),
    }
  return { questions: own.map((one) => one.found), answers: trimEmpty(answers) }
}

const trimEmpty = (answers: Found<string>[]): Found<string>[] =>
  answers.some((one) => one.value !== '') ? answers : []

function toAnswer(document: Document, blocks: Block[]): Found<string> {
  return {
    value: blocks.map((block) => block.text).join('\n\n'),
    spans: blocks.flatMap((block) => place(document, block)),
  }
}

/** An answer that repeats no question: everything between the heading and the signature. */
function freeAnswer(blocks: Block[]): Block[] {
  const long = blocks.findIndex((block) => block.text.length > 160)
  if (long < 0) return []
  const end = blocks.findIndex((block, at) => at > long && (closing.test(block.text) || signed(block)))
  return blocks.slice(long, end < 0 ? blocks.length : end)
}

const signed = (block: Block): boolean =>
  block.text.length < 70 && namesWithParty(block.text).length > 0 && !/[.?!]$/.test(block.text)

function alike(a: string, b: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  const one = words(a)
  const other = words(b)
  let common = 0
  for (const word of one) if (other.has(word)) common++
  return common >= Math.min(one.size, other.size) * 0.6 && common > 1
}

/** Questions repeated in an answer, each with the text that follows up to the next one. */
function readPairs(document: Document, blocks: Block[]): Pair[] {
  const pairs: Pair[] = []
  const labelled = blocks.some((block) => numbered.test(block.text))
  const listed =
    !labelled && blocks.some((block) => block.marker?.kind === 'number' && block.text.endsWith('?'))
  let current: Pair | undefined
  let answering = false
  for (const block of blocks) {
    const label = labelled ? numbered.exec(block.text) : null
    if (label) {
      current = { question: undefined, number: label[1] ?? '', answer: [] }
      pairs.push(current)
      answering = false
      if (block.text.length > label[0].length + 8) current.question = found(document, block, label[0].length)
      continue
    }
    const opensItem = listed && block.marker?.kind === 'number' && /\?$/.test(block.text)
    const opensFree =
      !labelled && !listed && block.text.endsWith('?') && block.text.length < 600 && !block.heading
    if (opensItem || opensFree) {
      current = { question: questionPart(document, block), number: block.marker?.value ?? '', answer: [] }
      pairs.push(current)
      answering = true
      continue
    }
    if (!current) continue
    if (closing.test(block.text) || signed(block)) {
      current = undefined
      continue
    }
    const answer = answerLabel.exec(block.text)
    if (answer && (block.heading || block.text.length <= answer[0].length + 1)) {
      answering = true
      continue
    }
    if (!answering && !current.question) {
      current.question = found(document, block, 0)
      continue
    }
    if (!answering && current.question && block.text.endsWith('?') && current.answer.length === 0) {
      current.question = {
        value: `${current.question.value} ${block.text}`,
        spans: [...current.question.spans, ...place(document, block)],
      }
      continue
    }
    answering = true
    current.answer.push(block)
  }
  return settle(pairs)
}

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

function found(document: Document, block: Block, from: number): Found<string> {
  return { value: block.text.slice(from).trim(), spans: place(document, block, from) }
}

/** The question in a block: its last sentences if it begins with something else ("Min fråga är: …"). */
function questionPart(document: Document, block: Block): Found<string> {
  const lead = /^[^?]{0,200}?(?:fråg(?:a|or)[^:?]{0,60}|undrar[^:?]{0,20}):\s*/i.exec(block.text)
  return found(document, block, lead?.[0].length ?? 0)
}

function ownQuestions(document: Document, blocks: Block[]): { found: Found<string>; number: string }[] {
  let best: { found: Found<string>; number: string }[] = []
  for (const [at, block] of blocks.entries()) {
    if (!intro.test(block.text) && !numbered.test(block.text)) continue
    const group = after(document, blocks, at)
    // The last introduction that is followed by questions counts; earlier ones are rhetorical.
    if (group.length > 0 && group.length >= best.length) best = group
  }
  if (best.length > 0) return best
  return blocks
    .filter((block) => block.marker && block.text.endsWith('?'))
    .map((block) => ({ found: found(document, block, 0), number: block.marker?.value ?? '' }))
}

function after(document: Document, blocks: Block[], at: number): { found: Found<string>; number: string }[] {
  const result: { found: Found<string>; number: string }[] = []
  const opener = blocks[at]
  if (!opener) return result
  const label = numbered.exec(opener.text)
  if (label && opener.text.length > label[0].length + 8)
    result.push({ found: found(document, opener, label[0].length), number: label[1] ?? '' })
  else if (!label) for (const one of sentences(document, opener)) result.push({ found: one, number: '' })
  let misses = 0
  let pendingLabel = label && result.length === 0 ? (label[1] ?? '') : ''
  const plainFrom = result.length
  for (let k = at + 1; k < Math.min(blocks.length, at + 60); k++) {
    const block = blocks[k]
    if (!block || closing.test(block.text) || signed(block)) break
    const next = numbered.exec(block.text)
    if (next) {
      if (block.text.length > next[0].length + 8)
        result.push({ found: found(document, block, next[0].length), number: next[1] ?? '' })
      else pendingLabel = next[1] ?? ''
      continue
    }
    if (pendingLabel !== '' || (block.marker && !block.heading) || block.clause) {
      result.push({ found: found(document, block, 0), number: pendingLabel || (block.marker?.value ?? '') })
      pendingLabel = ''
      continue
    }
    if (block.text.endsWith('?') && block.text.length < 700) {
      result.push({ found: found(document, block, 0), number: '' })
      continue
    }
    if (++misses > (result.length > plainFrom ? 0 : 1)) break
  }
  // Items count as questions when at least one of them asks.
  return result.some((one) => one.found.value.includes('?')) ||
    (result.length > 0 && /fråg/i.test(opener.text) && result.length === 1)
    ? result
    : []
}

/** Questions asked within the introducing paragraph itself. */
function sentences(document: Document, block: Block): Found<string>[] {
  const start = block.text.search(intro)
  const colon = block.text.indexOf(':', start)
  const from =
    colon >= 0
      ? colon + 1
      : block.text.slice(start).search(/[.] /) >= 0
        ? start + block.text.slice(start).search(/[.] /) + 1
        : start
  const result: Found<string>[] = []
  const tail = block.text.slice(from)
  for (const match of tail.matchAll(/[^.?!]{8,600}\?/g)) {
    const lead = match[0].length - match[0].trimStart().length
    const inner =
      /^(?:.{0,80}?(?:undrar|frågar|fråga|veta)(?: jag| vi)?(?: därför)?,? )(?=hur|när|vad|vilka|vilken|varför|om|har|är|kommer|avser)/i.exec(
        match[0].trimStart(),
      )
    const begin = from + match.index + lead + (inner?.[0].length ?? 0)
    result.push({
      value: block.text.slice(begin, from + match.index + match[0].length),
      spans: place(document, block, begin, from + match.index + match[0].length),
    })
  }
  return result
}
