import type { Actor, Role } from '~/domain/access'
import { openFileStore } from '~/documents/store'
import { hashed } from '~/use-cases/accounts/secrets'
import type { Context } from '~/use-cases/context'
import type { Database } from '#db/connection'
import * as t from '#db/schema'
import { caseRow, type CaseMade } from '#tests/support/case-rows'
import { makePlace, type Place } from '#tests/support/cases'
import { temporaryDatabase } from '#tests/support/database'

export const TODAY = '2026-05-04'
export const AT = '2026-05-04T07:00:00.000Z'

/** The same for the same watch, as the installation's key makes it. */
export const watchSecret = (id: string) => hashed(`key:${id}`)

export type Office = Awaited<ReturnType<typeof makeOffice>>

/** A municipality with a registrar, two officers and a manager of its first board, and an officer of the second. */
export async function makeOffice() {
  const { database, dispose } = await temporaryDatabase()
  const place = await makePlace(database, { slug: 'ek', name: 'Ek' })
  const [board = '', other = ''] = place.bodyIds
  const people: Record<string, { role: Role; bodyId: string | null }> = {
    vera: { role: 'registrar', bodyId: null },
    linn: { role: 'case_officer', bodyId: board },
    olle: { role: 'case_officer', bodyId: board },
    disa: { role: 'manager', bodyId: board },
    tore: { role: 'case_officer', bodyId: other },
    alva: { role: 'system_owner_admin', bodyId: null },
  }
  const clock = { now: AT, today: TODAY }
  let next = 0
  const made = { municipalityId: place.municipalityId, createdAt: '2026-01-01T00:00:00.000Z' }
  await database.transaction(async (tx) => {
    for (const [id, { role, bodyId }] of Object.entries(people)) {
      const account = { id, email: `${id}@ek.se`, name: id, status: 'active' as const, invented: true }
      await tx.insert(t.accounts).values({ ...made, ...account })
      await tx
        .insert(t.appointments)
        .values({ id: `a-${id}`, accountId: id, role, bodyId, createdAt: made.createdAt })
    }
  })
  const actor = (id: string, substitutesFor?: string[]): Actor => ({
    ...{ kind: 'account', accountId: id, name: id, municipalityId: place.municipalityId },
    ...{ role: people[id]?.role ?? 'member', bodyId: people[id]?.bodyId ?? null },
    ...(substitutesFor ? { substitutesFor } : {}),
  })
  const as = (who: Actor): Context => ({
    ...{ actor: who, database, files: openFileStore('/nonexistent'), today: clock.today },
    now: () => clock.now,
    newId: () => {
      next += 1
      return `id-${String(next).padStart(6, '0')}`
    },
    log: { info: () => undefined, warn: () => undefined },
  })
  const municipality = { id: place.municipalityId, slug: place.slug, displayName: 'Eks kommun' }
  return { database, dispose, place, municipality, clock, actor, as, by: (id: string) => as(actor(id)) }
}

export async function addCase(database: Database, place: Place, nth: number, given: Partial<CaseMade> = {}) {
  const row = caseRow(place, nth, given)
  await database.transaction((tx) => tx.insert(t.cases).values(row))
  return row
}

let events = 0
export async function addEvent(
  database: Database,
  event: { caseId: string; text: string; at: string; public?: boolean; kind?: string },
) {
  events += 1
  const row = { id: `event-${events}`, kind: 'note', public: true, ...event }
  await database.transaction((tx) => tx.insert(t.caseEvents).values(row))
}

export const mailsIn = (database: Database) => database.read.select().from(t.mails).orderBy(t.mails.id)
