import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, publicActor } from '~/domain/access'
import { setApplication } from '~/server/application'
import { readEnv } from '~/server/env'
import { createLog } from '~/server/log'
import { secretsOf } from '~/server/secret-key'
import { openFileStore } from '~/documents/store'
import { liftSecrecy } from '~/use-cases/register/lift-secrecy'
import { setSecrecy } from '~/use-cases/register/set-secrecy'
import { releaseDocument } from '~/use-cases/cases/release-document'
import { listCases, newestFirst, noCaseFilter } from '#db/queries/case-list'
import { casePage } from '#db/queries/case-page'
import { openKinds } from '#db/queries/overview'
import { postList } from '#db/queries/post-list'
import { searchPortal } from '#db/queries/search'
import * as t from '#db/schema'
import { projectRoot } from '#tests/support/project-root'
import { municipalityWithClerk, type Place } from '../register/place'
import { addresses, answerOf } from './addresses'
import { registered } from './cases'
import { plantSecrets, SECRET } from './planted'

let place: Place
let planted: Awaited<ReturnType<typeof plantSecrets>>
let readers: Record<string, Actor>

beforeAll(async () => {
  place = await municipalityWithClerk()
  planted = await plantSecrets(place)
  setApplication({
    env: readEnv({ NODE_ENV: 'test' }),
    root: projectRoot,
    database: place.database,
    files: openFileStore(place.files),
    log: createLog('silent'),
    secretOf: secretsOf(place.files),
    cipher: { seal: () => '', open: () => null },
  })
  const { account } = place
  readers = {
    public: publicActor,
    'the clerk of another municipality': account('registrar', { accountId: 'stranger', municipalityId: 'n' }),
    'the clerk of another board': account('registrar', { accountId: 'other', bodyId: 'sn' }),
    'a politician of another board': account('member', { accountId: 'other', bodyId: 'sn' }),
    'an officer who does not answer for it': account('case_officer', { accountId: 'other' }),
    'the administrator': account('system_owner_admin', { accountId: 'other' }),
  }
})
afterAll(() => place.dispose())

/** What stands before the secret word where it was told, to find out why. */
const around = (answer: string) => {
  const at = answer.toLowerCase().indexOf(SECRET.toLowerCase())
  return answer.slice(Math.max(0, at - 120), at + SECRET.length)
}

/** Values that address everything that was planted, one case at a time. */
const valuesOf = async () => {
  const { read } = place.database
  const deadlines = await read.select().from(t.deadlines)
  const [meeting] = await read.select().from(t.meetings)
  const [forum] = await read.select().from(t.forums)
  const [governing] = await read.select().from(t.governingDocuments)
  const referrals = await read.select().from(t.referrals)
  const common = {
    ...{ kommun: 'grankoping', nr: '1', organ: 'ks', datum: meeting?.day ?? '', forum: forum?.slug ?? '' },
    ...{ dokument: governing?.slug ?? '', styrdokument: governing?.slug ?? '' },
  }
  const { whole, hidden, fields, open } = planted
  return [whole, hidden, fields, open].flatMap(({ slug: nummer, caseId }) => {
    const ids = [...deadlines, ...referrals].filter((row) => row.caseId === caseId).map(({ id }) => id)
    return [...ids, 'memo', 'task'].map((id) => ({ ...common, nummer, id, remiss: id, pm: id }))
  })
}

