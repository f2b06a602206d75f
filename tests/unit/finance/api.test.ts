import { describe, expect, it } from 'vitest'
import { action, loader } from '~/routes/api/finance'
import { amountOfWork, mostWork } from '~/use-cases/economy/operations/amount-of-work'
import { runFinance } from '~/use-cases/economy/operations/run-finance'
import vectors from './vectors.json'

const post = (op: string, body: BodyInit, headers: Record<string, string> = {}) =>
  action({
    request: new Request(`http://portal/api/finance/${op}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    }),
    params: { op },
    context: undefined as never,
  })
const asked = (op: string, input: unknown) => post(op, JSON.stringify(input))

describe('POST /api/finance/:op', () => {
  it('answers every vector as the verb does, and errors with 400', async () => {
    for (const { inputs } of vectors) {
      const { op, ...rest } = inputs
      const answer = await asked(op, rest)
      const expected = runFinance(inputs)
      expect(await answer.json()).toEqual(expected)
      expect(answer.status).toBe(Object.hasOwn(expected as object, 'error') ? 400 : 200)
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
  })

  it('takes the operation from the address; the same in the body is fine, another is not', async () => {
    const same = await asked('sum_parts', { op: 'sum_parts', parts_ore: [1, 2] })
    expect(await same.json()).toMatchObject({ sum_ore: 3 })
    const other = await asked('sum_parts', { op: 'allocate', parts_ore: [1, 2] })
    expect([other.status, (await other.json()).error]).toEqual([400, 'OP_DIFFERS'])
    expect((await asked('no_such', {})).status).toBe(404)
    expect((await asked('constructor', {})).status).toBe(404)
  })

  it('answers what is not JSON, not an object or of another type in words', async () => {
    for (const body of ['', '{', '[]', 'null', '3', '[{"op":"sum_parts"}]']) {
      const answer = await post('sum_parts', body)
      expect(answer.status, body).toBe(400)
      expect((await answer.json()).message).toMatch(/\.$/)
    }
    const json = JSON.stringify({ parts_ore: [1] })
    expect((await post('sum_parts', json, { 'content-type': 'text/plain' })).status).toBe(415)
    expect(
      (await post('sum_parts', json, { 'content-type': 'Application/JSON; charset=utf-8' })).status,
    ).toBe(200)
    expect((await post('sum_parts', `\uFEFF${json}`)).status).toBe(200)
  })

  it('takes at most a megabyte, also when its length is not told', async () => {
    const body = JSON.stringify({ parts_ore: [1], note: 'x'.repeat(1_000_000) })
    expect((await post('sum_parts', body)).status).toBe(413)
    const stream = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 30; part += 1) controller.enqueue(new Uint8Array(50_000))
        controller.close()
      },
    })
    const request = new Request('http://portal/api/finance/sum_parts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit)
    const answer = await action({ request, params: { op: 'sum_parts' }, context: undefined as never })
    expect(answer.status).toBe(413)
  })

  it('is asked with POST', () => {
    const answer = loader()
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
  })

  const years = (count: number) => Array.from({ length: count }, (_, place) => 2026 + place)
  const part = { principal_ore: 10 ** 9, life_months: 6000, id: 'x' }
  const short = { ...part, life_months: 12 }
  const parts = (count: number, of: unknown) => Array.from({ length: count }, () => of)
  const rates = '1.123456789012345678901234567891'
  const keyed = (count: number) => parts(count, { key: 'k', weight_pct: '1', volumes: [123_456, 7] })

  it('does not begin what would take long', async () => {
    const heavy: [string, object][] = [
      ['components', { components: parts(5000, part), start: '2026-01', rates }],
      [
        'reinvestment_plan',
        { components: parts(2000, short), start: '2026-01', rates, horizon_years: 500, index_pct: rates },
      ],
      ['benefit_plan', { items: parts(3000, { id: 'b' }), years: years(3000) }],
      ['restate_split', { amount_ore: 1, keys: keyed(5000) }],
      [
        'investment_price_effect',
        { model: { areas: keyed(2000) }, costs: parts(2000, { year: 1, cost_ore: 1 }) },
      ],
      ['allocate', { total_ore: 1, weights: parts(300_000, []) }],
    ]
    for (const [op, input] of heavy) {
      const answer = await asked(op, input)
      expect([op, answer.status]).toEqual([op, 422])
    }
  })

  it('answers the most that it begins', { timeout: 30_000 }, () => {
    const index_pct = rates
    const start = '2026-01'
    const wide: [string, object][] = [
      ['components', { components: parts(16, part), start, rates, interest_method: 'MONTHLY' }],
      ['components', { components: parts(95, part), start, rates }],
      ['reinvestment_plan', { components: parts(16, short), start, rates, horizon_years: 500, index_pct }],
      ['annuity', { principal_ore: 10 ** 12, life_years: 500, rate_pct: rates, start }],
      ['npv', { flows_ore: years(501), rate_pct: rates }],
      ['payback', { flows_ore: years(501).map((year) => 0 - year), rate_pct: rates }],
      [
        'benefit_cost',
        { rate_pct: rates, investment_ore: 5, costs_ore: years(500), benefits_ore: years(500) },
      ],
      [
        'restate_split',
        { amount_ore: 10 ** 12, keys: parts(250, { key: 'k', weight_pct: '0.4', volumes: [1.5e14, 7] }) },
      ],
      ['allocate', { total_ore: 10 ** 15, weights: parts(90_000, '123456789012345.1') }],
      ['full_year_effect', { annual_ore: 5, start, years: years(90_000) }],
    ]
    for (const [op, input] of wide) {
      expect(amountOfWork(op, input as Record<string, unknown>), op).toBeLessThanOrEqual(mostWork)
      const answer = runFinance({ op, ...input }) as { error?: string }
      expect([op, answer.error]).toEqual([op, undefined])
    }
  })

  it('reads a body however deep', async () => {
    const deep = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    const answer = await post('sum_parts', deep)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })
})
