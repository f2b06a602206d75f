import { extraHindrance, extraGrounds, type ExtraHindrance, warningsKey } from '../../../domain/meetings/plan'
import type { PlanWarning } from '../../../domain/meetings/plan'
import { isMeetingBodyKind } from '../../../domain/meetings/plan'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { heldBody } from '#db/repositories/meetings/bodies'
import { insertMeeting, nextSequence } from '#db/repositories/meetings/plan'
import { meetingRules } from '#db/queries/meetings/rules'
import { seatsOf } from '#db/queries/meetings/sitting'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { checkedMeeting, type MeetingInput, type ParticularsRefusal, plans, warningsFor } from './particulars'

export type PlanMeetingInput = MeetingInput & {
  municipalityId: string
  /** The body's word in addresses. */
  body: string
  /** Who asked for an extra meeting, and how many members (KL 5:12, 6:23). */
  ground: string
  requests: number
  /** The warnings that the person has seen and goes on in spite of (`warningsKey`). */
  confirmed: string
}

export type PlanRefusal =
  'forbidden' | 'body-not-found' | 'body-does-not-meet' | ParticularsRefusal | ExtraHindrance | 'warnings'

type PlannedMeeting = { meetingId: string; body: string; day: string; sequence: number }

/** Plans a meeting of a body. `warnings` asks for a yes to what is worth a thought; nothing is written before it. */
export async function planMeeting(
  ctx: Context,
  input: PlanMeetingInput,
): Promise<Result<PlannedMeeting, PlanRefusal> & { warnings?: PlanWarning[] }> {
  return ctx.database.transaction(async (tx) => {
    const body = await heldBody(tx, { municipalityId: input.municipalityId, slug: input.body })
    if (!body) return refuse('body-not-found')
    if (!plans(ctx, body)) return refuse('forbidden')
    if (!isMeetingBodyKind(body.kind)) return refuse('body-does-not-meet')
    const rules = await meetingRules(tx, body.municipalityId, ctx.today)
    const checked = await checkedMeeting(ctx, tx, body, input, rules)
    if (!checked.ok) return checked
    const { day, lastDay, kind, startsAt } = checked.value
    const ground = extraGrounds.find((each) => each === input.ground) ?? null
    if (kind === 'extra') {
      const seats = await seatsOf(tx, { bodyId: body.id, day })
      const hindrance = extraHindrance(body.kind, { ground, requests: input.requests, seats })
      if (hindrance) return refuse(hindrance)
    }
    const planned = { bodyId: body.id, bodyKind: body.kind, day, lastDay, kind, startsAt }
    const warnings = await warningsFor(ctx, tx, body.municipalityId, planned, rules)
    if (warnings.length > 0 && warningsKey(warnings) !== input.confirmed)
      return { ...refuse('warnings'), warnings }
    const meetingId = ctx.newId()
    const sequence = await nextSequence(tx, { bodyId: body.id, day })
    await insertMeeting(tx, {
      ...{ id: meetingId, municipalityId: body.municipalityId, bodyId: body.id, sequence, ...checked.value },
      ...{ state: 'planned', createdAt: ctx.now(), revision: 0, changedAt: ctx.now() },
      createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    })
    await audit(ctx, tx, {
      municipalityId: body.municipalityId,
      action: 'meeting.plan',
      entity: 'meeting',
      entityId: meetingId,
      detail: {
        ...{ body: body.name, day, kind, startsAt, place: checked.value.place },
        ...(kind === 'extra'
          ? { by: ground, ...(ground === 'members' ? { requests: input.requests } : {}) }
          : {}),
        ...(warnings.length > 0 ? { confirmed: warnings.map(({ code }) => code).join(', ') } : {}),
      },
    })
    return ok({ meetingId, body: body.slug, day, sequence })
  })
}
