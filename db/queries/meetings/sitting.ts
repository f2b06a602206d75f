import { and, asc, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { mandateRoles } from '../../../app/domain/access/roles'
import type { Sitting } from '../../../app/domain/meetings/record/record'
import type { Read } from '../../connection'
import { bodyTerms, mandates, persons } from '../../schema'

const posts: readonly string[] = mandateRoles

/** Who may sit in a body on a day, chair first, then by post, party and order of serving. Party as of the day (rules 14.1). */
export async function sittingOf(
  read: Read,
  { bodyId, day }: { bodyId: string; day: string },
): Promise<(Sitting & { mandateId: string; email: string | null })[]> {
  const rows = await read
    .select({
      mandateId: mandates.id,
      personId: persons.id,
      name: persons.name,
      sortKey: persons.sortKey,
      email: persons.email,
      party: mandates.partyCode,
      post: mandates.post,
      deputyOrder: mandates.deputyOrder,
      constituency: mandates.constituency,
    })
    .from(mandates)
    .innerJoin(persons, eq(persons.id, mandates.personId))
    .where(
      and(
        eq(mandates.bodyId, bodyId),
        inArray(mandates.post, [...mandateRoles]),
        or(isNull(mandates.validFrom), lte(mandates.validFrom, day)),
        or(isNull(mandates.validTo), gte(mandates.validTo, day)),
      ),
    )
    .orderBy(asc(persons.sortKey), asc(mandates.id))
  const best = new Map<string, (typeof rows)[number]>()
  // A chair often has a row as member too: one person has one seat, under the highest post.
  for (const row of rows) {
    const known = best.get(row.personId)
    if (!known || posts.indexOf(row.post) < posts.indexOf(known.post)) best.set(row.personId, row)
  }
  return [...best.values()]
    .toSorted(
      (a, b) =>
        posts.indexOf(a.post) - posts.indexOf(b.post) ||
        (a.post === 'deputy' ? (a.deputyOrder ?? 999) - (b.deputyOrder ?? 999) : 0),
    )
    .map(({ sortKey: _, ...row }) => row)
}

/** When members (not deputies) have served in a body, ended times too. */
export const servicesIn = (read: Read, bodyId: string) =>
  read
    .select({ personId: mandates.personId, from: mandates.validFrom, to: mandates.validTo })
    .from(mandates)
    .where(and(eq(mandates.bodyId, bodyId), inArray(mandates.post, ['chair', 'vice_chair', 'member'])))

/** The number of seats of a body on a day: as decided, or else as many as sit there that day. */
export async function seatsOf(read: Read, { bodyId, day }: { bodyId: string; day: string }): Promise<number> {
  const [term] = await read
    .select({ seats: bodyTerms.seats })
    .from(bodyTerms)
    .where(
      and(
        eq(bodyTerms.bodyId, bodyId),
        lte(bodyTerms.validFrom, day),
        or(isNull(bodyTerms.validTo), gte(bodyTerms.validTo, day)),
      ),
    )
    .orderBy(desc(bodyTerms.validFrom))
    .limit(1)
  if (term) return term.seats
  const sitting = await sittingOf(read, { bodyId, day })
  return sitting.filter(({ post }) => post !== 'deputy').length
}
