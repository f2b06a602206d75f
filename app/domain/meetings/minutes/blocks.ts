import { blocksFromMarkdown } from '../../shared/markdown'
import { type Block, type HeadingLevel, type Inline, plainText } from '../../shared/rich-text'
import { headings } from './words'

/**
 * A paragraph's Markdown as blocks for page and PDF: points under Beslut become a decision, a strong line before a
 * table its caption, a last row of strong words its sum, and `**Plats:** …` lines terms with what they say.
 * @param headingFrom the level of a heading written with one sign
 * @param paragraph the § that the text is of: captions name it, so that tables of a whole page can be told apart
 */
export function minutesBlocks(
  markdown: string,
  headingFrom: HeadingLevel = 2,
  paragraph: number | null = null,
): Block[] {
  const out: Block[] = []
  let heading = ''
  for (const block of blocksFromMarkdown(markdown, { headingFrom })) {
    if (block.kind === 'heading') heading = plainText(block.content)
    const last = out.at(-1)
    const term = termOf(block)
    if (term) {
      if (last?.kind === 'definitions') out[out.length - 1] = { ...last, items: [...last.items, term] }
      else out.push({ kind: 'definitions', items: [term] })
    } else if (block.kind === 'table') {
      const caption = last && captionOf(last)
      if (caption) out.pop()
      const told: Inline[] = paragraph === null ? [] : [{ kind: 'text', text: `, § ${paragraph}` }]
      out.push(summed(caption ? { ...block, caption: [...caption, ...told] } : block))
    } else if (block.kind === 'list' && heading === headings.decision) {
      const points = pointsOf(block)
      const att = points?.every((content) => /^att\s/i.test(plainText(content))) ?? false
      if (!points || (!att && !block.ordered)) out.push(block)
      else {
        const lead = att && last?.kind === 'paragraph' ? last.content : undefined
        if (lead) out.pop()
        out.push({
          kind: 'decision',
          form: att ? 'att' : 'numbered',
          points: att ? points.map(withoutAtt) : points,
          ...(lead ? { lead } : {}),
        })
      }
    } else out.push(block)
  }
  return out
}

const termOf = (block: Block): { term: Inline[]; text: Inline[] } | null => {
  if (block.kind !== 'paragraph') return null
  const [first, ...rest] = block.content
  if (first?.kind !== 'strong' || rest.length === 0) return null
  const term = plainText(first.content)
  return term.endsWith(':')
    ? { term: [{ kind: 'text', text: term.slice(0, -1) }], text: trimmed(rest) }
    : null
}

const trimmed = ([first, ...rest]: Inline[]): Inline[] => {
  if (first === undefined) return []
  if (first.kind === 'break') return trimmed(rest)
  return first.kind === 'text' ? [{ ...first, text: first.text.trimStart() }, ...rest] : [first, ...rest]
}

const captionOf = (block: Block): Inline[] | null => {
  if (block.kind !== 'paragraph' || block.content.length !== 1) return null
  const [only] = block.content
  return only?.kind === 'strong' ? only.content : null
}

function summed(table: Extract<Block, { kind: 'table' }>): Block {
  const last = table.rows.at(-1)
  const isSum =
    table.rows.length > 1 &&
    last?.every((cell) => cell.length === 0 || cell.every(({ kind }) => kind === 'strong')) &&
    last.some((cell) => cell.length > 0)
  if (!last || !isSum) return table
  const plain = last.map((cell) =>
    cell.flatMap((inline) => ('content' in inline ? inline.content : [inline])),
  )
  return { ...table, rows: table.rows.slice(0, -1), sum: plain }
}

const pointsOf = ({ items }: Extract<Block, { kind: 'list' }>): Inline[][] | null => {
  const points = items.map((item) =>
    item.length === 1 && item[0]?.kind === 'paragraph' ? item[0].content : null,
  )
  return points.every((point) => point !== null) ? points : null
}

const withoutAtt = ([first, ...rest]: Inline[]): Inline[] =>
  first?.kind === 'text'
    ? [{ ...first, text: first.text.replace(/^att\s+/i, '') }, ...rest]
    : first
      ? [first, ...rest]
      : []
