import { type Block, type Inline, plainText, type Table } from '../../domain/shared/rich-text'
import { dayParts } from '../../domain/shared/day'
import { hasHeader } from './arrange'
import { sharedWidths } from './columns'
import type { WrittenDocument } from './model'

/**
 * An arranged document as the template reads it: every key present, absent things null.
 * @param crest path of the crest in Typst's files, or null
 */
export function typstData(document: WrittenDocument, crest: string | null): object {
  const { year, month, day } = dayParts(document.day)
  const { letterhead } = document
  return {
    layout: document.layout,
    title: document.title,
    kind: document.kind,
    number: document.number ?? null,
    author: document.author ?? null,
    day: [year, month, day],
    landscape: document.landscape ?? false,
    footer: document.footer ?? null,
    letterhead: {
      municipality: letterhead.municipality,
      body: letterhead.body ?? null,
      lines: letterhead.lines,
      accent: letterhead.accent,
      crest,
    },
    meta: document.meta.map(({ label, value }) => ({ label, value: breakable(value, 20) })),
    recipients: (document.recipients ?? []).map((recipient) =>
      recipient
        .split('\n')
        .flatMap((line, at) => [...(at > 0 ? [{ kind: 'break' }] : []), { kind: 'text', text: line }]),
    ),
    blocks: document.blocks.map(blockData),
    signatures: (document.signatures ?? []).map(({ name, role, note }) => ({
      name,
      role: role ?? null,
      note: note ?? null,
    })),
    attachments: (document.attachments ?? []).map((name) => breakable(name, textLimit)),
  }
}

/** Longest stretch without a place to break, in characters, in running text. */
const textLimit = 60

function blockData(block: Block): object {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: words(block.content, textLimit) }
    case 'list':
      return {
        ...block,
        start: block.start ?? 1,
        tight: block.items.every((item) => item.filter(({ kind }) => kind === 'paragraph').length <= 1),
        items: block.items.map((item) => item.map(blockData)),
      }
    case 'quote':
      return { ...block, blocks: block.blocks.map(blockData) }
    case 'definitions':
      return {
        ...block,
        aligned: block.items.every(({ term }) => plainText(term).length <= 24),
        items: block.items.map(({ term, text }) => ({
          term: words(term, textLimit),
          text: words(text, textLimit),
        })),
      }
    case 'decision':
      return {
        ...block,
        lead: block.lead ? words(block.lead, textLimit) : null,
        points: block.points.map((point) => words(point, textLimit)),
      }
    case 'table':
      return tableData(block)
    case 'picture':
      return { ...block, caption: block.caption ? words(block.caption, textLimit) : null }
    case 'page-break':
      return block
  }
}

function tableData(table: Table): object {
  const limit = Math.max(8, Math.floor(90 / table.columns.length))
  const cell = (content: readonly Inline[]) => words(content, limit)
  return {
    kind: 'table',
    caption: table.caption ? words(table.caption, textLimit) : null,
    header: hasHeader(table),
    columns: table.columns.map(({ header, align }) => ({ align, words: cell(header) })),
    widths: sharedWidths(table),
    rows: table.rows.length,
    cells: table.rows.flatMap((row) => row.map(cell)),
    sum: table.sum ? table.sum.map(cell) : null,
  }
}

const words = (content: readonly Inline[], limit: number): object[] =>
  content.map((inline) => {
    if (inline.kind === 'break') return inline
    if ('content' in inline) return { ...inline, content: words(inline.content, limit) }
    return { ...inline, text: breakable(inline.text, limit) }
  })

/** Zero-width spaces in stretches that no hyphenation divides: addresses, codes, very long words. */
const breakable = (text: string, limit: number): string =>
  text.replace(new RegExp(`[^\\s\\u00ad\\u200b-]{${limit + 1},}`, 'g'), (stretch) =>
    // Words are divided by the hyphenation for Swedish unless they are longer than any word.
    /^\p{L}+$/u.test(stretch) && stretch.length <= textLimit
      ? stretch
      : (stretch.match(new RegExp(`.{1,${Math.min(limit, 12)}}`, 'gu')) ?? []).join('\u200b'),
  )
