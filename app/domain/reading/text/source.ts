/** A character-for-character cleaned text that remembers where each character came from. */
export type Source = {
  original: string
  text: string
  /** Offset in the original of each character of `text`. */
  from: Int32Array
  /** Offset in the original just after each character of `text`. */
  to: Int32Array
  /** Offsets in the original at which its lines begin. */
  lineStarts: number[]
}

const entities: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
  ndash: '–',
  mdash: '—',
  sect: '§',
  bull: '•',
  shy: '',
  hellip: '…',
  rdquo: '”',
  ldquo: '“',
}

const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st' }
const combined: Record<string, string> = {
  'a\u0308': 'ä',
  'a\u030a': 'å',
  'o\u0308': 'ö',
  'A\u0308': 'Ä',
  'A\u030a': 'Å',
  'O\u0308': 'Ö',
  'e\u0301': 'é',
  'E\u0301': 'É',
  'u\u0308': 'ü',
}

const lineBreakTags = /^(?:br|p|div|li|tr|h[1-6]|ul|ol|table|tbody|thead)$/i
const inlineTags = /^(?:b|i|u|em|strong|span|sup|sub|td|th|a|font|small|mark|o:p)$/i

/**
 * Cleans what is not language: HTML remnants, entities, Markdown emphasis and tables, soft hyphens, odd spaces,
 * split accents. Line breaks stay; a form feed becomes one and is kept as `\f` so that pages can be told apart.
 */
export function clean(original: string): Source {
  const size = original.length + 16
  let from = new Int32Array(size)
  let to = new Int32Array(size)
  const parts: string[] = []
  let length = 0
  const push = (text: string, start: number, end: number) => {
    for (let k = 0; k < text.length; k++) {
      if (length === from.length) {
        from = grow(from)
        to = grow(to)
      }
      from[length] = start
      to[length] = end
      length++
    }
    if (text.length > 0) parts.push(text)
  }
  const run = (text: string, start: number) => {
    while (length + text.length > from.length) {
      from = grow(from)
      to = grow(to)
    }
    for (let k = 0; k < text.length; k++) {
      from[length + k] = start + k
      to[length + k] = start + k + 1
    }
    length += text.length
    parts.push(text)
  }
  let i = 0
  while (i < original.length) {
    const step = special(original, i)
    if (step) {
      push(step.text, i, i + step.length)
      i += step.length
    } else {
      // Runs of plain characters are copied whole.
      let end = i + 1
      while (
        end < original.length &&
        isCommon(original.charCodeAt(end)) &&
        !isAccent(original.charCodeAt(end + 1))
      )
        end++
      run(original.slice(i, end), i)
      i = end
    }
  }
  const lineStarts = [0]
  for (let at = original.indexOf('\n'); at >= 0; at = original.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return {
    original,
    text: parts.join(''),
    from: from.subarray(0, length),
    to: to.subarray(0, length),
    lineStarts,
  }
}

function grow(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Letters, digits, blanks, line feeds and the usual punctuation, none of which is ever replaced. */
const isCommon = (code: number): boolean =>
  isPlain(code) ||
  code === 0x20 ||
  code === 0x0a ||
  code === 0x2c ||
  code === 0x2e ||
  (code >= 0xc0 && code <= 0xff)

const isAccent = (code: number): boolean => code === 0x308 || code === 0x30a || code === 0x301

type Replacement = { text: string; length: number }

function special(text: string, at: number): Replacement | undefined {
  const code = text.charCodeAt(at)
  if (isPlain(code)) {
    const next = text.charCodeAt(at + 1)
    if (!isAccent(next)) return undefined
    const pair = text.slice(at, at + 2)
    return combined[pair] ? { text: combined[pair], length: 2 } : undefined
  }
  switch (code) {
    case 0x0d:
      return { text: text.charCodeAt(at + 1) === 0x0a ? '' : '\n', length: 1 }
    case 0x09:
      return { text: '   ', length: 1 }
    case 0x2028:
    case 0x2029:
    case 0x0b:
      return { text: '\n', length: 1 }
    case 0xad:
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
      // A soft hyphen at a line end divides a word; anywhere else it is invisible.
      return { text: code === 0xad && /^[ \r]*\n/.test(text.slice(at + 1, at + 4)) ? '-' : '', length: 1 }
    case 0x3c:
      return tag(text, at)
    case 0x26:
      return entity(text, at)
    case 0x2a:
      return emphasis(text, at, '*')
    case 0x5f:
      return emphasis(text, at, '_')
    case 0x7c:
      return { text: '   ', length: 1 }
    case 0x5c:
      return /[-*_#.()[\]]/.test(text[at + 1] ?? '') ? { text: '', length: 1 } : undefined
    case 0x23:
      return heading(text, at)
    case 0x2010:
    case 0x2011:
      return { text: '-', length: 1 }
  }
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f) {
    return { text: ' ', length: 1 }
  }
  if (code >= 0xfb00 && code <= 0xfb05) {
    const letters = ligatures[text[at] as string]
    return letters ? { text: letters, length: 1 } : undefined
  }
  // Private-use characters are what symbol fonts leave behind where a bullet stood.
  if (code >= 0xe000 && code <= 0xf8ff) return { text: '•', length: 1 }
  return undefined
}

function isPlain(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

function tag(text: string, at: number): Replacement | undefined {
  const found = /^<\/?([a-zA-Z][a-zA-Z0-9:]{0,9})(?:\s[^<>]{0,200})?\/?>/.exec(text.slice(at, at + 230))
  const name = found?.[1]
  if (!found || !name) return undefined
  if (lineBreakTags.test(name)) return { text: '\n', length: found[0].length }
  if (/^t[dh]$/i.test(name)) return { text: '   ', length: found[0].length }
  return inlineTags.test(name) ? { text: '', length: found[0].length } : undefined
}

function entity(text: string, at: number): Replacement | undefined {
  const found = /^&(?:([a-zA-Z]{2,8})|#(\d{2,5}));/.exec(text.slice(at, at + 12))
  if (!found) return undefined
  const value = found[1] ? entities[found[1]] : String.fromCharCode(Number(found[2])).replace(/\u00a0/, ' ')
  return value === undefined ? undefined : { text: value, length: found[0].length }
}

/** Emphasis marks go; a lone star at the start of a line is a bullet and stays; underscores inside words stay. */
function emphasis(text: string, at: number, mark: '*' | '_'): Replacement | undefined {
  const run = text[at + 1] === mark ? (text[at + 2] === mark ? 3 : 2) : 1
  if (run > 1) {
    if (mark === '_' && text[at + run] === '_') return undefined
    return { text: '', length: run }
  }
  const before = text[at - 1] ?? '\n'
  const after = text[at + 1] ?? '\n'
  if (mark === '*') {
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
    if (line.trim() === '' && /[ \t]/.test(after)) return { text: '•', length: 1 }
    return /\S/.test(before) || /\S/.test(after) ? { text: '', length: 1 } : undefined
  }
  const inWord = /[\p{L}\p{N}_]/u
  return inWord.test(before) === inWord.test(after) ? undefined : { text: '', length: 1 }
}

function heading(text: string, at: number): Replacement | undefined {
  const before = text[at - 1] ?? '\n'
  if (before !== '\n') return undefined
  const found = /^#{1,6} {1,4}/.exec(text.slice(at, at + 12))
  return found ? { text: '', length: found[0].length } : undefined
}

/** Line number from 1 of an offset in the original. */
export function lineNumber(source: Source, offset: number): number {
  let low = 0
  let high = source.lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
