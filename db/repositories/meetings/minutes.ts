import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Read, Transaction } from '../../connection'
import {
  agendaItems,
  minutes,
  minutesNotes,
  minutesParagraphs,
  minutesRevisions,
  signatures,
} from '../../schema'

export type MinutesRow = typeof minutes.$inferSelect
export type ParagraphRow = typeof minutesParagraphs.$inferSelect
export type SignatureRow = typeof signatures.$inferSelect

/** The minutes with their row held until the transaction ends: who signs last and who edits last wait for each other here. */
export async function heldMinutes(tx: Transaction, id: string): Promise<MinutesRow | null> {
  const [row] = await tx
    .update(minutes)
    .set({ createdAt: minutes.createdAt })
    .where(eq(minutes.id, id))
    .returning()
  return row ?? null
}

export const minutesOf = (read: Read, meetingId: string): Promise<MinutesRow[]> =>
  read
    .select()
    .from(minutes)
    .where(eq(minutes.meetingId, meetingId))
    .orderBy(asc(minutes.part), asc(minutes.createdAt))

export const insertMinutes = (tx: Transaction, row: typeof minutes.$inferInsert) =>
  tx.insert(minutes).values(row)

export const changeMinutes = (tx: Transaction, id: string, change: Partial<typeof minutes.$inferInsert>) =>
  tx.update(minutes).set(change).where(eq(minutes.id, id))

/** Saves the first page on the revision it was written on; false when somebody has saved since. */
export async function saveFront(
  tx: Transaction,
  { id, revision, ...change }: { id: string; revision: number; frontText: string; builtFront?: string },
): Promise<boolean> {
  const saved = await tx
    .update(minutes)
    .set({ ...change, frontRevision: revision + 1 })
    .where(and(eq(minutes.id, id), eq(minutes.frontRevision, revision)))
    .returning({ id: minutes.id })
  return saved.length > 0
}

/** Paragraphs of one or several minutes in order of number. */
export const paragraphsOf = (read: Read, ...minutesIds: string[]): Promise<ParagraphRow[]> =>
  read
    .select()
    .from(minutesParagraphs)
    .where(inArray(minutesParagraphs.minutesId, ['', ...minutesIds]))
    .orderBy(asc(minutesParagraphs.year), asc(minutesParagraphs.number))

export const insertParagraphs = async (tx: Transaction, rows: (typeof minutesParagraphs.$inferInsert)[]) => {
  for (const row of rows) await tx.insert(minutesParagraphs).values(row)
}

export type ParagraphChange = Partial<
  Pick<ParagraphRow, 'heading' | 'builtText' | 'text' | 'editedAt' | 'editedBy'>
>

/** Saves a paragraph on the revision that its writer began from; false when somebody has saved since. */
export async function saveParagraph(
  tx: Transaction,
  { id, revision, ...change }: { id: string; revision: number } & ParagraphChange,
): Promise<boolean> {
  const saved = await tx
    .update(minutesParagraphs)
    .set({ ...change, revision: revision + 1 })
    .where(and(eq(minutesParagraphs.id, id), eq(minutesParagraphs.revision, revision)))
    .returning({ id: minutesParagraphs.id })
  return saved.length > 0
}

/** The words for outsiders are no part of the signed text: they do not raise its revision. */
export const keepPublicText = (tx: Transaction, id: string, publicText: string | null) =>
  tx.update(minutesParagraphs).set({ publicText }).where(eq(minutesParagraphs.id, id))

/** The same for every paragraph about a case that has no such words yet. Answers with the minutes they stand in. */
export async function keepPublicTexts(
  tx: Transaction,
  { caseId, publicText }: { caseId: string; publicText: string },
): Promise<string[]> {
  const items = tx.select({ id: agendaItems.id }).from(agendaItems).where(eq(agendaItems.caseId, caseId))
  const changed = await tx
    .update(minutesParagraphs)
    .set({ publicText })
    .where(and(inArray(minutesParagraphs.itemId, items), isNull(minutesParagraphs.publicText)))
    .returning({ minutesId: minutesParagraphs.minutesId })
  return [...new Set(changed.map(({ minutesId }) => minutesId))]
}

export const moveParagraph = (tx: Transaction, id: string, minutesId: string) =>
  tx.update(minutesParagraphs).set({ minutesId }).where(eq(minutesParagraphs.id, id))

const SITTING_MS = 10 * 60_000

/** Keeps a text. What one account saves within ten minutes is one sitting and one row; true for a new one. */
export async function keepParagraphRevision(
  tx: Transaction,
  id: string,
  save: { paragraphId: string; revision: number; text: string; at: string; accountId: string | null },
): Promise<boolean> {
  const { paragraphId, revision, text, at, accountId } = save
  const [last] = await tx
    .select()
    .from(minutesRevisions)
    .where(eq(minutesRevisions.paragraphId, paragraphId))
    .orderBy(desc(minutesRevisions.revision))
    .limit(1)
  const same = last && last.accountId === accountId && Date.parse(at) - Date.parse(last.at) < SITTING_MS
  if (same)
    await tx.update(minutesRevisions).set({ revision, text, at }).where(eq(minutesRevisions.id, last.id))
  else await tx.insert(minutesRevisions).values({ id, paragraphId, revision, text, at, accountId })
  return !same
}

export const signersOf = (read: Read, ...minutesIds: string[]): Promise<SignatureRow[]> =>
  read
    .select()
    .from(signatures)
    .where(inArray(signatures.minutesId, ['', ...minutesIds]))
    .orderBy(asc(signatures.id))

export const insertSigners = async (tx: Transaction, rows: (typeof signatures.$inferInsert)[]) => {
  for (const row of rows) await tx.insert(signatures).values(row)
}

/** Signs once; false when it has been signed or released meanwhile. */
export async function signOnce(
  tx: Transaction,
  id: string,
  signature: Pick<SignatureRow, 'signedAt' | 'signedDay' | 'textHash' | 'method'>,
): Promise<boolean> {
  const signed = await tx
    .update(signatures)
    .set(signature)
    .where(and(eq(signatures.id, id), isNull(signatures.signedAt), isNull(signatures.releasedAt)))
    .returning({ id: signatures.id })
  return signed.length > 0
}

export const releaseSigners = (tx: Transaction, ids: string[], releasedAt: string, releasedReason: string) =>
  tx
    .update(signatures)
    .set({ releasedAt, releasedReason })
    .where(and(inArray(signatures.id, ['', ...ids]), isNull(signatures.releasedAt)))

export const notesOf = (read: Read, ...minutesIds: string[]) =>
  read
    .select()
    .from(minutesNotes)
    .where(inArray(minutesNotes.minutesId, ['', ...minutesIds]))
    .orderBy(asc(minutesNotes.day), asc(minutesNotes.createdAt))

export const insertNote = (tx: Transaction, row: typeof minutesNotes.$inferInsert) =>
  tx.insert(minutesNotes).values(row)
