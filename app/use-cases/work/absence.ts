import { type AccountActor, may } from '../../domain/access'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { absenceText } from '../../text/work'
import type { StaffMember } from '#db/queries/staff'
import { absencesFrom, endAbsence as endRow, insertAbsence } from '#db/repositories/absences'
import { findAccount } from '#db/repositories/accounts'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { notify } from '../shared/notify'
import { LONGEST_NOTE } from './give-task'
import { colleague } from './staff'

type Place = { municipality: { id: string; slug: string }; /** Who is away. */ accountId: string }

/** One's own absence, or that of someone in the unit that one leads: who falls ill cannot note it. */
export const mayNoteAbsence = (actor: AccountActor, municipalityId: string, away: StaffMember): boolean =>
  may(actor, 'task.give', { municipalityId }) &&
  (away.id === actor.accountId ||
    away.bodyIds.some(
      (bodyId) =>
        (bodyId !== null || actor.bodyId === null) && may(actor, 'unit.see', { municipalityId, bodyId }),
    ))

/**
 * Someone is away from a day to a day, both included, and a colleague stands in: sees the work, is told what the absent
 * one is told, and may act in it as in own matters. History and audit tell who acted.
 */
export async function noteAbsence(
  ctx: Context,
  input: Place & { fromDay: string; toDay: string; substituteAccountId: string; note: string },
): Promise<
  Result<
    null,
    | 'forbidden'
    | 'from-invalid'
    | 'to-invalid'
    | 'note-too-long'
    | 'substitute-unknown'
    | 'substitute-same'
    | 'substitute-away'
    | 'absence-overlaps'
  >
> {
  const { actor } = ctx
  const { municipality, fromDay, toDay } = input
  const municipalityId = municipality.id
  if (actor.kind !== 'account') return refuse('forbidden')
  if (!isDay(fromDay)) return refuse('from-invalid')
  if (!isDay(toDay) || toDay < fromDay || toDay < ctx.today) return refuse('to-invalid')
  const note = input.note.trim()
  if (note.length > LONGEST_NOTE) return refuse('note-too-long')
  return ctx.database.transaction(async (tx) => {
    const away = await colleague(tx, ctx, municipalityId, input.accountId)
    if (!away || !mayNoteAbsence(actor, municipalityId, away)) return refuse('forbidden')
    if (input.substituteAccountId === away.id) return refuse('substitute-same')
    const substitute = await colleague(tx, ctx, municipalityId, input.substituteAccountId)
    if (!substitute) return refuse('substitute-unknown')
    const meets = (each: { fromDay: string; toDay: string }) => each.fromDay <= toDay && each.toDay >= fromDay
    if ((await absencesFrom(tx, away.id, fromDay)).some(meets)) return refuse('absence-overlaps')
    if ((await absencesFrom(tx, substitute.id, fromDay)).some(meets)) return refuse('substitute-away')
    const id = ctx.newId()
    await insertAbsence(tx, {
      ...{ id, accountId: away.id, substituteAccountId: substitute.id, fromDay, toDay },
      ...{ note: note || null, createdAt: ctx.now() },
    })
    if (substitute.id !== actor.accountId)
      await notify(ctx, tx, {
        ...{ municipalityId, account: substitute, kind: 'absence' },
        text: absenceText.notice(away.name, fromDay, toDay),
        href: paths.workday(municipality.slug),
      })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'absence.set', entity: 'absence', entityId: id },
      detail: { person: away.name, substitute: substitute.name, from: fromDay, to: toDay },
    })
    return ok(null)
  })
}

/** The absent one is back, or the absence was noted by mistake: the substitute's right ends at once. */
export async function endAbsence(
  ctx: Context,
  input: Place & { absenceId: string },
): Promise<Result<null, 'forbidden' | 'absence-not-found'>> {
  const { actor } = ctx
  const municipalityId = input.municipality.id
  if (actor.kind !== 'account') return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const away = await colleague(tx, ctx, municipalityId, input.accountId)
    if (!away || !mayNoteAbsence(actor, municipalityId, away)) return refuse('forbidden')
    const absence = (await absencesFrom(tx, away.id, ctx.today)).find(({ id }) => id === input.absenceId)
    if (!absence || !(await endRow(tx, { id: absence.id, accountId: away.id, endedAt: ctx.now() })))
      return refuse('absence-not-found')
    const substitute = await findAccount(tx, absence.substituteAccountId)
    if (substitute?.status === 'active' && substitute.id !== actor.accountId)
      await notify(ctx, tx, {
        ...{ municipalityId, account: substitute, kind: 'absence', text: absenceText.ended(away.name) },
        href: paths.workday(input.municipality.slug),
      })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'absence.end', entity: 'absence', entityId: absence.id },
      detail: { person: away.name },
    })
    return ok(null)
  })
}

/** Absences of someone that have not ended, the earliest first. */
export const comingAbsences = ({ database, today }: Context, accountId: string) =>
  absencesFrom(database.read, accountId, today)