describe('what is secret is told to no outsider by any address (OSL 5:2 st 2, 8:1, REG-04, REG-07)', () => {
  it('is there for those with the right to it', async () => {
    const registrar = place.account('registrar')
    for (const { slug } of [planted.whole, planted.hidden, planted.fields])
      expect(JSON.stringify(await casePage(place.database.read, registrar, 'm', slug))).toContain(SECRET)
    const found = await searchPortal(place.database.read, registrar, {
      query: SECRET,
      municipalityId: 'm',
      page: 1,
    })
    // By the public title of one and the open document of another; by nothing secret, which would be an unnoted reading.
    expect(found.items.map(({ slug }) => slug).toSorted()).toEqual(
      [planted.hidden.slug, planted.fields.slug].toSorted(),
    )
    expect(JSON.stringify(found.items.filter(({ slug }) => slug === planted.whole.slug))).toBe('[]')
  })

  it(
    'page, list, file, JSON and CSV, for every reader without that right',
    { timeout: 120_000 },
    async () => {
      const told = new Set<string>()
      let answered = 0
      for (const [who, actor] of Object.entries(readers))
        for (const values of await valuesOf())
          for (const address of addresses) {
            // What does not vary with the case is asked once.
            if (!/:(?:nummer|id|nr|pm|remiss)/.test(address.pattern) && values.nummer !== planted.whole.slug)
              continue
            if (!address.pattern.includes(':id') && values.id !== 'memo') continue
            for (const query of ['', '?visa=1&fran=2026-01-01&till=2027-12-31']) {
              const answer = await answerOf(address, actor, values, query)
              if (answer !== '') answered += 1
              if (answer.toLowerCase().includes(SECRET.toLowerCase()))
                told.add(`${who}: ${address.pattern} (${values.nummer})${query}: ${around(answer)}`)
            }
          }
      expect(answered).toBeGreaterThan(500)
      expect([...told]).toEqual([])
    },
  )

  it('the search finds nothing by it, and counts nothing', async () => {
    for (const [who, actor] of Object.entries(readers)) {
      for (const query of [SECRET, 'zyx', `${SECRET} 2026/77`]) {
        const found = await searchPortal(place.database.read, actor, { query, municipalityId: null, page: 1 })
        expect(found.total.count, `${who} ${query}`).toBe(0)
        const list = await listCases(
          place.database.read,
          actor,
          { ...noCaseFilter, municipalityId: 'm', text: query },
          newestFirst,
          null,
          10,
        )
        expect(list.total.count, `${who} ${query}`).toBe(0)
      }
    }
  })

  it('counts agree with lists: the hidden case is counted for those who may see it only', async () => {
    const counted = async (actor: Actor) => (await openKinds(place.database.read, actor, 'm')).all
    for (const [who, actor] of Object.entries(readers)) expect(await counted(actor), who).toBe(3)
    expect(await counted(place.account('registrar'))).toBe(4)
  })

  it('the register line is still there: number, day, neutral title', async () => {
    const line = await casePage(place.database.read, publicActor, 'm', planted.whole.slug)
    expect(line).toMatchObject({ withheld: true, head: { title: 'Ansökan', receivedDay: '2026-11-19' } })
    expect(line?.documents).toMatchObject([
      { number: 1, title: 'Handling i ärendet', file: null, released: false },
    ])
    const fields = await casePage(place.database.read, publicActor, 'm', planted.fields.slug)
    expect(fields).toMatchObject({ withheld: false, head: { title: 'Klagomål', party: 'Enskild' } })
    expect(fields?.documents).toMatchObject([
      { title: 'Brev', publicParty: 'Enskild', file: null },
      // Registered with the case's own title, so it is marked with it.
      { title: 'Klagomål', publicParty: 'Länsstyrelsen', file: null },
    ])
    expect(fields?.parties).toMatchObject([{ name: 'Enskild' }])
    const days = { from: '2026-01-01', to: '2027-12-31', page: { number: 1, size: 50 } }
    const posted = await postList(place.database.read, publicActor, { municipalityId: 'm', ...days })
    expect(posted.rows.map(({ title }) => title).toSorted()).toEqual([
      'Brev',
      'Handling i ärendet',
      'Klagomål',
    ])
  })

  it('a marking takes released files off the web', () => {
    expect(planted.withdrawn).toEqual([1])
  })
})

