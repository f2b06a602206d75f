import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { table, text, whole } from '../columns'
import type { Read, Transaction } from '../connection'
import { protectedCases, visibleCases } from '../queries/visible'
import { cases } from '../schema'
import { bestFirst, type Row } from './found'
import { type CaseTexts, type Found, MOST_FOUND, type SearchRequest } from './port'
import { indexTokens, prefixesOf } from './tokens'

/** Rows grow with time, so the highest is the newest. The word columns are tsvectors of plain tokens. */
const searchRows = table('search_rows', {
  row: whole(),
  caseId: text().notNull(),
  title: text().notNull(),
  publicWords: text().notNull(),
  /** The public words and the protected ones. */
  staffWords: text().notNull(),
})

const vector = (tokens: string[]) =>
  sql<string>`array_to_tsvector(string_to_array(${[...new Set(tokens)].join(' ')}, ' '))`

export async function indexPostgres(tx: Transaction, texts: CaseTexts[]): Promise<void> {
  if (texts.length === 0) return
  const titles = await tx
    .select({ caseId: cases.id, publicTitle: cases.publicTitle })
    .from(cases)
    .where(amongPostgres(texts.map((each) => each.caseId)))
  const titleOf = new Map(titles.map((each) => [each.caseId, each.publicTitle]))
  const entries = texts.map((each) => {
    const title = indexTokens(titleOf.get(each.caseId) ?? '')
    const open = [...title, ...indexTokens(each.publicText)]
    const all = [...open, ...indexTokens(each.protectedText)]
    return { caseId: each.caseId, title: vector(title), publicWords: vector(open), staffWords: vector(all) }
  })
  await tx
    .insert(searchRows)
    .values(entries)
    .onConflictDoUpdate({
      target: searchRows.caseId,
      set: {
        title: sql`excluded.title`,
        publicWords: sql`excluded.public_words`,
        staffWords: sql`excluded.staff_words`,
      },
    })
}

export async function searchPostgres(read: Read, request: SearchRequest): Promise<Found> {
  const query = tsquery(request.query)
  if (query === null) return { caseIds: [], more: false }
  const { scope, municipalityId } = request
  const here = municipalityId === null ? undefined : eq(cases.municipalityId, municipalityId)
  const seen = visibleCases(scope)
  const titles = await newest(read, and(matches(searchRows.title, query), seen, here))
  const inPublic = await newest(read, and(matches(searchRows.publicWords, query), seen, here))
  const inAll = seesNothing(request)
    ? []
    : await newest(read, and(matches(searchRows.staffWords, query), protectedCases(scope), here))
  return bestFirst(titles, [inPublic, inAll], MOST_FOUND)
}

export function holdsPostgres({ query, scope }: SearchRequest): SQL {
  const wanted = tsquery(query)
  if (wanted === null) return sql`false`
  const words = sql`case when ${protectedCases(scope)} then ${searchRows.staffWords} else ${searchRows.publicWords} end`
  return sql`exists (select 1 from ${searchRows} where ${searchRows.caseId} = ${cases.id} and ${words} @@ ${wanted}::tsquery)`
}

export const amongPostgres = (caseIds: string[]): SQL =>
  sql`${cases.id} in (select jsonb_array_elements_text(${JSON.stringify(caseIds)}::jsonb))`

const seesNothing = ({ scope }: SearchRequest) =>
  !scope.everything && (scope.municipalityId === null || scope.protected === 'none')

const matches = (
  column: typeof searchRows.title | typeof searchRows.publicWords | typeof searchRows.staffWords,
  query: string,
) => sql`${column} @@ ${query}::tsquery`

/** Quoted plain tokens only, so what a reader types is never syntax. */
function tsquery(query: string): string | null {
  const prefixes = prefixesOf(query)
  return prefixes.length === 0 ? null : prefixes.map((prefix) => `'${prefix}':*`).join(' & ')
}

async function newest(read: Read, condition: SQL | undefined): Promise<Row[]> {
  const found = await read
    .select({ row: searchRows.row, caseId: searchRows.caseId })
    .from(searchRows)
    .innerJoin(cases, eq(cases.id, searchRows.caseId))
    .where(condition)
    .orderBy(desc(searchRows.row))
    .limit(MOST_FOUND + 1)
  return found.map(({ row, caseId }) => ({ row: row ?? 0, caseId }))
}
