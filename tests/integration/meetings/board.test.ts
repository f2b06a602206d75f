import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boardNow, noticePage } from '#db/queries/meetings/notice-board'
import * as t from '#db/schema'
import { beat } from '~/use-cases/notices/beat'
import { legalForceCertificate } from '~/use-cases/notices/certificate'
import { confirmLegalForce } from '~/use-cases/notices/confirm-legal-force'
import { repostNotice, tolerateOutage } from '~/use-cases/notices/judge-outage'
import { noteOtherPostings } from '~/use-cases/notices/other-postings'
import { endOutage, noteOutage } from '~/use-cases/notices/outages'
import { postByHand } from '~/use-cases/notices/post-by-hand'
import { postDraft } from '~/use-cases/notices/post-draft'
import { postDelegatedIn } from '~/use-cases/notices/post-delegated'
import { changeMeetingNotice, postNotice } from '~/use-cases/notices/post-notice'
import { proofOfPosting } from '~/use-cases/notices/proof'
import { removeNotice } from '~/use-cases/notices/remove-notice'
import { boardPlace, type BoardPlace } from './board-place'

let place: BoardPlace
beforeEach(async () => {
  place = await boardPlace()
})
afterEach(() => place.dispose())

const noticeOf = async (minutesId: string) => {
  const notice = await place.rows.notice(minutesId)
  if (!notice) throw new Error('No notice')
  return notice
}
const at = (noticeId: string) => ({ municipalityId: 'm', noticeId })
const judgement = (noticeId: string) => ({ ...at(noticeId), judgedBy: 'Kommunjuristen', reason: 'Prövat.' })

/** Approved and announced on the same day. */
const posted = async (day: string, numbers = [120, 121]) => {
  const minutes = await place.approved({ meetingDay: '2026-11-26', approvedDay: day, numbers })
  await place.announced(place.on(place.secretary, day), minutes.minutesId)
  return { ...minutes, notice: await noticeOf(minutes.minutesId) }
}

