import { and, asc, count, desc, eq, gt, inArray, isNull, ne } from 'drizzle-orm'
import type { ImportSheetName } from '../../app/domain/cases/import/fields'
import type { Read } from '../connection'
import * as t from '../schema'

type Run = { municipalityId: string; source: string; updatedAt: string }

/** Cases that an import brought and nobody has changed since, by id, after one of them. */
export async function casesOfImport(read: Read, run: Run, after: string, most: number): Promise<string[]> {
  const rows = await read
    .select({ id: t.cases.id })
    .from(t.externalKeys)
    .innerJoin(t.cases, eq(t.cases.id, t.externalKeys.caseId))
    .where(
      and(
        eq(t.externalKeys.municipalityId, run.municipalityId),
        eq(t.externalKeys.source, run.source),
        eq(t.cases.updatedAt, run.updatedAt),
        gt(t.cases.id, after),
      ),
    )
    .orderBy(asc(t.cases.id))
    .limit(most)
  return rows.map(({ id }) => id)
}

/** Files that an import brought and that have not been read to text. */
export const unreadVersions = (read: Read, run: Run, after: string, most: number) =>
  read
    .select({
      id: t.documentVersions.id,
      caseId: t.documents.caseId,
      fileHash: t.documentVersions.fileHash,
      fileName: t.documentVersions.fileName,
    })
    .from(t.documentVersions)
    .innerJoin(t.documents, eq(t.documents.id, t.documentVersions.documentId))
    .innerJoin(t.externalKeys, eq(t.externalKeys.caseId, t.documents.caseId))
    .leftJoin(t.documentTexts, eq(t.documentTexts.versionId, t.documentVersions.id))
    .where(
      and(
        eq(t.externalKeys.municipalityId, run.municipalityId),
        eq(t.externalKeys.source, run.source),
        eq(t.documentVersions.createdAt, run.updatedAt),
        isNull(t.documentTexts.versionId),
        gt(t.documentVersions.id, after),
      ),
    )
    .orderBy(asc(t.documentVersions.id))
    .limit(most)

/** The municipality's imports in some registers, the latest first. */
export const importsOf = (read: Read, municipalityId: string, registerIds: string[]) =>
  read
    .select({
      id: t.importRuns.id,
      fileName: t.importRuns.fileName,
      source: t.importRuns.source,
      state: t.importRuns.state,
      rows: t.importRuns.rows,
      createdAt: t.importRuns.createdAt,
      by: t.accounts.name,
      register: t.registers.name,
    })
    .from(t.importRuns)
    .innerJoin(t.accounts, eq(t.accounts.id, t.importRuns.accountId))
    .innerJoin(t.registers, eq(t.registers.id, t.importRuns.registerId))
    .where(
      and(
        eq(t.importRuns.municipalityId, municipalityId),
        inArray(t.importRuns.registerId, ['', ...registerIds]),
        ne(t.importRuns.state, 'discarded'),
      ),
    )
    .orderBy(desc(t.importRuns.createdAt))
    .limit(50)

/** How many lines of each sheet had each outcome in the dry run. */
export const importOutcomes = (read: Read, runId: string) =>
  read
    .select({ sheet: t.importRows.sheet, outcome: t.importRows.outcome, count: count() })
    .from(t.importRows)
    .where(eq(t.importRows.runId, runId))
    .groupBy(t.importRows.sheet, t.importRows.outcome)

/** The cells of a sheet's first lines, to recognise its columns by. */
export async function importSample(read: Read, runId: string, sheet: ImportSheetName): Promise<string[][]> {
  const rows = await read
    .select({ values: t.importRows.values })
    .from(t.importRows)
    .where(and(eq(t.importRows.runId, runId), eq(t.importRows.sheet, sheet)))
    .orderBy(asc(t.importRows.line))
    .limit(3)
  return rows.map(({ values }) => values)
}

/** What the dry run said of lines, in the order of their files; only of the faulty ones where that is asked. */
export const importLines = (read: Read, runId: string, { faults, most }: { faults: boolean; most: number }) =>
  read
    .select({
      sheet: t.importRows.sheet,
      line: t.importRows.line,
      outcome: t.importRows.outcome,
      message: t.importRows.message,
    })
    .from(t.importRows)
    .where(and(eq(t.importRows.runId, runId), faults ? eq(t.importRows.outcome, 'fault') : undefined))
    .orderBy(asc(t.importRows.sheet), asc(t.importRows.line))
    .limit(most)
