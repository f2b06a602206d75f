import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RenderPdf, WrittenDocument } from '~/documents/writing/model'
import type { Actor } from '~/domain/access'
import type { RequestEvent } from '~/domain/records/request'
import { decideRefusal } from '~/use-cases/records/decide-refusal'
import { demandDecision } from '~/use-cases/records/demand-decision'
import { forwardRequest } from '~/use-cases/records/forward-request'
import { linkRequest } from '~/use-cases/records/link-request'
import { noteReceipt } from '~/use-cases/records/note-receipt'
import { requestRecord, type RequestRecordInput } from '~/use-cases/records/request-record'
import { stepRequest } from '~/use-cases/records/step-request'
import { casePage } from '#db/queries/case-page'
import {
  decisionFile,
  followedRequest,
  listRequests,
  openRecordsRequests,
  requestPage,
} from '#db/queries/records'
import * as t from '#db/schema'
import { type Bench, bench } from '../documents/place'

let place: Bench
let officer: Actor
let chief: Actor
let written: WrittenDocument[]
beforeEach(async () => {
  place = await bench()
  officer = place.person('officer', 'case_officer')
  chief = place.person('chief', 'manager')
  written = []
})
afterEach(() => place.dispose())

const renderPdf: RenderPdf = (document) => {
  written.push(document)
  return Promise.resolve(Buffer.from(`%PDF ${JSON.stringify(document)}`))
}

const asked = (given: Partial<RequestRecordInput> = {}) =>
  requestRecord(place.as({ kind: 'public' }), {
    ...{ municipalityId: 'm', municipalitySlug: 'grankoping', bodyId: 'ks', wanted: 'Avtalet om robotar' },
    ...{ contact: '', caseSlug: '', documentNumber: null, address: '192.0.2.1', ...given },
  })

async function received(given: Partial<RequestRecordInput> = {}): Promise<string> {
  const answer = await asked(given)
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value.id
}

const at = (id: string) => ({ municipalityId: 'm', municipalitySlug: 'grankoping', id })
const none = { note: '', provision: '', reasons: '' }
const step = (actor: Actor, id: string, event: RequestEvent, answer = none) =>
  event === 'forward'
    ? forwardRequest(place.as(actor), at(id), 'sn')
    : event === 'decide-refusal'
      ? decideRefusal(place.as(actor), renderPdf, at(id), { ...answer, court: 'Kammarrätten i Stockholm' })
      : stepRequest(place.as(actor), at(id), event, answer)
const withheld = { note: '', provision: '19 kap. 3 § OSL', reasons: 'Anbuden är inte öppnade.' }
const stateOf = async (id: string) => (await requestPage(place.database.read, officer, 'm', id))?.state

async function refused(given: Partial<RequestRecordInput> = {}): Promise<string> {
  const id = await received(given)
  await step(officer, id, 'take')
  await step(officer, id, 'found')
  expect(await step(officer, id, 'refuse', withheld)).toMatchObject({ ok: true })
  return id
}

