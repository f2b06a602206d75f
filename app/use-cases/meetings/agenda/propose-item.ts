import { may, scopeOf } from '../../../domain/access'
import type { MeetingState } from '../../../domain/meetings/meeting'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { paths } from '../../../paths'
import { meetingAddress } from '../../../domain/meetings/address'
import { agendaEventText, agendaNoticeText } from '../../../text/meetings/agenda'
import { caseById } from '#db/queries/case-at'
import { meetingPlace } from '#db/queries/meetings/meeting-place'
import { accountsInRole } from '#db/queries/recipients'
import { documentsOfCase, insertItem, itemsOf, setItemDocuments } from '#db/repositories/meetings/agenda'
import { heldMeeting } from '#db/repositories/meetings/meetings'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { recordEvent } from '../../shared/event'
import { notify } from '../../shared/notify'
import { accountOf } from './add-item'
import { carriedItem } from './carried'

export type ProposeItemInput = { meetingId: string; caseId: string; note: string | null }

export type ProposeItemRefusal =
  | 'meeting-not-found'
  | 'case-not-found'
  | 'forbidden'
  | 'already-on-agenda'
  | 'agenda-closed'
  | 'note-too-long'

const open: readonly MeetingState[] = ['planned', 'collecting', 'agenda_locked', 'summoned']

/** Proposes a case for a coming meeting; its secretary is told, and accepts it or not. */
export async function proposeItem(
  ctx: Context,
  { meetingId, caseId, note }: ProposeItemInput,
): Promise<Result<{ itemId: string }, ProposeItemRefusal>> {
  const { read } = ctx.database
  const matter = await caseById(read, scopeOf(ctx.actor), caseId)
  if (!matter) return refuse('case-not-found')
  if (!may(ctx.actor, 'meeting.propose', matter)) return refuse('forbidden')
  if ((note?.length ?? 0) > 1000) return refuse('note-too-long')
  const place = await meetingPlace(read, meetingId)
  if (!place) return refuse('meeting-not-found')
  const item = await carriedItem(ctx, { meetingId, ...place }, caseId)
  if (!item) return refuse('case-not-found')
  return ctx.database.transaction(async (tx) => {
    const meeting = await heldMeeting(tx, meetingId)
    if (!meeting?.state || meeting.municipalityId !== matter.municipalityId)
      return refuse('meeting-not-found')
    if (!open.includes(meeting.state) || meeting.day < ctx.today) return refuse('agenda-closed')
    const { municipalityId, day, bodyId } = meeting
    const items = await itemsOf(tx, meetingId)
    if (items.some((each) => each.caseId === caseId && each.state !== 'withdrawn'))
      return refuse('already-on-agenda')
    const itemId = ctx.newId()
    const { documentIds, proposal, ...columns } = item
    await insertItem(tx, {
      ...columns,
      ...{ id: itemId, meetingId, proposal: [...proposal], position: items.length + 1, state: 'proposed' },
      ...{ note: note?.trim() || null, late: false, addedAt: ctx.now(), addedBy: accountOf(ctx) },
    })
    const attached = await documentsOfCase(tx, caseId, documentIds)
    await setItemDocuments(
      tx,
      itemId,
      attached.map((documentId) => ({ id: ctx.newId(), documentId })),
    )
    await recordEvent(ctx, tx, {
      ...{ caseId, kind: 'agenda', public: false },
      text: agendaEventText.proposed(place.body.name, day),
    })
    for (const account of await accountsInRole(
      tx,
      { municipalityId, bodyId },
      ['board_secretary'],
      ctx.today,
    ))
      if (account.id !== accountOf(ctx))
        await notify(ctx, tx, {
          ...{ municipalityId, account, caseId, kind: 'agenda' },
          text: agendaNoticeText.proposed(matter.title, place.body.name, day),
          href: paths.meeting(place.municipalitySlug, place.body.slug, meetingAddress(meeting), 'dagordning'),
          onceKey: `agenda:${itemId}`,
        })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'agenda.propose', entity: 'case', entityId: caseId },
      detail: { number: matter.number, body: place.body.name, day },
    })
    return ok({ itemId })
  })
}
