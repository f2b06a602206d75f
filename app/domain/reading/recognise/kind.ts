import type { DocumentKind, EvidenceSpan, ProposedCaseType } from '../proposed-registration'
import { headLines, type Document, placeInLine } from '../text/document'
import type { Line } from '../text/lines'
import type { PersonContext } from './mentions'

export type Kind = {
  caseType: ProposedCaseType
  documentKind: DocumentKind
  paper: PersonContext['paper']
  /** Block where a second paper begins: the interpellation that is printed after its answer. */
  split: number | undefined
  spans: EvidenceSpan[]
}

const agendaWord =
  /^(?:kallelse|föredragningslista|ärendelista|dagordning|kungörelse|ärendeförteckning|tillkännagivande|underrättelse)(?![\p{L}-])/iu
const minutesWord =
  /^(?:sammanträdes ?protokoll|protokoll(?:sutdrag)?|utdrag ur (?:sammanträdes)?protokoll|beslutsprotokoll|protokollsutdrag från|sammanträdesprotokoll)(?![\p{Ll}-])/iu
const reportWord =
  /^(?:tjänste(?:skrivelse|utlåtande|mannaskrivelse|yttrande)|beslutsunderlag|missiv|utlåtande|tjänsteskrivelse)(?![\p{L}-])/iu
const answerWord =
  /^(?:(?:\p{Lu}[\p{L} ]{0,40}s )?svar (?:på|till) (?:enkel )?(?:interpellation|fråga)|interpellationssvar|svar på \p{L}{0,20} ?interpellation|besvarande av (?:interpellation|enkel fråga)|svar:? interpellation)/iu
const interpellationWord = /^interpellation(?:en)?(?![\p{L}])/iu
const questionWord = /^(?:enkel fråga|fråga)(?: |:|$)(?!\d)/iu
const citizenWord =
  /^(?:medborgarförslag|e-förslag|invånarförslag|medborgarinitiativ|kommuninvånarförslag)(?![\p{L}])/iu
const motionWord = /^(?:motion)(?:$|:| (?!bifall|avslå))/iu
const agreementWord =
  /service ?avtal|tjänsteavtal|tjänsteöverenskommelse|servicenivåavtal|\bSLA\b|överenskommelse om [^.]{0,40}tjänst|uppdragsbeskrivning|driftavtal|internöverenskommelse|serviceöverenskommelse|samverkansavtal|samverkansöverenskommelse|prismodell|tjänsteutbud/i

