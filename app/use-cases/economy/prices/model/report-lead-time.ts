import { may } from '../../../../domain/access'
import { isDay } from '../../../../domain/shared/day'
import { ok, refuse, type Result } from '../../../../domain/shared/result'
import { agreedServices } from '#db/queries/economy/agreed-services'
import { insertLeadTimeReading } from '#db/repositories/price-parts'
import type { Context } from '../../../context'
import { audit } from '../../../shared/audited'

/** As typed. What is received by 12.00 counts from that day, which is day 1. */
export type LeadTimeInput = {
  municipalityId: string
  serviceAreaId: string
  leadTime: string
  days: string
  fromDay: string
  toDay: string
  received: string
  onTime: string
  comment: string
}

export type LeadTimeRefusal =
  | 'forbidden'
  | 'area-not-found'
  | 'lead-time-unknown'
  | 'days-invalid'
  | 'from-invalid'
  | 'to-invalid'
  | 'received-invalid'
  | 'on-time-invalid'
  | 'comment-too-long'

const whole = (text: string): number | null => {
  const digits = text.replace(/\s/gu, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}

/** Notes how often a service was delivered within its lead time during some days. A corrected reading is a new one. */
export async function reportLeadTime(
  ctx: Context,
  { municipalityId, serviceAreaId, ...typed }: LeadTimeInput,
): Promise<Result<undefined, LeadTimeRefusal>> {
  if (!may(ctx.actor, 'price.work', { municipalityId })) return refuse('forbidden')
  const days = whole(typed.days)
  const received = whole(typed.received)
  const onTime = whole(typed.onTime)
  const { leadTime, fromDay, toDay } = typed
  const comment = typed.comment.trim()
  if (days === null || days < 1) return refuse('days-invalid')
  if (!isDay(fromDay)) return refuse('from-invalid')
  if (!isDay(toDay) || toDay < fromDay) return refuse('to-invalid')
  if (received === null) return refuse('received-invalid')
  if (onTime === null || onTime > received) return refuse('on-time-invalid')
  if (comment.length > 1000) return refuse('comment-too-long')
  return ctx.database.transaction(async (tx) => {
    const agreed = await agreedServices(tx, ctx.actor, municipalityId)
    if (!agreed?.areas.some(({ id }) => id === serviceAreaId)) return refuse('area-not-found')
    if (!agreed.leadTimes.some(({ text }) => text === leadTime)) return refuse('lead-time-unknown')
    const id = ctx.newId()
    await insertLeadTimeReading(tx, {
      ...{ id, serviceAreaId, leadTime, days, fromDay, toDay, received, onTime, comment: comment || null },
      createdAt: ctx.now(),
      createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'price.lead_time', entity: 'service_area', entityId: serviceAreaId },
      detail: { leadTime, fromDay, toDay, received, onTime },
    })
    return ok(undefined)
  })
}
