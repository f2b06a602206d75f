import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, scopeOf } from '~/domain/access'
import { releaseDocument } from '~/use-cases/cases/release-document'
import { cancelCheckOut, checkOut, takeOver } from '~/use-cases/documents/check-out'
import { compareVersions } from '~/use-cases/documents/compare-versions'
import { finishDocument } from '~/use-cases/documents/finish-document'
import { casePage } from '#db/queries/case-page'
import { documentFile, documentPage } from '#db/queries/documents'
import * as t from '#db/schema'
import * as letters from '#tests/support/letters'
import { type Bench, bench } from './place'

let place: Bench
let officer: Actor
let chief: Actor
beforeEach(async () => {
  place = await bench()
  officer = place.person('officer', 'case_officer')
  chief = place.person('chief', 'manager')
})
afterEach(() => place.dispose())

type At = Awaited<ReturnType<Bench['registered']>>
const page = (actor: Actor, at: At) => documentPage(place.database.read, scopeOf(actor), at)
const versionsFor = async (actor: Actor, at: At) =>
  (await page(actor, at))?.versions.map(({ version, note, createdBy }) => ({ version, note, createdBy }))

describe('versions of a document (rules 6.1)', () => {
  it('are added with what is new, and none is replaced', async () => {
    const at = await place.registered()
    expect(await place.version(officer, at, 'Andra versionen av texten.')).toEqual({
      ok: true,
      value: { version: 2 },
    })
    expect(await versionsFor(officer, at)).toEqual([
      { version: 2, note: 'Ny: Andra versionen av texten.', createdBy: 'officer' },
      { version: 1, note: null, createdBy: 'clerk' },
    ])
    const older = await documentFile(place.database.read, scopeOf(officer), at, 1)
    const newer = await documentFile(place.database.read, scopeOf(officer), at)
    expect(older?.hash).not.toBe(newer?.hash)
    const document = await page(officer, at)
    const compared = document && (await compareVersions(place.as(officer), document, { from: 1, to: 2 }))
    expect(compared).toMatchObject({ ok: true, value: { changes: 1, addedWords: 1, removedWords: 1 } })
  })

  it.each([
    ['utkast.docx', letters.progressReportDocx],
    ['utkast.pdf', letters.investmentPdf],
  ])('are read to text and compared also from %s', async (fileName, made) => {
    const at = await place.registered()
    const bytes = await made()
    const content = (async function* () {
      yield bytes
    })()
    expect(await place.version(officer, at, '', { note: 'Ny', file: { fileName, content } })).toMatchObject({
      ok: true,
    })
    const document = await page(officer, at)
    const compared = document && (await compareVersions(place.as(officer), document, { from: 1, to: 2 }))
    expect(compared?.ok && compared.value.addedWords).toBeGreaterThan(20)
  })

  it.each(['incoming', 'outgoing'] as const)('are not added to what is %s', async (direction) => {
    const at = await place.registered(direction)
    expect(await place.version(officer, at, 'Något annat.')).toMatchObject({
      refusal: direction === 'incoming' ? 'received' : 'dispatched',
    })
  })

  it('are refused without file, note or right, for the same file and for an older starting point', async () => {
    const at = await place.registered()
    const refusalOf = async (...given: Parameters<Bench['version']>) => {
      const answer = await place.version(...given)
      return answer.ok ? null : answer.refusal
    }
    expect(await refusalOf(officer, at, 'A', { file: null })).toBe('no-file')
    expect(await refusalOf(officer, at, 'A', { note: ' ' })).toBe('note-missing')
    expect(await refusalOf(officer, at, 'Första versionen av texten.')).toBe('same-file')
    expect(await refusalOf(officer, at, 'A', { basedOn: 0 })).toBe('newer-version')
    expect(await refusalOf(place.account('archivist'), at, 'A')).toBe('forbidden')
    expect(await refusalOf({ kind: 'public' }, at, 'A')).toBe('forbidden')
    const elsewhere = place.account('registrar', { accountId: 'stranger', municipalityId: 'n' })
    expect(await refusalOf(elsewhere, at, 'A')).toBe('forbidden')
    expect(await versionsFor(officer, at)).toHaveLength(1)
  })

  it('added at once get different numbers, and the later is told that it was not first', async () => {
    const at = await place.registered()
    const answers = await Promise.all([
      place.version(officer, at, 'Ena texten.'),
      place.version(chief, at, 'Andra texten.'),
    ])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal)).toSorted()).toEqual([
      'newer-version',
      'ok',
    ])
    expect(await versionsFor(officer, at)).toHaveLength(2)
  })

  it('stop when the document is finished', async () => {
    const at = await place.registered()
    expect(await finishDocument(place.as(officer), at)).toMatchObject({ ok: true })
    expect((await page(officer, at))?.finalDay).toBe('2026-11-20')
    expect(await place.version(officer, at, 'För sent.')).toMatchObject({ refusal: 'final' })
    expect(await finishDocument(place.as(officer), at)).toMatchObject({ refusal: 'final' })
  })

  it('show outsiders the published version only, never the drafts before it (TF 2:12)', async () => {
    const at = await place.registered()
    await place.version(officer, at, 'Andra versionen.')
    await finishDocument(place.as(officer), at)
    expect(await releaseDocument(place.clerk, { ...at, release: true, confirmed: false })).toMatchObject({
      ok: true,
    })
    expect(await versionsFor({ kind: 'public' }, at)).toEqual([{ version: 2, note: null, createdBy: null }])
    expect(await documentFile(place.database.read, scopeOf({ kind: 'public' }), at, 1)).toBeNull()
  })
})

