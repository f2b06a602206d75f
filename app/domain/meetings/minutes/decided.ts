import { headings } from './words'

const point = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$/

/** A line of Markdown as it reads. */
const read = (text: string): string => text.replace(/\\([\\`*_[\]<|~#>+.()-])/g, '$1').trim()

/** The lines that stand under a heading, up to the next; null when the text has no such heading. */
function under(heading: string, markdown: string): string[] | null {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n')
  const from = lines.findIndex(
    (each) => /^#{1,6}\s/.test(each) && read(each.replace(/^#+\s*/, '')) === heading,
  )
  if (from < 0) return null
  const rest = lines.slice(from + 1)
  const end = rest.findIndex((each) => /^#{1,6}\s/.test(each))
  return end < 0 ? rest : rest.slice(0, end)
}

/** Whom the paragraph's text says that the decision is sent to, one for each point of the list. */
export const receiversIn = (markdown: string): string[] =>
  (under(headings.receivers, markdown) ?? []).flatMap((each) => {
    const name = read(point.exec(each)?.[1] ?? '')
    return name === '' ? [] : [name]
  })

/**
 * The decision as a paragraph's text words it: what stands under the heading Beslut. Points come without `att`.
 * Null when the text has no decision.
 */
export function decidedIn(markdown: string): { lead: string | null; points: string[] } | null {
  const own = under(headings.decision, markdown)
  if (own === null) return null
  const points: string[] = []
  const before: string[] = []
  let paragraph: string[] = []
  const close = (into: string[]) => {
    if (paragraph.length > 0) into.push(read(paragraph.join(' ')))
    paragraph = []
  }
  let inList = false
  for (const each of own) {
    const found = point.exec(each)
    if (found) {
      if (!inList) close(before)
      else close(points)
      inList = true
      paragraph = [found[1] ?? '']
    } else if (each.trim() === '') {
      close(inList ? points : before)
    } else if (inList && paragraph.length === 0 && !/^\s/.test(each)) {
      // What follows after the points is a remark on them.
      break
    } else paragraph.push(each.trim())
  }
  close(inList ? points : before)
  const bare = (text: string) => text.replace(/^att\s+/i, '')
  if (points.length > 0) return { lead: before.at(-1) ?? null, points: points.map(bare) }
  const sentences = before.filter((text) => text !== '')
  return sentences.length === 0 ? null : { lead: null, points: sentences.map(bare) }
}