describe('asking for a record (TF 2:15–18)', () => {
  it('needs no name, gets a number in its authority and lands on the registrars, who asked is not kept', async () => {
    const [first, second, elsewhere] = [await asked(), await asked(), await asked({ bodyId: 'sn' })]
    expect([first, second, elsewhere].map((answer) => answer.ok && answer.value.number)).toEqual([1, 2, 1])
    const notices = await place.database.read.select().from(t.notices)
    expect(new Set(notices.map(({ accountId }) => accountId))).toEqual(new Set(['clerk', 'other']))
    const audit = await place.database.read.select().from(t.auditEntries)
    expect(
      audit
        .filter(({ action }) => action === 'records.receive')
        .map(({ actorAccountId, actorName }) => ({ actorAccountId, actorName })),
    ).toEqual(Array(3).fill({ actorAccountId: null, actorName: 'Allmänheten' }))
  })

  it('keeps a signed-in sender as anonymous as any (PUB-04)', async () => {
    const input = {
      ...{ municipalityId: 'm', municipalitySlug: 'grankoping', bodyId: 'ks', wanted: 'A', contact: '' },
      ...{ caseSlug: '', documentNumber: null, address: 'x' },
    }
    await requestRecord(place.as(officer), input)
    const [kept] = await place.database.read.select().from(t.recordsRequestSteps)
    expect(kept).toMatchObject({ actorName: 'Allmänheten', actorAccountId: null })
  })

  it('goes to the board that has the case, and to no case that the sender may not see', async () => {
    const { slug } = await place.registered('incoming')
    const id = await received({ caseSlug: slug, documentNumber: 1, bodyId: 'sn' })
    expect(await requestPage(place.database.read, officer, 'm', id)).toMatchObject({
      bodyId: 'ks',
      matter: { slug, document: { number: 1 } },
    })
    await place.database.transaction((tx) => tx.update(t.cases).set({ published: false }))
    const blind = await received({ caseSlug: slug, documentNumber: 1 })
    expect((await requestPage(place.database.read, officer, 'm', blind))?.matter).toBeNull()
  })

  it('is refused when nothing is asked, for an unknown board and when there are too many', async () => {
    expect(await asked({ wanted: ' ' })).toMatchObject({ refusal: 'wanted-missing' })
    expect(await asked({ wanted: 'a'.repeat(4001) })).toMatchObject({ refusal: 'wanted-too-long' })
    expect(await asked({ bodyId: 'annan' })).toMatchObject({ refusal: 'body-unknown' })
    for (let nth = 0; nth < 20; nth++) expect(await asked({ address: 'samma' })).toMatchObject({ ok: true })
    expect(await asked({ address: 'samma' })).toMatchObject({ refusal: 'too-many-requests' })
    expect(await asked({ address: 'annan' })).toMatchObject({ ok: true })
  })

  it('gives numbers without holes when many ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, nth) => asked({ address: `adress ${nth}` })),
    )
    const numbers = answers.map((answer) => (answer.ok ? answer.value.number : 0))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, nth) => nth + 1))
  })
})

describe('handling a request (rules 12.12)', () => {
  it('goes from taken to released, and the sender sees the answer but not the notes', async () => {
    const id = await received({ contact: 'nyfiken@exempel.se' })
    expect(await step(officer, id, 'take')).toMatchObject({ ok: true })
    expect(await step(officer, id, 'found')).toMatchObject({ ok: true })
    await step(officer, id, 'note', { ...none, note: 'Sidan 4 kan vara hemlig' })
    expect(await step(officer, id, 'release')).toMatchObject({ refusal: 'note-missing' })
    await step(officer, id, 'release', { ...none, note: 'Avtalet, 12 sidor, mejlat' })
    const seen = await followedRequest(place.database.read, 'm', id)
    expect(seen).toMatchObject({ state: 'released', decidedBy: 'officer' })
    expect(JSON.stringify(seen)).not.toContain('Sidan 4')
    expect(JSON.stringify(seen)).not.toContain('nyfiken')
    expect(seen?.steps.at(-1)?.note).toBe('Avtalet, 12 sidor, mejlat')
    const [mail] = await place.database.read
      .select()
      .from(t.mails)
      .where(eq(t.mails.to, 'nyfiken@exempel.se'))
    expect(mail).toMatchObject({ secret: true })
    expect(mail?.text).toContain(`/begar-handling/${id}`)
  })

  it('mails no one whose contact is no address', async () => {
    const id = await refused({ contact: 'ring 070-000 00 00' })
    expect(await stateOf(id)).toBe('refused_by_official')
    const mails = await place.database.read.select({ to: t.mails.to }).from(t.mails)
    expect(mails.every(({ to }) => to.endsWith('@exempel.se'))).toBe(true)
  })

  it('takes one of two answers given at once', async () => {
    const id = await received()
    await step(officer, id, 'take')
    await step(officer, id, 'found')
    const answers = await Promise.all([
      step(officer, id, 'release', { ...none, note: 'Allt' }),
      step(place.clerk.actor, id, 'refuse', withheld),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'not-now' })
  })

  it('is linked to a case of its own authority only', async () => {
    const { slug } = await place.registered()
    const id = await received()
    const other = await received({ bodyId: 'sn' })
    const link = (request: string, caseNumber: string, documentNumber = '') =>
      linkRequest(place.clerk, at(request), { caseNumber, documentNumber })
    expect(await link(id, 'KS 2026/99')).toMatchObject({ refusal: 'case-unknown' })
    expect(await link(id, slug, '7')).toMatchObject({ refusal: 'document-unknown' })
    expect(await link(other, slug)).toMatchObject({ refusal: 'case-of-other-body' })
    expect(await link(id, 'KS 2026/1', '1')).toMatchObject({ ok: true })
    expect((await requestPage(place.database.read, officer, 'm', id))?.matter).toMatchObject({ slug })
  })
})

