import { type Actor, maySee, maySeeProtected, publicActor, scopeOf, type Shown } from '~/domain/access'
import type { Database } from '#db/connection'
import * as t from '#db/schema'
import { caseRow } from '#tests/support/case-rows'
import { makePlace, type Place } from '#tests/support/cases'

export const TODAY = '2026-05-01'

export type Matter = Shown & { id: string }

/**
 * Two municipalities, the second not published, each with a case of every visibility in two bodies. On each
 * case hangs one of everything that a place shows; its id begins with the case's.
 */
export async function fillPlaces(database: Database): Promise<{ places: Place[]; matters: Matter[] }> {
  const places = [
    await makePlace(database, { slug: 'ek' }),
    await makePlace(database, { slug: 'al', published: false }),
  ]
  const matters: Matter[] = []
  let nth = 0
  for (const place of places)
    for (const bodyId of place.bodyIds.slice(0, 2))
      for (const published of [true, false])
        for (const secret of [true, false])
          for (const responsibleAccountId of [place.accountIds[0] ?? null, null]) {
            nth += 1
            const id = await insertCase(database, place, nth, {
              bodyId,
              published,
              secret,
              responsibleAccountId,
            })
            matters.push({
              id,
              municipalityId: place.municipalityId,
              bodyId,
              published,
              secret,
              responsibleAccountId,
            })
          }
  return { places, matters }
}

async function insertCase(
  database: Database,
  place: Place,
  nth: number,
  given: { bodyId: string; published: boolean; secret: boolean; responsibleAccountId: string | null },
): Promise<string> {
  const row = caseRow(place, nth, {
    bodyId: given.bodyId,
    published: given.published,
    responsibleAccountId: given.responsibleAccountId,
    secrecyProvision: given.secret ? 'OSL 21 kap. 7 §' : null,
    publicTitle: 'Ärende med skyddade uppgifter',
    protectedTitle: `Skyddad ${nth}`,
    nextDeadline: '2026-05-08',
  })
  const { municipalityId } = place
  const of = (what: string) => ({ id: `${row.id}:${what}`, municipalityId, caseId: row.id })
  await database.transaction(async (tx) => {
    await tx.insert(t.cases).values(row)
    await tx.insert(t.meetings).values({
      ...{ id: `${row.id}:meeting`, municipalityId, bodyId: given.bodyId },
      ...{ day: `2026-06-${String(nth).padStart(2, '0')}`, sequence: 1, place: 'Sal A' },
    })
    await tx.insert(t.agendaItems).values({
      ...{ id: `${row.id}:item`, meetingId: `${row.id}:meeting`, caseId: row.id, position: 1 },
      title: `Dagordning ${nth}`,
    })
    await tx.insert(t.decisions).values({
      ...of('decision'),
      ...{ bodyId: given.bodyId, meetingId: `${row.id}:meeting`, day: '2026-04-01' },
      ...{ heading: `Beslut ${nth}`, outcome: 'approved' as const },
    })
    await tx.insert(t.decisionPoints).values({
      ...{ id: `${row.id}:point`, decisionId: `${row.id}:decision`, position: 1, text: `Att ${nth}` },
    })
    await tx.insert(t.assignments).values({
      ...of('assignment'),
      ...{ text: `Utred ${nth}`, giver: 'Fullmäktige', origin: 'Budget', receiver: 'Styrelsen' },
      state: 'in_progress' as const,
    })
    await tx.insert(t.investments).values({
      ...{ id: `${row.id}:investment`, caseId: row.id, principalOre: 1000 + nth, residualOre: 0 },
      ...{ interestMethod: 'OPENING' as const, yearOneCostOre: nth },
    })
    await tx.insert(t.serviceAreas).values({ ...of('area'), position: 1, name: `Område ${nth}` })
    await tx
      .insert(t.forums)
      .values({ ...of('forum'), slug: `forum-${nth}`, position: nth, name: `Forum ${nth}` })
    await tx.insert(t.governingDocuments).values({
      ...of('governing'),
      ...{ slug: `policy-${nth}`, kind: 'policy' as const, title: `Policy ${nth}` },
    })
    await tx.insert(t.deadlines).values({
      ...of('deadline'),
      ...{ rule: 'document', label: 'Svar senast', rawDay: '2026-05-08', day: '2026-05-08' },
      ...{ steps: [], state: 'open' as const, createdAt: '2026-01-01T00:00:00.000Z' },
    })
    await tx.insert(t.caseEvents).values({
      ...{ id: `${row.id}:event`, caseId: row.id, at: '2026-01-02T00:00:00.000Z', kind: 'registered' },
      ...{ text: 'Ärendet registrerades', public: true },
    })
    await tx.insert(t.caseParties).values({
      ...{ id: `${row.id}:party`, caseId: row.id, position: 1, role: 'proposer' as const },
      ...{ name: 'Ada Ek', protected: nth % 2 === 0 },
    })
  })
  return row.id
}

/** Readers of every kind: outsiders, people of each municipality, of each body, and the program itself. */
export function readers([ek, al]: Place[]): Record<string, Actor> {
  if (!ek || !al) throw new Error('Two places are needed')
  const account = (
    place: Place,
    role: Extract<Actor, { kind: 'account' }>['role'],
    bodyId: string | null = null,
  ) => ({
    ...{ kind: 'account' as const, accountId: place.accountIds[0] ?? '', name: 'Ada Ek' },
    ...{ municipalityId: place.municipalityId, role, bodyId },
  })
  return {
    public: publicActor,
    system: { kind: 'system', name: 'test' },
    registrar: account(ek, 'registrar'),
    'board registrar': account(ek, 'registrar', ek.bodyIds[0]),
    officer: account(ek, 'case_officer', ek.bodyIds[0]),
    controller: account(ek, 'controller'),
    member: account(ek, 'member', ek.bodyIds[0]),
    'member of the other board': account(ek, 'member', ek.bodyIds[1]),
    auditor: account(ek, 'auditor'),
    administrator: account(ek, 'system_owner_admin'),
    'registrar of the other municipality': account(al, 'registrar'),
  }
}

/** Case ids whose register line, or whose content, the reader may see: by the domain, not by SQL. */
export const seen = (matters: Matter[], reader: Actor, municipalityId: string | null): string[] =>
  matters
    .filter((matter) => municipalityId === null || matter.municipalityId === municipalityId)
    .filter((matter) => maySee(scopeOf(reader), matter))
    .map(({ id }) => id)
    .toSorted()

export const read = (matters: Matter[], reader: Actor, municipalityId: string | null): string[] => {
  const visible = seen(matters, reader, municipalityId)
  return matters
    .filter((matter) => visible.includes(matter.id))
    .filter((matter) => !matter.secret || maySeeProtected(scopeOf(reader), matter))
    .map(({ id }) => id)
    .toSorted()
}

/** The cases that some rows hang on. */
export const casesOf = (rows: { id: string }[]): string[] =>
  rows.map(({ id }) => id.slice(0, id.lastIndexOf(':'))).toSorted()
