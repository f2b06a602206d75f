import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, publicActor } from '~/domain/access'
import { indexCase } from '~/use-cases/cases/index-case'
import type { Database } from '#db/connection'
import { listCases, newestFirst, noCaseFilter } from '#db/queries/case-list'
import { searchPortal } from '#db/queries/search'
import * as t from '#db/schema'
import { caseRow } from '#tests/support/case-rows'
import { makePlace, type Place } from '#tests/support/cases'
import { temporaryDatabase } from '#tests/support/database'

let database: Database
let dispose: () => Promise<void>
let place: Place
let registrar: Actor

beforeAll(async () => {
  ;({ database, dispose } = await temporaryDatabase())
  place = await makePlace(database, { slug: 'ek' })
  const row = caseRow(place, 1, {
    publicTitle: 'Ansökan om stöd',
    statusLine: 'Socialnämnden utreder misstanken.',
    summary: 'Sammanfattningen nämner hotbilden.',
    secrecyProvision: '26 kap. 1 § OSL',
    published: true,
  })
  await database.transaction(async (tx) => {
    await tx.insert(t.cases).values(row)
    await indexCase(tx, row.id)
  })
  registrar = {
    kind: 'account',
    accountId: place.accountIds[0] ?? '',
    name: 'Ada Ek',
    municipalityId: place.municipalityId,
    role: 'registrar',
    bodyId: null,
  }
})
afterAll(() => dispose())

describe('of a secret case that is published, outsiders get the register line only (OSL 5:2 st 2)', () => {
  const list = (actor: Actor) =>
    listCases(
      database.read,
      actor,
      { ...noCaseFilter, municipalityId: place.municipalityId },
      newestFirst,
      null,
      10,
    )
  const search = (actor: Actor, query: string) =>
    searchPortal(database.read, actor, { query, municipalityId: null, page: 1 })

  it('in lists', async () => {
    expect((await list(publicActor)).rows).toMatchObject([{ title: 'Ansökan om stöd', statusLine: null }])
    expect((await list(registrar)).rows).toMatchObject([{ statusLine: 'Socialnämnden utreder misstanken.' }])
  })

  it('in the search, which nobody finds it in by its content: such a hit would be a reading not noted', async () => {
    expect((await search(publicActor, 'ansökan')).items).toMatchObject([{ statusLine: null }])
    for (const word of ['misstanken', 'hotbilden']) {
      expect((await search(publicActor, word)).total.count).toBe(0)
      expect((await search(registrar, word)).total.count).toBe(0)
    }
  })
})

it('a cursor whose keys are of another kind than the columns begins the list anew', async () => {
  const by = { by: 'number', descending: false } as const
  const filter = { ...noCaseFilter, municipalityId: place.municipalityId }
  for (const keys of [
    ['a', 'b', 'c'],
    [1.5, 2, 'c'],
    [2026, 1, 'a\0b'],
    [2026, 1, 3],
  ]) {
    const cursor = Buffer.from(JSON.stringify(['number+', false, 0, ...keys])).toString('base64url')
    expect((await listCases(database.read, publicActor, filter, by, cursor, 10)).rows).toHaveLength(1)
  }
})