/** Judges from structure what the paper is and what its matter is about. */
export function judgeKind(
  document: Document,
  facts: {
    title: string | null
    paragraphs: number
    forums: number
    keys: number
    areas: number
  },
): Kind {
  const head = headLines(document, 25)
  const first = head.slice(0, 14)
  const has = (pattern: RegExp, lines = first) =>
    lines.find((line) =>
      line.text
        .slice(0, 300)
        .split(/ {3,}/)
        .some((cell) => pattern.test(cell.replace(/^[•*#\s]+/, ''))),
    )
  const headings = new Set(document.blocks.map((block) => block.heading))
  const title = facts.title ?? ''
  const matter = matterOf(document, title)
  const kind = (
    caseType: ProposedCaseType,
    documentKind: DocumentKind,
    paper: Kind['paper'],
    line = first[0],
    split?: number,
  ): Kind => ({
    caseType,
    documentKind,
    paper,
    split,
    spans: line ? placeInLine(document, line) : [],
  })
  const minutesLine = has(minutesWord, head)
  const agendaLine = has(agendaWord)
  const signed = document.lines.some(
    (line) =>
      line.text.length < 200 &&
      /^(?:justera(?:re|nde|s)|utdragsbestyrkande|paragrafer|beslutande|närvarande ledamöter)(?![\p{L}])/iu.test(
        line.text,
      ),
  )
  if (agendaLine && !minutesLine && !reportBefore(head, agendaLine.index))
    return kind('other', 'agenda', 'other', agendaLine)
  const answerLine = has(answerWord)
  const reportLine = has(reportWord)
  const several = facts.paragraphs >= 2 && (signed || headings.has('decision') || minutesLine !== undefined)
  if (
    several ||
    (minutesLine && (facts.paragraphs > 0 || signed)) ||
    (facts.paragraphs === 1 && (signed || headings.has('decision')) && !reportLine)
  ) {
    return kind(facts.paragraphs >= 2 ? 'minutes' : matter.caseType, 'minutes', 'minutes', minutesLine)
  }
  if (answerLine && !reportLine) {
    const split = secondPaper(document, answerLine.index)
    return kind(
      /enkel fråga|svar på fråga/i.test(answerLine.text) ? 'simple_question' : 'interpellation',
      'answer_to_interpellation',
      'answer',
      answerLine,
      split,
    )
  }
  // Only an official's report sends its decision to someone, or proposes what becomes of the motion.
  const formal =
    headings.has('proposal') &&
    (headings.has('summary') ||
      headings.has('assessment') ||
      headings.has('basis') ||
      headings.has('recipients') ||
      settles.test(proposalText(document)))
  if (!reportLine && !formal) {
    const interpellation = has(interpellationWord)
    if (interpellation) return kind('interpellation', 'interpellation', 'question', interpellation)
    const citizen = has(citizenWord)
    if (citizen) return kind('citizen_proposal', 'other', 'motion', citizen)
    const motion = has(motionWord)
    if (motion) return kind('motion', 'motion', 'motion', motion)
    const question = has(questionWord)
    if (question) return kind('simple_question', 'other', 'question', question)
  }
  const structured = facts.keys >= 2 || facts.forums >= 2 || facts.areas >= 2
  if (structured && (agreementWord.test(title) || agreementWord.test(sample(document, 60_000))))
    return kind('service_agreement', 'service_agreement', 'other')
  // Areas with keys, or with forums, are the make of an agreement between administrations.
  if (
    (facts.keys >= 2 || (facts.areas >= 2 && facts.forums >= 1)) &&
    /avtal|överenskommelse|uppdragsbeskrivning|tjänstebeskrivning/i.test(`${title} ${sample(document, 3000)}`)
  )
    return kind('service_agreement', 'service_agreement', 'other')
  if (agreementWord.test(title) && !headings.has('proposal'))
    return kind('service_agreement', 'service_agreement', 'other')
  return {
    ...kind(
      matter.caseType,
      reportKind(
        matter.caseType,
        title,
        document,
        formal || reportLine !== undefined || headings.has('proposal'),
      ),
      'report',
    ),
    spans: headingPlace(document, head, matter),
  }
}

/** The evidence of a judged matter: its heading, else the first line. */
function headingPlace(document: Document, head: Line[], matter: Matter): EvidenceSpan[] {
  const line = (matter.line !== undefined ? document.lines[matter.line] : undefined) ?? head[0]
  return line ? placeInLine(document, line) : []
}

const reportBefore = (head: Line[], index: number): boolean =>
  head.some((line) => line.index < index && reportWord.test(line.text))

const sample = (document: Document, size: number): string => document.source.text.slice(0, size)

/** After an answer: a line "INTERPELLATION" or "Interpellation till …" begins the question itself. */
function secondPaper(document: Document, after: number): number | undefined {
  const found = document.blocks.find(
    (block) =>
      block.index > 3 &&
      (block.lines[0]?.index ?? 0) > after &&
      block.text.length < 120 &&
      (interpellationWord.test(block.text) || /^enkel fråga/i.test(block.text)) &&
      !/svar/i.test(block.text) &&
      // Between the two stands the answer itself.
      document.blocks.some(
        (other) => other.index < block.index && other.text.length > 40 && /[.!?]$/.test(other.text),
      ),
  )
  return found?.index
}

type Matter = { caseType: ProposedCaseType; line: number | undefined }

const proposalText = (document: Document): string =>
  document.blocks
    .filter((block) => block.section === 'proposal' || block.section === 'decision')
    .slice(0, 20)
    .map((block) => block.text)
    .join('\n')
    .slice(0, 6000)

/** "Slutrapport" alone on a line of the head, above the name of what it reports on. */
const reportNamed = (document: Document): string | undefined =>
  headLines(document, 12)
    .flatMap((line) => line.text.slice(0, 200).split(/\s{3,}/))
    .find((cell) => /^(?:slutrapport|slutredovisning|delrapport|delredovisning|lägesrapport)$/i.test(cell))

const settles =
  /motion(?:en|erna)?\s[^.\n]{0,200}(?:avslås|bifalls|besvara|anses|avslå|bifall|tillstyrk|avstyrk)|(?:avslå|bifalla|besvara|anse) motionen|anse[rs]? motionen/i
/** Money for something that is written off over years is an investment, whatever it is called. */
const grants =
  /(?:anslå|bevilja|avsätt|anvisa|anslag|medge)[^.\n]{0,120}(?:\d|kronor|kr\b|mnkr|mkr|tkr|miljon)/i
const writtenOff =
  /avskrivnings?tid|avskrivning(?:en|ar)? (?:sker|görs)|skrivs av|kapital(?:tjänst)?kostnad|investeringskalkyl|kalkylränta|internränta|annuitet/i

function matterOf(document: Document, title: string): Matter {
  const proposal = proposalText(document)
  const opening = document.blocks
    .filter((block) => block.index < 40)
    .map((block) => block.text)
    .join('\n')
    .slice(0, 8000)
  const line = document.blocks.find((block) => title !== '' && block.text.startsWith(title.slice(0, 20)))
    ?.lines[0]?.index
  const is = (caseType: ProposedCaseType): Matter => ({ caseType, line })
  if (/motion/i.test(title)) {
    const sentOut =
      /remiss|remitter|yttrande till/i.test(title) ||
      /remitterat|på remiss|remissen|internremiss|för yttrande/i.test(opening)
    const ownBoard =
      /(?:nämnden|utskottet)(?:s)? [^.\n]{0,40}(?:beslutar|föreslås)|överlämna[rs]?[^.\n]{0,80}(?:yttrande|svar|tjänst)|besvara[sr]?[^.\n]{0,40}remiss|remissen (?:besvaras|anses)|som (?:sitt )?(?:eget )?(?:yttrande|svar)/i.test(
        proposal,
      )
    if (
      ownBoard &&
      !(settles.test(proposal) && /fullmäktige/i.test(proposal)) &&
      (sentOut || /yttrande/i.test(`${title} ${proposal}`))
    )
      return is('referral')
    if (/^remiss\b|^yttrande/i.test(title) && !settles.test(proposal)) return is('referral')
    return is('motion')
  }
  if (/medborgarförslag|e-förslag|invånarförslag/i.test(title)) return is('citizen_proposal')
  if (/interpellation/i.test(title)) return is('interpellation')
  if (/enkel fråga|^fråga\b|svar på fråga/i.test(title)) return is('simple_question')
  if (
    /remiss|yttrande (?:över|angående|avseende|till)|samråd(?:svar|syttrande)?|betänkande|\bSOU \d{4}|\bDs \d{4}|granskningsyttrande/i.test(
      title,
    )
  )
    return is('referral')
  if (/service ?avtal|tjänsteavtal|tjänsteöverenskommelse|servicenivå/i.test(title))
    return is('service_agreement')
  if (
    /invester/i.test(title) ||
    (/invester/i.test(proposal) &&
      /anslå|bevilja|godkänn|starttillstånd|igångsättning|kapitalkostnad|finansier/i.test(proposal))
  )
    return is('investment')
  if (
    /(?:slut|del|åter|läges)?(?:redovisning|rapport(?:ering)?|rapport)\b[^.\n]{0,60}uppdrag|uppdrag|slutredovisning|återrapport|delredovisning|slutrapport|delrapport|lägesrapport|statusrapport/i.test(
      title,
    )
  )
    return is('assignment')
  if (reportNamed(document)) return is('assignment')
  if (/remissen|som (?:sitt )?svar på remiss|yttrandet till/i.test(proposal)) return is('referral')
  if (
    /uppdraget (?:är |förklaras |anses )?(?:slutfört|avslutat|fullgjort|besvarat|avslutas)|(?:slut|åter|del)redovisning av uppdrag/i.test(
      proposal,
    )
  )
    return is('assignment')
  if (/motion/i.test(proposal) && settles.test(proposal)) return is('motion')
  if (/medborgarförslaget/i.test(proposal)) return is('citizen_proposal')
  if (grants.test(proposal) && writtenOff.test(sample(document, 60_000))) return is('investment')
  if (
    proposal === '' &&
    /^(?:[^\n]*\n){0,6}motion (?:av|från|om)/i.test(opening) &&
    settles.test(opening.slice(0, 2500))
  )
    return is('motion')
  return is('other')
}

function reportKind(
  caseType: ProposedCaseType,
  title: string,
  document: Document,
  formal: boolean,
): DocumentKind {
  switch (caseType) {
    case 'referral':
      return 'statement_on_referral'
    case 'motion':
      return 'answer_to_motion'
    case 'interpellation':
      return 'answer_to_interpellation'
    case 'investment':
      return /slutredovisning|slutrapport/i.test(title)
        ? 'final_report'
        : /uppföljning|lägesrapport|delredovisning/i.test(title)
          ? 'progress_report'
          : 'investment_request'
    case 'assignment': {
      const named = `${title} ${reportNamed(document) ?? ''}`
      if (/slut(?:redovisning|rapport)/i.test(named)) return 'final_report'
      if (/läges?rapport$|del(?:redovisning|rapport)$/i.test(named)) return 'progress_report'
      if (/del(?:redovisning|rapport)|läges|status|tertial|halvtid|uppföljning/i.test(title))
        return 'progress_report'
      const text = proposalText(document)
      if (/slutfört|avsluta|fullgjor|slutredovisning|besvarat|genomfört/i.test(text)) return 'final_report'
      return /redovisning|rapport/i.test(title) ? 'progress_report' : formal ? 'official_report' : 'other'
    }
    default:
      if (/^slutrapport|slutredovisning/i.test(title)) return 'final_report'
      if (/^(?:delrapport|lägesrapport|statusrapport)|delredovisning/i.test(title)) return 'progress_report'
      return formal ? 'official_report' : 'other'
  }
}
