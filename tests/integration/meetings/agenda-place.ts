import type { Actor, Role } from '~/domain/access'
import { sortKey } from '~/domain/shared/swedish'
import { openFileStore } from '~/documents/store'
import type { Context } from '~/use-cases/context'
import * as t from '#db/schema'
import { meetingAt } from '#db/queries/meetings/meeting-at'
import { caseRow, type CaseMade } from '#tests/support/case-rows'
import { makePlace } from '#tests/support/cases'
import { temporaryDatabase } from '#tests/support/database'

export const TODAY = '2026-11-02'
export const COUNCIL_DAY = '2026-11-26'

/** A municipality with a council and an executive board, secretaries, an officer, members, and meetings in November. */
export async function agendaPlace() {
  const { database, dispose } = await temporaryDatabase()
  const place = await makePlace(database, { slug: 'ek', name: 'Ek' })
  const { municipalityId } = place
  const at = '2026-01-01T00:00:00.000Z'
  const clock = { today: TODAY, now: `${TODAY}T08:00:00.000Z` }
  const body = (id: string, kind: 'council' | 'executive_board', name: string, slug: string) => ({
    ...{ id, municipalityId, slug, kind, name, sortKey: sortKey(name), createdAt: at },
  })
  const people: Record<string, { role: Role; bodyId: string | null }> = {
    sara: { role: 'board_secretary', bodyId: null },
    sten: { role: 'board_secretary', bodyId: null },
    olle: { role: 'case_officer', bodyId: null },
    moa: { role: 'member', bodyId: 'kf' },
    tord: { role: 'member', bodyId: 'ek-bun' },
  }
  await database.transaction(async (tx) => {
    await tx
      .insert(t.bodies)
      .values([
        body('kf', 'council', 'Kommunfullmäktige', 'kommunfullmaktige'),
        body('kst', 'executive_board', 'Styrelsen', 'styrelsen'),
      ])
    for (const [id, { role, bodyId }] of Object.entries(people)) {
      const account = { id, email: `${id}@ek.se`, name: id, status: 'active' as const, invented: true }
      await tx.insert(t.accounts).values({ ...account, municipalityId, createdAt: at })
      await tx.insert(t.appointments).values({ id: `a-${id}`, accountId: id, role, bodyId, createdAt: at })
    }
    const meeting = { municipalityId, sequence: 1, state: 'planned', kind: 'ordinary' } as const
    await tx.insert(t.meetings).values([
      { ...meeting, id: 'm-kf', bodyId: 'kf', day: COUNCIL_DAY, startsAt: '18:00' },
      { ...meeting, id: 'm-kf-next', bodyId: 'kf', day: '2026-12-17' },
      { ...meeting, id: 'm-ks', bodyId: 'kst', day: '2026-11-11' },
    ])
    await tx.insert(t.persons).values({
      ...{ id: 'p-moa', municipalityId, name: 'Moa', sortKey: 'moa', invented: true, createdAt: at },
    })
    await tx.insert(t.mandates).values({
      ...{ id: 'ma', municipalityId, personId: 'p-moa', bodyId: 'kf', post: 'member', createdAt: at },
    })
  })
  let next = 0
  const actor = (id: string): Actor => ({
    ...{ kind: 'account', accountId: id, name: id, municipalityId },
    ...{ role: people[id]?.role ?? 'member', bodyId: people[id]?.bodyId ?? null },
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
  const addCase = async (nth: number, given: Partial<CaseMade> = {}) => {
    const row = caseRow(place, nth, given)
    await database.transaction((tx) => tx.insert(t.cases).values(row))
    return row
  }
  const document = (caseId: string, number: number, kind: 'motion' | 'official_report', released = false) =>
    database.transaction(async (tx) => {
      const id = `${caseId}-d${number}`
      const line = { id, municipalityId, caseId, number, kind, direction: 'incoming', released } as const
      await tx.insert(t.documents).values({ ...line, publicTitle: `Handling ${number}`, registeredAt: at })
      const version = { documentId: id, version: 1, fileHash: 'ek-file', fileName: 'a.pdf', createdAt: at }
      await tx.insert(t.documentVersions).values({ ...version, id: `${id}-1` })
      return id
    })
  const head = async (reader: Actor, bodySlug = 'kommunfullmaktige', day = COUNCIL_DAY) => {
    const found = await meetingAt(database.read, reader, { municipalityId, body: bodySlug, day, sequence: 1 })
    if (!found) throw new Error(`No meeting of ${bodySlug} on ${day}`)
    return found
  }
  return {
    ...{ database, dispose, place, clock, actor, addCase, document, head },
    by: (id: string) => as(actor(id)),
    outsider: { kind: 'public' } as Actor,
  }
}

export type AgendaPlace = Awaited<ReturnType<typeof agendaPlace>>