describe('the three chains of rules 15.1, through the use cases', () => {
  it('an ordinary council meeting: posted the day after approval, appeal to 30 December, force on 31 December', async () => {
    await place.rule('approvalPosting', 'by_secretary')
    const minutes = await place.approved({
      ...{ meetingDay: '2026-11-26', approvedDay: '2026-12-08', numbers: [120, 121, 122] },
    })
    await place.announced(place.on(place.secretary, '2026-12-08'), minutes.minutesId)
    const draft = await noticeOf(minutes.minutesId)
    expect(draft).toMatchObject({ state: 'drafted', paragraphs: '§§\u00a0120–122', postedDay: null })
    expect(await place.rows.meeting(minutes.meetingId)).toMatchObject({ state: 'approved' })
    expect(await postDraft(place.on(place.secretary, '2026-12-09'), at(draft.id))).toMatchObject({ ok: true })
    expect(await noticeOf(minutes.minutesId)).toMatchObject({
      ...{ state: 'posted', postedDay: '2026-12-09', periodFrom: '2026-12-09', appealLastDay: '2026-12-30' },
      ...{ earliestRemoval: '2026-12-31', approvalDay: '2026-12-08', meetingDay: '2026-11-26' },
    })
    expect(await place.rows.decision(minutes.decision(121))).toMatchObject({
      ...{ legalForce: 'pending', appealLastDay: '2026-12-30', legalForceDay: '2026-12-31' },
    })
    expect(await place.rows.meeting(minutes.meetingId)).toMatchObject({ state: 'posted' })
    await place.dawn('2026-12-30')
    expect(await place.rows.decision(minutes.decision(121))).toMatchObject({ legalForce: 'pending' })
    await place.dawn('2026-12-31')
    expect(await noticeOf(minutes.minutesId)).toMatchObject({ state: 'removable' })
    expect(await place.rows.decision(minutes.decision(121))).toMatchObject({ legalForce: 'presumed' })
    expect(await place.rows.meeting(minutes.meetingId)).toMatchObject({ state: 'final_presumed' })
  })

  it('the executive board at Christmas: the clock passes New Year and nothing is lost', async () => {
    await place.rule('approvalPosting', 'by_secretary')
    const minutes = await place.approved({
      ...{ body: 'kst', meetingDay: '2026-12-10', approvedDay: '2026-12-22', numbers: [210] },
    })
    await place.announced(place.on(place.secretary, '2026-12-22'), minutes.minutesId)
    const { id } = await noticeOf(minutes.minutesId)
    await postDraft(place.on(place.secretary, '2026-12-23'), at(id))
    expect(await noticeOf(minutes.minutesId)).toMatchObject({
      ...{ appealLastDay: '2027-01-13', earliestRemoval: '2027-01-14' },
    })
    for (const day of ['2026-12-31', '2027-01-01', '2027-01-13']) {
      await place.dawn(day)
      expect(await noticeOf(minutes.minutesId)).toMatchObject({ state: 'posted' })
      expect(await removeNotice(place.on(place.secretary, day), at(id))).toEqual({
        ok: false,
        refusal: 'too-early',
      })
    }
    await place.dawn('2027-01-14')
    expect(await place.rows.decision(minutes.decision(210))).toMatchObject({ legalForce: 'presumed' })
    expect(await removeNotice(place.on(place.secretary, '2027-01-14'), at(id))).toMatchObject({ ok: true })
  })

  it('MIN-05: § 123 approved at once has its own notice and time, and the meeting stays in session', async () => {
    const part = await place.approved({
      ...{ meetingDay: '2026-11-26', approvedDay: '2026-11-26', numbers: [123], part: 1 },
    })
    await place.announced(place.on(place.secretary, '2026-11-26'), part.minutesId)
    expect(await noticeOf(part.minutesId)).toMatchObject({
      ...{
        state: 'posted',
        paragraphs: '§\u00a0123',
        appealLastDay: '2026-12-17',
        earliestRemoval: '2026-12-18',
      },
    })
    expect(await place.rows.meeting(part.meetingId)).toMatchObject({ state: 'in_session' })
    const main = await place.approved({
      ...{ meetingDay: '2026-11-26', approvedDay: '2026-12-08', numbers: [120, 121] },
    })
    await place.announced(place.on(place.secretary, '2026-12-09'), main.minutesId)
    await place.dawn('2026-12-18')
    expect(await place.rows.decision(part.decision(123))).toMatchObject({ legalForce: 'presumed' })
    expect(await place.rows.decision(main.decision(120))).toMatchObject({ legalForce: 'pending' })
    expect(await place.rows.meeting(main.meetingId)).toMatchObject({ state: 'posted' })
  })
})

