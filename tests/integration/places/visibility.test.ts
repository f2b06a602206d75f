import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/access'
import type { Database } from '#db/connection'
import { municipalityLines, nearestDays, openKinds } from '#db/queries/overview'
import { listAssignments } from '#db/queries/assignments/assignments'
import { listDecisions } from '#db/queries/places-decisions'
import { listInvestments, listServiceAreas } from '#db/queries/places-economy'
import { forumPage, listForums } from '#db/queries/places-forums'
import { listGoverning } from '#db/queries/places-governing'
import { listMeetings, meetingPage } from '#db/queries/places-meetings'
import type { Place } from '#tests/support/cases'
import { temporaryDatabase } from '#tests/support/database'
import { casesOf, fillPlaces, type Matter, read, readers, seen, TODAY } from './fixture'

let database: Database
let dispose: () => Promise<void>
let places: Place[]
let matters: Matter[]

const all = { number: 1, size: 100 }
const everyone = () => Object.entries(readers(places))
const municipality = (at: number) => places[at]?.municipalityId ?? ''

beforeAll(async () => {
  ;({ database, dispose } = await temporaryDatabase())
  ;({ places, matters } = await fillPlaces(database))
})
afterAll(() => dispose())

/** Compares what a query gives with what the domain allows, for every reader in both municipalities. */
async function compare(
  query: (reader: Actor, municipalityId: string) => Promise<{ id: string }[]>,
  allowed: typeof read,
): Promise<void> {
  for (const [name, reader] of everyone())
    for (const { municipalityId } of places) {
      const rows = await query(reader, municipalityId)
      expect({ name, municipalityId, cases: casesOf(rows) }).toEqual({
        name,
        municipalityId,
        cases: allowed(matters, reader, municipalityId),
      })
    }
}

describe('what hangs on a case is shown to those who may read its content (rules 13, OSL 5:2)', () => {
  it('has something to hide and something to show', () => {
    const { public: outsider, registrar, member } = readers(places)
    if (!outsider || !registrar || !member) throw new Error('Readers are missing')
    expect(matters).toHaveLength(32)
    expect(read(matters, outsider, municipality(0))).toHaveLength(4)
    expect(seen(matters, outsider, municipality(0))).toHaveLength(8)
    expect(read(matters, registrar, municipality(0))).toHaveLength(16)
    expect(read(matters, member, municipality(0))).toHaveLength(10)
  })

  it('decisions', () =>
    compare(async (reader, id) => (await listDecisions(database.read, reader, id, all)).rows, read))

  it('decisions of all municipalities, and their number', async () => {
    for (const [name, reader] of everyone()) {
      const { rows, total } = await listDecisions(database.read, reader, null, all)
      const allowed = read(matters, reader, null)
      expect({ name, cases: casesOf(rows), total }).toEqual({ name, cases: allowed, total: allowed.length })
      expect(rows.every(({ points }) => points.length === 1)).toBe(true)
    }
  })

  it('assignments', () =>
    compare(async (reader, municipalityId) => {
      const { rows, total } = await listAssignments(
        database.read,
        reader,
        { municipalityId, today: TODAY },
        all,
        { running: true },
      )
      expect(total).toBe(rows.length)
      return rows
    }, read))

  it('investments, and their sum', () =>
    compare(async (reader, id) => {
      const { rows, total, principalOre } = await listInvestments(database.read, reader, id, all)
      expect(total).toBe(rows.length)
      expect(principalOre).toBe(rows.reduce((sum, row) => sum + row.principalOre, 0))
      return rows
    }, read))

  it('service areas', () => compare((reader, id) => listServiceAreas(database.read, reader, id), read))

  it('forums', () => compare((reader, id) => listForums(database.read, reader, id), read))

  it('a forum of its own', () =>
    compare(async (reader, id) => {
      const found = await Promise.all(
        matters.map((_, at) => forumPage(database.read, reader, id, `forum-${at + 1}`)),
      )
      return found.filter((forum) => forum !== null)
    }, read))

  it('governing documents', () => compare((reader, id) => listGoverning(database.read, reader, id), read))

  it('days to keep', () => compare((reader, id) => nearestDays(database.read, reader, id, TODAY, 100), read))

  it('titles are the public ones for everybody: the protected ones are read on the case page, which notes it', async () => {
    for (const [name, reader] of everyone()) {
      const { rows } = await listDecisions(database.read, reader, null, all)
      expect({ name, veiled: rows.filter(({ title }) => title.startsWith('Skyddad')) }).toEqual({
        ...{ name, veiled: [] },
      })
    }
  })
})

describe('meetings', () => {
  it('a published municipality shows its meetings, with the matters that the reader may read', async () => {
    for (const [name, reader] of everyone()) {
      const at = { municipalityId: municipality(0), today: TODAY, ahead: true }
      const { rows, total } = await listMeetings(database.read, reader, at, all)
      const open = rows.filter((row) => row.matters > 0)
      expect({ name, cases: casesOf(open), rows: rows.length, total }).toEqual({
        name,
        cases: read(matters, reader, municipality(0)),
        rows: 16,
        total: 16,
      })
    }
  })

  it('one that is not published shows outsiders only meetings with a matter they may read', async () => {
    for (const [name, reader] of everyone()) {
      const at = { municipalityId: municipality(1), today: TODAY, ahead: true }
      const { rows } = await listMeetings(database.read, reader, at, all)
      const whole = reader.kind === 'system' || name === 'registrar of the other municipality'
      expect({ name, cases: casesOf(rows) }).toEqual({
        name,
        cases: whole
          ? matters.filter(({ municipalityId }) => municipalityId === municipality(1)).map(({ id }) => id)
          : read(matters, reader, municipality(1)),
      })
    }
  })

  it('the page of a meeting leaves out matters and decisions that the reader may not read', async () => {
    for (const [name, reader] of everyone())
      for (const [nth, matter] of matters.entries()) {
        const place = places.find(({ municipalityId }) => municipalityId === matter.municipalityId)
        const body =
          place?.bodyIds.indexOf(matter.bodyId) === 0 ? 'kommunstyrelsen' : 'barn-och-utbildningsnamnden'
        const found = await meetingPage(database.read, reader, {
          municipalityId: matter.municipalityId,
          body,
          day: `2026-06-${String(nth + 1).padStart(2, '0')}`,
          sequence: 1,
        })
        const may = read(matters, reader, null).includes(matter.id)
        expect({
          name,
          nth,
          items: found?.items.length ?? 0,
          decisions: found?.decisions.length ?? 0,
        }).toEqual({
          name,
          nth,
          items: may ? 1 : 0,
          decisions: may ? 1 : 0,
        })
      }
  })
})

describe('counts of the overview', () => {
  it('are the cases that the reader may see', async () => {
    for (const [name, reader] of everyone())
      for (const { municipalityId } of places) {
        const { open, all: every, kinds } = await openKinds(database.read, reader, municipalityId)
        const allowed = seen(matters, reader, municipalityId).length
        expect({ name, open, every }).toEqual({ name, open: allowed, every: allowed })
        expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(allowed)
      }
  })

  it('list the published municipalities, and the reader’s own', async () => {
    const slugs = async (name: string) => {
      const reader = readers(places)[name]
      if (!reader) throw new Error(name)
      return (await municipalityLines(database.read, reader)).map(({ slug }) => slug).toSorted()
    }
    expect(await slugs('public')).toEqual(['ek'])
    expect(await slugs('registrar')).toEqual(['ek'])
    expect(await slugs('registrar of the other municipality')).toEqual(['al', 'ek'])
    expect(await slugs('system')).toEqual(['al', 'ek'])
  })
})
