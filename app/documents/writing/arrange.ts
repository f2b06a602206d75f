import type { Block, HeadingLevel, Inline, Table } from '../../domain/shared/rich-text'
import type { WrittenDocument } from './model'

/**
 * A document as it is set, whatever the format: text cleaned, empty blocks gone, headings following on each other
 * below the title (WCAG 1.3.1: no level is skipped).
 */
export function arranged(document: WrittenDocument): WrittenDocument {
  return {
    ...document,
    title: oneLine(document.title),
    kind: oneLine(document.kind),
    blocks: inOrder(document.blocks.flatMap(cleaned)),
    recipients: document.recipients?.map(clean),
    attachments: document.attachments?.map(oneLine),
    meta: document.meta.map(({ label, value }) => ({ label: oneLine(label), value: oneLine(value) })),
  }
}

/** Composed letters, no control characters, and spaces only where they show. */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // The narrow no-break space that groups thousands is all but invisible in these faces, and lacking in others.
    .replaceAll('\u202f', '\u00a0')
    .replaceAll('\t', ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/ {2,}/g, ' ')

const oneLine = (text: string): string =>
  clean(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()

function words(content: readonly Inline[]): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (inline.kind === 'break') return [inline]
    if ('content' in inline) return [{ ...inline, content: words(inline.content) }]
    const text = held(clean(inline.text).replaceAll('\n', ' '))
    return text === '' ? [] : [{ ...inline, text }]
  })
}

const months = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december'
const afterFigure = new RegExp(
  `(\\d) (?=(?:${months}|kr|tkr|mnkr|miljoner|miljarder|procent|%|§|kap\\.|st\\.)(?![\\p{L}\\d]))`,
  'gu',
)
const beforeFigure = /(§|kl\.|nr|dnr) (?=\d)/giu

/** A figure is not parted from its unit, month or paragraph sign by the end of a line. */
const held = (text: string): string => text.replace(afterFigure, '$1\u00a0').replace(beforeFigure, '$1\u00a0')

const all = (cells: readonly Inline[][]): Inline[][] => cells.map(words)

function cleaned(block: Block): Block[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph': {
      const content = words(block.content)
      return content.length === 0 ? [] : [{ ...block, content }]
    }
    case 'list':
      return [{ ...block, items: block.items.map((item) => item.flatMap(cleaned)) }]
    case 'quote':
      return [{ ...block, blocks: block.blocks.flatMap(cleaned) }]
    case 'definitions':
      return [
        { ...block, items: block.items.map(({ term, text }) => ({ term: words(term), text: words(text) })) },
      ]
    case 'decision':
      return [{ ...block, points: all(block.points), ...(block.lead ? { lead: words(block.lead) } : {}) }]
    case 'table':
      return block.columns.length === 0 ? [] : [cleanedTable(block)]
    case 'picture':
      return [
        {
          ...{ ...block, text: oneLine(block.text) },
          ...(block.caption ? { caption: words(block.caption) } : {}),
        },
      ]
    case 'page-break':
      return [block]
  }
}

const cleanedTable = (block: Table): Table => {
  const filled = (row: readonly Inline[][]) => block.columns.map((_, at) => words(row[at] ?? []))
  return {
    ...block,
    columns: block.columns.map((column) => ({ ...column, header: words(column.header) })),
    rows: block.rows.map(filled),
    ...(block.sum ? { sum: filled(block.sum) } : {}),
    ...(block.caption ? { caption: words(block.caption) } : {}),
  }
}

function inOrder(blocks: readonly Block[]): Block[] {
  let before = 1
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    before = Math.min(Math.max(block.level, 2), before + 1)
    return { ...block, level: before as HeadingLevel }
  })
}

/** Whether some column has a heading: without one the table has no header row. */
export const hasHeader = ({ columns }: Table): boolean => columns.some(({ header }) => header.length > 0)
