import { bullets, joined, line, numbered, section } from './markdown'
import { namesOf, type ParagraphFacts } from './paragraph-facts'
import { endings, headings } from './words'

const isSentence = (point: string): boolean => /^[A-ZÅÄÖ0-9§]/.test(point) && /[.!?]$/.test(point)

/** Whether the proposal of the agenda already says it: "interpellationen får ställas". */
const sameClause = (one: string, other: string): boolean => bare(one) === bare(other)
const bare = (clause: string): string =>
  clause
    .trim()
    .replace(/^att\s+/i, '')
    .replace(/\.$/, '')
    .toLowerCase()

/** What was decided, as points (rules 10.3): form A after the body's name, form B as numbered sentences. */
export function decisionOf(facts: ParagraphFacts): string | null {
  const { record } = facts
  const decided = pointsOf(facts)
  const asked = askedText(facts, decided.length > 0 && decided.every(isSentence))
  const points = [...asked, ...decided.filter((point) => !asked.some((each) => sameClause(each, point)))]
    .map((point) => point.trim())
    .filter((point) => point !== '')
  const approval = record.immediateApproval
  const outcome =
    points.length === 0
      ? null
      : points.every(isSentence)
        ? points.length === 1
          ? line(points[0] ?? '')
          : numbered(points.map(line))
        : joined([
            `${line(facts.body.name)} beslutar`,
            bullets(points.map((point) => `att ${line(point.replace(/^att\s+/i, ''))}`)),
          ])
  return section(
    headings.decision,
    record.decision?.ending === 'withdrawn' && points.length === 0 && 'Ärendet utgår.',
    outcome,
    approval && 'Paragrafen förklaras omedelbart justerad.',
  )
}

/** KL 5:62: whether an interpellation may be put is decided without debate. */
function askedText({ item, record }: ParagraphFacts, asSentence: boolean): string[] {
  if (record.mayBePut === null) return []
  const what = item.kind === 'question' ? 'frågan' : 'interpellationen'
  if (asSentence)
    return [`${what.charAt(0).toUpperCase()}${what.slice(1)} får ${record.mayBePut ? '' : 'inte '}ställas.`]
  return [`att ${what} ${record.mayBePut ? 'får' : 'inte får'} ställas`]
}

function pointsOf({ record, item, body, people, adjusters, tabledTo }: ParagraphFacts): readonly string[] {
  const { decision } = record
  // Who signs is noted for the whole meeting; its own item needs no decision besides.
  if (item.kind === 'adjusters' && adjusters.length > 0 && !decision?.points.length)
    return [`att utse ${namesOf({ people }, adjusters)} att tillsammans med ordföranden justera protokollet`]
  if (decision === null) return []
  if (decision.points.length > 0) return decision.points
  if (decision.ending === 'decided' || decision.ending === 'withdrawn') return []
  if (decision.ending !== 'tabled') return [`att ${endings[decision.ending]}`]
  const to = tabledTo ?? (body.kind === 'council' ? 'nästa sammanträde' : null)
  return [`att ${endings.tabled}${to ? ` till ${to}` : ''}`]
}
