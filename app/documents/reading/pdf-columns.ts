import { type Fragment, gapsOf, gutterGap, joinLines, type Line, toLines } from './pdf-lines'

/**
 * Puts the text of a page in reading order. Text set in columns is read column by column; a table stays as it is,
 * a row per line. `fragments` come in the order the file draws them, which tells the two apart: a column is drawn
 * to its end before the next, a table row by row.
 */
export const pageText = (fragments: Fragment[]): string => readRegion(fragments, 0)

/** Lines up to `end` that share an empty stretch around `gutter`. */
type Run = { end: number; gutter: number }
type Block = { lines: Line[]; gutter: number | null }

const mostColumns = 4

const readRegion = (fragments: Fragment[], depth: number): string => {
  const lines = toLines(fragments)
  if (depth >= mostColumns) return joinLines(lines)
  const blocks = splitBlocks(lines, fragments)
  if (blocks.every((block) => block.gutter === null)) return joinLines(lines)
  return blocks
    .map(({ lines: members, gutter }) => {
      if (gutter === null) return joinLines(members)
      const inside = new Set(members.flatMap((line) => line.fragments))
      // The order of drawing is kept, since the columns may themselves hold columns.
      const drawn = fragments.filter((piece) => inside.has(piece))
      const left = drawn.filter((piece) => middle(piece) < gutter)
      const right = drawn.filter((piece) => middle(piece) >= gutter)
      return `${readRegion(left, depth + 1)}\n\n${readRegion(right, depth + 1)}`
    })
    .join('\n\n')
}

const middle = (piece: Fragment): number => (piece.left + piece.right) / 2

/** Runs of lines that share an empty stretch and read as columns, and the lines between them. */
const splitBlocks = (lines: Line[], fragments: Fragment[]): Block[] => {
  const orderOf = new Map(fragments.map((piece, order) => [piece, order]))
  const blocks: Block[] = []
  let plain: Line[] = []
  let at = 0
  while (at < lines.length) {
    const run = longestRun(lines, at)
    const from = at
    const end =
      run &&
      endsOf(lines, from, run, orderOf).find((to) =>
        readsAsColumns(lines.slice(from, to), run.gutter, orderOf),
      )
    if (run && end) {
      if (plain.length > 0) blocks.push({ lines: plain, gutter: null })
      plain = []
      blocks.push({ lines: lines.slice(at, end), gutter: run.gutter })
      at = end
    } else {
      const line = lines[at]
      if (line) plain.push(line)
      at += 1
    }
  }
  if (plain.length > 0) blocks.push({ lines: plain, gutter: null })
  return blocks
}

/** Where a run may end: as far as it goes, at one of its last larger distances, or where the drawing order turns. */
const endsOf = (lines: Line[], from: number, run: Run, orderOf: Map<Fragment, number>): number[] => {
  const ends = [run.end]
  for (let at = run.end - 1; at > from && ends.length < 8; at--) {
    const line = lines[at]
    const above = lines[at - 1]
    if (line && above && line.base - above.base > 1.6 * Math.max(line.size, above.size)) ends.push(at)
  }
  return [...ends, drawnApart(lines, from, run, orderOf)]
}

/** How far from `from` on one side of the stretch is drawn to its end before the other begins. */
const drawnApart = (lines: Line[], from: number, run: Run, orderOf: Map<Fragment, number>): number => {
  const left = { first: Number.POSITIVE_INFINITY, last: -1 }
  const right = { first: Number.POSITIVE_INFINITY, last: -1 }
  for (let at = from; at < run.end; at++) {
    for (const piece of lines[at]?.fragments ?? []) {
      const side = middle(piece) < run.gutter ? left : right
      const order = orderOf.get(piece) ?? 0
      side.first = Math.min(side.first, order)
      side.last = Math.max(side.last, order)
    }
    if (left.last > right.first && right.last > left.first) return at
  }
  return run.end
}

const leastLines = 3

/** From a line on: the stretch that stays empty longest. The first line with a gap within reach proposes it. */
const longestRun = (lines: Line[], from: number): Run | null => {
  let best: Run | null = null
  for (const gap of proposals(lines, from)) {
    let { from: left, to: right } = gap
    let end = from
    for (; end < lines.length; end++) {
      const line = lines[end]
      const free = line ? freeWithin(line, left, right) : null
      if (!line || free === null || free.to - free.from < gutterGap * line.size) break
      left = free.from
      right = free.to
    }
    if (end - from >= leastLines && (best === null || end > best.end))
      best = { end, gutter: (left + right) / 2 }
  }
  return best
}

/** Boxes side by side seldom share a baseline: then the next line lies wholly beside the first. */
const proposals = (lines: Line[], from: number): { from: number; to: number }[] => {
  const first = lines[from]
  if (!first) return []
  const gaps = gapsOf(first)
  if (gaps.length > 0) return gaps
  for (const line of lines.slice(from + 1, from + 6)) {
    if (line.left > first.right + gutterGap * first.size) return [{ from: first.right, to: line.left }]
    if (first.left > line.right + gutterGap * first.size) return [{ from: line.right, to: first.left }]
    for (const gap of gapsOf(line)) {
      if (first.right < gap.to && first.left < gap.from)
        return [{ from: Math.max(gap.from, first.right), to: gap.to }]
      if (first.left > gap.from && first.right > gap.to)
        return [{ from: gap.from, to: Math.min(gap.to, first.left) }]
    }
  }
  return []
}

/** What of the stretch a line leaves empty, or null when it crosses it. */
const freeWithin = (line: Line, from: number, to: number): { from: number; to: number } | null => {
  let left = from
  let right = to
  for (const piece of line.fragments) {
    if (piece.right <= (left + right) / 2) left = Math.max(left, piece.right)
    else if (piece.left >= (left + right) / 2) right = Math.min(right, piece.left)
    else if (piece.left > left + line.size) right = Math.min(right, piece.left)
    else if (piece.right < right - line.size) left = Math.max(left, piece.right)
    else return null
  }
  return right > left ? { from: left, to: right } : null
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

const readsAsColumns = (lines: Line[], gutter: number, orderOf: Map<Fragment, number>): boolean => {
  const sides = lines.flatMap((line) =>
    line.fragments.map((piece) => ({ order: orderOf.get(piece) ?? 0, isLeft: middle(piece) < gutter })),
  )
  const left = lengths(lines, (piece) => middle(piece) < gutter)
  const right = lengths(lines, (piece) => middle(piece) >= gutter)
  const fewest = Math.min(left.length, right.length)
  if (fewest < leastLines) return false
  const prose = median(left) >= 25 && median(right) >= 25
  const shared = left.length + right.length - lines.length
  sides.sort((a, b) => a.order - b.order)
  const changes = sides.filter(({ isLeft }, index) => index > 0 && isLeft !== sides[index - 1]?.isLeft).length
  // One side drawn to its end before the other: columns, unless short cells face each other line by line.
  if (changes <= 1) return prose || shared < Math.max(left.length, right.length)
  // Drawn line by line across the page: columns only where both sides are running text of many lines.
  return prose && changes >= 0.8 * (left.length + right.length) - 1 && fewest >= 5
}

/** How many characters each line has on one side, for the lines that have any. */
const lengths = (lines: Line[], isOnSide: (piece: Fragment) => boolean): number[] =>
  lines
    .map((line) =>
      line.fragments.reduce((sum, piece) => sum + (isOnSide(piece) ? piece.text.length + 1 : 0), 0),
    )
    .filter((length) => length > 0)
