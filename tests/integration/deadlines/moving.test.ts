import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/access'
import { addDeadline } from '~/use-cases/deadlines/add-deadline'
import { addOwnDeadline } from '~/use-cases/deadlines/add-own-deadline'
import { extendDeadline } from '~/use-cases/deadlines/extend-deadline'
import { feasibleMeeting } from '~/use-cases/deadlines/feasible-meeting'
import { localDeadlineFrom } from '~/use-cases/deadlines/local'
import { meetByHand, reopenDeadline } from '~/use-cases/deadlines/meet-deadline'
import { pauseDeadlines } from '~/use-cases/deadlines/pause-deadlines'
import { resumeDeadlines } from '~/use-cases/deadlines/resume-deadlines'
import type { Database } from '#db/connection'
import { caseByNumber } from '#db/queries/case-by-number'
import * as t from '#db/schema'
import type { Place } from '#tests/support/cases'
import { temporaryDatabase } from '#tests/support/database'
import { actorOf, addDay, addYear, contextOf, daysOf, historyOf, makeCase, makeTown, TODAY } from './fixture'

let database: Database
let place: Place
let dispose: () => Promise<void>
let nth = 0

beforeAll(async () => {
  ;({ database, dispose } = await temporaryDatabase())
  place = await makeTown(database)
})
afterAll(() => dispose())

const officer = () => contextOf(database, actorOf(place, 'case_officer', 'ek-officer-1'))
const manager = (today = TODAY) =>
  contextOf(database, actorOf(place, 'manager', 'ek-boss', place.bodyIds[0] ?? null), today)

/** A motion of the officer's with the law's year, a draft day, and a review day that hangs on the draft. */
async function motion() {
  const caseFile = await makeCase(database, place, ++nth, { responsibleAccountId: 'ek-officer-1' })
  const law = await addYear(officer(), caseFile, '2026-03-09')
  const draft = await addDay(officer(), caseFile, '2026-12-18', { label: 'Utkast klart' })
  const review = await addDay(officer(), caseFile, '2026-12-22', { label: 'Granskat', dependsOnId: draft })
  const input = { municipalityId: place.municipalityId, slug: caseFile.slug }
  return { caseFile, law, draft, review, input }
}

const nextDay = async (id: string) =>
  (await database.read.select().from(t.cases).where(eq(t.cases.id, id)))[0]?.nextDeadline

