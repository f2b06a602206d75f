import { type Document, type Found, place } from '../text/document'
import type { Block } from '../text/blocks'
import { bodySource } from './bodies'
import { findDates } from './find-dates'
import { joinTitle } from './paragraphs'
import { isGivenName, nameSource } from './names'
import { withoutNumber } from './registration-numbers'

const paperWord =
  /^(?:tjänste(?:skrivelse|utlåtande|mannaskrivelse|yttrande)|skrivelse|motion(?: till \p{L}[\p{L} ]*)?|interpellation(?: till \p{L}[\p{L} ]*)?|enkel fråga|fråga|medborgarförslag|e-förslag|yttrande|remissvar|remiss|svar(?: på (?:enkel )?(?:interpellation|fråga|motion|medborgarförslag|remiss))?|pm|promemoria|rapport|slutrapport|delrapport|beslut(?:sunderlag|sförslag)?|protokoll(?:sutdrag)?|sammanträdesprotokoll|utdrag ur (?:sammanträdes)?protokoll(?: för| från)?|kallelse|föredragningslista|ärendeblankett|ärende|beslutsärende|informationsärende|utlåtande|interpellationssvar|motionssvar|utkast|bilaga(?: \d{1,2})?|investeringsäskande|investeringsbegäran|delegationsbeslut|missiv|begäran|handling|arbetsmaterial|sida|dnr.*|diarienr.*|datum.*|vår referens.*|er referens.*|vår beteckning.*|ert datum.*|vårt datum.*|version.*|status.*|dokumenttyp.*|sekretess.*|öppen|antal sidor.*|innehåll(?:sförteckning)?|om dokumentet|förord|inledning|detta dokument.{0,3})\s*:?$/iu
const department =
  /^(?:[\p{L}&-]+ ){0,5}?[\p{L}-]*(?:kontor(?:et)?|förvaltning(?:en)?|enhet(?:en)?|avdelning(?:en)?|sektion(?:en)?|sektor(?:n)?(?: \p{L}+){0,4}|stab(?:en)?|kansli(?:et)?|kommun|stad|region|verksamhet(?:en)?|roteln?|område(?:t)?)$/iu
const letterhead =
  /^(?:(?:antagen|antaget|fastställ[dt]|beslutad|beslutat|reviderad|godkänd) (?:av|den|i|\d)|till\b(?!äg)|till$|handläggare|kontakt|telefon|e-post|tel\b|mobil|postadress|besöksadress|\d{3} ?\d{2} \p{Lu}|box \d|www\.|org|ställd (?:till|av)|från:|av:|inkom|ankom|att:|adress|mottagare|kopia|inlämna|avsändare|förslagsställare|namn:|undertecknad|projektägare|projektledare|status\b|budget:|utfall|prognos|upprättad|förvaltning:|enhet:|nämnd:|sammanträdesdatum|plats och tid|ks?f? ?\d{4}-|\p{Lu}{2,5} \d{4}-\d\d-\d\d|sid(?:a|\.)? ?\d|\d+ ?\(\d+\)|referens|beslutande|kategori|föredragande|ordförande|sekreterare|justera|hej|bästa|datum|dnr|diarie|signatur|\(?[\p{L}]{1,3}\)?$)/iu
const labelled =
  /^(?:ärende(?:mening|rubrik|titel)?|ämne|rubrik|titel|ang(?:ående)?\.?|avser|gäller|ärendenamn|projektnamn|projekt)\s*:\s*(?=\S.{2})/i
const labelAlone =
  /^(?:rubrik|ärenderubrik|ärendemening|titel|(?:förslagets|motionens|interpellationens) rubrik|ämne|förslaget i korthet)\s*:?$/i
const matter =
  /\b(?:svar|motion|remiss|yttrande|redovisning|rapport|investering|uppdrag|interpellation|fråga|förslag|antagande|revider|ansökan|överenskommelse|avtal|budget|policy|plan|strategi|riktlinje|begäran|tilldelning|om|avseende|angående|gällande|för|av|införande|uppföljning|utredning|program|reglemente|taxa|medborgarförslag|upphandling|val|utvärdering|inriktning|projekt)/i
