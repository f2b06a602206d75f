import type { DateMeaning, EvidenceSpan } from '../proposed-registration'
import type { Block } from '../text/blocks'
import { type Document, place } from '../text/document'
import { type DateMention, findDates } from './find-dates'

/** What kind of paper the dates stand in decides what an undescribed date in its head means. */
export type DateContext = { initiative: boolean; minutes: boolean; agenda: boolean; headEnd: number }

export type FoundDate = { date: string; meaning: DateMeaning; spans: EvidenceSpan[]; strong: boolean }

const deadlineCue =
  /(?:senast|sista (?:svars)?dag(?:en)?|svarstid(?:en)?|svarsdatum|remisstid(?:en)?|svar (?:ska|skall|önskas|emotses)|tillhanda|besvaras|inkomma?(?:it)? (?:till|med)|inom remisstiden|tidsfrist(?:en)?|deadline|återrapporter\w{2,4}|återredovis\w{2,4}|före den)(?:[^.;]{0,70})$/i
const strongDeadline = /senast|svarstid|sista|remisstid|svarsdatum|tillhanda|deadline/i
const appealCue =
  /överklag|anslag(?:et|s|stid)?|anslås|nedtag|tas (?:ned|bort)|sätts? upp|laga kraft|justering(?:en|ens)?(?: äger)?|gallras|förvaring/i
const receivedCue =
  /(?<![a-zåäö])(?:inkom(?:men|met|na|ne|mit)?|ankom(?:stdatum|st)?|ankommen|inlämna(?:d|t|de|des)|lämnade?s? in|anmäld(?:es|e)?|anmälts|väckt(?:es|e)?|väckts|inregistrerad|registrerad|mottagen|ink\.?|väcktes|ställd(?:es)?|ställt|överlämna(?:t|d|des) (?:till|en|in)|remitterades|remitterats?)(?:[^.;]{0,80})$/i
const initiative =
  /(?:motion(?:en|er)?|interpellation(?:en)?|medborgarförslag(?:et)?|e-förslag(?:et)?|enkel fråga|skrivelse från|fråga från)(?:[^.;§]{0,100})$/i
const datedCue = /(?:dater(?:ad|at|ade)|daterade?|upprättad|upprättat|undertecknad)(?:[^.;]{0,25})$/i
const paperCue =
  /(?:tjänsteskrivelse|tjänsteutlåtande|skrivelse|yttrande|remissvar|rapport|utredning|utlåtande|missiv|remiss|bilaga|beslutsförslag|underlag|promemoria|pm|ärendeblankett|förvaltningens förslag|kontorets förslag|förslag till beslut|tjänstemannayttrande|svar)(?:[^.;§]{0,60})$/i
const decisionCue =
  /(?:beslut(?:ade|at|ades|ats|et|as)?|antog(?:s)?|antagen|antagit|antogs|fastställ(?:de|t|d|des|ts)|godkän(?:de|t|d|des)|gav|givit|gett|fick|bevilja(?:de|t|des)|återremittera(?:de|t|des)|bordla(?:de|gts)|behandla(?:de|t|des|ts)|tillstyrkte|protokoll(?:sutdrag)?|enligt beslut|§{1,2}\s?\d+[^.;]{0,20}|uppdra(?:g|gits|gs)|reviderad|redovisa(?:t|des|ts|d)|rapporterades)(?:[^.;]{0,90})$/i
const bodyCue =
  /(?:kommunfullmäktiges?|fullmäktiges?|kommunstyrelsens?(?: arbetsutskotts?)?|[a-zåäö-]{2,30}nämndens?|[a-zåäö-]{0,30}utskottets?|nämnden för [a-zåäö ]{3,40}|\b(?:KF|KS|KSAU|AU)\b)[^.;]{0,40}$/i
