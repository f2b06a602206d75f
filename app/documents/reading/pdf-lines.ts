import { asSuperscript } from './clean'

/** A piece of text as the page shows it: left and right edge, baseline counted downwards, letter size; in points. */
export type Fragment = { text: string; left: number; right: number; base: number; size: number }

/** Fragments on one baseline, from left to right. */
export type Line = { fragments: Fragment[]; left: number; right: number; base: number; size: number }

/** Shares of the letter size: a gap that is a space, one that parts two cells, how far a raised digit may sit. */
const spaceGap = 0.17
const cellGap = 1.3
const sameBase = 0.3
const raisedBase = 0.6
const raisedSize = 0.9

/** The least empty stretch, as a share of the letter size, that can part columns. */
export const gutterGap = 0.7

const sharesBase = (line: Line, piece: Fragment): boolean =>
  Math.abs(line.base - piece.base) <= sameBase * Math.max(line.size, piece.size)

/** A note mark or an exponent: smaller letters, a little off the baseline, right at a piece of the line. */
const leansOn = (line: Line, piece: Fragment): boolean =>
  piece.size <= raisedSize * line.size &&
  Math.abs(line.base - piece.base) <= raisedBase * line.size &&
  line.fragments.some(
    (other) =>
      Math.min(Math.abs(piece.left - other.right), Math.abs(other.left - piece.right)) < line.size / 2,
  )

const widen = (line: Line, piece: Fragment): void => {
  line.fragments.push(piece)
  line.left = Math.min(line.left, piece.left)
  line.right = Math.max(line.right, piece.right)
  // The baseline is that of the largest letters: a raised digit that comes first must not set it.
  if (piece.size > line.size * 1.1) {
    line.base = piece.base
    line.size = piece.size
  }
}

/**
 * Puts the fragments of a page on their baselines, from the top down. Bounded: a fragment is compared only with
 * the lines just above it.
 */
export const toLines = (fragments: Fragment[]): Line[] => {
  const sorted = [...fragments].sort((a, b) => a.base - b.base || a.left - b.left)
  const lines: Line[] = []
  for (const piece of sorted) {
    const line = lines.slice(-4).find((candidate) => sharesBase(candidate, piece))
    if (line) widen(line, piece)
    else lines.push({ ...piece, fragments: [piece] })
  }
  const whole = attachRaised(lines)
  for (const line of whole) line.fragments.sort((a, b) => a.left - b.left)
  return whole.sort((a, b) => a.base - b.base || a.left - b.left)
}

/** Moves small pieces that lean on a line beside them into that line; `lines` are sorted by baseline. */
const attachRaised = (lines: Line[]): Line[] =>
  lines.filter((line, index) => {
    const near = [...lines.slice(Math.max(0, index - 3), index), ...lines.slice(index + 1, index + 4)]
    const hosts = line.fragments.map((piece) => near.find((host) => leansOn(host, piece)))
    if (hosts.includes(undefined)) return true
    line.fragments.forEach((piece, at) => {
      const host = hosts[at]
      if (host) widen(host, piece)
    })
    return false
  })

const isRaised = (piece: Fragment, line: Line): boolean =>
  piece.size <= raisedSize * line.size &&
  line.base - piece.base > 0.12 * line.size &&
  /^\s*\d{1,3}\s*$/.test(piece.text)

const between = (before: Fragment, after: Fragment): string => {
  const gap = after.left - before.right
  const size = Math.max(before.size, after.size)
  if (gap > cellGap * size) return '   '
  return gap > spaceGap * size ? ' ' : ''
}

/** The text of a line: a space for a gap, three between far apart cells, raised digits as superscripts. */
export const lineText = (line: Line): string => {
  let text = ''
  let before: Fragment | null = null
  for (const piece of line.fragments) {
    const raised = isRaised(piece, line)
    const shown = raised ? asSuperscript(piece.text.trim()) : piece.text
    const gap = before ? between(before, piece) : ''
    text += raised && gap === ' ' ? shown : gap + shown
    before = piece
  }
  return text.replace(/(\S) {2}(?=\S)/g, '$1 ').trim()
}

/** Whether a line has an empty stretch wide enough to part two cells or two columns, and where. */
export const gapsOf = (line: Line): { from: number; to: number }[] => {
  const gaps: { from: number; to: number }[] = []
  let reach = line.fragments[0]?.right ?? line.right
  for (const piece of line.fragments.slice(1)) {
    if (piece.left - reach > gutterGap * line.size) gaps.push({ from: reach, to: piece.left })
    reach = Math.max(reach, piece.right)
  }
  return gaps
}

/** Distance to the line above in letter sizes. */
const leading = (line: Line, above: Line): number =>
  (line.base - above.base) / Math.max(line.size, above.size)

/**
 * Joins lines to text, with a blank line where the distance is larger than the usual one between lines. Usual is
 * what a quarter of the lines keep to, since headings, list items and table rows all stand further apart.
 */
export const joinLines = (lines: Line[]): string => {
  const distances = lines
    .slice(1)
    .map((line, index) => leading(line, lines[index] ?? line))
    .filter((distance) => distance > 0.6)
    .sort((a, b) => a - b)
  const usual = distances[distances.length >> 2] ?? 0
  return lines
    .map((line, index) => {
      const above = lines[index - 1]
      if (!above) return lineText(line)
      const distance = leading(line, above)
      const parted = distance < -1 || distance > 2.2 || (distance > 1.3 && distance > 1.25 * usual)
      return `${parted ? '\n\n' : '\n'}${lineText(line)}`
    })
    .join('')
}
