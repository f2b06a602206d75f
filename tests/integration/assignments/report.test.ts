import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publicActor } from '~/domain/access'
import { assignmentAt, assignmentsOf } from '#db/queries/assignments/assignments'
import { followAssignment, sendReportLink } from '~/use-cases/assignments/follow'
import { remindOwners } from '~/use-cases/assignments/remind-owners'
import { reportAssignment, reportBehind, reportByLink } from '~/use-cases/assignments/report'
import type { Context } from '~/use-cases/context'
import { originText } from '~/text/lifecycle-events'
import * as t from '#db/schema'
import { type Council, councilPlace, held } from '../lifecycle/place'

let place: Council
let slug: string
let caseId: string
const board = held('kf', '2026-10-22', '9')

beforeEach(async () => {
  place = await councilPlace()
  ;({ slug, caseId } = await place.register('assignment', { publicParty: 'Kommunfullmäktige' }))
  await place.done(slug, 'register', board)
})
afterEach(() => place.dispose())

const set = (change: Partial<typeof t.cases.$inferInsert>) =>
  place.database.transaction(async (tx) => {
    await tx.update(t.cases).set(change).where(eq(t.cases.id, caseId))
  })

const plan = () =>
  place.done(slug, 'plan', {
    owner: 'Kansliet',
    plan: 'Två etapper',
    dueDay: '2027-03-01',
    stages: 'Ett\nTvå',
  })

const told = (about: Partial<Parameters<typeof reportByLink>[2]> = {}) => ({
  ...{ kind: 'status', summary: 'Kartläggningen är klar.', text: '## Gjort\n\nAllt.', progress: '40' },
  ...{ signal: 'on_track', stage: '', nextReportDay: '' },
  ...about,
})

const assignment = async (reader: Context['actor'] = place.clerk.actor) => {
  const { today } = place.clerk
  const found = await assignmentAt(place.database.read, reader, { municipalityId: 'm', today, address: slug })
  if (!found) throw new Error('No assignment')
  return found
}
const at = () => ({ municipalityId: 'm', address: slug })
const report = (about = {}, ctx: Context = place.clerk) =>
  reportAssignment(ctx, { ...at(), told: told(about) })
const on = (today: string, ctx: Context = place.clerk): Context => ({
  ...{ ...ctx, today },
  now: () => `${today}T09:00:00.000Z`,
})

/** The secret in the latest mail. */
async function secretSent(): Promise<string> {
  const mails = await place.database.read.select().from(t.mails).orderBy(t.mails.createdAt, t.mails.id)
  return /\/rapport\/([\w-]{43})/.exec(mails.at(-1)?.text ?? '')?.[1] ?? ''
}

describe('reporting an assignment by account (rules 12.6, UPP-01)', () => {
  it('is refused before it is planned, and in words when something is missing', async () => {
    expect(await report()).toMatchObject({ refusal: 'not-running' })
    await plan()
    for (const [about, refusal] of [
      [{ kind: 'union' }, 'kind-missing'],
      [{ summary: '  ' }, 'summary-missing'],
      [{ text: '' }, 'text-missing'],
      [{ progress: '101' }, 'progress-invalid'],
      [{ progress: '1,5' }, 'progress-invalid'],
      [{ signal: '' }, 'signal-missing'],
      [{ nextReportDay: '2020-01-01' }, 'day-invalid'],
      [{ stage: '3' }, 'stage-unknown'],
    ] as const)
      expect(await report(about)).toMatchObject({ ok: false, refusal })
    expect(await place.database.read.select().from(t.assignmentReports)).toEqual([])
    expect(await place.database.read.select().from(t.documents)).toEqual([])
  })

  it('becomes a document on the case, starts a planned one, and states what it states', async () => {
    await plan()
    const done = await report({ nextReportDay: '2027-01-15', stage: '1', kind: 'interim' })
    expect(done).toEqual({ ok: true, value: { documentNumber: 1 } })
    const now = await assignment()
    expect(now).toMatchObject({
      ...{ state: 'in_progress', nextReportDay: '2027-01-15', stated: { pct: 40, day: place.clerk.today } },
      judged: { signal: 'on_time', rule: 'within_time' },
    })
    expect(now.reports).toMatchObject([
      {
        ...{ kind: 'interim', stage: 1, receiver: 'Kommunfullmäktige', note: 'Kartläggningen är klar.' },
        ...{ progressPct: 40, statedSignal: 'on_track', reportedBy: 'Kansliet' },
      },
    ])
    expect(now.stages.map(({ state }) => state)).toEqual(['reported', 'upcoming'])
    const [document] = await place.database.read.select().from(t.documents)
    // Not on the web until somebody releases it (WEB-03).
    expect(document).toMatchObject({ caseId, kind: 'progress_report', released: false })
    expect(now.reports[0]?.documentId).toBe(document?.id)
    const [version] = await place.database.read.select().from(t.documentVersions)
    const kept = await place.clerk.files.read(version?.fileHash ?? '')
    expect(Buffer.from(kept ?? '').toString('utf8')).toContain('Kartläggningen är klar.\n\n## Gjort\n\nAllt.')
  })

  it('a final report leaves it reported; only the decision of the giver ends it (UPP-02)', async () => {
    await plan()
    expect(await report({ kind: 'final', progress: '' })).toMatchObject({ ok: true })
    expect(await assignment()).toMatchObject({
      ...{ state: 'reported', stated: { pct: 100 }, judged: { signal: 'reported', rule: 'final_report' } },
    })
    expect(await report()).toMatchObject({ refusal: 'not-running' })
    expect(await place.step(slug, 'fulfil', board, place.acting('case_officer'))).toMatchObject({
      refusal: 'forbidden',
    })
    await place.done(slug, 'fulfil', held('kf', '2026-11-19', '77'))
    expect(await assignment()).toMatchObject({ judged: { signal: 'fulfilled' } })
  })

  it('is for those who follow assignments, and for the account that answers for it', async () => {
    await plan()
    expect(await report({}, place.acting('auditor', 'other'))).toMatchObject({ refusal: 'forbidden' })
    const asPublic: Context = { ...place.clerk, actor: publicActor }
    expect(await report({}, asPublic)).toMatchObject({ refusal: 'forbidden' })
    await set({ published: false })
    expect(await report({}, asPublic)).toMatchObject({ refusal: 'assignment-not-found' })
  })
})

