import type { EvidenceSpan } from '../proposed-registration'
import type { Block } from './blocks'
import type { Line } from './lines'
import { lineNumber, type Source } from './source'

/** Where a stretch of a block stands in the original; one span per run that no page furniture interrupts. */
export function locate(
  source: Source,
  lines: Line[],
  block: Block,
  from: number,
  to: number,
): EvidenceSpan[] {
  const spans: EvidenceSpan[] = []
  const { at } = block
  let start = from
  while (start < to && block.text[start] === ' ') start++
  let end = to
  while (end > start && block.text[end - 1] === ' ') end--
  if (start >= end) return spans
  let runStart = start
  for (let i = start + 1; i <= end; i++) {
    const here = at[i]
    const before = at[i - 1]
    const jump =
      i < end &&
      here !== undefined &&
      before !== undefined &&
      here - before > 1 &&
      furnitureBetween(lines, block, before, here)
    if (i < end && !jump) continue
    const span = toSpan(source, at[runStart] ?? 0, at[i - 1] ?? 0)
    spans.push(span)
    runStart = i
  }
  return spans
}

function toSpan(source: Source, first: number, last: number): EvidenceSpan {
  const from = source.from[first] ?? 0
  return { line: lineNumber(source, from), from, to: source.to[last] ?? source.original.length }
}

function furnitureBetween(lines: Line[], block: Block, a: number, b: number): boolean {
  const first = block.lines.find((line) => line.to >= a)
  const last = block.lines.find((line) => line.to >= b)
  if (!first || !last || last.index - first.index < 2) return false
  for (let k = first.index + 1; k < last.index; k++)
    if (lines[k]?.furniture && lines[k]?.text !== '') return true
  return false
}
