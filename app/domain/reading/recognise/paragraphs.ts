import type { EvidenceSpan } from '../proposed-registration'
import { type Document, type Found, headLines, placeInLine } from '../text/document'
import type { Line } from '../text/lines'
import { withoutNumber } from './registration-numbers'

export type FoundParagraph = { number: string; title: string; line: number; spans: EvidenceSpan[] }

const start =
  /^(?:(?:[A-ZÅÄÖ]{2,6}|[A-ZÅÄÖ][a-zåäö]{1,5}) ?)?(?:§{1,2}|Paragraf|S§) ?(\d{1,4})(?:[/:](?:\d{2}|\d{4}))?(?![\d–-])\.?(?=\s|$|[A-ZÅÄÖ(])\s*(.*)$/u
const numberFirst =
  /^(?:dnr|diarienr|diarienummer|ärendenr|ärende)?\s?[:.]?\s*(?:[A-ZÅÄÖ]{1,8}[ /.-]?)?(?:(?:19|20)\d{2}[/:.-] ?\d{1,6}|\d{1,6}\/(?:19|20)?\d{2})(?:[/.-]\d{1,4})*(?:\s+\d{1,3}(?:\.\d+)*)?(?: - \d{1,3}(?!\d))?(?:\s+[A-ZÅÄÖ]{2,5}(?=\s*$))?[,;]?\s*/i
const notTitle =
  /^(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer|beslut$|sammanfattning|sida \d|\d{4}-\d{2}-\d{2}$|au §|ks §|kf §|ksau §|dp\d|[a-zåäö]{1,4} ?§|föredragande|handläggare|kl\.? \d|\(?forts)/i

/** The numbered items of minutes, in order, each with its heading; tables of contents and references are not items. */
export function readParagraphs(document: Document): FoundParagraph[] {
  const lines = document.lines.filter((line) => line.text !== '' && !line.furniture)
  const candidates: FoundParagraph[] = []
  for (const [at, line] of lines.entries()) {
    const found = line.text.length < 400 ? start.exec(line.text) : null
    if (!found?.[1] || found[2] === undefined) continue
    if (refers(lines[at - 1], line, found[2])) continue
    const title = titleAfter(document, lines, at, line.text.length - found[2].length)
    if (candidates.length > 3000) break
    if (title) candidates.push({ number: found[1], title: title.text, line: line.index, spans: title.spans })
  }
  return sequence(candidates)
}

/** The letterhead of some extracts holds the number in a column of its own: "29 augusti 2023   § 9   Dnr …". */
export function paragraphInHead(document: Document, title: Found<string> | undefined): FoundParagraph[] {
  if (!title) return []
  for (const line of headLines(document, 14)) {
    const cells = line.text.split(/\s{2,}/)
    const cell = cells.length > 1 ? cells.find((one) => /^§ ?\d{1,4}$/.test(one)) : undefined
    if (!cell) continue
    const from = line.text.indexOf(cell)
    const spans = [...placeInLine(document, line, from, from + cell.length), ...title.spans]
    return [{ number: cell.replace(/\D/g, ''), title: title.value, line: line.index, spans }]
  }
  return []
}

/** A line that begins with § because a sentence was wrapped there, or that goes on as running text. */
function refers(previous: Line | undefined, line: Line, rest: string): boolean {
  if (/^(?:\p{Ll}|,|\.|;|\)|och |– ?\d|[-–] ?\d)/u.test(rest.replace(/^\([^)]{0,20}\)\s*/, ''))) return true
  if (/^(?:\d{4}-\d{2}-\d{2})\s*$/.test(rest)) return true
  return (
    previous !== undefined &&
    previous.index === line.index - 1 &&
    /(?:,|\b(?:och|enligt|i|av|beslut|protokoll|utskott|styrelsen|fullmäktige|nämnden|\d{4}-\d{2}-\d{2}))$/i.test(
      previous.text,
    )
  )
}

