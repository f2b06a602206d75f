import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, publicActor } from '~/domain/access'
import type { CalculationInput } from '~/domain/finance/calculation'
import { decideLocalRule } from '~/use-cases/administration/decide-local-rule'
import type { Context } from '~/use-cases/context'
import { changeCalculation } from '~/use-cases/economy/calculations/change-calculation'
import { createCalculation } from '~/use-cases/economy/calculations/create-calculation'
import { decideCalculation } from '~/use-cases/economy/calculations/decide-calculation'
import { calculationDefaults, limitsFor } from '~/use-cases/economy/calculations/defaults'
import { withdrawCalculation } from '~/use-cases/economy/calculations/withdraw-calculation'
import { calculationByNumber, calculationsOf } from '#db/queries/economy/calculations'
import { listInvestmentCases } from '#db/queries/economy/investments'
import * as t from '#db/schema'
import { addCase, makeOffice, type Office } from '../work/office'

let office: Office
let ctx: Context
let matter: Awaited<ReturnType<typeof addCase>>
let input: CalculationInput

beforeAll(async () => {
  office = await makeOffice()
  ctx = office.as({ ...office.actor('disa'), role: 'controller', bodyId: null } as Actor)
  matter = await addCase(office.database, office.place, 1, { kind: 'investment', published: true })
  const defaults = await calculationDefaults(ctx, office.municipality.id)
  input = {
    ...defaults.input,
    ...{ alternative: 'buy', takenIntoUse: '2027-01-01', lifeMonths: 60 },
    lines: [{ phase: 'project', label: 'Plattform', ore: 230_000_000, treatment: 'CAPITAL' }],
    rates: { mode: 'FIXED', ratePct: '1.5', source: 'Mål och budget' },
  }
})
afterAll(() => office.dispose())

const place = () => ({ municipalityId: office.municipality.id, caseSlug: matter.slug })
const create = (name: string, given: Partial<Parameters<typeof createCalculation>[1]> = {}, as = ctx) =>
  createCalculation(as, {
    ...{ ...place(), name, kind: 'plan', basedOn: null, fromDocument: false, input, ...given },
  })
const made = async (name: string, given: Parameters<typeof create>[1] = {}): Promise<number> => {
  const result = await create(name, given)
  if (!result.ok) throw new Error(result.refusal)
  return result.value.number
}
const seen = (reader: Actor = ctx.actor) => calculationsOf(office.database.read, reader, matter)
const kept = async (number: number) => {
  const found = await calculationByNumber(office.database.read, ctx.actor, matter, number)
  if (!found) throw new Error(`There is no calculation ${number}`)
  return found
}

