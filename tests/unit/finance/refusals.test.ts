import { describe, expect, it } from 'vitest'
import { financeRefusals } from '~/domain/finance'
import { financeRefusalText } from '~/text/finance'
import { financeOperations, runFinance } from '~/use-cases/economy/operations/run-finance'
import vectors from './vectors.json'

type Fields = Record<string, unknown>
const ask = (op: string, fields: Fields): Fields => runFinance({ op, ...fields }) as Fields
const errorOf = (op: string, fields: Fields) => ask(op, fields).error

const areaA = {
  id: 'A',
  fte: { H: '1.00' },
  other_ore: 100,
  keys: [
    { key: 'x', weight_pct: '60', volumes: [1, 2] },
    { key: 'y', weight_pct: '40', volumes: [3, 0] },
  ],
}
const model = {
  departments: ['D', 'E'],
  standard_cost_ore: { H: 1000 },
  overhead_ore: 500,
  areas: [areaA],
}
const withAreas = (...areas: Fields[]) => ({
  ...model,
  areas: areas.map((area, place) => ({ ...areaA, id: `A${place}`, ...area })),
})
const keys = (...rows: [string, unknown[]][]) =>
  rows.map(([weight_pct, volumes], place) => ({ key: `k${place}`, weight_pct, volumes }))

