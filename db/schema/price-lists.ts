import { day, index, instant, json, key, ore, table, text, uniqueIndex, whole, word } from '../columns'
import {
  type PriceScenarioChange,
  priceStates,
  priceStepEvents,
} from '../../app/domain/finance/price-version'
import { accounts } from './accounts'
import { files } from './documents'
import { forumMeetings } from './forums'
import { priceVersions } from './prices'

const version = () =>
  text()
    .notNull()
    .references(() => priceVersions.id, { onDelete: 'restrict' })

/** A file of volumes, as it was read. */
export const volumeImports = table(
  'volume_imports',
  {
    id: key(),
    versionId: version(),
    fileName: text().notNull(),
    fileHash: text()
      .notNull()
      .references(() => files.hash, { onDelete: 'restrict' }),
    valueCount: whole().notNull(),
    /** What the check against last year remarked, and that it was accepted. */
    remarks: json<string[]>().notNull(),
    importedAt: instant().notNull(),
    importedBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('volume_imports_version').on(t.versionId)],
)

/** The way of a version through the forums. Only added to. */
export const priceSteps = table(
  'price_steps',
  {
    id: key(),
    versionId: version(),
    event: word(priceStepEvents).notNull(),
    toState: word(priceStates).notNull(),
    day: day().notNull(),
    forumMeetingId: text().references(() => forumMeetings.id, { onDelete: 'restrict' }),
    note: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('price_steps_version').on(t.versionId, t.createdAt)],
)

/** The published price list, frozen: what each department pays for each area, and of what. */
export const priceListRows = table(
  'price_list_rows',
  {
    id: key(),
    versionId: version(),
    areaCode: text().notNull(),
    departmentCode: text().notNull(),
    priceOre: ore().notNull(),
    /** Per key: code, weight in percent, volume, pot and share in öre. */
    parts:
      json<{ key: string; weightPct: string; volume: string; potOre: number; partOre: number }[]>().notNull(),
  },
  (t) => [uniqueIndex('price_list_rows_place').on(t.versionId, t.areaCode, t.departmentCode)],
)

/** What if …: changes on top of a version, with a name. Never a change of the version. */
export const priceScenarios = table(
  'price_scenarios',
  {
    id: key(),
    versionId: version(),
    number: whole().notNull(),
    name: text().notNull(),
    changes: json<PriceScenarioChange[]>().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('price_scenarios_number').on(t.versionId, t.number)],
)
