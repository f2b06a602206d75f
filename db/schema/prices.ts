import {
  decimal,
  flag,
  index,
  instant,
  json,
  key,
  ore,
  table,
  text,
  uniqueIndex,
  whole,
  word,
} from '../columns'
import { priceChangeKinds, priceCostKinds, priceStates } from '../../app/domain/finance/price-version'
import { accounts } from './accounts'
import { assets } from './calculations'
import { cases } from './cases'
import { municipalities } from './municipality'
import { serviceAreas, services } from './services'

/** One year's price model and price list, from draft to published (finance.md 11). Published it never changes. */
export const priceVersions = table(
  'price_versions',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    /** 1, 2, 3 … in the municipality, for its address. */
    number: whole().notNull(),
    year: whole().notNull(),
    name: text().notNull(),
    state: word(priceStates).notNull(),
    /** A restated comparison year stands beside the published list of its year, with reason (11.5). */
    restatesId: text(),
    restatedReason: text(),
    /** The version it was begun from, which also is last year's in comparisons. */
    basedOnId: text(),
    /** The service agreement it belongs to. */
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    /** Prices are allocated in this unit: 1 öre, 100 kronor or 100 000 (tkr). */
    unitOre: whole().notNull(),
    /** Volumes and amounts are examples and stand as such. */
    example: flag().notNull(),
    revision: whole().notNull(),
    publishedAt: instant(),
    /** SHA-256 of the published rows, so that anyone can see that they are the same. */
    listHash: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('price_versions_number').on(t.municipalityId, t.number)],
)

const version = () =>
  text()
    .notNull()
    .references(() => priceVersions.id, { onDelete: 'restrict' })

/** Who is charged. `code` is the stable key, also for who gets the öre that are left over. */
export const priceDepartments = table(
  'price_departments',
  {
    id: key(),
    versionId: version(),
    position: whole().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    /** Code of last year's department that this one was split from. */
    splitFrom: text(),
    /** Codes of last year's departments that were merged into it. */
    mergedFrom: json<string[]>(),
  },
  (t) => [uniqueIndex('price_departments_code').on(t.versionId, t.code)],
)

/** Staff categories, with what one full-time person costs a year. */
export const priceCategories = table(
  'price_categories',
  {
    id: key(),
    versionId: version(),
    position: whole().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    standardCostOre: ore().notNull(),
  },
  (t) => [uniqueIndex('price_categories_code').on(t.versionId, t.code)],
)

/** The common overhead in its two lines: internal (FTE at a standard cost of its own) and administration-wide. */
export const priceOverheads = table(
  'price_overheads',
  {
    id: key(),
    versionId: version(),
    position: whole().notNull(),
    kind: word(['internal', 'administration'] as const).notNull(),
    label: text().notNull(),
    /** For internal lines: persons and what one costs; `amountOre` is then their product. */
    fte: decimal(),
    standardCostOre: ore(),
    amountOre: ore().notNull(),
  },
  (t) => [index('price_overheads_version').on(t.versionId, t.kind, t.position)],
)

export const priceAreas = table(
  'price_areas',
  {
    id: key(),
    versionId: version(),
    position: whole().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    /** What the agreement says of the area: services, statistics, development. */
    serviceAreaId: text().references(() => serviceAreas.id, { onDelete: 'restrict' }),
    /** YYYY-MM, first and last month that volumes are counted in. */
    measuringFrom: text().notNull(),
    measuringTo: text().notNull(),
    measuringNote: text(),
    zeroKeyPolicy: word(['ERROR', 'REDISTRIBUTE'] as const).notNull(),
  },
  (t) => [uniqueIndex('price_areas_code').on(t.versionId, t.code)],
)

const area = () =>
  text()
    .notNull()
    .references(() => priceAreas.id, { onDelete: 'restrict' })

/** Persons per service, area and category; two decimals. The sum of an area's rows is its FTE. */
export const priceStaff = table(
  'price_staff',
  {
    id: key(),
    areaId: area(),
    position: whole().notNull(),
    categoryId: text()
      .notNull()
      .references(() => priceCategories.id, { onDelete: 'restrict' }),
    serviceId: text().references(() => services.id, { onDelete: 'restrict' }),
    service: text(),
    fte: decimal().notNull(),
    /** The changed assignment (11.4) it belongs to; null for what was there before. */
    changeId: text(),
  },
  (t) => [index('price_staff_area').on(t.areaId, t.position)],
)

/** Direct costs of an area; settlement of earlier over- or under-recovery has either sign. */
export const priceCosts = table(
  'price_costs',
  {
    id: key(),
    areaId: area(),
    position: whole().notNull(),
    kind: word(priceCostKinds).notNull(),
    label: text().notNull(),
    amountOre: ore().notNull(),
    /** The asset whose capital cost of the price year it is. */
    assetId: text().references(() => assets.id, { onDelete: 'restrict' }),
    changeId: text(),
  },
  (t) => [index('price_costs_area').on(t.areaId, t.position)],
)

/** Added or removed work between two price years (11.4); staff and costs that belong to it point here. */
export const priceChanges = table(
  'price_changes',
  {
    id: key(),
    areaId: area(),
    position: whole().notNull(),
    kind: word(priceChangeKinds).notNull(),
    name: text().notNull(),
    comment: text(),
    /** A removed one: what it cost last year, as FTE per category code and other cost. */
    removedFte: json<Record<string, string>>(),
    removedOtherOre: ore(),
    overheadChangeOre: ore(),
  },
  (t) => [index('price_changes_area').on(t.areaId, t.position)],
)

/** Keys of an area; the weights of those in use make 100 %. Retired keys are kept. */
export const priceKeys = table(
  'price_keys',
  {
    id: key(),
    areaId: area(),
    position: whole().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    weightPct: decimal(),
    source: text(),
    retired: flag().notNull(),
    note: text(),
  },
  (t) => [uniqueIndex('price_keys_code').on(t.areaId, t.code)],
)

/** A volume that was counted. Zero is a value; a missing row is missing (11.3). */
export const priceVolumes = table(
  'price_volumes',
  {
    id: key(),
    keyId: text()
      .notNull()
      .references(() => priceKeys.id, { onDelete: 'restrict' }),
    departmentId: text()
      .notNull()
      .references(() => priceDepartments.id, { onDelete: 'restrict' }),
    volume: decimal().notNull(),
    estimated: flag().notNull(),
    reason: text(),
    /** A known coming change, added to what was counted, with its reason. */
    knownChange: decimal(),
    knownChangeReason: text(),
    importId: text(),
  },
  (t) => [uniqueIndex('price_volumes_place').on(t.keyId, t.departmentId)],
)
