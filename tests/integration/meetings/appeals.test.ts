import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RenderPdf } from '~/documents/writing/model'
import type { AppealEvent } from '~/domain/meetings/appeal'
import { registerAppeal, type RegisterAppealInput } from '~/use-cases/appeals/register-appeal'
import { stepAppeal, type StepAppealInput } from '~/use-cases/appeals/step-appeal'
import { extractBehind } from '~/use-cases/extracts/extract-behind'
import { sendAllExtracts } from '~/use-cases/extracts/send-all'
import { sendExtracts, type SendExtractsInput } from '~/use-cases/extracts/send-extracts'
import { confirmLegalForce } from '~/use-cases/notices/confirm-legal-force'
import { appealPage, listAppeals } from '#db/queries/meetings/appeals'
import { dispatchOf } from '#db/queries/meetings/dispatch'
import * as t from '#db/schema'
import { boardPlace, type BoardPlace } from './board-place'

let place: BoardPlace
beforeEach(async () => {
  place = await boardPlace()
})
afterEach(() => place.dispose())

/** §§ 120–122 of the council, announced so that the last day of appeal is 30 December 2026. */
async function announced() {
  const minutes = await place.approved({
    ...{ meetingDay: '2026-11-26', approvedDay: '2026-12-08', numbers: [120, 121, 122] },
  })
  await place.announced(place.on(place.secretary, '2026-12-09'), minutes.minutesId)
  return minutes
}

const appealed = async (decisionId: string, change: Partial<RegisterAppealInput> = {}, day = '2026-12-16') =>
  registerAppeal(place.on(place.secretary, day), {
    ...{ municipalityId: 'm', decisionId, court: 'Förvaltningsrätten i Uppsala', courtNumber: '1234-26' },
    ...{ filedAt: 'court', filedDay: '2026-12-15', receivedDay: '2026-12-16', note: '' },
    ...change,
  })
const registered = async (decisionId: string, change: Partial<RegisterAppealInput> = {}, day?: string) => {
  const done = await appealed(decisionId, change, day)
  if (!done.ok) throw new Error(done.refusal)
  return done.value.appealId
}
const step = (appealId: string, event: AppealEvent, day: string, change: Partial<StepAppealInput> = {}) =>
  stepAppeal(place.on(place.secretary, day), {
    ...{ municipalityId: 'm', appealId, event, day, dueDay: '', text: '', outcome: '', decidedIn: '' },
    ...{ courtNumber: '', court: '', lastInstance: false },
    ...change,
  })
const force = async (id: string) => (await place.rows.decision(id))?.legalForce

