/** A field of a line: words, or a list between braces. */
export type Field = string | string[]

/**
 * The fields of a line of SIE: separated by spaces or tabs, in quotation marks where they hold such, with `\"` for a
 * quotation mark, and object lists between braces. Null when a quotation mark or a brace is never closed.
 */
export function fieldsOf(line: string): Field[] | null {
  const fields: Field[] = []
  let list: string[] | null = null
  let at = 0
  while (at < line.length) {
    const sign = line[at] ?? ''
    if (sign === ' ' || sign === '\t') at += 1
    else if (sign === '{') {
      if (list) return null
      list = []
      at += 1
    } else if (sign === '}') {
      if (!list) return null
      fields.push(list)
      list = null
      at += 1
    } else {
      const word = sign === '"' ? quotedAt(line, at) : plainAt(line, at)
      if (!word) return null
      ;(list ?? fields).push(word.text)
      at = word.end
    }
  }
  return list ? null : fields
}

type Word = { text: string; end: number }

function quotedAt(line: string, from: number): Word | null {
  let text = ''
  for (let at = from + 1; at < line.length; at += 1) {
    const sign = line[at]
    if (sign === '"') return { text, end: at + 1 }
    if (sign === '\\' && (line[at + 1] === '"' || line[at + 1] === '\\')) {
      text += line[at + 1]
      at += 1
    } else text += sign
  }
  return null
}

function plainAt(line: string, from: number): Word {
  const end = /[\s{}]/.exec(line.slice(from))
  const to = end ? from + end.index : line.length
  return { text: line.slice(from, to), end: to }
}
