import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { type Actor, publicActor, type Role } from '~/domain/access'
import type { Context } from '~/use-cases/context'
import { changeMeeting } from '~/use-cases/meetings/plan/change-meeting'
import { datesToKeep } from '~/use-cases/meetings/plan/dates-to-keep'
import { planMeeting, type PlanMeetingInput } from '~/use-cases/meetings/plan/plan-meeting'
import { planSeries } from '~/use-cases/meetings/plan/plan-series'
import { remindOfMeetings } from '~/use-cases/meetings/plan/remind'
import { moveMeeting } from '~/use-cases/meetings/move-meeting'
import { calendarMeetings } from '#db/queries/meetings/calendar'
import { agendaOf } from '#db/queries/meetings/agenda'
import { meetingAt } from '#db/queries/meetings/meeting-at'
import { minutesFacts } from '#db/queries/meetings/minutes-facts'
import { meetingRules } from '#db/queries/meetings/rules'
import { publicMeetings } from '#db/queries/feeds'
import { listMeetings } from '#db/queries/places-meetings'
import type { Database } from '#db/connection'
import * as t from '#db/schema'
import { makePlace, type Place } from '#tests/support/cases'
import { councilOf } from '#tests/support/composition'
import { temporaryDatabase } from '#tests/support/database'

const TODAY = '2026-11-02'
const AT = '2026-01-01T00:00:00.000Z'

let database: Database
let dispose: () => Promise<void>
let place: Place
let councilId: string

const people: Record<string, { role: Role; bodyId: string | null }> = {
  sara: { role: 'board_secretary', bodyId: null },
  bo: { role: 'board_secretary', bodyId: 'ek-bun' },
  olle: { role: 'case_officer', bodyId: null },
}

beforeAll(async () => {
  ;({ database, dispose } = await temporaryDatabase())
  place = await makePlace(database, { slug: 'ek', name: 'Ek' })
  const { municipalityId } = place
  const council = await councilOf(database, { municipalityId }, { seats: { S: 20, M: 17, C: 12 } })
  councilId = council.bodyId
  await database.transaction(async (tx) => {
    for (const [id, { role, bodyId }] of Object.entries(people)) {
      const account = { id, municipalityId, email: `${id}@ek.se`, name: id, status: 'active' as const }
      await tx.insert(t.accounts).values({ ...account, invented: true, createdAt: AT })
      await tx.insert(t.appointments).values({ id: `a-${id}`, accountId: id, role, bodyId, createdAt: AT })
    }
  })
})
afterAll(() => dispose())

const actor = (id: string): Extract<Actor, { kind: 'account' }> => ({
  ...{ kind: 'account', accountId: id, name: id, municipalityId: place.municipalityId },
  ...{ role: people[id]?.role ?? 'member', bodyId: people[id]?.bodyId ?? null },
})

const context = (who: Actor, today = TODAY): Context => ({
  ...{ actor: who, database, files: {} as Context['files'], today, now: () => `${today}T09:00:00.000Z` },
  ...{ newId: uuidv7, log: { info: () => undefined, warn: () => undefined } },
})

const input = (day: string, given: Partial<PlanMeetingInput> = {}): PlanMeetingInput => ({
  ...{ municipalityId: place.municipalityId, body: 'kommunfullmaktige', day, lastDay: '' },
  ...{ startsAt: '18.00', place: 'Stora salen', kind: 'ordinary', materialDay: '', openToPublic: false },
  ...{ remoteAllowed: false, secretaryAccountId: '', ground: '', requests: 0, confirmed: '' },
  ...given,
})

const plan = (day: string, given: Partial<PlanMeetingInput> = {}, who = 'sara') =>
  planMeeting(context(actor(who)), input(day, given))

const row = async (id: string) => {
  const [meeting] = await database.read.select().from(t.meetings).where(eq(t.meetings.id, id))
  return meeting
}

