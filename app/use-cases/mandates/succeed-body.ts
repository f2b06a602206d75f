import { slugOf } from '../../domain/cases/slug'
import { isDay, addDays } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { sortKey } from '../../domain/shared/swedish'
import { bodySuccessionText } from '../../text/bodies'
import { bodiesInOrder, successionsOf } from '#db/queries/mandates/bodies'
import { may } from '../../domain/access'
import { insertBody, saveBody, saveRegister } from '#db/repositories/administration'
import {
  appointmentsHeldIn,
  copyAppointment,
  moveOpenCases,
  openRegistersOf,
} from '#db/repositories/body-successions'
import { insertSuccession } from '#db/repositories/mandates'
import { indexCase } from '../cases/index-case'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { bodyInHand, type BodyPlace } from './place'

export type SucceedBodyInput = BodyPlace & {
  /** A body that is there already, or the name of one that is formed. */
  toBodyId: string
  name: string
  shortName: string
  day: string
  note: string
}

/**
 * Notes that another body takes over from a day on, or that the body then has another name (14.3 #6). The old one stays
 * with its minutes, its register and its numbers; it is active to the day before.
 */
export async function succeedBody(
  ctx: Context,
  input: SucceedBodyInput,
): Promise<
  Result<{ slug: string }, 'forbidden' | 'body-not-found' | 'from-invalid' | 'name-missing' | 'same-body'>
> {
  return ctx.database.transaction(async (tx) => {
    const hand = await bodyInHand(ctx, tx, input)
    if (!hand.ok) return hand
    const { body } = hand.value
    const { municipalityId, day } = input
    if (!isDay(day)) return refuse('from-invalid')
    if (input.toBodyId === body.id) return refuse('same-body')
    const all = await bodiesInOrder(tx, municipalityId)
    const known = all.find(({ id }) => id === input.toBodyId)
    const name = input.name.trim().replace(/\s+/g, ' ')
    if (input.toBodyId !== '' && !known) return refuse('body-not-found')
    if (!known && name === '') return refuse('name-missing')
    const formed = known ?? {
      ...{
        ...body,
        id: ctx.newId(),
        name,
        shortName: input.shortName.trim() || null,
        sortKey: sortKey(name),
      },
      ...{
        slug: freeSlug(slugOf(name) || 'organ', all),
        activeFrom: day,
        activeTo: null,
        createdAt: ctx.now(),
      },
    }
    if (!known) await insertBody(tx, formed)
    await saveBody(tx, body.id, { activeTo: addDays(day, -1) })
    await insertSuccession(tx, {
      ...{ id: ctx.newId(), fromBodyId: body.id, toBodyId: formed.id, day, note: input.note.trim() || null },
      createdAt: ctx.now(),
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'body.succeed', entity: 'body', entityId: body.id },
      detail: { from: body.name, to: formed.name, day },
    })
    return ok({ slug: formed.slug })
  })
}

function freeSlug(wanted: string, all: { slug: string }[]): string {
  const taken = (slug: string) => all.some((body) => body.slug === slug)
  let slug = wanted
  for (let n = 2; taken(slug); n++) slug = `${wanted}-${n}`
  return slug
}

/**
 * Carries over what goes on to the body that takes over, on the day or later: open cases with their numbers, those who
 * work there, and administrations under it; the old registers are closed. What has ended stays where it was decided.
 */
export async function carryOver(
  ctx: Context,
  { municipalityId, successionId }: { municipalityId: string; successionId: string },
): Promise<
  Result<{ cases: number }, 'forbidden' | 'succession-not-found' | 'day-not-come' | 'succession-done-held'>
> {
  return ctx.database.transaction(
    async (
      tx,
    ): Promise<
      Result<
        { cases: number },
        'forbidden' | 'succession-not-found' | 'day-not-come' | 'succession-done-held'
      >
    > => {
      const succession = (await successionsOf(tx, municipalityId)).find(({ id }) => id === successionId)
      if (!succession) return refuse('succession-not-found')
      if (!may(ctx.actor, 'mandate.change', { municipalityId })) return refuse('forbidden')
      const { fromBodyId, toBodyId, day } = succession
      if (day > ctx.today) return refuse('day-not-come')
      const all = await bodiesInOrder(tx, municipalityId)
      const from = all.find(({ id }) => id === fromBodyId)
      const to = all.find(({ id }) => id === toBodyId)
      if (!from || !to) return refuse('succession-not-found')
      const registers = await openRegistersOf(tx, fromBodyId)
      const cases = await moveOpenCases(tx, fromBodyId, toBodyId)
      const held = await appointmentsHeldIn(tx, fromBodyId, day)
      const under = all.filter(({ parentId }) => parentId === fromBodyId)
      if (registers.length + cases.length + held.length + under.length === 0)
        return refuse('succession-done-held')
      for (const caseId of cases) {
        const text = bodySuccessionText(from.name, to.name)
        await recordEvent(ctx, tx, { caseId, kind: 'body_succeeded', text, legalDay: day, public: true })
        await indexCase(tx, caseId)
      }
      for (const register of registers) await saveRegister(tx, register, { closedOn: day })
      for (const appointment of held)
        await copyAppointment(tx, appointment, {
          ...{ id: ctx.newId(), bodyId: toBodyId, validFrom: day, createdAt: ctx.now() },
          endsOn: addDays(day, -1),
        })
      for (const { id } of under) await saveBody(tx, id, { parentId: toBodyId })
      await audit(ctx, tx, {
        ...{ municipalityId, action: 'body.carry-over', entity: 'body', entityId: toBodyId },
        detail: {
          ...{ from: from.name, to: to.name, cases: cases.length, registersClosed: registers.length },
          appointments: held.length,
        },
      })
      return ok({ cases: cases.length })
    },
  )
}
