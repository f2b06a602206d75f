import { desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Read, Transaction } from '../connection'
import { inPassing } from '../queries/in-passing'
import { protectedCases, visibleCases } from '../queries/visible'
import { cases } from '../schema'
import { bestFirst, type Row } from './found'
import { marksOf, municipalityMark, protectedWays, visibleWays, type Ways } from './marks'
import { type CaseTexts, type Found, MOST_FOUND, type SearchRequest } from './port'
import { type Kind, kindsOf, spelt } from './sqlite-terms'
import { indexTokens, prefixesOf } from './tokens'
import { learn } from './sqlite-vocabulary'

/** Which row of the index is which case; rows grow with time, so the highest is the newest. */
const searchRows = sqliteTable('search_rows', {
  row: integer().primaryKey({ autoIncrement: true }),
  caseId: text().notNull(),
})

/** FTS5 without content of its own: it answers with rows only. */
const searchIndex = sqliteTable('search_index', { row: integer('rowid').notNull(), tokens: text().notNull() })

const searchWords = sqliteTable('search_words', {
  caseId: text().primaryKey(),
  publicWords: text().notNull(),
  hiddenWords: text().notNull(),
})

export async function indexSqlite(tx: Transaction, texts: CaseTexts[]): Promise<void> {
  if (texts.length === 0) return
  await tx
    .insert(searchRows)
    .values(texts.map(({ caseId }) => ({ caseId })))
    .onConflictDoNothing()
  const found = await tx
    .select({
      row: searchRows.row,
      caseId: cases.id,
      publicTitle: cases.publicTitle,
      municipalityId: cases.municipalityId,
      bodyId: cases.bodyId,
      published: cases.published,
      secrecyProvision: cases.secrecyProvision,
      responsibleAccountId: cases.responsibleAccountId,
    })
    .from(cases)
    .innerJoin(searchRows, eq(searchRows.caseId, cases.id))
    .where(amongSqlite(texts.map(({ caseId }) => caseId)))
  if (found.length === 0) return
  const textsOf = new Map(texts.map((each) => [each.caseId, each]))
  const entries = found.map(({ row, caseId, publicTitle, ...rights }) => {
    const title = indexTokens(publicTitle)
    const open = [...new Set([...title, ...indexTokens(textsOf.get(caseId)?.publicText ?? '')])]
    const hidden = indexTokens(textsOf.get(caseId)?.protectedText ?? '')
    const tokens = kindsOf({ title, public: open, hidden })
    return { row, caseId, open, hidden, tokens, marks: marksOf(rights) }
  })
  const rows = entries.map(({ row }) => row)
  await tx.delete(searchIndex).where(inArray(searchIndex.row, rows))
  await tx
    .insert(searchIndex)
    .values(entries.map(({ row, tokens, marks }) => ({ row, tokens: [...tokens, ...marks].join(' ') })))
  await tx
    .insert(searchWords)
    .values(
      entries.map(({ caseId, open, hidden }) => ({
        caseId,
        publicWords: asWords(open),
        hiddenWords: asWords(hidden),
      })),
    )
    .onConflictDoUpdate({
      target: searchWords.caseId,
      set: { publicWords: sql`excluded.public_words`, hiddenWords: sql`excluded.hidden_words` },
    })
  await learn(
    tx,
    entries.flatMap(({ tokens }) => tokens),
  )
}

/** A space before every word, so that a word that begins so can be looked for as text. */
const asWords = (tokens: string[]) => tokens.map((token) => ` ${token}`).join('')

export async function searchSqlite(read: Read, request: SearchRequest): Promise<Found> {
  const prefixes = prefixesOf(request.query)
  if (prefixes.length === 0) return { caseIds: [], more: false }
  const { scope, municipalityId } = request
  const visible = visibleWays(scope)
  const sees = protectedWays(scope)
  const all = visible === null || sees === null ? null : [...visible, ...sees]
  const hits = async (kinds: Kind[], ways: Ways, seen: SQL | undefined) =>
    ways?.length === 0
      ? []
      : newest(read, await expression(read, kinds, prefixes, ways, municipalityId), seen)
  const titles = await hits(['title'], all, visibleCases(scope))
  const inAll = await hits(['public', 'hidden'], sees, protectedCases(scope))
  const inPublic = coversPlace(sees, municipalityId)
    ? []
    : await hits(['public'], visible, visibleCases(scope))
  return bestFirst(titles, [inPublic, inAll], MOST_FOUND)
}

/** Whether those ways let the reader see the protected fields of every case asked for. */
const coversPlace = (sees: Ways, municipalityId: string | null) =>
  sees === null ||
  (municipalityId !== null && sees.some((way) => way.join() === municipalityMark(municipalityId)))

/** An FTS5 expression of quoted plain tokens only; null when a word of the query begins nothing. */
async function expression(
  read: Read,
  kinds: Kind[],
  prefixes: string[],
  ways: Ways,
  municipalityId: string | null,
): Promise<string | null> {
  const terms = await spelt(read, kinds, prefixes)
  if (terms === null) return null
  const any = ways?.map((way) => `(${way.map((mark) => `"${mark}"`).join(' AND ')})`).join(' OR ')
  return [
    ...terms,
    ...(any === undefined ? [] : [`(${any})`]),
    ...(municipalityId === null ? [] : [`"${municipalityMark(municipalityId)}"`]),
  ].join(' AND ')
}

/** The newest rows of an expression, still judged by the cases as they now are. */
async function newest(read: Read, wanted: string | null, seen: SQL | undefined): Promise<Row[]> {
  if (wanted === null) return []
  const hits = read
    .select({ row: searchIndex.row })
    .from(searchIndex)
    .where(sql`search_index match ${wanted}`)
    .orderBy(desc(searchIndex.row))
    .limit(MOST_FOUND + 1)
    .as('hits')
  return read
    .select({ row: hits.row, caseId: searchRows.caseId })
    .from(hits)
    .innerJoin(searchRows, eq(searchRows.row, hits.row))
    .innerJoin(cases, eq(cases.id, searchRows.caseId))
    .where(seen && inPassing(seen))
}

export function holdsSqlite({ query, scope }: SearchRequest): SQL {
  const prefixes = prefixesOf(query)
  if (prefixes.length === 0) return sql`false`
  const { publicWords, hiddenWords, caseId } = searchWords
  const words = sql`case when ${protectedCases(scope)} then ${publicWords} || ${hiddenWords} else ${publicWords} end`
  const held = prefixes.map((prefix) => sql`instr(${words}, ${` ${prefix}`}) > 0`)
  return sql`exists (select 1 from ${searchWords} where ${caseId} = ${cases.id} and ${sql.join(held, sql` and `)})`
}

export const amongSqlite = (caseIds: string[]): SQL =>
  sql`${cases.id} in (select value from json_each(${JSON.stringify(caseIds)}))`
