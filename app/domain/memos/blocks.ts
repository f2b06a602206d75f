import { blocksFromMarkdown } from '../shared/markdown'
import { type Block, decision, heading, type HeadingLevel, type Inline } from '../shared/rich-text'

const ATT = /^(?:\d{1,2}[.)]\s+|[-*+]\s+)?att\s+(.+)$/i

const inlinesOf = (markdown: string): Inline[] => {
  const [first] = blocksFromMarkdown(markdown)
  return first?.kind === 'paragraph' ? first.content : [{ kind: 'text', text: markdown }]
}

/** A paragraph of att-clauses under an optional lead, as the block that it is in a document (rules 10.3, form A). */
function attBlock(paragraph: string): Block | null {
  const lines = paragraph.split('\n').map((line) => line.trim())
  const first = lines.findIndex((line) => ATT.test(line))
  if (first < 0 || first > 1) return null
  const points: string[] = []
  for (const line of lines.slice(first)) {
    const clause = ATT.exec(line)?.[1]
    if (clause !== undefined) points.push(clause)
    else points.push(`${points.pop() ?? ''} ${line}`)
  }
  const lead = first === 1 ? lines[0] : undefined
  return decision('att', points.map(inlinesOf), lead === undefined ? undefined : inlinesOf(lead))
}

/** A section's Markdown as blocks; the clauses of a decision keep a line each. Fields are resolved before. */
export function sectionBlocks(markdown: string, section: { decision?: boolean | undefined }): Block[] {
  const blocksOf = (text: string) => blocksFromMarkdown(text, { headingFrom: 3 })
  if (!section.decision) return blocksOf(markdown)
  const blocks: Block[] = []
  let plain: string[] = []
  const flush = () => {
    if (plain.length > 0) blocks.push(...blocksOf(plain.join('\n\n')))
    plain = []
  }
  for (const paragraph of markdown.split(/\n[ \t]*\n/)) {
    const clauses = attBlock(paragraph.trim())
    if (clauses === null) plain.push(paragraph)
    else {
      flush()
      blocks.push(clauses)
    }
  }
  flush()
  return joinedLeads(blocks)
}

/** "Kommunfullmäktige beslutar" on a line of its own before the clauses belongs to them. */
function joinedLeads(blocks: Block[]): Block[] {
  return blocks.flatMap((block, at): Block[] => {
    const next = blocks[at + 1]
    const before = blocks[at - 1]
    if (block.kind === 'paragraph' && next?.kind === 'decision' && next.lead === undefined) return []
    if (block.kind === 'decision' && block.lead === undefined && before?.kind === 'paragraph')
      return [{ ...block, lead: before.content }]
    return [block]
  })
}

/** The whole text: each section that holds something under its heading. */
export function memoBlocks(
  sections: readonly { heading: string; text: string; decision?: boolean | undefined }[],
  level: HeadingLevel = 2,
): Block[] {
  return sections
    .filter(({ text }) => text.trim() !== '')
    .flatMap((section) => [heading(level, section.heading), ...sectionBlocks(section.text, section)])
}
