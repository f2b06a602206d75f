/** What may be remarked on a proposed decision (rules 10.3). */
export type WordingCode =
  | 'decision-none'
  | 'decision-by-attachment'
  | 'decision-several-measures'
  | 'decision-not-decided'
  | 'decision-forms-mixed'
  | 'decision-att-capital'
  | 'decision-final-samt'

export type WordingRemark = { code: WordingCode; point: string }

/** A point of a decision: an att-clause, an item of a list, or a sentence of its own. */
type Point = { text: string; form: 'att' | 'item' | 'sentence' }

const LIST = /^(?:\d{1,2}[.)]|[-*+•])\s+/
const ATT = /^att\b/i
/** "Kommunstyrelsen beslutar för egen del följande:" only leads in to what follows. */
const LEAD =
  /(?:\b(?:besluta[rs]?|föreslås?|föreslår)\b[^.]*(?::|följande\.?|att|del|besluta[r]?)|\bbesluta[rs]?|förslag till [^.]*?:?)$/i

/**
 * The points of a proposed decision, in groups: every line that only leads in ("Kommunstyrelsen beslutar")
 * begins a new one, since the two levels of 10.3 may be written each in its own form.
 */
export function decisionGroups(markdown: string): Point[][] {
  const groups: Point[][] = [[]]
  let open: Point | null = null
  for (const raw of markdown.split('\n')) {
    const line = raw.trim().replace(/\\([[\]*_#<>|~`\\])/g, '$1')
    const group = groups.at(-1)
    if (line === '' || /^#{1,6}\s/.test(line)) {
      if (open?.form === 'sentence') open = null
      continue
    }
    const bare = line.replace(LIST, '').replaceAll('**', '')
    const item = LIST.test(line)
    if (!item && !ATT.test(bare) && LEAD.test(bare.replace(/\*/g, ''))) {
      groups.push([])
      open = null
    } else if (ATT.test(bare) || item || open === null) {
      open = { text: bare, form: ATT.test(bare) ? 'att' : item ? 'item' : 'sentence' }
      group?.push(open)
    } else open.text += ` ${bare}`
  }
  return groups.filter((group) => group.length > 0)
}

const verb =
  'anta|godkänna|fastställa|bevilja|avslå|bifalla|avskriva|notera|lägga|remittera|återremittera|bordlägga|överlämna|uppdra|delegera|förklara|ge|översända|tillstyrka|avstyrka|inrätta|upphäva|anslå|avsätta|utse'
const passive =
  'antas|godkänns|fastställs|beviljas|avslås|bifalls|avskrivs|överlämnas|uppdras|ges|inrättas|upphävs|anslås|avsätts|utses'
/** `\b` does not know Swedish letters. */
const edge = '(?![\\p{L}])'
const SEVERAL = new RegExp(
  `(?:;|,?\\s(?:samt|och)\\s(?:dels\\s)?att\\s(?:${verb})${edge}|\\s(?:samt|och)\\s(?:att\\s)?(?:${verb})${edge}|\\s(?:samt|och)\\s[^,.]{0,80}?\\s?(?:${passive})${edge})`,
  'iu',
)
const PASSIVE = new RegExp(`(?<![\\p{L}])(?:${passive})${edge}`, 'iu')
/** A wish, a view or a perhaps is not yet a decision. */
const WISH =
  /(?<!\p{L})(?:bör|borde|föreslår|föreslås|rekommenderas?|förordas?|anser|skulle kunna|eventuellt|om möjligt)(?!\p{L})/iu
const BY_ATTACHMENT =
  /(?:i enlighet med|enligt)\s+(?:det\s+|den\s+)?(?:bifoga(?:t|d|de)|bilag(?:t|d|da)|bilaga\s*\d*|förvaltningens|kontorets|detta|tjänsteskrivelsens?|tjänsteutlåtandets?)\s*(?:\p{L}+)?/iu
/** Words that say nothing of what is decided. */
const EMPTY_WORDS = new Set(
  'att besluta beslutar beslutas godkänna godkänns godkänner anta antas bifalla bifalls fastställa fastställs förslag förslaget ärendet detta det den de i med till som är kommunstyrelsen kommunfullmäktige nämnden'.split(
    ' ',
  ),
)

/** True when nothing but a reference to another paper tells what is decided. */
function saysNothingItself(point: string): boolean {
  if (!BY_ATTACHMENT.test(point)) return false
  const left = point
    .replace(BY_ATTACHMENT, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
  return left.length === 0
}

function remarksOnPoint({ text, form }: Point): WordingCode[] {
  const several = SEVERAL.test(text) && (form === 'att' || text.includes(';') || PASSIVE.test(text))
  return [
    ...(saysNothingItself(text) ? (['decision-by-attachment'] as const) : []),
    ...(several ? (['decision-several-measures'] as const) : []),
    ...(WISH.test(text) ? (['decision-not-decided'] as const) : []),
    ...(form === 'att' && !text.startsWith('att') ? (['decision-att-capital'] as const) : []),
    ...(/[,\s]samt[.,]?$/i.test(text) ? (['decision-final-samt'] as const) : []),
  ]
}

/** Remarks on a proposed decision: written as decided, one measure a point, understandable by itself (rules 10.3). */
export function wordingRemarks(markdown: string): WordingRemark[] {
  const groups = decisionGroups(markdown)
  if (groups.length === 0) return markdown.trim() === '' ? [] : [{ code: 'decision-none', point: '' }]
  const mixed = groups.flatMap((group) => {
    const first = group[0]
    const other = group.find((point) => (point.form === 'att') !== (first?.form === 'att'))
    return other ? [{ code: 'decision-forms-mixed' as const, point: other.text }] : []
  })
  const points = groups.flat()
  return [
    ...points.flatMap((point) => remarksOnPoint(point).map((code) => ({ code, point: point.text }))),
    ...mixed,
  ]
}