describe('the written decision (TF 2:19, OSL 6:3)', () => {
  it('is demanded by whoever has the address, told to those who decide, and made by them alone', async () => {
    const id = await refused()
    expect(await step(chief, id, 'decide-refusal', withheld)).toMatchObject({ refusal: 'not-now' })
    expect(await demandDecision(place.as({ kind: 'public' }), at(id))).toMatchObject({ ok: true })
    expect(await demandDecision(place.as({ kind: 'public' }), at(id))).toMatchObject({ ok: true })
    const told = await place.database.read
      .select({ accountId: t.notices.accountId })
      .from(t.notices)
      .where(eq(t.notices.kind, 'records.demanded'))
    expect(told.map(({ accountId }) => accountId).toSorted()).toEqual(['chief', 'officer'])
    expect(await step(officer, id, 'decide-refusal', withheld)).toMatchObject({ refusal: 'forbidden' })
    expect(await step(place.clerk.actor, id, 'decide-release', { ...none, note: 'Allt' })).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await step(chief, id, 'decide-refusal', { ...withheld, reasons: '' })).toMatchObject({
      refusal: 'reasons-missing',
    })
    expect(await step(chief, id, 'decide-refusal', withheld)).toMatchObject({ ok: true })
    expect(await stateOf(id)).toBe('closed')
  })

  it('is registered on a case of its own when the case asked for is closed, which is named', async () => {
    const { slug } = await place.registered('incoming')
    const id = await refused({ caseSlug: slug })
    await demandDecision(place.as({ kind: 'public' }), at(id))
    await place.database.transaction((tx) => tx.update(t.cases).set({ open: false }))
    expect(await step(chief, id, 'decide-refusal', withheld)).toMatchObject({
      value: { reference: 'KS 2026/2-1' },
    })
    expect((await followedRequest(place.database.read, 'm', id))?.steps.at(-1)?.note).toContain(
      'Begäran gällde KS 2026/1.',
    )
  })

  it('is registered as outgoing on a case of its own, names provision, reasons and court, and no requester', async () => {
    const id = await refused({ contact: 'nyfiken@exempel.se', wanted: 'Anbuden' })
    await demandDecision(place.as({ kind: 'public' }), at(id))
    const decided = await step(chief, id, 'decide-refusal', withheld)
    expect(decided).toEqual({ ok: true, value: { reference: 'KS 2026/1-1' } })
    const matter = await casePage(place.database.read, { kind: 'public' }, 'm', 'ks-2026-1')
    expect(matter?.head.title).toBe('Begäran 1 om att få ut en allmän handling')
    expect(matter?.documents).toMatchObject([
      { direction: 'outgoing', publicParty: 'Enskild', withheld: true },
    ])
    const text = JSON.stringify(written[0])
    for (const words of [
      'Anbuden',
      '19 kap. 3 § OSL',
      'Kammarrätten i Stockholm',
      'inom tre veckor',
      'chief',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('nyfiken')
    const followed = await followedRequest(place.database.read, 'm', id)
    expect(JSON.stringify(followed)).toContain('KS 2026/1-1')
    expect(followed && (await decisionFile(place.database.read, followed))?.fileName).toBe(
      'beslut-begaran-1.pdf',
    )
  })

  it('is registered on the open case that was asked for', async () => {
    const { slug } = await place.registered('incoming')
    const id = await refused({ caseSlug: slug, documentNumber: 1 })
    await demandDecision(place.as({ kind: 'public' }), at(id))
    expect(await step(chief, id, 'decide-refusal', withheld)).toMatchObject({
      value: { reference: 'KS 2026/1-2' },
    })
  })

  it('made twice at once is made once, and leaves one document', async () => {
    const id = await refused()
    await demandDecision(place.as({ kind: 'public' }), at(id))
    const answers = await Promise.all([
      step(chief, id, 'decide-refusal', withheld),
      step(chief, id, 'decide-refusal', withheld),
    ])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal)).toSorted()).toEqual(['not-now', 'ok'])
    expect(await place.database.read.select().from(t.documents)).toHaveLength(1)
  })

  it('cannot be demanded of what was released', async () => {
    const id = await received()
    await step(officer, id, 'take')
    await step(officer, id, 'found')
    await step(officer, id, 'release', { ...none, note: 'Allt' })
    expect(await demandDecision(place.as({ kind: 'public' }), at(id))).toMatchObject({ refusal: 'not-now' })
  })
})

