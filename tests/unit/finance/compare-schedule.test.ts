import { describe, expect, it } from 'vitest'
import { compareSchedule, straightLine } from '~/domain/finance'
import { unwrap } from './arbitrary'

const kr = (amount: number) => amount * 100
const { rows } = unwrap(
  straightLine({ principalOre: kr(2_300_000), lifeMonths: 60, start: '2026-01', rates: '1.5' }),
)
const stated = [494_500, 487_600, 480_700, 473_800, 466_900].map((cost, index) => ({
  year: index + 1,
  depreciationOre: kr(460_000),
  costOre: kr(cost),
}))

describe('what a document states beside what is recomputed', () => {
  it('finds nothing when every printed figure comes out, years as ordinals or calendar years', () => {
    const calendar = stated.map((row) => ({ ...row, year: row.year + 2025 }))
    const nothing = { differences: [], yearsNotComputed: [], yearsNotStated: [], matches: true }
    expect(compareSchedule(stated, rows)).toEqual(nothing)
    expect(compareSchedule(calendar, rows)).toEqual(nothing)
  })

  it('names year, column and difference in öre', () => {
    const wrong = stated.map((row) => (row.year === 2 ? { ...row, costOre: kr(487_600) + 1 } : row))
    const { differences, matches } = compareSchedule(wrong, rows)
    expect(matches).toBe(false)
    expect(differences).toEqual([
      {
        year: 2027,
        column: 'costOre',
        statedOre: 48_760_001,
        computedOre: 48_760_000,
        differenceOre: 1,
        withinRounding: false,
      },
    ])
  })

  it('knows rounding to the unit of the document from a real difference', () => {
    const inThousands = [{ year: 1, costOre: kr(495_000) }]
    const { differences } = compareSchedule(inThousands, rows, { unitOre: kr(1000) })
    expect(differences).toMatchObject([{ differenceOre: kr(500), withinRounding: true }])
    expect(compareSchedule([{ year: 1, costOre: kr(494_000) }], rows, { unitOre: kr(1000) })).toMatchObject({
      differences: [{ withinRounding: false }],
    })
  })

  it('tells which years are missing on either side', () => {
    const moved = [...stated.slice(1), { year: 6, costOre: 0 }, { year: 0, costOre: 0 }]
    const comparison = compareSchedule(moved, rows)
    expect(comparison).toMatchObject({ yearsNotComputed: [6, 0], yearsNotStated: [2026], matches: false })
  })
})
