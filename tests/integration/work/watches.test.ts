import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publicActor } from '~/domain/access'
import { askToFollow, changeWatch, follow, readWatch, unfollow } from '~/use-cases/watches/follow'
import { tellWatchers } from '~/use-cases/watches/tell-watchers'
import { watchesOf } from '#db/repositories/watches'
import * as t from '#db/schema'
import { indexWords } from '#db/search'
import { documentWithText, type CaseMade } from '#tests/support/case-rows'
import { addCase, addEvent, mailsIn, makeOffice, type Office, watchSecret } from './office'

let office: Office
beforeAll(async () => {
  office = await makeOffice()
})
afterAll(() => office.dispose())

let hour = 0
/** Every test begins an hour later, with an empty outbox and nothing followed. */
beforeEach(async () => {
  turnClock()
  await office.database.transaction(async (tx) => {
    await tx.delete(t.watches)
    await tx.delete(t.mails)
    await tx.delete(t.signInAttempts)
  })
})
const turnClock = () => {
  hour += 1
  office.clock.now = new Date(Date.parse('2026-05-05T00:00:00.000Z') + hour * 3_600_000).toISOString()
}

const open = () => office.as(publicActor)
const ask = (email: string, asked: Parameters<typeof askToFollow>[2]['asked'], address = '192.0.2.1') =>
  askToFollow(open(), watchSecret, { municipality: office.municipality, asked, email, address })
/** An address that follows something, confirmed. */
async function followed(asked: Parameters<typeof ask>[1], email = 'ada@exempel.se') {
  expect(await ask(email, asked)).toMatchObject({ ok: true })
  const [watch] = await office.database.read.select().from(t.watches).where(eq(t.watches.email, email))
  const secret = watchSecret(watch?.id ?? '')
  expect(await changeWatch(open(), secret, 'confirm')).toBe(true)
  await office.database.transaction((tx) => tx.delete(t.mails))
  turnClock()
  return secret
}
const tell = async () => {
  turnClock()
  await tellWatchers(office.as({ kind: 'system', name: 'Rådslag' }), watchSecret)
  return mailsIn(office.database)
}
let nth = 100
const newCase = (given: Partial<CaseMade> = {}) => {
  nth += 1
  const at = office.clock.now
  return addCase(office.database, office.place, nth, { registeredAt: at, updatedAt: at, ...given })
}

