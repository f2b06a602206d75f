import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, type Scope, scopeOf } from '../../app/domain/access'
import { slugOf } from '../../app/domain/cases/slug'
import type { Read } from '../connection'
import {
  bodies,
  caseNumbers,
  cases,
  documents,
  documentTexts,
  documentVersions,
  municipalities,
} from '../schema'
import { amongCases, MOST_FOUND, searchWords } from '../search'
import { firstHit, type Piece } from './snippet'
import type { Total } from './case-total'
import { inPassing } from './in-passing'
import { readableCases, readableStatus } from './places-visible'
import { protectedCases, visibleCases } from './visible'

export type PortalSearch = {
  query: string
  /** Null: every municipality. */
  municipalityId: string | null
  /** From 1. */
  page: number
}

export type FoundDocument = { id: string; number: number; title: string; snippet: Piece[] | null }
export type FoundCase = Awaited<ReturnType<typeof casesOf>>[number] & {
  /** Those of the case's documents that hold some of the words, with the place in the text. */
  documents: FoundDocument[]
}

/** `total.more`: there are more hits than one search answers with; the reader is asked for another word. */
export type PortalHits = { items: FoundCase[]; total: Total; pages: number }

export const HITS_A_PAGE = 20

/**
 * Cases that the reader may see and that hold every word of the query, themselves or in their documents. A
 * case whose registration number is the query comes first, then those with the words in the title, then the
 * rest; newest first.
 */
export async function searchPortal(
  read: Read,
  reader: Actor,
  { query, municipalityId, page }: PortalSearch,
): Promise<PortalHits> {
  const scope = scopeOf(reader)
  const numbered = await casesNumbered(read, scope, query, municipalityId)
  const { caseIds, more } = await searchWords(read, { query, scope, municipalityId })
  const all = [...new Set([...numbered, ...caseIds])].slice(0, MOST_FOUND)
  const shown = all.slice((page - 1) * HITS_A_PAGE, page * HITS_A_PAGE)
  return {
    items: shown.length === 0 ? [] : await itemsOf(read, scope, shown, query),
    total: { count: all.length, more },
    pages: Math.ceil(all.length / HITS_A_PAGE),
  }
}

/** Cases whose first or further number the query is, however it is punctuated: `KS 2024/539`, `ks-2024-539`. */
async function casesNumbered(
  read: Read,
  scope: Scope,
  query: string,
  municipalityId: string | null,
): Promise<string[]> {
  const slug = slugOf(query)
  if (!/\d/.test(slug)) return []
  // The municipality is named even when any will do, since the indexes on slugs begin with it.
  const places =
    municipalityId === null ? read.select({ id: municipalities.id }).from(municipalities) : [municipalityId]
  const first = await read
    .select({ id: cases.id })
    .from(cases)
    .where(and(inArray(cases.municipalityId, places), eq(cases.slug, slug), seen(scope)))
    .limit(HITS_A_PAGE)
  const further = await read
    .select({ id: cases.id })
    .from(caseNumbers)
    .innerJoin(cases, eq(cases.id, caseNumbers.caseId))
    .where(and(inArray(caseNumbers.municipalityId, places), eq(caseNumbers.slug, slug), readableCases(scope)))
    .limit(HITS_A_PAGE)
  return [...first, ...further].map(({ id }) => id)
}

/** What the reader may see, judged on the few cases that are already found. */
function seen(scope: Scope): SQL | undefined {
  const visible = visibleCases(scope)
  return visible && inPassing(visible)
}

async function itemsOf(read: Read, scope: Scope, caseIds: string[], query: string): Promise<FoundCase[]> {
  const rows = new Map((await casesOf(read, scope, caseIds)).map((row) => [row.id, row]))
  const found = await documentsOf(read, scope, caseIds, query)
  return caseIds.flatMap((id) => {
    const row = rows.get(id)
    return row ? [{ ...row, documents: found.get(id) ?? [] }] : []
  })
}

function casesOf(read: Read, scope: Scope, caseIds: string[]) {
  return read
    .select({
      id: cases.id,
      municipalitySlug: municipalities.slug,
      municipalityName: municipalities.name,
      number: cases.number,
      slug: cases.slug,
      kind: cases.kind,
      title: cases.publicTitle,
      state: cases.state,
      voidedDay: cases.voidedDay,
      mergedIntoId: cases.mergedIntoId,
      statusLine: readableStatus(scope),
      open: cases.open,
      bodyName: bodies.name,
      registeredAt: cases.registeredAt,
    })
    .from(cases)
    .innerJoin(municipalities, eq(municipalities.id, cases.municipalityId))
    .innerJoin(bodies, eq(bodies.id, cases.bodyId))
    .where(and(amongCases(caseIds), seen(scope)))
}

const MOST_DOCUMENTS_READ = 100
const MOST_SHOWN = 3
const CHARACTERS_READ = 100_000

/**
 * Documents of these cases that hold some of the words. Reads at most so many documents and characters of
 * each; a hit beyond is found by the search and goes unmarked here. The text of a document that is not
 * released is read only for those who see the case's protected fields, and nothing secret for anyone: it is read
 * on its own page, where that is noted.
 */
async function documentsOf(
  read: Read,
  scope: Scope,
  caseIds: string[],
  query: string,
): Promise<Map<string, FoundDocument[]>> {
  const readable = and(
    isNull(documents.secrecyProvision),
    isNull(cases.secrecyProvision),
    or(protectedCases(scope), eq(documents.released, true)),
  )
  const texts = await read
    .select({
      id: documents.id,
      caseId: documents.caseId,
      number: documents.number,
      title: documents.publicTitle,
      text: sql<
        string | null
      >`case when ${readable} then substr(${documentTexts.text}, 1, ${sql.raw(String(CHARACTERS_READ))}) end`,
    })
    .from(documents)
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .leftJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .leftJoin(documentTexts, eq(documentTexts.versionId, documentVersions.id))
    .where(and(amongCases(caseIds), seen(scope)))
    .orderBy(asc(documents.number), desc(documentVersions.version))
    .limit(MOST_DOCUMENTS_READ)
  const latest = new Map<string, (typeof texts)[number]>()
  for (const text of texts) if (!latest.has(text.id)) latest.set(text.id, text)
  const found = new Map<string, FoundDocument[]>()
  for (const { id, caseId, number, title, text } of latest.values()) {
    const among = found.get(caseId) ?? []
    const snippet = text === null ? null : firstHit(text, query)
    if (among.length < MOST_SHOWN && (snippet !== null || firstHit(title, query) !== null))
      found.set(caseId, [...among, { id, number, title, snippet }])
  }
  return found
}
