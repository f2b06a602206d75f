import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publicActor } from '~/domain/access'
import { correctEntry } from '~/use-cases/register/correct-entry'
import { proposeCorrection } from '~/use-cases/register/propose-correction'
import { casePage } from '#db/queries/case-page'
import { searchPortal } from '#db/queries/search'
import { verifyAudit } from '#db/repositories/audit'
import * as t from '#db/schema'
import { municipalityWithClerk, type Place } from '../register/place'
import { registered } from './cases'

let place: Place
beforeEach(async () => {
  place = await municipalityWithClerk()
})
afterEach(() => place.dispose())

const page = (slug: string, actor = place.account('registrar')) =>
  casePage(place.database.read, actor, 'm', slug)

const correct = (
  slug: string,
  changes: Record<string, [before: string, after: string]>,
  given: { documentNumber?: number; reason?: string; conceal?: boolean } = {},
  ctx = place.clerk,
) =>
  correctEntry(ctx, {
    municipalityId: 'm',
    slug,
    documentNumber: given.documentNumber ?? null,
    typed: Object.fromEntries(Object.entries(changes).map(([field, [, after]]) => [field, after])),
    seen: Object.fromEntries(Object.entries(changes).map(([field, [before]]) => [field, before])),
    reason: given.reason ?? 'Stavfel',
    conceal: given.conceal ?? false,
  })

describe('a correction is a new entry (REG-05)', () => {
  it('holds, keeps what stood before with the reason, and is found by the new words only', async () => {
    const { slug } = await registered(place.clerk)
    const done = await correct(slug, { publicTitle: ['Skrivelse om belysning', 'Skrivelse om vägljus'] })
    expect(done).toEqual({ ok: true, value: { corrected: ['publicTitle'] } })
    const shown = await page(slug, publicActor)
    expect(shown?.head.title).toBe('Skrivelse om vägljus')
    expect(shown?.corrections).toMatchObject([
      { before: 'Skrivelse om belysning', after: 'Skrivelse om vägljus', reason: 'Stavfel', actorName: null },
    ])
    expect((await page(slug))?.corrections[0]?.actorName).toBe('clerk')
    expect(shown?.events.map(({ kind }) => kind)).toContain('corrected')
    const hits = (query: string) =>
      searchPortal(place.database.read, publicActor, { query, municipalityId: 'm', page: 1 })
    expect((await hits('vägljus')).total.count).toBe(1)
    expect((await hits('belysning')).total.count).toBe(0)
    expect(await verifyAudit(place.database.read, 'm')).toMatchObject({ brokenAt: null })
  })

  it('of a document, with its direction, kind and day', async () => {
    const { slug } = await registered(place.clerk)
    const changes = {
      direction: ['incoming', 'outgoing'],
      kind: ['other', 'motion'],
      day: ['2026-11-19', '2026-11-18'],
      publicParty: ['', 'Länsstyrelsen'],
    } satisfies Record<string, [string, string]>
    expect(await correct(slug, changes, { documentNumber: 1 })).toMatchObject({ ok: true })
    const shown = await page(slug, publicActor)
    expect(shown?.documents).toMatchObject([
      { direction: 'outgoing', kind: 'motion', day: '2026-11-18', publicParty: 'Länsstyrelsen' },
    ])
    expect(shown?.corrections).toHaveLength(4)
    expect(shown?.corrections.every(({ documentNumber }) => documentNumber === 1)).toBe(true)
  })

  it('of a protected field is told only to those with the right to it (REG-04)', async () => {
    const { slug } = await registered(place.clerk)
    await correct(slug, { protectedParty: ['', 'Maja Hemlig'] })
    expect(JSON.stringify(await page(slug, publicActor))).not.toMatch(/Hemlig|Skyddad/)
    expect(JSON.stringify(await page(slug, place.account('registrar', { bodyId: 'sn' })))).not.toContain(
      'Hemlig',
    )
    expect((await page(slug))?.corrections).toMatchObject([{ field: 'protectedParty', after: 'Maja Hemlig' }])
  })

  it('takes what should never have been public out of the history that all see', async () => {
    const { slug } = await registered(place.clerk)
    await correct(slug, { publicTitle: ['Skrivelse om belysning', 'Klagomål på Maja Hemlig'] })
    const again = await correct(
      slug,
      { publicTitle: ['Klagomål på Maja Hemlig', 'Klagomål'] },
      { conceal: true },
    )
    expect(again).toMatchObject({ ok: true })
    expect(JSON.stringify(await page(slug, publicActor))).not.toContain('Hemlig')
    expect(JSON.stringify(await page(slug))).toContain('Hemlig')
  })
})