const meetingCue =
  /(?:sammanträd(?:e|et|esdatum|er|esdag|estid|en)|sammanträdes?datum|möte(?:t|sdatum|sdag)?|mötesdatum|kallelse(?:n)?(?: till)?|plats och tid|tid och plats|\btid|fsg|lsg|csg|mbl|samverkan(?:sgrupp(?:en)?)?|samverkats?)(?:[^.;]{0,60})$/i

/** The dates of a document with what each of them means; dates that mean none of the known things are left out. */
export function readDates(document: Document, context: DateContext): FoundDate[] {
  const result: FoundDate[] = []
  const timed = context.agenda ? timedDates(document) : new Set<string>()
  const take = (block: Block, inHead: boolean) => {
    for (const mention of findDates(block.text)) {
      if (!mention.iso) continue
      const meaning = meaningOf(document, block, mention, inHead, context)
      if (!meaning) continue
      // Beside the hour of the meeting another date in the head of an agenda is that of the paper.
      if (meaning.meaning === 'meeting' && timed.size > 0 && !timed.has(mention.iso))
        meaning.meaning = 'document'
      const spans = place(document, block, mention.from, mention.to)
      const known = result.find((one) => one.date === mention.iso && one.meaning === meaning.meaning)
      if (!known) result.push({ date: mention.iso, meaning: meaning.meaning, spans, strong: meaning.strong })
      else if (known.spans.length < 12) known.spans.push(...spans)
    }
  }
  for (const block of document.margins) take(block, true)
  for (const block of document.blocks) take(block, block.index < context.headEnd)
  return result
}

/** The dates of an agenda that an hour follows, or that a label calls the time. */
function timedDates(document: Document): Set<string> {
  const result = new Set<string>()
  for (const block of document.blocks.slice(0, 40)) {
    if (!/\bkl\b|klockan|^tid\b|^dag\b|^plats och tid/i.test(block.text)) continue
    for (const mention of findDates(block.text)) if (mention.iso) result.add(mention.iso)
  }
  return result
}

const signedAt = /^\p{Lu}[\p{L}-]{1,24}(?: \p{Lu}[\p{L}-]{1,20})?,? (?:den )?$/u
const planned =
  /^(?:besluts?planering|ärendets gång|beslutsgång och tidplan|planerad (?:behandling|beslutsgång)|beslutsordning|ärendets (?:fortsatta )?behandling|politisk behandling)/i
const handsIn = /(?:lämnade|lämnat|väckte|väckt|ställde|ställt|inkom|inkommit|inlämnade) (?:den )?$/i
const initiativeAfter =
  /^ (?:in |med )?[^.]{0,60}(?:motion|interpellation|fråga|medborgarförslag|e-förslag|initiativ)/i

/** "KF 2026-02-02" alone on a line: the meeting the paper is for. */
const bodyAndDate =
  /^(?:KF|KS|KSAU|AU|kommunfullmäktige|kommunstyrelsen|[a-zåäö-]{2,30}nämnden|[a-zåäö ]{0,30}utskottet|kommunfullmäktiges sammanträde),? (?:den )?[\d-]{10}$/i

type Meaning = { meaning: DateMeaning; strong: boolean }