function titleAfter(
  document: Document,
  lines: Line[],
  at: number,
  offset: number,
): { text: string; spans: EvidenceSpan[] } | undefined {
  const parts: string[] = []
  const spans: EvidenceSpan[] = []
  let here = at
  let from = offset
  for (let looked = 0; looked < 6; looked++) {
    const line = lines[here]
    if (!line) break
    let text = line.text.slice(from)
    const number = numberFirst.exec(text)
    if (number && number[0].trim() !== '' && /\d/.test(number[0])) {
      from += number[0].length
      text = line.text.slice(from)
    }
    const stop = text.search(
      /\s{2,}(?:dnr|diarienr|sida|\d{4}[/-]|[A-ZÅÄÖ]{2,6} ?\d{4}[/:-])|\s{3,}|\s?(?:\.\s?){4,}\d*$|\s?…+\s?\d*$|,? ?\(?\bdnr\b.*$/i,
    )
    const own = (stop >= 0 ? text.slice(0, stop) : text).trim()
    const heading =
      parts.length > 0 &&
      (/^(?:beslut|sammanfattning|ärendet|bakgrund|§|dnr|diarie|kommunstyrelsen|kommunfullmäktige|[\p{L}-]+nämnden|beskrivning|[A-ZÅÄÖ][\p{L} ]{2,40}(?:beslut|förslag till)|\p{Lu}{1,6}[ /-]?\d{4})/iu.test(
        own,
      ) ||
        sentence(own))
    if (heading) break
    if (own !== '' && !notTitle.test(own) && /\p{L}{2}/u.test(own)) {
      parts.push(own)
      spans.push(...placeInLine(document, line, from, from + own.length))
      // A heading wrapped onto a second line goes on without an empty line between.
      const next = lines[here + 1]
      const goesOn =
        next &&
        next.index === line.index + 1 &&
        parts.length < 4 &&
        stop < 0 &&
        (/^\p{Ll}/u.test(next.text) ||
          /(?:\b(?:och|för|av|om|i|till|på|med|samt|den|att)|[-–,:])$/u.test(own) ||
          own.length > Math.max(55, document.layout.width * 0.75))
      if (!goesOn) break
    } else if (parts.length > 0) break
    here++
    from = 0
  }
  if (parts.length === 0) return undefined
  return { text: withoutNumber(joinTitle(parts)), spans }
}

const sentence = (text: string): boolean => /[.!?]$/.test(text) && text.length > 60

export function joinTitle(parts: string[]): string {
  let title = ''
  for (const part of parts) {
    if (title === '') title = part
    else if (/\p{Ll}{2}-$/u.test(title) && /^\p{Ll}/u.test(part) && !/^(?:och|eller)\b/.test(part))
      title = title.slice(0, -1) + part
    else title += ` ${part}`
  }
  return title.replace(/\s+/g, ' ').trim()
}

/** The longest rising series; of two lines with one number the later stands in the body, the earlier in the contents. */
function sequence(candidates: FoundParagraph[]): FoundParagraph[] {
  const last = new Map<string, FoundParagraph>()
  for (const one of candidates) {
    const known = last.get(one.number)
    if (!known) last.set(one.number, one)
    else if (
      !/forts/i.test(one.title) &&
      one.title.slice(0, 12).toLowerCase() === known.title.slice(0, 12).toLowerCase()
    )
      last.set(one.number, one)
  }
  const kept = [...last.values()].sort((a, b) => a.line - b.line).slice(0, 1200)
  const best: number[] = []
  const from: number[] = []
  for (let i = 0; i < kept.length; i++) {
    best[i] = 1
    from[i] = -1
    const here = Number(kept[i]?.number)
    for (let k = Math.max(0, i - 60); k < i; k++) {
      const step = here - Number(kept[k]?.number)
      if (step > 0 && step <= 12 && (best[k] ?? 0) + 1 > (best[i] ?? 0)) {
        best[i] = (best[k] ?? 0) + 1
        from[i] = k
      }
    }
  }
  let at = best.indexOf(Math.max(...best, 0))
  const chain: FoundParagraph[] = []
  while (at >= 0) {
    const one = kept[at]
    if (one) chain.unshift(one)
    at = from[at] ?? -1
  }
  return chain
}
