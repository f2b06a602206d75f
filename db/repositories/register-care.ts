import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import * as t from '../schema'
import { refreshNextDeadline } from './deadlines'

export type CaseRow = typeof t.cases.$inferSelect
export type DocumentRow = typeof t.documents.$inferSelect
export type Marking = typeof t.secrecyMarkings.$inferSelect
export type NewMarking = typeof t.secrecyMarkings.$inferInsert

/** The case's row as it is now, held until the transaction ends, so that two who put it right come one after the other. */
export async function lockCase(tx: Transaction, caseId: string): Promise<CaseRow> {
  const [row] = await tx
    .update(t.cases)
    .set({ updatedAt: sql`${t.cases.updatedAt}` })
    .where(eq(t.cases.id, caseId))
    .returning()
  if (!row) throw new Error(`Case ${caseId} was not found`)
  return row
}

export async function documentRow(read: Read, caseId: string, number: number): Promise<DocumentRow | null> {
  const [row] = await read
    .select()
    .from(t.documents)
    .where(and(eq(t.documents.caseId, caseId), eq(t.documents.number, number)))
  return row ?? null
}

export const documentRows = (read: Read, caseId: string): Promise<DocumentRow[]> =>
  read.select().from(t.documents).where(eq(t.documents.caseId, caseId)).orderBy(t.documents.number)

export async function changeCase(tx: Transaction, caseId: string, set: Partial<CaseRow>): Promise<void> {
  await tx.update(t.cases).set(set).where(eq(t.cases.id, caseId))
}

export async function changeDocument(
  tx: Transaction,
  documentId: string,
  set: Partial<DocumentRow>,
): Promise<void> {
  await tx.update(t.documents).set(set).where(eq(t.documents.id, documentId))
}

export async function insertCorrections(
  tx: Transaction,
  rows: (typeof t.corrections.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(t.corrections).values(rows)
}

/**
 * Keeps history's lines that name one of these texts to those inside. The lines themselves stand as they were
 * written; only who is shown them changes.
 */
export async function concealEvents(tx: Transaction, caseId: string, texts: string[]): Promise<void> {
  const shown = await tx
    .select({ id: t.caseEvents.id, text: t.caseEvents.text })
    .from(t.caseEvents)
    .where(and(eq(t.caseEvents.caseId, caseId), eq(t.caseEvents.public, true)))
  const naming = shown.filter((event) => texts.some((text) => event.text.includes(text)))
  if (naming.length > 0)
    await tx
      .update(t.caseEvents)
      .set({ public: false })
      .where(
        inArray(
          t.caseEvents.id,
          naming.map(({ id }) => id),
        ),
      )
}

/** Corrections that quoted what is now protected are shown only to those who may see it. */
export async function concealCorrections(tx: Transaction, caseId: string, texts: string[]): Promise<void> {
  if (texts.length > 0)
    await tx
      .update(t.corrections)
      .set({ protected: true })
      .where(
        and(
          eq(t.corrections.caseId, caseId),
          sql`(${inArray(t.corrections.before, texts)} or ${inArray(t.corrections.after, texts)})`,
        ),
      )
}

/** Parties by this name are shown to outsiders as "Enskild". */
export async function protectParties(tx: Transaction, caseId: string, name: string): Promise<void> {
  await tx
    .update(t.caseParties)
    .set({ protected: true })
    .where(and(eq(t.caseParties.caseId, caseId), eq(t.caseParties.name, name)))
}

export async function insertMarkings(tx: Transaction, rows: NewMarking[]): Promise<void> {
  if (rows.length > 0) await tx.insert(t.secrecyMarkings).values(rows)
}

/** Markings in force on the case itself, or on one of its documents. */
export const markingsInForce = (read: Read, caseId: string, documentId: string | null): Promise<Marking[]> =>
  read
    .select()
    .from(t.secrecyMarkings)
    .where(
      and(
        eq(t.secrecyMarkings.caseId, caseId),
        documentId === null
          ? isNull(t.secrecyMarkings.documentId)
          : eq(t.secrecyMarkings.documentId, documentId),
        isNull(t.secrecyMarkings.liftedDay),
      ),
    )

export async function noteLifted(
  tx: Transaction,
  markingId: string,
  lifted: { liftedDay: string; liftedBy: string; liftReason: string },
): Promise<void> {
  await tx.update(t.secrecyMarkings).set(lifted).where(eq(t.secrecyMarkings.id, markingId))
}

/** Takes released files of a case, or of one document, off the web. Answers with the documents' numbers. */
export async function withdrawReleases(
  tx: Transaction,
  caseId: string,
  documentId: string | null,
): Promise<number[]> {
  const withdrawn = await tx
    .update(t.documents)
    .set({ released: false, releasedDay: null, releasedBy: null })
    .where(
      and(
        eq(t.documents.caseId, caseId),
        eq(t.documents.released, true),
        documentId === null ? undefined : eq(t.documents.id, documentId),
      ),
    )
    .returning({ number: t.documents.number })
  return withdrawn.map(({ number }) => number).toSorted((a, b) => a - b)
}

/** Whether the matter has left the authority's desk: something is decided in it, or a referral was sent. */
export async function hasLeftTheDesk(read: Read, caseId: string): Promise<'decided' | 'referred' | null> {
  const [decision] = await read
    .select({ id: t.decisions.id })
    .from(t.decisions)
    .where(eq(t.decisions.caseId, caseId))
    .limit(1)
  if (decision) return 'decided'
  const [referral] = await read
    .select({ id: t.referrals.id })
    .from(t.referrals)
    .where(and(eq(t.referrals.caseId, caseId), notInArray(t.referrals.state, ['draft'])))
    .limit(1)
  return referral ? 'referred' : null
}

/** A document that a referral answers with. */
export async function isStatement(read: Read, documentId: string): Promise<boolean> {
  const [referral] = await read
    .select({ id: t.referrals.id })
    .from(t.referrals)
    .where(eq(t.referrals.statementDocumentId, documentId))
    .limit(1)
  return referral !== undefined
}

const STANDING = ['open', 'paused'] as const

/** Days that the case still has to keep; of these rules, where they are given. */
export const standingDeadlines = (read: Read, caseId: string, rules?: string[]) =>
  read
    .select()
    .from(t.deadlines)
    .where(
      and(
        eq(t.deadlines.caseId, caseId),
        inArray(t.deadlines.state, [...STANDING]),
        rules && inArray(t.deadlines.rule, ['', ...rules]),
      ),
    )

/** Days that something else takes the place of, or that nobody waits for any longer, with why. */
export async function supersedeDeadlines(
  tx: Transaction,
  caseId: string,
  ids: string[],
  reason: string,
): Promise<void> {
  if (ids.length > 0)
    await tx.update(t.deadlines).set({ state: 'superseded', reason }).where(inArray(t.deadlines.id, ids))
  await refreshNextDeadline(tx, caseId)
}

export async function insertLink(tx: Transaction, row: typeof t.caseLinks.$inferInsert): Promise<void> {
  await tx.insert(t.caseLinks).values(row)
}

export async function linksOfCase(read: Read, caseId: string) {
  return read.select().from(t.caseLinks).where(eq(t.caseLinks.caseId, caseId))
}

export async function removeLink(tx: Transaction, id: string): Promise<void> {
  await tx.delete(t.caseLinks).where(eq(t.caseLinks.id, id))
}
