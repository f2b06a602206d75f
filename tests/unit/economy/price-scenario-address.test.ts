import { describe, expect, it } from 'vitest'
import type { PriceScenarioChange } from '~/domain/finance/price-version'
import { changeFromText, changesOf, changesQuery, MOST_CHANGES } from '~/routes/prices/list/scenario-address'

const changes: PriceScenarioChange[] = [
  { kind: 'volume', area: 'A1', key: 'paminnelser', department: null, pct: '-10', fromYear: 2027 },
  { kind: 'volume', area: 'A1', key: '', department: 'BUF', pct: '2.5', fromYear: 2028 },
  { kind: 'fte', area: 'A3', category: 'H', fte: '-2', fromYear: 2027 },
  {
    ...{ kind: 'service', area: 'A5', name: 'E-arkiv & mer', fte: { S: '1.00', H: '0.5' } },
    ...{ otherOre: 33_100_000, fromYear: 2027 },
  },
  { kind: 'cost', area: 'A2', name: 'Licens', amountOre: -5_000_000, fromYear: 2027, lastYear: null },
  { kind: 'cost', area: 'A2', name: 'Licens', amountOre: 5_000_000, fromYear: 2027, lastYear: 2029 },
  {
    ...{ kind: 'investment', area: 'A1', name: 'Plattform', removedOre: 55_000_000 },
    costs: [
      { year: 2027, costOre: 49_450_000 },
      { year: 2028, costOre: 48_760_000 },
    ],
  },
  { kind: 'overhead', amountOre: -20_000_000, fromYear: 2028 },
]

describe('a what-if in an address', () => {
  it('comes back as it was sent', () => {
    expect(changesOf(new URLSearchParams(changesQuery(changes)))).toEqual(changes)
  })

  it('passes over what people have typed or cut', () => {
    for (const text of [
      ...['', 'volym', 'volym~A1~x~~mycket~2027', 'personal~A3~H~-2~27', 'personal~A3~H~1e9~2027'],
      ...['investering~A1~x~2027:NaN~0', 'investering~A1~x~2027~0', 'overhead~1.5~2027', '__proto__~1'],
      ...['kostnad~A1~x~99999999999999999~2027~', 'tjanst~A5~x~S:en~0~2027'],
    ])
      expect(changeFromText(text), text).toBeNull()
  })

  it('holds no more than it can show', () => {
    const many = changesQuery(
      Array.from({ length: MOST_CHANGES + 5 }, () => changes[2] ?? changes[0]).flatMap((each) => each ?? []),
    )
    expect(changesOf(new URLSearchParams(many))).toHaveLength(MOST_CHANGES)
  })

  it('keeps the mark between the parts out of names', () => {
    const named: PriceScenarioChange = {
      ...{ kind: 'cost', area: 'A1', name: 'a~b', amountOre: 1, fromYear: 2027, lastYear: null },
    }
    expect(changesOf(new URLSearchParams(changesQuery([named])))).toEqual([{ ...named, name: 'a-b' }])
  })
})