describe('following by e-mail', () => {
  it('begins only when the address confirms, with a secret of which the hash is kept', async () => {
    const row = await newCase()
    await ask('ada@exempel.se', { kind: 'case', slug: row.slug })
    const [mail] = await mailsIn(office.database)
    const [watch] = await office.database.read.select().from(t.watches)
    expect(mail).toMatchObject({ to: 'ada@exempel.se', subject: 'Bekräfta din bevakning hos Eks kommun' })
    expect(mail?.text).toContain(`{portal}/ek/bevakning/{watch:${watch?.id}}`)
    const secret = watchSecret(watch?.id ?? '')
    expect(JSON.stringify([mail, watch])).not.toContain(secret)
    turnClock()
    await addEvent(office.database, { caseId: row.id, text: 'Remissen skickades', at: office.clock.now })
    expect(await tell()).toHaveLength(1)
    expect(await readWatch(open(), secret)).toMatchObject({ state: 'unconfirmed', label: row.number })
    await changeWatch(open(), secret, 'confirm')
    // What happened before the confirmation is not news.
    expect(await tell()).toHaveLength(1)
    await addEvent(office.database, { caseId: row.id, text: 'Yttrandet kom in', at: office.clock.now })
    const [, news] = await tell()
    expect(news?.text).toContain('- Yttrandet kom in')
    expect(news?.text).not.toContain('Remissen skickades')
  })

  it('answers the same whether or not the address follows already, and sends no second confirmation', async () => {
    const row = await newCase()
    const asked = { kind: 'case', slug: row.slug } as const
    await followed(asked)
    expect(await ask('ada@exempel.se', asked)).toEqual({ ok: true, value: null })
    expect(await ask('nytt@exempel.se', asked)).toEqual({ ok: true, value: null })
    expect((await mailsIn(office.database)).map(({ to }) => to)).toEqual(['nytt@exempel.se'])
  })

  it('is limited per address, so that nobody can be flooded with confirmations', async () => {
    const results = []
    for (let n = 0; n < 12; n++) {
      const row = await newCase()
      results.push(await ask('ada@exempel.se', { kind: 'case', slug: row.slug }, `192.0.2.${n}`))
    }
    expect(results.at(-1)).toMatchObject({ ok: false, refusal: 'too-many-attempts' })
    expect(await mailsIn(office.database)).toHaveLength(5)
  })

  it('is refused for what is no address, and for what the public may not see, even to staff', async () => {
    const row = await newCase({ published: false })
    const asked = { kind: 'case', slug: row.slug } as const
    expect(await ask('inte en adress\r\nBcc: x@y.se', asked)).toMatchObject({ refusal: 'email-invalid' })
    expect(await ask('ada@exempel.se', asked)).toMatchObject({ refusal: 'target-not-found' })
    const staff = { municipality: office.municipality, asked, email: 'vera@ek.se', address: '192.0.2.1' }
    expect(await askToFollow(office.by('vera'), watchSecret, staff)).toMatchObject({
      refusal: 'target-not-found',
    })
  })

  it('carries one-click unsubscription, which forgets the address and can be pressed twice (RFC 8058)', async () => {
    const row = await newCase()
    const secret = await followed({ kind: 'case', slug: row.slug })
    await addEvent(office.database, { caseId: row.id, text: 'Något hände', at: office.clock.now })
    const [mail] = await tell()
    expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(mail?.headers['List-Unsubscribe']).toMatch(/^<\{portal\}\/ek\/bevakning\/\{watch:[\w-]+\}>$/)
    expect(await changeWatch(open(), secret, 'end')).toBe(true)
    expect(await changeWatch(open(), secret, 'end')).toBe(true)
    expect(await changeWatch(open(), 'gissning', 'end')).toBe(false)
    const [watch] = await office.database.read.select().from(t.watches)
    expect(watch).toMatchObject({ email: null })
    await addEvent(office.database, { caseId: row.id, text: 'Mer hände', at: office.clock.now })
    expect(await tell()).toHaveLength(1)
  })

  it('is forgotten when it is not confirmed within a week', async () => {
    const row = await newCase()
    await ask('ada@exempel.se', { kind: 'case', slug: row.slug })
    hour += 24 * 8
    await tell()
    expect(await office.database.read.select().from(t.watches)).toEqual([])
  })
})

