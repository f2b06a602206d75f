import {
  bigint,
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

/** Column words in PostgreSQL's dialect: same names, same JavaScript types as in sqlite.ts. */
export const postgresWords = {
  table: pgTable,
  index,
  uniqueIndex,
  primaryKey,
  check,
  key: () => text().primaryKey(),
  text: () => text(),
  word: <const Words extends readonly [string, ...string[]]>(words: Words) => text({ enum: words }),
  day: () => text(),
  instant: () => text(),
  /** int4 ends at 21.4 MSEK, so money is bigint; the driver's text is mapped to a number. */
  ore: () => bigint({ mode: 'number' }),
  whole: () => bigint({ mode: 'number' }),
  decimal: () => text(),
  flag: () => boolean(),
  json: <Shape>() => jsonb().$type<Shape>(),
}