const planned = async (day: string, given: Partial<PlanMeetingInput> = {}) => {
  const result = await plan(day, given)
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const decide = (rule: string, value: string) =>
  database.transaction((tx) =>
    tx.insert(t.localRules).values({
      ...{ id: uuidv7(), municipalityId: place.municipalityId, rule, value, validFrom: '2026-01-01' },
      createdAt: AT,
    }),
  )

const auditOf = async (entityId: string) =>
  (
    await database.read
      .select()
      .from(t.auditEntries)
      .where(eq(t.auditEntries.entityId, entityId))
      .orderBy(asc(t.auditEntries.id))
  ).map(({ action }) => action)

it('MAND-07: a council’s first meeting is led by whoever has served longest, or by someone chosen who sits', async () => {
  const council = await database.read
    .select()
    .from(t.mandates)
    .where(and(eq(t.mandates.bodyId, councilId), eq(t.mandates.post, 'member')))
    .orderBy(asc(t.mandates.id))
  const [veteran, other] = council
  if (!veteran || !other) throw new Error('Nobody sits')
  await database.transaction((tx) =>
    tx.update(t.mandates).set({ validFrom: '1990-01-01' }).where(eq(t.mandates.id, veteran.id)),
  )
  const first = await planned('2026-12-11', { kind: 'constituting' })
  expect((await row(first.meetingId))?.chairPersonId).toBe(veteran.personId)
  const chosen = await planned('2026-12-14', { kind: 'constituting', chairPersonId: other.personId })
  expect((await row(chosen.meetingId))?.chairPersonId).toBe(other.personId)
  const plain = await planned('2026-12-15', { chairPersonId: other.personId })
  expect((await row(plain.meetingId))?.chairPersonId).toBeNull()
})

describe('planning a meeting', () => {
  it('makes it planned, open as the law says (MEET-08), with the proposed manuscript stop and an audit entry', async () => {
    const { meetingId } = await planned('2026-11-26')
    expect(await row(meetingId)).toMatchObject({
      ...{ state: 'planned', day: '2026-11-26', sequence: 1, startsAt: '18:00', openToPublic: true },
      ...{ materialDay: '2026-11-12', revision: 0, createdBy: 'sara' },
    })
    expect(await auditOf(meetingId)).toEqual(['meeting.plan'])
  })

  it('is refused to who may not, and for another body', async () => {
    expect(await plan('2026-12-03', {}, 'olle')).toMatchObject({ ok: false, refusal: 'forbidden' })
    expect(await plan('2026-12-03', {}, 'bo')).toMatchObject({ ok: false, refusal: 'forbidden' })
    expect(await plan('2026-12-03', { body: 'barn-och-utbildningsnamnden' }, 'bo')).toMatchObject({
      ok: true,
    })
    expect(await plan('2026-12-03', { body: 'ingen' })).toMatchObject({ refusal: 'body-not-found' })
    expect(await planMeeting(context(publicActor), input('2026-12-03'))).toMatchObject({
      refusal: 'forbidden',
    })
  })

  it.each([
    ['day-invalid', '2026-02-30', {}],
    ['day-past', '2026-11-01', {}],
    ['last-day-invalid', '2026-12-10', { lastDay: '2026-12-09' }],
    ['clock-invalid', '2026-12-10', { startsAt: 'tolv' }],
    ['kind-unknown', '2026-12-10', { kind: 'fest' }],
    ['material-day-late', '2026-12-10', { materialDay: '2026-12-11' }],
    ['secretary-unknown', '2026-12-10', { secretaryAccountId: 'olle' }],
    // MEET-09, MEET-10: what only the council may allow.
    ['open-not-allowed', '2026-12-10', { body: 'kommunstyrelsen', openToPublic: true }],
    ['remote-not-allowed', '2026-12-10', { remoteAllowed: true }],
    // 14.3 #2, KL 5:9.
    ['constituting-too-early', '2030-10-14', { kind: 'constituting' }],
    // MAND-07: only someone who sits that day.
    ['chair-unknown', '2030-10-15', { kind: 'constituting', chairPersonId: 'nobody' }],
    ['constituting-not-council', '2030-10-15', { kind: 'constituting', body: 'kommunstyrelsen' }],
    // MEET-05: 49 seats, so 17 members.
    ['ground-missing', '2026-12-10', { kind: 'extra' }],
    ['requests-too-few', '2026-12-10', { kind: 'extra', ground: 'members', requests: 16 }],
    [
      'ground-not-for-boards',
      '2026-12-10',
      { kind: 'extra', ground: 'executive_board', body: 'kommunstyrelsen' },
    ],
  ])('%s', async (refusal, day, given) => {
    expect(await plan(day, given)).toMatchObject({ ok: false, refusal })
  })

  it('MEET-09, MEET-10: a board in the open and from elsewhere when the council has allowed it', async () => {
    await decide('openBoardMeetings', 'yes')
    await decide('remoteMeetings', 'yes')
    const given = { body: 'kommunstyrelsen', openToPublic: true, remoteAllowed: true }
    const { meetingId } = await planned('2026-12-09', given)
    expect(await row(meetingId)).toMatchObject({ openToPublic: true, remoteAllowed: true })
  })

  it('asks for a yes to just what it warns of before it writes', async () => {
    const warned = await plan('2026-12-24')
    expect(warned).toMatchObject({ ok: false, refusal: 'warnings', warnings: [{ code: 'day_off' }] })
    expect(await plan('2026-12-24', { confirmed: 'collides:x day_off' })).toMatchObject({
      refusal: 'warnings',
    })
    expect(await plan('2026-12-24', { confirmed: 'day_off' })).toMatchObject({ ok: true })
  })

  it('makes the second meeting of a day only on a yes, with its own address', async () => {
    const first = await planned('2026-12-17')
    const again = await plan('2026-12-17')
    expect(again).toMatchObject({ refusal: 'warnings', warnings: [{ code: 'second_same_day' }] })
    const confirmed = `second_same_day:${first.meetingId}`
    expect(await plan('2026-12-17', { confirmed })).toMatchObject({ ok: true, value: { sequence: 2 } })
  })
})

describe('a year’s meetings', () => {
  const series = (days: { day: string; kind: string }[], body = 'tekniska-namnden') =>
    planSeries(context(actor('sara')), {
      ...{ municipalityId: place.municipalityId, body, startsAt: '13.00', place: 'Rum 1' },
      ...{ openToPublic: false, remoteAllowed: false, secretaryAccountId: 'sara', days },
    })
  const three = ['2027-02-11', '2027-03-11', '2027-04-08'].map((day) => ({ day, kind: 'ordinary' }))

  it('are made at once, and the same form sent twice makes nothing twice', async () => {
    expect(await series(three)).toEqual({ ok: true, value: { added: 3, there: 0 } })
    expect(await series(three)).toEqual({ ok: true, value: { added: 0, there: 3 } })
    const both = await Promise.all([
      series([{ day: '2027-05-13', kind: 'ordinary' }]),
      series([{ day: '2027-05-13', kind: 'ordinary' }]),
    ])
    expect(both.map((each) => each.ok && each.value.added).toSorted()).toEqual([0, 1])
  })

  it('are none when one of them is wrong', async () => {
    const wrong = [...three, { day: '2027-06-10', kind: 'ordinary' }, { day: 'i juni', kind: 'ordinary' }]
    expect(await series(wrong)).toMatchObject({ ok: false, refusal: 'day-invalid', day: 'i juni' })
    const at = { municipalityId: place.municipalityId, from: '2027-06-01', to: '2027-06-30' }
    expect(await calendarMeetings(database.read, actor('sara'), at)).toEqual([])
    expect(await series([])).toMatchObject({ refusal: 'no-days' })
  })
})

describe('changing a meeting', () => {
  const change = (meetingId: string, day: string, given: Record<string, unknown> = {}, today = TODAY) =>
    changeMeeting(context(actor('sara'), today), { ...input(day), meetingId, revision: 0, ...given })

  it('moves it freely before the summons, the proposed manuscript stop with it, under the same id', async () => {
    const { meetingId } = await planned('2027-01-28')
    expect(await row(meetingId)).toMatchObject({ materialDay: '2027-01-14' })
    const moved = await change(meetingId, '2027-02-04', { materialDay: '2027-01-14', startsAt: '17.30' })
    expect(moved).toMatchObject({ ok: true, value: { day: '2027-02-04' } })
    expect(await row(meetingId)).toMatchObject({
      ...{ day: '2027-02-04', startsAt: '17:30', materialDay: '2027-01-21', revision: 1 },
      changedAt: `${TODAY}T09:00:00.000Z`,
    })
    expect(await auditOf(meetingId)).toEqual(['meeting.plan', 'meeting.change'])
  })

  it('tells the second of two secretaries that the first was there', async () => {
    const { meetingId } = await planned('2027-03-25')
    expect(await change(meetingId, '2027-03-25', { place: 'Lilla salen' })).toMatchObject({ ok: true })
    expect(await change(meetingId, '2027-03-24')).toMatchObject({ ok: false, refusal: 'changed-meanwhile' })
    expect(await row(meetingId)).toMatchObject({ day: '2027-03-25', place: 'Lilla salen' })
  })

  it('is refused after the summons: what was announced stands (MEET-01, MEET-02)', async () => {
    const { meetingId } = await planned('2027-04-29')
    await database.transaction(async (tx) => {
      for (const event of ['open_agenda', 'lock_agenda', 'summon'] as const)
        await moveMeeting(context(actor('sara')), tx, { meetingId, event })
    })
    expect(await change(meetingId, '2027-05-06')).toMatchObject({ ok: false, refusal: 'summoned' })
  })
})

describe('who sees what', () => {
  it('a planned meeting is in everyone’s calendar, its agenda nobody’s but the administration’s', async () => {
    const { meetingId, day } = await planned('2027-05-27')
    await database.transaction(async (tx) => {
      await tx.insert(t.agendaItems).values({
        ...{ id: uuidv7(), meetingId, position: 1, title: 'Utkastets hemliga punkt', kind: 'other' },
        ...{ state: 'accepted', late: false, closedDoors: false, exercisesAuthority: false, revision: 0 },
      })
      await moveMeeting(context(actor('sara')), tx, { meetingId, event: 'open_agenda' })
    })
    const { municipalityId } = place
    const days = { municipalityId, from: day, to: day }
    expect((await calendarMeetings(database.read, publicActor, days)).map(({ id }) => id)).toEqual([
      meetingId,
    ])
    const listed = await listMeetings(
      database.read,
      publicActor,
      { municipalityId, today: day, ahead: true, bodyId: councilId, month: '2027-05' },
      { number: 1, size: 10 },
    )
    expect(listed.rows).toMatchObject([{ id: meetingId, matters: 0 }])
    const address = { municipalityId, body: 'kommunfullmaktige', day, sequence: 1 }
    const seen = await meetingAt(database.read, publicActor, address)
    expect(seen).toMatchObject({ insight: 'public', agendaShown: false })
    expect(seen && (await agendaOf(database.read, publicActor, seen)).items).toEqual([])
    const own = await meetingAt(database.read, actor('sara'), address)
    expect(own && (await agendaOf(database.read, actor('sara'), own)).items).toHaveLength(1)
    const feed = await publicMeetings(database.read, { municipalityId, from: day }, 100)
    expect(feed.find(({ id }) => id === meetingId)).toMatchObject({ startsAt: '18:00', revision: 0 })
    expect(JSON.stringify(feed)).not.toContain('hemliga')
  })

  it('nothing of a municipality that is not published is anyone else’s', async () => {
    const other = await makePlace(database, { slug: 'lind', published: false })
    await database.transaction((tx) =>
      tx.insert(t.meetings).values({
        ...{ id: 'lind-m', municipalityId: other.municipalityId, bodyId: 'lind-ks', day: '2027-01-14' },
        ...{ sequence: 1, state: 'planned' },
      }),
    )
    const at = { municipalityId: other.municipalityId, from: '2027-01-01', to: '2027-12-31' }
    expect(await calendarMeetings(database.read, publicActor, at)).toEqual([])
    expect(await calendarMeetings(database.read, actor('sara'), at)).toEqual([])
    expect(await publicMeetings(database.read, at, 10)).toEqual([])
  })
})

describe('the days of a meeting', () => {
  it('go by what the municipality has decided, from the day it holds', async () => {
    await decide('boardNoticeDays', '5')
    expect(await meetingRules(database.read, place.municipalityId, TODAY)).toMatchObject({
      ...{ boardNoticeDays: 5, severalDayMeeting: 'last_day', motionListMonths: [4, 10] },
    })
    expect(await meetingRules(database.read, place.municipalityId, '2025-12-31')).toMatchObject({
      boardNoticeDays: 7,
    })
  })

  it('know the approval and the posting once they are there (ANS-04, APP-01)', async () => {
    const { meetingId } = await planned('2027-09-23')
    expect(await minutesFacts(database.read, meetingId)).toEqual({ approvedDay: null, postedDay: null })
    const { municipalityId } = place
    await database.transaction(async (tx) => {
      await tx.insert(t.minutes).values({
        ...{ id: 'min', meetingId, bodyId: councilId, state: 'approved', builtFront: '', frontText: '' },
        ...{ frontRevision: 0, approvedDay: '2027-10-05', createdAt: AT },
      })
      await tx.insert(t.publicNotices).values({
        ...{ id: 'note', municipalityId, kind: 'approved_minutes', state: 'posted', minutesId: 'min' },
        ...{ title: 'x', text: 'x', periodFrom: '2027-10-06', createdAt: AT },
      })
    })
    expect(await minutesFacts(database.read, meetingId)).toEqual({
      ...{ approvedDay: '2027-10-05', postedDay: '2027-10-06' },
    })
  })
})

describe('reminders of a meeting’s days', () => {
  const program = (today: string) => context({ kind: 'system', name: 'Rådslag' }, today)
  const told = async (meetingId: string) =>
    (await database.read.select().from(t.notices).where(eq(t.notices.kind, 'meeting_day')))
      .filter(({ onceKey }) => onceKey?.includes(meetingId))
      .map(({ accountId, onceKey }) => `${accountId} ${onceKey?.split(':').slice(2).join(' ')}`)
      .toSorted()

  it('tell its secretary of the manuscript stop and the summons as they come, each once (MEET-02)', async () => {
    const { meetingId } = await planned('2027-11-25', { secretaryAccountId: 'sara' })
    for (const day of ['2027-11-11', '2027-11-15', '2027-11-15', '2027-11-18'])
      await remindOfMeetings(program(day))
    expect(await told(meetingId)).toEqual([
      'sara material 2027-11-11 0',
      'sara summons 2027-11-18 -3',
      'sara summons 2027-11-18 -7',
      'sara summons 2027-11-18 0',
    ])
  })

  it('never fall silent of a summons that is late, nor of a meeting that nobody opened', async () => {
    const { meetingId } = await planned('2027-12-16', { secretaryAccountId: 'sara' })
    for (const day of ['2027-12-10', '2027-12-16', '2027-12-17', '2027-12-23'])
      await remindOfMeetings(program(day))
    expect(await told(meetingId)).toEqual([
      'sara not_opened 2027-12-16 1',
      'sara not_opened 2027-12-16 7',
      'sara summons 2027-12-09 1',
      'sara summons 2027-12-09 14',
      'sara summons 2027-12-09 7',
    ])
  })

  it('tell of the last day for what is urgent, once the summons has left (MEET-03)', async () => {
    const { meetingId } = await planned('2028-01-27', { secretaryAccountId: 'sara' })
    await database.transaction(async (tx) => {
      for (const event of ['open_agenda', 'lock_agenda', 'summon'] as const)
        await moveMeeting(context(actor('sara')), tx, { meetingId, event })
    })
    await remindOfMeetings(program('2028-01-25'))
    await remindOfMeetings(program('2028-01-26'))
    expect(await told(meetingId)).toEqual(['sara late_item 2028-01-26 -1', 'sara late_item 2028-01-26 0'])
  })

  it('tell the body’s secretaries when none is named, and nobody of a meeting that is cancelled', async () => {
    const { meetingId } = await planned('2028-02-10', { body: 'barn-och-utbildningsnamnden' })
    await remindOfMeetings(program('2028-02-02'))
    expect(await told(meetingId)).toEqual(['bo summons 2028-02-04 -3'])
    await database.transaction((tx) => moveMeeting(context(actor('bo')), tx, { meetingId, event: 'cancel' }))
    const before = await told(meetingId)
    await remindOfMeetings(program('2028-02-04'))
    expect(await told(meetingId)).toEqual(before)
  })
})

it('a secretary’s own days are those of the meetings that are the secretary’s', async () => {
  const mine = async (who: string) =>
    (await datesToKeep(context(actor(who)), actor(who))).map(({ meeting }) => meeting.bodyId)
  expect(new Set(await mine('bo'))).toEqual(new Set(['ek-bun']))
  expect(await mine('sara')).toContain(councilId)
  expect(await mine('olle')).toEqual([])
})
