import { expect, it } from 'vitest'
import type { StoredCell } from '~/domain/governance-index/definition'
import { ownSeries, type PublishedRun, revisionsOf } from '~/domain/governance-index/published'
import { changeSentences, formatChange, formatPoints, scenarioText } from '~/text/governance-index'
import { standardDefinition } from '~/domain/governance-index/standard'

const run = (
  definitionId: string,
  values: Record<number, number>,
  reason: string | null = null,
): PublishedRun => ({
  ...{ id: definitionId, kind: 'own', definitionId, reason, publishedAt: '2026-02-01T08:00:00.000Z' },
  result: {
    years: Object.keys(values).map(Number),
    subjects: [{ code: '9901', name: 'Exempelby', own: true }],
    cells: Object.entries(values).map(([year, index]): StoredCell => ({
      ...{ subject: '9901', year: Number(year), index, arithmetic: index, rank: 1 },
      ...{ parts: {}, scores: {}, interval: null, oneAtATime: null },
    })),
    ...{ pairs: [], vintage: null },
  },
})

it('section 6: a series is linked over the common year, or breaks when the factor is outside 0.80–1.25', () => {
  const newer = run('b', { 2026: 66, 2027: 70 })
  expect(ownSeries([newer, run('a', { 2025: 50, 2026: 60 })])).toEqual([
    { year: 2025, value: expect.closeTo(55, 9), flag: 'linked' },
    { year: 2026, value: 66, flag: 'computed' },
    { year: 2027, value: 70, flag: 'computed' },
  ])
  expect(ownSeries([newer, run('a', { 2025: 30, 2026: 40 })])[0]).toEqual({
    year: 2025,
    value: 30,
    flag: 'break',
  })
  expect(ownSeries([newer, run('a', { 2025: 50 })]).map(({ year }) => year)).toEqual([2026, 2027])
  expect(ownSeries([])).toEqual([])
})

it('section 6: a revision is between runs of one definition, and of values as they are shown', () => {
  expect(revisionsOf([run('a', { 2025: 50.04 }, 'Fel'), run('a', { 2025: 50.0 })])).toEqual([])
  expect(
    revisionsOf([run('a', { 2025: 51 }, 'Fel'), run('b', { 2025: 40 }), run('a', { 2025: 50 })]),
  ).toMatchObject([{ year: 2025, before: 50, now: 51, reason: 'Fel' }])
})

it('10.5: what moved the index is told most first, and a change of what is available as such', () => {
  const part = (contributionToOverall: number, compositionEffect = 0) => ({
    ...{ partChange: 10, contributionToOverall, compositionEffect, indicatorContributions: {} },
  })
  const change = {
    overallChange: 7.67866,
    parts: { forutsattningar: part(2.15, 8), resultat: part(-0.604701), nytta: part(6.131938) },
  }
  const told = changeSentences(change, standardDefinition, { from: 2025, to: 2026 })
  expect(told[0]).toBe('Indexet steg med 7,7 poäng mellan 2025 och 2026.')
  expect(told.slice(1, 4).map((each) => each.slice(0, 8))).toEqual(['Nytta bi', 'Förutsät', 'Resultat'])
  expect(told[3]).toContain('−0,6')
  expect(told[4]).toMatch(/^Ändrat underlag: i Förutsättningar/)
})

it('figures are shown with one decimal, half away from zero, and scenarios in words', () => {
  expect(formatPoints(62.397464)).toBe('62,4')
  expect(formatChange(-0.05)).toBe('−0,1')
  expect(formatChange(0.04)).toBe('0,0')
  expect(scenarioText('drop:hme_steering_index', standardDefinition)).toBe(
    'utan ”Medarbetarengagemang, styrningsindex”',
  )
  expect(scenarioText('part:nytta:-', standardDefinition)).toBe('med lägre vikt för ”Nytta”')
})
