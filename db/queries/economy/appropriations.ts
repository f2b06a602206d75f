import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import { type ClaimRoom, roomsOf, type Rooms } from '../../../app/domain/finance/appropriation-room'
import type { ClaimStatus } from '../../../app/domain/finance/appropriation'
import type { Read } from '../../connection'
import { budgetLinesOf, type ClaimEntry, claimEntries } from '../../repositories/appropriations'
import { appropriationClaims, appropriations, bodies, cases, decisions } from '../../schema'
import { readableCases } from '../places-visible'
import { actualOfCases, type YearOutcome } from './ledger'

/** The case of a claim for a reader who may read it. */
export type ClaimCase = { id: string; slug: string; number: string; title: string }

/** A claim as its latest entry has it, with its case where the reader may read it, and what the accounts tell. */
export type Claim = {
  claimId: string
  /** The entry that holds, which a form was made from. */
  entryId: string
  status: ClaimStatus
  requestedOre: number | null
  decidedOre: number
  committedOre: number
  actualOre: number
  forecastOre: number | null
  /** The cost in the accounts stands in place of the one that was entered. */
  actualFromLedger: boolean
  meetingDay: string | null
  position: number | null
  decisionId: string | null
  flaggedMissingOre: number | null
  case: ClaimCase | null
  /** The case is not for this reader to know; amounts stay, since the sums must agree. */
  hidden: boolean
  label: string | null
  note: string | null
}

/** Without who entered it, which is the administration's to know. */
export type BudgetLine = Omit<Awaited<ReturnType<typeof budgetLinesOf>>[number], 'createdBy'>
export type AppropriationView = {
  id: string
  slug: string
  name: string
  body: string
  bodyId: string | null
  bodySlug: string | null
  year: number
  example: boolean
  note: string | null
  lines: BudgetLine[]
} & Rooms<Claim>

/** Appropriations with their frames and rooms, the latest year first, then by body and name. They are public. */
export const listAppropriations = (read: Read, reader: Actor, municipalityId: string) =>
  views(read, reader, municipalityId, undefined)

/** One appropriation by the last part of its address. */
export const appropriationAt = async (
  read: Read,
  reader: Actor,
  municipalityId: string,
  slug: string,
): Promise<AppropriationView | null> =>
  (await views(read, reader, municipalityId, eq(appropriations.slug, slug)))[0] ?? null

/** Some appropriations whole, whatever anyone may read: what a change is judged by, inside its transaction. */
export const wholeAppropriations = (read: Read, municipalityId: string, ids: readonly string[]) =>
  views(read, { kind: 'system', name: 'Anslag' }, municipalityId, inArray(appropriations.id, ['', ...ids]))

export type CaseDraw = { appropriation: AppropriationView; claim: ClaimRoom<Claim> }

/** What a case that the reader may read draws on, with the room of each appropriation. */
export async function appropriationsOfCase(
  read: Read,
  reader: Actor,
  { municipalityId, caseId }: { municipalityId: string; caseId: string },
): Promise<CaseDraw[]> {
  const drawn = sql`${appropriations.id} in (select appropriation_id from appropriation_claims where case_id = ${caseId})`
  const found = await views(read, reader, municipalityId, drawn)
  return found.flatMap((appropriation) =>
    appropriation.rows
      .filter((claim) => claim.case?.id === caseId)
      .map((claim) => ({ appropriation, claim })),
  )
}

