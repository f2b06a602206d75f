import { day, index, instant, key, table, text, whole } from '../columns'
import { accounts } from './accounts'
import { cases } from './cases'
import { serviceAreas } from './services'

/** How often a service was delivered within its lead time: received by 12.00 counts as day 1. */
export const leadTimeReadings = table(
  'lead_time_readings',
  {
    id: key(),
    serviceAreaId: text()
      .notNull()
      .references(() => serviceAreas.id, { onDelete: 'restrict' }),
    /** As in `lead_times`. */
    leadTime: text().notNull(),
    days: whole().notNull(),
    fromDay: day().notNull(),
    toDay: day().notNull(),
    received: whole().notNull(),
    onTime: whole().notNull(),
    comment: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('lead_time_readings_area').on(t.serviceAreaId, t.fromDay)],
)

/** How well a source of statistics suits as a behaviour key, by the agreement. */
export const keySourceSuitability = table(
  'key_source_suitability',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    source: text().notNull(),
    suitability: text().notNull(),
    comment: text(),
  },
  (t) => [index('key_source_suitability_case').on(t.caseId, t.position)],
)
