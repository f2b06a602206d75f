import type { Block, Group } from './blocks'
import { inlineSection } from './headings'
import type { Source } from './source'

/** The block that the lines make, or two where a heading runs into its text. */
export function joinGroup(source: Source, group: Group): Block[] {
  const parts: string[] = []
  const at = new Int32Array(group.lines.reduce((sum, line) => sum + line.to - line.from + 1, 0))
  let size = 0
  let skip = group.marker?.length ?? 0
  for (const [k, line] of group.lines.entries()) {
    const next = group.lines[k + 1]
    let stop = line.to
    let joint = ' '
    if (next && /[-]$/.test(line.text)) {
      const fate = hyphen(line.text, next.text)
      if (fate === 'divides') stop--
      if (fate !== 'hangs') joint = ''
    }
    let blank = size === 0
    let start = line.from + skip
    for (let i = start; i < stop; i++) {
      const isBlank = source.text.charCodeAt(i) === 32
      if (isBlank && blank) {
        if (i > start) parts.push(source.text.slice(start, i))
        start = i + 1
        continue
      }
      at[size++] = i
      blank = isBlank
    }
    if (stop > start) parts.push(source.text.slice(start, stop))
    skip = 0
    if (next && joint) {
      parts.push(' ')
      at[size++] = stop
    }
  }
  const whole = makeBlock(parts.join(''), at.slice(0, size), group)
  const inlineHead = group.heading || group.marker ? undefined : inlineSection(whole.text)
  if (!inlineHead) return [whole]
  const head = slice(whole, 0, inlineHead.rest)
  head.heading = inlineHead.section
  const rest = slice(whole, inlineHead.rest, whole.text.length)
  rest.clause = /^att\s/i.test(rest.text)
  return [head, rest]
}

function makeBlock(text: string, at: Int32Array, group: Group): Block {
  return {
    index: 0,
    text,
    at,
    lines: group.lines,
    marker: group.marker?.marker,
    clause: group.clause,
    heading: group.heading,
    section: undefined,
    gap: group.gap,
  }
}

/** A part of a block, keeping the way back to the source. */
function slice(block: Block, from: number, to: number): Block {
  return {
    ...block,
    text: block.text.slice(from, to),
    at: block.at.slice(from, to),
    heading: undefined,
    gap: 0,
  }
}

/** Whether a hyphen at a line end divides a word, belongs to it, or hangs ("kod- och kontoplan"). */
function hyphen(a: string, b: string): 'divides' | 'stays' | 'hangs' {
  if (/^(?:och|eller|samt|respektive|till|resp\.|alternativt|\/)(?![\p{L}])/u.test(b)) return 'hangs'
  const part = /([\p{L}\d]+)-$/u.exec(a.slice(-60))?.[1]
  if (part === undefined) return 'hangs'
  if (/\d$/.test(part) || part.length === 1 || part === part.toUpperCase() || !/^\p{Ll}/u.test(b))
    return 'stays'
  return 'divides'
}
