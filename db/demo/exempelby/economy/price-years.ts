import type { PriceContent, PriceContentArea } from '../../../../app/domain/finance/price-content'
import { measuringPeriodOf } from '../../../../app/domain/finance/price-keys'

/** The worked example of a whole price model: five areas, four departments, two years. Amounts below are in kronor. */
type Staffed = [service: string, category: 'H' | 'S' | 'C', fte: string]
type Cost = [kind: 'direct' | 'capital' | 'settlement', label: string, kronor: number]
type Counted = [code: string, weightPct: string, ...volumes: number[]]
type Year = {
  year: number
  standard: { H: number; S: number; C: number }
  internal: [label: string, fte: string, standardCost: number][]
  administration: [label: string, kronor: number][]
  areas: { code: string; staff: Staffed[]; costs: Cost[]; keys: Counted[]; changes?: Changed[] }[]
}
type Changed =
  | { kind: 'added'; name: string; comment: string; staff: Staffed[]; costs: Cost[] }
  | { kind: 'removed'; name: string; comment: string; fte: Record<string, string>; otherKronor: number }

const departments = [
  ['BUF', 'Barn- och utbildningsförvaltningen'],
  ['VOF', 'Vård- och omsorgsförvaltningen'],
  ['SBF', 'Samhällsbyggnadsförvaltningen'],
  ['KFF', 'Kultur- och fritidsförvaltningen'],
] as const

const areaNames: Record<string, string> = {
  A1: 'Leverantörsfakturor',
  A2: 'Kundfakturor och krav',
  A3: 'Lön',
  A4: 'Redovisning',
  A5: 'Systemförvaltning',
}

const keyNames: Record<string, [name: string, source: string]> = {
  fakturor: ['Fakturor', 'Ekonomisystemet'],
  felaktiga: ['Felaktiga fakturor', 'Ekonomisystemet'],
  paminnelser: ['Påminnelser', 'Ekonomisystemet'],
  kundfakturor: ['Kundfakturor', 'Ekonomisystemet'],
  krav: ['Kravärenden', 'Ekonomisystemet'],
  lonespecifikationer: ['Lönespecifikationer', 'Lönesystemet'],
  rattelser: ['Manuella rättelser', 'Lönesystemet'],
  verifikationer: ['Verifikationer', 'Ekonomisystemet'],
  kostnadsstallen: ['Kostnadsställen', 'Ekonomisystemet'],
  anvandare: ['Aktiva användare', 'Katalogtjänsten'],
}

/** Kept to be seen: nothing is shared out by it any longer. */
const retiredKeys: Record<string, [code: string, name: string, note: string]> = {
  A4: ['anlaggningar', 'Anläggningar', 'Användes till och med 2024. Speglade registret mer än arbetet.'],
}

