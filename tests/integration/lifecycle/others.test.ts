import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reviewKinds } from '~/domain/cases/lifecycles/facts'
import { assignCase } from '~/use-cases/cases/assign-case'
import { nextSteps } from '~/use-cases/cases/next-steps'
import * as t from '#db/schema'
import { type Council, councilPlace, held } from './place'

let place: Council
beforeEach(async () => {
  place = await councilPlace()
})
afterEach(() => place.dispose())

const offered = async (caseId: string, ctx = place.clerk) =>
  (await nextSteps(ctx, caseId)).map(({ event, blocked }) => (blocked ? `(${event})` : event))
const running = async (caseId: string) =>
  (
    await place.database.read
      .select()
      .from(t.deadlines)
      .where(and(eq(t.deadlines.caseId, caseId), eq(t.deadlines.state, 'open')))
      .orderBy(t.deadlines.day)
  ).map(({ label, day }) => `${label} ${day}`)

describe('an interpellation (rules 12.2)', () => {
  it('goes to its answers, and is debated only when the council has let it be put (INT-02)', async () => {
    const questions = [
      { question: 'Hur långt?', answer: null },
      { question: 'Vad kostar det?', answer: null },
    ]
    const { slug, caseId } = await place.register('interpellation', {
      ...{ receivedDay: '2026-11-19', particulars: { questions } },
    })
    const late = { councilDay: '2026-11-26' }
    expect(await place.step(slug, 'to_agenda', late)).toMatchObject({
      detail: { reasons: ['handed-in-late'] },
    })
    await place.done(slug, 'to_agenda', { ...late, override: 'Presidiet har godtagit den' })
    expect(await running(caseId)).toEqual(['Tas upp i fullmäktige 2026-11-26'])
    const [handedIn] = await place.database.read
      .select()
      .from(t.deadlines)
      .where(and(eq(t.deadlines.caseId, caseId), eq(t.deadlines.rule, 'interpellation')))
    expect(handedIn).toMatchObject({
      ...{ label: 'Interpellationen lämnas in', day: '2026-11-16', state: 'met', metDay: '2026-11-19' },
      basis: '5 kap. 59–63 §§ kommunallagen',
      steps: [{ rule: 'INT-03', from: '2026-11-26', to: '2026-11-16', reason: 'days' }],
    })

    const asked = await place.database.read
      .select()
      .from(t.caseQuestions)
      .where(eq(t.caseQuestions.caseId, caseId))
      .orderBy(t.caseQuestions.position)
    const answer = { day: '2026-11-20', answeredBy: 'Ordförande', [`answer-${asked[0]?.id}`]: 'Långt.' }
    await place.done(slug, 'answer_received', answer)
    expect(await offered(caseId)).toEqual(['put', '(debate_closed)', 'postpone', 'withdraw'])
    expect(await place.step(slug, 'debate_closed', held('kf', '2026-11-20'))).toMatchObject({
      ...{ refusal: 'blocked', detail: { reasons: ['not-put'] } },
    })
    expect(await place.done(slug, 'put', held('kf', '2026-11-20', '12'))).toBe('answered_in_writing')
    expect(await place.done(slug, 'debate_closed', held('kf', '2026-11-20', '12'))).toBe('answered')
    const answers = await place.database.read
      .select({ answer: t.caseQuestions.answer })
      .from(t.caseQuestions)
      .where(eq(t.caseQuestions.caseId, caseId))
      .orderBy(t.caseQuestions.position)
    expect(answers).toEqual([{ answer: 'Långt.' }, { answer: null }])
    expect(await place.row(slug)).toMatchObject({ open: false, closedDay: '2026-11-20', nextDeadline: null })
    expect(await running(caseId)).toEqual([])
    // The meeting is known once, with the case on its agenda once.
    expect(await place.database.read.select().from(t.meetings)).toHaveLength(1)
    expect(await place.database.read.select().from(t.agendaItems)).toHaveLength(1)
  })

  it('withdrawn it lapses, and is not called answered (INT-04)', async () => {
    const { slug } = await place.register('interpellation')
    await place.done(slug, 'withdraw', { day: '2026-11-20', withdrawnBy: 'Eva Prov (X)' })
    expect(await place.row(slug)).toMatchObject({ state: 'lapsed', outcome: 'withdrawn', open: false })
  })
})