describe('extending a day', () => {
  it('keeps the old row, moves what hangs on it, and tells history, audit and the responsible', async () => {
    const { caseFile, draft, input, law } = await motion()
    expect(await nextDay(caseFile.id)).toBe('2026-12-18')
    const done = await extendDeadline(manager(), {
      ...input,
      deadlineId: draft,
      day: '2027-01-08',
      reason: 'Svar dröjer',
    })
    expect(done).toMatchObject({ ok: true, value: { moved: 2 } })
    const days = await daysOf(database, caseFile.id)
    const open = days.filter(({ state }) => state === 'open')
    expect(open.map(({ day, rawDay, label }) => [label, rawDay, day])).toEqual([
      ['Fullmäktige bör ha beslutat', '2027-03-09', '2027-03-09'],
      ['Utkast klart', '2027-01-08', '2027-01-08'],
      ['Granskat', '2027-01-12', '2027-01-12'],
    ])
    const [, moved, followed] = open
    expect(moved).toMatchObject({ supersedesId: draft, reason: 'Svar dröjer' })
    expect(followed?.dependsOnId).toBe(moved?.id)
    expect(followed?.steps.at(-1)).toMatchObject({ reason: 'follows', from: '2026-12-22', to: '2027-01-12' })
    expect(days.filter(({ state }) => state === 'superseded').map(({ day }) => day)).toEqual([
      '2026-12-18',
      '2026-12-22',
    ])
    expect(open[0]?.id).toBe(law)
    expect(await nextDay(caseFile.id)).toBe('2027-01-08')
    expect((await historyOf(database, caseFile.id)).join('\n')).not.toContain('Svar dröjer')
    expect(await historyOf(database, caseFile.id)).toHaveLength(2)
    const notices = await database.read.select().from(t.notices).where(eq(t.notices.caseId, caseFile.id))
    expect(notices.map(({ accountId, kind }) => [accountId, kind])).toEqual([
      ['ek-officer-1', 'deadline_moved'],
    ])
    const [entry] = await database.read
      .select()
      .from(t.auditEntries)
      .where(eq(t.auditEntries.entityId, caseFile.id))
    expect(entry?.action).toBe('deadline.extend')
  })

  it('refuses what the law sets, what is not later, what nobody gives a reason for, and those who may not', async () => {
    const { law, draft, input } = await motion()
    const extend = (deadlineId: string, day: string, reason = 'Skäl', ctx = manager()) =>
      extendDeadline(ctx, { ...input, deadlineId, day, reason })
    expect(await extend(law, '2027-06-01')).toEqual({ ok: false, refusal: 'statutory' })
    expect(await extend(draft, '2026-12-18')).toEqual({ ok: false, refusal: 'day-not-later' })
    expect(await extend(draft, '2027-02-30')).toEqual({ ok: false, refusal: 'day-invalid' })
    expect(await extend(draft, '2027-02-28', ' ')).toEqual({ ok: false, refusal: 'reason-missing' })
    expect(await extend('nobody', '2027-02-28')).toEqual({ ok: false, refusal: 'deadline-not-found' })
    const colleague = contextOf(database, actorOf(place, 'case_officer', 'ek-officer-2'))
    expect(await extend(draft, '2027-02-28', 'Skäl', colleague)).toEqual({ ok: false, refusal: 'forbidden' })
    const outsider = contextOf(database, { kind: 'public' })
    expect(await extend(draft, '2027-02-28', 'Skäl', outsider)).toEqual({ ok: false, refusal: 'forbidden' })
  })

  it('never touches a case that is told as of a document', async () => {
    const caseFile = await makeCase(database, place, ++nth, { asOf: 'Läget 2024' })
    const draft = await addDay(officer(), caseFile, '2026-12-18')
    const input = { municipalityId: place.municipalityId, slug: caseFile.slug, deadlineId: draft }
    expect(await extendDeadline(manager(), { ...input, day: '2027-01-01', reason: 'x' })).toEqual({
      ok: false,
      refusal: 'case-as-of',
    })
  })

  it('keeps the reply day of a referral beside its first one', async () => {
    const caseFile = await makeCase(database, place, ++nth)
    await database.transaction((tx) =>
      tx.insert(t.referrals).values({
        ...{ id: `${caseFile.id}:r`, caseId: caseFile.id, position: 1, kind: 'board', recipient: 'Nämnden' },
        ...{ firstReplyDay: '2026-12-18', replyDay: '2026-12-18', state: 'sent' },
      }),
    )
    const day = await addDay(manager(), caseFile, '2026-12-18', { subjectId: `${caseFile.id}:r` })
    const input = { municipalityId: place.municipalityId, slug: caseFile.slug, deadlineId: day }
    await extendDeadline(manager(), { ...input, day: '2027-01-15', reason: 'Anstånd' })
    const [referral] = await database.read
      .select()
      .from(t.referrals)
      .where(eq(t.referrals.caseId, caseFile.id))
    expect([referral?.firstReplyDay, referral?.replyDay]).toEqual(['2026-12-18', '2027-01-15'])
  })
})

it('a reply day that sender and recipient share is moved with the referral, never alone', async () => {
  const sender = await makeCase(database, place, ++nth)
  const recipient = await makeCase(database, place, ++nth)
  const addReplyDay = (caseId: string, given: { subjectId?: string; dependsOnId?: string }) =>
    database.transaction((tx) =>
      addDeadline(
        manager(),
        tx,
        { caseId, municipalityId: place.municipalityId, ...given },
        {
          ...{ rule: 'referral_reply', label: 'Yttrandet lämnas', rawDay: '2027-01-15', day: '2027-01-15' },
          ...{ steps: [], basis: null, state: 'open' },
        },
      ),
    )
  const first = await addReplyDay(sender.id, { subjectId: 'referral' })
  const second = await addReplyDay(recipient.id, { dependsOnId: first })
  for (const [caseFile, deadlineId] of [
    [sender, first],
    [recipient, second],
  ] as const) {
    const input = { municipalityId: place.municipalityId, slug: caseFile.slug, deadlineId }
    const refused = { ok: false, refusal: 'referral-day' }
    expect(await extendDeadline(manager(), { ...input, day: '2027-02-01', reason: 'x' })).toEqual(refused)
    expect(await pauseDeadlines(manager(), { ...input, reason: 'x' })).toEqual(refused)
    expect(await pauseDeadlines(manager(), { ...input, deadlineId: null, reason: 'x' })).toEqual(refused)
  }
})

