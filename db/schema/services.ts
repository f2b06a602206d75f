import { decimal, flag, index, key, table, text, whole, word } from '../columns'
import { cases } from './cases'
import { municipalities } from './municipality'

export const serviceAreas = table(
  'service_areas',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    name: text().notNull(),
    description: text(),
    system: text(),
    measuringPeriod: text(),
  },
  (t) => [index('service_areas_case').on(t.caseId, t.position)],
)

export const services = table(
  'services',
  {
    id: key(),
    areaId: text()
      .notNull()
      .references(() => serviceAreas.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    kind: word(['base', 'added', 'removed', 'additional'] as const).notNull(),
    name: text().notNull(),
    comment: text(),
  },
  (t) => [index('services_area').on(t.areaId, t.position)],
)

/** Volumes and years of development that describe an area: 1,1 miljoner leverantörsfakturor. */
export const areaFacts = table(
  'area_facts',
  {
    id: key(),
    areaId: text()
      .notNull()
      .references(() => serviceAreas.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    kind: word(['volume', 'development', 'focus'] as const).notNull(),
    text: text().notNull(),
    year: text(),
    quality: flag(),
    efficiency: flag(),
  },
  (t) => [index('area_facts_area').on(t.areaId, t.position)],
)

/** Weight in percent as a decimal string; null where the document has a dash or nothing. */
export const allocationKeys = table(
  'allocation_keys',
  {
    id: key(),
    areaId: text()
      .notNull()
      .references(() => serviceAreas.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    name: text().notNull(),
    weightPct: decimal(),
    /** The year before; `-` in the document is kept in previousText. */
    previousWeightPct: decimal(),
    previousText: text(),
    source: text(),
    chosen: flag().notNull(),
    note: text(),
  },
  (t) => [index('allocation_keys_area').on(t.areaId, t.position)],
)

export const leadTimes = table(
  'lead_times',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    text: text().notNull(),
    /** Days; null when the document does not say which group the service belongs to. */
    days: whole(),
  },
  (t) => [index('lead_times_case').on(t.caseId, t.position)],
)

/** How a statistics source meets a principle for keys, in the short and the long term. */
export const keySourceRatings = table(
  'key_source_ratings',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    source: text().notNull(),
    principle: text().notNull(),
    shortTerm: text(),
    longTerm: text(),
  },
  (t) => [index('key_source_ratings_case').on(t.caseId, t.position)],
)
