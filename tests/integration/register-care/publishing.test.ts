import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publicActor } from '~/domain/access'
import { releaseDocument } from '~/use-cases/cases/release-document'
import { publishCase } from '~/use-cases/register/publish-case'
import { casePage } from '#db/queries/case-page'
import { listCases, newestFirst, noCaseFilter } from '#db/queries/case-list'
import { postList } from '#db/queries/post-list'
import * as t from '#db/schema'
import { municipalityWithClerk, type Place } from '../register/place'
import { document, registered } from './cases'

let place: Place
beforeEach(async () => {
  place = await municipalityWithClerk()
})
afterEach(() => place.dispose())

const page = (slug: string) => casePage(place.database.read, publicActor, 'm', slug)

describe('publishing is a decision of its own (WEB-01, WEB-02)', () => {
  const publish = (slug: string, publish: boolean, confirmed = false, ctx = place.clerk) =>
    publishCase(ctx, { municipalityId: 'm', slug, publish, confirmed })

  it('takes a case off the web and puts it there again, with history and counts', async () => {
    const { slug } = await registered(place.clerk)
    const list = () =>
      listCases(
        place.database.read,
        publicActor,
        { ...noCaseFilter, municipalityId: 'm' },
        newestFirst,
        null,
        9,
      )
    expect((await list()).total.count).toBe(1)
    expect(await publish(slug, false)).toMatchObject({ ok: true })
    expect(await page(slug)).toBeNull()
    expect((await list()).total.count).toBe(0)
    expect(await publish(slug, true)).toMatchObject({ ok: true })
    expect((await page(slug))?.events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['unpublished', 'published']),
    )
    expect(await publish(slug, true)).toEqual({ ok: true, value: { published: true } })
  })

  it('is refused where the municipality shows no register, and to who may not', async () => {
    const { slug } = await registered(place.clerk)
    await publish(slug, false)
    await place.database.transaction((tx) =>
      tx.update(t.municipalities).set({ published: false }).where(eq(t.municipalities.id, 'm')),
    )
    expect(await publish(slug, true)).toMatchObject({ refusal: 'municipality-not-published' })
    for (const role of ['controller', 'member', 'auditor'] as const)
      expect((await publish(slug, true, true, place.as(place.account(role)))).ok, role).toBe(false)
  })

  it('a registration with a personal identity number waits for somebody to look at it', async () => {
    const inTitle = await registered(place.clerk, { publicTitle: 'Skrivelse från 19121212-1212' })
    const inDocument = await registered(place.clerk, {
      documents: [document({ publicTitle: 'Brev från 19121212-1212' })],
    })
    for (const { slug } of [inTitle, inDocument]) {
      expect(await page(slug)).toBeNull()
      expect(await publish(slug, true)).toMatchObject({ refusal: 'personal-data' })
      expect(await publish(slug, true, true)).toMatchObject({ ok: true })
      expect(await page(slug)).not.toBeNull()
    }
  })

  it('asks to look at personal data first, and at none that is protected', async () => {
    const { slug } = await registered(place.clerk, {
      publicTitle: 'Skrivelse från 811228-9874',
      protectedTitle: 'Ring 070-123 45 67',
    })
    await publish(slug, false)
    expect(await publish(slug, true)).toEqual({
      ...{ ok: false, refusal: 'personal-data' },
      detail: [{ kind: 'personal_number', text: '811228-9874', page: 1 }],
    })
    expect(await publish(slug, true, true)).toMatchObject({ ok: true })
  })
})