describe('the law’s days are counted anew (REG-05, MOT-01)', () => {
  const days = (caseId: string) =>
    place.database.read
      .select()
      .from(t.deadlines)
      .where(eq(t.deadlines.caseId, caseId))
      .orderBy(asc(t.deadlines.createdAt), asc(t.deadlines.id))

  it('when the day received was wrong: the old day is superseded, never edited', async () => {
    const { slug, caseId } = await registered(place.clerk, { kind: 'motion', receivedDay: '2026-11-19' })
    await correct(slug, { receivedDay: ['2026-11-19', '2026-03-09'] }, { reason: 'Stämpeln säger 9 mars' })
    const [old, now] = await days(caseId)
    expect(old).toMatchObject({ state: 'superseded', rawDay: '2027-11-19' })
    expect(now).toMatchObject({
      ...{ state: 'open', rawDay: '2027-03-09', day: '2027-03-09' },
      ...{ supersedesId: old?.id, reason: 'Stämpeln säger 9 mars' },
    })
    expect((await page(slug))?.head.nextDeadline).toBe('2027-03-09')
  })

  it('when the kind was wrong, as long as the matter is new', async () => {
    const { slug, caseId } = await registered(place.clerk, { kind: 'other' })
    expect(await correct(slug, { kind: ['other', 'motion'] })).toMatchObject({ ok: true })
    expect(await days(caseId)).toMatchObject([{ rule: 'motion', state: 'open' }])
    expect(await correct(slug, { kind: ['motion', 'interpellation'] })).toMatchObject({ ok: true })
    expect((await days(caseId)).map(({ state }) => state)).toEqual(['superseded'])
    expect((await page(slug))?.head.nextDeadline).toBeNull()
    await place.database.transaction((tx) =>
      tx.update(t.cases).set({ state: 'answered' }).where(eq(t.cases.id, caseId)),
    )
    expect(await correct(slug, { kind: ['interpellation', 'motion'] })).toMatchObject({
      refusal: 'kind-has-moved',
      detail: { field: 'kind' },
    })
  })
})

describe('who corrects (rules 13)', () => {
  it('refuses everyone but registrars and secretaries, and what is wrongly filled in', async () => {
    const { slug } = await registered(place.clerk)
    const change = { publicTitle: ['Skrivelse om belysning', 'Annat'] } satisfies Record<
      string,
      [string, string]
    >
    for (const role of ['case_officer', 'manager', 'controller', 'system_owner_admin', 'chair'] as const)
      expect(await correct(slug, change, {}, place.as(place.account(role))), role).toMatchObject({
        refusal: 'forbidden',
      })
    expect(await correct(slug, change, { reason: ' ' })).toMatchObject({ refusal: 'reason-missing' })
    expect(await correct(slug, {})).toMatchObject({ refusal: 'nothing-changed' })
    expect(await correct(slug, { publicTitle: ['Skrivelse om belysning', ' '] })).toMatchObject({
      refusal: 'title-missing',
    })
    expect(await correct(slug, { receivedDay: ['2026-11-19', '2027-01-01'] })).toMatchObject({
      refusal: 'day-in-future',
    })
    expect(await correct(slug, { number: ['KS 2026/1', 'KS 2026/9'] })).toMatchObject({
      refusal: 'nothing-changed',
    })
  })

  it('notices what someone else put right meanwhile; of two at once one holds', async () => {
    const { slug } = await registered(place.clerk)
    const to = (title: string) => correct(slug, { publicTitle: ['Skrivelse om belysning', title] })
    const answers = await Promise.all([to('Första'), to('Andra')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'changed-meanwhile' })
    expect((await page(slug))?.corrections).toHaveLength(1)
  })

  it('a case officer proposes: it lands on the registrars’ desks, and nothing is changed', async () => {
    const { slug } = await registered(place.clerk)
    const officer = place.as(place.account('case_officer', { accountId: 'other' }))
    const propose = (ctx: typeof officer, field = 'publicTitle') =>
      proposeCorrection(ctx, {
        ...{ municipalityId: 'm', m: 'grankoping', slug, field, value: 'Rätt rubrik', reason: 'Stavfel' },
      })
    expect(await propose(officer)).toMatchObject({ ok: true })
    const notices = await place.database.read.select().from(t.notices)
    expect(notices.map(({ accountId }) => accountId)).toContain('clerk')
    expect(notices[0]?.href).toBe(`/grankoping/arenden/${slug}/ratta?publicTitle=R%C3%A4tt+rubrik`)
    expect(notices[0]?.text).toContain('”Rätt rubrik”')
    expect((await page(slug))?.head.title).toBe('Skrivelse om belysning')
    expect(await propose(officer, 'protectedTitle')).toMatchObject({ refusal: 'field-unknown' })
    for (const role of ['controller', 'manager'] as const)
      expect(await propose(place.as(place.account(role))), role).toMatchObject({ refusal: 'forbidden' })
  })
})