describe('a citizen proposal (rules 12.3)', () => {
  it('needs that the council allows such, and a board decides one handed over within the year', async () => {
    const { slug, caseId } = await place.register('citizen_proposal')
    expect(await offered(caseId)).toEqual(['(raise)', 'reject', 'withdraw'])
    const raise = { ...held('kf', '2026-10-22'), resident: 'on' }
    expect(await place.step(slug, 'raise', raise)).toMatchObject({
      ...{ refusal: 'blocked', detail: { reasons: ['citizen-proposals-off'] } },
    })
    await place.decide('citizenProposals', 'yes')
    await place.done(slug, 'raise', raise)
    const over = { ...held('kf', '2026-10-22'), receiver: 'sn' }
    expect(await place.step(slug, 'hand_over', over)).toMatchObject({
      detail: { problems: [{ field: 'delegable', problem: 'missing' }] },
    })
    await place.done(slug, 'hand_over', { ...over, delegable: 'on' })
    expect(await running(caseId)).toEqual(['Nämnden bör ha beslutat 2027-10-01'])
    await place.done(slug, 'board_decides', { ...held('sn', '2026-11-11', '4'), outcome: 'besvarad' })
    expect(await place.row(slug)).toMatchObject({ state: 'decided', outcome: 'besvarad' })
    await place.done(slug, 'close', { day: '2026-11-20', proposerTold: 'on' })
    expect((await place.row(slug)).open).toBe(false)
  })
})

describe('a referral from outside (rules 12.4)', () => {
  it('is given to someone, decided on delegation and sent', async () => {
    const { slug, caseId } = await place.register('referral', {
      particulars: {
        statedDeadlines: [{ label: 'Svar', day: '2026-12-18', basis: 'Remissen', watch: true }],
      },
    })
    const manager = place.acting('manager', 'other')
    expect(await offered(caseId, manager)).toEqual(['assign', 'decline'])
    await place.done(slug, 'assign', { account: 'clerk', note: 'Brådskar' }, manager)
    expect((await place.row(slug)).responsibleAccountId).toBe('clerk')
    const [told] = await place.database.read.select().from(t.notices)
    expect(told).toMatchObject({ accountId: 'clerk' })
    expect(told?.text).toMatch(/Brådskar$/)
    await place.done(slug, 'begin_drafting')
    expect(await place.step(slug, 'to_delegate', { day: '2026-11-20', notToCouncil: 'on' })).toMatchObject({
      refusal: 'blocked',
    })
    await place.document(slug, 'statement_on_referral')
    await place.done(slug, 'to_delegate', { day: '2026-11-20', notToCouncil: 'on' })
    await place.done(slug, 'decide_delegated', {
      ...{ day: '2026-11-20', delegate: 'Chefen', delegationItem: '4.2' },
    })
    const [decision] = await place.database.read.select().from(t.decisions)
    expect(decision).toMatchObject({ bodyId: 'kst', meetingId: null, outcome: 'approved' })
    await place.done(slug, 'send', { day: '2026-11-20', document: '1' })
    expect(await place.row(slug)).toMatchObject({ state: 'sent', open: false, nextDeadline: null })
    const [met] = await place.database.read.select().from(t.deadlines)
    expect(met).toMatchObject({ state: 'met', metDay: '2026-11-20' })
    expect(await place.step(slug, 'send', { day: '2026-11-20' })).toMatchObject({ refusal: 'not-possible' })
  })

  it('a choice that was not offered is refused by its field', async () => {
    const { slug } = await place.register('referral')
    expect(await place.step(slug, 'assign', { account: 'stranger' })).toMatchObject({
      ...{ refusal: 'invalid', detail: { problems: [{ field: 'account', problem: 'unknown-choice' }] } },
    })
  })
})

