import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/access'
import { registerSystem } from '~/use-cases/ai-register/register-system'
import { keepTheme } from '~/use-cases/themes/keep-theme'
import { markThemes } from '~/use-cases/themes/mark-themes'
import type { Context } from '~/use-cases/context'
import type { Database } from '#db/connection'
import { suggestionsFor } from '#db/queries/theme-suggestions'
import { type ThemedKind, themedThings } from '#db/queries/themed-things'
import {
  casesByTheme,
  casesOfSameThemes,
  marksOf,
  sharedTheme,
  themeBySlug,
  themesOf,
  thingsOfTheme,
} from '#db/queries/themes'
import * as t from '#db/schema'
import { fillPlaces, type Matter, read, readers } from '#tests/integration/places/fixture'
import { addCase, makeOffice, type Office } from '#tests/integration/work/office'
import type { Place } from '#tests/support/cases'
import { temporaryDatabase } from '#tests/support/database'

const idsOf = (things: { id: string }[]) => things.map(({ id }) => id).toSorted()

async function addTheme(database: Database, municipalityId: string, slug = 'ai', words = ['skyddade', 'AI']) {
  const id = `${municipalityId}:${slug}`
  await database.transaction((tx) =>
    tx.insert(t.themes).values({
      ...{ id, municipalityId, slug, name: slug, words, createdAt: '2026-01-01T00:00:00.000Z' },
    }),
  )
  return id
}

async function mark(database: Database, themeId: string, kind: ThemedKind, targetId: string) {
  const id = `${themeId}:${kind}:${targetId}`
  await database.transaction((tx) =>
    tx.insert(t.themeMarks).values({ id, themeId, kind, targetId, createdAt: '2026-01-01T00:00:00.000Z' }),
  )
}

describe('what a theme shows is what the reader may read (rules 13, OSL 5:2)', () => {
  let database: Database
  let dispose: () => Promise<void>
  let places: Place[]
  let matters: Matter[]
  const themeOf = (place: Place) => ({
    id: `${place.municipalityId}:ai`,
    municipalityId: place.municipalityId,
  })

  beforeAll(async () => {
    ;({ database, dispose } = await temporaryDatabase())
    ;({ places, matters } = await fillPlaces(database))
    for (const { municipalityId } of places) {
      const themeId = await addTheme(database, municipalityId)
      for (const { id } of matters.filter((matter) => matter.municipalityId === municipalityId)) {
        await mark(database, themeId, 'case', id)
        await mark(database, themeId, 'forum', `${id}:forum`)
      }
    }
  })
  afterAll(() => dispose())

  it('cases with their decisions and assignments, and forums, for every reader', async () => {
    for (const [name, reader] of Object.entries(readers(places)))
      for (const place of places) {
        const things = await thingsOfTheme(database.read, reader, themeOf(place))
        const allowed = read(matters, reader, place.municipalityId)
        for (const kind of ['case', 'decision', 'assignment', 'forum'] as const)
          expect({
            ...{ name, kind },
            ids: idsOf(things.filter((each) => each.kind === kind)).map((id) => id.replace(/:[a-z]+$/, '')),
          }).toEqual({ name, kind, ids: allowed })
        const counts = await casesByTheme(database.read, reader, place.municipalityId)
        expect({ name, count: counts.get(themeOf(place).id) ?? 0 }).toEqual({ name, count: allowed.length })
      }
  })

  it('other cases of the same theme are only those', async () => {
    for (const [name, reader] of Object.entries(readers(places)))
      for (const place of places) {
        const related = await casesOfSameThemes(database.read, reader, {
          ...{ municipalityId: place.municipalityId, caseId: '', themeIds: [themeOf(place).id] },
        })
        const allowed = read(matters, reader, place.municipalityId)
        expect({ name, wrong: related.filter(({ id }) => !allowed.includes(id)) }).toEqual({
          name,
          wrong: [],
        })
        expect(related).toHaveLength(Math.min(5, allowed.length))
      }
  })

  it('suggestions and what can be marked are only those too', async () => {
    for (const [name, reader] of Object.entries(readers(places)))
      for (const place of places) {
        const other = { ...themeOf(place), id: 'nothing', words: ['skyddade'] }
        const found = await suggestionsFor(database.read, reader, other)
        const allowed = read(matters, reader, place.municipalityId)
        expect({ name, ids: idsOf(found.filter(({ kind }) => kind === 'case')) }).toEqual({
          name,
          ids: allowed,
        })
        for (const { id, municipalityId } of matters) {
          const asked = { municipalityId, kind: 'case' as const, asked: { id } }
          const seen = await themedThings(database.read, reader, asked)
          expect({ name, id, seen: seen.length === 1 }).toEqual({
            ...{ name, id, seen: read(matters, reader, municipalityId).includes(id) },
          })
        }
      }
  })
})

