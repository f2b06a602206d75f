import type { Group } from './blocks'
import { inlineSection, sectionOf } from './headings'
import type { Layout, Line } from './lines'
import { markerOf, startsParagraph } from './markers'

const functionEnd =
  /(?:^|\s)(?:och|eller|samt|av|för|i|på|till|med|om|från|att|som|en|ett|den|det|de|vid|inom|utan|mellan|enligt|under|över|genom|än|per|respektive|vilket|där|när|är|ska|har|kan|dess|deras|sin|sitt|sina|hos|mot|bland)$/
const subordinateAtt =
  /(?:^|\s)(?:för|till|om|av|genom|på|i|så|uppdrag|möjlighet(?:en|er)?|syfte|behov(?:et)? av|innebär|anser|bedömer|föreslå|innan|utan|anger|framgår|menar|viktigt|önskar|avser|skäl|därtill|därför|är|bekräftar|medför|såväl|samt med)$/
const joinsClauses = /(?:^|\s|,)(?:och|samt|dels)$/i
/** What stands before an "Att" that begins a clause. */
export const opensClauses =
  /(?:beslutar?|beslutat|föreslår|föreslå|föreslås|yrkar|yrkas|hemställer|besluta|begär|vill|tillstyrker|:|,|;|[.!?])$/i

/** Whether a line goes on with the block before it, `gap` empty lines above, or begins one of its own. */
export function continues(
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
