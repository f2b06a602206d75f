import { describe, expect, it } from 'vitest'
import { priceModelFaults } from '~/domain/finance/price-faults'
import { type PriceModel, selfCosts, sumDecimals } from '~/domain/finance/price-rows'
import { volumeRemarks } from '~/domain/finance/volume-check'
import { examplePriceYears } from '#db/demo/exempelby/economy/price-years'
import { modelOf } from '#tests/support/price-model'

const [last, next] = examplePriceYears.map(({ year, content }) => modelOf(year, content))
if (!last || !next) throw new Error('The example has two years')

/** The model with the volumes of a key changed; null takes one away. */
function counted(model: PriceModel, place: string, volumes: Record<string, string | null>): PriceModel {
  return {
    ...model,
    areas: model.areas.map((area) => ({
      ...area,
      keys: area.keys.map((key) =>
        `${area.code}/${key.code}` !== place
          ? key
          : {
              ...key,
              volumes: key.volumes.flatMap((row) => {
                const volume = volumes[row.departmentId]
                if (volume === undefined) return [row]
                return volume === null ? [] : [{ ...row, volume }]
              }),
            },
      ),
    })),
  }
}
const told = (model: PriceModel) =>
  volumeRemarks(model, last).map(({ kind, area, key, department }) => [kind, area, key, department])

describe('volumes beside those of last year', () => {
  it('finds nothing to say of the example', () => {
    expect(told(next)).toEqual([])
  })

  it('tells what is missing, fell to zero, began, doubled and was halved', () => {
    const changed = counted(
      counted(next, 'A1/fakturor', { BUF: null, VOF: '0', SBF: '122080', KFF: '6209' }),
      ...(['A3/rattelser', { KFF: '1' }] as const),
    )
    expect(told(changed)).toEqual([
      ['missing', 'A1', 'fakturor', 'BUF'],
      ['became_zero', 'A1', 'fakturor', 'VOF'],
      ['doubled', 'A1', 'fakturor', 'SBF'],
      ['halved', 'A1', 'fakturor', 'KFF'],
      ['began', 'A3', 'rattelser', 'KFF'],
    ])
  })

  it('holds a split department against the one it came from, and a merged one against those it came from', () => {
    const split = {
      ...next,
      departments: next.departments.flatMap((row) =>
        row.code === 'VOF'
          ? [
              { ...row, code: 'VOA', splitFrom: 'VOF' },
              { ...row, id: 'VOB', code: 'VOB', splitFrom: 'VOF' },
            ]
          : [row],
      ),
    }
    const kinds = told(split).map(([kind, , , department]) => `${kind} ${department}`)
    // The new one has no volumes of its own yet: the whole is incomplete, and is told once for each key.
    expect(kinds.filter((kind) => kind === 'missing VOF')).toHaveLength(10)
    expect(kinds).toContain('department_new VOB')
    expect(kinds).not.toContain('department_gone VOF')
    const merged = {
      ...next,
      departments: next.departments
        .filter(({ code }) => code !== 'KFF')
        .map((row) => (row.code === 'SBF' ? { ...row, mergedFrom: ['SBF', 'KFF'] } : row)),
    }
    expect(told(merged).map(([kind]) => kind)).not.toContain('department_gone')
  })
})

describe('what is missing before a model can be computed', () => {
  const faults = (model: PriceModel) =>
    priceModelFaults(model).map(({ code, area, key }) => [code, area, key])

  it('11.3: zero is a value, a missing volume is not', () => {
    expect(faults(counted(next, 'A2/krav', { KFF: '0' }))).toEqual([])
    expect(faults(counted(next, 'A2/krav', { KFF: null }))).toEqual([['VOLUME_MISSING', 'A2', 'krav']])
  })

  it('11.3: one key of zeros is told apart from an area without any volume', () => {
    const zeros = { BUF: '0', VOF: '0', SBF: '0', KFF: '0' }
    expect(faults(counted(next, 'A2/krav', zeros))).toEqual([['KEY_TOTAL_ZERO', 'A2', 'krav']])
    expect(faults(counted(next, 'A5/anvandare', zeros))).toEqual([['NO_VOLUMES', 'A5', null]])
  })

  it('is told all at once, of every area', () => {
    const bare = { ...next, departments: [], areas: next.areas.map((area) => ({ ...area, keys: [] })) }
    expect(faults(bare).map(([code]) => code)).toEqual([
      'DEPARTMENTS_MISSING',
      ...Array.from({ length: 5 }, () => 'KEY_MISSING'),
    ])
  })

  it('does not keep the self-cost from being known', () => {
    const bare = { ...next, departments: [], areas: next.areas.map((area) => ({ ...area, keys: [] })) }
    expect(selfCosts(bare)?.map(({ totalOre }) => totalOre)).toEqual([
      1129241961, 575430196, 1660408333, 957987206, 975109804,
    ])
  })
})

it('sums decimals exactly', () => {
  expect([sumDecimals(['0.1', '0.2']), sumDecimals(['1', '-0.25'], 2), sumDecimals([])]).toEqual([
    '0.3',
    '0.75',
    '0',
  ])
})