describe('marking', () => {
  let office: Office
  let caseId: string
  let ai: string
  let services: string

  const markAs = (ctx: Context, given: { belongs?: string[]; not?: string[]; id?: string }) =>
    markThemes(ctx, {
      ...{ municipalityId: office.municipality.id, kind: 'case', targetId: given.id ?? caseId },
      ...{ belongs: given.belongs ?? [], not: given.not ?? [] },
    })

  beforeAll(async () => {
    office = await makeOffice()
    const keep = async (name: string, words: string) => {
      const kept = await keepTheme(office.by('vera'), {
        ...{ municipalityId: office.municipality.id, slug: null, name, description: '', words },
      })
      if (!kept.ok) throw new Error(kept.refusal)
      return (await themeBySlug(office.database.read, office.municipality.id, kept.value.slug))?.id ?? ''
    }
    ai = await keep('AI', 'AI')
    services = await keep('E-tjänster', 'e-tjänst')
    caseId = (await addCase(office.database, office.place, 1, { publicTitle: 'AI i en e-tjänst' })).id
    await addCase(office.database, office.place, 2, { publicTitle: 'AI i vården' })
  })
  afterAll(() => office.dispose())

  const suggested = async (themeId: string) => {
    const theme = (await themesOf(office.database.read, office.municipality.id)).find(
      ({ id }) => id === themeId,
    )
    if (!theme) throw new Error('The theme is missing')
    return idsOf(await suggestionsFor(office.database.read, office.actor('vera'), theme))
  }

  it('is confirmed once, ended and confirmed again, each in the log; no is not asked again', async () => {
    expect(await suggested(ai)).toHaveLength(2)
    expect(await suggested(services)).toEqual([caseId])
    expect(await markAs(office.by('vera'), { belongs: [ai], not: [services] })).toEqual({
      ...{ ok: true, value: { changed: 2 } },
    })
    expect(await markAs(office.by('vera'), { belongs: [ai], not: [services] })).toEqual({
      ...{ ok: true, value: { changed: 0 } },
    })
    const where = { kind: 'case' as const, id: caseId }
    expect(await marksOf(office.database.read, where)).toEqual({ live: [ai], ended: [services] })
    expect(await suggested(ai)).toHaveLength(1)
    expect(await suggested(services)).toEqual([])
    await markAs(office.by('vera'), { not: [ai] })
    expect((await marksOf(office.database.read, where)).live).toEqual([])
    await markAs(office.by('vera'), { belongs: [ai] })
    expect((await marksOf(office.database.read, where)).live).toEqual([ai])
    const log = await office.database.read.select().from(t.auditEntries)
    expect(log.filter(({ action }) => action === 'theme.mark')).toHaveLength(2)
    expect(log.filter(({ action }) => action === 'theme.unmark')).toHaveLength(2)
  })

  it('is for those who work with the case, and for what there is', async () => {
    expect(await markAs(office.by('tore'), { belongs: [ai] })).toMatchObject({ refusal: 'forbidden' })
    expect(await markAs(office.by('alva'), { belongs: [ai] })).toMatchObject({ refusal: 'forbidden' })
    const outsider: Actor = { kind: 'public' }
    expect(await markAs(office.as(outsider), { belongs: [ai] })).toMatchObject({ refusal: 'forbidden' })
    expect(await markAs(office.by('vera'), { belongs: ['none'] })).toMatchObject({
      refusal: 'theme-not-found',
    })
    expect(await markAs(office.by('vera'), { belongs: [ai], id: 'none' })).toMatchObject({
      ...{ refusal: 'thing-not-found' },
    })
    const secret = await addCase(office.database, office.place, 3, {
      ...{ publicTitle: 'AI, skyddat', published: false, secrecyProvision: 'OSL 21 kap. 7 §' },
    })
    expect(await markAs(office.as(outsider), { belongs: [ai], id: secret.id })).toMatchObject({
      ...{ refusal: 'thing-not-found' },
    })
  })

  it('a system that is only a draft is shown inside, never to the public', async () => {
    const { municipality } = office
    const system = await registerSystem(office.by('disa'), {
      ...{ municipalityId: municipality.id, fields: { name: 'AI-assistenten' } },
    })
    if (!system.ok) throw new Error(system.refusal)
    const theme = { id: services, municipalityId: municipality.id, words: ['assistent'] }
    const offered = await suggestionsFor(office.database.read, office.actor('vera'), {
      ...theme,
      words: ['AI'],
    })
    const found = offered.find(({ kind }) => kind === 'ai_system')
    if (!found) throw new Error('The system is not suggested')
    const marked = await markThemes(office.by('vera'), {
      ...{
        municipalityId: municipality.id,
        kind: 'ai_system',
        targetId: found.id,
        belongs: [services],
        not: [],
      },
    })
    expect(marked).toMatchObject({ ok: true, value: { changed: 1 } })
    const shown = async (reader: Actor) =>
      (await thingsOfTheme(office.database.read, reader, theme)).map(({ title }) => title)
    expect(await shown(office.actor('vera'))).toEqual(['AI-assistenten'])
    expect(await shown({ kind: 'public' })).toEqual([])
    expect(await suggestionsFor(office.database.read, { kind: 'public' }, { ...theme, id: 'other' })).toEqual(
      [],
    )
  })

  it('a theme has a name and words, and an address of its own that it keeps', async () => {
    const keep = (given: Partial<Parameters<typeof keepTheme>[1]>, who = 'vera') =>
      keepTheme(office.by(who), {
        ...{ municipalityId: office.municipality.id, slug: null, name: 'Robotar', description: '' },
        ...{ words: 'robot', ...given },
      })
    expect(await keep({ name: ' ' })).toMatchObject({ refusal: 'name-missing' })
    expect(await keep({ words: ',' })).toMatchObject({ refusal: 'words-invalid' })
    expect(await keep({ name: 'Nytt' })).toMatchObject({ refusal: 'name-taken' })
    expect(await keep({ name: 'ai' })).toMatchObject({ refusal: 'name-taken' })
    expect(await keep({ name: 'x'.repeat(61) })).toMatchObject({ refusal: 'name-too-long' })
    expect(await keep({ description: 'x'.repeat(501) })).toMatchObject({ refusal: 'description-too-long' })
    expect(await keep({ slug: 'saknas' })).toMatchObject({ refusal: 'theme-not-found' })
    expect(await keep({}, 'alva')).toMatchObject({ refusal: 'forbidden' })
    expect(await keep({ slug: 'ai', name: 'AI och språkmodeller' })).toEqual({
      ok: true,
      value: { slug: 'ai' },
    })
    expect(await themeBySlug(office.database.read, office.municipality.id, 'ai')).toMatchObject({
      ...{ id: ai, name: 'AI och språkmodeller', words: ['robot'] },
    })
  })
})