it('OSL 5:2: the days of a secret case are only for those who may read it', async () => {
  const secret = await makeCase(database, place, ++nth, { secrecyProvision: 'OSL 21 kap. 7 §' })
  const seen = (actor: Actor) => caseByNumber(database.read, actor, place.municipalityId, secret.slug)
  expect(await seen({ kind: 'public' })).toBeNull()
  expect(await seen(actorOf(place, 'case_officer', 'ek-officer-2'))).toBeNull()
  expect((await seen(actorOf(place, 'registrar', 'ek-clerk')))?.id).toBe(secret.id)
})

it('a case that is told as of a document has no next day in the lists until it goes on', async () => {
  const caseFile = await makeCase(database, place, ++nth, { asOf: 'Läget 2024' })
  await addDay(officer(), caseFile, '2026-12-18')
  expect(await nextDay(caseFile.id)).toBeNull()
})

describe('letting the clock stand still', () => {
  it('stops all but the law, and comes back as many days later', async () => {
    const { caseFile, input, law } = await motion()
    const paused = await pauseDeadlines(manager(), {
      ...input,
      deadlineId: null,
      reason: 'Väntar på underlag',
    })
    expect(paused).toEqual({ ok: true, value: { paused: 2, running: 1 } })
    expect(await nextDay(caseFile.id)).toBe('2027-03-09')
    const still = (await daysOf(database, caseFile.id)).filter(({ state }) => state === 'paused')
    expect(still.map(({ pausedDay, day }) => [pausedDay, day])).toEqual([
      [TODAY, '2026-12-18'],
      [TODAY, '2026-12-22'],
    ])
    expect(
      await pauseDeadlines(manager(), { ...input, deadlineId: still[0]?.id ?? '', reason: 'x' }),
    ).toEqual({
      ok: false,
      refusal: 'already-paused',
    })
    const resumed = await resumeDeadlines(manager('2026-12-01'), { ...input, deadlineId: null, reason: '' })
    expect(resumed.ok).toBe(true)
    const open = (await daysOf(database, caseFile.id)).filter(({ state }) => state === 'open')
    expect(open.map(({ id, day }) => (id === law ? 'law' : day))).toEqual(['law', '2026-12-28', '2027-01-01'])
    const [, draft, review] = open
    expect(review?.dependsOnId).toBe(draft?.id)
    expect(draft?.steps.at(-1)?.reason).toBe('paused')
    expect(await nextDay(caseFile.id)).toBe('2026-12-28')
  })

  it('stops one day with what hangs on it, and not the law', async () => {
    const { caseFile, input, draft, law } = await motion()
    expect(await pauseDeadlines(manager(), { ...input, deadlineId: law, reason: 'x' })).toEqual({
      ok: false,
      refusal: 'statutory',
    })
    const other = await addDay(manager(), caseFile, '2026-12-10', { label: 'Möte' })
    expect(await pauseDeadlines(manager(), { ...input, deadlineId: draft, reason: 'x' })).toEqual({
      ok: true,
      value: { paused: 2, running: 0 },
    })
    const states = await daysOf(database, caseFile.id)
    expect(states.find(({ id }) => id === other)?.state).toBe('open')
    const still = states.find(({ state, label }) => state === 'paused' && label === 'Utkast klart')
    const extended = await extendDeadline(manager(), {
      ...input,
      deadlineId: still?.id ?? '',
      day: '2027-05-01',
      reason: 'x',
    })
    expect(extended).toEqual({ ok: false, refusal: 'paused' })
    const resumed = await resumeDeadlines(manager(), {
      ...input,
      deadlineId: still?.id ?? '',
      reason: 'Klart',
    })
    expect(resumed).toMatchObject({ ok: true })
    const open = (await daysOf(database, caseFile.id)).filter(({ state }) => state === 'open')
    expect(open.map(({ day }) => day).toSorted()).toEqual([
      '2026-12-10',
      '2026-12-18',
      '2026-12-22',
      '2027-03-09',
    ])
    expect(await resumeDeadlines(manager(), { ...input, deadlineId: null, reason: '' })).toEqual({
      ok: false,
      refusal: 'not-paused',
    })
  })
})

