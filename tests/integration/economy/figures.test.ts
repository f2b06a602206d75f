import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '~/domain/access'
import { addFigure, type AddFigureInput } from '~/use-cases/economy/figures/add-figure'
import { withdrawFigure } from '~/use-cases/economy/figures/withdraw-figure'
import type { Context } from '~/use-cases/context'
import { figureHistory, figuresOf, priceBaseAmountOf, ratesOf } from '#db/queries/economy/figures'
import { makeOffice, type Office } from '../work/office'

let office: Office
let ctx: Context
let municipalityId: string
beforeAll(async () => {
  office = await makeOffice()
  municipalityId = office.municipality.id
  ctx = office.as({ ...office.actor('disa'), role: 'controller', bodyId: null } as Actor)
})
afterAll(() => office.dispose())

const figure = (more: Partial<AddFigureInput>) =>
  addFigure(ctx, {
    ...{ municipalityId, kind: 'internal_rate', year: '2026', value: '1,75', source: 'Mål och budget 2026' },
    ...{ decidedBy: 'KF § 12', decidedDay: '2025-11-20', editionDay: '' },
    ...more,
  })

it('2.2: a rate holds for its year only, a later one of the year in its place, a withdrawn one not at all', async () => {
  const { read } = office.database
  expect(await ratesOf(read, municipalityId)).toEqual([])
  expect(await figure({})).toMatchObject({ ok: true })
  office.clock.now = '2026-05-05T07:00:00.000Z'
  expect(await figure({ value: '2,00 %', source: 'Omprövat' })).toMatchObject({ ok: true })
  expect(await ratesOf(read, municipalityId)).toMatchObject([
    { year: 2026, ratePct: '2', source: 'Omprövat' },
  ])
  const [held] = await figuresOf(read, municipalityId)
  const withdraw = { municipalityId, figureId: held?.id ?? '', reason: 'Fel år' }
  office.clock.now = '2026-05-06T07:00:00.000Z'
  expect(await withdrawFigure(ctx, { ...withdraw, reason: ' ' })).toMatchObject({ refusal: 'reason-missing' })
  expect(await withdrawFigure(ctx, withdraw)).toMatchObject({ ok: true })
  expect(await withdrawFigure(ctx, withdraw)).toMatchObject({ refusal: 'figure-not-found' })
  expect(await ratesOf(read, municipalityId)).toEqual([])
  expect(await figureHistory(read, municipalityId)).toHaveLength(3)
})

it('2.3: the municipality confirms a base amount that is not verified; a year that is missing stays missing', async () => {
  const { read } = office.database
  expect(await priceBaseAmountOf(read, municipalityId, 2026)).toMatchObject({
    kronor: 59_200,
    confirmed: true,
  })
  expect(await priceBaseAmountOf(read, municipalityId, 2025)).toMatchObject({
    kronor: 58_800,
    confirmed: false,
  })
  expect(await priceBaseAmountOf(read, municipalityId, 2027)).toBeNull()
  expect(
    await figure({ kind: 'price_base_amount', year: '2025', value: '58 800', source: 'SCB', decidedBy: '' }),
  ).toMatchObject({ ok: true })
  expect(await priceBaseAmountOf(read, municipalityId, 2025)).toEqual({
    ...{ kronor: 58_800, source: 'SCB', confirmed: true },
  })
})

it('answers wrong input with the field, and nobody else adds figures', async () => {
  const wrong: [Partial<AddFigureInput>, string][] = [
    [{ kind: 'rate' }, 'kind-unknown'],
    [{ year: '26' }, 'year-invalid'],
    [{ value: '1.234.5' }, 'rate-invalid'],
    [{ value: '1,1234567' }, 'rate-invalid'],
    [{ value: '−1' }, 'rate-negative'],
    [{ value: '101' }, 'rate-invalid'],
    [{ source: ' ' }, 'source-missing'],
    [{ decidedBy: '' }, 'decider-missing'],
    [{ decidedDay: '2026-13-01' }, 'decided-invalid'],
    [{ decidedDay: '2027-01-01' }, 'decided-invalid'],
    [{ kind: 'price_base_amount', value: '592,5' }, 'base-amount-invalid'],
    [{ kind: 'price_index', value: '0', editionDay: '2026-02-20' }, 'index-invalid'],
    [{ kind: 'price_index', value: '101,2' }, 'edition-invalid'],
  ]
  for (const [given, refusal] of wrong) expect(await figure(given), refusal).toMatchObject({ refusal })
  const before = (await figureHistory(office.database.read, municipalityId)).length
  expect(
    await addFigure(office.by('linn'), {
      ...{ municipalityId, kind: 'internal_rate', year: '2026', value: '1', source: 'x' },
      ...{ decidedBy: 'x', decidedDay: '', editionDay: '' },
    }),
  ).toMatchObject({ refusal: 'forbidden' })
  expect(await figureHistory(office.database.read, municipalityId)).toHaveLength(before)
})