describe('an appeal (APP-05, rules 12.11)', () => {
  it('suspends the appealed decision only; the others of the meeting get legal force on their day', async () => {
    const { decision, meetingId } = await announced()
    await registered(decision(121))
    expect(await force(decision(121))).toBe('appealed')
    await place.dawn('2026-12-31')
    expect([await force(decision(120)), await force(decision(121)), await force(decision(122))]).toEqual([
      ...['presumed', 'appealed', 'presumed'],
    ])
    const confirmed = await confirmLegalForce(place.on(place.secretary, '2027-01-07'), {
      ...{ municipalityId: 'm', of: { decisionId: decision(120) }, courtAsked: false, note: '' },
    })
    expect(confirmed).toMatchObject({ ok: true })
    expect(await place.rows.meeting(meetingId)).toMatchObject({ state: 'final_presumed' })
  })

  it('goes from the court’s order to a final ruling that lets the decision stand', async () => {
    const { decision, meetingId, case: matter } = await announced()
    const id = await registered(decision(121))
    expect(await step(id, 'judge', '2027-01-10', { outcome: '' })).toEqual({
      ok: false,
      refusal: 'outcome-missing',
    })
    expect(await step(id, 'request_statement', '2027-01-11', { dueDay: '2027-02-01' })).toMatchObject({
      ok: true,
    })
    const days = async () =>
      (await place.database.read.select().from(t.deadlines)).filter(({ subjectId }) => subjectId === id)
    expect(await days()).toMatchObject([{ day: '2027-02-01', state: 'open', caseId: matter(121).caseId }])
    expect(await step(id, 'answer', '2027-01-28')).toEqual({ ok: false, refusal: 'decision-missing' })
    const answer = { decidedIn: 'KS § 12 den 27 januari 2027' }
    expect(await step(id, 'answer', '2027-01-28', answer)).toMatchObject({ ok: true })
    expect(await days()).toMatchObject([{ state: 'met', metDay: '2027-01-28' }])
    expect(await step(id, 'judge', '2027-03-05', { outcome: 'upheld' })).toMatchObject({ ok: true })
    expect(await step(id, 'close', '2027-03-30')).toEqual({ ok: false, refusal: 'further-runs' })
    expect(await step(id, 'close', '2027-03-31')).toMatchObject({ ok: true })
    expect(await place.rows.decision(decision(121))).toMatchObject({
      legalForce: 'upheld',
      legalForceDay: '2027-03-31',
    })
    await place.dawn('2027-04-01')
    for (const number of [120, 122])
      await confirmLegalForce(place.on(place.secretary, '2027-04-01'), {
        ...{ municipalityId: 'm', of: { decisionId: decision(number) }, courtAsked: false, note: '' },
      })
    expect(await place.rows.meeting(meetingId)).toMatchObject({ state: 'final' })
    expect((await appealPage(place.database.read, 'm', id))?.steps.map((each) => each.step)).toEqual([
      ...['receive', 'register', 'request_statement', 'answer', 'judge', 'close'],
    ])
  })

  it('APP-06: the secretaries of the executive board, which answers for the council, are told, and warned when no meeting comes in time', async () => {
    const { decision } = await announced()
    const id = await registered(decision(121))
    const told = async () =>
      (await place.database.read.select().from(t.notices))
        .filter(({ kind }) => kind === 'appeal.statement')
        .map(({ text }) => text)
    await step(id, 'request_statement', '2027-01-11', { dueDay: '2027-02-01' })
    expect((await told())[0]).toContain('inget sammanträde i tid')
    await place.database.transaction((tx) =>
      tx.insert(t.meetings).values({
        id: 'kst',
        municipalityId: 'm',
        bodyId: 'kst',
        day: '2027-02-10',
        sequence: 1,
        state: 'planned',
      }),
    )
    await step(id, 'extend_statement', '2027-01-15', { dueDay: '2027-02-15' })
    expect((await told()).at(-1)).not.toContain('inget sammanträde i tid')
    const days = (await place.database.read.select().from(t.deadlines)).filter(
      ({ subjectId }) => subjectId === id,
    )
    expect(days.map(({ day, state }) => [day, state]).toSorted()).toEqual([
      ['2027-02-01', 'superseded'],
      ['2027-02-15', 'open'],
    ])
  })

  it('annulled in a higher instance reopens the case with a task, and cannot be appealed again', async () => {
    const { decision, case: matter } = await announced()
    const id = await registered(decision(121))
    await step(id, 'judge', '2027-02-01', { outcome: 'upheld' })
    expect(await step(id, 'appeal_further', '2027-02-23', { court: 'Kammarrätten' })).toEqual({
      ...{ ok: false, refusal: 'further-too-late' },
    })
    expect(
      await step(id, 'appeal_further', '2027-02-22', { court: 'Kammarrätten i Stockholm' }),
    ).toMatchObject({ ok: true })
    expect(await step(id, 'inhibit', '2027-03-01')).toMatchObject({ ok: true })
    await step(id, 'judge', '2027-05-03', { outcome: 'annulled', lastInstance: true })
    expect(await step(id, 'close', '2027-05-03')).toMatchObject({ ok: true })
    expect(await place.rows.decision(decision(121))).toMatchObject({
      legalForce: 'annulled',
      legalForceDay: null,
    })
    const tasks = await place.database.read.select().from(t.tasks)
    expect(tasks).toMatchObject([{ caseId: matter(121).caseId, state: 'open' }])
    expect(await appealed(decision(121), {}, '2027-05-04')).toEqual({ ok: false, refusal: 'not-appealable' })
  })

  it('KL 13:6: handed in at the municipality in time it is in time, and is sent on', async () => {
    const { decision } = await announced()
    const change = { filedAt: 'municipality', filedDay: '2026-12-30', receivedDay: '2026-12-30' }
    const id = await registered(decision(120), change, '2026-12-30')
    expect(await step(id, 'forward', '2026-12-30')).toMatchObject({ ok: true })
    const page = await appealPage(place.database.read, 'm', id)
    expect(page?.steps[0]?.text).toContain('i tid')
    const late = await registered(
      decision(122),
      { ...change, filedDay: '2026-12-31', receivedDay: '2026-12-31' },
      '2026-12-31',
    )
    expect((await appealPage(place.database.read, 'm', late))?.steps[0]?.text).toContain('efter sista dagen')
  })

  it('two appeals of a decision: it waits for both', async () => {
    const { decision } = await announced()
    const [first, second] = [await registered(decision(120)), await registered(decision(120))]
    for (const id of [first, second])
      await step(id, 'judge', '2027-02-01', { outcome: 'dismissed', lastInstance: true })
    await step(first, 'close', '2027-02-01')
    expect(await force(decision(120))).toBe('appealed')
    await step(second, 'close', '2027-02-01')
    expect(await force(decision(120))).toBe('upheld')
  })

  it('entered by mistake is taken back: the decision is presumed final on its own day', async () => {
    const { decision } = await announced()
    const id = await registered(decision(120))
    expect(await step(id, 'withdraw_entry', '2026-12-17', { text: 'Fel beslut.' })).toMatchObject({
      ok: true,
    })
    await place.dawn('2026-12-31')
    expect(await force(decision(120))).toBe('presumed')
  })

  it('two at once: one step is taken', async () => {
    const { decision } = await announced()
    const id = await registered(decision(120))
    const both = await Promise.all([
      step(id, 'judge', '2027-02-01', { outcome: 'upheld' }),
      step(id, 'judge', '2027-02-01', { outcome: 'annulled' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is registered by those who may, of decisions that can be appealed, without who appealed', async () => {
    const { decision } = await announced()
    const proposal = await place.approved({
      ...{ body: 'kst', meetingDay: '2026-11-11', approvedDay: '2026-11-18', numbers: [214], track: 'none' },
    })
    expect(await appealed(proposal.decision(214))).toEqual({ ok: false, refusal: 'not-appealable' })
    expect(await appealed(decision(120), { note: 'Av 811218-9876' })).toEqual({
      ok: false,
      refusal: 'personal-number',
    })
    expect(await appealed(decision(120), { filedDay: '2026-12-24' })).toEqual({
      ok: false,
      refusal: 'day-ahead',
    })
    expect(await appealed('none')).toEqual({ ok: false, refusal: 'decision-not-found' })
    const officer = await registerAppeal(place.officer, {
      ...{ municipalityId: 'm', decisionId: decision(120), court: 'x', courtNumber: '', filedAt: 'court' },
      ...{ filedDay: '2026-11-20', receivedDay: '2026-11-20', note: '' },
    })
    expect(officer).toEqual({ ok: false, refusal: 'forbidden' })
    expect((await listAppeals(place.database.read, { municipalityId: 'm', bodyId: null }, 9)).open).toEqual(
      [],
    )
  })
})

describe('dispatch of extracts', () => {
  const renderPdf: RenderPdf = (document) =>
    Promise.resolve(Buffer.from(`%PDF ${JSON.stringify(document.blocks)}`))
  const send = (
    paragraphId: string,
    change: Partial<SendExtractsInput> = {},
    ctx = place.on(place.secretary, '2026-12-10'),
  ) =>
    sendExtracts(ctx, renderPdf, {
      ...{ municipalityId: 'm', paragraphId, message: '', full: false },
      recipients: [{ name: 'Socialnämnden', email: 'sn@exempel.se', method: 'mail' }],
      ...change,
    })
  const secretIn = async () => {
    const mails = await place.database.read.select().from(t.mails)
    return (
      mails
        .map(({ text }) => /\/utdrag\/([\w-]{43})/.exec(text)?.[1] ?? '')
        .find((secret) => secret !== '') ?? ''
    )
  }

  it('goes by a link of the recipient’s own, is logged, and opens the file as it was sent until its time has passed', async () => {
    const { paragraph, meetingId } = await announced()
    const sent = await send(paragraph(120), {
      recipients: [
        { name: 'Socialnämnden', email: 'sn@exempel.se', method: 'mail' },
        { name: 'Föreningen', email: '', method: 'paper' },
      ],
    })
    expect(sent).toMatchObject({ ok: true, value: { sent: 2 } })
    const secret = await secretIn()
    const mails = await place.database.read.select().from(t.mails)
    expect(mails.filter(({ secret: held }) => held)).toHaveLength(1)
    const anyone = place.as({ kind: 'public' })
    const behind = await extractBehind(place.on(anyone, '2026-12-11'), secret)
    expect(behind).toMatchObject({ number: 120, bodyName: 'Kommunfullmäktige' })
    expect((await anyone.files.read(behind?.fileHash ?? '')).toString()).toContain('%PDF')
    expect(await extractBehind(place.on(anyone, '2027-03-10'), secret)).not.toBeNull()
    expect(await extractBehind(place.on(anyone, '2027-03-11'), secret)).toBeNull()
    expect(await extractBehind(anyone, 'x'.repeat(43))).toBeNull()
    const meeting = { id: meetingId, municipalityId: 'm', bodyId: 'kf' }
    const lines = await dispatchOf(place.database.read, place.secretary.actor, meeting)
    expect(lines.map(({ number, sent: log }) => [number, log.length])).toEqual([
      [120, 2],
      [121, 0],
      [122, 0],
    ])
    expect(lines[1]?.proposed).toEqual([{ name: 'Kommunstyrelsen i Granköping', email: null, why: 'case' }])
  })

  it('sends everything that nobody has got yet at once, each § logged by itself, and tells what is left', async () => {
    const { paragraph, meetingId } = await announced()
    await send(paragraph(120))
    const meeting = { id: meetingId, municipalityId: 'm', bodyId: 'kf' }
    const ctx = place.on(place.secretary, '2026-12-10')
    expect(await sendAllExtracts(place.officer, renderPdf, meeting)).toEqual({
      ok: false,
      refusal: 'forbidden',
    })
    const all = await sendAllExtracts(ctx, renderPdf, meeting)
    if (!all.ok) throw new Error(all.refusal)
    const before = await dispatchOf(place.database.read, place.secretary.actor, meeting)
    expect(before.map(({ number, sent }) => [number, sent.length])).toEqual([
      [120, 1],
      [121, 1],
      [122, 1],
    ])
    expect(all.value).toEqual({ sent: [121, 122], left: [], onPaper: 2 })
    const log = await place.database.read.select().from(t.auditEntries)
    expect(log.filter(({ action }) => action === 'extract.send')).toHaveLength(3)
    expect(await sendAllExtracts(ctx, renderPdf, meeting)).toMatchObject({ value: { sent: [], left: [] } })
  })

  it('sends the public words of a secret §; the full ones on paper only, by those who may see them', async () => {
    const { paragraph } = await place.approved({
      ...{ meetingDay: '2026-11-26', approvedDay: '2026-12-08', numbers: [130], secret: true },
    })
    const sent = await send(paragraph(130))
    if (!sent.ok) throw new Error(sent.refusal)
    const text = (await place.secretary.files.read(sent.value.fileHash)).toString()
    expect(text).not.toContain('Hemligt')
    expect(await send(paragraph(130), { full: true })).toEqual({ ok: false, refusal: 'secret-not-by-mail' })
    const paper = [{ name: 'Parten', email: '', method: 'paper' as const }]
    const full = await send(paragraph(130), { full: true, recipients: paper })
    if (!full.ok) throw new Error(full.refusal)
    expect((await place.secretary.files.read(full.value.fileHash)).toString()).toContain('Hemligt')
    expect(await send(paragraph(130), { full: true, recipients: paper }, place.snSecretary)).toEqual({
      ...{ ok: false, refusal: 'forbidden' },
    })
  })

  it('is for those who may send, with recipients that can be reached', async () => {
    const { paragraph } = await announced()
    expect(await send(paragraph(120), {}, place.officer)).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await send(paragraph(120), { recipients: [] })).toEqual({
      ok: false,
      refusal: 'recipient-missing',
    })
    const unreachable = [{ name: 'Någon', email: 'ingen adress', method: 'mail' as const }]
    expect(await send(paragraph(120), { recipients: unreachable })).toEqual({
      ok: false,
      refusal: 'email-invalid',
    })
    expect(await send('none')).toEqual({ ok: false, refusal: 'paragraph-not-found' })
  })
})