const year2025: Year = {
  year: 2025,
  standard: { H: 612_000, S: 748_000, C: 965_000 },
  internal: [
    ['Ledning', '1.00', 1_120_000],
    ['Kundansvariga', '2.00', 845_000],
    ['Verksamhetsutvecklare', '1.00', 870_000],
  ],
  administration: [
    ['Nämnd och förvaltningschef', 1_080_000],
    ['Administrativa avdelningen', 950_000],
    ['Lokaler', 2_150_000],
    ['It och telefoni', 1_890_000],
  ],
  areas: [
    {
      code: 'A1',
      staff: [
        ['Inkomna fakturor', 'H', '5.25'],
        ['Utbetalning', 'H', '1.50'],
        ['Kravhantering', 'H', '2.75'],
        ['Underhåll och avstämning', 'S', '1.25'],
        ['Support', 'S', '0.75'],
        ['Samordning', 'C', '1.00'],
      ],
      costs: [
        ['direct', 'Licenser, fakturahantering', 930_000],
        ['direct', 'Skanning', 355_000],
        ['settlement', 'Reglering av 2023 års överskott', -45_000],
      ],
      keys: [
        ['fakturor', '50', 48_210, 39_875, 61_040, 12_418],
        ['felaktiga', '25', 3_120, 4_015, 2_260, 388],
        ['paminnelser', '25', 1_904, 2_411, 1_322, 267],
      ],
    },
    {
      code: 'A2',
      staff: [
        ['Kundfakturor', 'H', '3.25'],
        ['Kravhantering', 'H', '2.00'],
        ['Parkeringskrav', 'H', '0.50'],
        ['Support', 'S', '1.00'],
        ['Samordning', 'C', '0.50'],
      ],
      costs: [['direct', 'Utskick', 310_000]],
      keys: [
        ['kundfakturor', '60', 21_450, 30_880, 18_240, 9_130],
        ['krav', '40', 2_015, 1_480, 3_390, 610],
      ],
    },
    {
      code: 'A3',
      staff: [
        ['Löneutbetalning', 'H', '11.50'],
        ['Rättelser', 'H', '2.50'],
        ['Pension och försäkring', 'S', '2.00'],
        ['Support', 'S', '1.50'],
        ['Samordning', 'C', '1.00'],
      ],
      costs: [['direct', 'Licenser, lönesystem', 1_880_000]],
      keys: [
        ['lonespecifikationer', '80', 58_320, 66_140, 9_870, 7_415],
        ['rattelser', '20', 1_840, 2_975, 212, 0],
      ],
    },
    {
      code: 'A4',
      staff: [
        ['Löpande bokföring', 'H', '3.00'],
        ['Bokslut', 'S', '3.50'],
        ['Anläggningsredovisning', 'S', '1.50'],
        ['Avstämningar', 'S', '1.50'],
        ['Samordning', 'C', '0.75'],
      ],
      costs: [['direct', 'Licenser, redovisning', 420_000]],
      keys: [
        ['verifikationer', '70', 31_200, 28_750, 44_180, 9_960],
        ['kostnadsstallen', '30', 412, 388, 196, 91],
      ],
    },
    {
      code: 'A5',
      staff: [
        ['Förvaltning av ekonomisystemet', 'S', '3.00'],
        ['Behörigheter och support', 'S', '2.00'],
        ['Samordning', 'C', '0.50'],
      ],
      costs: [['direct', 'Licenser och drift', 3_150_000]],
      keys: [['anvandare', '100', 1_935, 2_410, 640, 275]],
    },
  ],
}

