import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, scopeOf } from '~/domain/access'
import { addDocuments } from '~/use-cases/cases/add-documents'
import { registerIntake } from '~/use-cases/cases/register-intake'
import { releaseDocument } from '~/use-cases/cases/release-document'
import type { Draft } from '~/use-cases/intake/draft'
import { documentsOfDraft, registrationOf } from '~/use-cases/intake/registration-of'
import { type CaseFilter, listCases, newestFirst, noCaseFilter } from '#db/queries/case-list'
import { casePage } from '#db/queries/case-page'
import { documentFile, documentPage } from '#db/queries/documents'
import * as t from '#db/schema'
import { begun, municipalityWithClerk, type Place } from './place'

let place: Place
beforeEach(async () => {
  place = await municipalityWithClerk()
})
afterEach(() => place.dispose())

async function registered(text: string, correct: Partial<Draft> = {}) {
  const { intakeId, checked } = await begun(place.clerk, text, correct)
  const made = await registerIntake(
    place.clerk,
    registrationOf({ municipalityId: 'm', intakeId }, checked, null),
  )
  if (!made.ok) throw new Error(made.refusal)
  return made.value.slug
}

const at = (slug: string, number = 1) => ({ municipalityId: 'm', slug, number })
const released = (slug: string, release = true, confirmed = false) =>
  releaseDocument(place.clerk, { ...at(slug), release, confirmed })

/** What each reader sees of the document: nothing, its line, or its file as well. */
async function seenBy(actor: Actor, slug: string): Promise<'nothing' | 'line' | 'file'> {
  const page = await documentPage(place.database.read, scopeOf(actor), at(slug))
  const file = await documentFile(place.database.read, scopeOf(actor), at(slug))
  expect(file !== null).toBe((page?.versions.length ?? 0) > 0)
  const line = (await casePage(place.database.read, actor, 'm', slug))?.documents[0]
  expect(line && { opens: line.file !== null, withheld: line.withheld }).toEqual(
    page ? { opens: file !== null, withheld: page.withheld } : undefined,
  )
  if (!page) return 'nothing'
  return file ? 'file' : 'line'
}

const readers = () => {
  const { account } = place
  return {
    public: { kind: 'public' } as Actor,
    stranger: account('registrar', { accountId: 'stranger', municipalityId: 'n' }),
    registrar: account('registrar'),
    officer: account('case_officer', { accountId: 'other' }),
    otherBoard: account('member', { bodyId: 'sn' }),
    ownBoard: account('member', { bodyId: 'ks' }),
    administrator: account('system_owner_admin'),
  }
}

const seen = async (slug: string) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(readers()).map(async ([who, actor]) => [who, await seenBy(actor, slug)]),
    ),
  )

describe('what outsiders are not told (WEB-03)', () => {
  it('who took in a file, and which account did what', async () => {
    const slug = await registered('En text.')
    await released(slug)
    const told = async (actor: Actor) => ({
      by: (await documentPage(place.database.read, scopeOf(actor), at(slug)))?.versions[0]?.createdBy ?? null,
      events: (await casePage(place.database.read, actor, 'm', slug))?.events ?? [],
    })
    const { public: outsider, stranger, registrar } = readers()
    for (const reader of [outsider, stranger]) {
      const { by, events } = await told(reader)
      expect(by).toBeNull()
      expect(events.length).toBeGreaterThan(1)
      expect(events.every(({ actorName }) => actorName === null)).toBe(true)
      expect(JSON.stringify(events)).not.toContain('actorAccountId')
    }
    expect((await told(registrar)).by).not.toBeNull()
  })

  it('nor are elected members of another body and the administrator (KL 4:28)', async () => {
    const slug = await registered('En text.')
    await place.database.transaction((tx) => tx.update(t.cases).set({ responsibleAccountId: 'clerk' }))
    await place.database.transaction((tx) =>
      tx.update(t.documents).set({ checkedOutBy: 'clerk', checkedOutAt: '2026-11-20T08:00:00.000Z' }),
    )
    const told = async (actor: Actor) => {
      const page = await casePage(place.database.read, actor, 'm', slug)
      const document = await documentPage(place.database.read, scopeOf(actor), at(slug))
      const asked = { ...noCaseFilter, municipalityId: 'm' }
      const listed = (filter: CaseFilter) =>
        listCases(place.database.read, actor, filter, newestFirst, null, 10)
      return [
        page?.head.responsibleName ?? null,
        page?.events.find(({ kind }) => kind === 'registered')?.actorName ?? null,
        page?.documents[0]?.checkedOutBy ?? null,
        document?.checkedOut?.name ?? null,
        (await listed(asked)).rows[0]?.responsible ?? null,
        (await listed({ ...asked, responsibleAccountId: 'clerk' })).rows[0] ? 'clerk' : null,
      ]
    }
    const { otherBoard, administrator, ownBoard, officer, registrar } = readers()
    for (const reader of [otherBoard, administrator]) expect(await told(reader)).toEqual(Array(6).fill(null))
    for (const reader of [ownBoard, officer, registrar])
      expect(await told(reader)).toEqual(Array(6).fill('clerk'))
  })
})

