import {
  appealTrackOf,
  caseSteps,
  type DecidingBody,
  type Handled,
  isProposal,
} from '../../../domain/meetings/decided-case'
import { decidedIn } from '../../../domain/meetings/minutes/decided'
import type { ItemRecord } from '../../../domain/meetings/record/record'
import { decisionWords } from '../../../text/meetings/decisions'
import type { Transaction } from '#db/connection'
import { minutesById } from '#db/queries/meetings/minutes'
import { meetingRecord, type MeetingRecordRead } from '#db/queries/meetings/record'
import { insertDecision } from '#db/repositories/course'
import { documentCase } from '#db/repositories/documents'
import { paragraphsOf, type ParagraphRow } from '#db/repositories/meetings/minutes'
import { changeDecision } from '#db/repositories/meetings/decisions'
import type { Context } from '../../context'
import { reportDelegatedIn } from '../../delegation/report'
import { moveDecidedCase } from './move-decided-case'
import { remarksOf, votesOf } from './recorded-votes'

/** What a meeting always does and nobody looks for among its decisions. */
const procedural = [
  'opening',
  'roll_call',
  'adjusters',
  'agenda_approval',
  'previous_minutes',
  'closing',
  'information',
]

/**
 * Enters the decisions of approved minutes as data: worded as the minutes have them, with votes and reservations, and
 * takes each case along its lifecycle by what was decided. Inside the approving transaction; the days of appeal are
 * set when the notice is posted. What the lifecycle does not lead on from is left to the case's own page.
 */
export async function enterDecisions(
  ctx: Context,
  tx: Transaction,
  { minutesId }: { minutesId: string },
): Promise<void> {
  const minutes = await minutesById(tx, minutesId)
  const found = minutes && (await meetingRecord(tx, minutes.meetingId))
  if (!minutes || !found) throw new Error(`Minutes ${minutesId} have no meeting`)
  const minutesCase = minutes.documentId && (await documentCase(tx, minutes.documentId))
  for (const paragraph of await paragraphsOf(tx, minutesId)) {
    const item = found.items.find(({ id }) => id === paragraph.itemId)
    const record = item && found.record.items.get(item.id)
    if (!item || !record?.decision) continue
    const ownCase = item.caseId ?? (procedural.includes(item.kind ?? 'case') ? null : minutesCase)
    if (!ownCase) continue
    await enter(ctx, tx, { found, paragraph, record, caseId: ownCase, hasCase: item.caseId !== null })
  }
  await reportDelegatedIn(ctx, tx, { minutesId })
}

type Entering = {
  found: MeetingRecordRead
  paragraph: ParagraphRow
  record: ItemRecord
  caseId: string
  /** The item is about a case of its own; otherwise the decision is kept with the minutes. */
  hasCase: boolean
}

async function enter(ctx: Context, tx: Transaction, about: Entering): Promise<void> {
  const { found, paragraph, record, caseId, hasCase } = about
  const { meeting } = found
  const { decision } = record
  if (!decision) return
  // Of a paragraph that outsiders do not read whole, the decision keeps the words they do read.
  const open = paragraph.publicText === null
  const worded = decidedIn(paragraph.publicText ?? paragraph.text)
  const told = worded && worded.points.length > 0 ? worded.points : worded?.lead ? [worded.lead] : null
  const points = told ?? (open ? decision.points.map((point) => point.replace(/^att\s+/i, '')) : [])
  const handled: Handled = {
    body: bodyRole(found.bodyKind),
    ending: decision.ending,
    outcome: decision.outcome,
    mayBePut: record.mayBePut,
    answered: record.answer !== null,
    proposal: isProposal(worded?.lead ?? null, points),
  }
  const moved = hasCase
    ? await moveDecidedCase(ctx, tx, {
        ...{ caseId, record, points, meeting, paragraph: String(paragraph.number) },
        steps: caseSteps(handled),
      })
    : []
  const decisionId = moved.at(-1) ?? ctx.newId()
  const also = {
    agendaItemId: record.itemId,
    meetingId: meeting.id,
    appealTrack: appealTrackOf(
      handled,
      found.items.find(({ id }) => id === record.itemId)?.exercisesAuthority === true,
    ),
    votes: open ? votesOf(found, record) : null,
    reservations: open ? remarksOf(found, record) : null,
  }
  const forced = { ...also, legalForce: also.appealTrack === 'K' ? ('pending' as const) : null }
  if (moved.length > 0) return changeDecision(tx, decisionId, forced)
  await insertDecision(
    tx,
    {
      ...{ id: decisionId, municipalityId: meeting.municipalityId, caseId, bodyId: meeting.bodyId },
      ...{ day: meeting.day, dayText: null, paragraph: String(paragraph.number), outcome: decision.outcome },
      heading: decisionWords.heading[decision.ending],
      ...forced,
    },
    points.map((text) => ({ id: ctx.newId(), text })),
  )
}

const bodyRole = (kind: MeetingRecordRead['bodyKind']): DecidingBody =>
  kind === 'council'
    ? 'council'
    : kind === 'executive_board'
      ? 'executive'
      : kind === 'working_committee' || kind === 'council_committee'
        ? 'committee'
        : 'board'
