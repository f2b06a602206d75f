import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountActor, maySeeProtected, scopeOf } from '~/domain/access'
import type { Database } from '#db/connection'
import { dueDays, latestEvents, myCases, myInitiatives, myMeetings, overdueDays } from '#db/queries/workday'
import * as t from '#db/schema'
import { eq } from 'drizzle-orm'
import type { Place } from '#tests/support/cases'
import { temporaryDatabase } from '#tests/support/database'
import { casesOf, fillPlaces, type Matter, read, readers, seen, TODAY } from './fixture'

let database: Database
let dispose: () => Promise<void>
let places: Place[]
let matters: Matter[]

/** Every reader with an account. */
const people = () =>
  Object.entries(readers(places)).filter((each): each is [string, AccountActor] => each[1].kind === 'account')

beforeAll(async () => {
  ;({ database, dispose } = await temporaryDatabase())
  ;({ places, matters } = await fillPlaces(database))
  const [ek] = places
  if (!ek) throw new Error('A place is missing')
  const at = { municipalityId: ek.municipalityId, createdAt: '2026-01-01T00:00:00.000Z' }
  await database.transaction(async (tx) => {
    await tx.insert(t.persons).values({ ...at, id: 'ada', name: 'Ada Ek', sortKey: 'ada ek', invented: true })
    await tx.insert(t.mandates).values({
      ...{ id: 'ada-1', personId: 'ada', bodyId: ek.bodyIds[0] ?? '', post: 'member' as const },
      ...at,
    })
    await tx.insert(t.mandates).values({
      ...{ id: 'ada-2', personId: 'ada', bodyId: ek.bodyIds[1] ?? '', post: 'member' as const },
      ...at,
      validTo: '2025-12-31',
    })
    await tx
      .update(t.accounts)
      .set({ personId: 'ada' })
      .where(eq(t.accounts.id, ek.accountIds[0] ?? ''))
  })
})
afterAll(() => dispose())

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted()

describe('the day of a person holds only what the person may see (rules 13)', () => {
  it('my cases are those I am responsible for, in my municipality', async () => {
    for (const [name, actor] of people()) {
      const rows = await myCases(database.read, actor, 100)
      const mine = seen(matters, actor, actor.municipalityId).filter((id) =>
        matters.some((each) => each.id === id && each.responsibleAccountId === actor.accountId),
      )
      expect({ name, cases: ids(rows) }).toEqual({ name, cases: mine })
    }
  })

  it('days due and overdue are those of the acting body, or of the municipality', async () => {
    for (const [name, actor] of people()) {
      const allowed = read(matters, actor, actor.municipalityId).filter((id) =>
        matters.some((each) => each.id === id && (actor.bodyId === null || each.bodyId === actor.bodyId)),
      )
      const due = await dueDays(database.read, actor, { today: TODAY, until: '2026-05-15' }, 100)
      expect({ name, cases: casesOf(due) }).toEqual({ name, cases: allowed })
      expect(await dueDays(database.read, actor, { today: TODAY, until: '2026-05-07' }, 100)).toEqual([])
      expect(casesOf(await overdueDays(database.read, actor, '2026-05-09', 100))).toEqual(allowed)
      expect(await overdueDays(database.read, actor, '2026-05-08', 100)).toEqual([])
    }
  })

  it('initiatives are found by name, but not where the name is protected from the reader (WEB-02)', async () => {
    for (const [name, actor] of people()) {
      const rows = await myInitiatives(database.read, actor, 100)
      const own = actor.municipalityId === places[0]?.municipalityId
      const allowed = read(matters, actor, actor.municipalityId).filter((id) => {
        const nth = matters.findIndex((each) => each.id === id) + 1
        const matter = matters[nth - 1]
        return own && matter && (nth % 2 === 1 || maySeeProtected(scopeOf(actor), matter))
      })
      expect({ name, cases: ids(rows) }).toEqual({ name, cases: allowed })
    }
  })

  it('meetings are those of bodies where the person holds a post today', async () => {
    const member = readers(places).member
    if (member?.kind !== 'account') throw new Error('The member is missing')
    const rows = await myMeetings(database.read, member, TODAY, 100)
    expect(rows).toHaveLength(8)
    expect(new Set(rows.map(({ bodyName }) => bodyName))).toEqual(new Set(['Kommunstyrelsen']))
    expect(await myMeetings(database.read, member, '2026-07-01', 100)).toEqual([])
  })

  it('what changed is told only of cases that the reader may read', async () => {
    for (const [name, actor] of people()) {
      const rows = await latestEvents(
        database.read,
        actor,
        matters.map(({ id }) => id),
        100,
      )
      expect({ name, cases: casesOf(rows) }).toEqual({
        name,
        cases: read(matters, actor, actor.municipalityId),
      })
    }
  })
})
