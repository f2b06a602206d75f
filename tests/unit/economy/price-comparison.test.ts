import { describe, expect, it } from 'vitest'
import { compareLists } from '~/domain/finance/price-comparison'
import { priceModel } from '~/domain/finance/price-model'
import { changedAssignmentCosts, priceInputOf, withoutRemoved } from '~/domain/finance/price-rows'
import { computedTable } from '~/use-cases/economy/prices/list/freeze'
import { examplePriceYears } from '#db/demo/exempelby/economy/price-years'
import { modelOf } from '#tests/support/price-model'
import { unwrap } from '../finance/arbitrary'

const of = (wanted: number) =>
  examplePriceYears.flatMap(({ year, content }) => (year === wanted ? [modelOf(year, content)] : []))
const [old, now] = [...of(2025), ...of(2026)]
if (!old || !now) throw new Error('W14 has two years')
const run = (input: Parameters<typeof priceModel>[0]) => computedTable(unwrap(priceModel(input)))
const compared = compareLists({
  previous: run(priceInputOf(old)),
  current: run(priceInputOf(now)),
  excluding: {
    previous: run(withoutRemoved(priceInputOf(old), now)),
    current: run(priceInputOf(now, { without: 'added' })),
  },
})
const kr = (text: string) => Math.round(Number(text.replaceAll(' ', '')) * 100)

describe('two price lists beside each other (W14, finance.md 11.4)', () => {
  it('gives the change per department, including and excluding changed assignments', () => {
    expect(
      compared.departments.map(({ code, including, excluding }) => [
        ...[code, including.previousOre, including.currentOre, including.changeOre, including.pct],
        ...[excluding?.previousOre, excluding?.currentOre, excluding?.changeOre, excluding?.pct],
      ]),
    ).toEqual([
      [
        'BUF',
        kr('18381945.75'),
        kr('18033144.02'),
        kr('-348801.73'),
        '-1.9',
        kr('18306185.98'),
        kr('17626841.34'),
        kr('-679344.64'),
        '-3.7',
      ],
      [
        'VOF',
        kr('20967150.36'),
        kr('21146963.99'),
        kr('179813.63'),
        '0.9',
        kr('20878698.54'),
        kr('20625015.53'),
        kr('-253683.01'),
        '-1.2',
      ],
      [
        'SBF',
        kr('10873250.36'),
        kr('10445528.08'),
        kr('-427722.28'),
        '-3.9',
        kr('10765905.03'),
        kr('10327374.60'),
        kr('-438530.43'),
        '-4.1',
      ],
      [
        'KFF',
        kr('3347403.53'),
        kr('3356138.91'),
        kr('8735.38'),
        '0.3',
        kr('3312960.45'),
        kr('3301043.53'),
        kr('-11916.92'),
        '-0.4',
      ],
    ])
    expect(compared.total.including).toMatchObject({ changeOre: kr('-587975.00'), pct: '-1.1' })
    expect(compared.total.excluding).toMatchObject({ changeOre: kr('-1383475.00'), pct: '-2.6' })
  })

  it('gives the change per area', () => {
    expect(
      compared.areas.map(({ code, including, excluding }) => [code, including.pct, excluding?.pct]),
    ).toEqual([
      ['A1', '-4.1', '-3.9'],
      ['A2', '-9.6', '-3.4'],
      ['A3', '-4.4', '-4.2'],
      ['A4', '-1.2', '-1.0'],
      ['A5', '16.6', '1.3'],
    ])
  })

  it('splits the published change in a cost effect and a share effect', () => {
    expect(compared.published).toEqual([
      { code: 'BUF', costOre: kr('-147022.20'), shareOre: kr('-201779.53') },
      { code: 'VOF', costOre: kr('-122926.48'), shareOre: kr('302740.11') },
      { code: 'SBF', costOre: kr('-257830.53'), shareOre: kr('-169891.75') },
      { code: 'KFF', costOre: kr('-60195.79'), shareOre: kr('68931.17') },
    ])
  })

  it('explains every change whole: assignments, cost and share add up to it', () => {
    const all = [
      ...compared.departments,
      ...compared.areas,
      ...compared.cells.flatMap((row) => row.departments),
    ]
    for (const { including, effects } of all) {
      const { removedOre, costOre, shareOre, addedOre } = effects
      expect(removedOre + costOre + shareOre + addedOre).toBe(including.changeOre)
    }
    expect(compared.total.effects).toEqual({
      ...{ removedOre: kr('-306000'), addedOre: kr('1101500'), costOre: kr('-1383475'), shareOre: 0 },
    })
    for (const { effects } of compared.areas) expect(effects.shareOre).toBe(0)
  })

  it('says what each changed assignment costs', () => {
    expect(
      changedAssignmentCosts(now, priceInputOf(old)).map(({ name, costOre }) => [name, costOre]),
    ).toEqual([
      ['Parkeringskrav', kr('306000')],
      ['Stöd för e-arkiv', kr('1101500')],
    ])
  })

  it('keeps an area and a department that are in one of the lists only', () => {
    const { departments, areas, cells } = compareLists({
      previous: { departments: ['A', 'B'], areas: [{ code: 'X', pricesOre: [100, 200] }] },
      current: {
        departments: ['B', 'C'],
        areas: [
          { code: 'X', pricesOre: [150, 50] },
          { code: 'Y', pricesOre: [10, 20] },
        ],
      },
    })
    expect(
      departments.map(({ code, including }) => [code, including.previousOre, including.currentOre]),
    ).toEqual([
      ['B', 200, 160],
      ['C', null, 70],
      ['A', 100, 0],
    ])
    expect(areas.map(({ code, including }) => [code, including.previousOre, including.pct])).toEqual([
      ['X', 300, '-33.3'],
      ['Y', null, null],
    ])
    expect(cells[1]?.departments[1]?.effects).toEqual({
      removedOre: 0,
      costOre: 20,
      shareOre: 0,
      addedOre: 0,
    })
  })
})