describe('markings over time (REG-07)', () => {
  const at = (slug: string, documentNumber: number | null = null) => ({
    municipalityId: 'm',
    slug,
    documentNumber,
  })
  const wish = {
    ...{ whole: true, title: false, party: false, unpublish: false },
    ...{ provision: '26 kap. 1 § OSL', until: '2030-12-31', neutralTitle: '', neutralParty: '' },
  }
  const markings = (caseId: string) =>
    place.database.read.select().from(t.secrecyMarkings).where(eq(t.secrecyMarkings.caseId, caseId))
  const head = async (slug: string) =>
    (await casePage(place.database.read, place.account('registrar'), 'm', slug))?.head

  it('are set and lifted, never changed, and kept in step with the case', async () => {
    const { slug, caseId } = await registered(place.clerk)
    expect(await setSecrecy(place.clerk, { ...at(slug), ...wish })).toMatchObject({ ok: true })
    expect(await head(slug)).toMatchObject({ secrecyProvision: wish.provision, secrecySetDay: '2026-11-20' })
    expect(await setSecrecy(place.clerk, { ...at(slug), ...wish })).toMatchObject({
      refusal: 'already-marked',
    })
    const [marking] = await markings(caseId)
    expect(marking).toMatchObject({
      setBy: 'clerk',
      setDay: '2026-11-20',
      until: '2030-12-31',
      liftedDay: null,
    })
    const lift = (reason: string, ctx = place.clerk) =>
      liftSecrecy(ctx, { ...at(slug), markingId: marking?.id ?? '', reason })
    expect(await lift(' ')).toMatchObject({ refusal: 'reason-missing' })
    expect(await lift('Prövat', place.as(place.account('case_officer')))).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await lift('Prövat på nytt')).toMatchObject({ ok: true })
    expect(await lift('Igen')).toMatchObject({ refusal: 'marking-not-found' })
    expect(await head(slug)).toMatchObject({ secrecyProvision: null, secrecySetDay: null })
    expect(await markings(caseId)).toMatchObject([{ liftedBy: 'clerk', liftReason: 'Prövat på nytt' }])
  })

  it('that came with the registration have their row too, and can be lifted without one', async () => {
    const { slug, caseId } = await registered(place.clerk, { secrecyProvision: '19 kap. 3 § OSL' })
    expect(await markings(caseId)).toMatchObject([{ provision: '19 kap. 3 § OSL', setBy: 'clerk' }])
    await place.database.transaction((tx) =>
      tx.delete(t.secrecyMarkings).where(eq(t.secrecyMarkings.caseId, caseId)),
    )
    expect(
      await liftSecrecy(place.clerk, { ...at(slug), markingId: null, reason: 'Beslut fattat' }),
    ).toMatchObject({
      ok: true,
    })
    expect(await head(slug)).toMatchObject({ secrecyProvision: null })
    expect(await markings(caseId)).toMatchObject([{ setBy: 'Registreringen', liftReason: 'Beslut fattat' }])
  })

  it('of a title: the true one is back when it is lifted; the sender stays as outsiders know it', async () => {
    const { slug, caseId } = await registered(place.clerk, {
      publicTitle: 'Om Eva Ek',
      publicParty: 'Eva Ek',
    })
    const set = { ...wish, whole: false, title: true, party: true, neutralTitle: 'Skrivelse' }
    expect(await setSecrecy(place.clerk, { ...at(slug), ...set })).toMatchObject({ ok: true })
    const outside = async () => (await casePage(place.database.read, publicActor, 'm', slug))?.head
    expect(await outside()).toMatchObject({ title: 'Skrivelse', party: 'Enskild', secrecyProvision: null })
    const [marking] = await markings(caseId)
    await liftSecrecy(place.clerk, { ...at(slug), markingId: marking?.id ?? '', reason: 'Prövat' })
    expect(await outside()).toMatchObject({ title: 'Om Eva Ek', party: 'Enskild' })
    expect(await head(slug)).toMatchObject({ party: 'Eva Ek' })
  })

  it('ask for a provision, a period that has not passed and a neutral title, and stop a release', async () => {
    const { slug } = await registered(place.clerk)
    const set = (given: object) => setSecrecy(place.clerk, { ...at(slug, 1), ...wish, ...given })
    expect(await set({ provision: 'OSL' })).toMatchObject({ refusal: 'provision-unknown' })
    expect(await set({ until: '2026-01-01' })).toMatchObject({ refusal: 'until-past' })
    expect(await set({ whole: false })).toMatchObject({ refusal: 'nothing-marked' })
    expect(await set({ title: true })).toMatchObject({ refusal: 'neutral-title-missing' })
    expect(await set({})).toMatchObject({ ok: true })
    const release = { municipalityId: 'm', slug, number: 1, release: true, confirmed: true }
    expect(await releaseDocument(place.clerk, release)).toMatchObject({ refusal: 'release-secret' })
  })
})

describe('every reading of something secret is noted (issue 3, trust)', () => {
  const reads = async () =>
    (await place.database.read.select().from(t.auditEntries)).filter(({ action }) =>
      action.startsWith('secret.read'),
    )
  const open = (path: string, actor: Actor, nummer: string) => {
    const address = addresses.find(({ pattern }) => pattern === path)
    if (!address) throw new Error(path)
    return answerOf(address, actor, { kommun: 'grankoping', nummer, nr: '1' })
  }
  const page = '/:kommun/arenden/:nummer'
  const paths = [page, `${page}/handlingar/:nr`, `${page}/handlingar/:nr/fil`]

  it('also where the register is cared for', async () => {
    const before = (await reads()).length
    await open(`${page}/sekretess`, place.account('registrar'), planted.open.slug)
    expect((await reads()).length).toBe(before)
    await open(`${page}/sekretess`, place.account('registrar'), planted.whole.slug)
    expect((await reads()).slice(before)).toMatchObject([{ action: 'secret.read.case' }])
  })

  it('of case page, document page and file, by those entitled; nobody else’s', async () => {
    const before = (await reads()).length
    for (const path of paths) await open(path, publicActor, planted.whole.slug)
    for (const path of paths) await open(path, place.account('registrar'), planted.open.slug)
    expect((await reads()).length).toBe(before)
    for (const path of paths) await open(path, place.account('registrar'), planted.whole.slug)
    const noted = (await reads()).slice(before)
    expect(noted.map(({ action, actorName }) => `${action} ${actorName}`)).toEqual([
      'secret.read.case clerk',
      'secret.read.document clerk',
      'secret.read.file clerk',
    ])
    expect(JSON.stringify(noted)).not.toContain(SECRET)
  })
})
