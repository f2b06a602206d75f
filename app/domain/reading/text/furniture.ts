import { sectionOf } from './headings'
import type { Line } from './lines'

const pageNumber =
  /^(?:(?:sida|sid\.?|page|s\.)\s*:?\s*)?(?:-\s*)?\d{1,4}\s*(?:[([]\s*\d{1,4}\s*[)\]]|\/\s*\d{1,4}|av\s+\d{1,4}|-)?$/i
const pageOf =
  /(?:^|\s)(?:(?:sida|sid\.?|page)\s*:?\s*\d{1,4}(?:\s*(?:[([]\s*\d{1,4}\s*[)\]]|\/\s*\d{1,4}|av\s+\d{1,4}))?|\d{1,3}\s?\(\s?\d{1,3}\s?\)|\s\d{1,3} av \d{1,3}|\d{1,3}\[\d{1,3}\])\s*$/i
const signatureStrip =
  /^(?:ordförandes?|ordf|justerandes?|justerarnas|justerares?|justerarens|protokollförares?|sekreterarens?|sign(?:atur)?(?:er)?|justerarsignaturer?|utdragsbestyrkande|utdragets riktighet (?:bestyrkes|intygas)|utdragsbestyrkning|[\s/|_.…:-])+$/i
const contactWord =
  /besöksadress|postadress|leveransadress|org(?:anisations)?\.?\s?-?(?:nr|nummer)|bankgiro|plusgiro|\bväxel\b[^.]{0,20}\d|\bbg\s+\d|telefonnummer|\bfax\b|^telefon|^tel[.:\s]|^e-post|\be-post:?\s+\S{1,40}@|^www\.|^https?:\/\/|webbplats|hemsida/i
/** "§ 51 (forts.)" at the top of a page: the paragraph goes on. */
const continued = /^(?:\p{L}{1,6} ?)?§{1,2} ?\d{1,4}[\s/\d:,.–-]{0,14}\(?(?:forts|fortsättning)\b/iu
const emailOnly = /^[\w.+-]{1,60}@[\w.-]{1,60}$/

/** A page number standing alone, or closing a header line. */
const isPageNumber = (text: string): boolean => pageNumber.test(text) && /\d/.test(text)
const endsInPageNumber = (text: string): boolean => text.length < 160 && pageOf.test(text)

const isSignatureStrip = (text: string): boolean =>
  text.length < 120 && /[a-zåäö]/i.test(text) && signatureStrip.test(text)

const isContact = (text: string): boolean =>
  text.length < 200 &&
  (emailOnly.test(text) || contactWord.test(text)) &&
  !/[.!?]$/.test(text.replace(/\.se$/, ''))

/**
 * Marks page headers and footers: page numbers, signature strips, contact lines, and what stands beside them on
 * several pages (page numbers aside). What such lines say once (number, date, body) is still read from them.
 */
export function markFurniture(lines: Line[]): void {
  const filled = lines.filter((line) => line.text !== '')
  const anchors = new Set<number>()
  for (const [at, line] of filled.entries()) {
    const next = filled[at + 1]
    if (/^[_=–—-]{4,}$/.test(line.text)) line.furniture = true
    else if (continued.test(line.text)) {
      line.furniture = true
      anchors.add(at)
    } else if (isSignatureStrip(line.text) && !signatureBlock(filled, at)) {
      line.furniture = true
      anchors.add(at)
    } else if (isContact(line.text)) {
      line.furniture = true
    } else if (endsInPageNumber(line.text) && line.text.length < 30) {
      line.furniture = true
      anchors.add(at)
    } else if (next && next.page !== line.page) {
      anchors.add(at)
      anchors.add(at + 1)
    } else if (endsInPageNumber(line.text)) anchors.add(at)
  }
  markLoneNumbers(lines, filled)
  markRepeated(filled, anchors)
}

/** "Justerare" followed by a name is the signature block of the minutes, not a strip at the foot of a page. */
function signatureBlock(filled: Line[], at: number): boolean {
  const text = filled[at]?.text ?? ''
  if (!/^(?:sekreterare|ordförande|ordf\.?|justerare|justerande|protokollförare)\b[.:\s_…/-]*$/i.test(text))
    return false
  return /^(?:sekreterare|ordförande|ordf\.?|justerare|justerande|protokollförare)/i.test(text)
}

/** A bare number is a page number when it stands at a page break or the series 1, 2, 3 … runs through the text. */
function markLoneNumbers(lines: Line[], filled: Line[]): void {
  for (const [at, line] of filled.entries()) {
    if (!isPageNumber(line.text) || !/^\D{0,6}\d{1,3}\D{0,2}$/.test(line.text)) continue
    const before = lines[line.index - 1]
    const after = lines[line.index + 1]
    const atBreak = (after && after.page !== line.page) || (before && before.page !== line.page)
    const isolated = (!before || before.text === '') && (!after || after.text === '')
    if (atBreak && (isolated || before?.text === '' || after?.text === '')) line.furniture = true
    else if (isolated && (filled[at - 1]?.furniture || filled[at + 1]?.furniture)) line.furniture = true
  }
}

/** Near the top, and not itself a repetition of a line above. */
const opensPaper = (filled: Line[], at: number): boolean =>
  at < 25 && !filled.slice(0, at).some((line) => line.text === filled[at]?.text)

/** The line without its page number; figures elsewhere tell one heading or number from another. */
const mask = (text: string): string => (text.includes('§') ? text : withoutPage(text))

const withoutPage = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(sida|sid\.?|blad|page|s\.)\s*:?\s*\d{1,4}/g, '$1 #')
    .replace(/\d{1,4}\s?([([/]|av)\s?\d{1,4}\s?[)\]]?\s*$/, '#')
    .replace(/(\s{2,})\d{1,4}$/, '$1#')
    .replace(/\b\d{1,4}\s?\(\s?\d{1,4}\s?\)/g, '#')
    .replace(/\s+/g, ' ')

