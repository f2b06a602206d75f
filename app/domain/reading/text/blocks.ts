import { type Section, sectionOf } from './headings'
import { joinGroup } from './join-lines'
import type { Layout, Line } from './lines'
import { type Marker, markerOf, startsParagraph } from './markers'
import type { Source } from './source'
import { continues, opensClauses } from './wrapped-lines'

/** A paragraph, list item or heading with its line breaks undone; `at` gives each character's place in the source. */
export type Block = {
  index: number
  text: string
  at: Int32Array
  lines: Line[]
  marker: Marker | undefined
  /** Begins with "att": a clause of a decision or demand. */
  clause: boolean
  /** Set on the heading that opens a section. */
  heading: Section | undefined
  section: Section | undefined
  /** Empty or furniture lines before it. */
  gap: number
}

/** The lines of one block to be, with what its first line shows. */
export type Group = {
  lines: Line[]
  gap: number
  marker: { marker: Marker; length: number } | undefined
  heading: Section | undefined
  clause: boolean
}

/** Groups lines into blocks: undoes wrapping and division of words, also across page breaks. */
export function buildBlocks(source: Source, lines: Line[], layout: Layout): Block[] {
  const groups: Group[] = []
  let current: Group | undefined
  let gap = 0
  let listed = false
  let recipients = false
  for (const line of lines) {
    if (line.text === '' || line.furniture) {
      gap++
      continue
    }
    const previous = current?.lines.at(-1)
    if (current && previous && continues(current, previous, line, gap, layout, listed)) {
      current.lines.push(line)
    } else {
      // Among recipients "Ekonomi" is a department.
      const recipient = recipients && gap === 0 && /^\p{L}+$/u.test(line.text)
      current = openGroup(line, gap, previous, recipient, current?.clause === true)
      groups.push(current)
      if (current.heading || startsParagraph(line.text)) recipients = current.heading === 'recipients'
      if (current.heading) listed = listSections.has(current.heading)
      else if (startsParagraph(line.text)) listed = false
    }
    gap = 0
  }
  const blocks: Block[] = []
  let section: Section | undefined
  for (const group of groups) {
    for (const block of joinGroup(source, group)) {
      if (startsParagraph(block.text)) section = undefined
      if (block.heading) section = block.heading
      block.section = section
      block.index = blocks.length
      blocks.push(block)
    }
  }
  return blocks
}

/** Sections whose lines are entries, not wrapped text. */
const listSections = new Set<Section>(['basis', 'attachments', 'recipients', 'attendance'])

function openGroup(
  line: Line,
  gap: number,
  previous: Line | undefined,
  recipient: boolean,
  afterClause: boolean,
): Group {
  const found = sectionOf(line.text)
  const heading = recipient && found !== 'recipients' && found !== 'decision' ? undefined : found
  const marker = heading ? undefined : markerOf(line.text)
  const rest = line.text.slice(marker?.length ?? 0)
  const clause =
    /^att\s+\S/.test(rest) ||
    (/^Att\s+\S/.test(rest) && (gap > 0 || afterClause || opensClauses.test(previous?.text ?? '')))
  return { lines: [line], gap, marker, heading, clause }
}
