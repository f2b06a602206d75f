import type { EvidenceSpan } from '../proposed-registration'
import { type Block, buildBlocks } from './blocks'
import { markFurniture } from './furniture'
import { locate } from './locate'
import { type Layout, type Line, layoutOf, splitLines } from './lines'
import { clean, lineNumber, type Source } from './source'

/** The prepared text: lines with page furniture marked, and blocks with line breaks undone. */
export type Document = {
  source: Source
  lines: Line[]
  layout: Layout
  blocks: Block[]
  /** The furniture of the pages as blocks of its own, each different line once. */
  margins: Block[]
}

/** Something found in the text, with its place. */
export type Found<Value> = { value: Value; spans: EvidenceSpan[] }

/** Prepares a plain text for recognition. */
export function prepare(text: string): Document {
  const source = clean(text)
  const lines = splitLines(source)
  markFurniture(lines)
  const layout = layoutOf(lines)
  const blocks = buildBlocks(source, lines, layout)
  const seen = new Set<string>()
  const margins: Block[] = []
  for (const line of lines) {
    if (!line.furniture || line.text === '' || seen.has(line.text)) continue
    seen.add(line.text)
    margins.push(lineBlock(source, line))
  }
  return { source, lines, layout, blocks, margins }
}

/** One line as a block, its columns kept apart by single blanks. */
export function lineBlock(source: Source, line: Line): Block {
  const chars: string[] = []
  const at: number[] = []
  for (let i = line.from; i < line.to; i++) {
    const char = source.text[i] as string
    if (char === ' ' && chars.at(-1) === ' ') continue
    chars.push(char)
    at.push(i)
  }
  return {
    index: -1,
    text: chars.join(''),
    at: Int32Array.from(at),
    lines: [line],
    marker: undefined,
    clause: false,
    heading: undefined,
    section: undefined,
    gap: 0,
  }
}

/** The place of a stretch of a block, for evidence. */
export function place(document: Document, block: Block, from = 0, to = block.text.length): EvidenceSpan[] {
  return locate(document.source, document.lines, block, from, to)
}

/** The place of a stretch of a line, counted in the line's own text. */
export function placeInLine(document: Document, line: Line, from = 0, to = line.text.length): EvidenceSpan[] {
  const { source } = document
  const first = line.from + from
  const last = line.from + to - 1
  const start = source.from[first] ?? 0
  return [{ line: lineNumber(source, start), from: start, to: source.to[last] ?? start }]
}

/** The head of the paper: the first filled lines, furniture included. */
export function headLines(document: Document, count: number): Line[] {
  const head: Line[] = []
  for (const line of document.lines) {
    if (line.text === '') continue
    head.push(line)
    if (head.length >= count) break
  }
  return head
}
