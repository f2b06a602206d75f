import { type Document, type Found, place } from '../text/document'
import type { Block } from '../text/blocks'
import { startsParagraph } from '../text/markers'
import { nameSource, titleWord } from './names'

const separators = /,\s+|;\s*|\s•\s|\s{3,}|\s\/\s/gu
const ends =
  /^(?:§|sida \d|underskrift|bilag|reservation|sammanfattning|justera|ordförande|sekreterare|vid protokollet|hur man överklagar|protokoll(?:et)? (?:är|har)|sammanträdesprotokoll|paragraf(?:er)?\b|anslag|\d{4}-\d{2}-\d{2}|_{3,}|-{3,}|paragrafen|rätt utdrag|utdraget?s? riktighet|bestyrk|intyg|besöksadress|postadress)/i

const nameComma = new RegExp(`^${nameSource}, `, 'u')
const nameAlone = new RegExp(`^${nameSource}$`, 'u')

/** Those to whom the decision is sent. */
export function readRecipients(document: Document): Found<string>[] {
  const result: Found<string>[] = []
  const seen = new Set<string>()
  const { blocks } = document
  for (const [at, heading] of blocks.entries()) {
    if (heading.heading !== 'recipients') continue
    for (let k = at + 1; k < Math.min(blocks.length, at + 40); k++) {
      const block = blocks[k]
      if (!block || block.heading || ends.test(block.text) || startsParagraph(block.text) || block.clause)
        break
      // The list ends at a large gap or where running text, or a signature, begins.
      if (k > at + 1 && block.gap > 6) break
      if (block.text.length > 220 || (/[.!?]$/.test(block.text) && block.text.split(' ').length > 9)) break
      // A postal address at the foot of the page.
      if (k > at + 1 && /(?:^|\s)\d{3} \d{2} \p{Lu}/u.test(block.text)) break
      if (k > at + 1 && signature(block, blocks[k + 1])) break
      // The name of the municipality after a gap belongs to the signatures below.
      if (k > at + 1 && block.gap > 0 && /^\p{Lu}\p{L}+ (?:kommun|stad)$/u.test(block.text)) break
      for (const [from, to] of parts(block)) {
        const value = block.text.slice(from, to)
        if (!seen.has(value.toLowerCase())) {
          seen.add(value.toLowerCase())
          result.push({ value, spans: place(document, block, from, to) })
        }
      }
    }
  }
  return result
}

/** "För kännedom till: Motionären" names the recipient after the purpose. */
const purpose =
  /^\s*(?:för )?(?:kännedom|åtgärd|verkställighet|genomförande|handläggning|vidare handläggning|information|kopia)(?: till)?\s*:\s*/i

function parts(block: Block): [number, number][] {
  const cells: [number, number][] = []
  let from = 0
  const push = (to: number) => {
    const whole = block.text.slice(from, to)
    const lead = (purpose.exec(whole)?.[0] ?? /^\s*/.exec(whole)?.[0] ?? '').length
    const text = whole.slice(lead)
    const value = text.trim().replace(/[.,;]$/, '')
    if (
      value.length > 1 &&
      /\p{L}{2}/u.test(value) &&
      !/^(?:ingen|inga|samt|och|dnr.*|till|för kännedom|för verkställighet|för kännedom till:|[-–]+)$/i.test(
        value,
      ) &&
      !/:$|^\S+@\S+$/.test(value)
    ) {
      cells.push([from + lead, from + lead + value.length])
    }
  }
  // "Anna Ek, kanslichef" is one recipient; "Kommunstyrelsen, socialnämnden" are two.
  const one = nameComma.test(block.text) && titleWord.test(block.text)
  for (const match of one ? [] : block.text.matchAll(separators)) {
    push(match.index)
    from = match.index + match[0].length
  }
  push(block.text.length)
  return cells
}

const signature = (block: Block, next: Block | undefined): boolean =>
  nameAlone.test(block.text) &&
  next !== undefined &&
  !block.marker &&
  titleWord.test(next.text) &&
  next.text.length < 60