const year2026: Year = {
  year: 2026,
  standard: { H: 630_400, S: 770_500, C: 994_000 },
  internal: [
    ['Ledning', '1.00', 1_154_000],
    ['Kundansvariga', '2.00', 870_000],
    ['Verksamhetsutvecklare', '1.00', 896_000],
  ],
  administration: [
    ['Nämnd och förvaltningschef', 1_030_000],
    ['Administrativa avdelningen', 950_000],
    ['Lokaler', 2_060_000],
    ['It och telefoni', 1_900_000],
  ],
  areas: [
    {
      code: 'A1',
      staff: [
        ['Inkomna fakturor', 'H', '4.50'],
        ['Utbetalning', 'H', '1.50'],
        ['Kravhantering', 'H', '2.50'],
        ['Underhåll och avstämning', 'S', '1.25'],
        ['Support', 'S', '0.75'],
        ['Samordning', 'C', '1.00'],
      ],
      costs: [
        ['direct', 'Licenser, fakturahantering', 900_000],
        ['direct', 'Skanning', 305_000],
      ],
      keys: [
        ['fakturor', '50', 46_980, 41_320, 58_610, 12_905],
        ['felaktiga', '25', 2_740, 3_650, 2_115, 402],
        ['paminnelser', '25', 1_688, 2_204, 1_290, 251],
      ],
    },
    {
      code: 'A2',
      staff: [
        ['Kundfakturor', 'H', '2.75'],
        ['Kravhantering', 'H', '2.00'],
        ['Support', 'S', '1.00'],
        ['Samordning', 'C', '0.50'],
      ],
      costs: [['direct', 'Utskick', 300_000]],
      keys: [
        ['kundfakturor', '60', 21_900, 31_540, 17_615, 9_480],
        ['krav', '40', 1_890, 1_525, 3_105, 588],
      ],
      changes: [
        {
          kind: 'removed',
          name: 'Parkeringskrav',
          comment: 'Samhällsbyggnadsförvaltningen hanterar dem själv från årsskiftet.',
          fte: { H: '0.50' },
          otherKronor: 0,
        },
      ],
    },
    {
      code: 'A3',
      staff: [
        ['Löneutbetalning', 'H', '10.25'],
        ['Rättelser', 'H', '2.25'],
        ['Pension och försäkring', 'S', '2.00'],
        ['Support', 'S', '1.50'],
        ['Samordning', 'C', '1.00'],
      ],
      costs: [['direct', 'Licenser, lönesystem', 1_790_000]],
      keys: [
        ['lonespecifikationer', '80', 57_940, 67_420, 9_655, 7_380],
        ['rattelser', '20', 1_695, 2_740, 188, 0],
      ],
    },
    {
      code: 'A4',
      staff: [
        ['Löpande bokföring', 'H', '2.75'],
        ['Bokslut', 'S', '3.50'],
        ['Anläggningsredovisning', 'S', '1.25'],
        ['Avstämningar', 'S', '1.50'],
        ['Samordning', 'C', '0.75'],
      ],
      costs: [['direct', 'Licenser, redovisning', 425_000]],
      keys: [
        ['verifikationer', '70', 30_840, 29_310, 43_025, 10_110],
        ['kostnadsstallen', '30', 405, 392, 190, 94],
      ],
    },
    {
      code: 'A5',
      staff: [
        ['Förvaltning av ekonomisystemet', 'S', '3.00'],
        ['Behörigheter och support', 'S', '2.00'],
        ['Samordning', 'C', '0.50'],
      ],
      costs: [['direct', 'Licenser och drift', 3_060_000]],
      keys: [['anvandare', '100', 1_962, 2_488, 655, 281]],
      changes: [
        {
          kind: 'added',
          name: 'Stöd för e-arkiv',
          comment: 'Ny bastjänst för alla förvaltningar.',
          staff: [['Stöd för e-arkiv', 'S', '1.00']],
          costs: [['direct', 'Licens, e-arkiv', 331_000]],
        },
      ],
    },
  ],
}

const archive: Staffed = ['Stöd för e-arkiv', 'S', '1.00']

const newCosts: Record<string, Cost[]> = {
  A1: [['capital', 'Plattform för automatisering', 494_500]],
  A5: [['direct', 'Licens, e-arkiv', 331_000]],
}

/** A department that has not been counted is left out at the end of its row. */
const volumes2027: Record<string, Counted[]> = {
  A1: [
    ['fakturor', '50', 46_120, 41_905, 57_740, 13_180],
    ['felaktiga', '25', 1_290, 3_415, 2_080, 395],
    ['paminnelser', '25', 1_540, 2_130, 1_265, 548],
  ],
  A2: [
    ['kundfakturor', '60', 22_150, 31_870, 17_240, 9_610],
    ['krav', '40', 1_835, 1_560, 2_940, 574],
  ],
  A3: [
    ['lonespecifikationer', '80', 57_610, 68_150, 9_540, 7_320],
    ['rattelser', '20', 1_580, 2_690, 171, 24],
  ],
  A4: [
    ['verifikationer', '70', 30_410, 29_680, 42_360, 10_240],
    ['kostnadsstallen', '30', 402, 395, 187, 96],
  ],
  A5: [['anvandare', '100', 1_984, 2_521]],
}

