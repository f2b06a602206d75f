import { proposedMaterialDay } from '../../../domain/meetings/dates'
import type { MeetingState } from '../../../domain/meetings/meeting'
import { type PlanWarning, warningsKey } from '../../../domain/meetings/plan'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { meetingPlace } from '#db/queries/meetings/meeting-place'
import { meetingRules } from '#db/queries/meetings/rules'
import { heldBody } from '#db/repositories/meetings/bodies'
import { heldMeeting } from '#db/repositories/meetings/meetings'
import { nextSequence, updateMeeting } from '#db/repositories/meetings/plan'
import { changes } from '../../administration/changed'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { checkedMeeting, type MeetingInput, type ParticularsRefusal, plans, warningsFor } from './particulars'

export type ChangeRefusal =
  'meeting-not-found' | 'forbidden' | 'summoned' | 'changed-meanwhile' | ParticularsRefusal | 'warnings'

const beforeSummons: readonly (MeetingState | null)[] = ['planned', 'collecting', 'agenda_locked']

/**
 * Changes a meeting that has not been summoned: day, time, place and the rest. After the summons (KL 5:13, 5:15) its time
 * and place are what was announced: it is cancelled and a new one planned. `revision` is the one that the form was made of.
 */
export async function changeMeeting(
  ctx: Context,
  input: MeetingInput & { meetingId: string; revision: number; confirmed: string },
): Promise<
  Result<{ body: string; day: string; sequence: number }, ChangeRefusal> & { warnings?: PlanWarning[] }
> {
  return ctx.database.transaction(async (tx) => {
    const place = await meetingPlace(tx, input.meetingId)
    if (!place) return refuse('meeting-not-found')
    const meeting = await heldMeeting(tx, input.meetingId)
    if (!meeting?.state) return refuse('meeting-not-found')
    const body = await heldBody(tx, { municipalityId: meeting.municipalityId, slug: place.body.slug })
    if (!body) return refuse('meeting-not-found')
    if (!plans(ctx, body)) return refuse('forbidden')
    if (!beforeSummons.includes(meeting.state)) return refuse('summoned')
    if ((meeting.revision ?? 0) !== input.revision) return refuse('changed-meanwhile')
    const rules = await meetingRules(tx, meeting.municipalityId, ctx.today)
    const at = { bodyKind: body.kind, day: meeting.day }
    // A manuscript stop that was the proposed one goes with the day.
    const follows = input.day !== meeting.day && input.materialDay === proposedMaterialDay(at, rules)
    const wanted = follows ? { ...input, materialDay: '' } : input
    const checked = await checkedMeeting(ctx, tx, body, wanted, rules)
    if (!checked.ok) return checked
    const { day, lastDay, kind, startsAt } = checked.value
    const planned = { bodyId: body.id, bodyKind: body.kind, day, lastDay, kind, startsAt }
    const warnings = await warningsFor(ctx, tx, meeting.municipalityId, planned, rules, meeting.id)
    if (warnings.length > 0 && warningsKey(warnings) !== input.confirmed)
      return { ...refuse('warnings'), warnings }
    const sequence = day === meeting.day ? meeting.sequence : await nextSequence(tx, { bodyId: body.id, day })
    const revision = (meeting.revision ?? 0) + 1
    await updateMeeting(tx, meeting.id, { ...checked.value, sequence, revision, changedAt: ctx.now() })
    const before = Object.fromEntries(
      Object.keys(checked.value).map((key) => [key, meeting[key as keyof typeof checked.value]]),
    )
    await audit(ctx, tx, {
      municipalityId: meeting.municipalityId,
      action: 'meeting.change',
      entity: 'meeting',
      entityId: meeting.id,
      detail: changes(before, checked.value),
    })
    return ok({ body: body.slug, day, sequence })
  })
}
