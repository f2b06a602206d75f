import type { PriceContent, PriceContentArea } from '../../../../app/domain/finance/price-content'
import { measuringPeriodOf } from '../../../../app/domain/finance/price-keys'

/**
 * A price model in the form of the service agreement: its five areas, services, keys and weights are real; departments
 * but one, persons, costs and volumes are examples, chosen so that the totals move as much as the agreement says that
 * they do between the old model and the new. Amounts are in kronor.
 */
type Staffed = [service: string, category: 'EA' | 'EK' | 'SF', fte: string]
type Counted = [code: string, name: string, weight: string | null, volumes: readonly number[]]
type Added = { service: string; staff: Staffed[]; costs: [label: string, kronor: number][]; comment?: string }
type Removed = { service: string; fte: Record<string, string>; otherKronor: number }
type Area = {
  code: string
  name: string
  staff: Staffed[]
  costs: [label: string, kronor: number][]
  keys: Counted[]
  added?: Added[]
  removed?: Removed[]
}
type Year = {
  year: number
  standard: { EA: number; EK: number; SF: number }
  internal: [label: string, fte: string, kronor: number][]
  administration: [label: string, kronor: number][]
  areas: Area[]
}

const departments = [
  ['UTB', 'Utbildningsförvaltningen'],
  ['SDA', 'Stadsdelsförvaltning A'],
  ['SDB', 'Stadsdelsförvaltning B'],
  ['FAC', 'Facknämnds förvaltning'],
  ['BOL', 'Bolag som köper tjänsten'],
] as const

const sources: Record<string, string> = { LR: 'Agresso', KR: 'Agresso', ES: 'Agresso', HY: 'LOIS', AV: 'BER' }

const year2022: Year = {
  year: 2022,
  standard: { EA: 581_000, EK: 722_000, SF: 760_000 },
  internal: [
    ['Ledning', '5.00', 995_000],
    ['Kundansvariga', '3.00', 790_000],
    ['Verksamhetsutvecklare', '4.00', 772_000],
  ],
  administration: [
    ['Nämnd och förvaltningschef', 2_050_000],
    ['Administrativa avdelningen', 3_350_000],
    ['Utvecklingsavdelningen', 2_850_000],
    ['Lokaler', 7_600_000],
    ['It och telefoni', 5_850_000],
    ['Intern service och företagshälsovård', 1_270_000],
  ],
  areas: [
    {
      ...{ code: 'LR', name: 'Leverantörsreskontra' },
      staff: [
        ['Inkomna fakturor', 'EA', '19.50'],
        ['Utbetalning', 'EA', '6.50'],
        ['Kravhantering', 'EA', '6.00'],
        ['Underhåll och avstämning', 'EK', '3.00'],
        ['Support', 'EA', '4.00'],
        ['Kontroll av representation och hyror', 'EA', '1.50'],
        ['Utskick av listor för ej attesterade fakturor', 'EA', '0.50'],
      ],
      costs: [
        ['Skanning', 4_300_000],
        ['Licenser', 2_550_000],
      ],
      keys: [
        ['fakturor', 'Antal fakturor', '50', [262_000, 196_000, 181_000, 389_000, 64_000]],
        ['felaktiga', 'Felaktiga fakturor', '25', [10_900, 8_100, 9_300, 13_600, 1_700]],
        ['krav', 'Antal krav (påminnelser, inkasso)', '25', [2_950, 2_300, 2_480, 3_260, 410]],
      ],
    },
    {
      ...{ code: 'KR', name: 'Kundreskontra' },
      staff: [
        ['Skapa faktura', 'EA', '6.50'],
        ['Kreditering/makulering och återbetalning', 'EA', '4.50'],
        ['Inbetalning av faktura', 'EA', '7.50'],
        ['Kravhantering', 'EA', '5.00'],
        ['Underhåll och avstämning', 'EK', '2.00'],
        ['Support', 'EA', '4.00'],
      ],
      costs: [
        ['Utskick', 5_580_000],
        ['Licenser', 1_880_000],
      ],
      keys: [
        ['fakturor', 'Antal fakturor', '90', [690_000, 334_000, 301_000, 352_000, 14_000]],
        ['aterbetalningar', 'Antal återbetalningar', '10', [4_150, 2_180, 2_020, 1_590, 110]],
      ],
    },
    {
      ...{ code: 'ES', name: 'Ekonomiservice' },
      staff: [
        ['Bokföring dagliga in- och utbetalningar', 'EK', '5.50'],
        ['Underhåll centrala krav kod- och kontoplan', 'EK', '2.00'],
        ['Inläsning bokföringsfiler', 'EA', '2.00'],
        ['Kontroller och avstämningar', 'EK', '4.00'],
        ['Övriga tjänster', 'EA', '1.50'],
        ['Support', 'EK', '2.00'],
        ['Hantering av rättigheter och lokala begreppsvärden', 'EK', '0.75'],
      ],
      costs: [['Licenser', 1_390_000]],
      keys: [
        [
          ...(['oidentifierade', 'Antal oidentifierade poster på 9894', '100'] as const),
          [6_900, 5_100, 5_650, 4_900, 450],
        ],
      ],
    },
    {
      ...{ code: 'HY', name: 'Hyresadministration' },
      staff: [
        ['Avtalsadministration', 'EA', '7.00'],
        ['Månatlig hyresavisering', 'EA', '2.00'],
        ['Kontroll, korrigering andrahandsavtal', 'EA', '3.00'],
        ['Årlig hyresjustering andrahandshyror', 'EK', '1.50'],
        ['Support', 'EA', '3.00'],
      ],
      costs: [['Licens och drift', 1_080_000]],
      keys: [['aktiva', 'Aktiva avtal', '100', [0, 35_900, 33_700, 20_600, 0]]],
    },
    {
      ...{ code: 'AV', name: 'Avgiftshantering' },
      staff: [
        ['Avtalsadministration', 'EA', '6.50'],
        ['Fakturahantering inkl. avisering', 'EA', '8.00'],
        ['Inkomstregistrering och kontroll', 'EA', '6.50'],
        ['Systemadministration BER', 'SF', '2.00'],
        ['Övriga fasta uppdrag utbildningsförvaltning', 'EA', '1.50'],
        ['Support', 'EA', '5.00'],
      ],
      costs: [
        ['Licens och drift', 2_260_000],
        ['Utskick', 1_240_000],
      ],
      keys: [
        ['familjer', 'Totalt antal familjer', '34', [21_300, 20_100, 18_900, 0, 0]],
        ['maxtaxa', 'Familjer med maxtaxa', '66', [11_800, 13_600, 12_300, 0, 0]],
      ],
    },
  ],
}