const agreement =
  /^(?:service ?avtal|tjänsteavtal|tjänsteöverenskommelse|överenskommelse om|uppdragsbeskrivning|servicenivåavtal|serviceöverenskommelse)/i
const onlyBody = new RegExp(String.raw`^(?:${bodySource})(?: i \p{Lu}\p{Ll}+)?$`, 'iu')
const onlyNames = new RegExp(String.raw`^${nameSource}(?:,? \([^)]{1,20}\))?(?:, .{3,60})?$`, 'u')

/** The heading of the matter: what stands before the first section, letterhead aside. */
export function readTitle(document: Document): Found<string> | undefined {
  const { blocks } = document
  const stop = headEnd(blocks)
  for (const block of blocks.slice(0, 25)) {
    const label = labelled.exec(block.text)
    if (label && block.text.length < 260) return found(document, block, label[0].length)
    const below = blocks[block.index + 1]
    if (labelAlone.test(block.text) && below && !below.heading && !below.marker && below.text.length < 200)
      return found(document, below, 0)
  }
  const groups: { blocks: Block[]; score: number }[] = []
  for (let at = 0; at < stop; at++) {
    const block = blocks[at]
    const last = groups.at(-1)
    if (!block || !(candidate(block) || wordOf(block, last?.blocks.at(-1)))) continue
    const previous = last?.blocks.at(-1)
    if (
      last &&
      previous &&
      previous.index === at - 1 &&
      block.gap === 0 &&
      last.blocks.length < 5 &&
      goesOn(previous, block)
    )
      last.blocks.push(block)
    else groups.push({ blocks: [block], score: 0 })
  }
  let k = 0
  for (const group of groups) {
    const text = group.blocks.map((block) => block.text).join(' ')
    const after = blocks[(group.blocks.at(-1)?.index ?? 0) + 1]
    group.score =
      (matter.test(text) ? 3 : 0) +
      (/^(?:svar på|motion\b|remiss|interpellation|yttrande|slutredovisning|redovisning|återrapport|medborgarförslag|fråga (?:om|till|ang)|enkel fråga|delredovisning|slutrapport|delrapport|lägesrapport|statusrapport|granskning|ansökan|antagande)/i.test(
        text,
      )
        ? 3
        : 0) +
      (agreement.test(text) ? 4 : 0) +
      (after?.heading && after.heading !== 'attendance' ? (group.blocks[0]?.gap ? 1.6 : 0.5) : 0) -
      (/\d{4}[/:-]\d{2,}/.test(text) ? 2 : 0) -
      (/^(?:interpellation|enkel fråga|fråga|motion)? ?till [^.]{0,80}(?:ordförande|kommunalråd|kommunfullmäktige)/i.test(
        text,
      ) && !/(?:angående|gällande|avseende|rörande|beträffande|med anledning av|\) om) \S+/i.test(text)
        ? 9
        : 0) +
      (text.length > 15 ? 1 : 0) +
      (text.split(' ').length > 2 ? 1 : 0) -
      (/[.!]$/.test(text) ? 4 : /:$/.test(text) ? 6 : 0) -
      (/\?$/.test(text) ? 5 : 0) -
      (/^(?:motion|interpellation|fråga|medborgarförslag)(?: (?:den|daterad) [^.]{6,30})? (?:av|från) [^.]{0,70}\([^()]{1,6}\)$/i.test(
        text,
      )
        ? 6
        : 0) -
      k * 0.6
    // What is no title at all does not make the next line a later one.
    if (group.score > 0) k++
  }
  const best = groups.sort((a, b) => b.score - a.score)[0]
  if (!best || best.score < 0.5) return undefined
  const last = best.blocks.at(-1)?.lines.at(-1)?.text ?? ''
  const letterhead =
    best.blocks.length + (best.blocks[0]?.lines.length ?? 0) > 2 &&
    /^\p{Lu}\p{L}+ (?:kommun|stad)$/u.test(last)
  const whole = joinTitle(best.blocks.map((block) => block.text))
  const text = withoutNumber(
    (letterhead ? whole.slice(0, -last.length).trim() : whole).replace(/^(?:ärende|rubrik):\s*/i, ''),
  )
  return { value: text, spans: best.blocks.flatMap((block) => place(document, block)) }
}