describe('posting (ANS-04, ANS-05, ANS-10)', () => {
  it('happens at once unless the municipality lets the secretary do it, and tells where the minutes are', async () => {
    const { notice } = await posted('2026-12-09')
    expect(notice).toMatchObject({ state: 'posted', kind: 'approved_minutes' })
    expect(notice.minutesLocation).toContain('webbplatsen')
    expect(notice.appealInfo).toContain('förvaltningsrätten senast den 30 december 2026')
  })

  it('APP-07: proposals to the council get no day of appeal', async () => {
    const minutes = await place.approved({
      ...{ body: 'kst', meetingDay: '2026-11-11', approvedDay: '2026-11-18', numbers: [214], track: 'none' },
    })
    await place.announced(place.on(place.secretary, '2026-11-18'), minutes.minutesId)
    expect(await place.rows.decision(minutes.decision(214))).toMatchObject({
      appealLastDay: null,
      legalForce: null,
    })
    await place.dawn('2026-12-10')
    expect(await place.rows.meeting(minutes.meetingId)).toMatchObject({ state: 'final' })
  })

  it('two who post the same notice at the same time post it once', async () => {
    await place.rule('approvalPosting', 'by_secretary')
    const { minutesId } = await place.approved({
      ...{ meetingDay: '2026-11-26', approvedDay: '2026-12-08', numbers: [120] },
    })
    await place.announced(place.on(place.secretary, '2026-12-08'), minutesId)
    const { id } = await noticeOf(minutesId)
    const both = await Promise.all([
      postDraft(place.on(place.secretary, '2026-12-09'), at(id)),
      postDraft(place.on(place.secretary, '2026-12-10'), at(id)),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'not-possible' })
    const log = await place.database.read.select().from(t.noticeEvents).where(eq(t.noticeEvents.noticeId, id))
    expect(log.filter(({ event }) => event === 'post')).toHaveLength(1)
  })

  it('ANS-04: a forgotten draft is told of on its last day, and once more when it has passed', async () => {
    await place.rule('approvalPosting', 'by_secretary')
    const { minutesId } = await place.approved({
      ...{ meetingDay: '2026-12-10', approvedDay: '2026-12-22', numbers: [120] },
    })
    await place.announced(place.on(place.secretary, '2026-12-22'), minutesId)
    const told = async () =>
      (await place.database.read.select().from(t.notices))
        .filter(({ kind }) => kind.startsWith('notice.'))
        .map(({ kind }) => kind)
    await place.dawn('2026-12-24')
    expect(await told()).toEqual(['notice.draft'])
    for (const day of ['2026-12-28', '2026-12-29', '2026-12-30']) await place.dawn(day)
    expect((await told()).toSorted()).toEqual(['notice.draft', 'notice.due', 'notice.late'])
  })

  it('ANS-03: only what the law allows, by those who keep the board of that body', async () => {
    const given = {
      ...{
        municipalityId: 'm',
        kind: 'statutory',
        bodyId: 'sn',
        title: 'Samråd om en plan',
        text: 'Planen finns att läsa.',
      },
      ...{ untilDay: '', contact: '' },
    }
    const post = (change: Partial<typeof given>, ctx = place.secretary) =>
      postByHand(ctx, { ...given, ...change })
    expect(await post({ kind: 'news' })).toEqual({ ok: false, refusal: 'kind-not-allowed' })
    expect(await post({ kind: 'approved_minutes' })).toEqual({ ok: false, refusal: 'kind-not-allowed' })
    expect(await post({ text: 'Gäller 811218-9876.' })).toEqual({ ok: false, refusal: 'personal-number' })
    expect(await post({ contact: '811218-9876' })).toEqual({ ok: false, refusal: 'personal-number' })
    expect(await post({ bodyId: 'ks' }, place.snSecretary)).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await post({}, place.officer)).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await post({ bodyId: '' }, place.snSecretary)).toEqual({ ok: false, refusal: 'body-unknown' })
    expect(await post({}, place.snSecretary)).toMatchObject({ ok: true })
    expect(await boardNow(place.database.read, 'm')).toHaveLength(1)
    expect(await boardNow(place.database.read, 'n')).toHaveLength(0)
  })

  it('DEL-08: a delegated decision that nobody reports has its time from its own notice', async () => {
    const { secretary, on, database } = place
    await database.transaction((tx) =>
      tx.insert(t.delegatedDecisions).values({
        ...{ id: 'db', municipalityId: 'm', bodyId: 'sn', year: 2026, serial: 1, number: 'SN-DB 2026/1' },
        ...{
          title: 'Avgift',
          text: 'Avgiften sätts ned.',
          urgent: false,
          delegateName: 'Chefen',
          day: '2026-11-02',
        },
        ...{ reported: false, appealTrack: 'K' as const, state: 'recorded_separately' as const },
        ...{ createdAt: '2026-11-02T09:00:00.000Z', createdBy: 'secretary' },
      }),
    )
    const done = await database.transaction((tx) =>
      postDelegatedIn(on(secretary, '2026-11-04'), tx, {
        ...{ municipalityId: 'm', bodyId: 'sn', delegatedDecisionId: 'db', caseId: null },
        ...{ title: 'Delegationsbeslut SN-DB 2026/1', text: 'Avgift' },
      }),
    )
    if (!done.ok) throw new Error(done.refusal)
    const [decision] = await database.read.select().from(t.delegatedDecisions)
    expect(decision).toMatchObject({ noticeId: done.value.noticeId, legalForceDay: '2026-11-26' })
    expect(
      await noticePage(database.read, { municipalityId: 'm', id: done.value.noticeId, staff: false }),
    ).toMatchObject({
      ...{ appealLastDay: '2026-11-25', earliestRemoval: '2026-11-26' },
    })
  })
})