const year2023: Year = {
  year: 2023,
  standard: { EA: 598_000, EK: 742_000, SF: 781_000 },
  internal: [
    ['Ledning', '5.00', 1_020_000],
    ['Kundansvariga', '3.00', 810_000],
    ['Verksamhetsutvecklare', '4.00', 790_000],
  ],
  administration: [
    ['Nämnd och förvaltningschef', 2_100_000],
    ['Administrativa avdelningen', 3_400_000],
    ['Utvecklingsavdelningen', 2_900_000],
    ['Lokaler', 6_800_000],
    ['It och telefoni', 5_600_000],
    ['Intern service och företagshälsovård', 1_300_000],
  ],
  areas: [
    {
      ...{ code: 'LR', name: 'Leverantörsreskontra' },
      staff: [
        ['Inkomna fakturor', 'EA', '17.50'],
        ['Utbetalning', 'EA', '6.00'],
        ['Kravhantering', 'EA', '5.25'],
        ['Underhåll och avstämning', 'EK', '3.00'],
        ['Support', 'EA', '4.00'],
      ],
      costs: [
        ['Skanning', 3_700_000],
        ['Licenser', 2_600_000],
      ],
      keys: [
        ['fakturor', 'Antal fakturor', '50', [267_000, 199_000, 184_000, 386_000, 66_000]],
        ['felaktiga', 'Felaktiga fakturor', '25', [10_200, 7_600, 8_900, 12_400, 1_650]],
        ['krav', 'Antal krav (påminnelser, inkasso)', '25', [2_810, 2_240, 2_390, 3_170, 420]],
      ],
      added: [
        {
          service: 'Kontakta leverantörer som gång på gång placerar beställarreferensen fel på sina fakturor',
          staff: [['Kontakta leverantörer', 'EA', '1.00']],
          costs: [],
        },
        {
          service: 'Registrera objektsnummer löpande',
          staff: [['Registrera objektsnummer löpande', 'EA', '0.50']],
          costs: [],
        },
      ],
      removed: [
        { service: 'Kontroll av representation och hyror', fte: { EA: '1.50' }, otherKronor: 0 },
        { service: 'Utskick av listor för ej attesterade fakturor', fte: { EA: '0.50' }, otherKronor: 0 },
      ],
    },
    {
      ...{ code: 'KR', name: 'Kundreskontra' },
      staff: [
        ['Skapa faktura', 'EA', '6.00'],
        ['Kreditering/makulering och återbetalning', 'EA', '4.00'],
        ['Inbetalning av faktura', 'EA', '7.00'],
        ['Kravhantering', 'EA', '5.00'],
        ['Underhåll och avstämning', 'EK', '2.00'],
        ['Support', 'EA', '4.00'],
      ],
      costs: [
        ['Utskick', 5_050_000],
        ['Licenser', 1_900_000],
      ],
      keys: [
        ['fakturor', 'Antal fakturor', '90', [701_000, 338_000, 305_000, 348_000, 14_500]],
        ['aterbetalningar', 'Antal återbetalningar', '10', [4_060, 2_210, 2_050, 1_570, 120]],
      ],
      added: [
        {
          service: 'Bestridda betalningsföreläggande',
          staff: [['Bestridda betalningsföreläggande', 'EK', '0.75']],
          costs: [['Juridiskt stöd', 420_000]],
        },
        {
          service: 'Avbryta avbetalningsplaner som inte följs enligt stadens regelverk',
          staff: [['Avbryta avbetalningsplaner', 'EA', '0.50']],
          costs: [],
        },
      ],
    },
    {
      ...{ code: 'ES', name: 'Ekonomiservice' },
      staff: [
        ['Bokföring dagliga in- och utbetalningar', 'EK', '5.00'],
        ['Underhåll centrala krav kod- och kontoplan', 'EK', '2.00'],
        ['Inläsning bokföringsfiler', 'EA', '2.00'],
        ['Kontroller och avstämningar', 'EK', '4.00'],
        ['Övriga tjänster', 'EA', '1.50'],
        ['Support', 'EK', '2.00'],
      ],
      costs: [['Licenser', 1_400_000]],
      keys: [
        [
          ...(['oidentifierade', 'Antal oidentifierade poster på 9894', '70'] as const),
          [6_700, 5_000, 5_500, 4_850, 430],
        ],
        [
          ...(['huvudbok', 'Antal huvudbokstransaktioner', '30'] as const),
          [2_310_000, 1_640_000, 1_570_000, 2_480_000, 305_000],
        ],
      ],
      added: [
        {
          service: 'Avstämning av interna mellanhavanden varje månad och rättning av poster med fel motpart',
          staff: [['Avstämning av interna mellanhavanden', 'EK', '1.00']],
          costs: [['Avstämningsverktyg', 380_000]],
        },
        {
          service:
            'Rättning av fel vid standardbokning varje tertial (internränta, personalförsäkring, bidrag till nystartsjobb, anställningsstöd och extra tjänster, uttag kompetenskonto, skatt felaktigt betald lön, el-skatt)',
          staff: [['Rättning av fel vid standardbokning', 'EK', '0.50']],
          costs: [],
        },
      ],
      removed: [
        {
          service: 'Hantering av rättigheter och lokala begreppsvärden',
          ...{ fte: { EK: '0.75' }, otherKronor: 0 },
        },
      ],
    },
    {
      ...{ code: 'HY', name: 'Hyresadministration' },
      staff: [
        ['Avtalsadministration', 'EA', '7.00'],
        ['Månatlig hyresavisering', 'EA', '2.00'],
        ['Kontroll, korrigering andrahandsavtal', 'EA', '3.00'],
        ['Årlig hyresjustering andrahandshyror', 'EK', '1.50'],
        ['Support', 'EA', '3.00'],
      ],
      costs: [['Licens och drift', 1_100_000]],
      keys: [
        ['aktiva', 'Aktiva avtal', '100', [0, 36_200, 34_100, 20_400, 0]],
        ['vakanta', 'Vakanta avtal', null, []],
        ['skapade', 'Skapade avtal', null, []],
      ],
    },
    {
      ...{ code: 'AV', name: 'Avgiftshantering' },
      staff: [
        ['Avtalsadministration', 'EA', '6.00'],
        ['Fakturahantering inkl. avisering', 'EA', '7.50'],
        ['Inkomstregistrering och kontroll', 'EA', '6.00'],
        ['Systemadministration BER', 'SF', '2.00'],
        ['Övriga fasta uppdrag utbildningsförvaltning', 'EA', '1.50'],
        ['Support', 'EA', '5.00'],
      ],
      costs: [
        ['Licens och drift', 2_300_000],
        ['Utskick', 1_200_000],
      ],
      keys: [
        ['familjer', 'Totalt antal familjer', '34', [21_500, 20_300, 18_700, 0, 0]],
        ['maxtaxa', 'Familjer med maxtaxa', '66', [12_000, 13_700, 12_100, 0, 0]],
      ],
      added: [
        {
          service:
            'För utbildningsförvaltningen: fritidsklubbar, inkomstblanketter för enskilda, barnomsorg OB-tid och uppföljning av IK-Barn som blivit Stockholmsbarn',
          ...{ staff: [], costs: [] },
          comment:
            'Betalas helt av utbildningsförvaltningen och ligger därför utanför fördelningen efter nycklar.',
        },
      ],
    },
  ],
}