describe('an assignment (rules 12.6)', () => {
  it('is planned, reported by stages and fulfilled by its giver alone (UPP-02)', async () => {
    const { slug, caseId } = await place.register('assignment', { publicParty: 'Kommunfullmäktige' })
    const board = held('kf', '2026-10-22', '9')
    await place.done(slug, 'register', board)
    const plan = {
      owner: 'Kommunkansliet',
      plan: 'Tre etapper',
      dueDay: '2027-03-01',
      stages: 'Kartläggning\nFörslag',
    }
    await place.done(slug, 'plan', plan)
    expect(await running(caseId)).toEqual(['Uppdraget ska vara klart 2027-03-01'])
    await place.done(slug, 'start', { day: '2026-11-01' })
    await place.document(slug, 'progress_report')
    await place.done(slug, 'report', {
      ...{ reportKind: 'interim', day: '2026-11-10', reportedTo: 'Kommunstyrelsen', stage: '1' },
      ...{ document: '1', nextReportDay: '2027-01-15', note: 'På väg' },
    })
    expect(await running(caseId)).toEqual([
      'Nästa redovisning lämnas 2027-01-15',
      'Uppdraget ska vara klart 2027-03-01',
    ])
    const [report] = await place.database.read.select().from(t.assignmentReports)
    expect(report).toMatchObject({
      kind: 'interim',
      stage: 1,
      receiver: 'Kommunstyrelsen',
      day: '2026-11-10',
    })
    expect(report?.documentId).toBeTruthy()
    const stages = await place.database.read
      .select()
      .from(t.assignmentStages)
      .orderBy(t.assignmentStages.position)
    expect(stages.map(({ title, state }) => `${title}: ${state}`)).toEqual([
      ...['Kartläggning: reported', 'Förslag: upcoming'],
    ])
    await place.done(slug, 'stage', { stage: '2', stageState: 'in_progress' })
    await place.done(slug, 'change', { ...board, dueDay: '2027-05-01', reason: 'Mer tid behövs' })
    expect(await running(caseId)).toEqual([
      'Nästa redovisning lämnas 2027-01-15',
      'Uppdraget ska vara klart 2027-05-01',
    ])

    expect(await place.step(slug, 'final_report', { day: '2026-11-20', reportedTo: 'KS' })).toMatchObject({
      ...{ refusal: 'blocked', detail: { reasons: ['final-report-missing'] } },
    })
    await place.document(slug, 'final_report')
    await place.done(slug, 'final_report', { day: '2026-11-20', reportedTo: 'KS', document: '2' })
    const officer = place.acting('case_officer')
    expect(await offered(caseId, officer)).toEqual([])
    expect(await place.step(slug, 'fulfil', board, officer)).toMatchObject({ refusal: 'forbidden' })
    await place.done(slug, 'more_work', { ...board, reason: 'Kostnaden saknas', dueDay: '2027-06-01' })
    await place.done(slug, 'final_report', { day: '2026-11-20', reportedTo: 'KS', document: '2' })
    await place.done(slug, 'fulfil', held('kf', '2026-11-19', '77'))
    expect(await place.row(slug)).toMatchObject({ state: 'fulfilled', open: false, nextDeadline: null })
    const [assignment] = await place.database.read.select().from(t.assignments)
    expect(assignment).toMatchObject({ state: 'fulfilled', giver: 'Kommunfullmäktige', dueDay: '2027-06-01' })
  })
})

