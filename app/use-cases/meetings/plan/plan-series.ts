import type { MeetingKind } from '../../../domain/meetings/meeting'
import { isMeetingBodyKind, type PlanWarning } from '../../../domain/meetings/plan'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { meetingsBetween } from '#db/queries/meetings/calendar'
import { meetingRules } from '#db/queries/meetings/rules'
import { heldBody } from '#db/repositories/meetings/bodies'
import { insertMeeting } from '#db/repositories/meetings/plan'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import {
  checkedMeeting,
  type MeetingParticulars,
  type ParticularsRefusal,
  plans,
  warningsFor,
} from './particulars'

export type SeriesInput = {
  municipalityId: string
  /** The body's word in addresses. */
  body: string
  startsAt: string
  place: string
  openToPublic: boolean
  remoteAllowed: boolean
  secretaryAccountId: string
  /** The days as adjusted, each with its kind. */
  days: { day: string; kind: string }[]
}

export type SeriesRefusal =
  'forbidden' | 'body-not-found' | 'body-does-not-meet' | 'no-days' | 'too-many-days' | ParticularsRefusal

const MOST = 60

/** What is worth a thought about each day of a proposed series; days on which the body meets already are left out later. */
export async function seriesWarnings(
  ctx: Context,
  body: { id: string; municipalityId: string; kind: string },
  days: { day: string; kind: MeetingKind }[],
): Promise<Map<string, PlanWarning[]>> {
  const { read } = ctx.database
  const rules = await meetingRules(read, body.municipalityId, ctx.today)
  const found = new Map<string, PlanWarning[]>()
  for (const { day, kind } of days) {
    const planned = { bodyId: body.id, bodyKind: body.kind, day, lastDay: null, kind, startsAt: null }
    found.set(day, await warningsFor(ctx, read, body.municipalityId, planned, rules))
  }
  return found
}

/**
 * Creates the meetings of a series at once, or none of them when a day is wrong: `day` tells which. A day on which the
 * body meets already is passed over, so that the same form sent twice makes nothing twice.
 */
export async function planSeries(
  ctx: Context,
  input: SeriesInput,
): Promise<Result<{ added: number; there: number }, SeriesRefusal> & { day?: string }> {
  const days = [...new Map(input.days.map((each) => [each.day, each])).values()]
  return ctx.database.transaction(async (tx) => {
    const body = await heldBody(tx, { municipalityId: input.municipalityId, slug: input.body })
    if (!body) return refuse('body-not-found')
    if (!plans(ctx, body)) return refuse('forbidden')
    if (!isMeetingBodyKind(body.kind)) return refuse('body-does-not-meet')
    if (days.length === 0) return refuse('no-days')
    if (days.length > MOST) return refuse('too-many-days')
    const rules = await meetingRules(tx, body.municipalityId, ctx.today)
    const sorted = days.map(({ day }) => day).toSorted()
    const known = await meetingsBetween(tx, body.municipalityId, sorted[0] ?? '', sorted.at(-1) ?? '')
    const taken = new Set(known.filter(({ bodyId }) => bodyId === body.id).map(({ day }) => day))
    const { startsAt, place, openToPublic, remoteAllowed, secretaryAccountId } = input
    const shared = {
      startsAt,
      place,
      openToPublic,
      remoteAllowed,
      secretaryAccountId,
      lastDay: '',
      materialDay: '',
    }
    const rows: MeetingParticulars[] = []
    for (const { day, kind } of days) {
      if (taken.has(day)) continue
      const checked = await checkedMeeting(ctx, tx, body, { ...shared, day, kind }, rules)
      // All are judged before the first is written: a refusal leaves nothing behind.
      if (!checked.ok) return { ...checked, day }
      rows.push(checked.value)
    }
    for (const row of rows)
      await insertMeeting(tx, {
        ...{ id: ctx.newId(), municipalityId: body.municipalityId, bodyId: body.id, sequence: 1 },
        ...{ ...row, state: 'planned', createdAt: ctx.now(), revision: 0, changedAt: ctx.now() },
        createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
      })
    if (rows.length > 0)
      await audit(ctx, tx, {
        municipalityId: body.municipalityId,
        action: 'meeting.plan-series',
        entity: 'body',
        entityId: body.id,
        detail: { body: body.name, days: rows.map(({ day }) => day) },
      })
    return ok({ added: rows.length, there: days.length - rows.length })
  })
}
