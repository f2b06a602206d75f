import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, maySee, publicActor, roles, type Scope, scopeOf, type Shown } from '~/domain/access'
import { maySeeProtected } from '~/domain/access'
import type { Database } from '#db/connection'
import { listCases, newestFirst, noCaseFilter } from '#db/queries/case-list'
import { protectedCases, visibleCases } from '#db/queries/visible'
import * as t from '#db/schema'
import { caseRow } from '#tests/support/case-rows'
import { makePlace, type Place } from '#tests/support/cases'
import { temporaryDatabase } from '#tests/support/database'

let database: Database
let dispose: () => Promise<void>
let places: Place[]
const matters = new Map<string, Shown>()

beforeAll(async () => {
  ;({ database, dispose } = await temporaryDatabase())
  places = [await makePlace(database, { slug: 'ek' }), await makePlace(database, { slug: 'al' })]
  let nth = 0
  const rows = places.flatMap((place) =>
    place.bodyIds.slice(0, 2).flatMap((bodyId) =>
      [true, false].flatMap((published) =>
        [true, false].flatMap((secret) =>
          [...place.accountIds, null].map((responsibleAccountId) => {
            nth += 1
            const secrecyProvision = secret ? 'OSL 21 kap. 7 §' : null
            const protectedTitle = `Skyddad ${nth}`
            const row = caseRow(place, nth, {
              bodyId,
              published,
              secrecyProvision,
              responsibleAccountId,
              protectedTitle,
            })
            const { municipalityId } = place
            matters.set(row.id, { municipalityId, bodyId, published, secret, responsibleAccountId })
            return row
          }),
        ),
      ),
    ),
  )
  await database.transaction((tx) => tx.insert(t.cases).values(rows))
})
afterAll(() => dispose())

function scopes(): Scope[] {
  const all: Scope[] = [{ everything: true }]
  for (const municipalityId of [null, ...places.map((place) => place.municipalityId)])
    for (const unpublished of ['none', 'body', 'all'] as const)
      for (const bodyId of [null, places[0]?.bodyIds[0] ?? '', places[1]?.bodyIds[1] ?? ''])
        for (const protectedFields of ['none', 'own', 'body', 'all'] as const)
          for (const accountId of [null, places[0]?.accountIds[0] ?? ''])
            for (const substitutesFor of [undefined, [places[0]?.accountIds[1] ?? '']])
              all.push({
                everything: false,
                municipalityId,
                unpublished,
                bodyId,
                protected: protectedFields,
                accountId,
                ...(substitutesFor ? { substitutesFor } : {}),
              })
  return all
}

const judged = (judge: (scope: Scope, matter: Shown) => boolean, scope: Scope) =>
  [...matters]
    .filter(([, matter]) => judge(scope, matter))
    .map(([id]) => id)
    .toSorted()

describe('visibility in SQL', () => {
  it('is maySee of the domain for every scope and case (rules 13)', async () => {
    expect(matters.size).toBe(48)
    for (const scope of scopes()) {
      if (!scope.everything && scope.municipalityId === null && scope.unpublished !== 'none') continue
      const rows = await database.read.select({ id: t.cases.id }).from(t.cases).where(visibleCases(scope))
      expect({ scope, ids: rows.map(({ id }) => id).toSorted() }).toEqual({
        scope,
        ids: judged(maySee, scope),
      })
    }
  })

  it('is maySeeProtected of the domain for every scope and case', async () => {
    for (const scope of scopes()) {
      const rows = await database.read.select({ id: t.cases.id }).from(t.cases).where(protectedCases(scope))
      expect({ scope, ids: rows.map(({ id }) => id).toSorted() }).toEqual({
        scope,
        ids: judged(maySeeProtected, scope),
      })
    }
  })
})

describe('the case list', () => {
  const actors = (): Actor[] => [
    publicActor,
    { kind: 'system', name: 'Kommando' },
    ...places.flatMap((place) =>
      roles.flatMap((role) =>
        [null, place.bodyIds[0] ?? ''].map((bodyId): Actor => {
          const { municipalityId, accountIds } = place
          // An officer who stands in for the other one sees that one's own matters too.
          const substitutesFor = bodyId === null ? [accountIds[1] ?? ''] : []
          return {
            substitutesFor,
            kind: 'account',
            accountId: accountIds[0] ?? '',
            name: 'Någon',
            municipalityId,
            role,
            bodyId,
          }
        }),
      ),
    ),
  ]

  it('shows and counts what each role may see, in each place, by its public title', async () => {
    for (const reader of actors())
      for (const municipalityId of [null, ...places.map((place) => place.municipalityId)]) {
        const scope = scopeOf(reader)
        const here = (id: string) =>
          municipalityId === null || matters.get(id)?.municipalityId === municipalityId
        const page = await listCases(
          database.read,
          reader,
          { ...noCaseFilter, municipalityId },
          newestFirst,
          null,
          100,
        )
        const ids = judged(maySee, scope).filter(here)
        expect({ reader, ids: page.rows.map(({ id }) => id).toSorted(), total: page.total }).toEqual({
          ...{ reader, ids, total: { count: ids.length, more: false } },
        })
        expect(page.rows.filter((row) => row.title.startsWith('Skyddad'))).toEqual([])
      }
  })

  it('does not tell outsiders who is responsible, nor answer by it', async () => {
    const place = places[0]
    const filter = { ...noCaseFilter, municipalityId: place?.municipalityId ?? '' }
    const shown = await listCases(database.read, publicActor, filter, newestFirst, null, 100)
    expect(shown.rows.map((row) => row.responsible).filter((name) => name !== null)).toEqual([])
    const responsibleAccountId = place?.accountIds[0] ?? ''
    const asked = await listCases(
      database.read,
      publicActor,
      { ...filter, responsibleAccountId },
      newestFirst,
      null,
      100,
    )
    expect([asked.rows.length, asked.total.count]).toEqual([0, 0])
  })
})