describe('an investment (rules 12.7)', () => {
  const day = '2026-11-20'

  it('passes its gates, names its financing (KL 11:15), and is followed up for two years', async () => {
    const { slug, caseId } = await place.register('investment', {
      particulars: {
        investment: {
          principalOre: 230_000_000,
          ratePct: null,
          lifeMonths: null,
          method: null,
          lines: [],
          rows: [],
        },
      },
    })
    await place.done(slug, 'screen', { day })
    await place.done(slug, 'start_pre_study', { day, gateDay: '2027-01-15' })
    expect(await running(caseId)).toEqual(['Beslutspunkt 1 2027-01-15'])
    const gate = {
      day,
      decidedBy: 'Portföljrådet',
      benefitOwner: 'Socialkontoret',
      totalCost: '2,3 miljoner',
    }
    expect(await place.step(slug, 'gate1', gate)).toMatchObject({
      detail: { reasons: ['pre-study-incomplete'] },
    })
    await place.done(slug, 'gate1', {
      ...gate,
      override: 'Resten tas i upphandlingen',
      gateDay: '2027-02-15',
    })
    expect(await running(caseId)).toEqual(['Beslutspunkt 2 2027-02-15'])
    expect(await offered(caseId)).toEqual(['(reviewed)', 'review', 'withdraw'])
    for (const reviewKind of reviewKinds)
      await place.done(slug, 'review', { reviewKind, day, reviewedBy: 'Någon' })
    expect(await offered(caseId)).toEqual(['reviewed', 'withdraw'])
    await place.done(slug, 'reviewed', { day })
    const decision = { ...held('kansli', day), decisionLevel: 'director' }
    expect(await place.step(slug, 'approve', { ...decision, financing: '' })).toMatchObject({
      ...{ refusal: 'blocked', detail: { reasons: ['financing-missing'] } },
    })
    await place.done(slug, 'approve', { ...decision, financing: 'Investeringsbudgeten 2027' })
    const [investment] = await place.database.read.select().from(t.investments)
    expect(investment?.financing).toBe('Investeringsbudgeten 2027')
    // An administration decides on delegation: no meeting is made up.
    expect(await place.database.read.select().from(t.meetings)).toEqual([])
    await place.done(slug, 'procure', { day })
    await place.done(slug, 'contract', { day, supplier: 'Leverantören AB', gateDay: '2027-05-01' })
    await place.done(slug, 'deliver', { day })
    await place.done(slug, 'gate3', { day, decidedBy: 'Systemägaren' })
    await place.done(slug, 'hand_over', { day, systemOwner: 'A', systemManager: 'B', recordsPlan: 'on' })
    await place.done(slug, 'follow_benefit', { day })
    expect(await running(caseId)).toEqual([
      ...['Nyttan följs upp efter 6 månader 2027-05-20', 'Nyttan följs upp efter 12 månader 2027-11-20'],
      'Nyttan följs upp efter 24 månader 2028-11-20',
    ])
    await place.done(slug, 'benefit_report', { day, benefit: 'Två timmar om dagen' })
    expect(await running(caseId)).toHaveLength(2)
    expect(await place.step(slug, 'close', { day })).toMatchObject({
      detail: { reasons: ['benefit-days-remain'] },
    })
    await place.done(slug, 'close', { day, override: 'Systemet avvecklas' })
    expect(await place.row(slug)).toMatchObject({ state: 'closed', open: false, nextDeadline: null })
  })
})

describe('the plain kinds', () => {
  it('end as their tables say', async () => {
    const day = '2026-11-20'
    const minutes = await place.register('minutes')
    expect(await place.done(minutes.slug, 'close', { day })).toBe('closed')
    const agreement = await place.register('service_agreement')
    await place.done(agreement.slug, 'enter_force', { day, decidedBy: 'Chefen', endDay: '2027-12-31' })
    expect(await running(agreement.caseId)).toEqual(['Överenskommelsen löper ut 2027-12-31'])
    expect(await place.done(agreement.slug, 'end_agreement', { day })).toBe('closed')
    const other = await place.register('other')
    expect(await place.done(other.slug, 'close_undecided', { day, reason: 'Fel myndighet' })).toBe('closed')
  })
})

describe('giving a case to someone', () => {
  const give = (ctx = place.clerk, accountId: string | null = 'other', slug = 'kst-2026-1') =>
    assignCase(ctx, {
      ...{ municipalityId: 'm', municipalitySlug: 'grankoping', slug, accountId },
      ...{ unit: ' Kansliet ', note: 'Skyndsamt' },
    })

  it('tells the new responsible, and keeps the note inside', async () => {
    const { slug, caseId } = await place.register('other')
    expect(await give()).toEqual({ ok: true, value: { slug } })
    expect(await place.row(slug)).toMatchObject({
      responsibleAccountId: 'other',
      responsibleUnit: 'Kansliet',
    })
    const [notice] = await place.database.read.select().from(t.notices)
    expect(notice).toMatchObject({ accountId: 'other', href: `/grankoping/arenden/${slug}` })
    const events = await place.database.read
      .select()
      .from(t.caseEvents)
      .where(eq(t.caseEvents.caseId, caseId))
    expect(events.filter(({ text }) => text.includes('Skyndsamt')).map((event) => event.public)).toEqual([
      false,
    ])
  })

  it('is for those who may, and to those who can', async () => {
    await place.register('other')
    expect(await give(place.acting('case_officer'))).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await give(place.clerk, 'stranger')).toEqual({ ok: false, refusal: 'account-unknown' })
    expect(await give(place.clerk, 'other', 'kst-2026-99')).toEqual({ ok: false, refusal: 'case-not-found' })
  })
})
