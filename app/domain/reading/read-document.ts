import type { EvidenceSpan, ProposedRegistration, ReadingWarning } from './proposed-registration'
import { type AmountMention, distinctAmounts, readAmounts } from './recognise/amounts'
import { meetingBody, proposedBody } from './recognise/bodies'
import { readCapitalCost } from './recognise/capital-cost'
import { readDates } from './recognise/dates'
import { readDecisions } from './recognise/decisions'
import { judgeKind, type Kind } from './recognise/kind'
import { readMunicipality } from './recognise/municipality'
import { paragraphInHead, readParagraphs } from './recognise/paragraphs'
import { readPersons } from './recognise/persons'
import { readQuestions } from './recognise/questions'
import { readRecipients } from './recognise/recipients'
import { readRegistrationNumbers } from './recognise/registration-numbers'
import { type FoundServiceAgreement, readServiceAgreement } from './recognise/service-agreement'
import { agreementTitle, readTitle } from './recognise/title'
import { type Document, type Found, prepare } from './text/document'
import { agreementWarnings } from './warnings/agreement'
import { feasibilityWarnings, reserveWarnings, sumWarnings } from './warnings/amounts'
import { tableWarnings } from './warnings/capital-table'
import { formWarnings } from './warnings/form'

/** A text beyond this many characters is read only so far: far more than 2 000 pages. */
const limit = 12_000_000

/**
 * Reads the plain text of a municipal document (lines separated by `\n`, pages by form feed or empty lines) into a
 * proposed registration. What the text does not say is null or empty; every filled field has its evidence as line
 * numbers and UTF-16 offsets in `text`. Pure and deterministic; never throws on any text.
 */
export function readDocument(text: string): ProposedRegistration {
  const document = prepare(text.length > limit ? text.slice(0, limit) : text)
  const evidence: Record<string, EvidenceSpan[]> = {}
  const note = (path: string, spans: EvidenceSpan[] | undefined) => {
    if (spans && spans.length > 0) evidence[path] = spans
  }
  const list = <Value>(path: string, found: Found<Value>[]): Value[] => {
    for (const [k, one] of found.entries()) note(`${path}/${k}`, one.spans)
    return found.map((one) => one.value)
  }
  const one = <Value>(path: string, found: Found<Value> | undefined): Value | null => {
    note(path, found?.spans)
    return found?.value ?? null
  }

  const agreement = readServiceAgreement(document)
  const heading = readTitle(document)
  const listed = readParagraphs(document)
  const items = listed.length > 0 ? listed : paragraphInHead(document, heading)
  const keys = agreement.areas.reduce((count, area) => count + area.value.keys.length, 0)
  const kind = judgeKind(document, {
    title: heading?.value ?? null,
    paragraphs: items.length,
    forums: agreement.forums.length,
    keys,
    areas: agreement.areas.length,
  })
  // The sections of an agreement are no items of minutes.
  const paragraphs = kind.documentKind === 'service_agreement' ? [] : items
  const minutes = kind.paper === 'minutes'
  note('/case_type', kind.spans)
  note('/document_kind', kind.spans)

  const titleFound =
    titleOf(kind, heading, paragraphs) ??
    (kind.caseType === 'service_agreement' ? agreementTitle(document) : undefined)
  const mentions = readAmounts(document)
  const amounts = distinctAmounts(mentions)
  const body = minutes ? meetingBody(document) : undefined
  const decisions = readDecisions(document, {
    paper: kind.paper,
    body: body?.value ?? null,
    paragraphStarts: minutes ? starts(document, paragraphs) : [],
    split: kind.split,
  })
  const deciding = body ?? decidingBody(document, kind, decisions.blocks)
  const dates = readDates(document, {
    initiative: (kind.paper === 'motion' || kind.paper === 'question') && kind.documentKind !== 'agenda',
    minutes,
    agenda: kind.documentKind === 'agenda',
    headEnd: 14,
  })
  const deadlines = dates.filter((date) => date.meaning === 'deadline')
  const deadline = deadlines.find((date) => date.strong) ?? deadlines[0]
  const asking = kind.caseType === 'interpellation' || kind.caseType === 'simple_question'
  const qa = asking
    ? readQuestions(
        document,
        minutes ? 'minutes' : kind.paper === 'answer' ? 'answer' : 'question',
        kind.split,
      )
    : { questions: [], answers: [] }
  const capital =
    kind.documentKind === 'agenda'
      ? undefined
      : readCapitalCost(document, mentions, kind.caseType === 'investment')
  const persons = readPersons(document, { paper: kind.paper, split: kind.split })
  const numbers = list('/registration_numbers', readRegistrationNumbers(document))
  const serviceAgreement = kind.caseType === 'service_agreement' ? agreement : undefined
  for (const [path, spans] of Object.entries(capital?.evidence ?? {})) note(path, spans)

  const proposal: ProposedRegistration = {
    case_type: kind.caseType,
    document_kind: kind.documentKind,
    municipality: one('/municipality', readMunicipality(document)),
    deciding_body: one('/deciding_body', deciding),
    registration_numbers: numbers,
    title: one('/title', titleFound),
    persons: list(
      '/persons',
      persons.map(({ name, party, role, spans }) => ({ value: { name, party, role }, spans })),
    ),
    dates: list(
      '/dates',
      dates.map(({ date, meaning, spans }) => ({ value: { date, meaning }, spans })),
    ),
    deadline: one('/deadline', deadline && { value: deadline.date, spans: deadline.spans }),
    proposed_decisions: list('/proposed_decisions', decisions.points),
    questions: list('/questions', qa.questions),
    answers: list('/answers', qa.answers),
    amounts: list(
      '/amounts',
      amounts.map(({ sek, meaning, spans }) => ({ value: { sek, meaning }, spans })),
    ),
    capital_cost: capital?.value ?? null,
    paragraphs: list(
      '/paragraphs',
      paragraphs.map(({ number, title, spans }) => ({ value: { number, title }, spans })),
    ),
    addressees: list('/addressees', readRecipients(document)),
    service_agreement: serviceAgreement ? agreementValue(serviceAgreement, note) : null,
    evidence,
    warnings: [],
  }
  // The report of an official with a dated letterhead carries a number.
  const numbered = kind.paper === 'report' && dates.some((date) => date.meaning === 'document' && date.strong)
  proposal.warnings = warningsOf(document, proposal, mentions, amounts, capital, serviceAgreement, numbered)
  return proposal
}

