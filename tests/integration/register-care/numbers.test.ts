import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, publicActor } from '~/domain/access'
import { linkCases, unlinkCases } from '~/use-cases/register/link-cases'
import { mergeCases } from '~/use-cases/register/merge-cases'
import { setSecrecy } from '~/use-cases/register/set-secrecy'
import { splitDocument } from '~/use-cases/register/split-document'
import { voidEntry } from '~/use-cases/register/void-entry'
import { listCases, newestFirst, noCaseFilter } from '#db/queries/case-list'
import { casePage } from '#db/queries/case-page'
import { searchPortal } from '#db/queries/search'
import * as t from '#db/schema'
import { municipalityWithClerk, type Place } from '../register/place'
import { document, registered } from './cases'

let place: Place
beforeEach(async () => {
  place = await municipalityWithClerk()
})
afterEach(() => place.dispose())

const page = (slug: string, actor: Actor = place.account('registrar')) =>
  casePage(place.database.read, actor, 'm', slug)
const at = (slug: string) => ({ municipalityId: 'm', slug })
const daysOf = (caseId: string) =>
  place.database.read.select().from(t.deadlines).where(eq(t.deadlines.caseId, caseId))

describe('void numbers (NUM-04)', () => {
  it('stay in lists, register and search, closed, and are never given again', async () => {
    const { slug, number, caseId } = await registered(place.clerk, { kind: 'motion' })
    expect(await voidEntry(place.clerk, { ...at(slug), reason: 'Dubblett' })).toMatchObject({ ok: true })
    const list = await listCases(
      place.database.read,
      publicActor,
      { ...noCaseFilter, municipalityId: 'm' },
      newestFirst,
      null,
      10,
    )
    expect(list.rows).toMatchObject([{ number, voidedDay: '2026-11-20', open: false, nextDeadline: null }])
    const found = await searchPortal(place.database.read, publicActor, {
      query: number,
      municipalityId: 'm',
      page: 1,
    })
    expect(found.items).toMatchObject([{ number, voidedDay: '2026-11-20' }])
    expect((await page(slug, publicActor))?.head.voidReason).toBe('Dubblett')
    expect((await daysOf(caseId)).map(({ state }) => state)).toEqual(['superseded'])
    expect((await registered(place.clerk)).number).toBe('KS 2026/2')
    expect(await voidEntry(place.clerk, { ...at(slug), reason: 'Igen' })).toMatchObject({
      refusal: 'already-voided',
    })
  })

  it('are refused once something is decided or sent for referral, and to who may not', async () => {
    const { slug, caseId } = await registered(place.clerk)
    const voided = (ctx = place.clerk, reason = 'Fel') => voidEntry(ctx, { ...at(slug), reason })
    expect(await voided(place.clerk, '')).toMatchObject({ refusal: 'reason-missing' })
    for (const role of ['case_officer', 'manager', 'member', 'system_owner_admin'] as const)
      expect((await voided(place.as(place.account(role)))).ok, role).toBe(false)
    const referral = { id: 'ref', caseId, position: 1, kind: 'board' as const, recipient: 'Nämnd' }
    await place.database.transaction((tx) => tx.insert(t.referrals).values({ ...referral, state: 'sent' }))
    expect(await voided()).toMatchObject({ refusal: 'referred' })
    await place.database.transaction(async (tx) => {
      await tx.update(t.referrals).set({ state: 'draft' })
      await tx.insert(t.decisions).values({
        ...{ id: 'd', municipalityId: 'm', caseId, bodyId: 'ks', heading: 'Beslut' },
        outcome: 'noted' as const,
      })
    })
    expect(await voided()).toMatchObject({ refusal: 'decided' })
  })

  it('of a document: the line stays, the file leaves the web', async () => {
    const { slug } = await registered(place.clerk, { documents: [document({ released: true }), document()] })
    expect((await page(slug, publicActor))?.documents[0]?.file).not.toBeNull()
    const voided = await voidEntry(place.clerk, { ...at(slug), documentNumber: 1, reason: 'Fel fil' })
    expect(voided).toMatchObject({ ok: true, value: { number: 'KS 2026/1-1' } })
    expect((await page(slug, publicActor))?.documents).toMatchObject([
      { number: 1, file: null, voidedDay: '2026-11-20', voidReason: 'Fel fil' },
      { number: 2, voidedDay: null },
    ])
  })
})