describe('every code of section 14 can be given, in its order', () => {
  const asset = { principal_ore: 100, life_months: 12, start: '2026-01', rates: '1' }

  it('capital cost: principal, life, residual, rates year by year', () => {
    const all = { ...asset, principal_ore: 0, life_months: 0, residual_ore: -1, rates: {} }
    for (const op of ['straight_line', 'first_year_cost', 'revise_life']) {
      const more = { present_unit: 'kr', present_decimals: 0, elapsed_months: 0, new_remaining_months: 12 }
      const given = { ...all, ...more }
      expect(errorOf(op, given), op).toBe('PRINCIPAL_NOT_POSITIVE')
      expect(errorOf(op, { ...given, principal_ore: 1 }), op).toBe('LIFE_NOT_POSITIVE')
      expect(errorOf(op, { ...given, principal_ore: 1, life_months: 12 }), op).toBe('RESIDUAL_OUT_OF_RANGE')
      expect(errorOf(op, { ...given, ...asset, residual_ore: 0, rates: {} }), op).toBe('RATE_MISSING')
      expect(errorOf(op, { ...given, ...asset, residual_ore: 0, rates: '-1' }), op).toBe('RATE_NEGATIVE')
    }
  })

  it('a plan with reinvestments needs whole years, and rates to its horizon only', () => {
    const plan = { start: '2026-01', rates: { 2026: '1', 2027: '1' }, horizon_years: 2, index_pct: '2' }
    const part = { id: 'p', principal_ore: 100, life_months: 60 }
    expect(errorOf('reinvestment_plan', { ...plan, components: [part] })).toBeUndefined()
    const error = (change: Fields, more: Fields = {}) =>
      errorOf('reinvestment_plan', { ...plan, ...more, components: [{ ...part, ...change }] })
    expect(error({ life_months: 30 })).toBe('LIFE_NOT_WHOLE_YEARS')
    expect(error({ life_months: 30, principal_ore: 0 })).toBe('PRINCIPAL_NOT_POSITIVE')
    expect(error({ life_months: 0 })).toBe('LIFE_NOT_POSITIVE')
    expect(error({ residual_ore: 101 })).toBe('RESIDUAL_OUT_OF_RANGE')
    expect(error({}, { horizon_years: 3 })).toBe('RATE_MISSING')
    expect(error({}, { horizon_years: 0 })).toBe('INPUT_INVALID')
    expect(error({}, { horizon_years: 501 })).toBe('LIFE_TOO_LONG')
    expect(error({}, { index_pct: '-100' })).toBe('INPUT_INVALID')
    expect(error({}, { index_pct: '-2.5' })).toBeUndefined()
    expect(errorOf('reinvestment_plan', { ...plan, components: [] })).toBe('INPUT_INVALID')
  })

  it('a revision and a disposal stay within the life', () => {
    const revise = (change: Fields) =>
      errorOf('revise_life', { ...asset, elapsed_months: 6, new_remaining_months: 6, ...change })
    expect(revise({ elapsed_months: 13 })).toBe('INPUT_INVALID')
    expect(revise({ elapsed_months: -1 })).toBe('INPUT_INVALID')
    expect(revise({ new_remaining_months: 0 })).toBe('LIFE_NOT_POSITIVE')
    expect(revise({ elapsed_months: 12 })).toBe('PRINCIPAL_NOT_POSITIVE')
    expect(revise({ new_residual_ore: 51 })).toBe('RESIDUAL_OUT_OF_RANGE')
    expect(revise({ new_residual_ore: 50 })).toBeUndefined()
    const dispose = (change: Fields) =>
      ask('early_disposal', {
        principal_ore: 100,
        residual_ore: 10,
        life_months: 12,
        proceeds_ore: 20,
        ...change,
      })
    expect(dispose({ elapsed_months: 0 })).toEqual({ book_value_ore: 100, result_ore: -80 })
    expect(dispose({ elapsed_months: 12 })).toEqual({ book_value_ore: 10, result_ore: 10 })
    expect(dispose({ elapsed_months: 40 })).toEqual({ book_value_ore: 10, result_ore: 10 })
    expect(dispose({ elapsed_months: -1 })).toMatchObject({ error: 'INPUT_INVALID' })
    expect(dispose({ elapsed_months: 1, principal_ore: 0 })).toMatchObject({
      error: 'PRINCIPAL_NOT_POSITIVE',
    })
  })

  it('planned against actual: the plan first', () => {
    const { rates: _, ...plain } = asset
    const side = { ...plain, rate_pct: '1' }
    const error = (plan: Fields, actual: Fields) =>
      errorOf('plan_vs_actual', { plan: { ...side, ...plan }, actual: { ...side, ...actual }, years: [2026] })
    expect(error({}, {})).toBeUndefined()
    expect(error({ life_months: 0 }, { principal_ore: 0 })).toBe('LIFE_NOT_POSITIVE')
    expect(error({}, { principal_ore: 0 })).toBe('PRINCIPAL_NOT_POSITIVE')
    expect(error({}, { residual_ore: 101 })).toBe('RESIDUAL_OUT_OF_RANGE')
    expect(error({}, { rate_pct: '-1' })).toBe('RATE_NEGATIVE')
    expect(error({ rate_pct: undefined }, {})).toBe('RATE_MISSING')
  })

  it('a frame knows four statuses; too little room is an answer, and exactly enough is allowed', () => {
    const frame = (cases: Fields[], request_ore: number | null = null) =>
      ask('frame', { budget_lines_ore: { a: 1000, b: -200 }, cases, request_ore })
    expect(frame([{ id: 'x', status: 'PAUSED' }])).toMatchObject({ error: 'STATUS_UNKNOWN' })
    expect(frame([{ id: 'x', status: 'decided' }])).toMatchObject({ error: 'STATUS_UNKNOWN' })
    const decided = { id: 'x', status: 'DECIDED', decided_ore: 300, committed_ore: 350, actual_ore: 100 }
    expect(frame([decided])).toEqual({
      frame_ore: 800,
      claims: [{ id: 'x', claim_ore: 350, forecast_ore: 350 }],
      claimed_ore: 350,
      room_ore: 450,
      room_forecast_ore: 450,
      room_actual_ore: 700,
    })
    expect(frame([decided], 450)).toMatchObject({
      room_after_request_ore: 0,
      overcommitted_ore: 0,
      allowed: true,
    })
    expect(frame([decided], 451)).toMatchObject({
      room_after_request_ore: -1,
      overcommitted_ore: 1,
      allowed: false,
    })
    const cancelled = { id: 'y', status: 'CANCELLED', decided_ore: 500, actual_ore: 70 }
    expect(frame([cancelled])).toMatchObject({
      claims: [{ id: 'y', claim_ore: 70, forecast_ore: 70 }],
      cancelled_spending: [{ id: 'y', actual_ore: 70 }],
    })
    expect(frame([{ ...decided, actual_ore: 900, forecast_ore: 950 }])).toMatchObject({
      room_ore: -100,
      room_forecast_ore: -150,
      room_actual_ore: -100,
    })
  })

  it('prices: key weights, missing volumes, areas without volume, single zero keys, one area at a time', () => {
    const error = (...areas: Fields[]) => errorOf('price_model', withAreas(...areas))
    expect(error({})).toBeUndefined()
    for (const none of [[], null, undefined]) expect(error({ keys: none })).toBe('KEY_MISSING')
    expect(error({ keys: [{ key: 'k', weight_pct: '100' }] })).toBe('VOLUME_MISSING')
    expect(error({ keys: keys(['60', [null, 1]], ['39.9', [0, 0]]) })).toBe('KEY_WEIGHTS_NOT_100')
    expect(error({ keys: keys(['60', [0, 0]], ['40', [null, 0]]) })).toBe('VOLUME_MISSING')
    expect(error({ keys: keys(['60', [0, 0]], ['40', [0]]) })).toBe('VOLUME_MISSING')
    expect(error({ keys: keys(['60', ['', 1]], ['40', [1, 1]]) })).toBe('VOLUME_MISSING')
    expect(error({ keys: keys(['60', [-1, 1]], ['40', [0, 0]]) })).toBe('NEGATIVE_WEIGHT')
    expect(error({ keys: keys(['110', [1, 1]], ['-10', [1, 1]]) })).toBe('NEGATIVE_WEIGHT')
    expect(error({ keys: keys(['60', [0, 0]], ['40', [0, 0]]) })).toBe('NO_VOLUMES')
    expect(error({ keys: keys(['60', [1, 0]], ['40', [0, 0]]) })).toBe('KEY_TOTAL_ZERO')
    expect(error({ keys: keys(['60', [1, 0]], ['40', [0, 0]]) }, { keys: [] })).toBe('KEY_TOTAL_ZERO')
    expect(error({}, { keys: [] })).toBe('KEY_MISSING')
    expect(error({ keys: keys(['33.3', [1, 0]], ['33.3', [1, 1]], ['33.4', [1, 1]]) })).toBeUndefined()
    expect(error({ keys: keys(['100', [1, 2, 3]]) })).toBe('INPUT_INVALID')
    expect(error({ fte: { X: '1.00' } })).toBe('INPUT_INVALID')
    expect(error({ fte: { H: '-1.00' } })).toBe('NEGATIVE_WEIGHT')
    expect(error({ fte: { H: '0' } })).toBe('WEIGHT_SUM_ZERO')
    expect(errorOf('price_model', { ...withAreas({ fte: {} }), overhead_ore: 0 })).toBeUndefined()
    expect(errorOf('price_model', { ...model, departments: [] })).toBe('NO_RECIPIENTS')
    expect(errorOf('price_model', { ...model, areas: [] })).toBe('NO_RECIPIENTS')
    expect(errorOf('price_model', { ...model, areas: [areaA, areaA] })).toBe('INPUT_INVALID')
  })

  it('a measuring period is twelve months, or its volumes are estimated with a reason', () => {
    const error = (more: Fields) => errorOf('price_model', withAreas(more))
    const period = (from: string, until: string) => ({ period: { from, until } })
    expect(error(period('2024-07', '2025-06'))).toBeUndefined()
    expect(error(period('2024-07', '2025-05'))).toBe('VOLUME_PERIOD_INCOMPLETE')
    expect(error({ ...period('2024-07', '2025-05'), estimated_reason: ' ' })).toBe('VOLUME_PERIOD_INCOMPLETE')
    expect(error({ ...period('2024-07', '2025-05'), estimated_reason: 'Ny rapport' })).toBeUndefined()
    expect(error(period('2025-06', '2024-07'))).toBe('INPUT_INVALID')
  })

  it('a key without volume can be dropped by the policy, but not all of the weight with it', () => {
    const error = (...rows: [string, number[]][]) =>
      errorOf('price_model', { ...withAreas({ keys: keys(...rows) }), zero_key_policy: 'REDISTRIBUTE' })
    expect(error(['60', [1, 0]], ['40', [0, 0]])).toBeUndefined()
    expect(error(['60', [0, 0]], ['40', [0, 0]])).toBe('NO_VOLUMES')
    expect(error(['100', [0, 0]], ['0', [1, 0]])).toBe('WEIGHT_SUM_ZERO')
  })

  it('comparisons need lists of equal length', () => {
    expect(errorOf('price_change', { previous_ore: [1], current_ore: [1, 2] })).toBe('INPUT_INVALID')
    expect(errorOf('price_change', { previous_ore: [], current_ore: [] })).toBe('NO_RECIPIENTS')
    expect(errorOf('price_change', { previous_ore: [1], current_ore: [1], current_excl_ore: [1] })).toBe(
      'INPUT_INVALID',
    )
    const decompose = (previous_areas_ore: number[][], current_areas_ore: number[][]) =>
      errorOf('price_decomposition', { previous_areas_ore, current_areas_ore })
    expect(decompose([[1, 2]], [[1]])).toBe('INPUT_INVALID')
    expect(decompose([[1, 2]], [])).toBe('INPUT_INVALID')
    expect(decompose([], [])).toBe('NO_RECIPIENTS')
    expect(decompose([[0, 0]], [[1, 1]])).toBe('WEIGHT_SUM_ZERO')
    expect(decompose([[0, 0]], [[0, 0]])).toBeUndefined()
    expect(errorOf('restate_split', { amount_ore: 5, keys: [] })).toBe('KEY_MISSING')
    expect(errorOf('restate_split', { amount_ore: 5, keys: keys(['100', []]) })).toBe('NO_RECIPIENTS')
    const effect = { model, area: 'B', costs: [{ year: 2027, cost_ore: 5 }] }
    expect(errorOf('investment_price_effect', effect)).toBe('INPUT_INVALID')
  })

  it('cash flows', () => {
    expect(errorOf('npv', { flows_ore: [], rate_pct: '1' })).toBe('INPUT_INVALID')
    expect(errorOf('npv', { flows_ore: [1], rate_pct: '-1' })).toBe('RATE_NEGATIVE')
    expect(errorOf('payback', { flows_ore: [1], rate_pct: '-1' })).toBe('RATE_NEGATIVE')
    expect(ask('payback', { flows_ore: [100, -200, 100] })).toEqual({ years: '2.00' })
    expect(ask('payback', { flows_ore: [100, 200] })).toEqual({ years: null })
    expect(ask('payback', { flows_ore: [-100, 100], rate_pct: null })).toEqual({ years: '1.00' })
    const benefit = (change: Fields) =>
      ask('benefit_cost', { rate_pct: '0', investment_ore: 0, costs_ore: [], benefits_ore: [5], ...change })
    expect(benefit({})).toMatchObject({ npv_ore: 5, bcr: null, nnk: null })
    expect(benefit({ investment_ore: -1 })).toMatchObject({ error: 'PRINCIPAL_NOT_POSITIVE' })
    expect(benefit({ investment_ore: 10 })).toMatchObject({ bcr: '0.50', nnk: '-0.50' })
  })

  it('every code has words', () => {
    for (const code of financeRefusals) expect(financeRefusalText[code]).toMatch(/^[A-ZÅÄÖ].*\.$/)
    expect(new Set(Object.values(financeRefusalText)).size).toBe(financeRefusals.length)
  })
})

