import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicActor } from '~/domain/access'
import type { Context } from '~/use-cases/context'
import { benefitTotals, benefitView, planOfBenefits } from '~/use-cases/economy/benefits/benefit-view'
import { endPlannedBenefit, planBenefit, type TypedBenefit } from '~/use-cases/economy/benefits/plan-benefit'
import { remindOfBenefits } from '~/use-cases/economy/benefits/remind-benefits'
import { reportBenefit, type TypedReading } from '~/use-cases/economy/benefits/report-benefit'
import { benefitsOfCase, listBenefits } from '#db/queries/economy/benefits'
import * as t from '#db/schema'
import { addCase, makeOffice, type Office } from '../work/office'

let office: Office
let ctx: Context
let municipalityId: string
let matter: { id: string; slug: string }
const value = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: string }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

beforeAll(async () => {
  office = await makeOffice()
  municipalityId = office.municipality.id
  ctx = office.by('disa')
  matter = await addCase(office.database, office.place, 1, { responsibleAccountId: 'linn' })
})
afterAll(() => office.dispose())

const time: TypedBenefit = {
  ...{ name: 'Slipper skriva av', kind: 'FREED_TIME', owner: '', ownerAccountId: 'olle', department: '' },
  ...{ measurement: 'Tidmätning', baseline: '', target: '', annual: '480 000', hours: '1 200' },
  ...{ start: '2026-09', ramp: '50 80 100', probability: '90' },
}
const licence: TypedBenefit = {
  ...{ ...time, name: 'Licens', kind: 'CASHABLE', owner: 'Ekonomichefen', ownerAccountId: '', hours: '' },
  ...{ annual: '210 000', start: '2027-01', ramp: '', probability: '' },
}
const plan = (typed: Partial<TypedBenefit>, number: number | null = null, as = ctx) =>
  planBenefit(as, { municipalityId, caseSlug: matter.slug, number, typed: { ...time, ...typed } })
const report = (number: number, typed: Partial<TypedReading>, as = ctx) =>
  reportBenefit(as, {
    ...{ municipalityId, caseSlug: matter.slug, number },
    typed: {
      ...{ months: '6', actual: '', hours: '', realised: '', lowered: '', loweredIn: '', comment: 'Mätt' },
      ...{ unplanned: false, ...typed },
    },
  })
const benefits = () => benefitsOfCase(office.database.read, matter.id)
const tasksOf = async () =>
  (await office.database.read.select().from(t.tasks)).map(({ title, toAccountId, dueDay, state }) => ({
    ...{ title, toAccountId, dueDay, state },
  }))

