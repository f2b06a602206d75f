import { and, eq, gte, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
import { type AccountActor, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { absences, accounts, cases, deadlines, tasks } from '../schema'
import { inPassing } from './in-passing'
import { visibleCases } from './visible'

export type UnitLine = {
  /** Null stands for cases that nobody is responsible for. */
  accountId: string | null
  cases: number
  tasks: number
  /** Days that have passed, of cases and tasks. Cases that retell a document are never late. */
  late: number
  /** The last day of an absence that lasts today, and who stands in. */
  away: { toDay: string; substitute: string } | null
}

/**
 * How much each person of a unit has: open cases and tasks, and how many days are late. Cases are those of the reader's
 * body, or of the municipality for a role without one, and only those that the reader may see.
 */
export async function unitWork(
  read: Read,
  actor: AccountActor,
  accountIds: string[],
  today: string,
): Promise<UnitLine[]> {
  const count = sql`count(*)`.mapWith(Number)
  const seen = visibleCases(scopeOf(actor))
  const ofUnit = and(
    eq(cases.municipalityId, actor.municipalityId),
    actor.bodyId === null ? undefined : eq(cases.bodyId, actor.bodyId),
    eq(cases.open, true),
    seen && inPassing(seen),
  )
  const open = await read
    .select({ id: cases.responsibleAccountId, count })
    .from(cases)
    .where(ofUnit)
    .groupBy(cases.responsibleAccountId)
  const lateCases = await read
    .select({ id: cases.responsibleAccountId, count: sql`count(distinct ${deadlines.id})`.mapWith(Number) })
    .from(deadlines)
    .innerJoin(cases, eq(cases.id, deadlines.caseId))
    .where(and(ofUnit, isNull(cases.asOf), eq(deadlines.state, 'open'), lt(deadlines.day, today)))
    .groupBy(cases.responsibleAccountId)
  const given = await read
    .select({
      id: tasks.toAccountId,
      count,
      late: sql`sum(case when ${tasks.dueDay} < ${today} then 1 else 0 end)`.mapWith(Number),
    })
    .from(tasks)
    .where(and(inArray(tasks.toAccountId, ['', ...accountIds]), eq(tasks.state, 'open')))
    .groupBy(tasks.toAccountId)
  const away = await awayToday(read, accountIds, today)
  const holders = open.map(({ id }) => id).filter((id) => id === null || accountIds.includes(id))
  const shown = [...new Set<string | null>([...accountIds, ...holders])]
  return shown.map((accountId) => {
    const own = <Row extends { id: string | null }>(rows: Row[]) => rows.find(({ id }) => id === accountId)
    return {
      accountId,
      cases: own(open)?.count ?? 0,
      tasks: own(given)?.count ?? 0,
      late: (own(lateCases)?.count ?? 0) + (own(given)?.late ?? 0),
      away: away.find((row) => row.id === accountId) ?? null,
    }
  })
}

const awayToday = (read: Read, accountIds: string[], today: string) =>
  read
    .select({ id: absences.accountId, toDay: absences.toDay, substitute: accounts.name })
    .from(absences)
    .innerJoin(accounts, eq(accounts.id, absences.substituteAccountId))
    .where(
      and(
        inArray(absences.accountId, ['', ...accountIds]),
        lte(absences.fromDay, today),
        gte(absences.toDay, today),
        isNull(absences.endedAt),
      ),
    )