describe('releasing a file (WEB-03)', () => {
  const text = 'Ring 070-123 45 67 eller skriv till eva.ek@exempel.se.\fDiagnosen ställdes 811228-9874.'
  const release = (slug: string, confirmed: boolean) =>
    releaseDocument(place.clerk, { municipalityId: 'm', slug, number: 1, release: true, confirmed })

  it('lists what was found and where; who released it and when is kept', async () => {
    const { slug, caseId } = await registered(place.clerk, { documents: [document({}, ''), document()] })
    const file = { hash: 'f'.repeat(64), fileName: 'a.txt', pages: 2, text }
    const other = await registered(place.clerk, { documents: [document({ file })] })
    expect(await release(other.slug, false)).toEqual({
      ...{ ok: false, refusal: 'personal-numbers' },
      detail: [
        { kind: 'personal_number', text: '811228-9874', page: 2 },
        { kind: 'email', text: 'eva.ek@exempel.se', page: 1 },
        { kind: 'phone', text: '070-123 45 67', page: 1 },
        { kind: 'sensitive_word', text: 'Diagnosen', page: 2 },
      ],
    })
    expect(await release(other.slug, true)).toMatchObject({ ok: true })
    const rows = () =>
      place.database.read.select().from(t.documents).where(eq(t.documents.caseId, other.caseId))
    expect(await rows()).toMatchObject([{ released: true, releasedDay: '2026-11-20', releasedBy: 'clerk' }])
    await releaseDocument(place.clerk, {
      municipalityId: 'm',
      slug: other.slug,
      number: 1,
      release: false,
      confirmed: false,
    })
    expect(await rows()).toMatchObject([{ released: false, releasedDay: null, releasedBy: null }])
    expect(slug).not.toBe(other.slug)
    expect(caseId).not.toBe(other.caseId)
  })
})

describe('the post list (WEB-02, WEB-03)', () => {
  const list = (actor = publicActor as Parameters<typeof postList>[1], given = {}) => {
    const today = new Date().toISOString().slice(0, 10)
    const filter = {
      municipalityId: 'm',
      from: '2026-01-01',
      to: today,
      page: { number: 1, size: 50 },
      ...given,
    }
    return postList(place.database.read, actor, filter)
  }

  it('shows outsiders the public set of what is published, and staff what they may see', async () => {
    await registered(place.clerk, {
      documents: [
        document({
          publicTitle: 'Skrivelse',
          protectedTitle: 'Skrivelse om Eva',
          publicParty: 'Enskild',
          protectedParty: 'Eva Ek',
        }),
        document({ direction: 'outgoing', publicTitle: 'Svar' }),
      ],
    })
    await registered(place.clerk, { secrecyProvision: '26 kap. 1 § OSL' })
    await registered(place.clerk, {
      registerId: 'r-sn',
      documents: [document({ publicTitle: 'Till nämnden' })],
    })
    const outside = await list()
    expect(outside.total).toBe(3)
    expect(outside.rows.map(({ title, party }) => `${title} ${party ?? ''}`.trim()).toSorted()).toEqual([
      'Skrivelse Enskild',
      'Svar',
      'Till nämnden',
    ])
    const inside = await list(place.account('registrar'))
    expect(inside.total).toBe(4)
    expect(inside.rows.map(({ party }) => party)).toContain('Eva Ek')
    expect((await list(place.account('controller'))).total).toBe(3)
    expect((await list(publicActor, { direction: 'outgoing' })).rows).toMatchObject([{ title: 'Svar' }])
    expect((await list(publicActor, { bodyId: 'sn' })).rows).toMatchObject([{ title: 'Till nämnden' }])
    expect((await list(publicActor, { from: '2026-01-01', to: '2026-01-02' })).total).toBe(0)
    const second = await list(publicActor, { page: { number: 2, size: 2 } })
    expect(second).toMatchObject({ total: 3, rows: [{}] })
  })

  it('is empty for outsiders where the municipality does not publish its register', async () => {
    await registered(place.clerk)
    await place.database.transaction((tx) =>
      tx.update(t.municipalities).set({ published: false }).where(eq(t.municipalities.id, 'm')),
    )
    expect((await list()).total).toBe(0)
    expect((await list(place.account('registrar'))).total).toBe(1)
  })
})
