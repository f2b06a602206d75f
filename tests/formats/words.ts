import type { WrittenDocument } from '~/documents/writing'
import { type Block, type Inline, plainText } from '~/domain/shared/rich-text'

const textsOf = (block: Block): readonly Inline[][] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content]
    case 'list':
      return block.items.flat().flatMap(textsOf)
    case 'quote':
      return block.blocks.flatMap(textsOf)
    case 'definitions':
      return block.items.flatMap(({ term, text }) => [term, text])
    case 'decision':
      return [block.lead ?? [], ...block.points]
    case 'table':
      return [
        block.caption ?? [],
        ...block.columns.map(({ header }) => header),
        ...block.rows.flat(),
        ...(block.sum ?? []),
      ]
    case 'picture':
    case 'page-break':
      return []
  }
}

/** Every word of a document in the order a person reads it. */
export function wordsOf({
  letterhead,
  meta,
  recipients,
  kind,
  title,
  blocks,
  signatures,
  attachments,
}: WrittenDocument): string[] {
  const lines = [
    letterhead.municipality,
    letterhead.body ?? '',
    ...meta.flatMap(({ label, value }) => [label, value]),
    ...(recipients ?? []),
    kind,
    title,
    ...blocks.flatMap(textsOf).map(plainText),
    ...(signatures ?? []).flatMap(({ name, role, note }) => [name, role ?? '', note ?? '']),
    ...(attachments ?? []),
  ]
  return wordsIn(lines.join('\n'))
}

/** Words of a text as a tool gives it: hyphens at the ends of lines and pages taken away, and what may divide a word. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/(?<=\p{L})[-\u00ad\u2010]\n[\n\f]*(?=\p{Ll})/gu, '')
    .replace(/[\u00ad\u200b]/g, '')
    .split(/[^\p{L}\p{N}§%]+/u)
    .filter(Boolean)

/** Words that one text has more of than another. */
export function missingWords(wanted: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1)
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}
