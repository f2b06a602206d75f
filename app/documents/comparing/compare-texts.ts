import { type Change, diffArrays, diffWords } from 'diff'
import { flowing } from '../../domain/shared/flowing'

/** A run of words: in both texts, only in the newer, or only in the older. */
export type Part = { op: 'same' | 'added' | 'removed'; text: string }

/** Paragraphs that stand in both texts, or a place where they differ. */
export type Passage = { kind: 'same'; paragraphs: string[] } | { kind: 'changed'; parts: Part[] }

export type Comparison = {
  passages: Passage[]
  /** Places that differ; words struck and words put in their stead are one change. */
  changes: number
  addedWords: number
  removedWords: number
  /** Time ran out: some places are shown as removed and added whole. */
  coarse: boolean
}

/** Milliseconds for the whole comparison. What is left then is shown whole, so the answer is right but coarser. */
const BUDGET_MS = 400

/**
 * Compares two plain texts word by word. Paragraphs are matched first, so that long texts with few changes are quick;
 * differences in line breaks and blanks alone are none, since a PDF breaks its lines anew with every version.
 */
export function compareTexts(older: string, newer: string, budgetMs = BUDGET_MS): Comparison {
  const before = paragraphsOf(older)
  const after = paragraphsOf(newer)
  const until = performance.now() + budgetMs
  const left = () => Math.max(0, Math.floor(until - performance.now()))
  const matched = diffArrays(before, after, { timeout: left() })
  const passages: Passage[] = []
  let coarse = matched === undefined
  const differ = (removed: string[], added: string[]) => {
    const words = wordsOf(removed.join('\n'), added.join('\n'), left())
    coarse ||= words.coarse
    const [only] = words.parts
    add(
      passages,
      words.parts.length === 1 && only?.op === 'same'
        ? { kind: 'same', paragraphs: added }
        : { kind: 'changed', parts: words.parts },
    )
  }
  let removed: string[] = []
  let added: string[] = []
  const flush = () => {
    if (removed.length > 0 || added.length > 0) differ(removed, added)
    removed = []
    added = []
  }
  for (const change of matched ?? aroundTheMiddle(before, after)) {
    if (change.removed) removed = change.value
    else if (change.added) added = change.value
    else {
      flush()
      add(passages, { kind: 'same', paragraphs: change.value })
    }
  }
  flush()
  return { passages, ...counted(passages), coarse }
}

const paragraphsOf = (text: string): string[] =>
  flowing(text)
    .split(/[\n\f]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

/** Without time to match paragraphs: what both begin and end with, and the rest between as one place. */
function aroundTheMiddle(before: string[], after: string[]) {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const piece = (value: string[], op: Part['op']) => ({
    value,
    added: op === 'added',
    removed: op === 'removed',
  })
  return [
    piece(after.slice(0, head), 'same'),
    piece(before.slice(head, before.length - tail), 'removed'),
    piece(after.slice(head, after.length - tail), 'added'),
    piece(after.slice(after.length - tail), 'same'),
  ].filter(({ value }) => value.length > 0)
}

function wordsOf(older: string, newer: string, timeout: number): { parts: Part[]; coarse: boolean } {
  const whole: Part[] = [
    { op: 'removed', text: older },
    { op: 'added', text: newer },
  ]
  const nonEmpty = whole.filter(({ text }) => text !== '')
  if (nonEmpty.length < 2) return { parts: nonEmpty, coarse: false }
  const changes = timeout > 0 ? diffWords(older, newer, { timeout }) : undefined
  return changes ? { parts: joined(changes), coarse: false } : { parts: nonEmpty, coarse: true }
}

/** Neighbouring changes that only a blank divides are read as one. */
function joined(changes: Change[]): Part[] {
  const parts: Part[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') parts.push({ op: 'removed', text: removed })
    if (added !== '') parts.push({ op: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [at, change] of changes.entries()) {
    if (change.removed) removed += change.value
    else if (change.added) added += change.value
    else if (
      /^\s*$/.test(change.value) &&
      removed !== '' &&
      added !== '' &&
      changes[at + 1]?.removed &&
      changes[at + 2]?.added
    ) {
      removed += change.value
      added += change.value
    } else {
      flush()
      parts.push({ op: 'same', text: change.value })
    }
  }
  flush()
  return parts
}

function add(passages: Passage[], passage: Passage): void {
  const last = passages.at(-1)
  if (last?.kind === 'same' && passage.kind === 'same') last.paragraphs.push(...passage.paragraphs)
  else passages.push(passage.kind === 'same' ? { ...passage, paragraphs: [...passage.paragraphs] } : passage)
}

function counted(passages: Passage[]): Pick<Comparison, 'changes' | 'addedWords' | 'removedWords'> {
  const count = { changes: 0, addedWords: 0, removedWords: 0 }
  for (const passage of passages) {
    if (passage.kind === 'same') continue
    let changing = false
    for (const { op, text } of passage.parts) {
      if (op === 'same') changing = false
      else {
        if (!changing) count.changes++
        changing = true
        count[op === 'added' ? 'addedWords' : 'removedWords'] += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
      }
    }
  }
  return count
}
