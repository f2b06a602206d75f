import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Inline, List, Table as TableBlock } from '../../domain/shared/rich-text'
import { hasHeader } from './arrange'
import { columnWeights } from './columns'

/** The parts of a Word file made from blocks, and the numberings that its ordered lists count in. */
export type DocxBlocks = {
  children: (Paragraph | Table)[]
  numberings: { reference: string; start: number }[]
}

/** Twips: a twentieth of a point. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4)
export const bulletReference = 'bullets'
const hanging = mm(5.5)

type Look = { bold?: boolean; italics?: boolean; style?: string }

/** Inlines as Word's runs. */
export const runs = (content: readonly Inline[], look: Look = {}): ParagraphChild[] =>
  content.flatMap((inline) => runOf(inline, look))

function runOf(inline: Inline, look: Look): ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return [new TextRun({ text: inline.text, ...look })]
    case 'code':
      return [new TextRun({ text: inline.text, ...look, style: 'Code' })]
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'strong':
      return runs(inline.content, { ...look, bold: true })
    case 'emphasis':
      return runs(inline.content, { ...look, italics: true })
    case 'link': {
      const children = runs(inline.content, { ...look, style: 'Hyperlink' })
      return [new ExternalHyperlink({ link: inline.href, children })]
    }
  }
}

/**
 * Blocks as paragraphs and tables in Word's own styles.
 * @param width of the text in twips
 */
export function docxBlocks(blocks: readonly Block[], width: number): DocxBlocks {
  const numberings: DocxBlocks['numberings'] = []
  const numbering = (start: number): string => {
    const reference = `numbers-${numberings.length + 1}`
    numberings.push({ reference, start })
    return reference
  }

  const paragraphsOf = (block: Block, own: IParagraphOptions): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'heading':
        return [new Paragraph({ style: `Heading${block.level}`, children: runs(block.content) })]
      case 'paragraph':
        return [new Paragraph({ ...own, children: runs(block.content) })]
      case 'list':
        return listOf(block, 0)
      case 'quote':
        return block.blocks.flatMap((each) => paragraphsOf(each, { ...own, style: 'Quote' }))
      case 'definitions':
        return block.items.map(
          ({ term, text }) =>
            new Paragraph({
              style: 'Definition',
              children: [...runs(term, { bold: true }), new TextRun('\t'), ...runs(text)],
            }),
        )
      case 'decision': {
        const lead = block.lead ? [new Paragraph({ keepNext: true, children: runs(block.lead) })] : []
        if (block.form === 'att')
          return [
            ...lead,
            ...block.points.map(
              (point) => new Paragraph({ style: 'Att', children: [new TextRun('att\t'), ...runs(point)] }),
            ),
          ]
        const reference = numbering(1)
        return [
          ...lead,
          ...block.points.map(
            (point) => new Paragraph({ numbering: { reference, level: 0 }, children: runs(point) }),
          ),
        ]
      }
      case 'table':
        return tableOf(block, width)
      case 'picture':
        return [
          ...(block.caption
            ? [new Paragraph({ style: 'Caption', keepNext: true, children: runs(block.caption) })]
            : []),
          new Paragraph({ ...own, children: [new TextRun(block.text)] }),
        ]
      case 'page-break':
        return [new Paragraph({ children: [new PageBreak()] })]
    }
  }

  const listOf = (list: List, level: number): (Paragraph | Table)[] => {
    const reference = list.ordered ? numbering(list.start ?? 1) : bulletReference
    return list.items.flatMap((item) =>
      item.flatMap((block, at) => {
        if (block.kind === 'list') return listOf(block, Math.min(level + 1, 8))
        if (at === 0) return paragraphsOf(block, { numbering: { reference, level }, contextualSpacing: true })
        return paragraphsOf(block, { indent: { left: hanging * (level + 1) } })
      }),
    )
  }

  return { children: blocks.flatMap((block) => paragraphsOf(block, {})), numberings }
}

/** The levels of one numbering: each hangs beside its mark. */
export const levels = (mark: (level: number) => { text: string; format: 'bullet' | 'decimal' }, start = 1) =>
  Array.from({ length: 9 }, (_, level) => ({
    level,
    ...mark(level),
    start: level === 0 ? start : 1,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: hanging * (level + 1), hanging } } },
  }))

const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}
const strongLine = line(8, '2b2a27')
const thinLine = line(4, 'cfcac1')

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
}

function tableOf(table: TableBlock, width: number): (Paragraph | Table)[] {
  const weights = columnWeights(table)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const widths = weights.map((weight) => Math.floor((width * weight) / total))
  const row = (cells: readonly Inline[][], kind: 'head' | 'body' | 'sum') =>
    new TableRow({
      ...(kind === 'head' ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map((cell, at) => cellOf(cell, table, at, widths[at] ?? 0, kind)),
    })
  const head = hasHeader(table)
    ? [
        row(
          table.columns.map(({ header }) => header),
          'head',
        ),
      ]
    : []
  const body = table.rows.map((cells) => row(cells, 'body'))
  const sum = table.sum ? [row(table.sum, 'sum')] : []
  const rows = [...head, ...body, ...sum]
  if (rows.length === 0) return []
  return [
    ...(table.caption
      ? [new Paragraph({ style: 'Caption', keepNext: true, children: runs(table.caption) })]
      : []),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      borders: { ...noBorders, bottom: thinLine, insideHorizontal: thinLine },
      rows,
    }),
    // Word runs two tables together when nothing stands between them.
    new Paragraph({ style: 'AfterTable' }),
  ]
}

const cellOf = (
  cell: readonly Inline[],
  { columns }: TableBlock,
  at: number,
  width: number,
  kind: 'head' | 'body' | 'sum',
) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: at === 0 ? 0 : 70, right: at === columns.length - 1 ? 0 : 70 },
    borders: {
      ...(kind === 'head' ? { bottom: strongLine } : {}),
      ...(kind === 'sum' ? { top: strongLine } : {}),
    },
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: alignments[columns[at]?.align ?? 'left'],
        children: runs(cell, kind === 'body' ? {} : { bold: true }),
      }),
    ],
  })
