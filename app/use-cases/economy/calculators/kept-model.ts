import type { PriceModel } from '~/domain/finance/price-rows'
import type { ReadModel } from './price-input'

/** A pasted price model in the form a kept version has, so that it makes the same workbook. */
export function keptModel({ model, names, categories }: ReadModel, name: string): PriceModel {
  const { departments, standardCostOre, overheadOre, areas, unitOre = 1 } = model
  return {
    version: {
      id: '',
      number: 1,
      year: 0,
      name,
      state: 'draft',
      unitOre,
      example: true,
      basedOnId: null,
      restatesId: null,
    },
    departments: departments.map((code) => ({
      id: code,
      code,
      name: code,
      splitFrom: null,
      mergedFrom: null,
    })),
    categories: categories.map((code) => ({
      id: code,
      code,
      name: code,
      standardCostOre: standardCostOre[code] ?? 0,
    })),
    overheads: [
      {
        id: 'overhead',
        kind: 'administration',
        label: 'Gemensam overhead',
        fte: null,
        standardCostOre: null,
        amountOre: overheadOre,
      },
    ],
    areas: areas.map(({ id, fte, otherOre, keys }) => ({
      id,
      code: id,
      name: names.area?.(id).slice(id.length).trim() ?? '',
      serviceAreaId: null,
      measuringFrom: '',
      measuringTo: '',
      measuringNote: null,
      zeroKeyPolicy: model.zeroKeyPolicy ?? 'ERROR',
      staff: categories.map((categoryId) => ({
        id: `${id}-${categoryId}`,
        categoryId,
        serviceId: null,
        service: null,
        fte: fte[categoryId] ?? '0',
        changeId: null,
      })),
      costs: [
        {
          id: `${id}-other`,
          kind: 'direct',
          label: 'Övrigt',
          amountOre: otherOre,
          assetId: null,
          changeId: null,
        },
      ],
      changes: [],
      keys: keys.map(({ key, weightPct, volumes }) => ({
        id: `${id}-${key}`,
        code: key,
        name: key,
        weightPct,
        source: null,
        retired: false,
        note: null,
        volumes: volumes.flatMap((volume, at) =>
          volume === null
            ? []
            : [
                {
                  departmentId: departments[at] ?? '',
                  volume: String(volume),
                  estimated: false,
                  reason: null,
                  knownChange: null,
                  knownChangeReason: null,
                },
              ],
        ),
      })),
    })),
  }
}