/** What the agreement's areas and services are called in the register, and their ids. */
export type AgreementIds = {
  areas: Map<string, string>
  /** By area name and service name with a slash between. */
  services: Map<string, string>
  comments: Map<string, string>
}

const ore = (kronor: number): number => kronor * 100

function areaOf({ year }: Year, area: Area, ids: AgreementIds): PriceContentArea {
  const { code, name, staff, costs, keys, added = [], removed = [] } = area
  const { from, until } = measuringPeriodOf(year)
  const at = (service: string) => `${name}/${service}`
  const staffRow = ([service, category, fte]: Staffed, change: number | null) => ({
    ...{ category, fte, change, serviceId: ids.services.get(at(service)) ?? null, service },
  })
  const costRow = ([label, kronor]: [string, number], change: number | null) => ({
    ...{ kind: 'direct' as const, label, amountOre: ore(kronor), assetId: null, change },
  })
  return {
    ...{ code, name, serviceAreaId: ids.areas.get(name) ?? null, zeroKeyPolicy: 'ERROR' },
    ...{ measuringFrom: from, measuringTo: until },
    measuringNote:
      code === 'AV' ? 'Perioden kan behöva ändras: BER har begränsade möjligheter till uttag.' : null,
    staff: [
      ...staff.map((row) => staffRow(row, null)),
      ...added.flatMap((change, place) => change.staff.map((row) => staffRow(row, place))),
    ],
    costs: [
      ...costs.map((row) => costRow(row, null)),
      ...added.flatMap((change, place) => change.costs.map((row) => costRow(row, place))),
    ],
    changes: [
      ...added.map(({ service, comment }) => ({
        ...{
          kind: 'added' as const,
          name: service,
          comment: comment ?? ids.comments.get(at(service)) ?? null,
        },
        ...{ removedFte: null, removedOtherOre: null, overheadChangeOre: null },
      })),
      ...removed.map(({ service, fte, otherKronor }) => ({
        ...{ kind: 'removed' as const, name: service, comment: ids.comments.get(at(service)) ?? null },
        ...{ removedFte: fte, removedOtherOre: ore(otherKronor), overheadChangeOre: null },
      })),
    ],
    keys: keys.map(([key, label, weightPct, volumes]) => ({
      ...{ code: key, name: label, weightPct, source: sources[code] ?? null, retired: weightPct === null },
      note: weightPct === null ? 'Används inte i prislistan för 2023.' : (keyNotes[`${code}/${key}`] ?? null),
      volumes: volumes.map((volume, place) => ({
        ...{ department: departments[place]?.[0] ?? '', volume: String(volume), estimated: false },
        ...{ reason: null, knownChange: null, knownChangeReason: null },
      })),
    })),
  }
}