describe('the notice of a meeting', () => {
  it('is up until the meeting is over, is changed in place, and holds no personal number', async () => {
    const { secretary, on, database } = place
    await database.transaction((tx) =>
      tx.insert(t.meetings).values({
        ...{
          id: 'next',
          municipalityId: 'm',
          bodyId: 'kf',
          day: '2026-11-26',
          sequence: 1,
          state: 'summoned' as const,
        },
      }),
    )
    const { noticeId } = await database.transaction((tx) =>
      postNotice(on(secretary, '2026-11-19'), tx, {
        ...{
          municipalityId: 'm',
          bodyId: 'kf',
          meetingId: 'next',
          kind: 'council_meeting',
          meetingDay: '2026-11-26',
        },
        ...{ title: 'Kommunfullmäktige sammanträder', text: 'Avsägelse från 19811218-9876' },
      }),
    )
    const page = () => noticePage(database.read, { municipalityId: 'm', id: noticeId, staff: false })
    expect(await page()).toMatchObject({ earliestRemoval: '2026-11-27', appealLastDay: null })
    expect((await page())?.text).toBe('Avsägelse från (personnummer borttaget)')
    const changed = await database.transaction((tx) =>
      changeMeetingNotice(on(secretary, '2026-11-24'), tx, {
        ...{ meetingId: 'next', title: 'INSTÄLLT', text: 'Sammanträdet är inställt.', event: 'cancelled' },
      }),
    )
    expect(changed).toEqual({ noticeId })
    expect((await page())?.title).toBe('INSTÄLLT')
    expect(await removeNotice(on(secretary, '2026-11-26'), at(noticeId))).toEqual({
      ok: false,
      refusal: 'too-early',
    })
    expect(await removeNotice(on(secretary, '2026-11-27'), at(noticeId))).toMatchObject({ ok: true })
    expect(await page()).toBeNull()
  })
})

