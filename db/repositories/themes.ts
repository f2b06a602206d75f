import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../connection'
import { themeMarks, themes } from '../schema'

type Kind = (typeof themeMarks.$inferSelect)['kind']
type Marked = { themeId: string; kind: Kind; targetId: string }

/** Adds a theme; false when the municipality already has one of that slug. */
export async function insertTheme(tx: Transaction, row: typeof themes.$inferInsert): Promise<boolean> {
  const added = await tx.insert(themes).values(row).onConflictDoNothing().returning({ id: themes.id })
  return added.length > 0
}

/** Changes what a theme is called and found by; its slug stays, since it is an address. The id, or null without one. */
export async function changeTheme(
  tx: Transaction,
  at: { municipalityId: string; slug: string },
  change: Pick<typeof themes.$inferInsert, 'name' | 'description' | 'words'>,
): Promise<string | null> {
  const [changed] = await tx
    .update(themes)
    .set(change)
    .where(and(eq(themes.municipalityId, at.municipalityId), eq(themes.slug, at.slug)))
    .returning({ id: themes.id })
  return changed?.id ?? null
}

const isMark = ({ themeId, kind, targetId }: Marked) =>
  and(eq(themeMarks.themeId, themeId), eq(themeMarks.kind, kind), eq(themeMarks.targetId, targetId))

export const insertThemeMark = (tx: Transaction, row: typeof themeMarks.$inferInsert) =>
  tx.insert(themeMarks).values(row)

/** Whether something was ever marked with the theme, and whether it is now. */
export async function markState(tx: Transaction, marked: Marked): Promise<'live' | 'ended' | 'none'> {
  const rows = await tx.select({ endedAt: themeMarks.endedAt }).from(themeMarks).where(isMark(marked))
  if (rows.some(({ endedAt }) => endedAt === null)) return 'live'
  return rows.length > 0 ? 'ended' : 'none'
}

export const endThemeMarks = (tx: Transaction, marked: Marked, at: string) =>
  tx
    .update(themeMarks)
    .set({ endedAt: at })
    .where(and(isMark(marked), isNull(themeMarks.endedAt)))
