import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { draftMinutes } from '~/use-cases/meetings/minutes/draft-minutes'
import { sendForSigning } from '~/use-cases/meetings/minutes/send-for-signing'
import { sign } from '~/use-cases/meetings/minutes/sign'
import * as t from '#db/schema'
import { itemId, minutesPlace } from './minutes-place'

let place: Awaited<ReturnType<typeof minutesPlace>>
beforeEach(async () => {
  place = await minutesPlace()
})
afterEach(() => place.dispose())

it('DEL-08: the last signature reports what stood on the agenda, and the posting starts the time to appeal', async () => {
  const { bodyId } = place.council
  const [account] = await place.database.read.select({ id: t.accounts.id }).from(t.accounts).limit(1)
  const made = { createdAt: '2026-11-20T08:00:00.000Z', createdBy: account?.id ?? '' }
  await place.database.transaction(async (tx) => {
    for (const [serial, under] of [
      [1, itemId('strategy')],
      [2, itemId('tabled')],
    ] as const)
      await tx.insert(t.delegatedDecisions).values({
        ...{
          id: `d${serial}`,
          municipalityId: 'm',
          bodyId,
          year: 2026,
          serial,
          number: `KF-DB 2026/${serial}`,
        },
        ...{ title: 'Beslut', text: 'Text', urgent: false, delegateName: 'Kim', day: '2026-11-02' },
        ...{ reported: true, appealTrack: 'K' as const, state: 'listed' as const, ...made },
        ...{ reportedMeetingId: 'meeting', reportedItemId: under },
      })
  })
  await place.database.transaction((tx) =>
    tx
      .update(t.agendaItems)
      .set({ state: 'tabled' })
      .where(eq(t.agendaItems.id, itemId('tabled'))),
  )
  const drafted = await draftMinutes(place.secretary, { meetingId: 'meeting', firstNumber: 120 })
  if (!drafted.ok) throw new Error(drafted.refusal)
  const { minutesId } = drafted.value
  const sent = await sendForSigning(place.secretary, { minutesId })
  if (!sent.ok) throw new Error(JSON.stringify(sent))
  const rows = async () =>
    (await place.database.read.select().from(t.delegatedDecisions).orderBy(t.delegatedDecisions.serial)).map(
      ({ state, legalForceDay }) => [state, legalForceDay],
    )
  for (const at of [0, 1, 2]) {
    expect(await rows()).toEqual([
      ['listed', null],
      ['listed', null],
    ])
    await sign(place.on(place.member(at), '2026-12-08'), { minutesId, textHash: sent.value.textHash })
  }
  expect(await rows()).toEqual([
    ['reported', '2026-12-30'],
    ['to_report', null],
  ])
  const [notice] = await place.database.read
    .select()
    .from(t.publicNotices)
    .where(eq(t.publicNotices.minutesId, minutesId))
  expect(notice?.appealLastDay).toBe('2026-12-29')
})