describe('the operations', () => {
  it('are those of section 17', () => {
    expect([...financeOperations].sort()).toEqual([...new Set(vectors.map(({ inputs }) => inputs.op))].sort())
  })

  it('what is keyed by names keeps them: categories that differ only in how they are joined', () => {
    const standard_cost_ore = { chef_a: 100, chefA: 700 }
    const area = { ...areaA, fte: { chef_a: '1.00', chefA: '1.00' } }
    const answer = ask('price_model', { ...model, standard_cost_ore, areas: [area] })
    expect(answer.areas).toMatchObject([{ staff_ore: 800, fte: '2.00' }])
  })

  it('names from the prototype of objects are no categories and no years', () => {
    const area = { ...areaA, fte: JSON.parse('{"__proto__": "1.00", "constructor": "1.00"}') }
    expect(errorOf('price_model', { ...model, areas: [area] })).toBe('INPUT_INVALID')
    expect(errorOf('frame', JSON.parse('{"budget_lines_ore":{"__proto__":5},"cases":[]}'))).toBeUndefined()
  })

  it('operating effects are in year order, whatever order they are given in', () => {
    const rows = [
      { year: 2027, capital_cost_ore: 5 },
      { year: 2026, capital_cost_ore: 8 },
    ]
    expect(ask('operating_effect', { rows })).toEqual({
      rows: [
        { year: 2026, net_cost_ore: 8, frame_step_ore: 8 },
        { year: 2027, net_cost_ore: 5, frame_step_ore: -3 },
      ],
    })
    expect(errorOf('operating_effect', { rows: [rows[0], rows[0]] })).toBe('INPUT_INVALID')
  })
})
