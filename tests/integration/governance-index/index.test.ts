import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/access'
import { cellOf, revisionsOf } from '~/domain/governance-index/published'
import { standardDefinition } from '~/domain/governance-index/standard'
import type { Context } from '~/use-cases/context'
import { computeRun } from '~/use-cases/governance-index/compute-run'
import { beginDefinition, changeDefinition, decideDefinition } from '~/use-cases/governance-index/definitions'
import { noteObservation } from '~/use-cases/governance-index/observations'
import { publishIndexRun } from '~/use-cases/governance-index/publish-run'
import { decidedDefinitions, publishedRuns, valuesOf } from '#db/queries/governance-index/published'
import { definitionsInHand } from '#db/queries/governance-index/in-hand'
import { fillIndex } from '#db/demo/exempelby/governance-index'
import { makeOffice, type Office } from '../work/office'

let office: Office
let municipalityId: string
let ctx: Context

beforeAll(async () => {
  office = await makeOffice()
  municipalityId = office.municipality.id
  const controller: Actor = {
    ...{ kind: 'account', accountId: 'disa', name: 'disa', municipalityId },
    ...{ role: 'controller', bodyId: null },
  }
  ctx = { ...office.as(controller), today: '2026-11-20', now: () => '2026-11-20T08:00:00.000Z' }
  await fillIndex(ctx, municipalityId)
})
afterAll(() => office.dispose())

const value = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: string }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}
const published = (kind: 'own' | 'comparison') => publishedRuns(office.database.read, municipalityId, kind)

describe('the worked example (index.md 10), through the use cases', () => {
  it('10.3, 10.4: the own index is 44.491711 and 62.397464 with its intervals', async () => {
    const [run] = await published('own')
    const cells = [2025, 2026].map((year) => run && cellOf(run.result, '9901', year))
    expect(cells.map((cell) => cell?.index)).toEqual([
      expect.closeTo(44.491711, 6),
      expect.closeTo(62.397464, 6),
    ])
    expect(cells[1]?.interval).toMatchObject({
      p05: expect.closeTo(60.712645, 6),
      median: expect.closeTo(62.389547, 6),
      p95: expect.closeTo(64.164485, 6),
    })
    expect(cells[1]?.oneAtATime?.minScenario).toBe('drop:dpia_completed_share')
    expect(cells[1]?.parts.nytta?.interval?.p05).toBeLessThan(49.242857)
    expect(cells[1]?.parts.nytta?.interval?.p95).toBeGreaterThan(49.242857)
  })

  it('10.3, 10.4: the comparison has places, carried values, coverage and how often one is ahead', async () => {
    const [run] = await published('comparison')
    if (!run) throw new Error('nothing is published')
    const other = cellOf(run.result, '9902', 2026)
    expect(other?.index).toBeCloseTo(53.679122, 6)
    expect(other?.scores.broadband_1gbit_share).toMatchObject({ state: 'carried', sourceYear: 2025 })
    expect(other?.parts.forutsattningar?.coverage).toBeCloseTo(0.65, 9)
    expect(run.result.cells.map(({ subject, year, rank }) => [subject, year, rank])).toEqual([
      ['9901', 2025, 2],
      ['9902', 2025, 1],
      ['9901', 2026, 1],
      ['9902', 2026, 2],
    ])
    expect(run.result.pairs).toEqual([
      { year: 2025, other: '9902', shareAhead: expect.closeTo(0.118, 6) },
      { year: 2026, other: '9902', shareAhead: 1 },
    ])
  })
})