function meaningOf(
  document: Document,
  block: Block,
  mention: DateMention,
  inHead: boolean,
  context: DateContext,
): Meaning | undefined {
  const before = block.text.slice(Math.max(0, mention.from - 140), mention.from)
  const after = block.text.slice(mention.to, mention.to + 60)
  const sentence = before.slice(Math.max(before.lastIndexOf('. ') + 1, 0))
  const label = labelAbove(document, block)
  const is = (meaning: DateMeaning, strong = true): Meaning => ({ meaning, strong })
  if (block.clause && !inDemand(block, context)) return undefined
  const whole = mention.to === block.text.length
  if (planned.test(label) || planned.test(labelAbove(document, document.blocks[block.index - 1])))
    return is('meeting')
  // "Remisstid 15 januari–15 april": the end counts.
  if (/^ ?(?:[–-]|till(?: och med)?) ?(?:den )?\d/.test(after) && findDates(after).length > 0)
    return undefined
  if (
    bodyAndDate.test(block.text) &&
    (context.minutes || context.agenda || context.initiative || /^[A-Z]{2}|fullmäktige/.test(block.text))
  )
    return is('meeting')
  if (
    /(?:till och med|från och med|t\.? ?o\.? ?m\.?|fr\.? ?o\.? ?m\.?|gäller från|giltig från) (?:den )?$/i.test(
      before,
    )
  )
    return undefined
  if (/justera|justering/i.test(sentence.slice(-70)) && !/senast/i.test(sentence)) return undefined
  if (/senast(?:e)? den $|senast $/i.test(sentence) && !appealCue.test(sentence))
    return is('deadline', /svar|yttra|remiss|inkom|tillhanda/i.test(`${sentence} ${after}`))
  if (deadlineCue.test(sentence) && strongDeadline.test(sentence) && !appealCue.test(sentence))
    return is('deadline')
  if (block.section !== 'attendance' && /överklag|anslaget|anslås|laga kraft/i.test(sentence))
    return undefined
  if (/anslag|nedtag|uppsätt|överklag/i.test(label)) return undefined
  if (/^(?:svar senast|sista svarsdag|svarsdatum|svarstid|remisstid)/i.test(label)) return is('deadline')
  if (
    /^ (?:har )?(?:lämnat|lämnade|inkommit|inkom|väckt|väckte|ställt|ställde|inlämnat|anmält)[^.]{0,60}(?:motion|interpellation|fråg|medborgarförslag)/i.test(
      after,
    )
  )
    return is('received')
  if (handsIn.test(before) && initiativeAfter.test(after)) return is('received')
  if (
    /^(?:motion|interpellation|medborgarförslag|e-förslag)(?:en|et)? (?:den |av den )?$/i.test(
      before.trimStart(),
    )
  )
    return is('received')
  if (whole && signedAt.test(before) && !context.minutes && block.section !== 'basis')
    return is(context.initiative ? 'received' : 'document')
  if (context.initiative && /^(?:(?:ort|plats) och )?datum:? ?$/i.test(before)) return is('received')
  if (receivedCue.test(sentence) && !/yttrande[tn]? (?:har )?inkom/i.test(sentence)) {
    return /\bremitter/.test(sentence) && !initiative.test(sentence) ? is('decision') : is('received')
  }
  if (/^(?:inkom|ankom|ink\b)/i.test(label)) return is('received')
  if (datedCue.test(sentence))
    return is(initiative.test(sentence) && !paperCue.test(sentence) ? 'received' : 'document')
  if (/sammanträdesdatum|mötesdatum|sammanträde|plats och tid|^tid/i.test(label) && inHead)
    return is('meeting')
  if (
    /(?:gav|beslutade|antog|fastställde|uppdrog|godkände|beslut)[^.;]{0,60}$/i.test(sentence) &&
    bodyCue.test(sentence.replace(/(?:gav|beslutade|antog|fastställde|uppdrog|godkände)[^.;]{0,60}$/i, ''))
  )
    return is('decision')
  if (/^,? ?§/.test(after)) return is('decision')
  if (inHead && isHeadDate(block, mention)) return headMeaning(block, before, label, context)
  if (/justerat|justeras|justering/i.test(sentence)) return undefined
  if (/§/.test(sentence.slice(-25)) || /^,? ?§/.test(after)) return is('decision')
  if (meetingCue.test(sentence) && !/beslut|§/i.test(sentence.slice(-60))) return is('meeting', inHead)
  if (block.section === 'basis' || block.section === 'attachments') return basisMeaning(block.text, before)
  if (initiative.test(sentence) && !/beslut/i.test(sentence)) return is('received')
  if (decisionCue.test(sentence) && (bodyCue.test(sentence) || /§/.test(after.slice(0, 20))))
    return is('decision')
  if (/^,? ?(?:beslutade|gav|antog|fastställde|godkände|behandlade|fattade)/i.test(after))
    return is('decision')
  if (/(?:beslut\w*|antagen|antogs|fastställd|antagits|beslutats)[^.;]{0,60}$/i.test(sentence))
    return is('decision')
  if (bodyCue.test(sentence) && /^\)|^,/.test(after)) return is('decision')
  if (paperCue.test(sentence)) return is('document', false)
  if (/sammanträd|mötet/i.test(after.slice(0, 40)) && /(?:vid|på|till) [^.]{0,30}$/i.test(sentence))
    return is('meeting')
  return undefined
}