/** Begun and not yet complete: two departments' users have not been counted, and some volumes stand out. */
const year2027: Year = {
  ...year2026,
  year: 2027,
  standard: { H: 648_200, S: 791_400, C: 1_021_000 },
  areas: year2026.areas.map(({ changes: _, ...area }) => {
    const counted = volumes2027[area.code]
    return {
      ...area,
      staff: [...area.staff, ...(area.code === 'A5' ? [archive] : [])],
      costs: [...area.costs, ...(newCosts[area.code] ?? [])],
      keys: counted ?? [],
    }
  }),
}

const ore = (kronor: number): number => kronor * 100

const staffRow = ([service, category, fte]: Staffed, change: number | null) => ({
  ...{ category, service, serviceId: null, fte, change },
})
const costRow = ([kind, label, kronor]: Cost, change: number | null) => ({
  ...{ kind, label, amountOre: ore(kronor), assetId: null, change },
})

function areaOf(
  { year }: Year,
  { code, staff, costs, keys, changes = [] }: Year['areas'][number],
): PriceContentArea {
  const { from, until } = measuringPeriodOf(year)
  const retired = retiredKeys[code]
  return {
    ...{ code, name: areaNames[code] ?? code, serviceAreaId: null, zeroKeyPolicy: 'ERROR' },
    ...{ measuringFrom: from, measuringTo: until, measuringNote: null },
    staff: [
      ...staff.map((row) => staffRow(row, null)),
      ...changes.flatMap((change, at) =>
        change.kind === 'added' ? change.staff.map((row) => staffRow(row, at)) : [],
      ),
    ],
    costs: [
      ...costs.map((row) => costRow(row, null)),
      ...changes.flatMap((change, at) =>
        change.kind === 'added' ? change.costs.map((row) => costRow(row, at)) : [],
      ),
    ],
    changes: changes.map((change) => ({
      ...{ kind: change.kind, name: change.name, comment: change.comment, overheadChangeOre: null },
      removedFte: change.kind === 'removed' ? change.fte : null,
      removedOtherOre: change.kind === 'removed' ? ore(change.otherKronor) : null,
    })),
    keys: [
      ...keys.map(([key, weightPct, ...volumes]) => {
        const [name, source] = keyNames[key] ?? [key, '']
        return {
          ...{ code: key, name, weightPct, source, retired: false, note: null },
          volumes: volumes.map((volume, at) => ({
            ...{ department: departments[at]?.[0] ?? '', volume: String(volume), estimated: false },
            ...{ reason: null, knownChange: null, knownChangeReason: null },
          })),
        }
      }),
      ...(retired
        ? [
            {
              ...{ code: retired[0], name: retired[1], weightPct: null, source: 'Ekonomisystemet' },
              ...{ retired: true, note: retired[2], volumes: [] },
            },
          ]
        : []),
    ],
  }
}

const contentOf = (year: Year): PriceContent => ({
  departments: departments.map(([code, name]) => ({ code, name, splitFrom: null, mergedFrom: null })),
  categories: [
    { code: 'H', name: 'Handläggare', standardCostOre: ore(year.standard.H) },
    { code: 'S', name: 'Specialist', standardCostOre: ore(year.standard.S) },
    { code: 'C', name: 'Chef eller samordnare', standardCostOre: ore(year.standard.C) },
  ],
  overheads: [
    ...year.internal.map(([label, fte, standard]) => ({
      ...{ kind: 'internal' as const, label, fte, standardCostOre: ore(standard) },
      amountOre: ore(Math.round(Number(fte) * 100) * standard) / 100,
    })),
    ...year.administration.map(([label, kronor]) => ({
      ...{ kind: 'administration' as const, label, fte: null, standardCostOre: null, amountOre: ore(kronor) },
    })),
  ],
  areas: year.areas.map((area) => areaOf(year, area)),
})

/** The year that is being prepared, with what is still missing. */
export const comingPriceYear = { year: year2027.year, content: contentOf(year2027) }

/** The two price years of the example as the portal keeps them. */
export const examplePriceYears = [year2025, year2026].map((year) => ({
  year: year.year,
  content: contentOf(year),
}))
