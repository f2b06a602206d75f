import { asc, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Actor, Role } from '~/domain/access'
import { deadlineFrom } from '~/domain/cases/deadlines'
import { addDeadline } from '~/use-cases/deadlines/add-deadline'
import type { Context } from '~/use-cases/context'
import type { Database } from '#db/connection'
import { caseEvents, deadlines } from '#db/schema'
import * as t from '#db/schema'
import { type CaseMade, caseRow } from '#tests/support/case-rows'
import { makePlace, type Place } from '#tests/support/cases'

export const TODAY = '2026-11-21'
const START = '2026-01-01T00:00:00.000Z'

/** A municipality with a council that meets, a registrar, an officer and a manager of the first board. */
export async function makeTown(database: Database, slug = 'ek'): Promise<Place> {
  const place = await makePlace(database, { slug })
  const { municipalityId } = place
  const board = place.bodyIds[0] ?? ''
  await database.transaction(async (tx) => {
    await tx.insert(t.bodies).values({
      ...{ id: `${slug}-kf`, municipalityId, slug: 'kommunfullmaktige', kind: 'council' as const },
      ...{ name: 'Kommunfullmäktige', sortKey: 'kommunfullmaktige', createdAt: START },
    })
    for (const day of ['2026-11-26', '2026-12-17', '2027-04-29'])
      await tx
        .insert(t.meetings)
        .values({ id: `${slug}-kf-${day}`, municipalityId, bodyId: `${slug}-kf`, day, sequence: 1 })
    for (const day of ['2026-12-02', '2026-12-16'])
      await tx
        .insert(t.meetings)
        .values({ id: `${slug}-ks-${day}`, municipalityId, bodyId: board, day, sequence: 1 })
    for (const [id, role, bodyId] of [
      ['clerk', 'registrar', null],
      ['boss', 'manager', board],
    ] as const) {
      const email = `${slug}-${id}@example.se`
      const account = { id: `${slug}-${id}`, municipalityId, email, name: id, status: 'active' as const }
      await tx.insert(t.accounts).values({ ...account, invented: true, createdAt: START })
      await tx
        .insert(t.appointments)
        .values({ id: `${slug}-${id}`, accountId: `${slug}-${id}`, role, bodyId, createdAt: START })
    }
  })
  return place
}

export const actorOf = (
  place: Place,
  role: Role,
  accountId: string,
  bodyId: string | null = null,
): Actor => ({
  ...{ kind: 'account' as const, accountId, name: accountId, municipalityId: place.municipalityId },
  ...{ role, bodyId },
})

export const contextOf = (database: Database, actor: Actor, today = TODAY): Context => ({
  actor,
  database,
  files: {} as Context['files'],
  today,
  now: () => `${today}T09:00:00.000Z`,
  newId: uuidv7,
  log: { info: () => undefined, warn: () => undefined },
})

export async function makeCase(
  database: Database,
  place: Place,
  nth: number,
  given: Partial<CaseMade> = {},
): Promise<CaseMade> {
  const row = caseRow(place, nth, given)
  await database.transaction((tx) => tx.insert(t.cases).values(row))
  return row
}

/** A day of a case that nothing but a person set; `dependsOnId` makes it hang on another. */
export const addDay = (
  ctx: Context,
  { id: caseId, municipalityId }: CaseMade,
  day: string,
  { label = 'Utkast klart', dependsOnId = null as string | null, subjectId = null as string | null } = {},
) =>
  ctx.database.transaction((tx) =>
    addDeadline(
      ctx,
      tx,
      { caseId, municipalityId, dependsOnId, subjectId },
      { rule: 'document', label, rawDay: day, day, steps: [], basis: null, state: 'open' },
    ),
  )

/** The year that the law gives a motion. */
export const addYear = (ctx: Context, { id: caseId, municipalityId }: CaseMade, raised: string) =>
  ctx.database.transaction((tx) =>
    addDeadline(ctx, tx, { caseId, municipalityId }, deadlineFrom('motion', raised)),
  )

export const daysOf = (database: Database, caseId: string) =>
  database.read.select().from(deadlines).where(eq(deadlines.caseId, caseId)).orderBy(asc(deadlines.id))

export const historyOf = async (database: Database, caseId: string) =>
  (
    await database.read
      .select()
      .from(caseEvents)
      .where(eq(caseEvents.caseId, caseId))
      .orderBy(asc(caseEvents.id))
  ).map(({ text }) => text)
