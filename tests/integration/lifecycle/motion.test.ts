import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { moveCase } from '~/use-cases/cases/move-case'
import { nextSteps } from '~/use-cases/cases/next-steps'
import { verifyAudit } from '#db/repositories/audit'
import * as t from '#db/schema'
import { type Council, councilPlace, held } from './place'

let place: Council
beforeEach(async () => {
  place = await councilPlace()
})
afterEach(() => place.dispose())

const claims = [
  { kind: 'claim' as const, text: 'att kommunen prövar AI' },
  { kind: 'claim' as const, text: 'att kommunen redovisar kostnaden' },
]

/** A motion that stands before the council. */
async function beforeTheCouncil() {
  const { slug, caseId } = await place.register('motion', { particulars: { points: claims } })
  await place.done(slug, 'announce', held('kf', '2026-10-22', '101'))
  await place.done(slug, 'refer', { ...held('kf', '2026-10-22', '101'), preparedBy: 'executive' })
  await place.document(slug, 'official_report')
  await place.done(slug, 'memo_ready', { day: '2026-10-30' })
  await place.done(slug, 'au_proposal', held('au', '2026-11-03', '12'))
  await place.done(slug, 'ks_proposal', {
    ...held('kst', '2026-11-10', '88'),
    wording: 'Motionen bifalls delvis.',
  })
  return { slug, caseId }
}

const deadlines = (caseId: string) =>
  place.database.read.select().from(t.deadlines).where(eq(t.deadlines.caseId, caseId))

