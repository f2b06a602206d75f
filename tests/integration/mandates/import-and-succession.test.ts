import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bodyBySlug, electedOn, spansOf } from '#db/queries/mandates/bodies'
import { verifyAudit } from '#db/repositories/audit'
import * as t from '#db/schema'
import { caseRow } from '#tests/support/case-rows'
import { compositionOn } from '~/domain/meetings/composition'
import { importElected, type ImportElectedInput } from '~/use-cases/mandates/import-elected'
import { carryOver, succeedBody } from '~/use-cases/mandates/succeed-body'
import { mandatePlace, type MandatePlace } from './place'

let here: MandatePlace
beforeEach(async () => {
  here = await mandatePlace()
})
afterEach(() => here.dispose())

const list = `namn;parti;uppdrag;ordning;valkrets
Ada Berg;S;ledamot;;Norra
Ledamot M 1;M;ledamot;;Södra
Bo Dal;S;ersättare;1;Norra`

const read = (given: Partial<ImportElectedInput>, role: 'board_secretary' | 'member' = 'board_secretary') =>
  importElected(here.as(role), {
    ...{ municipalityId: here.place.municipalityId, body: 'kommunfullmaktige', table: Buffer.from(list) },
    ...{ from: '2030-10-15', to: '2034-10-14', decidedIn: 'Länsstyrelsen', dryRun: false },
    ...given,
  })

describe('the county board’s list (MAND-08)', () => {
  it('is tried without writing anything, and then written whole', async () => {
    const tried = await read({ dryRun: true })
    expect(tried.ok && [tried.value.written, tried.value.newNames, tried.value.lines.length]).toEqual([
      false,
      ['Ada Berg', 'Bo Dal'],
      3,
    ])
    const { mandates } = await spansOf(here.database.read, here.council.bodyId)
    expect(compositionOn(mandates, [], '2030-10-15').members).toEqual([])
    expect(await read({}).then((answer) => answer.ok && answer.value.written)).toBe(true)
    const after = await spansOf(here.database.read, here.council.bodyId)
    const now = compositionOn(after.mandates, after.terms, '2030-10-15')
    expect(now.members.map(({ name, party }) => [name, party])).toEqual([
      ['Ledamot M 1', 'M'],
      ['Ada Berg', 'S'],
    ])
    expect(now.deputies.map(({ name, order, constituency }) => [name, order, constituency])).toEqual([
      ['Bo Dal', 1, 'Norra'],
    ])
    // Who has the same name is the same person, and the old council is as it was.
    expect(now.members[0]?.personId).toBe(here.council.members[5]?.personId)
    expect(compositionOn(after.mandates, after.terms, '2030-10-14').members).toHaveLength(11)
    expect(await read({})).toMatchObject({ refusal: 'elected-already' })
    expect((await verifyAudit(here.database.read, here.place.municipalityId)).brokenAt).toBeNull()
  })

  it('writes nothing while a line is wrong, and keeps no identity number', async () => {
    const wrong = await read({ table: Buffer.from(`${list}\nCia 19121212-1212;S;ledamot;;`) })
    expect(
      wrong.ok && [wrong.value.written, wrong.value.faults.map(({ line, fault }) => [line, fault])],
    ).toEqual([false, [[5, 'personal-number']]])
    expect((await spansOf(here.database.read, here.council.bodyId)).mandates).toHaveLength(11 + 1 + 5)
  })

  it('refuses what is no list, and those who may not', async () => {
    expect(await read({ table: Buffer.from('hej') })).toMatchObject({ refusal: 'table-unreadable' })
    expect(await read({ table: Buffer.from('a;b\n1;2') })).toMatchObject({ refusal: 'columns-missing' })
    expect(await read({ from: 'i morgon' })).toMatchObject({ refusal: 'from-invalid' })
    expect(await read({}, 'member')).toMatchObject({ refusal: 'forbidden' })
  })
})

describe('a body that another takes over from (14.3 #6)', () => {
  const input = { name: 'Utbildningsnämnden', shortName: 'UN', toBodyId: '', day: '2027-01-01', note: '' }
  const succeed = (today: string) =>
    succeedBody(here.as('board_secretary', today), {
      ...{ municipalityId: here.place.municipalityId, body: 'barn-och-utbildningsnamnden' },
      ...input,
    })

  it('carries the open cases over on the day, with their numbers, and closes the old register', async () => {
    const { place, database } = here
    const old = place.bodyIds[1] ?? ''
    await database.transaction(async (tx) => {
      await tx.update(t.registers).set({ bodyId: old })
      await tx
        .insert(t.cases)
        .values([
          caseRow(place, 1, { bodyId: old }),
          caseRow(place, 2, { bodyId: old, open: false, state: 'closed' }),
        ])
      await tx.insert(t.appointments).values({
        ...{ id: 'officer', accountId: place.accountIds[1] ?? '', role: 'case_officer', bodyId: old },
        createdAt: '2026-01-01T00:00:00.000Z',
      })
    })
    expect(await succeed('2026-11-21')).toEqual({ ok: true, value: { slug: 'utbildningsnamnden' } })
    const formed = await bodyBySlug(database.read, place.municipalityId, 'utbildningsnamnden')
    expect(formed).toMatchObject({ activeFrom: '2027-01-01', kind: 'board', shortName: 'UN' })
    const [succession] = await database.read.select().from(t.bodySuccessions)
    const carry = (today: string) =>
      carryOver(here.as('board_secretary', today), {
        ...{ municipalityId: place.municipalityId, successionId: succession?.id ?? '' },
      })
    expect(await carry('2026-12-31')).toMatchObject({ refusal: 'day-not-come' })
    expect(await carry('2027-01-01')).toEqual({ ok: true, value: { cases: 1 } })
    const cases = await database.read.select().from(t.cases).orderBy(t.cases.number)
    expect(cases.map(({ number, bodyId }) => [number, bodyId])).toEqual([
      ['KS 2026/1', formed?.id],
      ['KS 2026/2', old],
    ])
    const [register] = await database.read.select().from(t.registers)
    expect(register).toMatchObject({ closedOn: '2027-01-01', bodyId: old })
    const roles = await database.read.select().from(t.appointments).orderBy(t.appointments.validFrom)
    expect(roles.map(({ bodyId, validFrom, validTo }) => [bodyId, validFrom, validTo])).toEqual(
      expect.arrayContaining([
        [old, null, '2026-12-31'],
        [formed?.id, '2027-01-01', null],
      ]),
    )
    const told = await database.read
      .select()
      .from(t.caseEvents)
      .where(eq(t.caseEvents.kind, 'body_succeeded'))
    expect(told.map(({ text }) => text)).toEqual([
      'Utbildningsnämnden tog över ärendet efter Barn- och utbildningsnämnden. Numret är detsamma.',
    ])
    expect(await carry('2027-01-01')).toMatchObject({ refusal: 'succession-done-held' })
  })

  it('asks for a name or a body', async () => {
    expect(
      await succeedBody(here.as('board_secretary'), {
        ...{ municipalityId: here.place.municipalityId, body: 'kommunstyrelsen', ...input, name: '' },
      }),
    ).toMatchObject({ refusal: 'name-missing' })
  })
})

it('14.3 #12: the list of the elected holds posts and parties, and no contact data', async () => {
  const lines = await electedOn(here.database.read, here.place.municipalityId, '2026-11-21')
  expect(lines).toHaveLength(11 + 1 + 5)
  expect(Object.keys(lines[0] ?? {})).not.toContain('email')
  expect(await electedOn(here.database.read, here.place.municipalityId, '2030-10-15')).toEqual([])
})