describe('an outage (ANS-07, U6)', () => {
  const outage = (from: string, to: string | null) => ({
    ...{
      fromAt: `${from}T08:00:00.000Z`,
      toAt: to && `${to}T16:00:00.000Z`,
      cause: 'Avbrott hos leverantören',
    },
  })

  it('T33: posted 22 June, down 1–6 July, posted again 7 July: the time goes to 28 July', async () => {
    const minutes = await place.approved({
      meetingDay: '2026-06-11',
      approvedDay: '2026-06-22',
      numbers: [60],
    })
    await place.announced(place.on(place.secretary, '2026-06-22'), minutes.minutesId)
    const { id } = await noticeOf(minutes.minutesId)
    const later = place.on(place.secretary, '2026-07-07')
    expect(await noteOutage(later, { ...at(id), outage: outage('2026-07-01', '2026-07-06') })).toMatchObject({
      ok: true,
    })
    expect(await noticeOf(minutes.minutesId)).toMatchObject({ state: 'interrupted' })
    expect(await repostNotice(place.on(place.officer, '2026-07-07'), judgement(id))).toEqual({
      ok: false,
      refusal: 'forbidden',
    })
    expect(await repostNotice(later, { ...judgement(id), reason: ' ' })).toEqual({
      ok: false,
      refusal: 'reason-missing',
    })
    expect(await repostNotice(later, judgement(id))).toMatchObject({ ok: true })
    expect(await noticeOf(minutes.minutesId)).toMatchObject({
      ...{ state: 'posted', postedDay: '2026-06-22', periodFrom: '2026-07-07', appealLastDay: '2026-07-28' },
      earliestRemoval: '2026-07-29',
    })
    expect(await place.rows.decision(minutes.decision(60))).toMatchObject({ appealLastDay: '2026-07-28' })
    await place.dawn('2026-07-28')
    expect(await place.rows.decision(minutes.decision(60))).toMatchObject({ legalForce: 'pending' })
    await place.dawn('2026-07-29')
    expect(await place.rows.decision(minutes.decision(60))).toMatchObject({ legalForce: 'presumed' })
  })

  it('that nobody has judged lets no legal force be presumed; tolerated, the time runs on', async () => {
    const { notice, decision } = await posted('2026-12-09')
    const ctx = place.on(place.secretary, '2026-12-15', '20:00:00.000')
    const number = 'Anmält av 19811218-9876'
    // ANS-10: the proof of posting tells both to anyone.
    expect(
      await noteOutage(ctx, { ...at(notice.id), outage: { ...outage('2026-12-15', null), cause: number } }),
    ).toEqual({ ok: false, refusal: 'personal-number' })
    await noteOutage(ctx, { ...at(notice.id), outage: outage('2026-12-15', null) })
    expect(await tolerateOutage(ctx, { ...judgement(notice.id), reason: number })).toEqual({
      ...{ ok: false, refusal: 'personal-number' },
    })
    expect(await tolerateOutage(ctx, judgement(notice.id))).toEqual({ ok: false, refusal: 'outage-goes-on' })
    expect(await endOutage(ctx, { ...at(notice.id), toAt: '2026-12-15T09:00:00.000Z' })).toMatchObject({
      ok: true,
    })
    await place.dawn('2026-12-31')
    expect(await place.rows.decision(decision(120))).toMatchObject({ legalForce: 'pending' })
    expect(await tolerateOutage(place.on(place.secretary, '2026-12-31'), judgement(notice.id))).toMatchObject(
      { ok: true },
    )
    await place.dawn('2027-01-01')
    expect(await place.rows.decision(decision(120))).toMatchObject({
      legalForce: 'presumed',
      legalForceDay: '2026-12-31',
    })
  })

  it('found after the time had passed begins the time anew, for the meeting too; after the last day it changes nothing', async () => {
    const { notice, decision, meetingId } = await posted('2026-12-09')
    await place.dawn('2026-12-31')
    const ctx = place.on(place.secretary, '2027-01-04')
    expect(await noteOutage(ctx, { ...at(notice.id), outage: outage('2026-12-31', '2026-12-31') })).toEqual({
      ...{ ok: false, refusal: 'outage-after-period' },
    })
    await noteOutage(ctx, { ...at(notice.id), outage: outage('2026-12-28', '2026-12-29') })
    await repostNotice(ctx, judgement(notice.id))
    expect(await place.rows.decision(decision(121))).toMatchObject({
      legalForce: 'pending',
      appealLastDay: '2027-01-25',
    })
    expect(await place.rows.meeting(meetingId)).toMatchObject({ state: 'posted' })
    await place.dawn('2027-01-26')
    expect(await place.rows.meeting(meetingId)).toMatchObject({ state: 'final_presumed' })
  })

  it('is found by the portal itself: a gap longer than the local rule is noted and the secretary told, once', async () => {
    const { notice } = await posted('2026-12-09')
    const pulse = (day: string, time: string) => beat(place.on(place.system, day, time))
    expect(await pulse('2026-12-10', '08:00:00.000')).toBe(0)
    expect(await pulse('2026-12-10', '08:14:00.000')).toBe(0)
    const both = await Promise.all([pulse('2026-12-10', '09:00:00.000'), pulse('2026-12-10', '09:00:00.000')])
    expect(both.toSorted()).toEqual([0, 1])
    expect(await noticeOf(notice.minutesId ?? '')).toMatchObject({ state: 'interrupted' })
    const outages = await place.database.read.select().from(t.noticeOutages)
    expect(outages).toMatchObject([{ fromAt: '2026-12-10T08:14:00.000Z', toAt: '2026-12-10T09:00:00.000Z' }])
    const told = (await place.database.read.select().from(t.notices)).filter(
      ({ kind }) => kind === 'notice.outage',
    )
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toMatch(/46\sminuter/)
  })

  it('of the demonstration, whose time nobody runs on, is not noted', async () => {
    const { notice } = await posted('2026-12-09')
    await place.database.transaction((tx) => tx.update(t.municipalities).set({ demonstration: true }))
    await beat(place.on(place.system, '2026-12-10'))
    expect(await beat(place.on(place.system, '2026-12-14'))).toBe(0)
    expect(await noticeOf(notice.minutesId ?? '')).toMatchObject({ state: 'posted' })
  })
})