describe('keeping a day', () => {
  it('is noted by hand with what was done, and taken back with a reason', async () => {
    const { caseFile, input, draft } = await motion()
    const meet = { ...input, deadlineId: draft, day: '2026-11-20', note: 'Skickat till ordföranden' }
    expect(await meetByHand(officer(), { ...meet, note: '' })).toEqual({ ok: false, refusal: 'note-missing' })
    expect(await meetByHand(officer(), { ...meet, day: '2026-11-22' })).toEqual({
      ok: false,
      refusal: 'day-in-future',
    })
    expect(await meetByHand(officer(), meet)).toMatchObject({ ok: true })
    expect(await nextDay(caseFile.id)).toBe('2026-12-22')
    const events = await database.read.select().from(t.caseEvents).where(eq(t.caseEvents.caseId, caseFile.id))
    expect(events.map(({ text, public: open }) => [text, open])).toEqual([
      ['Utkast klart: klart den 20 november 2026', true],
      ['Skickat till ordföranden', false],
    ])
    const again = await reopenDeadline(officer(), { ...input, deadlineId: draft, reason: 'Fel dag' })
    expect(again.ok).toBe(true)
    expect(await nextDay(caseFile.id)).toBe('2026-12-18')
  })

  it('may be one of its own, that hangs on another', async () => {
    const { caseFile, input, draft } = await motion()
    const own = { ...input, label: 'Samråd', day: '2026-12-07', basis: 'Överenskommet', dependsOnId: draft }
    expect(await addOwnDeadline(officer(), { ...own, day: '2026-11-20' })).toEqual({
      ok: false,
      refusal: 'day-passed',
    })
    expect(await addOwnDeadline(officer(), { ...own, dependsOnId: 'other' })).toEqual({
      ok: false,
      refusal: 'depends-unknown',
    })
    expect((await addOwnDeadline(officer(), own)).ok).toBe(true)
    expect(await nextDay(caseFile.id)).toBe('2026-12-07')
  })
})

it('REM-05: the latest meeting of the board whose statement leaves in time', async () => {
  const board = place.bodyIds[0] ?? ''
  expect(await feasibleMeeting(database.read, board, '2026-12-18', 16)).toEqual({
    found: true,
    day: '2026-12-02',
  })
  expect(await feasibleMeeting(database.read, board, '2026-12-18', 16, '2026-12-05')).toEqual({
    ...{ found: false, advice: 'extension-or-urgent-decision', next: '2026-12-16' },
  })
})

it('REM-04, INT-03: a day is counted as the municipality has decided', async () => {
  const { municipalityId } = place
  await database.transaction(async (tx) => {
    for (const [rule, value] of [
      ['referralReplyMonths', '2'],
      ['referralRolls', 'yes'],
      ['interpellationLeadDays', '14'],
      ['approvalRolls', 'no'],
    ] as const)
      await tx.insert(t.localRules).values({
        ...{ id: `rule-${rule}`, municipalityId, rule, value, validFrom: '2026-01-01' },
        createdAt: '2026-01-01T00:00:00.000Z',
      })
  })
  const of = async (key: Parameters<typeof localDeadlineFrom>[3], from: string) =>
    (await localDeadlineFrom({ today: TODAY }, database.read, municipalityId, key, from)).day
  expect(await of('referral_reply', '2026-12-28')).toBe('2027-03-01')
  expect(await of('interpellation', '2026-12-17')).toBe('2026-12-03')
  expect(await of('minutes_approval', '2026-12-10')).toBe('2026-12-24')
  expect(await of('motion', '2025-12-24')).toBe('2026-12-28')
})