async function views(
  read: Read,
  reader: Actor,
  municipalityId: string,
  which: SQL | undefined,
): Promise<AppropriationView[]> {
  const rows = await read
    .select({ appropriation: appropriations, bodySlug: bodies.slug })
    .from(appropriations)
    .leftJoin(bodies, eq(bodies.id, appropriations.bodyId))
    .where(and(eq(appropriations.municipalityId, municipalityId), which))
    .orderBy(desc(appropriations.year), asc(appropriations.body), asc(appropriations.name))
  if (rows.length === 0) return []
  const ids = rows.map(({ appropriation }) => appropriation.id)
  const lines = (await budgetLinesOf(read, ids)).map(({ createdBy: _, ...line }): BudgetLine => line)
  const latest = latestOf(await claimEntries(read, ids))
  const caseOf = await casesOf(read, reader, latest)
  const actualOf = actualIn(await actualOfCases(read, municipalityId), await drawnOnSeveral(read, latest))
  return rows.map(({ appropriation, bodySlug }) => {
    const own = lines.filter(({ appropriationId }) => appropriationId === appropriation.id)
    const claims = latest
      .filter(({ appropriationId }) => appropriationId === appropriation.id)
      .map((entry) => claimOf(entry, caseOf, actualOf(entry, appropriation.year)))
    const rooms = roomsOf(
      own.map(({ amountOre }) => amountOre),
      claims,
    )
    if (!rooms.ok) throw new Error(`Appropriation ${appropriation.id}: ${rooms.refusal}`)
    const { id, slug, name, body, bodyId, year, example, note } = appropriation
    return { id, slug, name, body, bodyId, bodySlug, year, example, note, lines: own, ...rooms.value }
  })
}

/** The entry of each claim that holds. */
export const latestOf = (entries: readonly ClaimEntry[]): ClaimEntry[] => [
  ...new Map(entries.map((entry) => [entry.claimId, entry])).values(),
]

async function casesOf(read: Read, reader: Actor, entries: readonly ClaimEntry[]) {
  const ids = entries.flatMap(({ caseId }) => caseId ?? [])
  const rows = await read
    .select({ id: cases.id, slug: cases.slug, number: cases.number, title: cases.publicTitle })
    .from(cases)
    .where(and(inArray(cases.id, ['', ...ids]), readableCases(scopeOf(reader))))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Cases that draw on more than one appropriation. */
async function drawnOnSeveral(read: Read, entries: readonly ClaimEntry[]): Promise<ReadonlySet<string>> {
  const ids = entries.flatMap(({ caseId }) => caseId ?? [])
  const rows = await read
    .select({ caseId: appropriationClaims.caseId })
    .from(appropriationClaims)
    .where(inArray(appropriationClaims.caseId, ['', ...ids]))
    .groupBy(appropriationClaims.caseId)
    .having(sql`count(distinct ${appropriationClaims.appropriationId}) > 1`)
  return new Set(rows.flatMap(({ caseId }) => caseId ?? []))
}

/**
 * The cost in the accounts for a claim that is under way: all of the case's where it draws on one appropriation only,
 * else that of the appropriation's year. Null where the accounts tell nothing, or the claim is closed.
 */
function actualIn(actuals: readonly YearOutcome[], several: ReadonlySet<string>) {
  return ({ caseId, status }: ClaimEntry, year: number): number | null => {
    if (caseId === null || status === 'CLOSED' || status === 'CANCELLED') return null
    const own = actuals.filter((each) => each.caseId === caseId)
    if (own.length === 0) return null
    const byYear = several.has(caseId)
    return own.reduce((sum, each) => (byYear && each.year !== year ? sum : sum + each.ore), 0)
  }
}

function claimOf(entry: ClaimEntry, caseOf: Map<string, ClaimCase>, actual: number | null): Claim {
  const found = entry.caseId === null ? null : (caseOf.get(entry.caseId) ?? null)
  const hidden = entry.caseId !== null && found === null
  const { claimId, status, requestedOre, decidedOre, committedOre, forecastOre } = entry
  const { meetingDay, position, decisionId, flaggedMissingOre } = entry
  return {
    ...{ claimId, entryId: entry.id, status, requestedOre, decidedOre, committedOre, forecastOre },
    ...{ actualOre: actual ?? entry.actualOre, actualFromLedger: actual !== null, flaggedMissingOre },
    ...{ meetingDay, position, decisionId: hidden ? null : decisionId, case: found, hidden },
    ...{ label: entry.label, note: hidden ? null : entry.note },
  }
}

/** Decisions of a case, to tie a claim to: the latest first. The caller has seen that the reader may read the case. */
export const decisionsOfCase = (read: Read, caseId: string) =>
  read
    .select({
      id: decisions.id,
      day: decisions.day,
      paragraph: decisions.paragraph,
      heading: decisions.heading,
      bodyName: bodies.name,
      bodyKind: bodies.kind,
    })
    .from(decisions)
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .where(eq(decisions.caseId, caseId))
    .orderBy(desc(decisions.day), desc(decisions.id))