describe('a motion (rules 12.1)', () => {
  it('goes through its whole life, to an outcome per claim (MOT-06), an assignment and its end', async () => {
    const { slug, caseId } = await beforeTheCouncil()
    const points = await place.database.read
      .select()
      .from(t.casePoints)
      .where(eq(t.casePoints.caseId, caseId))
      .orderBy(t.casePoints.position)
    const outcomes = {
      [`claim-${points[0]?.id}`]: 'bifall',
      [`claim-${points[1]?.id}`]: 'avslag',
    }
    await place.done(slug, 'decide', { ...held('kf', '2026-11-19', '130'), ...outcomes })
    expect(await place.row(slug)).toMatchObject({ state: 'decided', open: true, outcome: 'delvis_bifall' })
    const judged = await place.database.read
      .select({ outcome: t.casePoints.outcome })
      .from(t.casePoints)
      .where(eq(t.casePoints.caseId, caseId))
      .orderBy(t.casePoints.position)
    expect(judged).toEqual([{ outcome: 'bifall' }, { outcome: 'avslag' }])

    const [decision] = await place.database.read
      .select()
      .from(t.decisions)
      .where(and(eq(t.decisions.caseId, caseId), eq(t.decisions.paragraph, '130')))
    expect(decision).toMatchObject({ bodyId: 'kf', day: '2026-11-19', outcome: 'approved' })
    const words = await place.database.read
      .select({ text: t.decisionPoints.text })
      .from(t.decisionPoints)
      .where(eq(t.decisionPoints.decisionId, decision?.id ?? ''))
    expect(words.map(({ text }) => text).sort()).toEqual(['Att-sats 1 bifalls.', 'Att-sats 2 avslås.'])

    await place.done(slug, 'create_assignment', {
      ...{ assignmentText: 'Kommunstyrelsen ska pröva AI.', receiver: 'kst', dueDay: '2027-06-30' },
    })
    const [made] = await place.database.read.select().from(t.assignments)
    expect(made).toMatchObject({
      ...{ giver: 'Kommunfullmäktige', receiver: 'Kommunstyrelsen i Granköping', state: 'given' },
      ...{
        givenDay: '2026-11-19',
        dueDay: '2027-06-30',
        origin: 'Kommunfullmäktige den 19 november 2026 § 130',
      },
    })
    expect((await deadlines(made?.caseId ?? '')).map(({ day }) => day)).toEqual(['2027-06-30'])
    expect(await place.step(slug, 'create_assignment', {})).toMatchObject({ refusal: 'not-possible' })

    expect(await place.step(slug, 'close', { day: '2026-11-20' })).toMatchObject({
      refusal: 'invalid',
      detail: { problems: [{ field: 'dispatched', problem: 'missing' }] },
    })
    await place.done(slug, 'close', { day: '2026-11-20', dispatched: 'on' })
    expect(await place.row(slug)).toMatchObject({ state: 'closed', open: false, closedDay: '2026-11-20' })
    expect(await verifyAudit(place.database.read, 'm')).toMatchObject({ brokenAt: null })
  })

  it('counts the year from the raised day, and keeps the day when the council has decided (MOT-01, MOT-03)', async () => {
    const { slug, caseId } = await place.register('motion')
    const [registered] = await deadlines(caseId)
    expect(registered).toMatchObject({ rule: 'motion', rawDay: '2027-10-01', state: 'open' })
    await place.done(slug, 'announce', held('kf', '2026-10-22'))
    expect(await place.row(slug)).toMatchObject({ raisedDay: '2026-10-01' })
    expect(await deadlines(caseId)).toHaveLength(1)
  })

  it('MOT-03: a council that counts from its meeting gets a new day, the old one superseded', async () => {
    const { slug, caseId } = await place.register('motion')
    await place.decide('motionRaised', 'council_meeting')
    await place.done(slug, 'announce', held('kf', '2026-10-22'))
    const [first, second] = (await deadlines(caseId)).toSorted((a, b) => (a.rawDay < b.rawDay ? -1 : 1))
    expect(first).toMatchObject({ state: 'superseded', rawDay: '2027-10-01' })
    expect(second).toMatchObject({ state: 'open', rawDay: '2027-10-22', supersedesId: first?.id })
    expect((await place.row(slug)).nextDeadline).toBe('2027-10-22')
  })

  it('says why a memo is needed, and which recipients are awaited', async () => {
    const { slug, caseId } = await place.register('motion')
    await place.done(slug, 'announce', held('kf', '2026-10-22'))
    await place.done(slug, 'refer', { ...held('kf', '2026-10-22'), preparedBy: 'executive' })
    const moved = await place.database.transaction((tx) =>
      moveCase(place.clerk, tx, { caseId, event: 'send_remiss', legalDay: '2026-10-25' }),
    )
    expect(moved).toEqual({ ok: true, value: { state: 'awaiting_statements' } })
    await place.database.transaction(async (tx) => {
      await tx.insert(t.referrals).values({
        ...{ id: 'ref', caseId, position: 1, kind: 'board', recipient: 'Socialnämnden', state: 'sent' },
        replyDay: '2026-12-18',
      })
    })
    expect(await place.step(slug, 'memo_ready', { day: '2026-11-01' })).toMatchObject({
      ...{ refusal: 'blocked', detail: { reasons: ['memo-missing'] } },
    })
    expect(await place.step(slug, 'statements_in')).toMatchObject({
      ...{ refusal: 'objected', detail: { reasons: ['statements-awaited'] } },
    })
    expect(
      await place.done(slug, 'statements_in', { override: 'Nämnden har meddelat att svaret dröjer' }),
    ).toBe('drafting')
    const notes = await place.database.read
      .select()
      .from(t.caseEvents)
      .where(and(eq(t.caseEvents.caseId, caseId), eq(t.caseEvents.public, false)))
    expect(notes.map(({ text }) => text).join()).toContain('svaret dröjer')
  })

  it('KL 5:50: a minority delays once (VOTE-02), and a tabled motion comes again', async () => {
    const { slug } = await beforeTheCouncil()
    const minority = { majority: 'minority', councilDay: '2026-12-17' }
    expect(await place.done(slug, 'table', { ...held('kf', '2026-11-19'), ...minority })).toBe('tabled')
    expect((await place.row(slug)).nextDeadline).toBe('2026-12-17')
    expect(await place.done(slug, 'next_meeting')).toBe('ready_for_KF')
    expect(
      await place.step(slug, 'kf_remand', { ...held('kf', '2026-11-20'), majority: 'minority', reason: 'x' }),
    ).toMatchObject({ refusal: 'blocked', detail: { reasons: ['minority-used'] } })
    const again = { ...held('kf', '2026-11-20'), majority: 'majority', reason: 'Mer underlag' }
    expect(await place.done(slug, 'kf_remand', again)).toBe('in_preparation')
  })

  it('withdrawn, it is written off by the council; reported, its year no longer runs (MOT-02)', async () => {
    const { slug, caseId } = await beforeTheCouncil()
    await place.done(slug, 'year_report', { ...held('kf', '2026-11-19'), report: 'Frågan utreds.' })
    expect((await deadlines(caseId)).map(({ state }) => state)).toEqual(['superseded'])
    expect((await place.row(slug)).state).toBe('ready_for_KF')
    await place.done(slug, 'withdraw', { day: '2026-11-20', withdrawnBy: 'Eva Prov (X)' })
    expect(await place.done(slug, 'write_off', held('kf', '2026-11-20', '140'))).toBe('decided')
    expect(await place.row(slug)).toMatchObject({ outcome: 'avskriven', open: true })
    const outcomes = await place.database.read
      .selectDistinct({ outcome: t.casePoints.outcome })
      .from(t.casePoints)
      .where(eq(t.casePoints.caseId, caseId))
    expect(outcomes).toEqual([{ outcome: 'avskriven' }])
  })

  it('of two who act at once one goes through, and a decision is written once', async () => {
    const { slug, caseId } = await beforeTheCouncil()
    const points = await place.database.read
      .select()
      .from(t.casePoints)
      .where(eq(t.casePoints.caseId, caseId))
    const given = {
      ...held('kf', '2026-11-19', '130'),
      ...Object.fromEntries(points.map(({ id }) => [`claim-${id}`, 'avslag'])),
    }
    const answers = await Promise.all([
      place.step(slug, 'decide', given),
      place.step(slug, 'decide', given),
      place.step(slug, 'kf_remand', { ...held('kf', '2026-11-19'), majority: 'majority', reason: 'x' }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const decided = await place.database.read
      .select()
      .from(t.decisions)
      .where(and(eq(t.decisions.caseId, caseId), eq(t.decisions.day, '2026-11-19')))
    expect(decided).toHaveLength(1)
  })

  it('a form made for another state is refused as changed', async () => {
    const { advanceCase } = await import('~/use-cases/cases/advance-case')
    const { slug } = await place.register('motion')
    const form = {
      municipalityId: 'm',
      slug,
      event: 'announce',
      from: 'announced',
      given: held('kf', '2026-10-22'),
    }
    expect(await advanceCase(place.clerk, form)).toMatchObject({ ok: false, refusal: 'state-changed' })
  })

  it('each role is offered its own steps, and refused those of others (rules 13)', async () => {
    const { slug, caseId } = await place.register('motion')
    const events = async (role: Parameters<Council['acting']>[0]) =>
      (await nextSteps(place.acting(role), caseId)).map(({ event }) => event)
    expect(await events('registrar')).toEqual(['announce', 'withdraw'])
    for (const role of [
      'case_officer',
      'member',
      'chair',
      'controller',
      'auditor',
      'system_owner_admin',
    ] as const) {
      expect(await events(role), role).toEqual([])
      const tried = await place.step(slug, 'announce', held('kf', '2026-10-22'), place.acting(role))
      expect(tried, role).toMatchObject({ ok: false, refusal: 'forbidden' })
    }
    const stranger = place.as(place.account('registrar', { accountId: 'stranger', municipalityId: 'n' }))
    expect(await nextSteps(stranger, caseId)).toEqual([])
    expect(await place.step(slug, 'announce', held('kf', '2026-10-22'), stranger)).toMatchObject({
      refusal: 'forbidden',
    })
    expect((await place.row(slug)).state).toBe('registered')
  })

  it('tells the one responsible and the proposer, but not whoever acts', async () => {
    const { slug } = await place.register('motion', {
      responsibleAccountId: 'other',
      particulars: { parties: [{ role: 'proposer', name: 'clerk' }] },
    })
    await place.done(slug, 'announce', held('kf', '2026-10-22'))
    const notices = await place.database.read.select().from(t.notices)
    expect(notices.map(({ accountId }) => accountId)).toEqual(['other'])
    expect(notices[0]?.text).toContain('Motionen anmäldes i fullmäktige')
  })

  it('NUM-03: motions are numbered for themselves where the municipality says so', async () => {
    const numberOf = async (kind: 'motion' | 'interpellation' | 'other') =>
      (await place.row((await place.register(kind)).slug)).initiativeNumber
    expect(await numberOf('motion')).toBeNull()
    await place.decide('motionNumbers', 'year_first')
    expect([await numberOf('motion'), await numberOf('motion'), await numberOf('interpellation')]).toEqual([
      ...['2026:1', '2026:2', '2026:1'],
    ])
    expect(await numberOf('other')).toBeNull()
  })

  it('a case told as of a document is told as it stands when it moves on, and history keeps the source', async () => {
    const { slug, caseId } = await place.register('motion', {
      ...{ asOf: 'Läget enligt handlingen, 2024', sourceNote: 'Återgiven', statusLine: 'Väntar.' },
    })
    await place.done(slug, 'announce', held('kf', '2026-10-22'))
    expect(await place.row(slug)).toMatchObject({ asOf: null, statusLine: null })
    const events = await place.database.read
      .select()
      .from(t.caseEvents)
      .where(eq(t.caseEvents.caseId, caseId))
    expect(events.map(({ text }) => text)).toContain(
      'Uppgifterna dessförinnan: läget enligt handlingen, 2024. Återgiven',
    )
  })

  it('a step taken by mistake is put right with a reason, and an open motion has its year again (REG-05)', async () => {
    const { slug, caseId } = await beforeTheCouncil()
    await place.done(slug, 'withdraw', { day: '2026-11-20', withdrawnBy: 'Eva Prov (X)' })
    await place.done(slug, 'write_off', held('kf', '2026-11-20'))
    await place.done(slug, 'close', { day: '2026-11-20', dispatched: 'on' })
    const wrong = { municipalityId: 'm', slug, from: 'closed', to: 'ready_for_KF', reason: 'Fel ärende' }
    const { correctState } = await import('~/use-cases/cases/correct-state')
    expect(await correctState(place.clerk, { ...wrong, reason: ' ' })).toMatchObject({
      refusal: 'reason-missing',
    })
    expect(await correctState(place.clerk, { ...wrong, to: 'put' })).toMatchObject({
      refusal: 'state-unknown',
    })
    expect(await correctState(place.acting('manager'), wrong)).toMatchObject({ refusal: 'forbidden' })
    expect(await correctState(place.clerk, { ...wrong, from: 'decided' })).toMatchObject({
      refusal: 'state-changed',
    })
    expect(await correctState(place.clerk, wrong)).toEqual({ ok: true, value: { state: 'ready_for_KF' } })
    expect(await place.row(slug)).toMatchObject({ state: 'ready_for_KF', open: true, closedDay: null })
    const events = await place.database.read
      .select()
      .from(t.caseEvents)
      .where(eq(t.caseEvents.caseId, caseId))
    expect(events.map(({ text }) => text)).toContain(
      'Läget rättades från ”Avslutat” till ”Till fullmäktige”. Skäl: Fel ärende',
    )
    expect((await deadlines(caseId)).map(({ state }) => state).sort()).toEqual(['met', 'open'])
    expect((await place.row(slug)).outcome).toBeNull()
  })
})