describe('calculations of a case', () => {
  it('are kept with their figures, also while they refuse, and only by who may calculate', async () => {
    const number = await made('Köp')
    expect(await kept(number)).toMatchObject({
      ...{ state: 'draft', revision: 1, principalOre: 230_000_000, yearOneCostOre: 49_450_000 },
    })
    const refused = await made('Utan ränta', { input: { ...input, rates: { mode: 'BY_YEAR', years: [] } } })
    expect((await kept(refused)).principalOre).toBeNull()
    expect(await create('   ')).toEqual({ ok: false, refusal: 'name-missing' })
    expect(await create('x'.repeat(201))).toEqual({ ok: false, refusal: 'name-too-long' })
    expect(await create('Kopia', { basedOn: 99 })).toEqual({ ok: false, refusal: 'copied-not-found' })
    expect(await create('Köp', {}, office.by('alva'))).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await create('Köp', {}, office.by('tore')), 'of another body').toMatchObject({ ok: false })
  })

  it('get numbers of their own when two are kept at once', async () => {
    const numbers = await Promise.all([made('A'), made('B'), made('C')])
    expect(new Set(numbers).size).toBe(3)
  })

  it('are not written over by who opened them before another saved', async () => {
    const number = await made('Ändras')
    const change = (lifeMonths: number) =>
      changeCalculation(ctx, {
        ...{ ...place(), number, revision: 1, name: 'Ändras', kind: 'plan', input: { ...input, lifeMonths } },
      })
    const both = await Promise.all([change(72), change(84)])
    expect(both.map((result) => (result.ok ? 'saved' : result.refusal)).toSorted()).toEqual([
      'revision-taken',
      'saved',
    ])
    expect((await kept(number)).revision).toBe(2)
  })

  it('stay as they were decided: frozen, with their rates, and never changed or withdrawn', async () => {
    const number = await made('Beslutas')
    const decide = (as: Context, decidedDay = '2026-04-28', decisionId = '') =>
      decideCalculation(as, { ...place(), number, revision: 1, decisionId, decidedDay })
    expect(await decide(office.by('linn'))).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await decide(ctx, '2026-12-24')).toEqual({ ok: false, refusal: 'decided-day-invalid' })
    expect(await decide(ctx, '', 'unknown')).toEqual({ ok: false, refusal: 'decision-not-found' })
    expect(await decide(ctx)).toEqual({ ok: true, value: null })
    const { frozen, state, decidedDay } = await kept(number)
    expect([state, decidedDay, frozen?.totals.costOre]).toEqual(['decided', '2026-04-28', 240_350_000])
    expect(frozen?.rows.map(({ year, costOre }) => [year, costOre])).toEqual([
      ...[
        [2027, 49_450_000],
        [2028, 48_760_000],
        [2029, 48_070_000],
        [2030, 47_380_000],
        [2031, 46_690_000],
      ],
    ])
    const again = { ...place(), number, revision: 2 }
    expect(await changeCalculation(ctx, { ...again, name: 'X', kind: 'plan', input })).toEqual({
      ...{ ok: false, refusal: 'calculation-held' },
    })
    expect(await withdrawCalculation(ctx, again)).toEqual({ ok: false, refusal: 'calculation-held' })
    expect(await decide(ctx)).toEqual({ ok: false, refusal: 'calculation-held' })
    const [event] = await office.database.read
      .select()
      .from(t.caseEvents)
      .where(eq(t.caseEvents.kind, 'calculation'))
    expect(event).toMatchObject({ public: true, legalDay: '2026-04-28' })
  })

  it('are not decided while they cannot be computed', async () => {
    const number = await made('Utan ränta', { input: { ...input, rates: { mode: 'BY_YEAR', years: [] } } })
    const decided = { ...place(), number, revision: 1, decisionId: '', decidedDay: '2026-04-28' }
    expect(await decideCalculation(ctx, decided)).toEqual({ ok: false, refusal: 'RATE_MISSING' })
  })

  it('are shown to the public when they are decided, drafts only inside (WEB-03)', async () => {
    const draft = (await seen()).find(({ state }) => state === 'draft')
    expect((await seen(publicActor)).every(({ state }) => state === 'decided')).toBe(true)
    expect((await seen(publicActor)).length).toBe(1)
    const { read } = office.database
    expect(await calculationByNumber(read, publicActor, matter, draft?.number ?? 0)).toBeNull()
    expect(await calculationByNumber(read, ctx.actor, matter, Number.NaN)).toBeNull()
    const { rows } = await listInvestmentCases(read, publicActor, office.municipality.id, {
      number: 1,
      size: 20,
    })
    expect(rows).toMatchObject([{ principalOre: 230_000_000, totalCostOre: 240_350_000 }])
  })

  it('begin with what the municipality has decided, and are held against its limits (finance.md 2.1)', async () => {
    const municipalityId = office.municipality.id
    const rule = async (key: string, value: string) =>
      decideLocalRule(office.by('alva'), {
        ...{ municipalityId, key, value, decidedBy: 'KF § 1', validFrom: '2026-01-01' },
      })
    for (const [key, value] of [
      ['investmentStart', 'next_month'],
      ['investmentMinShare', '100'],
      ['investmentMinLifeLimit', 'more_than'],
      ['discountRate', '3,5'],
    ] as const)
      expect(await rule(key, value), key).toMatchObject({ ok: true })
    const defaults = await calculationDefaults(ctx, municipalityId)
    expect(defaults.input).toMatchObject({
      startRule: 'NEXT_MONTH',
      discountPct: '3.5',
      interestMethod: 'OPENING',
    })
    expect(defaults.input.rates, 'no rate is carried forward').toMatchObject({ ratePct: '' })
    expect(await limitsFor(ctx, municipalityId, defaults, { takenIntoUse: '2026-03-01' })).toEqual({
      ...{
        fraction: '1.00000000',
        valueOperator: 'GE',
        minLifeMonths: 36,
        lifeOperator: 'GT',
        priceBaseAmountKr: 59_200,
      },
    })
  })
})
