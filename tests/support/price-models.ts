import type { PriceModel, PriceModelArea } from '~/domain/finance/price-rows'

/** finance.md W14: five service areas, four departments, two years, as models that are kept. */
const departments = [
  ['BUF', 'Barn- och utbildningsförvaltningen'],
  ['VOF', 'Vård- och omsorgsförvaltningen'],
  ['SBF', 'Samhällsbyggnadsförvaltningen'],
  ['KFF', 'Kultur- och fritidsförvaltningen'],
] as const

type AreaData = {
  code: string
  name: string
  fte: readonly [string, string, string]
  otherKr: number
  keys: readonly (readonly [code: string, name: string, weight: string, volumes: readonly number[]])[]
}

const categories = (kr: readonly [number, number, number]): PriceModel['categories'] =>
  (['H', 'S', 'C'] as const).map((code, at) => ({
    ...{ id: `c${code}`, code, standardCostOre: (kr[at] ?? 0) * 100 },
    name: { H: 'Handläggare', S: 'Specialist', C: 'Chef eller samordnare' }[code],
  }))

function area({ code, name, fte, otherKr, keys }: AreaData): PriceModelArea {
  return {
    ...{
      id: code,
      code,
      name,
      serviceAreaId: null,
      measuringNote: null,
      zeroKeyPolicy: 'ERROR',
      changes: [],
    },
    ...{ measuringFrom: '2024-07', measuringTo: '2025-06' },
    staff: fte.map((persons, at) => ({
      ...{ id: `${code}-${at}`, categoryId: ['cH', 'cS', 'cC'][at] ?? '', fte: persons },
      ...{ serviceId: null, service: null, changeId: null },
    })),
    costs: [
      {
        ...{ id: `${code}-cost`, kind: 'direct', label: 'Övriga direkta kostnader' },
        ...{ amountOre: otherKr * 100, assetId: null, changeId: null },
      },
    ],
    keys: keys.map(([key, keyName, weightPct, volumes]) => ({
      ...{
        id: `${code}-${key}`,
        code: key,
        name: keyName,
        weightPct,
        source: null,
        retired: false,
        note: null,
      },
      volumes: volumes.map((volume, at) => ({
        ...{ departmentId: departments[at]?.[0] ?? '', volume: String(volume), estimated: false },
        ...{ reason: null, knownChange: null, knownChangeReason: null },
      })),
    })),
  }
}

const model = (
  year: number,
  costs: readonly [number, number, number],
  overheadKr: number,
  areas: readonly AreaData[],
): PriceModel => ({
  version: {
    ...{ id: `v${year}`, number: year - 2024, year, name: `Prislista ${year}`, state: 'draft', unitOre: 1 },
    ...{ example: true, basedOnId: null, restatesId: null },
  },
  departments: departments.map(([code, name]) => ({
    id: code,
    code,
    name,
    splitFrom: null,
    mergedFrom: null,
  })),
  categories: categories(costs),
  overheads: [
    {
      ...{ id: 'o', kind: 'administration', label: 'Förvaltningsövergripande', fte: null },
      ...{ standardCostOre: null, amountOre: overheadKr * 100 },
    },
  ],
  areas: areas.map(area),
})

const named = {
  A1: 'Leverantörsfakturor',
  A2: 'Kundfakturor och krav',
  A3: 'Lön',
  A4: 'Redovisning',
  A5: 'Systemförvaltning',
}

