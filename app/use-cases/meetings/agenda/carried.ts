import { scopeOf } from '../../../domain/access'
import type { CaseKind, DocumentKind } from '../../../domain/cases/kinds'
import type { ItemKind } from '../../../domain/meetings/agenda'
import { preparationOfKind } from '../../../domain/meetings/preparation'
import { asClause, asOwnDecision, pointsToCouncil } from '../../../domain/meetings/proposal-words'
import { readyRulesFor } from '../../../domain/meetings/ready'
import { resolveFields, sectionBlocks } from '../../../domain/memos'
import { type Block, plainText } from '../../../domain/shared/rich-text'
import {
  carriedProposal,
  carriedTitle,
  proposalFromText,
  proposedToCouncil,
} from '../../../text/meetings/agenda'
import { caseById } from '#db/queries/case-at'
import { caseCourse } from '#db/queries/case-course'
import { type CarriedSources, carriedSources } from '#db/queries/meetings/carried'
import type { Context } from '../../context'
import { caseFacts } from '../../memos/field-values'
import { type NewItem, plainItem } from './add-item'

/** The section of the templates that holds the proposed decision. */
const DECISION_SECTION = 'beslut'

export type CarriedTo = {
  meetingId: string
  municipalityId: string
  day: string
  body: { id: string; kind: string }
}

/**
 * A case as an item of a body's agenda: with the proposal carried from the preparing body's decision or the approved
 * memo, how it was prepared, and its documents. Null when the actor may not read the case or it is closed.
 */
export async function carriedItem(ctx: Context, to: CarriedTo, caseId: string): Promise<NewItem | null> {
  const { read } = ctx.database
  const matter = await caseById(read, scopeOf(ctx.actor), caseId)
  if (!matter || matter.municipalityId !== to.municipalityId) return null
  const course = await caseCourse(read, caseId)
  if (!course?.open || course.voidedDay !== null || course.mergedIntoId !== null) return null
  const sources = await carriedSources(read, { caseId, ...to })
  const kind = itemKindOf(course.kind, course.state, to.body.kind)
  const announced = kind === 'new_initiatives'
  const proposal = announced
    ? announcement(course.kind, course.bodyName)
    : await carriedProposalOf(ctx, course, sources, to, kind)
  return {
    ...plainItem(kind, announced ? carriedTitle.announced(course.kind, matter.title) : matter.title),
    ...proposal,
    caseId,
    ...preparationOf(sources, course, to, kind),
    exercisesAuthority: false,
    // MEET-09: a board handles what is secret behind closed doors; the council decides on it itself.
    closedDoors: course.secrecyProvision !== null && to.body.kind !== 'council',
    documentIds: inPackOrder(sources.documents),
  }
}

type Proposal = Pick<NewItem, 'proposal' | 'proposalFrom' | 'memoId'>
type Course = NonNullable<Awaited<ReturnType<typeof caseCourse>>>

const nothing: Proposal = { proposal: [], proposalFrom: null, memoId: null }

/** The kind of item that the case is for the body, as its lifecycle says. */
function itemKindOf(kind: CaseKind, state: string, bodyKind: string): ItemKind {
  const rule = readyRulesFor(bodyKind).find((each) => each.kind === kind && each.states.includes(state))
  if (rule) return rule.as
  if (kind === 'interpellation') return 'interpellation'
  return kind === 'simple_question' ? 'question' : 'case'
}

const announcement = (kind: CaseKind, board: string): Proposal => ({
  ...nothing,
  proposal: kind === 'motion' ? [carriedProposal.toBoard(board)] : [],
})

async function carriedProposalOf(
  ctx: Context,
  course: Course,
  sources: CarriedSources,
  to: CarriedTo,
  kind: ItemKind,
): Promise<Proposal> {
  if (kind === 'interpellation' || kind === 'question')
    return course.state === 'registered' || course.state === 'on_agenda'
      ? { ...nothing, proposal: [carriedProposal.put(kind)] }
      : nothing
  const [decided] = sources.decisions
  if (decided && decided.points.length > 0)
    return {
      proposal: to.body.kind === 'council' ? pointsToCouncil(decided.points) : decided.points,
      proposalFrom: proposalFromText.body(decided.bodyName, decided.day, decided.paragraph),
      memoId: null,
    }
  const { memo } = sources
  if (memo) {
    const facts = await caseFacts(ctx, { municipalityId: course.municipalityId, slug: course.slug })
    const section = memo.sections.find(({ key }) => key === DECISION_SECTION)
    const points = section
      ? pointsOfMemo(resolveFields(section.text, facts?.values ?? {}).text, to.body.kind)
      : []
    if (points.length > 0)
      return {
        proposal: points,
        proposalFrom: proposalFromText.memo(memo.title, memo.approvedDay),
        memoId: memo.id,
      }
  }
  return sources.stated.length > 0
    ? { proposal: sources.stated, proposalFrom: proposalFromText.document, memoId: null }
    : nothing
}

