import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { agendaItems, meetings } from '#db/schema'
import { entry, summonedCouncil } from './record-place'

let place: Awaited<ReturnType<typeof summonedCouncil>>
beforeEach(async () => {
  place = await summonedCouncil()
})
afterEach(() => place.dispose())

it('VOTE-05: what a meeting tabled is on the next agenda as soon as the meeting is closed, once', async () => {
  await place.database.transaction((tx) =>
    tx.insert(meetings).values({
      ...{ id: 'next', municipalityId: 'm', bodyId: 'kf', day: '2026-12-17', sequence: 1 },
      ...{ state: 'collecting' as const, kind: 'ordinary' as const },
    }),
  )
  const next = async () =>
    (await place.database.read.select().from(agendaItems).where(eq(agendaItems.meetingId, 'next'))).map(
      ({ title }) => title,
    )
  await place.opened('m1', 'm2', 'm3')
  await place.noted(
    entry('item_started', {}, 'i2'),
    entry('decision', { ending: 'tabled', outcome: 'other', points: [] }, 'i2'),
  )
  expect(await next()).toEqual([])
  await place.noted(entry('closed', {}))
  expect(await next()).toEqual(['Punkt 2'])
})