export const w14Of2025 = (): PriceModel =>
  model(2025, [612_000, 748_000, 965_000], 9_750_000, [
    {
      ...{ code: 'A1', name: named.A1, fte: ['9.50', '2.00', '1.00'], otherKr: 1_240_000 },
      keys: [
        ['fakturor', 'Fakturor', '50', [48_210, 39_875, 61_040, 12_418]],
        ['felaktiga', 'Felaktiga fakturor', '25', [3_120, 4_015, 2_260, 388]],
        ['paminnelser', 'Påminnelser', '25', [1_904, 2_411, 1_322, 267]],
      ],
    },
    {
      ...{ code: 'A2', name: named.A2, fte: ['5.75', '1.00', '0.50'], otherKr: 310_000 },
      keys: [
        ['kundfakturor', 'Kundfakturor', '60', [21_450, 30_880, 18_240, 9_130]],
        ['krav', 'Kravärenden', '40', [2_015, 1_480, 3_390, 610]],
      ],
    },
    {
      ...{ code: 'A3', name: named.A3, fte: ['14.00', '3.50', '1.00'], otherKr: 1_880_000 },
      keys: [
        ['lonebesked', 'Lönebesked', '80', [58_320, 66_140, 9_870, 7_415]],
        ['rattelser', 'Manuella rättelser', '20', [1_840, 2_975, 212, 0]],
      ],
    },
    {
      ...{ code: 'A4', name: named.A4, fte: ['3.00', '6.50', '0.75'], otherKr: 420_000 },
      keys: [
        ['verifikationer', 'Verifikationer', '70', [31_200, 28_750, 44_180, 9_960]],
        ['kostnadsstallen', 'Kostnadsställen', '30', [412, 388, 196, 91]],
      ],
    },
    {
      ...{ code: 'A5', name: named.A5, fte: ['0', '5.00', '0.50'], otherKr: 3_150_000 },
      keys: [['anvandare', 'Aktiva användare', '100', [1_935, 2_410, 640, 275]]],
    },
  ])

/** With the e-archive support added in A5 and the parking claims removed from A2. */
export function w14Of2026(): PriceModel {
  const made = model(2026, [630_400, 770_500, 994_000], 9_730_000, [
    {
      ...{ code: 'A1', name: named.A1, fte: ['8.50', '2.00', '1.00'], otherKr: 1_205_000 },
      keys: [
        ['fakturor', 'Fakturor', '50', [46_980, 41_320, 58_610, 12_905]],
        ['felaktiga', 'Felaktiga fakturor', '25', [2_740, 3_650, 2_115, 402]],
        ['paminnelser', 'Påminnelser', '25', [1_688, 2_204, 1_290, 251]],
      ],
    },
    {
      ...{ code: 'A2', name: named.A2, fte: ['4.75', '1.00', '0.50'], otherKr: 300_000 },
      keys: [
        ['kundfakturor', 'Kundfakturor', '60', [21_900, 31_540, 17_615, 9_480]],
        ['krav', 'Kravärenden', '40', [1_890, 1_525, 3_105, 588]],
      ],
    },
    {
      ...{ code: 'A3', name: named.A3, fte: ['12.50', '3.50', '1.00'], otherKr: 1_790_000 },
      keys: [
        ['lonebesked', 'Lönebesked', '80', [57_940, 67_420, 9_655, 7_380]],
        ['rattelser', 'Manuella rättelser', '20', [1_695, 2_740, 188, 0]],
      ],
    },
    {
      ...{ code: 'A4', name: named.A4, fte: ['2.75', '6.25', '0.75'], otherKr: 425_000 },
      keys: [
        ['verifikationer', 'Verifikationer', '70', [30_840, 29_310, 43_025, 10_110]],
        ['kostnadsstallen', 'Kostnadsställen', '30', [405, 392, 190, 94]],
      ],
    },
    {
      ...{ code: 'A5', name: named.A5, fte: ['0', '5.00', '0.50'], otherKr: 3_060_000 },
      keys: [['anvandare', 'Aktiva användare', '100', [1_962, 2_488, 655, 281]]],
    },
  ])
  for (const each of made.areas) {
    if (each.code === 'A2')
      each.changes.push({
        ...{ id: 'parking', kind: 'removed', name: 'Parkeringskrav', comment: null },
        ...{ removedFte: { H: '0.50' }, removedOtherOre: 0, overheadChangeOre: null },
      })
    if (each.code !== 'A5') continue
    each.changes.push({
      ...{ id: 'e-archive', kind: 'added', name: 'Stöd för e-arkiv', comment: null },
      ...{ removedFte: null, removedOtherOre: null, overheadChangeOre: null },
    })
    each.staff.push({
      ...{ id: 'A5-e', categoryId: 'cS', serviceId: null, service: 'Stöd för e-arkiv' },
      ...{ fte: '1.00', changeId: 'e-archive' },
    })
    each.costs.push({
      ...{ id: 'A5-e-cost', kind: 'direct', label: 'E-arkiv', amountOre: 33_100_000 },
      ...{ assetId: null, changeId: 'e-archive' },
    })
  }
  return made
}
