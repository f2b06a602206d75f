import type { ItemKind } from '../../../domain/meetings/agenda'
import type { StaffRepWord } from '../../../domain/meetings/agenda-openness'
import type { Preparation } from '../../../domain/meetings/preparation'
import { isDay } from '../../../domain/shared/day'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { caseSecrecy, preparingBodies } from '#db/queries/meetings/item-choices'
import { changeItemRow, documentsOfCase, setItemDocuments } from '#db/repositories/meetings/agenda'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { points, wordsRefusal, type WordsRefusal } from './checked-item'
import { type ClosedRefusal, hindered, type InHandRefusal, itemInHand, type MeetingInHand } from './in-hand'

export type ChangeItemInput = {
  itemId: string
  /** The revision that the page showed. */
  revision: number
  title: string
  kind: ItemKind
  proposal: readonly string[]
  proposalFrom: string | null
  preparation: Preparation | null
  preparedByBodyId: string | null
  preparedDay: string | null
  executiveHeardDay: string | null
  boardHeardDay: string | null
  urgentReason: string | null
  closedDoors: boolean
  exercisesAuthority: boolean
  staffRep: StaffRepWord | null
  presenter: string | null
  minutes: number | null
  /** In the order of the pack. */
  documentIds: readonly string[]
}

export type ChangeItemRefusal =
  | InHandRefusal
  | ClosedRefusal
  | WordsRefusal
  | 'item-not-found'
  | 'conflict'
  | 'item-handled'
  | 'day-invalid'
  | 'body-unknown'
  | 'minutes-invalid'
  | 'line-too-long'

/**
 * Changes what an item says. Of two who save at once the second is told (`conflict`) and loses nothing that was typed.
 * What has been published is changed for readers by the next publication.
 */
export const changeItem = (
  ctx: Context,
  input: ChangeItemInput,
): Promise<Result<{ revision: number }, ChangeItemRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const held = await itemInHand(ctx, tx, input.itemId, 'meeting.agenda')
    if (!held.ok) return held
    const { meeting, item } = held.value
    const hindrance = hindered(meeting)
    if (hindrance) return refuse(hindrance)
    if (item.state !== null && !['proposed', 'accepted', 'numbered'].includes(item.state))
      return refuse('item-handled')
    const wrong = wordsRefusal(input) ?? (await factsRefusal(tx, held.value, input))
    if (wrong) return refuse(wrong)
    const { itemId, revision, documentIds, proposal, title, closedDoors, ...columns } = input
    const secret = item.caseId !== null && (await caseSecrecy(tx, item.caseId))
    // MEET-09: in a board neither exercise of public authority nor secret data is handled in the open.
    const closed = closedDoors || (held.value.body.kind !== 'council' && (secret || input.exercisesAuthority))
    const change = { ...columns, title: title.trim(), proposal: points(proposal), closedDoors: closed }
    if (!(await changeItemRow(tx, { id: itemId, revision }, change))) return refuse('conflict')
    if (item.caseId !== null) {
      const attached = await documentsOfCase(tx, item.caseId, documentIds)
      await setItemDocuments(
        tx,
        itemId,
        attached.map((documentId) => ({ id: ctx.newId(), documentId })),
      )
    }
    await audit(ctx, tx, {
      ...{ municipalityId: meeting.municipalityId, action: 'agenda.change', entity: 'meeting' },
      ...{ entityId: meeting.id, detail: { itemId, number: item.number } },
    })
    return ok({ revision: revision + 1 })
  })

async function factsRefusal(
  tx: Transaction,
  { meeting }: MeetingInHand,
  input: ChangeItemInput,
): Promise<'day-invalid' | 'body-unknown' | 'minutes-invalid' | 'line-too-long' | null> {
  const days = [input.preparedDay, input.executiveHeardDay, input.boardHeardDay]
  if (days.some((day) => day !== null && !isDay(day))) return 'day-invalid'
  const { minutes, presenter, proposalFrom, urgentReason } = input
  if (minutes !== null && (!Number.isInteger(minutes) || minutes < 0 || minutes > 600))
    return 'minutes-invalid'
  if (
    [presenter, proposalFrom].some((line) => (line?.length ?? 0) > 300) ||
    (urgentReason?.length ?? 0) > 2000
  )
    return 'line-too-long'
  if (input.preparedByBodyId === null) return null
  const bodies = await preparingBodies(tx, meeting.municipalityId)
  return bodies.some(({ id }) => id === input.preparedByBodyId) ? null : 'body-unknown'
}
