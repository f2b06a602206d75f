import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicActor } from '~/domain/access'
import type { Database } from '#db/connection'
import {
  type CaseFilter,
  type CaseSort,
  caseSorts,
  listCases,
  newestFirst,
  noCaseFilter,
} from '#db/queries/case-list'
import * as t from '#db/schema'
import { caseRow } from '#tests/support/case-rows'
import { makeCases, makePlace, type Place } from '#tests/support/cases'
import { temporaryDatabase } from '#tests/support/database'

let database: Database
let dispose: () => Promise<void>
let place: Place
let sorted: Place
beforeAll(async () => {
  ;({ database, dispose } = await temporaryDatabase())
  place = await makePlace(database, { slug: 'ek' })
  await makeCases(database, { count: 230, place })
  sorted = await makePlace(database, { slug: 'al' })
  const titles = ['Ödesmål', 'Zenit', 'Åby', 'Älv', 'Andra', 'Remiss 10', 'Remiss 9', 'ädel', 'Andra']
  const deadlines = [
    null,
    '2026-03-01',
    '2026-03-01',
    null,
    '2026-02-01',
    '2026-05-01',
    '2026-03-01',
    null,
    '2026-01-05',
  ]
  await database.transaction((tx) =>
    tx.insert(t.cases).values(
      titles.map((publicTitle, at) => {
        const registeredAt = '2026-01-01T00:00:00.000Z'
        return caseRow(sorted, at + 1, { publicTitle, nextDeadline: deadlines[at] ?? null, registeredAt })
      }),
    ),
  )
})
afterAll(() => dispose())

const system = { kind: 'system', name: 'Test' } as const
const filterOf = (given: Partial<CaseFilter> = {}): CaseFilter => ({
  ...noCaseFilter,
  municipalityId: place.municipalityId,
  ...given,
})

/** All pages from the first on, then all pages back from the last. */
async function walk(
  filter: CaseFilter,
  sort: CaseSort,
  size: number,
  reader: Parameters<typeof listCases>[1] = system,
) {
  const forward: string[][] = []
  const backward: string[][] = []
  let page = await listCases(database.read, reader, filter, sort, null, size)
  expect(page.previous).toBeNull()
  for (;;) {
    forward.push(page.rows.map(({ id }) => id))
    if (page.next === null) break
    page = await listCases(database.read, reader, filter, sort, page.next, size)
  }
  for (;;) {
    backward.unshift(page.rows.map(({ id }) => id))
    if (page.previous === null) break
    page = await listCases(database.read, reader, filter, sort, page.previous, size)
  }
  return { forward, backward, total: page.total }
}

const everySort = caseSorts.flatMap((by) => [true, false].map((descending): CaseSort => ({ by, descending })))

describe('paging', () => {
  it.each(everySort)(
    'by $by (descending: $descending) walks every row once, and the same pages back',
    async (sort) => {
      const { forward, backward, total } = await walk(filterOf(), sort, 17)
      expect(forward.flat().length).toBe(230)
      expect(new Set(forward.flat()).size).toBe(230)
      expect(backward).toEqual(forward)
      expect(total).toEqual({ count: 230, more: false })
    },
  )

  it.each(everySort)('by $by (descending: $descending) is stable where keys are equal', async (sort) => {
    const { forward, backward } = await walk(filterOf({ municipalityId: sorted.municipalityId }), sort, 2)
    expect(new Set(forward.flat()).size).toBe(9)
    expect(backward).toEqual(forward)
  })

  it('walks an index where there are more rows than are sorted, with the same pages', async () => {
    const big = await makePlace(database, { slug: 'storby' })
    const rows = Array.from({ length: 2100 }, (_, at) =>
      caseRow(big, at + 1, {
        registeredAt: `2026-01-01T00:00:00.${String(Math.floor(at / 7) % 1000).padStart(3, '0')}Z`,
        nextDeadline: at % 3 === 0 ? null : `2026-03-0${1 + (at % 7)}`,
        kind: at % 2 === 0 ? 'motion' : 'referral',
      }),
    )
    for (let from = 0; from < rows.length; from += 300)
      await database.transaction((tx) => tx.insert(t.cases).values(rows.slice(from, from + 300)))
    for (const sort of everySort) {
      const { forward, backward, total } = await walk(
        filterOf({ municipalityId: big.municipalityId }),
        sort,
        150,
        publicActor,
      )
      expect([sort, new Set(forward.flat()).size, total.count]).toEqual([sort, 2100, 2100])
      expect(backward).toEqual(forward)
    }
    const { forward } = await walk(
      filterOf({ municipalityId: big.municipalityId, kinds: ['motion'] }),
      newestFirst,
      150,
    )
    expect(new Set(forward.flat()).size).toBe(1050)
  })

  it.each([
    '',
    'x',
    'bnVsbA',
    Buffer.from('["title-",false,0]').toString('base64url'),
    Buffer.from('["registered-",false,7,"a","b"]').toString('base64url'),
  ])('begins anew with the cursor %j', async (cursor) => {
    const first = await listCases(database.read, system, filterOf(), newestFirst, null, 5)
    expect((await listCases(database.read, system, filterOf(), newestFirst, cursor, 5)).rows).toEqual(
      first.rows,
    )
  })
})

