import type { ItemKind } from '../../../domain/meetings/agenda'
import { mustBeUrgent } from '../../../domain/meetings/late'
import { type Preparation, preparationOfKind } from '../../../domain/meetings/preparation'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import type { Transaction } from '#db/connection'
import {
  documentsOfCase,
  insertItem,
  itemsOf,
  numberItems,
  setItemDocuments,
  setPositions,
} from '#db/repositories/meetings/agenda'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { points, wordsRefusal, type WordsRefusal } from './checked-item'
import {
  type ClosedRefusal,
  begun,
  hindered,
  type InHandRefusal,
  meetingInHand,
  type MeetingInHand,
  wayIn,
} from './in-hand'

/** What an item is, before it stands anywhere. */
export type NewItem = {
  title: string
  kind: ItemKind
  caseId: string | null
  proposal: readonly string[]
  proposalFrom: string | null
  memoId: string | null
  preparation: Preparation | null
  preparedByBodyId: string | null
  preparedDay: string | null
  executiveHeardDay: string | null
  boardHeardDay: string | null
  exercisesAuthority: boolean
  closedDoors: boolean
  presenter: string | null
  standingKey: string | null
  /** The case's documents that go with it, in order. */
  documentIds: readonly string[]
}

/** An item of its own, without a case. */
export const plainItem = (kind: ItemKind, title: string): NewItem => ({
  ...{ title, kind, caseId: null, proposal: [], proposalFrom: null, memoId: null },
  ...{ preparation: preparationOfKind(kind), preparedByBodyId: null, preparedDay: null },
  ...{ executiveHeardDay: null, boardHeardDay: null, exercisesAuthority: false, closedDoors: false },
  ...{ presenter: null, standingKey: null, documentIds: [] },
})

export type AddItemInput = { meetingId: string; item: NewItem; urgentReason: string | null }

export type AddItemRefusal =
  InHandRefusal | ClosedRefusal | WordsRefusal | 'already-on-agenda' | 'urgent-reason-missing'

/**
 * Puts an item on an agenda, before the items that close the meeting. After the summons it is late: in the council it
 * must be urgent, with the reason told (MEET-03, MEET-04).
 */
export const addItem = (
  ctx: Context,
  input: AddItemInput,
): Promise<Result<{ itemId: string }, AddItemRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const held = await meetingInHand(ctx, tx, input.meetingId, 'meeting.agenda')
    return held.ok ? addItemIn(ctx, tx, held.value, input) : held
  })

/** The same in a transaction that holds the meeting. */
export async function addItemIn(
  ctx: Context,
  tx: Transaction,
  held: MeetingInHand,
  { item, urgentReason }: Pick<AddItemInput, 'item' | 'urgentReason'>,
): Promise<Result<{ itemId: string }, AddItemRefusal>> {
  const { meeting } = held
  const hindrance = hindered(meeting)
  if (hindrance) return refuse(hindrance)
  const wrong = wordsRefusal(item)
  if (wrong) return refuse(wrong)
  const way = await wayIn(ctx, tx, held)
  const urgent = urgentReason?.trim() || null
  if (mustBeUrgent(way.way) && urgent === null) return refuse('urgent-reason-missing')
  const items = await itemsOf(tx, meeting.id)
  if (item.caseId !== null && items.some((each) => each.caseId === item.caseId && each.state !== 'withdrawn'))
    return refuse('already-on-agenda')

  const itemId = ctx.newId()
  const { documentIds, proposal, ...columns } = item
  const late = way.way !== 'ordinary'
  await insertItem(tx, {
    ...columns,
    ...{ id: itemId, meetingId: meeting.id, title: item.title.trim(), proposal: points(proposal) },
    ...{ position: items.length + 1, state: 'accepted', late, urgentReason: urgent, minutes: null },
    ...{ addedAt: ctx.now(), addedBy: accountOf(ctx) },
  })
  if (item.caseId !== null) {
    const attached = await documentsOfCase(tx, item.caseId, documentIds)
    await setItemDocuments(
      tx,
      itemId,
      attached.map((documentId) => ({ id: ctx.newId(), documentId })),
    )
  }
  await setPositions(tx, placed(items, itemId, item.kind))
  // Before it is published a late item has no number: whoever reads the published agenda knows nothing of it.
  if (begun(meeting.state)) await numberItems(tx, meeting.id)
  await audit(ctx, tx, {
    ...{
      municipalityId: meeting.municipalityId,
      action: 'agenda.add',
      entity: 'meeting',
      entityId: meeting.id,
    },
    detail: { itemId, kind: item.kind, late, law: way.law },
  })
  return ok({ itemId })
}

const lastKinds: readonly ItemKind[] = ['new_initiatives', 'delegated_decisions', 'information', 'closing']

/**
 * A new item comes before the standing ones that end the agenda; what is announced or told comes after the others of
 * its kind.
 */
export function placed(
  items: readonly { id: string; standingKey: string | null; kind: ItemKind | null }[],
  itemId: string,
  kind: ItemKind,
): string[] {
  const ids = items.map(({ id }) => id)
  const ending = items.findIndex(
    (each) => each.standingKey !== null && each.kind !== null && lastKinds.includes(each.kind),
  )
  const alike = lastKinds.includes(kind) ? items.findLastIndex((each) => each.kind === kind) + 1 : 0
  const at = alike > 0 ? alike : ending < 0 ? items.length : ending
  return [...ids.slice(0, at), itemId, ...ids.slice(at)]
}

export const accountOf = ({ actor }: Context): string | null =>
  actor.kind === 'account' ? actor.accountId : null

/**
 * What comes up at the meeting itself (KL 5:52), in the caller's transaction; who may run the meeting has been judged.
 * It takes the next number and place.
 */
export async function addItemAtMeetingIn(
  ctx: Context,
  tx: Transaction,
  input: {
    meetingId: string
    title: string
    kind: ItemKind
    caseId?: string | null
    proposal?: readonly string[]
    urgentReason: string | null
  },
): Promise<Result<{ itemId: string }, AddItemRefusal>> {
  const held = await meetingInHand(ctx, tx, input.meetingId, 'meeting.run')
  if (!held.ok) return held
  const item = {
    ...plainItem(input.kind, input.title),
    caseId: input.caseId ?? null,
    proposal: input.proposal ?? [],
  }
  return addItemIn(ctx, tx, held.value, { item, urgentReason: input.urgentReason })
}
