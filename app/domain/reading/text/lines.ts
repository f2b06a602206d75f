import type { Source } from './source'

/** One line of the cleaned text. `from`/`to` are offsets in the cleaned text, without surrounding blanks. */
export type Line = {
  index: number
  from: number
  to: number
  text: string
  page: number
  /** Ends in a blank in the original: what many PDF extractions leave where a line was wrapped. */
  wrapped: boolean
  /** Part of a page header or footer: not running text. */
  furniture: boolean
}

/** A longer line is cut, so that no recogniser ever meets a paragraph of a megabyte. */
const longest = 6000
/** More lines than 2 000 pages hold are not read. */
const most = 150_000

/** Splits the cleaned text into lines; a form feed ends the line and the page. */
export function splitLines(source: Source): Line[] {
  const lines: Line[] = []
  let page = 1
  let start = 0
  const { text } = source
  for (let i = 0; i <= text.length; i++) {
    const code = i === text.length ? 10 : text.charCodeAt(i)
    const tooLong = i - start >= longest && (code === 32 || i - start >= longest * 2)
    if (code !== 10 && code !== 12 && !tooLong) continue
    if (lines.length >= most) break
    let from = start
    let to = i
    while (from < to && text.charCodeAt(from) <= 32) from++
    while (to > from && text.charCodeAt(to - 1) <= 32) to--
    lines.push({
      index: lines.length,
      from,
      to,
      text: text.slice(from, to),
      page,
      wrapped: to < i && to > from,
      furniture: false,
    })
    if (code === 12) page++
    start = tooLong && code > 32 ? i : i + 1
  }
  dropLineNumbers(lines)
  return lines
}

/** Some minutes number their lines in the margin: where nearly every line does, and each counts on, that is no text. */
function dropLineNumbers(lines: Line[]): void {
  const filled = lines.filter((line) => line.text !== '')
  if (filled.length < 12) return
  const numbers = filled.map((line) => Number(/^\d{1,4}(?=\s{2}|$)/.exec(line.text)?.[0] ?? -1))
  const counting = numbers.filter((number, at) => number >= 0 && number === (numbers[at - 1] ?? 0) + 1).length
  if (counting < filled.length * 0.9) return
  for (const line of filled) {
    const margin = /^\d{1,4}(?:\s{2,}|$)/.exec(line.text)?.[0].length ?? 0
    line.from += margin
    line.text = line.text.slice(margin)
  }
}

/** How the lines of this document were laid out. */
export type Layout = {
  /** The width at which lines are wrapped; 0 when they are not (one line per paragraph). */
  width: number
  /** An empty line stands after nearly every line, also inside sentences. */
  doubleSpaced: boolean
}

export function layoutOf(lines: Line[]): Layout {
  const filled = lines.filter((line) => line.text !== '' && !line.furniture)
  if (filled.length < 4) return { width: 0, doubleSpaced: false }
  // The length that halves the text: most characters of a wrapped text stand in full lines.
  const lengths = filled.map((line) => line.text.replace(/ {3,}/g, ' ').length).sort((a, b) => a - b)
  const half = lengths.reduce((sum, length) => sum + length, 0) / 2
  let passed = 0
  const width =
    lengths.find((length) => {
      passed += length
      return passed >= half
    }) ?? 0
  const followed = filled.filter((line) => lines[line.index + 1]?.text === '').length
  const lower = filled.filter(
    (line) => /^\p{Ll}/u.test(line.text) && lines[line.index - 1]?.text === '',
  ).length
  return {
    width: width > 170 ? 0 : Math.max(width, 45),
    doubleSpaced: followed > filled.length * 0.7 && lower > filled.length * 0.12,
  }
}
