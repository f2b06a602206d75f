import { may } from '../../../domain/access'
import { isDay } from '../../../domain/shared/day'
import { proposedMaterialDay } from '../../../domain/meetings/dates'
import { longestServing } from '../../../domain/meetings/first-chair'
import { type MeetingKind, meetingKinds } from '../../../domain/meetings/meeting'
import {
  constitutingTooEarly,
  type PlannedDay,
  type PlanWarning,
  planWarnings,
  readClock,
} from '../../../domain/meetings/plan'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import type { Read } from '#db/connection'
import { meetingsBetween } from '#db/queries/meetings/calendar'
import { servicesIn, sittingOf } from '#db/queries/meetings/sitting'
import type { MeetingRuleSet } from '#db/queries/meetings/rules'
import { accountsInRole } from '#db/queries/recipients'
import type { Context } from '../../context'

/** What a form says of a meeting: text as typed, days YYYY-MM-DD. */
export type MeetingInput = {
  day: string
  lastDay: string
  startsAt: string
  place: string
  kind: string
  materialDay: string
  openToPublic: boolean
  remoteAllowed: boolean
  secretaryAccountId: string
  /** Who leads the council's first meeting; '' for whoever has served longest. Of no account for other meetings. */
  chairPersonId?: string
}

export type MeetingParticulars = {
  day: string
  lastDay: string | null
  startsAt: string | null
  place: string | null
  kind: MeetingKind
  materialDay: string | null
  openToPublic: boolean
  remoteAllowed: boolean
  secretaryAccountId: string | null
  chairPersonId: string | null
}

export type ParticularsRefusal =
  | 'day-invalid'
  | 'day-past'
  | 'last-day-invalid'
  | 'clock-invalid'
  | 'kind-unknown'
  | 'material-day-invalid'
  | 'material-day-late'
  | 'open-not-allowed'
  | 'remote-not-allowed'
  | 'constituting-too-early'
  | 'constituting-not-council'
  | 'secretary-unknown'
  | 'chair-unknown'

const isKind = (word: string): word is MeetingKind => meetingKinds.some((kind) => kind === word)

/** A meeting as it may be written (KL 5:9, 5:16, 5:42, 6:24–25), or what is wrong with it. */
export async function checkedMeeting(
  ctx: Context,
  read: Read,
  body: { id: string; municipalityId: string; kind: string },
  input: MeetingInput,
  rules: MeetingRuleSet,
): Promise<Result<MeetingParticulars, ParticularsRefusal>> {
  const { day, kind } = input
  const council = body.kind === 'council'
  if (!isDay(day)) return refuse('day-invalid')
  if (day < ctx.today) return refuse('day-past')
  const lastDay = input.lastDay || null
  if (lastDay !== null && (!isDay(lastDay) || lastDay < day)) return refuse('last-day-invalid')
  const startsAt = readClock(input.startsAt)
  if (startsAt === null && input.startsAt.trim() !== '') return refuse('clock-invalid')
  if (!isKind(kind)) return refuse('kind-unknown')
  if (kind === 'constituting' && !council) return refuse('constituting-not-council')
  const planned = { bodyId: body.id, bodyKind: body.kind, day, lastDay, kind, startsAt }
  if (constitutingTooEarly(planned) !== null) return refuse('constituting-too-early')
  // Left empty it is what the local rule gives, as long as that day has not passed.
  const proposed = proposedMaterialDay({ bodyKind: body.kind, day }, rules)
  const materialDay = input.materialDay || (proposed < ctx.today ? null : proposed)
  if (materialDay !== null && !isDay(materialDay)) return refuse('material-day-invalid')
  if (materialDay !== null && materialDay > day) return refuse('material-day-late')
  if (!council && input.openToPublic && rules.openBoardMeetings === 'no') return refuse('open-not-allowed')
  if (input.remoteAllowed && rules.remoteMeetings === 'no') return refuse('remote-not-allowed')
  const secretaryAccountId = input.secretaryAccountId || null
  if (secretaryAccountId !== null) {
    const known = await secretariesOf(read, body, ctx.today)
    if (!known.some(({ id }) => id === secretaryAccountId)) return refuse('secretary-unknown')
  }
  const chairs = kind === 'constituting' ? await firstChairs(read, { bodyId: body.id, day }) : null
  const chosen = input.chairPersonId || chairs?.longest || null
  if (chairs && chosen !== null && !chairs.sitting.some(({ personId }) => personId === chosen))
    return refuse('chair-unknown')
  return ok({
    ...{ day, lastDay: lastDay === day ? null : lastDay, startsAt, kind, materialDay, secretaryAccountId },
    chairPersonId: chairs && chosen,
    place: input.place.trim() || null,
    // MEET-08: the council's meetings are public whatever a form says.
    openToPublic: council || input.openToPublic,
    remoteAllowed: input.remoteAllowed,
  })
}

/** MAND-07: who may lead a council's first meeting, and who of them has served longest. */
export async function firstChairs(read: Read, { bodyId, day }: { bodyId: string; day: string }) {
  const sitting = (await sittingOf(read, { bodyId, day })).filter(({ post }) => post !== 'deputy')
  const services = await servicesIn(read, bodyId)
  const longest = longestServing(
    sitting.map(({ personId }) => personId),
    services,
    day,
  )
  return { sitting, longest }
}

/** Who may be a meeting's secretary: those appointed to the body, or else to the whole municipality. */
export const secretariesOf = (read: Read, body: { id: string; municipalityId: string }, today: string) =>
  accountsInRole(read, { municipalityId: body.municipalityId, bodyId: body.id }, ['board_secretary'], today)

/** What is worth a thought about a day, with the meetings that are there already but for the one being moved. */
export async function warningsFor(
  ctx: Context,
  read: Read,
  municipalityId: string,
  planned: PlannedDay,
  rules: MeetingRuleSet,
  except: string | null = null,
): Promise<PlanWarning[]> {
  const others = await meetingsBetween(read, municipalityId, planned.day, planned.lastDay ?? planned.day)
  return planWarnings(
    planned,
    others.filter(({ id }) => id !== except),
    { today: ctx.today, rules },
  )
}

/** Whether the actor plans the meetings of a body. */
export const plans = (ctx: Context, body: { id: string; municipalityId: string }): boolean =>
  may(ctx.actor, 'meeting.plan', { municipalityId: body.municipalityId, bodyId: body.id })