describe('a joint board (APP-03, KL 13:5)', () => {
  it('counts from the latest posting, and no force is presumed before the others have told theirs', async () => {
    const minutes = await place.approved({
      ...{ body: 'gn', meetingDay: '2026-11-12', approvedDay: '2026-11-26', numbers: [30] },
    })
    await place.announced(place.on(place.secretary, '2026-11-26'), minutes.minutesId)
    const { id } = await noticeOf(minutes.minutesId)
    await place.dawn('2026-12-18')
    expect(await place.rows.decision(minutes.decision(30))).toMatchObject({ legalForce: 'pending' })
    const told = { ...at(id), postings: [{ municipality: 'Tallköping', day: '2026-11-30' }] }
    expect(await noteOtherPostings(place.on(place.secretary, '2026-12-18'), told)).toMatchObject({ ok: true })
    expect(await noticeOf(minutes.minutesId)).toMatchObject({
      ...{ periodFrom: '2026-11-30', appealLastDay: '2026-12-21', earliestRemoval: '2026-12-22' },
    })
    await place.dawn('2026-12-21')
    expect(await place.rows.decision(minutes.decision(30))).toMatchObject({ legalForce: 'pending' })
    await place.dawn('2026-12-22')
    expect(await place.rows.decision(minutes.decision(30))).toMatchObject({ legalForce: 'presumed' })
  })

  it('is the only kind of body with other postings', async () => {
    const { notice } = await posted('2026-12-09')
    const told = { ...at(notice.id), postings: [{ municipality: 'Tallköping', day: '2026-12-09' }] }
    expect(await noteOtherPostings(place.on(place.secretary, '2026-12-10'), told)).toEqual({
      ok: false,
      refusal: 'not-joint',
    })
  })
})

describe('legal force (APP-04, U23)', () => {
  it('is confirmed by the court’s word, or when the buffer has passed, and then the meeting is final', async () => {
    const { notice, decision, meetingId } = await posted('2026-12-09')
    await place.dawn('2026-12-31')
    const confirm = (day: string, courtAsked = false, note = '') =>
      confirmLegalForce(place.on(place.secretary, day), {
        ...{ municipalityId: 'm', of: { noticeId: notice.id }, courtAsked, note },
      })
    expect(await confirm('2027-01-06')).toEqual({ ok: false, refusal: 'buffer-runs' })
    expect(await confirm('2027-01-06', true)).toEqual({ ok: false, refusal: 'note-missing' })
    expect(
      await confirmLegalForce(place.officer, {
        ...{ municipalityId: 'm', of: { decisionId: decision(120) }, courtAsked: true, note: 'x' },
      }),
    ).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await confirm('2027-01-07')).toEqual({ ok: true, value: { confirmed: 2 } })
    expect(await confirm('2027-01-08')).toEqual({ ok: false, refusal: 'not-possible' })
    expect(await place.rows.decision(decision(121))).toMatchObject({ legalForce: 'confirmed' })
    expect(await place.rows.meeting(meetingId)).toMatchObject({ state: 'final' })
  })

  it('is certified when it is confirmed, not when it is presumed; a secret matter is not told of', async () => {
    const minutes = await place.approved({
      ...{ meetingDay: '2026-11-26', approvedDay: '2026-12-09', numbers: [120], secret: true },
    })
    await place.announced(place.on(place.secretary, '2026-12-09'), minutes.minutesId)
    await place.dawn('2026-12-31')
    const ctx = place.on(place.secretary, '2027-01-08')
    const of = { municipalityId: 'm', decisionId: minutes.decision(120) }
    expect(await legalForceCertificate(ctx, of)).toEqual({ ok: false, refusal: 'not-confirmed' })
    await confirmLegalForce(ctx, {
      municipalityId: 'm',
      of: { decisionId: of.decisionId },
      courtAsked: false,
      note: '',
    })
    const certificate = await legalForceCertificate(ctx, of)
    expect(certificate).toMatchObject({ ok: true, value: { title: 'Lagakraftbevis' } })
    expect(JSON.stringify(certificate)).not.toContain('Ärende 120')
    expect(await legalForceCertificate(place.officer, of)).toEqual({ ok: false, refusal: 'forbidden' })
  })
})

