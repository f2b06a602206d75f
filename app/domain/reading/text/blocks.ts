import { inlineSection, type Section, sectionOf } from './headings'
import type { Layout, Line } from './lines'
import type { Source } from './source'

/** What an item of a list begins with. */
type Marker = { kind: 'number' | 'letter' | 'bullet' | 'dash'; value: string }

/** A paragraph, list item or heading with its line breaks undone; `at` gives each character's place in the source. */
export type Block = {
  index: number
  text: string
  at: Int32Array
  lines: Line[]
  marker: Marker | undefined
  /** Begins with "att": a clause of a decision or demand. */
  clause: boolean
  /** Set on the heading that opens a section. */
  heading: Section | undefined
  section: Section | undefined
  /** Empty or furniture lines before it. */
  gap: number
}

const markerPattern =
  /^(?:(\d{1,2}(?:\.\d{1,2})?)[.)](?:\s+|(?=[A-ZÅÄÖ]))|(\d{1,2})\s{2,}(?=[A-ZÅÄÖa-zåäö])|([a-hA-H])\)\s+|(?=[IVX]{1,4}[.)]\s)(I{1,3}|IV|VI{0,3}|IX|X)(?:\)|\.(?=\s+(?:\p{Lu}\p{L}*\s)))\s+|([•·▪◦●○∙➢►✓■□♦⮚*]|o(?=\s{2,}))\s*|([-–—])\s*(?=[\p{L}"”«(0-9]))/u
const functionEnd =
  /(?:^|\s)(?:och|eller|samt|av|för|i|på|till|med|om|från|att|som|en|ett|den|det|de|vid|inom|utan|mellan|enligt|under|över|genom|än|per|respektive|vilket|där|när|är|ska|har|kan|dess|deras|sin|sitt|sina|hos|mot|bland)$/
const subordinateAtt =
  /(?:^|\s)(?:för|till|om|av|genom|på|i|så|uppdrag|möjlighet(?:en|er)?|syfte|behov(?:et)? av|innebär|anser|bedömer|föreslå|innan|utan|anger|framgår|menar|viktigt|önskar|avser|skäl|därtill|därför|är|bekräftar|medför|såväl|samt med)$/
const opensClauses =
  /(?:beslutar?|beslutat|föreslår|föreslå|föreslås|yrkar|yrkas|hemställer|besluta|begär|vill|tillstyrker|:|,|;|[.!?])$/i
const joinsClauses = /(?:^|\s|,)(?:och|samt|dels)$/i

/** A line that opens a paragraph of minutes: "§ 12 …", "Kf § 2". */
export const startsParagraph = (text: string): boolean => /^(?:\p{Lu}\p{L}{1,5} ?)?§{1,2} ?\d/u.test(text)

function markerOf(text: string): { marker: Marker; length: number } | undefined {
  const found = markerPattern.exec(text.slice(0, 24))
  if (!found) return undefined
  const length = found[0].length
  if (length >= text.length) return undefined
  if (found[1] ?? found[2]) {
    // "2.1 Bakgrund" and "15. maj" are not items of a list; nor is a date.
    const value = found[1] ?? found[2] ?? ''
    if (
      /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b/i.test(
        text.slice(length),
      )
    )
      return undefined
    return { marker: { kind: 'number', value }, length }
  }
  if (found[3]) return { marker: { kind: 'letter', value: found[3] }, length }
  if (found[4]) return { marker: { kind: 'number', value: found[4] }, length }
  if (found[5]) return { marker: { kind: 'bullet', value: found[5] }, length }
  return { marker: { kind: 'dash', value: found[6] ?? '-' }, length }
}

/** Groups lines into blocks: undoes wrapping and division of words, also across page breaks. */
export function buildBlocks(source: Source, lines: Line[], layout: Layout): Block[] {
  const groups: Group[] = []
  let current: Group | undefined
  let gap = 0
  let listed = false
  let recipients = false
  for (const line of lines) {
    if (line.text === '' || line.furniture) {
      gap++
      continue
    }
    const previous = current?.lines.at(-1)
    if (current && previous && continues(current, previous, line, gap, layout, listed)) {
      current.lines.push(line)
    } else {
      // Among recipients "Ekonomi" is a department.
      const recipient = recipients && gap === 0 && /^\p{L}+$/u.test(line.text)
      current = openGroup(line, gap, previous, recipient, current?.clause === true)
      groups.push(current)
      if (current.heading || startsParagraph(line.text)) recipients = current.heading === 'recipients'
      if (current.heading) listed = listSections.has(current.heading)
      else if (startsParagraph(line.text)) listed = false
    }
    gap = 0
  }
  const blocks: Block[] = []
  let section: Section | undefined
  for (const group of groups) {
    for (const block of joinGroup(source, group)) {
      if (startsParagraph(block.text)) section = undefined
      if (block.heading) section = block.heading
      block.section = section
      block.index = blocks.length
      blocks.push(block)
    }
  }
  return blocks
}

/** Sections whose lines are entries, not wrapped text. */
const listSections = new Set<Section>(['basis', 'attachments', 'recipients', 'attendance'])

type Group = {
  lines: Line[]
  gap: number
  marker: { marker: Marker; length: number } | undefined
  heading: Section | undefined
  clause: boolean
}

function openGroup(
  line: Line,
  gap: number,
  previous: Line | undefined,
  recipient: boolean,
  afterClause: boolean,
): Group {
  const found = sectionOf(line.text)
  const heading = recipient && found !== 'recipients' && found !== 'decision' ? undefined : found
  const marker = heading ? undefined : markerOf(line.text)
  const rest = line.text.slice(marker?.length ?? 0)
  const clause =
    /^att\s+\S/.test(rest) ||
    (/^Att\s+\S/.test(rest) && (gap > 0 || afterClause || opensClauses.test(previous?.text ?? '')))
  return { lines: [line], gap, marker, heading, clause }
}

function continues(
  group: Group,
  previous: Line,
  line: Line,
  gap: number,
  layout: Layout,
  listed: boolean,
): boolean {
  if (group.heading) return false
  const { width } = layout
  const a = previous.text
  const b = line.text
  if (group.lines.length > 150 || tooLong(group, previous, line)) return false
  const divided = /[\p{L}\d][-]$/u.test(a)
  // A number or date broken after its year.
  if (gap < 2 && /(?:^|\D)\d{4}-$/.test(a) && /^\d{2,6}(?![\d.)])/.test(b)) return true
  const open = unclosed(group)
  if (/följande[.:]$/.test(a)) return false
  if (
    startsParagraph(b) ||
    (startsParagraph(a) && !(a.length >= width * 0.6 && width > 0 && /^\p{Ll}/u.test(b)))
  )
    return false
  if (sectionOf(b) || inlineSection(b)) return false
  if (markerOf(b) && !(divided && /^\d/.test(b))) return false
  const bare = a.slice(group.lines.length === 1 ? (group.marker?.length ?? 0) : 0)
  if (/^att\s/.test(b)) {
    if (gap > 0) return subordinateAtt.test(a)
    if (group.clause) return subordinateAtt.test(a) && !joinsClauses.test(a)
    return (
      !opensClauses.test(a) &&
      !(width > 0 && a.length < width * 0.5) &&
      !/\b(?:beslutar|föreslår|yrkar|besluta)\b[^.]{0,40}$/i.test(a)
    )
  }
  // Each line that says what the body decides is a point of its own.
  if (bodyDecides.test(b) && !functionEnd.test(a) && !/,$|följande \p{L}+[.:]$/u.test(a)) {
    if (bodyDecides.test(group.lines[0]?.text ?? '')) return false
    if (/\.$/.test(a) && (group.marker || group.clause)) return false
  }
  if (/^(?:ärende|ingående tjänster|tjänster|innehåll|fördelningsnyck(?:el|lar))\s*:?$/i.test(b)) return false
  if (/\d ?%\)?$/.test(a) && /^\p{Lu}/u.test(b) && a.length < 100) return false
  if (label.test(b) && !functionEnd.test(a)) return false
  if (signer.test(a) && signer.test(b)) return false
  if (a.endsWith('?') && questionWord.test(group.lines[0]?.text ?? '')) return false
  if ((group.marker?.marker.kind === 'number' || askedBy.test(group.lines[0]?.text ?? '')) && a.endsWith('?'))
    return false
  if (/^Att\s/.test(b) && (gap > 0 || group.clause || opensClauses.test(a))) return false
  const ends = /[.!?:;…]["”’)]?$/.test(a)
  if (
    gap < 3 &&
    /(?:^|\s)\d{1,2} (?:januari|februari|mars|april|maj|ju[nl]i|augusti|september|oktober|november|december)$/.test(
      a,
    ) &&
    /^20\d\d(?!\d)/.test(b)
  )
    return true
  const lower = /^[\p{Ll}(]/u.test(b)
  const numberGoesOn = /(?:^|\s)\d{1,3}$/.test(a) && /^\d{3}(?!\d)/.test(b)
  if (open && gap < 15 && b.length < 200) return true
  if (gap > 0 || layout.doubleSpaced) {
    if (ends || gap > 14 || a.length > 4000) return false
    if (numberGoesOn) return true
    const page = line.page !== previous.page || gap > 2
    if (bare.length < 4 && !lower) return false
    return (
      divided ||
      (lower && !/:$/.test(a) && (layout.doubleSpaced || page || a.length >= width * 0.6)) ||
      (functionEnd.test(a) && !/^\d/.test(b)) ||
      (line.index - previous.index < 3 &&
        previous.wrapped &&
        group.marker?.marker.kind === 'bullet' &&
        !/[)]$/.test(a) &&
        b.length < 30 &&
        !/\s[•]\s/.test(b))
    )
  }
  if (divided || numberGoesOn) return true
  if (columns(a) || columns(b)) return false
  if (lower && !ends) return true
  if (/,$/.test(a) || functionEnd.test(a)) return true
  if (width === 0 || listed) return lower
  if (ends)
    return (
      a.length >= width * 0.72 && !/:$/.test(a) && !(group.clause && /\.$/.test(a) && a.length < width * 0.9)
    )
  return a.length >= width * 0.62
}

/** A question that ends its line is answered on the next. */
const questionWord =
  /^(?:Hur|Vad|Vilken|Vilket|Vilka|När|Varför|Vem|Är|Har|Finns|Kommer|Avser|Tänker|Anser|Kan|Ska|Vill|Delar|På vilket sätt|I vilken)(?![\p{L}])/u
/** "Anna Ek, ekonomichef": those who sign stand on lines of their own. */
const signer = /^\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?(?: \p{Lu}[\p{L}-]+){1,3}, \p{L}[\p{L} -]{2,45}$/u
const bodyDecides =
  /^\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,4}?(?:styrelsen|nämnden|utskottet|fullmäktige|[Nn]ämnden) (?:beslutar|föreslår|godkänner|tillstyrker|ger|uppdrar|antar|överlämnar|beviljar|fastställer|hemställer|avslår|bifaller|remitterar|noterar|lägger|medger|anvisar|avsätter)(?![\p{L}])|^(?:Kommunstyrelsen|Kommunfullmäktige) (?:beslutar|föreslår|godkänner|tillstyrker|ger|uppdrar|antar|överlämnar|beviljar|fastställer|hemställer|avslår|bifaller|remitterar|noterar|lägger|medger|anvisar|avsätter)(?![\p{L}])/u