describe('order', () => {
  const titlesBy = async (sort: CaseSort) =>
    (
      await listCases(
        database.read,
        publicActor,
        filterOf({ municipalityId: sorted.municipalityId }),
        sort,
        null,
        50,
      )
    ).rows

  it('is Swedish by title', async () => {
    const rows = await titlesBy({ by: 'title', descending: false })
    expect(rows.map((row) => row.title)).toEqual([
      ...['Andra', 'Andra', 'Remiss 9', 'Remiss 10', 'Zenit', 'Åby', 'ädel', 'Älv', 'Ödesmål'],
    ])
  })

  it.each([true, false])('by deadline has cases without one last (descending: %s)', async (descending) => {
    const days = (await titlesBy({ by: 'deadline', descending })).map((row) => row.nextDeadline)
    const kept = ['2026-01-05', '2026-02-01', '2026-03-01', '2026-03-01', '2026-03-01', '2026-05-01']
    expect(days).toEqual([...(descending ? kept.toReversed() : kept), null, null, null])
  })
})

describe('filters', () => {
  const all = async () =>
    database.read.select().from(t.cases).where(eq(t.cases.municipalityId, place.municipalityId))
  type Kept = Awaited<ReturnType<typeof all>>[number]
  const cases: [string, () => Partial<CaseFilter>, (row: Kept) => boolean][] = [
    ['kind', () => ({ kinds: ['motion'] }), (row) => row.kind === 'motion'],
    [
      'two kinds',
      () => ({ kinds: ['motion', 'other'] }),
      (row) => row.kind === 'motion' || row.kind === 'other',
    ],
    ['open', () => ({ open: true }), (row) => row.open],
    ['ended', () => ({ open: false }), (row) => !row.open],
    ['state', () => ({ states: ['closed'] }), (row) => row.state === 'closed'],
    ['body', () => ({ bodyId: place.bodyIds[1] ?? '' }), (row) => row.bodyId === place.bodyIds[1]],
    [
      'body and kind',
      () => ({ bodyId: place.bodyIds[1] ?? '', kinds: ['motion'] }),
      (row) => row.bodyId === place.bodyIds[1] && row.kind === 'motion',
    ],
    [
      'responsible',
      () => ({ responsibleAccountId: place.accountIds[0] ?? '' }),
      (row) => row.responsibleAccountId === place.accountIds[0],
    ],
    [
      'period',
      () => ({ receivedFrom: '2020-01-03', receivedTo: '2020-01-04' }),
      ({ receivedDay }) => receivedDay === '2020-01-03' || receivedDay === '2020-01-04',
    ],
    [
      'overdue',
      () => ({ overdueOn: '2020-07-02' }),
      (row) => row.open && row.nextDeadline !== null && row.nextDeadline < '2020-07-02',
    ],
    [
      'text',
      () => ({ text: 'interpellation' }),
      (row) => `${row.publicTitle}${row.protectedTitle}`.includes('Interpellation'),
    ],
    [
      'text and open',
      () => ({ text: 'angsvag', open: true }),
      (row) => row.open && `${row.publicTitle}${row.protectedTitle}`.includes('Ängsvägen'),
    ],
  ]
  it.each(cases)('%s', async (_, given, keeps) => {
    const expected = (await all()).filter(keeps).map((row) => row.id)
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(230)
    for (const sort of everySort) {
      const { forward, total } = await walk(filterOf(given()), sort, 50)
      expect([sort, forward.flat().toSorted(), total]).toEqual([
        sort,
        expected.toSorted(),
        { count: expected.length, more: false },
      ])
    }
  })

  it('finds every case with a word, also where there are more than a search answers with', async () => {
    const wordy = await makePlace(database, { slug: 'ordby' })
    await makeCases(database, { count: 2100, place: wordy })
    const filter = filterOf({ municipalityId: wordy.municipalityId, text: 'handling' })
    for (const sort of [newestFirst, { by: 'title', descending: false } as const]) {
      const { forward, backward, total } = await walk(filter, sort, 700)
      expect([new Set(forward.flat()).size, total.more]).toEqual([2100, true])
      expect(backward).toEqual(forward)
    }
    const motions = { ...filter, kinds: ['motion' as const] }
    const { forward, total } = await walk(motions, newestFirst, 700)
    expect(total).toEqual({ count: forward.flat().length, more: false })
    const titled = await walk({ ...motions, text: 'motion' }, newestFirst, 700)
    expect(forward.flat().filter((id) => !titled.forward.flat().includes(id))).toEqual([])
  }, 60_000)

  it('counts stay right when cases change and go', async () => {
    const other = await makePlace(database, { slug: 'flyttby' })
    const rows = [1, 2, 3].map((nth) => caseRow(other, nth))
    await database.transaction(async (tx) => {
      await tx.insert(t.cases).values(rows)
      await tx
        .update(t.cases)
        .set({ open: false, state: 'closed' })
        .where(eq(t.cases.id, rows[0]?.id ?? ''))
      await tx
        .update(t.cases)
        .set({ published: false })
        .where(eq(t.cases.id, rows[1]?.id ?? ''))
      await tx.delete(t.cases).where(eq(t.cases.id, rows[2]?.id ?? ''))
    })
    const count = async (given: Partial<CaseFilter>, reader: Parameters<typeof listCases>[1]) =>
      (
        await listCases(
          database.read,
          reader,
          filterOf({ municipalityId: other.municipalityId, ...given }),
          newestFirst,
          null,
          5,
        )
      ).total.count
    expect([
      await count({}, system),
      await count({ open: true }, system),
      await count({}, publicActor),
    ]).toEqual([2, 1, 1])
    const [kept] = await database.read
      .select({ sum: sql`sum(${t.caseCounts.count})`.mapWith(Number) })
      .from(t.caseCounts)
    const [real] = await database.read.select({ count: sql`count(*)`.mapWith(Number) }).from(t.cases)
    expect(kept?.sum).toBe(real?.count)
  })
})