describe('when the refusal was received (FL 44)', () => {
  it('is noted once by an official, no day that cannot be, and the time of appeal counts from it', async () => {
    const id = await refused()
    const note = (actor: Actor, day: string) => noteReceipt(place.as(actor), at(id), day)
    expect(await note(officer, '2026-01-10')).toMatchObject({ refusal: 'not-now' })
    await step(officer, id, 'demand')
    await step(chief, id, 'decide-refusal', withheld)
    expect(await note(officer, '')).toMatchObject({ refusal: 'day-missing' })
    expect(await note(officer, '1999-01-01')).toMatchObject({ refusal: 'day-impossible' })
    expect(await note(officer, '2999-01-01')).toMatchObject({ refusal: 'day-impossible' })
    expect(await note(place.account('member', { bodyId: 'ks' }), place.clerk.today)).toMatchObject({
      refusal: 'request-not-found',
    })
    expect(await note(officer, place.clerk.today)).toMatchObject({ ok: true })
    expect(await note(officer, place.clerk.today)).toMatchObject({ refusal: 'not-now' })
    const page = await requestPage(place.database.read, officer, 'm', id)
    expect(page).toMatchObject({ notifiedDay: place.clerk.today, state: 'closed' })
    expect(page?.steps.at(-1)?.note).toContain('togs emot')
  })
})

describe('who sees a request', () => {
  it('are those who handle them in its authority, in a list with the open ones first', async () => {
    const open = await received()
    const answered = await refused()
    const elsewhere = await received({ bodyId: 'sn' })
    const { read } = place.database
    const listed = async (actor: Actor) => {
      const { open, answered } = await listRequests(read, actor, 'm', 10)
      return [...open, ...answered].map(({ id }) => id)
    }
    expect(await listed(officer)).toEqual([open, answered])
    expect(await listed(place.account('registrar'))).toEqual([open, elsewhere, answered])
    const none = [
      { kind: 'public' } as Actor,
      place.account('member', { bodyId: 'ks' }),
      place.account('system_owner_admin'),
      place.account('registrar', { accountId: 'stranger', municipalityId: 'n' }),
    ]
    for (const actor of none) {
      expect(await listed(actor)).toEqual([])
      expect(await requestPage(read, actor, 'm', open)).toBeNull()
      expect(await step(actor, open, 'take')).toMatchObject({ refusal: 'request-not-found' })
    }
    expect(await requestPage(read, officer, 'm', elsewhere)).toBeNull()
    expect((await openRecordsRequests(read, officer, 5)).map(({ id }) => id)).toEqual([open])
    expect(await followedRequest(read, 'n', open)).toBeNull()
  })
})

describe('a request that another authority holds the record of (FL 8)', () => {
  it('is sent on, gets a number there and is followed at the same address', async () => {
    await asked({ bodyId: 'sn' })
    const id = await received()
    await step(officer, id, 'take')
    const forward = (actor: Actor, bodyId: string) => forwardRequest(place.as(actor), at(id), bodyId)
    expect(await forward(officer, 'ks')).toMatchObject({ refusal: 'body-unknown' })
    expect(await forward(officer, 'sn')).toMatchObject({ ok: true })
    expect(await forward(officer, 'ks')).toMatchObject({ refusal: 'request-not-found' })
    expect(await requestPage(place.database.read, place.clerk.actor, 'm', id)).toMatchObject({
      ...{ bodyId: 'sn', number: 2, state: 'received', handlerAccountId: null },
    })
    expect((await followedRequest(place.database.read, 'm', id))?.steps.at(-1)?.note).toContain(
      'Lämnades över från Kommunstyrelsen',
    )
  })
})