/** The last word or two of a heading, left alone on its line. */
const wordOf = (block: Block, previous: Block | undefined): boolean =>
  previous !== undefined &&
  previous.index === block.index - 1 &&
  block.gap === 0 &&
  previous.text.length > 35 &&
  /^\p{L}[\p{L} -]{1,24}$/u.test(block.text) &&
  !block.heading

function found(document: Document, block: Block, from: number): Found<string> {
  return { value: block.text.slice(from).trim(), spans: place(document, block, from) }
}

/** An agreement without a title page: the line that names it with its year. */
export function agreementTitle(document: Document): Found<string> | undefined {
  const named = document.blocks.find((block) =>
    /^(?:uppdragsbeskrivning|service ?avtal|tjänsteöverenskommelse|överenskommelse|tjänsteavtal|servicenivåavtal)\b[^.:•]{4,90}\b20\d{2}$/i.test(
      block.text,
    ),
  )
  return named && found(document, named, 0)
}

/** The title stands above the first section, list, or long paragraph. */
function headEnd(blocks: Block[]): number {
  for (const [at, block] of blocks.slice(0, 40).entries()) {
    if (block.heading === 'answer' && at < 8) continue
    if (block.heading && block.heading !== 'attendance' && !(block.heading === 'basis' && at < 4)) return at
    if (at > 0 && (block.marker?.kind === 'number' || block.marker?.kind === 'bullet' || block.clause))
      return at
    if (block.text.length > 260 || (at > 0 && block.text.length > 120 && /[.!]$/.test(block.text))) return at
    if (/^fråga \d/i.test(block.text)) return at
  }
  return Math.min(blocks.length, 40)
}

function candidate(block: Block): boolean {
  const text = block.text.replace(/^[•*#\s]+/, '')
  if (text.length < 5 || text.length > 260 || (block.marker && block.marker.kind === 'bullet')) return false
  const cells = (block.lines[0]?.text ?? '').split(/\s{3,}/)
  if (
    block.lines.length === 1 &&
    cells.length > 1 &&
    cells.every(
      (cell) =>
        paperWord.test(cell) ||
        department.test(cell) ||
        onlyBody.test(cell) ||
        letterhead.test(cell) ||
        findDates(cell).length > 0,
    )
  )
    return false
  if (
    paperWord.test(text) ||
    letterhead.test(text) ||
    onlyBody.test(text) ||
    (onlyNames.test(text) && (isGivenName(text.split(' ')[0] ?? '') || /[(,]/.test(text)))
  )
    return false
  if (department.test(text) && !/ i /.test(text) && !matter.test(text.replace(/förvaltning\p{L}*/iu, '')))
    return false
  if (/@|«|^\W*\d[\d\s./:-]*$/.test(text)) return false
  const dates = findDates(text)
  if (
    dates.length > 0 &&
    text.length < 45 &&
    !/\p{L}{5,}.*\p{L}{5,}/u.test(
      text.replace(/januari|februari|mars|april|juni|juli|augusti|september|oktober|november|december/gi, ''),
    )
  )
    return false
  return /\p{L}{3}/u.test(text)
}

/** Lines of one heading stand together; a subheading after a short first line belongs to it. */
const goesOn = (a: Block, b: Block): boolean =>
  !/[.?!:]$/.test(a.text) &&
  a.text.length + b.text.length < 320 &&
  !/^(?:motion|interpellation|svar|remiss|medborgarförslag)\b/i.test(b.text)
