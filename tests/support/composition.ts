import { sortKey } from '~/domain/shared/swedish'
import type { Database } from '#db/connection'
import * as t from '#db/schema'

type BodyKind = (typeof t.bodies.$inferInsert)['kind']

export type Sitter = {
  mandateId: string
  personId: string
  /** An account whose roles are the person's mandates. */
  accountId: string
  name: string
  party: string
}

export type Composition = {
  bodyId: string
  slug: string
  chair: Sitter
  members: Sitter[]
  deputies: Sitter[]
}

export type CompositionMade = {
  /** Members by party, in order: `{ S: 20, M: 17, C: 12 }`. The first of the first party is the chair. */
  seats: Record<string, number>
  /** Deputies by party; none when left out. */
  deputies?: Record<string, number>
  kind?: BodyKind
  slug?: string
  name?: string
  from?: string
  to?: string
}

const AT = '2026-01-01T00:00:00.000Z'

/**
 * A body with everyone who sits in it, an account for each, and its term, straight into the database: by default a
 * council from 15 October 2022 to 14 October 2030. Ids are made of the municipality's, the body's and a number.
 */
export async function councilOf(
  database: Database,
  { municipalityId }: { municipalityId: string },
  made: CompositionMade,
): Promise<Composition> {
  const { seats, deputies = {}, kind = 'council', slug = 'kommunfullmaktige' } = made
  const { name = 'Kommunfullmäktige', from = '2022-10-15', to = '2030-10-14' } = made
  const id = (what: string, nth: number | string) => `${municipalityId}-${slug}-${what}-${nth}`
  const bodyId = id('body', 0)
  const people = (counts: Record<string, number>, what: string) =>
    Object.entries(counts).flatMap(([party, count]) =>
      Array.from({ length: count }, (_, at) => ({
        ...{ mandateId: id(`${what}-mandate`, `${party}-${at}`), personId: id(what, `${party}-${at}`) },
        accountId: id(`${what}-account`, `${party}-${at}`),
        name: `${what === 'member' ? 'Ledamot' : 'Ersättare'} ${party} ${at + 1}`,
        ...{ party, order: at + 1 },
      })),
    )
  const members = people(seats, 'member')
  const inTurn = people(deputies, 'deputy')
  const [chair] = members
  if (!chair) throw new Error('A body without members has no chair')
  const mandate = (sitter: (typeof members)[number], post: 'chair' | 'member' | 'deputy') => ({
    ...{ id: post === 'chair' ? id('chair', 0) : sitter.mandateId, municipalityId, bodyId, post },
    ...{ personId: sitter.personId, partyCode: sitter.party, electedPartyCode: sitter.party },
    ...{ validFrom: from, validTo: to, deputyOrder: post === 'deputy' ? sitter.order : null, createdAt: AT },
  })
  await database.transaction(async (tx) => {
    await tx.insert(t.bodies).values({
      ...{ id: bodyId, municipalityId, slug, kind, name, sortKey: sortKey(name), createdAt: AT },
    })
    await tx.insert(t.bodyTerms).values({
      ...{ id: id('term', 0), bodyId, validFrom: from, validTo: to, createdAt: AT },
      ...{ seats: members.length, deputySeats: inTurn.length },
    })
    await tx.insert(t.persons).values(
      [...members, ...inTurn].map(({ personId, name }) => ({
        ...{ id: personId, municipalityId, name, sortKey: sortKey(name), invented: true, createdAt: AT },
      })),
    )
    await tx
      .insert(t.mandates)
      .values([
        mandate(chair, 'chair'),
        ...members.map((each) => mandate(each, 'member')),
        ...inTurn.map((each) => mandate(each, 'deputy')),
      ])
    await tx.insert(t.accounts).values(
      [...members, ...inTurn].map(({ accountId, personId, name }) => ({
        ...{ id: accountId, municipalityId, personId, name, email: `${accountId}@example.se` },
        ...{ status: 'active' as const, invented: true, createdAt: AT },
      })),
    )
  })
  return { bodyId, slug, chair, members, deputies: inTurn }
}