describe('the days of an assignment (index.md 8.1)', () => {
  it('are all kept, with what they were decided in; reporting clears the day that was met', async () => {
    await plan()
    expect(
      await followAssignment(place.clerk, at(), { owner: 'Eva', account: '', nextReportDay: '2027-01-10' }),
    ).toEqual({ ok: true, value: null })
    expect(await assignment()).toMatchObject({ owner: 'Eva', nextReportDay: '2027-01-10' })
    const { today } = place.clerk
    await place.done(slug, 'change', {
      ...held('kf', today, '9'),
      dueDay: '2027-05-01',
      reason: 'Mer tid behövs',
    })
    await report()
    const now = await assignment()
    expect(now).toMatchObject({ dueDay: '2027-05-01', countedDay: '2027-05-01', nextReportDay: null })
    expect(now.dueDays.map(({ dueDay, reason }) => [dueDay, reason])).toEqual(
      expect.arrayContaining([
        ['2027-03-01', null],
        ['2027-05-01', 'Mer tid behövs'],
      ]),
    )
    expect(now.dueDays.find(({ reason }) => reason !== null)?.decidedIn).toBe(
      originText('Kommunfullmäktige', today, '9'),
    )
  })
})

describe('the secret link', () => {
  const sent = (email = 'eva@bolag.example') => sendReportLink(place.clerk, at(), { name: 'Eva Prov', email })

  it('opens the form without an account, reports in the name it was sent to, and is replaced by a new one', async () => {
    await plan()
    expect(await sent('inte en adress')).toMatchObject({ refusal: 'email-invalid' })
    await sent()
    const first = await secretSent()
    expect(first).toHaveLength(43)
    expect(JSON.stringify(await place.database.read.select().from(t.reportLinks))).not.toContain(first)
    const outsider: Context = { ...place.clerk, actor: publicActor }
    expect(await reportByLink(outsider, 'x'.repeat(43), told())).toMatchObject({
      refusal: 'assignment-not-found',
    })
    expect(await reportByLink(outsider, first, told({ signal: 'at_risk' }))).toMatchObject({ ok: true })
    expect(await assignment()).toMatchObject({
      ...{ owner: 'Eva Prov', judged: { signal: 'at_risk', rule: 'stated_at_risk' } },
      reports: [{ reportedBy: 'Eva Prov' }],
    })
    const events = await place.database.read
      .select({ kind: t.caseEvents.kind, actor: t.caseEvents.actorName })
      .from(t.caseEvents)
      .where(eq(t.caseEvents.caseId, caseId))
    expect(events).toContainEqual({ kind: 'report', actor: 'Eva Prov' })
    await sent()
    expect(await reportBehind(outsider, first)).toBeNull()
    expect(await reportBehind(outsider, await secretSent())).not.toBeNull()
    // After a year it leads nowhere.
    expect(await reportBehind(on('2027-11-22', outsider), await secretSent())).toBeNull()
  })

  it('is sent anew before the day and once when it has passed, never twice', async () => {
    await plan()
    await sent()
    await followAssignment(place.clerk, at(), { owner: 'Eva Prov', account: '', nextReportDay: '2027-01-15' })
    const mails = async (today: string) => {
      await remindOwners(on(today))
      return (await place.database.read.select().from(t.mails)).filter(({ to }) => to === 'eva@bolag.example')
        .length
    }
    expect(await mails('2026-12-31')).toBe(1)
    expect(await mails('2027-01-01')).toBe(2)
    expect(await mails('2027-01-02')).toBe(2)
    expect(await mails('2027-01-15')).toBe(2)
    expect(await mails('2027-01-16')).toBe(3)
    expect(await mails('2027-01-30')).toBe(3)
  })

  it('an owner with an account is told on Min dag instead', async () => {
    await plan()
    await followAssignment(place.clerk, at(), { owner: '', account: 'clerk', nextReportDay: '2027-01-15' })
    const notices = async (today: string) => {
      await remindOwners(on(today))
      return (await place.database.read.select().from(t.notices)).filter(({ kind }) => kind === 'assignment')
        .length
    }
    expect(await notices('2026-12-31')).toBe(0)
    expect(await notices('2027-01-02')).toBe(1)
    expect(await notices('2027-01-03')).toBe(1)
    expect(await notices('2027-01-20')).toBe(2)
  })
})

describe('the list', () => {
  it('shows outsiders nothing of an assignment whose case they may not read', async () => {
    await plan()
    const seen = async (actor: Context['actor']) =>
      (await assignmentsOf(place.database.read, actor, { municipalityId: 'm', today: place.clerk.today }))
        .length
    await set({ published: false })
    expect(await seen(publicActor)).toBe(0)
    expect(await seen(place.clerk.actor)).toBe(1)
    await set({ published: true })
    expect(await seen(publicActor)).toBe(1)
    await set({ published: true, secrecyProvision: 'OSL 21 kap. 7 §' })
    expect(await seen(publicActor)).toBe(0)
  })
})
