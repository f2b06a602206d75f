import { eq } from 'drizzle-orm'
import type { Role } from '~/domain/access'
import type { BodyKind } from '~/text/administration'
import type { Context } from '~/use-cases/context'
import { postApproval } from '~/use-cases/notices/post-approval'
import { boardDay } from '~/use-cases/notices/board-day'
import * as t from '#db/schema'
import { councilPlace } from '../lifecycle/place'

const createdAt = '2026-01-01T00:00:00.000Z'

export type Approved = {
  body?: string
  meetingDay: string
  approvedDay: string
  numbers: number[]
  /** Approved at once, while the meeting goes on. */
  part?: number
  track?: 'K' | 'F' | 'none'
  secret?: boolean
  headings?: Record<number, string>
}

/** A municipality whose meetings have been held: minutes are approved, and what comes after is tested. */
export async function boardPlace() {
  const place = await councilPlace()
  const { database, account, as } = place
  await database.transaction(async (tx) => {
    await tx.insert(t.bodies).values({
      ...{ id: 'gn', municipalityId: 'm', kind: 'joint_board' as BodyKind, name: 'Gemensamma nämnden' },
      ...{ slug: 'gn', sortKey: 'gn', createdAt },
    })
    for (const [id, role, bodyId] of [
      ['secretary', 'board_secretary', null],
      ['sn-secretary', 'board_secretary', 'sn'],
      ['officer', 'case_officer', null],
    ] as const) {
      const person = { municipalityId: 'm', email: `${id}@exempel.se`, name: id, status: 'active' as const }
      await tx.insert(t.accounts).values({ id, ...person, invented: true, createdAt })
      await tx.insert(t.appointments).values({ id, accountId: id, role, bodyId, createdAt })
    }
  })
  const acting = (role: Role, accountId: string, bodyId: string | null = null): Context =>
    as(account(role, { accountId, bodyId }))
  let nth = 0

  /** Minutes as the minutes module leaves them when the last has signed. */
  async function approved(given: Approved) {
    const { body = 'kf', meetingDay, approvedDay, numbers, part = null, track = 'K' } = given
    const key = `${body}-${meetingDay}`
    const minutesId = `minutes-${key}-${part ?? 'main'}`
    const cases = new Map<number, { caseId: string; slug: string; number: string }>()
    for (const number of numbers)
      cases.set(
        number,
        await place.register('motion', {
          publicTitle: `Ärende ${number} ${++nth}`,
          secrecyProvision: given.secret ? 'OSL 21:7' : null,
        }),
      )
    await database.transaction(async (tx) => {
      await tx
        .insert(t.meetings)
        .values({
          ...{ id: key, municipalityId: 'm', bodyId: body, day: meetingDay, sequence: 1 },
          ...{ state: 'approved' as const, kind: 'ordinary' as const, agendaVersion: 1, createdAt },
        })
        .onConflictDoNothing()
      if (part !== null)
        await tx.update(t.meetings).set({ state: 'in_session' }).where(eq(t.meetings.id, key))
      else await tx.update(t.meetings).set({ state: 'approved' }).where(eq(t.meetings.id, key))
      await tx.insert(t.minutes).values({
        ...{ id: minutesId, meetingId: key, bodyId: body, part, state: 'approved' as const, createdAt },
        ...{
          builtFront: '',
          frontText: '',
          frontRevision: 1,
          approvedDay,
          approvedAt: `${approvedDay}T15:00:00.000Z`,
        },
      })
      for (const [position, number] of numbers.entries()) {
        const itemId = `item-${key}-${number}`
        const heading = given.headings?.[number] ?? `Paragraf ${number}`
        await tx.insert(t.agendaItems).values({
          ...{ id: itemId, meetingId: key, caseId: cases.get(number)?.caseId ?? null, position, number },
          ...{ title: heading, kind: 'case' as const, state: 'decided' as const },
        })
        await tx.insert(t.minutesParagraphs).values({
          ...{
            id: `p-${key}-${number}`,
            minutesId,
            itemId,
            bodyId: body,
            year: Number(meetingDay.slice(0, 4)),
          },
          ...{ number, position, heading, builtText: '', text: `Hemligt i § ${number}.`, revision: 1 },
          publicText: given.secret ? 'Paragrafen innehåller sekretess.' : null,
        })
        await tx.insert(t.decisions).values({
          ...{
            id: `d-${key}-${number}`,
            municipalityId: 'm',
            caseId: cases.get(number)?.caseId ?? '',
            bodyId: body,
          },
          ...{
            meetingId: key,
            day: meetingDay,
            paragraph: `§ ${number}`,
            heading,
            outcome: 'approved' as const,
          },
          ...{
            agendaItemId: itemId,
            appealTrack: track,
            legalForce: track === 'K' ? ('pending' as const) : null,
          },
        })
      }
    })
    return {
      minutesId,
      meetingId: key,
      decision: (number: number) => `d-${key}-${number}`,
      paragraph: (number: number) => `p-${key}-${number}`,
      case: (number: number) => cases.get(number) ?? { caseId: '', slug: '', number: '' },
    }
  }

  /** The same actor on another day. */
  const on = (ctx: Context, day: string, time = '09:00:00.000'): Context => ({
    ...ctx,
    today: day,
    now: () => `${day}T${time}Z`,
  })
  const secretary = acting('board_secretary', 'secretary')
  const system = as({ kind: 'system', name: 'Rådslag' })
  const rows = {
    notice: async (minutesId: string) =>
      (await database.read.select().from(t.publicNotices).where(eq(t.publicNotices.minutesId, minutesId)))[0],
    decision: async (id: string) =>
      (await database.read.select().from(t.decisions).where(eq(t.decisions.id, id)))[0],
    meeting: async (id: string) =>
      (await database.read.select().from(t.meetings).where(eq(t.meetings.id, id)))[0],
  }
  return {
    ...place,
    acting,
    approved,
    on,
    secretary,
    snSecretary: acting('board_secretary', 'sn-secretary', 'sn'),
    officer: acting('case_officer', 'officer'),
    system,
    rows,
    /** Announces, as the minutes module does when the last has signed. */
    announced: (ctx: Context, minutesId: string) =>
      database.transaction((tx) => postApproval(ctx, tx, { minutesId })),
    dawn: (day: string) => boardDay(on(system, day, '00:05:00.000')),
    rule: (key: string, value: string) =>
      database.transaction((tx) =>
        tx.insert(t.localRules).values({
          ...{ id: `${key}-${value}`, municipalityId: 'm', rule: key, value, decidedBy: 'KF' },
          ...{ validFrom: '2026-01-01', createdAt },
        }),
      ),
  }
}

export type BoardPlace = Awaited<ReturnType<typeof boardPlace>>
