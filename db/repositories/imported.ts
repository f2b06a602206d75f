import { eq } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import * as t from '../schema'

export type ImportedRows = {
  cases: (typeof t.cases.$inferInsert)[]
  keys: (typeof t.externalKeys.$inferInsert)[]
  events: (typeof t.caseEvents.$inferInsert)[]
  deadlines: (typeof t.deadlines.$inferInsert)[]
  parties: (typeof t.caseParties.$inferInsert)[]
  files: (typeof t.files.$inferInsert)[]
  documents: (typeof t.documents.$inferInsert)[]
  versions: (typeof t.documentVersions.$inferInsert)[]
}

/** Rows a statement: SQLite takes at most 32 766 parameters, and a case has nearly fifty columns. */
const ROWS = 400

async function inParts<Row>(rows: Row[], insert: (part: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) await insert(rows.slice(at, at + ROWS))
}

/** Writes all that an import brings, in few statements, so that others wait no longer than they must. */
export async function insertImported(tx: Transaction, rows: ImportedRows): Promise<void> {
  await inParts(rows.cases, (part) => tx.insert(t.cases).values(part))
  await inParts(rows.keys, (part) => tx.insert(t.externalKeys).values(part))
  await inParts(rows.events, (part) => tx.insert(t.caseEvents).values(part))
  await inParts(rows.deadlines, (part) => tx.insert(t.deadlines).values(part))
  await inParts(rows.parties, (part) => tx.insert(t.caseParties).values(part))
  await inParts(rows.files, (part) => tx.insert(t.files).values(part).onConflictDoNothing())
  await inParts(rows.documents, (part) => tx.insert(t.documents).values(part))
  await inParts(rows.versions, (part) => tx.insert(t.documentVersions).values(part))
}

/** Every address in use in a municipality, by a case's first or a further number. */
export async function slugsOf(read: Read, municipalityId: string): Promise<Set<string>> {
  const first = await read
    .select({ slug: t.cases.slug })
    .from(t.cases)
    .where(eq(t.cases.municipalityId, municipalityId))
  const further = await read
    .select({ slug: t.caseNumbers.slug })
    .from(t.caseNumbers)
    .where(eq(t.caseNumbers.municipalityId, municipalityId))
  return new Set([...first, ...further].map(({ slug }) => slug))
}