describe('benefits', () => {
  it('W13: are planned and give the plan per year to the öre', async () => {
    expect(value(await plan({}))).toEqual({ number: 1 })
    expect(value(await plan(licence))).toEqual({ number: 2 })
    const { rows } = planOfBenefits(await benefits())
    expect(rows.map(({ year, itemsOre, plannedOre }) => [year, itemsOre, plannedOre])).toEqual([
      [2026, [7_200_000, 0], 7_200_000],
      [2027, [34_560_000, 21_000_000], 55_560_000],
      [2028, [43_200_000, 21_000_000], 64_200_000],
      [2029, [43_200_000, 21_000_000], 64_200_000],
    ])
  })

  it('are refused at the field that is wrong', async () => {
    const refusal = async (typed: Partial<TypedBenefit>) => {
      const planned = await plan(typed)
      return planned.ok ? null : planned.refusal
    }
    expect(await refusal({ name: ' ' })).toBe('name-missing')
    expect(await refusal({ kind: 'MAGIC' })).toBe('kind-unknown')
    expect(await refusal({ ownerAccountId: '' })).toBe('owner-missing')
    expect(await refusal({ ownerAccountId: 'alva' })).toBe('owner-unknown')
    expect(await refusal({ annual: '-5' })).toBe('annual-invalid')
    expect(await refusal({ hours: 'många' })).toBe('hours-invalid')
    expect(await refusal({ annual: '', hours: '' })).toBe('size-missing')
    expect(await refusal({ start: '2026-13' })).toBe('start-invalid')
    expect(await refusal({ ramp: '50,80,100' })).toBe('ramp-invalid')
    expect(await refusal({ probability: '101' })).toBe('probability-invalid')
    expect(await refusal({ measurement: '' })).toBe('measurement-missing')
    expect(await plan({}, null, office.by('vera'))).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await plan({}, 9)).toEqual({ ok: false, refusal: 'benefit-not-found' })
  })

  it('remind the owner once, as a task a month before each follow-up, and the latest takes the place of those before', async () => {
    const on = async (today: string) => remindOfBenefits({ ...office.by('alva'), today })
    await on('2027-01-29')
    expect(await tasksOf()).toEqual([])
    await on('2027-01-30')
    await on('2027-02-02')
    const six = { title: 'Följ upp nyttan ”Slipper skriva av” efter 6 månader', toAccountId: 'olle' }
    expect(await tasksOf()).toEqual([{ ...six, dueDay: '2027-03-01', state: 'open' }])
    await on('2027-08-15')
    expect(await tasksOf()).toEqual([
      { ...six, dueDay: '2027-03-01', state: 'withdrawn' },
      { ...six, title: six.title.replace('6 m', '12 m'), dueDay: '2027-09-01', state: 'open' },
    ])
  })

  it('are followed up by their owner: realised of the plan of the same months, and the task is done', async () => {
    const owner = office.by('olle')
    expect(await report(1, {}, owner)).toEqual({ ok: false, refusal: 'result-missing' })
    expect(await report(1, { months: '0' }, owner)).toEqual({ ok: false, refusal: 'months-invalid' })
    expect(await report(1, { hours: '243', lowered: '100 000' }, owner)).toMatchObject({
      refusal: 'lowered-in-missing',
    })
    expect(await report(2, { actual: '5' }, office.by('tore'))).toEqual({ ok: false, refusal: 'forbidden' })
    value(await report(1, { months: '12', hours: '500', actual: '200 000' }, owner))
    expect((await tasksOf()).map(({ state }) => state)).toEqual(['withdrawn', 'done'])
    value(await report(1, { months: '12', hours: '405,3' }, owner))
    const [first] = await benefits()
    if (!first) throw new Error('no benefit')
    const view = benefitView(first, '2027-10-01')
    // 2026: 4 months at 50 %, 2027: 8 months at 80 %, 90 % likely: 180 + 576 hours.
    expect(view.latest).toMatchObject({ plannedHours: '756.0', actualHours: '405.3', rate: '53.6' })
    expect(view.readings).toHaveLength(1)
    expect(view.dates.map(({ months, done }) => [months, done])).toEqual([
      [6, true],
      [12, true],
      [24, false],
    ])
    expect(await plan({ name: 'Annat' }, 1)).toEqual({ ok: false, refusal: 'benefit-followed-taken' })
  })

  it('keep hours apart from money until a budget is lowered', async () => {
    const totals = async () =>
      benefitTotals((await benefits()).map((each) => benefitView(each, '2028-10-01')))
    expect(await totals()).toMatchObject({
      cashable: { fullOre: 21_000_000, rate: null },
      freed: { hours: '1200', valueOre: 48_000_000, loweredOre: 0 },
    })
    value(await report(1, { months: '24', hours: '1 000', lowered: '150 000', loweredIn: 'KF § 12' }))
    value(await report(2, { months: '12', actual: '180 000' }))
    expect(await totals()).toMatchObject({
      cashable: { plannedOre: 21_000_000, actualOre: 18_000_000, rate: '85.7' },
      freed: { loweredOre: 15_000_000 },
    })
  })

  it('end with a reason, and are seen with their case only', async () => {
    const end = (reason: string) =>
      endPlannedBenefit(ctx, { municipalityId, caseSlug: matter.slug, number: 2, reason })
    expect(await end(' ')).toEqual({ ok: false, refusal: 'reason-missing' })
    value(await end('Avtalet förlängdes'))
    expect(await end('igen')).toEqual({ ok: false, refusal: 'benefit-followed-taken' })
    const hidden = await addCase(office.database, office.place, 2, { published: false })
    value(await planBenefit(ctx, { municipalityId, caseSlug: hidden.slug, number: null, typed: licence }))
    const seen = async (reader: Parameters<typeof listBenefits>[1]) =>
      (await listBenefits(office.database.read, reader, municipalityId)).length
    expect(await seen(publicActor)).toBe(2)
    expect(await seen(office.actor('disa'))).toBe(3)
  })
})
