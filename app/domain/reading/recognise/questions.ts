import { type Document, type Found, place } from '../text/document'
import type { Block } from '../text/blocks'
import {
  alike,
  closing,
  freeAnswer,
  numbered,
  type Pair,
  quote,
  readPairs,
  signed,
  toAnswer,
} from './answers'

export type QuestionsAndAnswers = { questions: Found<string>[]; answers: Found<string>[] }

const intro =
  /följande (?:\p{L}+ )?fråg(?:a|or)|ställ(?:a|er|t|s|des|de)\b[^.?]{0,80}\bfråg(?:a|or)|(?:min|mina|vår|våra) (?:\p{L}+ )?fråg(?:a|or)|(?:vill (?:jag|vi|undertecknad)|(?:jag|vi|undertecknad) (?:vill|önskar))[^.?]{0,60}(?:fråga|veta|ställa)|\b(?:undrar|frågar|frågas)\b|frågor(?:na)?(?: (?:till|är)[^.?]{0,80})?\s*:$|^fråg(?:a|or)(?:na)?\s*:?$/iu
/** What a question begins with, where no question mark closes it. */
const asking =
  /^(?:att |om )?(?:hur|vad|vilk(?:en|et|a)|när|var|varför|vem|på vilket sätt|är|har|finns|kommer|avser|tänker|anser|kan|ska|vill|delar|i vilken)(?![\p{L}])/iu

/** The questions of an interpellation in its own wording, and the answers beside them. */
export function readQuestions(
  document: Document,
  paperKind: 'question' | 'answer' | 'minutes',
  split: number | undefined,
): QuestionsAndAnswers {
  const { blocks } = document
  const paper = split === undefined ? blocks : blocks.slice(0, split)
  if (paperKind === 'question')
    return { questions: ownQuestions(document, blocks).map((one) => one.found), answers: [] }
  const pairs = readPairs(document, paper, paperKind === 'minutes')
  const own = split === undefined ? [] : ownQuestions(document, blocks.slice(split))
  if (own.length === 0) {
    const asked = pairs.filter(
      (pair): pair is Pair & { question: Found<string> } => pair.question !== undefined,
    )
    return {
      questions: asked.map((pair) => pair.question),
      answers: answersOf(document, asked),
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

/** One text that answers several questions together is the first answer; the others stay unfilled. */
function answersOf(document: Document, asked: Pair[]): Found<string>[] {
  const filled = asked.filter((pair) => pair.answer.length > 0)
  const last = asked.at(-1)
  if (asked.length > 1 && filled.length === 1 && last && filled[0] === last && !last.labelled)
    return [toAnswer(document, last.answer)]
  return trimEmpty(asked.map((pair) => toAnswer(document, pair.answer)))
}

const trimEmpty = (answers: Found<string>[]): Found<string>[] =>
  answers.some((one) => one.value !== '') ? answers : []

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
    .map((block) => ({ found: quote(document, block, 0), number: block.marker?.value ?? '' }))
}

function after(document: Document, blocks: Block[], at: number): { found: Found<string>; number: string }[] {
  const result: { found: Found<string>; number: string }[] = []
  const opener = blocks[at]
  if (!opener) return result
  const label = numbered.exec(opener.text)
  if (label && opener.text.length > label[0].length + 8)
    result.push({ found: quote(document, opener, label[0].length), number: label[1] ?? '' })
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
        result.push({ found: quote(document, block, next[0].length), number: next[1] ?? '' })
      else pendingLabel = next[1] ?? ''
      continue
    }
    if (pendingLabel !== '' || (block.marker && !block.heading) || block.clause) {
      result.push({ found: quote(document, block, 0), number: pendingLabel || (block.marker?.value ?? '') })
      pendingLabel = ''
      continue
    }
    if (block.text.endsWith('?') && block.text.length < 700) {
      result.push({ found: quote(document, block, 0), number: '' })
      continue
    }
    if (++misses > (result.length > plainFrom ? 0 : 1)) break
  }
  // Items count as questions when at least one of them asks.
  return result.some((one) => one.found.value.includes('?')) ||
    (/fråg/i.test(opener.text) && result.every((one) => asking.test(one.found.value))) ||
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
