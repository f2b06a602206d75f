import { eq } from 'drizzle-orm'
import type { Role } from '~/domain/access'
import type { Entry } from '~/domain/meetings/record/entries'
import type { Context } from '~/use-cases/context'
import * as t from '#db/schema'
import { councilOf } from '#tests/support/composition'
import { eventfulItems, type EventfulItem, eventfulMeeting } from '#tests/support/recorded-meeting'
import { municipalityWithClerk } from '../register/place'

export const DAY = '2026-11-26'
const AT = '2026-01-01T00:00:00.000Z'

export const itemId = (item: EventfulItem, meetingId = 'meeting') => `${meetingId}-${item}`

/** What the writing asks of the file engine: bytes that tell which text they were made of. */
export const renderPdf = async (document: object) => Buffer.from(`%PDF ${JSON.stringify(document)}`)

/**
 * A council of 49 whose eventful meeting is recorded, its secretary signed in. `ctx.today` is the meeting's day until
 * `on` gives another; one of its matters is secret.
 */
export async function minutesPlace({ day = DAY, closed = true }: { day?: string; closed?: boolean } = {}) {
  const place = await municipalityWithClerk()
  const council = await councilOf(
    place.database,
    { municipalityId: 'm' },
    {
      seats: { S: 17, M: 12, C: 8, V: 6, SD: 6 },
      deputies: { S: 2, M: 1 },
    },
  )
  await place.database.transaction(async (tx) => {
    await tx.insert(t.accounts).values({
      ...{ id: 'secretary', municipalityId: 'm', email: 'sekreterare@example.se', name: 'Sara Sekreterare' },
      ...{ status: 'active', invented: true, createdAt: AT },
    })
    await tx.insert(t.appointments).values({
      ...{ id: 'secretary', accountId: 'secretary', role: 'board_secretary', bodyId: null, createdAt: AT },
    })
    // The council has no register of its own: its minutes are registered with the executive board.
    await tx.update(t.bodies).set({ kind: 'executive_board' }).where(eq(t.bodies.id, 'ks'))
    await tx.insert(t.cases).values({
      ...{
        id: 'case-secret',
        municipalityId: 'm',
        registerId: 'r-ks',
        bodyId: 'ks',
        year: 2026,
        serial: 900,
      },
      ...{ number: 'KS 2026-900', slug: 'ks-2026-900', kind: 'other', state: 'registered', open: true },
      ...{
        publicTitle: 'Skydd',
        protectedTitle: 'Skydd av driftstället vid Hemliga vägen',
        titleSortKey: 'skydd',
      },
      ...{ registeredAt: AT, updatedAt: AT, published: false, secrecyProvision: 'OSL 18 kap. 8 §' },
    })
  })
  const add = async (meetingId: string, on: string, entries: Entry[], state: 'held' | 'in_session') => {
    await place.database.transaction(async (tx) => {
      await tx.insert(t.meetings).values({
        ...{ id: meetingId, municipalityId: 'm', bodyId: council.bodyId, day: on, sequence: 1, state },
        ...{
          place: 'Stora salen',
          secretaryAccountId: 'secretary',
          agendaVersion: 1,
          noticePostedDay: '2026-11-18',
        },
      })
      for (const [at, [id, kind, title]] of eventfulItems.entries())
        await tx.insert(t.agendaItems).values({
          ...{
            id: itemId(id, meetingId),
            meetingId,
            position: at + 1,
            number: at + 1,
            title,
            kind,
            state: 'numbered',
          },
          ...{
            caseId: id === 'secret' ? 'case-secret' : null,
            proposal: [],
            late: false,
            announcedDay: '2026-11-18',
          },
          ...{
            preparation: 'board',
            preparedDay: '2026-11-11',
            executiveHeardDay: '2026-11-11',
            revision: 0,
          },
        })
      await note(tx, meetingId, entries)
    })
  }
  let sequence = 0
  const note = async (
    tx: Parameters<Parameters<typeof place.database.transaction>[0]>[0],
    meetingId: string,
    entries: Entry[],
  ) => {
    for (const entry of entries)
      await tx.insert(t.meetingEntries).values({
        ...entry,
        ...{
          id: `${meetingId}-${entry.id}`,
          meetingId,
          sequence: ++sequence,
          storedAt: AT,
          accountId: 'secretary',
        },
      })
  }
  const meetingOn = (meetingId: string, on: string) =>
    eventfulMeeting(on, council, (item) => itemId(item, meetingId))
  const all = meetingOn('meeting', day)
  const running =
    all.findIndex(({ kind, itemId: item }) => kind === 'decision' && item === itemId('budget')) + 2
  await add('meeting', day, closed ? all : all.slice(0, running), closed ? 'held' : 'in_session')

  const on = (ctx: Context, today: string): Context => ({ ...ctx, today })
  const as = (role: Role, accountId: string, name: string, bodyId: string | null = council.bodyId) =>
    on(place.as({ kind: 'account', accountId, name, municipalityId: 'm', role, bodyId }), day)
  return {
    ...place,
    ...{ council, on, addMeeting: (id: string, date: string) => add(id, date, meetingOn(id, date), 'held') },
    noteLate: (entries: Entry[]) => place.database.transaction((tx) => note(tx, 'meeting', entries)),
    closeMeeting: () =>
      place.database.transaction(async (tx) => {
        await note(tx, 'meeting', all.slice(running))
        await tx.update(t.meetings).set({ state: 'held' })
      }),
    secretary: as('board_secretary', 'secretary', 'Sara Sekreterare', null),
    member: (at: number) => {
      const who = council.members[at]
      if (!who) throw new Error(`No member ${at}`)
      return as('member', who.accountId, who.name)
    },
    public: on(place.as({ kind: 'public' }), day),
  }
}
