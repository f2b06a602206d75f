import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Actor, publicActor } from '~/domain/access'
import { registerMotionReport } from '~/use-cases/deadlines/register-motion-report'
import { openMotions } from '#db/queries/open-motions'
import type { Database } from '#db/connection'
import * as t from '#db/schema'
import type { Place } from '#tests/support/cases'
import { temporaryDatabase } from '#tests/support/database'
import { actorOf, contextOf, makeCase, makeTown, TODAY } from './fixture'

let database: Database
let place: Place
let dispose: () => Promise<void>

beforeAll(async () => {
  ;({ database, dispose } = await temporaryDatabase())
  place = await makeTown(database)
  const make = (nth: number, given: Parameters<typeof makeCase>[3]) => makeCase(database, place, nth, given)
  await make(1, { raisedDay: '2025-06-01', publicTitle: 'Gammal' })
  await make(2, { receivedDay: '2026-05-04', publicTitle: 'Lämnad in' })
  await make(3, { raisedDay: '2026-11-20', publicTitle: 'Ny' })
  const decided = await make(4, { raisedDay: '2026-01-10', state: 'decided', publicTitle: 'Avgjord' })
  await make(5, { raisedDay: '2026-02-10', kind: 'citizen_proposal', publicTitle: 'Förslag' })
  await make(6, { raisedDay: '2026-02-11', kind: 'interpellation' })
  await make(7, { asOf: 'Läget 2024', receivedDay: null, publicTitle: 'Ur en handling' })
  await make(8, { raisedDay: '2026-03-01', secrecyProvision: 'OSL 21 kap. 7 §', publicTitle: 'Hemlig' })
  await make(9, { raisedDay: '2026-03-02', voidedDay: '2026-03-03', publicTitle: 'Makulerad' })
  await database.transaction(async (tx) => {
    await tx.insert(t.decisions).values({
      ...{ id: 'd', municipalityId: place.municipalityId, caseId: decided.id, bodyId: 'ek-kf' },
      ...{ day: '2026-10-22', heading: 'Svar på motion', outcome: 'rejected' },
    })
    await tx.insert(t.caseEvents).values(
      [1, 2].map((n) => ({
        ...{
          id: `e${n}`,
          caseId: 'ek-case-0001',
          at: `2026-0${n}-01T00:00:00.000Z`,
          legalDay: `2026-0${n}-01`,
        },
        ...{ kind: n === 1 ? 'year_report' : 'note', text: `Händelse ${n}`, public: true },
      })),
    )
    await tx.insert(t.caseParties).values({
      ...{ id: 'p', caseId: 'ek-case-0001', position: 1, role: 'proposer', name: 'Eva Prov', party: 'X' },
      protected: false,
    })
  })
})
afterAll(() => dispose())

const titles = async (
  given: Partial<Parameters<typeof openMotions>[2]> = {},
  reader: Actor = publicActor,
) => {
  const { municipalityId } = place
  const question = { municipalityId, cutoff: TODAY, citizenProposals: false, raisedWhenHandedIn: true }
  return (await openMotions(database.read, reader, { ...question, ...given })).map(({ title }) => title)
}

it('MOT-05: motions raised by the day and not decided, the oldest first, what nobody knows the day of last', async () => {
  expect(await titles()).toEqual(['Gammal', 'Lämnad in', 'Ny', 'Ur en handling'])
})
it('MOT-03: where the council’s meeting counts, what was handed in is not yet raised', async () => {
  expect(await titles({ raisedWhenHandedIn: false })).toEqual(['Gammal', 'Ny', 'Ur en handling'])
})
it('on an earlier day the list is as it was then', async () => {
  expect(await titles({ cutoff: '2026-10-21' })).toEqual(['Gammal', 'Avgjord', 'Lämnad in', 'Ur en handling'])
  expect(await titles({ cutoff: '2026-10-22' })).toEqual(['Gammal', 'Lämnad in', 'Ur en handling'])
})
it('citizen proposals come with it when asked for, secret matters for those who may read them', async () => {
  expect(await titles({ citizenProposals: true })).toContain('Förslag')
  const clerk = actorOf(place, 'registrar', 'ek-clerk')
  expect(await titles({}, clerk)).toContain('Hemlig')
})
it('tells the mover, the last event and the day it was told to the council', async () => {
  const { municipalityId } = place
  const question = { municipalityId, cutoff: TODAY, citizenProposals: false, raisedWhenHandedIn: true }
  const [oldest] = await openMotions(database.read, publicActor, question)
  expect(oldest).toMatchObject({
    mover: 'Eva Prov (X)',
    lastEvent: { text: 'Händelse 2' },
    reportedDay: '2026-01-01',
  })
})

it('MOT-05: the report is registered in an open case by those who may, and only then written', async () => {
  const matter = await makeCase(database, place, 20, { kind: 'other', publicTitle: 'Redovisningar' })
  const closed = await makeCase(database, place, 21, { kind: 'other', open: false, state: 'closed' })
  const kept: Uint8Array[] = []
  const ctx = (actor: Actor) => ({
    ...contextOf(database, actor),
    files: {
      keep: async (bytes: Uint8Array) => {
        kept.push(bytes)
        return { hash: 'h', size: bytes.byteLength }
      },
    } as never,
  })
  const clerk = ctx(actorOf(place, 'registrar', 'ek-clerk'))
  const report = {
    municipalityId: place.municipalityId,
    cutoff: TODAY,
    write: async () => new Uint8Array([1]),
  }
  const register = (number: string, by = clerk) => registerMotionReport(by, { ...report, number })
  expect(await register(' ')).toEqual({ ok: false, refusal: 'number-missing' })
  expect(await register('KS 1999/1')).toEqual({ ok: false, refusal: 'case-not-found' })
  expect(await register(closed.number)).toEqual({ ok: false, refusal: 'case-closed' })
  expect(await register(matter.number, ctx(publicActor))).toEqual({ ok: false, refusal: 'forbidden' })
  const member = ctx(actorOf(place, 'member', 'ek-officer-2', place.bodyIds[0]))
  expect(await register(matter.number, member)).toEqual({ ok: false, refusal: 'forbidden' })
  expect(kept).toEqual([])
  expect(await register('ks 2026/20')).toEqual({ ok: true, value: { slug: 'ks-2026-20', document: 1 } })
  const [document] = await database.read.select().from(t.documents)
  expect(document).toMatchObject({ caseId: matter.id, direction: 'drawn_up', released: false })
  expect(kept).toHaveLength(1)
})