/**
 * The points of a memo's proposed decision as a body would decide them, each without its "att"; its fields have been
 * resolved. What is the council's to decide another body proposes to it; what the executive board decides "för egen del"
 * does not reach the council.
 */
export function pointsOfMemo(markdown: string, bodyKind: string): string[] {
  const blocks = sectionBlocks(markdown, { decision: true })
  let lead = ''
  const clauses = blocks.flatMap((block) => {
    if (block.kind !== 'decision') return []
    // The clauses that follow belong to the lead before them.
    if (block.lead) lead = plainText(block.lead)
    const toCouncil = /fullmäktige/i.test(lead)
    return block.points.map((point) => ({ toCouncil, point: plainText(point) }))
  })
  if (clauses.length === 0)
    return sentences(blocks).map((point) => (bodyKind === 'council' ? asOwnDecision(point) : point))
  if (bodyKind === 'council') {
    const some = clauses.some(({ toCouncil }) => toCouncil)
    return clauses.filter(({ toCouncil }) => toCouncil || !some).map(({ point }) => asOwnDecision(point))
  }
  return clauses.map(({ toCouncil, point }) =>
    toCouncil && !/fullmäktige/i.test(point) ? proposedToCouncil(asClause(point)) : point,
  )
}

/** A proposal that is no list of clauses: each sentence or item of a list, without the line that leads in to them. */
const sentences = (blocks: readonly Block[]): string[] =>
  blocks
    .flatMap(wordsOf)
    .filter((point) => point.trim() !== '' && !/beslutar\s*(?:följande)?\s*:?\s*$/i.test(point))

const wordsOf = (block: Block): string[] => {
  if (block.kind === 'paragraph') return [plainText(block.content)]
  return block.kind === 'list' ? block.items.map((item) => item.flatMap(wordsOf).join(' ')) : []
}

type Preparing = Pick<
  NewItem,
  'preparation' | 'preparedByBodyId' | 'preparedDay' | 'executiveHeardDay' | 'boardHeardDay'
>

/** PREP-01 to PREP-04: who has prepared it for the council, or is to before the meeting. */
function preparationOf(
  { decisions, coming }: CarriedSources,
  { kind: caseKind, state }: Course,
  { body }: CarriedTo,
  kind: ItemKind,
): Preparing {
  const exempt =
    kind === 'new_initiatives' && caseKind === 'citizen_proposal' && state === 'raised'
      ? 'handed_over_proposal'
      : preparationOfKind(kind)
  const none = { preparedByBodyId: null, preparedDay: null, executiveHeardDay: null, boardHeardDay: null }
  if (exempt !== null || body.kind !== 'council') return { ...none, preparation: exempt }
  const executive = decisions.find(({ bodyKind }) => bodyKind === 'executive_board') ?? coming
  const board = decisions.find(({ bodyKind }) => bodyKind === 'board' || bodyKind === 'joint_board')
  const committee = decisions.find(({ bodyKind }) => bodyKind === 'council_committee')
  const executiveHeardDay = executive?.day ?? null
  if (committee)
    return {
      ...{ preparation: 'council_committee', preparedByBodyId: committee.bodyId, preparedDay: committee.day },
      ...{ executiveHeardDay, boardHeardDay: board?.day ?? null },
    }
  if (board)
    return {
      ...{ preparation: 'board', preparedByBodyId: board.bodyId, preparedDay: board.day },
      ...{ executiveHeardDay, boardHeardDay: null },
    }
  if (executive)
    return {
      ...{ preparation: 'executive_board', preparedByBodyId: executive.bodyId, preparedDay: executive.day },
      ...{ executiveHeardDay, boardHeardDay: null },
    }
  return { ...none, preparation: 'none' }
}

/** The order of the pack: the preparing body's words and the memo first, then what it is about, then statements. */
const packOrder: readonly DocumentKind[] = [
  'minutes',
  'official_report',
  'answer_to_motion',
  'answer_to_interpellation',
  'motion',
  'interpellation',
  'investment_request',
  'service_agreement',
  'final_report',
  'progress_report',
  'statement_on_referral',
  'referral',
]

const inPackOrder = (documents: CarriedSources['documents']): string[] =>
  documents
    .filter(({ kind }) => packOrder.includes(kind))
    .toSorted((a, b) => packOrder.indexOf(a.kind) - packOrder.indexOf(b.kind) || a.number - b.number)
    .map(({ id }) => id)