describe('what the public board shows', () => {
  it('holds no secret, no personal number, no name of who judged, and nothing that is down or not up', async () => {
    const minutes = await place.approved({
      ...{ meetingDay: '2026-11-26', approvedDay: '2026-12-09', numbers: [120], secret: true },
      headings: { 120: 'Avsägelse från 19811218-9876' },
    })
    await place.announced(place.on(place.secretary, '2026-12-09'), minutes.minutesId)
    const { id } = await noticeOf(minutes.minutesId)
    const board = JSON.stringify(await boardNow(place.database.read, 'm'))
    expect(board).not.toContain('Hemligt')
    expect(board).not.toContain('9876')
    const proof = await proofOfPosting(place.on(place.as({ kind: 'public' }), '2026-12-10'), at(id))
    expect(proof).toMatchObject({ ok: true })
    expect(JSON.stringify(proof)).not.toContain('9876')
    await place.dawn('2026-12-31')
    await removeNotice(place.on(place.secretary, '2026-12-31'), at(id))
    expect(await boardNow(place.database.read, 'm')).toHaveLength(0)
    const gone = await proofOfPosting(place.as({ kind: 'public' }), at(id))
    expect(gone).toEqual({ ok: false, refusal: 'notice-not-found' })
  })

  it('ANS-08: the proof tells when it came up and down, and every outage with what was judged', async () => {
    const { notice } = await posted('2026-11-02')
    const ctx = place.on(place.secretary, '2026-11-10')
    await noteOutage(ctx, {
      ...at(notice.id),
      outage: { fromAt: '2026-11-09T08:00:00.000Z', toAt: '2026-11-09T08:30:00.000Z', cause: 'Strömavbrott' },
    })
    await tolerateOutage(ctx, judgement(notice.id))
    await place.dawn('2026-11-24')
    await removeNotice(place.on(place.secretary, '2026-11-24', '08:00:00.000'), at(notice.id))
    const proof = await proofOfPosting(place.on(place.secretary, '2026-11-24'), at(notice.id))
    if (!proof.ok) throw new Error(proof.refusal)
    const text = JSON.stringify(proof.value)
    for (const told of [
      '2 november 2026',
      '23 november 2026',
      '24 november 2026',
      'Strömavbrott',
      'Kommunjuristen',
    ])
      expect(text).toContain(told)
  })

  it('comes down by itself where the municipality lets it', async () => {
    await place.rule('noticeRemoval', 'automatic')
    const { notice } = await posted('2026-12-09')
    await place.dawn('2026-12-30')
    expect(await noticeOf(notice.minutesId ?? '')).toMatchObject({ state: 'posted' })
    await place.dawn('2026-12-31')
    expect(await noticeOf(notice.minutesId ?? '')).toMatchObject({
      state: 'removed',
      removedDay: '2026-12-31',
    })
  })
})
