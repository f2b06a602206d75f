import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { remindOfDeadlines } from '~/use-cases/deadlines/remind'
import type { Database } from '#db/connection'
import * as t from '#db/schema'
import type { Place } from '#tests/support/cases'
import { temporaryDatabase } from '#tests/support/database'
import { addDay, contextOf, makeCase, makeTown } from './fixture'

let database: Database
let place: Place
let dispose: () => Promise<void>

beforeAll(async () => {
  ;({ database, dispose } = await temporaryDatabase())
  place = await makeTown(database)
})
afterAll(() => dispose())

const program = (today: string) => contextOf(database, { kind: 'system', name: 'Rådslag' }, today)
const noticesOf = async (caseId: string) =>
  (await database.read.select().from(t.notices).where(eq(t.notices.caseId, caseId)))
    .map(({ accountId, onceKey }) => `${accountId} ${onceKey?.split(':').at(-1)}`)
    .toSorted()

describe('REM-09: reminders', () => {
  it('are told once for each day of the local rule, on the desk and by mail', async () => {
    const caseFile = await makeCase(database, place, 1, { responsibleAccountId: 'ek-officer-1' })
    await addDay(program('2026-11-01'), caseFile, '2026-12-18')
    expect(await remindOfDeadlines(program('2026-12-03'))).toEqual({ notices: 0, mails: 0 })
    expect(await remindOfDeadlines(program('2026-12-04'))).toEqual({ notices: 1, mails: 1 })
    expect(await remindOfDeadlines(program('2026-12-04'))).toEqual({ notices: 0, mails: 0 })
    expect(await remindOfDeadlines(program('2026-12-05'))).toEqual({ notices: 0, mails: 0 })
    expect(await remindOfDeadlines(program('2026-12-15'))).toEqual({ notices: 1, mails: 1 })
    expect(await noticesOf(caseFile.id)).toEqual(['ek-officer-1 -14', 'ek-officer-1 -3'])
    const mails = await database.read.select().from(t.mails)
    expect(mails.map(({ to }) => to)).toEqual(
      ['officer-1', 'officer-1'].map((each) => `ek-${each}@example.se`),
    )
    expect(mails[0]?.text).toContain('{portal}/ek/arenden/ks-2026-1/datum/')
    expect(mails[0]?.text).toContain('18 december 2026')
  })

  it('are told again every seventh day when late, to the manager too, until the day is met', async () => {
    const [caseFile] = await database.read.select().from(t.cases)
    await remindOfDeadlines(program('2026-12-19'))
    await remindOfDeadlines(program('2026-12-24'))
    await remindOfDeadlines(program('2026-12-25'))
    await remindOfDeadlines(program('2027-01-03'))
    expect(await noticesOf(caseFile?.id ?? '')).toEqual([
      'ek-boss 14',
      'ek-boss 7',
      'ek-officer-1 -14',
      'ek-officer-1 -3',
      'ek-officer-1 1',
      'ek-officer-1 14',
      'ek-officer-1 7',
    ])
    await database.transaction((tx) => tx.update(t.deadlines).set({ state: 'met', metDay: '2027-01-04' }))
    expect(await remindOfDeadlines(program('2027-01-08'))).toEqual({ notices: 0, mails: 0 })
  })

  it('go to the substitute of one who is away, and to the clerks when nobody is responsible', async () => {
    const caseFile = await makeCase(database, place, 2, { responsibleAccountId: 'ek-officer-1' })
    const nobodys = await makeCase(database, place, 3)
    await addDay(program('2027-02-01'), caseFile, '2027-03-18')
    await addDay(program('2027-02-01'), nobodys, '2027-03-18')
    await database.transaction((tx) =>
      tx.insert(t.absences).values({
        ...{ id: 'away', accountId: 'ek-officer-1', substituteAccountId: 'ek-officer-2' },
        ...{ fromDay: '2027-03-01', toDay: '2027-03-07', createdAt: '2027-02-01T00:00:00.000Z' },
      }),
    )
    await remindOfDeadlines(program('2027-03-04'))
    expect(await noticesOf(caseFile.id)).toEqual(['ek-officer-1 -14', 'ek-officer-2 -14'])
    expect(await noticesOf(nobodys.id)).toEqual(['ek-clerk -14'])
  })

  it('are never sent of what is told as of a document, of what stands still, or of what is closed', async () => {
    const told = await makeCase(database, place, 4, { asOf: 'Läget enligt handlingen, 2024' })
    const closed = await makeCase(database, place, 5, { open: false, state: 'closed' })
    const still = await makeCase(database, place, 6)
    for (const caseFile of [told, closed, still]) await addDay(program('2027-04-01'), caseFile, '2027-05-01')
    await database.transaction((tx) =>
      tx
        .update(t.deadlines)
        .set({ state: 'paused', pausedDay: '2027-04-02' })
        .where(eq(t.deadlines.caseId, still.id)),
    )
    await remindOfDeadlines(program('2027-06-01'))
    for (const { id } of [told, closed, still]) expect(await noticesOf(id)).toEqual([])
  })

  it('name neither the matter nor the day of a secret case', async () => {
    const secret = await makeCase(database, place, 8, {
      ...{ secrecyProvision: 'OSL 21 kap. 7 §', publicTitle: 'Ärende med skyddade uppgifter' },
      ...{ protectedTitle: 'Hemlig rubrik', responsibleAccountId: 'ek-officer-1' },
    })
    await addDay(program('2027-04-01'), secret, '2027-05-20', { label: 'Hembesök' })
    await remindOfDeadlines(program('2027-05-18'))
    const told = [
      ...(await database.read.select().from(t.notices).where(eq(t.notices.caseId, secret.id))),
      ...(await database.read.select().from(t.mails)),
    ].map(({ text }) => text)
    expect(told.filter((text) => text.includes('Ett datum att hålla')).length).toBeGreaterThan(1)
    expect(told.join()).not.toMatch(/Hemlig rubrik|Hembesök/)
  })

  it('are gathered in one mail, and many processes tell each thing once', async () => {
    await database.transaction((tx) => tx.update(t.deadlines).set({ state: 'met' }))
    const caseFile = await makeCase(database, place, 7, { responsibleAccountId: 'ek-officer-2' })
    for (let n = 0; n < 30; n++) await addDay(program('2027-06-01'), caseFile, '2027-07-01')
    const before = (await database.read.select().from(t.mails)).length
    const sums = await Promise.all([1, 2, 3].map(() => remindOfDeadlines(program('2027-06-28'))))
    expect(sums.reduce((sum, { notices }) => sum + notices, 0)).toBe(30)
    const mails = (await database.read.select().from(t.mails)).slice(before)
    expect(await noticesOf(caseFile.id)).toHaveLength(30)
    expect(mails.length).toBeGreaterThan(0)
    expect(mails.map(({ subject }) => subject)).toContain('Påminnelse om 30 datum')
  })
})
