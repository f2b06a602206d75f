import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#db/connection'
import { prepared, preparedFor } from '#db/connection/prepared'
import { whatCaseHas } from '#db/queries/case-has'
import { casePage } from '#db/queries/case-page'
import * as t from '#db/schema'
import { type CaseMade, caseRow } from '../../support/case-rows'
import { makePlace, type Place } from '../../support/cases'
import { temporaryDatabase } from '../../support/database'

let database: Database
let dispose: () => Promise<void>
let place: Place
let first: CaseMade
let second: CaseMade

beforeAll(async () => {
  ;({ database, dispose } = await temporaryDatabase())
  place = await makePlace(database, { slug: 'provkommun' })
  first = caseRow(place, 1)
  second = caseRow(place, 2, { published: false })
  await database.transaction(async (tx) => {
    await tx.insert(t.cases).values([first, second])
    await tx
      .insert(t.casePoints)
      .values({ id: 'point', caseId: first.id, kind: 'claim', position: 1, text: 'att …' })
  })
})
afterAll(() => dispose())

describe('a prepared query', () => {
  const numberOf = prepared(['id'], (read, { id }) =>
    read.select({ number: t.cases.number, open: t.cases.open }).from(t.cases).where(eq(t.cases.id, id)),
  )

  it('is asked anew with other values', async () => {
    expect(await numberOf(database.read, { id: first.id })).toEqual([{ number: 'KS 2026/1', open: true }])
    expect(await numberOf(database.read, { id: second.id })).toEqual([{ number: 'KS 2026/2', open: true }])
  })

  it('sees what was written after it was built', async () => {
    await database.transaction((tx) =>
      tx.update(t.cases).set({ open: false }).where(eq(t.cases.id, second.id)),
    )
    expect(await numberOf(database.read, { id: second.id })).toEqual([{ number: 'KS 2026/2', open: false }])
  })

  it('works inside a transaction, on what the transaction has written', async () => {
    const within = await database.transaction(async (tx) => {
      await tx.update(t.cases).set({ open: true }).where(eq(t.cases.id, second.id))
      return numberOf(tx, { id: second.id })
    })
    expect(within).toEqual([{ number: 'KS 2026/2', open: true }])
  })

  it('keeps a text for each shape', async () => {
    const seen = preparedFor(['place'], (read, given, shape: { published: boolean | null }) =>
      read
        .select({ count: sql`count(*)`.mapWith(Number) })
        .from(t.cases)
        .where(
          and(
            eq(t.cases.municipalityId, given.place),
            shape.published === null ? undefined : eq(t.cases.published, shape.published),
          ),
        ),
    )
    const count = async (published: boolean | null) =>
      (await seen(database.read, { published }, { place: place.municipalityId }))[0]?.count
    expect([await count(true), await count(null), await count(false), await count(true)]).toEqual([1, 2, 1, 1])
  })
})

describe('the case page', () => {
  it('asks only for what the case has', async () => {
    const has = Object.entries(await whatCaseHas(database.read, first.id))
    expect(has.filter(([, value]) => value).map(([name]) => name)).toEqual(['points'])
  })

  it('judges each reader anew, whoever asked first', async () => {
    const outsider = { kind: 'public' } as const
    const insider = { kind: 'system', name: 'Prov' } as const
    const page = (reader: typeof outsider | typeof insider) =>
      casePage(database.read, reader, place.municipalityId, second.slug)
    expect((await page(insider))?.head.number).toBe('KS 2026/2')
    expect(await page(outsider)).toBeNull()
    expect((await page(insider))?.head.number).toBe('KS 2026/2')
  })
})