it('history’s inside lines are told to staff, not to the elected, on the page as in mail (TF 2:12)', async () => {
  const slug = await registered('En text.')
  await place.database.transaction((tx) => tx.update(t.caseEvents).set({ public: false }))
  const lines = async (actor: Actor) =>
    ((await casePage(place.database.read, actor, 'm', slug))?.events ?? []).length
  const { ownBoard, otherBoard, administrator, officer, registrar } = readers()
  for (const reader of [ownBoard, otherBoard, administrator]) expect(await lines(reader)).toBe(0)
  for (const reader of [officer, registrar]) expect(await lines(reader)).toBeGreaterThan(0)
})

it('of two releases at once one is written, with one line of history', async () => {
  const slug = await registered('En text.')
  await Promise.all([released(slug), released(slug), released(slug)])
  const events = await place.database.read.select({ kind: t.caseEvents.kind }).from(t.caseEvents)
  expect(events.filter(({ kind }) => kind === 'released')).toHaveLength(1)
})

describe('who sees a document (WEB-03, rules 13)', () => {
  it('shows outsiders the line of a published case, and the file only after its release', async () => {
    const slug = await registered('En text.')
    const before = { registrar: 'file', officer: 'file', ownBoard: 'file' }
    const outside = { public: 'line', stranger: 'line', otherBoard: 'line', administrator: 'line' }
    expect(await seen(slug)).toEqual({ ...outside, ...before })
    expect(await released(slug)).toEqual({ ok: true, value: { released: true } })
    expect(new Set(Object.values(await seen(slug)))).toEqual(new Set(['file']))
    expect(await released(slug, false)).toEqual({ ok: true, value: { released: false } })
    expect(await seen(slug)).toEqual({ ...outside, ...before })
    const events = await place.database.read.select({ kind: t.caseEvents.kind }).from(t.caseEvents)
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['released', 'withdrawn']))
  })

  it('shows a secret case only to those with the right to its protected fields (REG-07)', async () => {
    const slug = await registered('En text.', { secrecy: '26 kap. 1 § OSL' })
    expect(await seen(slug)).toEqual({
      public: 'nothing',
      stranger: 'nothing',
      otherBoard: 'nothing',
      administrator: 'nothing',
      officer: 'nothing',
      registrar: 'file',
      ownBoard: 'file',
    })
    expect(await released(slug)).toMatchObject({ refusal: 'release-secret' })
  })

  it('keeps the file of a secret document in a public case from all but insiders', async () => {
    const slug = await registered('En text.')
    await released(slug)
    await place.database.transaction((tx) =>
      tx.update(t.documents).set({ secrecyProvision: '21 kap. 1 § OSL' }).where(eq(t.documents.number, 1)),
    )
    expect(await seen(slug)).toMatchObject({
      public: 'line',
      stranger: 'line',
      officer: 'line',
      registrar: 'file',
    })
  })

  it('tells the protected party to insiders only', async () => {
    const slug = await registered('En text.', { sender: 'Anna Prov', senderProtected: 'on' })
    const partyFor = async (actor: Actor) =>
      (await documentPage(place.database.read, scopeOf(actor), at(slug)))?.party
    expect(await partyFor(readers().public)).toBe('Enskild')
    expect(await partyFor(readers().stranger)).toBe('Enskild')
    expect(await partyFor(readers().registrar)).toBe('Anna Prov')
  })
})

