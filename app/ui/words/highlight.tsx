import type { ReactNode } from 'react'

/** A stretch of a text: from `start` up to but not including `end`, counted in UTF-16 units. */
export interface TextRange {
  start: number
  end: number
}

/** In order, inside the text, and never overlapping: a later range gives way to an earlier one. */
export function settleRanges<Range extends TextRange>(length: number, ranges: readonly Range[]): Range[] {
  const settled: Range[] = []
  let free = 0
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(range.start, free)
    const end = Math.min(range.end, length)
    if (end <= start) continue
    settled.push({ ...range, start, end })
    free = end
  }
  return settled
}

/** Cuts a text into plain stretches and marked ones, in reading order. */
export function cutText<Range extends TextRange>(
  text: string,
  ranges: readonly Range[],
  plain: (part: string, at: number) => ReactNode,
  marked: (part: string, range: Range) => ReactNode,
): ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const range of settleRanges(text.length, ranges)) {
    if (range.start > at) parts.push(plain(text.slice(at, range.start), at))
    parts.push(marked(text.slice(range.start, range.end), range))
    at = range.end
  }
  if (at < text.length) parts.push(plain(text.slice(at), at))
  return parts
}

/** Search hits in a text. */
export function Highlight({ text, hits }: { text: string; hits: readonly TextRange[] }) {
  return (
    <>
      {cutText(
        text,
        hits,
        (part) => part,
        (part, { start }) => (
          <mark key={start}>{part}</mark>
        ),
      )}
    </>
  )
}
