import { and, eq, gte, inArray, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import { type Actor, type Scope, scopeOf } from '../../app/domain/access'
import type { CaseKind } from '../../app/domain/cases/kinds'
import type { Read } from '../connection'
import { accounts, bodies, cases, municipalities } from '../schema'
import { amongCases, holdsWords, searchWords } from '../search'
import { boundedTotal, keptTotal, type Total } from './case-total'
import { inPassing } from './in-passing'
import { readCursor, readPage, type Stretch, writeCursor } from './keyset'
import { readableAsOf, readableDeadline, readableStatus } from './places-visible'
import { knownWho, visibleCases } from './visible'

export type CaseFilter = {
  /** Null: every municipality; such a list is always in order of registration. */
  municipalityId: string | null
  kinds: CaseKind[]
  states: string[]
  open: boolean | null
  bodyId: string | null
  /** Finds nothing for those who are not told who is responsible. */
  responsibleAccountId: string | null
  /** Received in this period, both days included. */
  receivedFrom: string | null
  receivedTo: string | null
  /** Open with its nearest deadline before this day. */
  overdueOn: string | null
  text: string | null
  /** Only among these. */
  among?: string[]
}

export const noCaseFilter: Omit<CaseFilter, 'municipalityId'> = {
  kinds: [],
  states: [],
  open: null,
  bodyId: null,
  responsibleAccountId: null,
  receivedFrom: null,
  receivedTo: null,
  overdueOn: null,
  text: null,
}

export const caseSorts = ['registered', 'title', 'deadline', 'number'] as const
export type CaseSort = { by: (typeof caseSorts)[number]; descending: boolean }
export const newestFirst: CaseSort = { by: 'registered', descending: true }

export type CasePage = {
  rows: CaseRow[]
  /** Exact; with `more`, the list holds more than this. Counts what the reader may see. */
  total: Total
  /** Opaque places to continue from; null at the ends. */
  next: string | null
  previous: string | null
}
export type CaseRow = Awaited<ReturnType<typeof fetchRows>>[number]

/** So few that sorting them costs less than walking an index past all the others. */
const FEW = 2000
/** A period may lie at the far end of the walk, past everything registered since. */
const FEW_OF_A_PERIOD = 5000

/**
 * One page of the cases that the reader may see. `cursor` is a `next` or `previous` of the same sort; one that
 * is not begins the list anew. Walks the index of the sort from the cursor, so depth costs nothing; where a
 * filter leaves few cases, those are found first and sorted.
 */
export async function listCases(
  read: Read,
  reader: Actor,
  filter: CaseFilter,
  sort: CaseSort,
  cursor: string | null,
  pageSize: number,
): Promise<CasePage> {
  const scope = scopeOf(reader)
  const by = filter.municipalityId === null ? 'registered' : sort.by
  const words = filter.text === null ? null : await wordsOf(read, scope, filter.municipalityId, filter.text)
  const { total, few } = await measure(read, scope, filter, words)
  const name = `${by}${sort.descending ? '-' : '+'}`
  const stretches = stretchesOf(by, sort.descending)
  const where = few === null ? and(passingConditions(scope, filter, by), words?.holds) : few
  const page = await readPage(
    stretches,
    { cursor: readCursor(name, stretches, cursor), size: pageSize, sorted: few !== null },
    (query) => fetchRows(read, scope, { ...query, where: and(where, query.where) }),
    (row, stretch) => keyOf(row, by, stretch),
  )
  return {
    rows: page.rows,
    total: total.more ? { count: Math.max(total.count, page.rows.length), more: true } : total,
    next: page.next && writeCursor(name, page.next),
    previous: page.previous && writeCursor(name, page.previous),
  }
}

function stretchesOf(by: CaseSort['by'], descending: boolean): Stretch[] {
  const { id, registeredAt, titleSortKey, year, serial, nextDeadline } = cases
  if (by === 'registered') return [{ columns: [registeredAt, id], descending }]
  if (by === 'title') return [{ columns: [titleSortKey, id], descending }]
  if (by === 'number') return [{ columns: [year, serial, id], descending }]
  // Cases without a deadline come last in both directions.
  return [
    { where: isNotNull(nextDeadline), columns: [nextDeadline, id], descending },
    { where: isNull(nextDeadline), columns: [id], descending: true },
  ]
}

function keyOf(row: CaseRow, by: CaseSort['by'], stretch: number): (string | number)[] {
  if (by === 'registered') return [row.registeredAt, row.id]
  if (by === 'title') return [row.titleSortKey, row.id]
  if (by === 'number') return [row.year, row.serial, row.id]
  return stretch === 0 ? [row.sortDeadline ?? '', row.id] : [row.id]
}

/** The visible cases of a place; in a municipality that is not the reader's own, only what is published. */
function visibleIn(scope: Scope, municipalityId: string | null): SQL | undefined {
  const seen = visibleCases(scope)
  const away = !scope.everything && municipalityId !== null && scope.municipalityId !== municipalityId
  return seen && inPassing(away ? eq(cases.published, true) : seen)
}

/** The filter's parts one by one, apart from the municipality and the words. */
function partsOf(scope: Scope, filter: CaseFilter) {
  const { kinds, states, open, bodyId, responsibleAccountId, receivedFrom, receivedTo, overdueOn } = filter
  return {
    among: filter.among && amongCases(filter.among),
    kinds: kinds.length > 0 ? inArray(cases.kind, kinds) : undefined,
    states: states.length > 0 ? inArray(cases.state, states) : undefined,
    open: open === null ? undefined : eq(cases.open, open),
    body: bodyId === null ? undefined : eq(cases.bodyId, bodyId),
    responsible:
      responsibleAccountId === null
        ? undefined
        : and(eq(cases.responsibleAccountId, responsibleAccountId), inPassing(knownWho(scope))),
    received: and(
      receivedFrom === null ? undefined : gte(cases.receivedDay, receivedFrom),
      receivedTo === null ? undefined : lte(cases.receivedDay, receivedTo),
    ),
    overdue: overdueOn === null ? undefined : and(lt(cases.nextDeadline, overdueOn), eq(cases.open, true)),
  }
}

const place = (municipalityId: string | null) =>
  municipalityId === null ? undefined : eq(cases.municipalityId, municipalityId)

/** For counting and for few cases: any index that a filter has may be used. */
function conditions(scope: Scope, filter: CaseFilter): SQL | undefined {
  const { open, ...rest } = partsOf(scope, filter)
  return and(
    place(filter.municipalityId),
    visibleIn(scope, filter.municipalityId),
    open && inPassing(open),
    ...Object.values(rest),
  )
}

/** For walking: the index of the sort, narrowed where an index has both filter and sort. */
function passingConditions(scope: Scope, filter: CaseFilter, by: CaseSort['by']): SQL | undefined {
  const parts = partsOf(scope, filter)
  const narrowing =
    by === 'deadline'
      ? parts.overdue
      : by !== 'registered'
        ? undefined
        : filter.bodyId !== null
          ? parts.body
          : filter.states.length === 1
            ? parts.states
            : filter.kinds.length === 1
              ? parts.kinds
              : undefined
  const passed = Object.values(parts).filter((part) => part !== undefined && part !== narrowing)
  return and(
    place(filter.municipalityId),
    narrowing,
    visibleIn(scope, filter.municipalityId),
    ...passed.map((part) => part && inPassing(part)),
  )
}

type Words = { caseIds: string[]; more: boolean; holds: SQL }

async function wordsOf(
  read: Read,
  scope: Scope,
  municipalityId: string | null,
  query: string,
): Promise<Words> {
  const request = { query, scope, municipalityId }
  return { ...(await searchWords(read, request)), holds: holdsWords(request) }
}

/**
 * What the list holds, and the condition that finds it all when it is little. Exact from the kept counts for
 * place, kind, state, open and body; otherwise exact up to ten thousand, or with words in more cases than a
 * search answers with, "at least".
 */
async function measure(
  read: Read,
  scope: Scope,
  filter: CaseFilter,
  words: Words | null,
): Promise<{ total: Total; few: SQL | undefined | null }> {
  const { responsibleAccountId, receivedFrom, receivedTo, overdueOn } = filter
  const kept =
    filter.among === undefined &&
    [responsibleAccountId, receivedFrom, receivedTo, overdueOn].every((each) => each === null)
  const filtered = conditions(scope, filter)
  const most = receivedFrom === null && receivedTo === null ? FEW : FEW_OF_A_PERIOD
  const isFew = ({ count, more }: Total) => !more && count <= most
  if (words && !words.more) {
    const found = and(filtered && inPassing(filtered), amongCases(words.caseIds))
    return { total: await boundedTotal(read, found), few: found }
  }
  const total = kept ? await keptTotal(read, scope, filter) : await boundedTotal(read, filtered)
  if (!words) return { total, few: isFew(total) ? filtered : null }
  const held = and(filtered, words.holds)
  if (isFew(total)) return { total: await boundedTotal(read, held), few: held }
  const { count } = await boundedTotal(read, and(filtered && inPassing(filtered), amongCases(words.caseIds)))
  return { total: { count, more: true }, few: null }
}

function fetchRows(
  read: Read,
  scope: Scope,
  query: { where: SQL | undefined; orderBy: SQL[]; limit: number },
) {
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
      statusLine: readableStatus(scope),
      open: cases.open,
      bodyName: bodies.name,
      bodyShortName: bodies.shortName,
      /** Null for those who have the public's rights (WEB-03). */
      responsible: sql<string | null>`case when ${knownWho(scope)} then ${accounts.name} end`,
      responsibleUnit: cases.responsibleUnit,
      receivedDay: cases.receivedDay,
      registeredAt: cases.registeredAt,
      nextDeadline: readableDeadline(scope),
      asOf: readableAsOf(scope),
      sortDeadline: cases.nextDeadline,
      voidedDay: cases.voidedDay,
      mergedIntoId: cases.mergedIntoId,
      year: cases.year,
      serial: cases.serial,
      titleSortKey: cases.titleSortKey,
    })
    .from(cases)
    .leftJoin(municipalities, eq(municipalities.id, cases.municipalityId))
    .leftJoin(bodies, eq(bodies.id, cases.bodyId))
    .leftJoin(accounts, eq(accounts.id, cases.responsibleAccountId))
    .where(query.where)
    .orderBy(...query.orderBy)
    .limit(query.limit)
}
