import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import { cases, governingFollows } from '../../schema'
import { aiSystemsOf } from '../ai-register/systems'
import { assignmentsOf } from '../assignments/assignments'
import { readableCases } from '../places-visible'

type Place = { municipalityId: string; today: string }
type FollowKind = (typeof governingFollows.$inferSelect)['kind']

/** Something that can follow from a governing document, as the reader may know it. `address` is its part of an address. */
export type FollowTarget = { kind: FollowKind; id: string; address: string; label: string }
export type FollowLine = FollowTarget & { followId: string; note: string | null }

/** As many cases as a list to choose from holds. */
const MOST_CASES = 200

/** Systems and assignments, and the latest cases, that the reader may read; those of given cases also when they are old. */
export async function followTargets(
  read: Read,
  reader: Actor,
  { municipalityId, today }: Place,
  caseIds: readonly string[] = [],
): Promise<FollowTarget[]> {
  const matter = { id: cases.id, slug: cases.slug, number: cases.number, title: cases.publicTitle }
  const readable = and(eq(cases.municipalityId, municipalityId), readableCases(scopeOf(reader)))
  const latest = await read
    .select(matter)
    .from(cases)
    .where(readable)
    .orderBy(desc(cases.registeredAt), desc(cases.id))
    .limit(MOST_CASES)
  const named = await read
    .select(matter)
    .from(cases)
    .where(and(inArray(cases.id, ['', ...caseIds]), readable))
  const systems = (await aiSystemsOf(read, reader, municipalityId)).filter(({ stub }) => !stub)
  const assignments = await assignmentsOf(read, reader, { municipalityId, today })
  const byId = new Map([...latest, ...named].map((each) => [each.id, each]))
  return [
    ...systems.map(({ id, number, version }) => {
      const name = version.fields.name
      return {
        ...{ kind: 'ai_system' as const, id, address: number.toLowerCase() },
        label: typeof name === 'string' && name !== '' ? name : number,
      }
    }),
    ...assignments.map(({ id, slug, text }) => ({
      ...{ kind: 'assignment' as const, id, address: slug, label: text },
    })),
    ...[...byId.values()].map(({ id, slug, number, title }) => ({
      ...{ kind: 'case' as const, id, address: slug, label: `${title} (${number})` },
    })),
  ]
}

/** What follows from a governing document, as far as the reader may know of it, in the order it was noted. */
export async function followsOf(
  read: Read,
  reader: Actor,
  place: Place,
  documentId: string,
): Promise<FollowLine[]> {
  const rows = await read
    .select()
    .from(governingFollows)
    .where(and(eq(governingFollows.documentId, documentId), isNull(governingFollows.endedAt)))
    .orderBy(asc(governingFollows.createdAt), asc(governingFollows.id))
  if (rows.length === 0) return []
  const caseIds = rows.flatMap(({ kind, targetId }) => (kind === 'case' ? [targetId] : []))
  const targets = await followTargets(read, reader, place, caseIds)
  return rows.flatMap(({ id: followId, kind, targetId, note }) => {
    const target = targets.find((each) => each.kind === kind && each.id === targetId)
    return target ? [{ ...target, followId, note }] : []
  })
}