describe('releasing a document', () => {
  it('asks for confirmation when there are personal identity numbers (WEB-02)', async () => {
    const slug = await registered('Gäller 19121212-1212.')
    expect(await released(slug)).toMatchObject({ refusal: 'personal-numbers' })
    expect(await released(slug, true, true)).toMatchObject({ ok: true })
  })

  it('is refused for those who may not, and for what they cannot see', async () => {
    const slug = await registered('En text.')
    const as = (actor: Actor) =>
      releaseDocument(place.as(actor), { ...at(slug), release: true, confirmed: true })
    expect(await as(readers().public)).toMatchObject({ refusal: 'forbidden' })
    expect(await as(readers().ownBoard)).toMatchObject({ refusal: 'forbidden' })
    expect(await as(readers().stranger)).toMatchObject({ refusal: 'forbidden' })
    const none = { ...at('ks-2026-9'), release: true, confirmed: true }
    expect(await releaseDocument(place.clerk, none)).toMatchObject({ refusal: 'document-not-found' })
  })
})

describe('adding a document to a case', () => {
  const add = async (slug: string, text: string, actor = place.account('registrar'), day?: string) => {
    const one = await begun(place.clerk, text)
    const documents = documentsOfDraft(one.checked).map((line) => ({ ...line, day: day ?? line.day }))
    const input = { municipalityId: 'm', slug, intakeId: one.intakeId, documents, releaseConfirmed: false }
    return { input, answer: await addDocuments(place.as(actor), input) }
  }

  it('gives it the next number, once, with history', async () => {
    const slug = await registered('En text.')
    const { input, answer } = await add(slug, 'Ett svar.')
    expect(answer).toEqual({ ok: true, value: { slug, numbers: [2], again: false } })
    expect(await addDocuments(place.clerk, input)).toMatchObject({ value: { numbers: [], again: true } })
    expect(await place.database.read.select().from(t.documents)).toHaveLength(2)
    const events = await place.database.read.select({ text: t.caseEvents.text }).from(t.caseEvents)
    expect(events.map(({ text }) => text)).toContain('Handling KS 2026/1-2 registrerades: Robot för fakturor')
  })

  it('is refused without right, case, document or a possible day', async () => {
    const slug = await registered('En text.')
    const refusalOf = async (...given: Parameters<typeof add>) => {
      const { answer } = await add(...given)
      return answer.ok ? null : answer.refusal
    }
    expect(await refusalOf('ks-2026-9', 'A')).toBe('case-not-found')
    expect(await refusalOf(slug, 'B', readers().ownBoard)).toBe('forbidden')
    expect(await refusalOf(slug, 'C', readers().officer)).toBe('intake-not-found')
    expect(await refusalOf(slug, 'D', place.account('registrar'), '2026-11-21')).toBe('day-in-future')
    await place.database.transaction((tx) => tx.update(t.cases).set({ responsibleAccountId: 'clerk' }))
    expect(await refusalOf(slug, 'F', readers().officer), 'a colleague’s case (rules 13)').toBe('forbidden')
    const { input } = await add(slug, 'E', readers().ownBoard)
    expect(await addDocuments(place.clerk, { ...input, documents: [] })).toMatchObject({
      refusal: 'no-documents',
    })
    expect(await place.database.read.select().from(t.documents)).toHaveLength(1)
  })
})
