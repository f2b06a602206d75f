/** A text with what is chosen in it: `from` and `to` as in a textarea. */
export type Chosen = { text: string; from: number; to: number }

/** A replacement of a part of the text, and what is chosen after it. */
export type Edit = { from: number; to: number; insert: string; chosen: [number, number] }

/** Sets the chosen words between marks, or takes the marks away when they are there. */
export function surround({ text, from, to }: Chosen, mark: string, placeholder: string): Edit {
  const inside = text.slice(from, to)
  const around = text.slice(from - mark.length, from) === mark && text.slice(to, to + mark.length) === mark
  if (around && inside !== '')
    return {
      from: from - mark.length,
      to: to + mark.length,
      insert: inside,
      chosen: [from - mark.length, to - mark.length],
    }
  const words = inside === '' ? placeholder : inside
  const begin = from + mark.length
  return { from, to, insert: `${mark}${words}${mark}`, chosen: [begin, begin + words.length] }
}

const PREFIX = /^(?:#{1,6}\s+|[-*+]\s+|\d{1,2}[.)]\s+)/

/** Gives the lines of the choice a beginning (`- `, `1. `, `### `), or takes it away when all of them have it. */
export function prefixLines({ text, from, to }: Chosen, kind: 'bullets' | 'numbers' | 'heading'): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to)
  const lines = text.slice(start, end).split('\n')
  const mark = (at: number) => (kind === 'bullets' ? '- ' : kind === 'numbers' ? `${at + 1}. ` : '### ')
  const shape = kind === 'bullets' ? /^[-*+]\s+/ : kind === 'numbers' ? /^\d{1,2}[.)]\s+/ : /^#{1,6}\s+/
  const has = lines.every((line) => shape.test(line))
  const insert = lines
    .map((line, at) => (has ? line.replace(shape, '') : mark(at) + line.replace(PREFIX, '')))
    .join('\n')
  const empty = lines.length === 1 && insert.trim() === mark(0).trim()
  return {
    from: start,
    to: end,
    insert,
    chosen: empty ? [start + insert.length, start + insert.length] : [start, start + insert.length],
  }
}

/** A link on the chosen words; what is chosen after is where the address goes. */
export function link({ text, from, to }: Chosen): Edit {
  const chosen = text.slice(from, to)
  const isAddress = /^(?:https?:\/\/|mailto:)\S+$/.test(chosen)
  const words = isAddress || chosen === '' ? 'länktext' : chosen
  const address = isAddress ? chosen : 'https://'
  const insert = `[${words}](${address})`
  const begin = isAddress || chosen === '' ? from + 1 : from + words.length + 3
  return { from, to, insert, chosen: [begin, begin + (begin === from + 1 ? words.length : address.length)] }
}

/** A piece that stands in paragraphs of its own. */
export function block({ text, from, to }: Chosen, piece: string): Edit {
  const before = text.slice(0, from)
  const after = text.slice(to)
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const tail = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  const at = from + lead.length + piece.length
  return { from, to, insert: lead + piece + tail, chosen: [at, at] }
}

export const emptyTable = '| Rubrik | Rubrik |\n| :-- | --: |\n| Text | 0 |\n| Text | 0 |'

/** Words where the caret stands. */
export const words = ({ from, to }: Chosen, insert: string): Edit => ({
  from,
  to,
  insert,
  chosen: [from + insert.length, from + insert.length],
})

/** Enter in a list goes on with the list, and ends it when the item is empty. Null outside lists. */
export function nextItem({ text, from, to }: Chosen): Edit | null {
  if (from !== to) return null
  const start = text.lastIndexOf('\n', from - 1) + 1
  const line = text.slice(start, from)
  const item = /^(\s*)(?:([-*+])|(\d{1,2})([.)]))(\s+)(.*)$/.exec(line)
  const clause = item ? null : /^(att\s)(.*)$/.exec(line)
  if (item) {
    const [, indent = '', bullet, number, sign = '', gap = ' ', rest = ''] = item
    if (rest === '') return { from: start, to: from, insert: '', chosen: [start, start] }
    const insert = `\n${indent}${bullet ?? `${Number(number) + 1}${sign}`}${gap}`
    return { from, to, insert, chosen: [from + insert.length, from + insert.length] }
  }
  if (!clause) return null
  if (clause[2] === '') return { from: start, to: from, insert: '', chosen: [start, start] }
  return { from, to, insert: '\n\natt ', chosen: [from + 6, from + 6] }
}