describe('checking a document out', () => {
  const holder = async (at: At) => (await page(officer, at))?.checkedOut?.accountId ?? null

  it('gives it to one of two who ask at once', async () => {
    const at = await place.registered()
    const answers = await Promise.all([checkOut(place.as(officer), at), checkOut(place.as(chief), at)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'checked-out' })
  })

  it('keeps others from adding versions and from finishing, and is given back with the version', async () => {
    const at = await place.registered()
    await checkOut(place.as(officer), at)
    expect(await place.version(chief, at, 'Min.')).toMatchObject({ refusal: 'checked-out' })
    expect(await finishDocument(place.as(chief), at)).toMatchObject({ refusal: 'checked-out' })
    expect(await cancelCheckOut(place.as(chief), at)).toMatchObject({ refusal: 'not-checked-out' })
    expect(await place.version(officer, at, 'Min.')).toMatchObject({ ok: true })
    expect(await holder(at)).toBeNull()
  })

  it('is kept when the version is refused', async () => {
    const at = await place.registered()
    await checkOut(place.as(officer), at)
    expect(await place.version(officer, at, 'Första versionen av texten.')).toMatchObject({
      refusal: 'same-file',
    })
    expect(await holder(at)).toBe('officer')
    expect(await cancelCheckOut(place.as(officer), at)).toMatchObject({ ok: true })
    expect(await holder(at)).toBeNull()
  })

  it('is taken over with a reason, which the colleague is told', async () => {
    const at = await place.registered()
    await checkOut(place.as(officer), at)
    const over = { ...at, municipalitySlug: 'grankoping', from: 'officer', reason: 'Du är sjuk i dag' }
    expect(await takeOver(place.as(chief), { ...over, reason: ' ' })).toMatchObject({
      refusal: 'reason-missing',
    })
    expect(await takeOver(place.as(chief), over)).toMatchObject({ ok: true })
    expect(await holder(at)).toBe('chief')
    expect(await place.version(officer, at, 'Min.')).toMatchObject({ refusal: 'checked-out' })
    const [notice] = await place.database.read
      .select()
      .from(t.notices)
      .where(eq(t.notices.accountId, 'officer'))
    expect(notice?.text).toContain('Du är sjuk i dag')
    expect(notice?.href).toBe(`/grankoping/arenden/${at.slug}/handlingar/1`)
    const again = await takeOver(place.as(place.clerk.actor), over)
    expect(again).toMatchObject({ refusal: 'checked-out' })
  })

  it('is told to staff and to no one else', async () => {
    const at = await place.registered()
    await checkOut(place.as(officer), at)
    const told = async (actor: Actor) => ({
      page: (await page(actor, at))?.checkedOut?.name ?? null,
      list: (await casePage(place.database.read, actor, 'm', at.slug))?.documents[0]?.checkedOutBy ?? null,
      history: ((await casePage(place.database.read, actor, 'm', at.slug))?.events ?? []).some(
        ({ kind }) => kind === 'check_out',
      ),
    })
    expect(await told(chief)).toEqual({ page: 'officer', list: 'officer', history: true })
    expect(await told({ kind: 'public' })).toEqual({ page: null, list: null, history: false })
  })
})