describe('what is told', () => {
  it('is nothing where nothing is new, and each thing once, whoever tells and however often', async () => {
    const row = await newCase()
    await followed({ kind: 'case', slug: row.slug })
    expect(await tell()).toEqual([])
    await addEvent(office.database, { caseId: row.id, text: 'Ett', at: office.clock.now })
    turnClock()
    const system = office.as({ kind: 'system', name: 'Rådslag' })
    await Promise.all([1, 2, 3].map(() => tellWatchers(system, watchSecret)))
    expect(await tell()).toHaveLength(1)
  })

  it('is to an address only what is public, and nothing once the case is secret (OSL 5:2)', async () => {
    const row = await newCase()
    await followed({ kind: 'case', slug: row.slug })
    await addEvent(office.database, {
      caseId: row.id,
      text: 'Uppgift till Linn',
      at: office.clock.now,
      public: false,
    })
    expect(await tell()).toEqual([])
    await addEvent(office.database, { caseId: row.id, text: 'Ny handling', at: office.clock.now })
    await office.database.transaction((tx) =>
      tx.update(t.cases).set({ secrecyProvision: 'OSL 21 kap. 7 §' }).where(eq(t.cases.id, row.id)),
    )
    expect(await tell()).toEqual([])
  })

  it('is to staff what they may see, but never the words of a secret case', async () => {
    const row = await newCase({
      published: false,
      secrecyProvision: 'OSL 21 kap. 7 §',
      responsibleAccountId: 'linn',
    })
    const asked = { kind: 'case', slug: row.slug } as const
    expect(
      await follow(office.by('linn'), watchSecret, { municipality: office.municipality, asked }),
    ).toMatchObject({ ok: true })
    const unseen = await follow(office.by('olle'), watchSecret, { municipality: office.municipality, asked })
    expect(unseen).toMatchObject({ refusal: 'target-not-found' })
    turnClock()
    await addEvent(office.database, {
      caseId: row.id,
      text: 'Ada ringde om hälsan',
      at: office.clock.now,
      public: false,
    })
    const [mail] = await tell()
    expect(mail).toMatchObject({ to: 'linn@ek.se' })
    expect(mail?.text).toContain(`Något har hänt i ${row.number}`)
    expect(mail?.text).not.toContain('hälsan')
  })

  it('of a search is what is new in it and published since, within what the follower may see', async () => {
    const old = await newCase({ kind: 'motion' })
    const hidden = await newCase({ kind: 'motion', published: false })
    await followed({ kind: 'search', query: 'typ=motion&status=pagar&ordning=datum&ansvarig=olle' })
    const [watch] = await office.database.read.select().from(t.watches)
    expect(watch).toMatchObject({ query: 'typ=motion&status=pagar', label: 'Motioner som pågår' })
    const motion = await newCase({ kind: 'motion', publicTitle: 'Motion om AI' })
    const secret = await newCase({ kind: 'motion', published: false })
    await newCase({ kind: 'investment' })
    await office.database.transaction((tx) =>
      tx
        .update(t.cases)
        .set({ published: true, updatedAt: office.clock.now })
        .where(eq(t.cases.id, hidden.id)),
    )
    await addEvent(office.database, {
      caseId: hidden.id,
      text: 'Publicerades',
      at: office.clock.now,
      kind: 'published',
    })
    const [mail] = await tell()
    const text = mail?.text ?? ''
    expect([motion, hidden].every(({ number }) => text.includes(`${number},`))).toBe(true)
    expect([old, secret].some(({ number }) => text.includes(`${number},`))).toBe(false)
    expect(text.match(/^- /gm)).toHaveLength(2)
  })

  it('of a search with words is found by them', async () => {
    await followed({ kind: 'search', query: 'q=läsplattor' })
    const row = await newCase({ publicTitle: 'Köp av läsplattor' })
    await newCase({ publicTitle: 'Köp av bussar' })
    await office.database.transaction((tx) =>
      indexWords(tx, [{ caseId: row.id, publicText: row.publicTitle, protectedText: '' }]),
    )
    const [mail] = await tell()
    expect(mail?.text.match(/^- .*$/gm)).toEqual([`- ${row.number}, Köp av läsplattor`])
  })

  it('of the post list is the documents registered since', async () => {
    await followed({ kind: 'post_list' })
    const row = await newCase()
    await office.database.transaction(async (tx) => {
      await documentWithText(tx, office.place, row.id, 'Text', true)
      await tx
        .update(t.documents)
        .set({ registeredAt: office.clock.now })
        .where(eq(t.documents.caseId, row.id))
    })
    const [mail] = await tell()
    expect(mail?.text).toContain(`- ${row.number}-1, Handling`)
  })

  it('ends for the signed-in by a press, and only for their own', async () => {
    const row = await newCase()
    const asked = { kind: 'case', slug: row.slug } as const
    const place = { municipality: office.municipality, asked }
    await follow(office.by('vera'), watchSecret, place)
    await follow(office.by('vera'), watchSecret, place)
    const [own, ...more] = await watchesOf(office.database.read, 'vera')
    expect(more).toEqual([])
    await unfollow(office.by('linn'), own?.id ?? '')
    expect(await watchesOf(office.database.read, 'vera')).toHaveLength(1)
    await unfollow(office.by('vera'), own?.id ?? '')
    expect(await watchesOf(office.database.read, 'vera')).toEqual([])
  })
})