describe('a theme across municipalities (local rule sharedThemes)', () => {
  it('takes both to agree, and shows none that is not published to others', async () => {
    const { database, dispose } = await temporaryDatabase()
    const { places } = await fillPlaces(database)
    const [ek, al] = places
    if (!ek || !al) throw new Error('Two places are needed')
    for (const { municipalityId } of places) await addTheme(database, municipalityId)
    const agree = ({ municipalityId }: Place, value: string, validFrom: string) =>
      database.transaction((tx) =>
        tx.insert(t.localRules).values({
          ...{ id: `${municipalityId}:${value}`, municipalityId, rule: 'sharedThemes', value },
          ...{ decidedBy: 'KS § 1', validFrom, createdAt: '2026-01-01T00:00:00.000Z' },
        }),
      )
    const seenFrom = async ({ municipalityId }: Place, today = '2026-05-01') =>
      (await sharedTheme(database.read, { municipalityId, slug: 'ai', today })).map(
        (each) => each.municipalitySlug,
      )
    expect(await seenFrom(ek)).toEqual([])
    await agree(ek, 'yes', '2026-02-01')
    expect(await seenFrom(ek)).toEqual(['ek'])
    expect(await seenFrom(al)).toEqual([])
    await agree(al, 'yes', '2026-02-01')
    // al is not published: its own people are shown both, ek's only their own.
    expect(await seenFrom(al)).toEqual(['al', 'ek'])
    expect(await seenFrom(ek)).toEqual(['ek'])
    expect(await seenFrom(al, '2026-01-31')).toEqual([])
    await agree(ek, 'no', '2026-04-01')
    expect(await seenFrom(al)).toEqual(['al'])
    await dispose()
  })
})