const askedBy = /^fråga (?:nr\.? ?)?(?:\d{1,2}|[a-h])(?![\p{L}])/iu

/** "Frekvens: …" begins a line of its own. */
const label = /^\p{Lu}\p{L}{2,20}(?: \p{L}{1,15}){0,2}: \S/u

const tooLong = (group: Group, previous: Line, line: Line): boolean =>
  previous.text.length > 5000 || line.to - (group.lines[0]?.from ?? 0) > 12_000

/** A parenthesis that is still open holds the lines together, for at most a few lines. */
function unclosed(group: Group): boolean {
  if (group.lines.length > 5) return false
  const text = group.lines
    .map((line) => line.text)
    .join(' ')
    .slice(-400)
  const opened = text.lastIndexOf('(')
  return opened >= 0 && text.indexOf(')', opened) < 0 && text.length - opened < 120
}

/** Cells of a table or form stand apart by several blanks. */
const columns = (text: string): boolean =>
  /\S {3,}\S/.test(text.replace(/^(?:att|\S{1,3})\s+/i, '')) && !/[.!?]$/.test(text)

function joinGroup(source: Source, group: Group): Block[] {
  const parts: string[] = []
  const at = new Int32Array(group.lines.reduce((sum, line) => sum + line.to - line.from + 1, 0))
  let size = 0
  let skip = group.marker?.length ?? 0
  for (const [k, line] of group.lines.entries()) {
    const next = group.lines[k + 1]
    let stop = line.to
    let joint = ' '
    if (next && /[-]$/.test(line.text)) {
      const fate = hyphen(line.text, next.text)
      if (fate === 'divides') stop--
      if (fate !== 'hangs') joint = ''
    }
    let blank = size === 0
    let start = line.from + skip
    for (let i = start; i < stop; i++) {
      const isBlank = source.text.charCodeAt(i) === 32
      if (isBlank && blank) {
        if (i > start) parts.push(source.text.slice(start, i))
        start = i + 1
        continue
      }
      at[size++] = i
      blank = isBlank
    }
    if (stop > start) parts.push(source.text.slice(start, stop))
    skip = 0
    if (next && joint) {
      parts.push(' ')
      at[size++] = stop
    }
  }
  const whole = makeBlock(parts.join(''), at.slice(0, size), group)
  const inlineHead = group.heading || group.marker ? undefined : inlineSection(whole.text)
  if (!inlineHead) return [whole]
  const head = slice(whole, 0, inlineHead.rest)
  head.heading = inlineHead.section
  const rest = slice(whole, inlineHead.rest, whole.text.length)
  rest.clause = /^att\s/i.test(rest.text)
  return [head, rest]
}

function makeBlock(text: string, at: Int32Array, group: Group): Block {
  return {
    index: 0,
    text,
    at,
    lines: group.lines,
    marker: group.marker?.marker,
    clause: group.clause,
    heading: group.heading,
    section: undefined,
    gap: group.gap,
  }
}

/** A part of a block, keeping the way back to the source. */
function slice(block: Block, from: number, to: number): Block {
  return {
    ...block,
    text: block.text.slice(from, to),
    at: block.at.slice(from, to),
    heading: undefined,
    gap: 0,
  }
}

/** Whether a hyphen at a line end divides a word, belongs to it, or hangs ("kod- och kontoplan"). */
function hyphen(a: string, b: string): 'divides' | 'stays' | 'hangs' {
  if (/^(?:och|eller|samt|respektive|till|resp\.|alternativt|\/)(?![\p{L}])/u.test(b)) return 'hangs'
  const part = /([\p{L}\d]+)-$/u.exec(a.slice(-60))?.[1]
  if (part === undefined) return 'hangs'
  if (/\d$/.test(part) || part.length === 1 || part === part.toUpperCase() || !/^\p{Ll}/u.test(b))
    return 'stays'
  return 'divides'
}