/** Agendas and files with several paragraphs have no title of their own; an extract has that of its paragraph. */
function titleOf(
  kind: Kind,
  heading: Found<string> | undefined,
  paragraphs: { title: string; spans: EvidenceSpan[] }[],
): Found<string> | undefined {
  if (kind.documentKind === 'agenda' || paragraphs.length > 1) return undefined
  const only = paragraphs[0]
  if (kind.paper === 'minutes') return only ? { value: only.title, spans: only.spans } : heading
  return heading
}

function decidingBody(document: Document, kind: Kind, blocks: Document['blocks']): Found<string> | undefined {
  if (kind.documentKind === 'agenda') return meetingBody(document)
  if (kind.paper === 'question' || kind.paper === 'answer') return undefined
  return proposedBody(document, blocks)
}

function starts(document: Document, paragraphs: { line: number }[]): number[] {
  const result: number[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    while (at < document.blocks.length && (document.blocks[at]?.lines.at(-1)?.index ?? 0) < paragraph.line)
      at++
    result.push(at)
  }
  return result
}

function agreementValue(
  found: FoundServiceAgreement,
  note: (path: string, spans: EvidenceSpan[]) => void,
): ProposedRegistration['service_agreement'] {
  for (const [a, area] of found.areas.entries()) {
    note(`/service_agreement/areas/${a}`, area.spans)
    for (const [k, spans] of area.keySpans.entries()) note(`/service_agreement/areas/${a}/keys/${k}`, spans)
  }
  for (const [f, forum] of found.forums.entries()) note(`/service_agreement/forums/${f}`, forum.spans)
  return { areas: found.areas.map((area) => area.value), forums: found.forums.map((forum) => forum.value) }
}

function warningsOf(
  document: Document,
  proposal: ProposedRegistration,
  mentions: AmountMention[],
  amounts: AmountMention[],
  capital: ReturnType<typeof readCapitalCost>,
  agreement: FoundServiceAgreement | undefined,
  numbered: boolean,
): ReadingWarning[] {
  const pathOf = (mention: AmountMention): string[] => {
    const at = amounts.findIndex(
      (one) => one.sek === mention.sek && one.spans.some((span) => span.from === mention.spans[0]?.from),
    )
    return at < 0 ? [] : [`/amounts/${at}`]
  }
  const result = [
    ...reserveWarnings(mentions, pathOf),
    ...sumWarnings(mentions, pathOf),
    ...tableWarnings(capital, mentions),
    ...agreementWarnings(document, agreement),
    ...feasibilityWarnings(
      mentions,
      proposal.case_type === 'investment' || proposal.capital_cost !== null,
      pathOf,
    ),
    ...formWarnings(document, proposal.registration_numbers, numbered),
  ]
  if (proposal.answers.includes(''))
    result.push({
      code: 'ANSWER_MISSING',
      message: 'Minst en fråga saknar svar.',
      paths: proposal.answers.flatMap((answer, k) => (answer === '' ? [`/answers/${k}`] : [])),
    })
  return result
}