describe('definitions', () => {
  const place = (revision: number) => ({ municipalityId, number: 2, revision })
  const change = { name: 'Ny', fromYear: 2025, parts: [], indicators: [] }

  it('have 24 indicators whose weights add up to 100 in each part, ten of them comparable (index.md 8)', () => {
    const { parts, indicators } = standardDefinition
    expect(indicators).toHaveLength(24)
    for (const { id } of parts)
      expect(indicators.filter(({ part }) => part === id).reduce((sum, { weight }) => sum + weight, 0)).toBe(
        100,
      )
    expect(indicators.filter(({ comparable }) => comparable)).toHaveLength(10)
  })

  it('are changed as drafts, by one at a time, and never once they are decided', async () => {
    value(await beginDefinition(ctx, { municipalityId, name: 'Utkast', fromYear: 2025 }))
    const first = standardDefinition.indicators.find(({ id }) => id === 'ai_literacy_share')
    if (!first) throw new Error('the standard has lost an indicator')
    const moved = { id: first.id, weight: 80, worst: 10, best: 90, target: null }
    const faulty = { ...change, indicators: [{ ...moved, best: 10 }] }
    expect(await changeDefinition(ctx, place(1), faulty)).toEqual({ ok: false, refusal: 'GOALPOSTS_EQUAL' })
    value(await changeDefinition(ctx, place(1), { ...change, indicators: [moved] }))
    expect(await changeDefinition(ctx, place(1), change)).toEqual({
      ...{ ok: false, refusal: 'definition-changed-taken' },
    })
    const decision = { decidedIn: 'KS 2026-11-18 § 201', decidedDay: '2026-11-18' }
    const tomorrow = { ...decision, decidedDay: '2026-11-21' }
    expect(await decideDefinition(ctx, place(2), tomorrow)).toMatchObject({ refusal: 'day-invalid' })
    value(await decideDefinition(ctx, place(2), decision))
    expect(await changeDefinition(ctx, place(3), change)).toEqual({
      ...{ ok: false, refusal: 'definition-decided-taken' },
    })
    const states = (await definitionsInHand(office.database.read, municipalityId)).map(({ state }) => state)
    expect(states).toEqual(['decided', 'replaced'])
    expect(await decidedDefinitions(office.database.read, municipalityId)).toHaveLength(2)
  })
})

describe('values and runs', () => {
  const typed = {
    ...{ subject: '9901', indicator: 'ai_literacy_share', year: '2026', value: '70,5', status: 'ok' },
    note: 'Rättat underlag',
  }

  it('are refused where they are wrong, and by roles that may not', async () => {
    const refusal = async (given: Partial<typeof typed>, as = ctx) => {
      const noted = await noteObservation(as, municipalityId, { ...typed, ...given })
      return noted.ok ? null : noted.refusal
    }
    expect(await refusal({ value: 'många' })).toBe('value-invalid')
    expect(await refusal({ value: '' })).toBe('value-missing')
    expect(await refusal({ year: '26' })).toBe('year-invalid')
    expect(await refusal({ subject: '0180' })).toBe('subject-missing')
    expect(await refusal({ indicator: 'nothing' })).toBe('indicator-missing')
    expect(await refusal({}, office.by('linn'))).toBe('forbidden')
  })

  it('section 6: nothing published changes silently; a revision shows the old value, the new one and why', async () => {
    // A new definition is another series; its first publication revises nothing.
    const first = value(await computeRun(ctx, { municipalityId, kind: 'own' }))
    const late = { ...ctx, now: () => '2026-11-20T08:01:00.000Z' }
    value(await publishIndexRun(late, { municipalityId, id: first.id, reason: '' }))
    const again = await publishIndexRun(late, { municipalityId, id: first.id, reason: '' })
    expect(again).toEqual({ ok: false, refusal: 'run-published-taken' })
    value(await noteObservation(late, municipalityId, typed))
    const later = { ...ctx, now: () => '2026-11-20T09:00:00.000Z' }
    const { id } = value(await computeRun(later, { municipalityId, kind: 'own' }))
    const place = { municipalityId, id }
    expect(await publishIndexRun(later, { ...place, reason: ' ' })).toMatchObject({
      refusal: 'reason-missing',
    })
    expect(await publishIndexRun(office.by('linn'), { ...place, reason: 'x' })).toMatchObject({
      refusal: 'forbidden',
    })
    expect((await published('own'))[0]?.id).toBe(first.id)
    value(await publishIndexRun(later, { ...place, reason: 'Kursen räknades fel' }))
    const [revised] = revisionsOf(await published('own'))
    expect(revised).toMatchObject({ year: 2026, reason: 'Kursen räknades fel' })
    expect(revised && revised.now > revised.before).toBe(true)
    const vintages = await valuesOf(office.database.read, {
      ...{ municipalityId, indicator: typed.indicator, subject: '9901' },
    })
    expect(
      vintages.filter(({ observation }) => observation.year === 2026).map((each) => each.observation.value),
    ).toEqual(['70.5', '64'])
  })
})
