import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { mandateRoles } from '../../../app/domain/access/roles'
import type { MandateSpan, TermSpan } from '../../../app/domain/meetings/composition'
import type { Read } from '../../connection'
import { bodies, bodySuccessions, bodyTerms, mandates, persons } from '../../schema'

export type BodyRow = typeof bodies.$inferSelect
export type BodySpans = { mandates: MandateSpan[]; terms: (TermSpan & { id: string })[] }

/** Bodies of elected people; the others have no mandates. */
export const electedKinds = [
  'council',
  'executive_board',
  'board',
  'working_committee',
  'council_committee',
  'joint_board',
] as const

const span = {
  ...{ id: mandates.id, personId: persons.id, name: persons.name, post: mandates.post },
  ...{ party: mandates.partyCode, electedParty: mandates.electedPartyCode, from: mandates.validFrom },
  ...{ to: mandates.validTo, order: mandates.deputyOrder, constituency: mandates.constituency },
  ...{ replacesId: mandates.replacesId, decidedIn: mandates.decidedIn, endReason: mandates.endReason },
  endNote: mandates.endNote,
}

const term = {
  ...{ id: bodyTerms.id, from: bodyTerms.validFrom, to: bodyTerms.validTo, seats: bodyTerms.seats },
  ...{ deputySeats: bodyTerms.deputySeats, decidedIn: bodyTerms.decidedIn },
}

/** Every body of the municipality, the council first, then the executive board, the boards and the rest by name. */
export async function bodiesInOrder(read: Read, municipalityId: string): Promise<BodyRow[]> {
  const rows = await read
    .select()
    .from(bodies)
    .where(eq(bodies.municipalityId, municipalityId))
    .orderBy(asc(bodies.sortKey))
  const rank = ({ kind }: BodyRow) => {
    const at = (electedKinds as readonly string[]).indexOf(kind)
    return at < 0 ? electedKinds.length : at
  }
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

export async function bodyBySlug(read: Read, municipalityId: string, slug: string): Promise<BodyRow | null> {
  const [row] = await read
    .select()
    .from(bodies)
    .where(and(eq(bodies.municipalityId, municipalityId), eq(bodies.slug, slug)))
  return row ?? null
}

/** Everyone who has sat, sits and will sit in a body, in order of election, and its terms. */
export async function spansOf(read: Read, bodyId: string): Promise<BodySpans> {
  const found = await read
    .select(span)
    .from(mandates)
    .innerJoin(persons, eq(persons.id, mandates.personId))
    .where(and(eq(mandates.bodyId, bodyId), inArray(mandates.post, [...mandateRoles])))
    .orderBy(asc(mandates.createdAt), asc(mandates.id))
  const terms = await read
    .select(term)
    .from(bodyTerms)
    .where(eq(bodyTerms.bodyId, bodyId))
    .orderBy(asc(bodyTerms.validFrom))
  return { mandates: found, terms }
}

/** The same for every body of the municipality at once. */
export async function spansByBody(read: Read, municipalityId: string): Promise<Map<string, BodySpans>> {
  const found = await read
    .select({ bodyId: mandates.bodyId, ...span })
    .from(mandates)
    .innerJoin(persons, eq(persons.id, mandates.personId))
    .where(eq(mandates.municipalityId, municipalityId))
    .orderBy(asc(mandates.createdAt), asc(mandates.id))
  const terms = await read
    .select({ bodyId: bodyTerms.bodyId, ...term })
    .from(bodyTerms)
    .innerJoin(bodies, eq(bodies.id, bodyTerms.bodyId))
    .where(eq(bodies.municipalityId, municipalityId))
    .orderBy(asc(bodyTerms.validFrom))
  const by = new Map<string, BodySpans>()
  const at = (bodyId: string) => {
    const spans = by.get(bodyId) ?? { mandates: [], terms: [] }
    by.set(bodyId, spans)
    return spans
  }
  for (const { bodyId, ...row } of found) at(bodyId).mandates.push(row)
  for (const { bodyId, ...row } of terms) at(bodyId).terms.push(row)
  return by
}

/** Which bodies took over from which, and when (14.3 #6). */
export const successionsOf = (read: Read, municipalityId: string) =>
  read
    .select({
      id: bodySuccessions.id,
      fromBodyId: bodySuccessions.fromBodyId,
      toBodyId: bodySuccessions.toBodyId,
      day: bodySuccessions.day,
      note: bodySuccessions.note,
    })
    .from(bodySuccessions)
    .innerJoin(bodies, eq(bodies.id, bodySuccessions.fromBodyId))
    .where(eq(bodies.municipalityId, municipalityId))
    .orderBy(asc(bodySuccessions.day))

export type PersonPost = MandateSpan & { bodyName: string; bodySlug: string }

/** A person with every post over time, latest first; null for who has had none. */
export async function electedPerson(
  read: Read,
  municipalityId: string,
  personId: string,
): Promise<{ name: string; posts: PersonPost[] } | null> {
  const posts = await read
    .select({ ...span, bodyName: bodies.name, bodySlug: bodies.slug })
    .from(mandates)
    .innerJoin(persons, eq(persons.id, mandates.personId))
    .innerJoin(bodies, eq(bodies.id, mandates.bodyId))
    .where(and(eq(mandates.municipalityId, municipalityId), eq(persons.id, personId)))
    .orderBy(sql`${mandates.validFrom} desc`, asc(bodies.sortKey))
  const [first] = posts
  return first ? { name: first.name, posts } : null
}

/** Everyone who holds a post on a day, by family name, with the posts (14.3 #12): public, without contact data. */
export async function electedOn(read: Read, municipalityId: string, day: string): Promise<PersonPost[]> {
  return read
    .select({ ...span, bodyName: bodies.name, bodySlug: bodies.slug })
    .from(mandates)
    .innerJoin(persons, eq(persons.id, mandates.personId))
    .innerJoin(bodies, eq(bodies.id, mandates.bodyId))
    .where(
      and(
        eq(mandates.municipalityId, municipalityId),
        sql`(${mandates.validFrom} is null or ${mandates.validFrom} <= ${day})`,
        sql`(${mandates.validTo} is null or ${mandates.validTo} >= ${day})`,
      ),
    )
    .orderBy(asc(persons.sortKey), asc(persons.id), asc(mandates.id))
}

/** Persons to choose among, by family name. */
export const personsToChoose = (read: Read, municipalityId: string) =>
  read
    .select({ id: persons.id, name: persons.name })
    .from(persons)
    .where(eq(persons.municipalityId, municipalityId))
    .orderBy(asc(persons.sortKey))

/** Those whose private address is still kept although every post has ended (14.3 #12). */
export async function contactsOfFormer(read: Read, municipalityId: string, day: string): Promise<string[]> {
  const rows = await read
    .select({ id: persons.id })
    .from(persons)
    .where(
      and(
        eq(persons.municipalityId, municipalityId),
        isNotNull(persons.email),
        sql`exists (select 1 from ${mandates} where ${mandates.personId} = ${persons.id})`,
        sql`not exists (select 1 from ${mandates} where ${mandates.personId} = ${persons.id} and (${mandates.validTo} is null or ${mandates.validTo} >= ${day}))`,
      ),
    )
  return rows.map(({ id }) => id)
}
