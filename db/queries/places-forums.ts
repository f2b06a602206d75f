import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { cases, forumLines, forums, municipalities } from '../schema'
import { readableOrOwn } from './places-visible'

export type ForumRow = Awaited<ReturnType<typeof listForums>>[number]

/** Forums of a municipality that the reader may read of, in the order their agreement has them. Unstated is null. */
export function listForums(read: Read, reader: Actor, municipalityId: string, slug?: string) {
  const scope = scopeOf(reader)
  return read
    .select({
      id: forums.id,
      municipalityId: forums.municipalityId,
      slug: forums.slug,
      position: forums.position,
      name: forums.name,
      level: forums.level,
      purposeKind: forums.purposeKind,
      frequency: forums.frequency,
      timesPerYear: forums.timesPerYear,
      convenor: forums.convenor,
      escalatesTo: forums.escalatesTo,
      interpreted: forums.interpreted,
      endedDay: forums.endedDay,
      caseNumber: cases.number,
      caseSlug: cases.slug,
      caseTitle: sql<string>`${cases.publicTitle}`,
      asOf: cases.asOf,
    })
    .from(forums)
    .innerJoin(municipalities, eq(municipalities.id, forums.municipalityId))
    .leftJoin(cases, eq(cases.id, forums.caseId))
    .where(
      and(
        eq(forums.municipalityId, municipalityId),
        slug === undefined ? undefined : eq(forums.slug, slug),
        readableOrOwn(scope),
      ),
    )
    .orderBy(asc(forums.position), asc(forums.id))
}

/** One forum with everything its agreement says; null when there is none that the reader may read of. */
export async function forumPage(read: Read, reader: Actor, municipalityId: string, slug: string) {
  const [forum] = await listForums(read, reader, municipalityId, slug)
  if (!forum) return null
  const lines = await read
    .select()
    .from(forumLines)
    .where(inArray(forumLines.forumId, [forum.id]))
    .orderBy(asc(forumLines.position))
  return { ...forum, lines: lines.filter(({ endedDay }) => endedDay === null) }
}

/** Communication lines of some forums: what the picture draws between them. The caller has read the forums. */
export async function communicationOf(read: Read, forumIds: readonly string[]) {
  if (forumIds.length === 0) return []
  const lines = await read
    .select({ forumId: forumLines.forumId, text: forumLines.text, endedDay: forumLines.endedDay })
    .from(forumLines)
    .where(and(inArray(forumLines.forumId, [...forumIds]), eq(forumLines.kind, 'communication')))
    .orderBy(asc(forumLines.position))
  return lines.filter(({ endedDay }) => endedDay === null)
}