describe('merging', () => {
  it('ends the one, keeps its number and documents, moves its days, and is told at both ends', async () => {
    const a = await registered(place.clerk, { kind: 'motion', receivedDay: '2026-03-01' })
    const b = await registered(place.clerk, { kind: 'motion', receivedDay: '2026-11-19' })
    const merged = await mergeCases(place.clerk, { ...at(a.slug), into: b.number })
    expect(merged).toEqual({ ok: true, value: { slug: b.slug, number: b.number } })
    const from = await page(a.slug, publicActor)
    expect(from?.head).toMatchObject({ open: false, mergedIntoId: b.caseId })
    expect(from?.documents).toHaveLength(1)
    expect(from?.linkedFrom).toMatchObject([{ kind: 'merged_from', case: { slug: b.slug } }])
    const to = await page(b.slug, publicActor)
    expect(to?.links).toMatchObject([{ kind: 'merged_from', case: { slug: a.slug } }])
    expect(to?.head.nextDeadline).toBe('2027-03-01')
    expect((await daysOf(a.caseId)).map(({ state }) => state)).toEqual(['superseded'])
    expect((await daysOf(b.caseId)).filter(({ state }) => state === 'open')).toHaveLength(2)
    expect(await mergeCases(place.clerk, { ...at(a.slug), into: b.number })).toMatchObject({
      refusal: 'not-open',
    })
  })

  it('is refused across authorities, into what is closed or less secret, and into itself', async () => {
    const a = await registered(place.clerk)
    const other = await registered(place.clerk, { registerId: 'r-sn' })
    const secret = await registered(place.clerk, { secrecyProvision: '26 kap. 1 § OSL' })
    const into = (slug: string, number: string) => mergeCases(place.clerk, { ...at(slug), into: number })
    expect(await into(a.slug, other.number)).toMatchObject({ refusal: 'other-authority' })
    expect(await into(secret.slug, a.number)).toMatchObject({ refusal: 'less-secret' })
    expect(await into(a.slug, a.number)).toMatchObject({ refusal: 'same-case' })
    expect(await into(a.slug, 'KS 2026/99')).toMatchObject({ refusal: 'into-not-found' })
    const officer = place.as(place.account('case_officer'))
    expect(await mergeCases(officer, { ...at(a.slug), into: secret.number })).toMatchObject({
      refusal: 'forbidden',
    })
  })

  it('two at once the other way round leave one case open', async () => {
    const a = await registered(place.clerk)
    const b = await registered(place.clerk)
    const answers = await Promise.all([
      mergeCases(place.clerk, { ...at(a.slug), into: b.number }),
      mergeCases(place.clerk, { ...at(b.slug), into: a.number }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('splitting off a document', () => {
  const split = (slug: string, given = {}) =>
    splitDocument(place.clerk, {
      ...{ ...at(slug), documentNumber: 1, registerId: 'r-sn', kind: 'other' as const },
      ...{ publicTitle: 'Eget ärende', receivedDay: '2026-11-19', ...given },
    })

  it('writes nothing of what was marked or voided while it was being split off (REG-07, NUM-04)', async () => {
    const marking = {
      ...{ whole: true, title: false, party: false, unpublish: false, provision: '26 kap. 1 § OSL' },
      ...{ until: '', neutralTitle: '', neutralParty: '' },
    }
    const meanwhile = {
      'file-withheld': (slug: string) => setSecrecy(place.clerk, { ...at(slug), ...marking }),
      'document-voided': (slug: string) =>
        voidEntry(place.clerk, { ...at(slug), documentNumber: 1, reason: 'Fel fil' }),
    }
    for (const [refusal, act] of Object.entries(meanwhile)) {
      const { slug } = await registered(place.clerk)
      const { database } = place
      const transaction: typeof database.transaction = async (work) => {
        expect(await act(slug)).toMatchObject({ ok: true })
        return database.transaction(work)
      }
      const late = { ...place.clerk, database: { ...database, transaction } }
      const wish = { documentNumber: 1, registerId: 'r-sn', kind: 'other' as const }
      const texts = { publicTitle: 'Eget ärende', receivedDay: '2026-11-19' }
      expect(await splitDocument(late, { ...at(slug), ...wish, ...texts })).toMatchObject({ refusal })
    }
    expect(await page('sn-2026-1')).toBeNull()
  })

  it('registers it anew in the other register; the old line stays and points there', async () => {
    const { slug } = await registered(place.clerk, {
      documents: [document({ released: true }, 'Texten följer med.')],
    })
    const made = await split(slug)
    expect(made).toMatchObject({ ok: true, value: { number: 'SN 2026/1' } })
    const there = await page('sn-2026-1')
    expect(there?.documents).toMatchObject([
      { number: 1, released: false, file: { fileName: 'skrivelse.txt' } },
    ])
    expect(there?.links).toMatchObject([{ kind: 'split_from', label: 'KS 2026/1-1', case: { slug } }])
    const old = await page(slug, publicActor)
    expect(old?.documents).toMatchObject([{ number: 1, voidedDay: null }])
    expect(old?.linkedFrom).toMatchObject([
      { kind: 'split_from', label: 'KS 2026/1-1', case: { slug: 'sn-2026-1' } },
    ])
    const found = await searchPortal(place.database.read, place.account('registrar'), {
      ...{ query: 'följer', municipalityId: 'm', page: 1 },
    })
    expect(found.total.count).toBe(2)
  })

  it('keeps what is secret secret, and asks for what a registration asks for', async () => {
    const { slug } = await registered(place.clerk, { secrecyProvision: '26 kap. 1 § OSL' })
    expect(await split(slug, { publicTitle: ' ' })).toMatchObject({ refusal: 'title-missing' })
    expect(await split(slug, { registerId: 'x' })).toMatchObject({ refusal: 'register-not-found' })
    expect(await split(slug, { documentNumber: 9 })).toMatchObject({ refusal: 'document-not-found' })
    expect(await split(slug)).toMatchObject({ ok: true })
    expect((await page('sn-2026-1'))?.head.secrecyProvision).toBe('26 kap. 1 § OSL')
    expect(await page('sn-2026-1', publicActor)).toBeNull()
  })
})

describe('references between cases', () => {
  const link = (slug: string, number: string, given = {}) =>
    linkCases(place.clerk, { ...at(slug), number, otherMunicipalityId: 'm', asText: false, ...given })

  it('are shown at both ends, each to those who may see the other', async () => {
    const a = await registered(place.clerk)
    const b = await registered(place.clerk, { registerId: 'r-sn', secrecyProvision: '26 kap. 1 § OSL' })
    expect(await link(a.slug, b.number)).toMatchObject({ ok: true })
    expect((await page(a.slug))?.links).toMatchObject([{ case: { number: b.number } }])
    expect((await page(b.slug))?.linkedFrom).toMatchObject([{ case: { number: a.number } }])
    const outside = await page(a.slug, publicActor)
    expect(outside?.links).toEqual([])
    expect(JSON.stringify(outside?.events)).not.toContain(b.number)
    expect(await link(a.slug, b.number)).toMatchObject({ refusal: 'already-linked' })
    const [made] = (await page(a.slug))?.links ?? []
    expect(await unlinkCases(place.clerk, { ...at(a.slug), linkId: made?.id ?? '' })).toMatchObject({
      ok: true,
    })
    expect((await page(a.slug))?.links).toEqual([])
  })

  it('across municipalities reach what is published there, or are words', async () => {
    const a = await registered(place.clerk)
    await place.database.transaction(async (tx) => {
      const made = { municipalityId: 'n', createdAt: '2026-01-01T00:00:00.000Z' }
      const body = { kind: 'board' as const, slug: 'n-ks', sortKey: 'n' }
      await tx.insert(t.bodies).values({ id: 'n-ks', name: 'Styrelsen', ...body, ...made })
      await tx.insert(t.registers).values({
        ...{ id: 'r-n', bodyId: 'n-ks', code: 'KS', name: 'Diarium', ...made },
        ...{ numberPattern: '{unit} {year}/{serial}', demonstration: false },
      })
    })
    const stranger = place.as(place.account('registrar', { accountId: 'stranger', municipalityId: 'n' }))
    const theirs = await registered(stranger, { municipalityId: 'n', registerId: 'r-n', documents: [] })
    const to = (given = {}) => link(a.slug, theirs.number, { otherMunicipalityId: 'n', ...given })
    expect(await to()).toMatchObject({ refusal: 'link-not-found' })
    await place.database.transaction((tx) =>
      tx.update(t.cases).set({ published: true }).where(eq(t.cases.id, theirs.caseId)),
    )
    expect(await to()).toMatchObject({ ok: true })
    expect((await page(a.slug, publicActor))?.links).toMatchObject([
      { case: { municipalitySlug: 'tallkoping' } },
    ])
    expect(await link(a.slug, 'LST 123-2026', { asText: true })).toMatchObject({ ok: true })
    expect((await page(a.slug))?.links.map(({ label }) => label)).toContain('LST 123-2026')
  })
})