const keepsFirst = (filled: Line[], group: { at: number; exact: string }[], same: boolean): boolean =>
  same && (opensPaper(filled, group[0]?.at ?? 0) || (group[0]?.exact ?? '').includes('§'))

/** Every paragraph has its "Nämndens beslut" and "Skickas till", often at the same height of the page. */
function opensSection(text: string): boolean {
  const section = sectionOf(text)
  return section !== undefined && section !== 'attendance' && section !== 'other'
}

function markRepeated(filled: Line[], anchors: Set<number>): void {
  const beside = new Map<string, { at: number; exact: string }[]>()
  const seen = new Set<number>()
  for (const anchor of anchors) {
    for (let at = Math.max(0, anchor - 5); at <= Math.min(filled.length - 1, anchor + 5); at++) {
      const line = filled[at]
      if (!line || seen.has(at) || line.text.length > 140) continue
      seen.add(at)
      const key = mask(line.text)
      const group = beside.get(key)
      if (group) group.push({ at, exact: line.text })
      else beside.set(key, [{ at, exact: line.text }])
    }
  }
  for (const [key, group] of beside) {
    const pages = new Set(group.map(({ at }) => filled[at]?.page))
    const header = /\bdnr|diarienr|tjänste(?:skrivelse|utlåtande)|protokoll|\d-\d\d-\d/.test(key)
    const often = group.length >= 3 || (group.length === 2 && (pages.size === 2 || header))
    if (!often || /^(?:beslut|sammanfattning|•|\d{1,2}[.)]|fråga \d|svar)/.test(key)) continue
    if (opensSection(group[0]?.exact ?? '')) continue
    // What is identical on every page is furniture; what differs in figures must look like a header.
    const same = group.every(({ exact }) => exact === group[0]?.exact)
    if (!same && !/sid|blad|dnr|datum|protokoll|#|\d{4}-\d\d-\d\d/.test(key)) continue
    // The first occurrence may be the heading of the paper itself, or of a paragraph that goes on overleaf.
    for (const { at } of keepsFirst(filled, group, same) ? group.slice(1) : group) {
      const line = filled[at]
      if (line) line.furniture = true
    }
  }
}