/** A demand quoted from elsewhere names no date of this paper. */
const inDemand = (block: Block, context: DateContext): boolean =>
  context.initiative ||
  block.section === 'proposal' ||
  block.section === 'decision' ||
  block.section === undefined

/** In a list of papers the paper before the date says what it is the date of. */
function basisMeaning(text: string, before: string): Meaning | undefined {
  const strong = true
  if (
    /motion|interpellation|medborgarförslag|e-förslag/i.test(before) &&
    !/skrivelse|utlåtande|yttrande|protokoll|beslut|svar på/i.test(before)
  )
    return { meaning: 'received', strong }
  if (
    /protokoll|beslut(?!s)|§|nämnden|utskott|styrelsen|fullmäktige/i.test(text) &&
    !/skrivelse|utlåtande|yttrande/i.test(before)
  )
    return { meaning: 'decision', strong }
  return { meaning: 'document', strong }
}

/** A date that fills its line or its column, or follows a place or a label. */
function isHeadDate(block: Block, mention: DateMention): boolean {
  if (block.section !== undefined && block.section !== 'attendance') return false
  if (/\p{Ll}{2}\.$/u.test(block.text) && block.text.split(' ').length > 6) return false
  return block.text.length < 110 || (mention.from < 4 && block.text.length < 200)
}

function headMeaning(block: Block, before: string, label: string, context: DateContext): Meaning | undefined {
  const is = (meaning: DateMeaning): Meaning => ({ meaning, strong: true })
  if (/justera|anslag/i.test(before.slice(-60))) return undefined
  const near = `${label} ${before.slice(-60)}`
  if (/sammanträd|möte|plats och tid|\btid\b|\bkallelse/i.test(near)) return is('meeting')
  if (/inkom|ankom|diarieför|registrera/i.test(near)) return is('received')
  if (/beslut(?!sunderlag|sförslag)|antagen|fastställd|gäller från|giltig/i.test(near))
    return /gäller|giltig/i.test(near) ? undefined : is('decision')
  if (/§/.test(near)) return is('decision')
  const rest = block.text.slice(before.length)
  if (/\bkl\.? ?\d|klockan/i.test(rest.slice(0, 60))) return is('meeting')
  if (
    /^(?:KF|KS|KSAU|AU|kommunfullmäktige|kommunstyrelsen|[a-zåäö-]+nämnden|[a-zåäö ]*utskottet),? (?:den )?$/i.test(
      before.trimStart(),
    )
  )
    return is('meeting')
  if (context.minutes || context.agenda) return is('meeting')
  if (block.text.length > 110 && !/datum|den $/i.test(near)) return undefined
  return is(context.initiative ? 'received' : 'document')
}

/** The label of a form stands on the line above its value, or alone before it. */
function labelAbove(document: Document, block: Block | undefined): string {
  if (!block || block.index <= 0) return ''
  const previous = document.blocks[block.index - 1]
  return previous && previous.text.length < 70 && block.gap < 3 ? previous.text : ''
}

/** Dates that cannot exist, for a warning. */
export function impossibleDates(document: Document): { printed: string; spans: EvidenceSpan[] }[] {
  const result: { printed: string; spans: EvidenceSpan[] }[] = []
  for (const block of document.blocks) {
    for (const mention of findDates(block.text)) {
      if (!mention.iso && result.length < 20)
        result.push({ printed: mention.printed, spans: place(document, block, mention.from, mention.to) })
    }
  }
  return result
}
