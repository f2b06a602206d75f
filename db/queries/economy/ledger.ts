import { and, asc, count, desc, eq, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import { mappingOf, outcomeKind } from '../../../app/domain/finance/outcome'
import type { Read } from '../../connection'
import { type LedgerImport, standingImport, standingProjects } from '../../repositories/ledger'
import { accounts, cases, ledgerImports, ledgerProjects, ledgerRows, lineForecasts } from '../../schema'
import { offsetOf, type PageOf, readableCases } from '../places-visible'

/** Imports that count and whose period touches another's, or that are the same file. Latest first. */
export const standingImports = (
  read: Read,
  municipalityId: string,
  period: { fromDay: string; toDay: string } | null,
): Promise<LedgerImport[]> =>
  read
    .select()
    .from(ledgerImports)
    .where(
      and(
        eq(ledgerImports.municipalityId, municipalityId),
        standingImport(),
        period
          ? and(lte(ledgerImports.fromDay, period.toDay), gte(ledgerImports.toDay, period.fromDay))
          : undefined,
      ),
    )
    .orderBy(desc(ledgerImports.number))

/** What was posted on a project code, account and year, in imports that stand. */
export type PostedSum = { project: string; account: string; year: number; ore: number; rows: number }

export async function postedSums(
  read: Read,
  municipalityId: string,
  project: string | null = null,
): Promise<PostedSum[]> {
  const year = sql<string>`substr(${ledgerRows.day}, 1, 4)`
  const rows = await read
    .select({
      project: ledgerRows.project,
      account: ledgerRows.account,
      year,
      ore: sql`sum(${ledgerRows.amountOre})`.mapWith(Number),
      rows: count(),
    })
    .from(ledgerRows)
    .innerJoin(ledgerImports, eq(ledgerImports.id, ledgerRows.importId))
    .where(
      and(
        eq(ledgerImports.municipalityId, municipalityId),
        standingImport(),
        project === null ? isNotNull(ledgerRows.project) : eq(ledgerRows.project, project),
      ),
    )
    .groupBy(ledgerRows.project, ledgerRows.account, year)
    .orderBy(asc(ledgerRows.project), asc(ledgerRows.account), asc(year))
  return rows.map(({ project, year, ...rest }) => ({ ...rest, project: project ?? '', year: Number(year) }))
}

/** What was posted on a case: öre per year and cost line, cost positive. */
export type CaseOutcome = {
  caseId: string
  year: number
  account: string
  line: string | null
  capital: boolean
  ore: number
}

/** Postings that stand, as the project codes send them to cases. What is no outcome by its account is left out. */
export async function outcomesOf(read: Read, municipalityId: string): Promise<CaseOutcome[]> {
  const mappings = await standingProjects(read, municipalityId)
  if (mappings.length === 0) return []
  const found: CaseOutcome[] = []
  for (const { project, account, year, ore } of await postedSums(read, municipalityId)) {
    const mapping = mappingOf(mappings, project, account)
    const kind = outcomeKind(account)
    if (mapping && kind)
      found.push({
        ...{ caseId: mapping.caseId, year, account, line: mapping.line, capital: kind === 'capital', ore },
      })
  }
  return found
}

export type YearOutcome = {
  caseId: string
  year: number
  /** Both together. */
  ore: number
  /** On accounts of fixed assets (10–13), and on those of the result (3–8). */
  capitalOre: number
  operatingOre: number
}

/**
 * Actual per case and year of a municipality, cost positive: postings of imports that stand, of the project codes that
 * belong to a case. It names no case: the asker joins it with what the reader may read.
 */
export const actualOfCases = async (read: Read, municipalityId: string): Promise<YearOutcome[]> =>
  perYear(await outcomesOf(read, municipalityId))

export function perYear(outcomes: readonly CaseOutcome[]): YearOutcome[] {
  const sums = new Map<string, YearOutcome>()
  for (const { caseId, year, capital, ore } of outcomes) {
    const key = `${caseId} ${year}`
    const sum = sums.get(key) ?? { caseId, year, ore: 0, capitalOre: 0, operatingOre: 0 }
    sum.ore += ore
    if (capital) sum.capitalOre += ore
    else sum.operatingOre += ore
    sums.set(key, sum)
  }
  return [...sums.values()].sort((a, b) => a.caseId.localeCompare(b.caseId) || a.year - b.year)
}

/** The project codes of a case. */
export const projectsOfCase = (read: Read, caseId: string) =>
  read
    .select({
      id: ledgerProjects.id,
      project: ledgerProjects.project,
      name: ledgerProjects.name,
      accounts: ledgerProjects.accounts,
      line: ledgerProjects.line,
    })
    .from(ledgerProjects)
    .where(and(eq(ledgerProjects.caseId, caseId), isNull(ledgerProjects.endedAt)))
    .orderBy(asc(ledgerProjects.project), asc(ledgerProjects.createdAt))

/** What belongs to which case, by project code; the case is named where the reader may read it. */
export const listProjects = (read: Read, reader: Actor, municipalityId: string) =>
  read
    .select({
      id: ledgerProjects.id,
      project: ledgerProjects.project,
      name: ledgerProjects.name,
      accounts: ledgerProjects.accounts,
      line: ledgerProjects.line,
      caseId: ledgerProjects.caseId,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
    })
    .from(ledgerProjects)
    .leftJoin(cases, and(eq(cases.id, ledgerProjects.caseId), readableCases(scopeOf(reader))))
    .where(and(eq(ledgerProjects.municipalityId, municipalityId), isNull(ledgerProjects.endedAt)))
    .orderBy(asc(ledgerProjects.project), asc(ledgerProjects.createdAt))

export type ImportLine = Awaited<ReturnType<typeof listImports>>[number]

/** Every import that was tried, latest first, and whether it counts. */
export const listImports = (read: Read, municipalityId: string) =>
  read
    .select({
      id: ledgerImports.id,
      number: ledgerImports.number,
      format: ledgerImports.format,
      fileName: ledgerImports.fileName,
      fileHash: ledgerImports.fileHash,
      fromDay: ledgerImports.fromDay,
      toDay: ledgerImports.toDay,
      rowCount: ledgerImports.rowCount,
      leftOutCount: ledgerImports.leftOutCount,
      sumOre: ledgerImports.sumOre,
      replacesId: ledgerImports.replacesId,
      acceptedAt: ledgerImports.acceptedAt,
      withdrawnAt: ledgerImports.withdrawnAt,
      withdrawnReason: ledgerImports.withdrawnReason,
      importedAt: ledgerImports.importedAt,
      by: accounts.name,
      stands: sql`case when ${standingImport()} then 1 else 0 end`.mapWith(Boolean),
    })
    .from(ledgerImports)
    .leftJoin(accounts, eq(accounts.id, ledgerImports.importedBy))
    .where(eq(ledgerImports.municipalityId, municipalityId))
    .orderBy(desc(ledgerImports.number))

/** The rows of an import as they were read. */
export const rowsOfImport = (read: Read, importId: string, page: PageOf) =>
  read
    .select()
    .from(ledgerRows)
    .where(eq(ledgerRows.importId, importId))
    .orderBy(asc(ledgerRows.position))
    .limit(page.size)
    .offset(offsetOf(page))

/** Sums of an import per project code, whether it counts or not. */
export const sumsOfImport = (read: Read, importId: string) =>
  read
    .select({
      project: ledgerRows.project,
      ore: sql`sum(${ledgerRows.amountOre})`.mapWith(Number),
      rows: count(),
    })
    .from(ledgerRows)
    .where(eq(ledgerRows.importId, importId))
    .groupBy(ledgerRows.project)
    .orderBy(asc(ledgerRows.project))

/** How many rows of an import stand word for word in another one. */
export async function rowsInBoth(read: Read, importId: string, otherId: string): Promise<number> {
  const same = sql`exists (select 1 from ${ledgerRows} as other where other.import_id = ${otherId} and other.day = ${ledgerRows.day} and other.account = ${ledgerRows.account} and other.amount_ore = ${ledgerRows.amountOre} and coalesce(other.project, '') = coalesce(${ledgerRows.project}, '') and coalesce(other.voucher, '') = coalesce(${ledgerRows.voucher}, ''))`
  const [row] = await read
    .select({ rows: count() })
    .from(ledgerRows)
    .where(and(eq(ledgerRows.importId, importId), same))
  return row?.rows ?? 0
}

/** The latest word on each cost line of a case. */
export async function forecastsOfCase(read: Read, caseId: string) {
  const rows = await read
    .select({
      line: lineForecasts.line,
      committedOre: lineForecasts.committedOre,
      forecastOre: lineForecasts.forecastOre,
      day: lineForecasts.day,
      comment: lineForecasts.comment,
      by: accounts.name,
    })
    .from(lineForecasts)
    .leftJoin(accounts, eq(accounts.id, lineForecasts.createdBy))
    .where(eq(lineForecasts.caseId, caseId))
    .orderBy(asc(lineForecasts.createdAt), asc(lineForecasts.id))
  return [...new Map(rows.map((row) => [row.line, row])).values()]
}
