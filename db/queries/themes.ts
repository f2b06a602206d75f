import { and, asc, desc, eq, isNull, ne, or, sql, inArray } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { cases, municipalities, themedKinds, themeMarks, themes } from '../schema'
import { localRule } from './administration/local-rules'
import { readableCases } from './places-visible'
import { type ThemedKind, type ThemedThing, themedThings } from './themed-things'

export type Theme = Pick<
  typeof themes.$inferSelect,
  'id' | 'municipalityId' | 'slug' | 'name' | 'description' | 'words'
>

const theme = {
  ...{ id: themes.id, municipalityId: themes.municipalityId, slug: themes.slug, name: themes.name },
  ...{ description: themes.description, words: themes.words },
}

/** The themes of a municipality, by name. A theme by itself tells nothing of any case. */
export const themesOf = (read: Read, municipalityId: string): Promise<Theme[]> =>
  read.select(theme).from(themes).where(eq(themes.municipalityId, municipalityId)).orderBy(asc(themes.name))

export async function themeBySlug(read: Read, municipalityId: string, slug: string): Promise<Theme | null> {
  const [found] = await read
    .select(theme)
    .from(themes)
    .where(and(eq(themes.municipalityId, municipalityId), eq(themes.slug, slug)))
  return found ?? null
}

/** How many cases of each theme the reader may read, by theme id; a theme without any is left out. */
export async function casesByTheme(
  read: Read,
  reader: Actor,
  municipalityId: string,
): Promise<Map<string, number>> {
  const rows = await read
    .select({ id: themeMarks.themeId, count: sql`count(distinct ${cases.id})`.mapWith(Number) })
    .from(themeMarks)
    .innerJoin(cases, eq(cases.id, themeMarks.targetId))
    .where(
      and(
        eq(cases.municipalityId, municipalityId),
        eq(themeMarks.kind, 'case'),
        isNull(themeMarks.endedAt),
        isNull(cases.voidedDay),
        isNull(cases.mergedIntoId),
        readableCases(scopeOf(reader)),
      ),
    )
    .groupBy(themeMarks.themeId)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** Everything of a theme that the reader may read. */
export async function thingsOfTheme(
  read: Read,
  reader: Actor,
  { id, municipalityId }: Pick<Theme, 'id' | 'municipalityId'>,
): Promise<ThemedThing[]> {
  const found: ThemedThing[] = []
  for (const kind of themedKinds)
    found.push(...(await themedThings(read, reader, { municipalityId, kind, asked: { theme: id } })))
  return found
}

/** How each theme stands to one thing: marked with it, or marked once and not any more (or said not to be). */
export async function marksOf(
  read: Read,
  { kind, id }: { kind: ThemedKind; id: string },
): Promise<{ live: string[]; ended: string[] }> {
  const rows = await read
    .select({ themeId: themeMarks.themeId, endedAt: themeMarks.endedAt })
    .from(themeMarks)
    .where(and(eq(themeMarks.kind, kind), eq(themeMarks.targetId, id)))
  const live = [...new Set(rows.filter(({ endedAt }) => endedAt === null).map(({ themeId }) => themeId))]
  const ended = rows.map(({ themeId }) => themeId).filter((themeId) => !live.includes(themeId))
  return { live, ended: [...new Set(ended)] }
}

const MOST_RELATED = 5

/** Other cases with the same themes that the reader may read: those that share most first, then the newest. */
export function casesOfSameThemes(
  read: Read,
  reader: Actor,
  { municipalityId, caseId, themeIds }: { municipalityId: string; caseId: string; themeIds: string[] },
) {
  const shared = sql<number>`count(distinct ${themeMarks.themeId})`.mapWith(Number)
  return read
    .select({ id: cases.id, number: cases.number, slug: cases.slug, title: cases.publicTitle, shared })
    .from(themeMarks)
    .innerJoin(cases, eq(cases.id, themeMarks.targetId))
    .where(
      and(
        eq(cases.municipalityId, municipalityId),
        eq(themeMarks.kind, 'case'),
        inArray(themeMarks.themeId, ['', ...themeIds]),
        isNull(themeMarks.endedAt),
        ne(cases.id, caseId),
        isNull(cases.voidedDay),
        isNull(cases.mergedIntoId),
        readableCases(scopeOf(reader)),
      ),
    )
    .groupBy(cases.id, cases.number, cases.slug, cases.publicTitle, cases.registeredAt)
    .orderBy(desc(shared), desc(cases.registeredAt), desc(cases.id))
    .limit(MOST_RELATED)
}

export type SharedTheme = Theme & { municipalitySlug: string; municipalityName: string }

/**
 * The same theme (by slug) in every published municipality that has agreed to show its timeline with others'. Empty
 * unless the asking one has agreed too.
 */
export async function sharedTheme(
  read: Read,
  { municipalityId, slug, today }: { municipalityId: string; slug: string; today: string },
): Promise<SharedTheme[]> {
  const rows = await read
    .select({ ...theme, municipalitySlug: municipalities.slug, municipalityName: municipalities.displayName })
    .from(themes)
    .innerJoin(municipalities, eq(municipalities.id, themes.municipalityId))
    .where(
      and(
        eq(themes.slug, slug),
        or(eq(municipalities.published, true), eq(municipalities.id, municipalityId)),
      ),
    )
    .orderBy(asc(municipalities.slug))
  const agreed: SharedTheme[] = []
  for (const row of rows)
    if ((await localRule(read, row.municipalityId, 'sharedThemes', today)) === 'yes') agreed.push(row)
  return agreed.some((row) => row.municipalityId === municipalityId) ? agreed : []
}