const keyNotes: Record<string, string> = {
  'AV/maxtaxa':
    'Tabellen i styrdokumentet säger familjer med maxtaxa, listan över valda nycklar familjer ej maxtaxa. Det ena är fel.',
  'ES/oidentifierade': 'Bland de valda nycklarna kallas den antal oidentifierade insättningar på konto 9894.',
}

const contentOf = (year: Year, ids: AgreementIds): PriceContent => ({
  departments: departments.map(([code, name]) => ({ code, name, splitFrom: null, mergedFrom: null })),
  categories: [
    { code: 'EA', name: 'Ekonomiadministratör', standardCostOre: ore(year.standard.EA) },
    { code: 'EK', name: 'Ekonom', standardCostOre: ore(year.standard.EK) },
    { code: 'SF', name: 'Systemförvaltare', standardCostOre: ore(year.standard.SF) },
  ],
  overheads: [
    ...year.internal.map(([label, fte, kronor]) => ({
      ...{ kind: 'internal' as const, label, fte, standardCostOre: ore(kronor) },
      amountOre: Math.round(Number(fte) * 100) * kronor,
    })),
    ...year.administration.map(([label, kronor]) => ({
      ...{ kind: 'administration' as const, label, fte: null, standardCostOre: null, amountOre: ore(kronor) },
    })),
  ],
  areas: year.areas.map((area) => areaOf(year, area, ids)),
})

/** The year of the old model and that of the new, as the portal keeps them. */
export const agreementPriceYears = (ids: AgreementIds) =>
  [year2022, year2023].map((year) => ({ year: year.year, content: contentOf(year, ids) }))
