import { and, eq, inArray } from 'drizzle-orm'
import { addDays } from '../../../app/domain/shared/day'
import type { Context } from '../../../app/use-cases/context'
import { addCase } from '../../../app/use-cases/meetings/agenda/add-case'
import { openAgenda } from '../../../app/use-cases/meetings/agenda/fill-agenda'
import { lockAgenda } from '../../../app/use-cases/meetings/agenda/lock-agenda'
import { summonMeeting } from '../../../app/use-cases/meetings/papers/summon-meeting'
import { planSeries } from '../../../app/use-cases/meetings/plan/plan-series'
import type { Transaction } from '../../connection'
import * as t from '../../schema'
import { done, onDay } from './acting'
import { carryOutAssignment } from './assignment'
import { heldDay, holdMeeting } from './held-meeting'
import { bodyPlans, daysOf } from './meeting-plan'

type Place = { id: string; bodies: Map<string, string>; people: Map<string, string> }

/**
 * The meetings of the invented municipality: what has been is known by its day, one of them was run in the portal to
 * legal force, and what comes is planned; the next of the council and of the executive board are called to when their
 * day has come.
 */
export async function fillMeetings(
  ctx: Context,
  tx: Transaction,
  place: Place,
  accounts: Map<string, string>,
): Promise<void> {
  await planYears(ctx, tx, place)
  await holdMeeting(ctx, tx, place, accounts)
  await prepareNext(ctx, tx, place, 'Kommunfullmäktige', ['ks-2025-1', 'ks-2026-1', 'ks-2026-2', 'ks-2026-3'])
  await prepareNext(ctx, tx, place, 'Kommunstyrelsen', ['ks-2026-4'])
  await carryOutAssignment(ctx, tx, place, accounts)
  // Those who are invented have no letter box: the mails are read in the outbox.
  await tx.delete(t.jobs).where(eq(t.jobs.kind, 'mail.send'))
}

/** Days back that earlier meetings are known, by their day and place only. */
const KNOWN = 100

async function planYears(
  ctx: Context,
  tx: Transaction,
  { id: municipalityId, bodies }: Place,
): Promise<void> {
  const year = Number(ctx.today.slice(0, 4))
  const days = (plan: (typeof bodyPlans)[number]) => [...daysOf(plan, year), ...daysOf(plan, year + 1)]
  const known = await tx
    .select({ bodyId: t.meetings.bodyId, day: t.meetings.day })
    .from(t.meetings)
    .where(eq(t.meetings.municipalityId, municipalityId))
  for (const plan of bodyPlans) {
    const bodyId = bodies.get(plan.body) ?? ''
    const past = days(plan).filter(
      (day) =>
        day < ctx.today &&
        day > addDays(ctx.today, -KNOWN) &&
        !(plan.body === 'Kommunstyrelsen' && day === heldDay) &&
        !known.some((each) => each.bodyId === bodyId && each.day === day),
    )
    if (past.length > 0)
      await tx.insert(t.meetings).values(
        past.map((day) => ({
          ...{ id: ctx.newId(), municipalityId, bodyId, day, sequence: 1 },
          ...{ startsAt: plan.startsAt, place: plan.place },
        })),
      )
    done(
      `The plan of ${plan.body}`,
      await planSeries(ctx, {
        ...{ municipalityId, body: plan.slug, startsAt: plan.startsAt, place: plan.place },
        ...{ openToPublic: false, remoteAllowed: false, secretaryAccountId: '' },
        days: days(plan)
          .filter((day) => day >= ctx.today)
          .map((day) => ({ day, kind: 'ordinary' })),
      }),
    )
  }
}

/** Days before a meeting on which its agenda is begun, and on which the summons goes out. */
const BEGUN = 24
const CALLED = 9

async function prepareNext(
  ctx: Context,
  tx: Transaction,
  { id: municipalityId, bodies }: Place,
  body: string,
  slugs: string[],
): Promise<void> {
  const bodyId = bodies.get(body) ?? ''
  const planned = await tx
    .select({ id: t.meetings.id, day: t.meetings.day })
    .from(t.meetings)
    .where(and(eq(t.meetings.bodyId, bodyId), eq(t.meetings.state, 'planned')))
    .orderBy(t.meetings.day)
  const next = planned.find(({ day }) => day > ctx.today)
  if (!next) return
  const earliest = (day: string) => onDay(ctx, day < ctx.today ? day : ctx.today)
  const called = earliest(addDays(next.day, -CALLED))
  const meetingId = next.id
  done(`The agenda of ${body}`, await openAgenda(earliest(addDays(next.day, -BEGUN)), { meetingId }))
  const cases = await tx
    .select({ id: t.cases.id, slug: t.cases.slug })
    .from(t.cases)
    .where(and(eq(t.cases.municipalityId, municipalityId), inArray(t.cases.slug, slugs)))
  for (const slug of slugs) {
    const caseId = cases.find((each) => each.slug === slug)?.id
    if (caseId) done(slug, await addCase(called, { meetingId, caseId, urgentReason: null }))
  }
  if (addDays(next.day, -CALLED) > ctx.today) return
  // On a day when the matters have not come so far, the agenda is still being collected.
  const locked = await lockAgenda(called, { meetingId })
  if (!locked.ok) return
  done(
    `The summons of ${body}`,
    await summonMeeting(called, { meetingId, postNotice: true, lateReason: null }),
  )
}
