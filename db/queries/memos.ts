import { and, asc, desc, eq, ne } from 'drizzle-orm'
import { type Actor, may, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { accounts, cases, documents, memoComments, memoRevisions, memos, memoSections } from '../schema'
import { caseAt } from './case-at'

export type CaseAddress = { municipalityId: string; slug: string }
export type MemoAddress = CaseAddress & { memoId: string }

/** A draft is nobody's record yet (TF 2:12): staff who may read the case's content see it, nobody else. */
async function readableCase(read: Read, reader: Actor, { municipalityId, slug }: CaseAddress) {
  if (!may(reader, 'memo.read', { municipalityId })) return null
  return caseAt(read, scopeOf(reader), { municipalityId, slug })
}

/** What has been and is being written on a case, newest first; null when there is no such case for the reader. */
export async function memosOfCase(read: Read, reader: Actor, address: CaseAddress) {
  const matter = await readableCase(read, reader, address)
  if (!matter) return null
  const rows = await read
    .select({
      id: memos.id,
      title: memos.title,
      template: memos.template,
      state: memos.state,
      authorName: accounts.name,
      approverAccountId: memos.approverAccountId,
      approvedByName: memos.approvedByName,
      approvedDay: memos.approvedDay,
      updatedAt: memos.updatedAt,
    })
    .from(memos)
    .innerJoin(accounts, eq(accounts.id, memos.authorAccountId))
    .where(and(eq(memos.caseId, matter.id), ne(memos.state, 'discarded')))
    .orderBy(desc(memos.updatedAt), desc(memos.id))
  const [found] = await read.select({ kind: cases.kind }).from(cases).where(eq(cases.id, matter.id))
  return { matter, kind: found?.kind ?? null, memos: rows }
}

export type MemoAtHand = NonNullable<Awaited<ReturnType<typeof memoAt>>>

/** One memo with its case and sections, as far as the reader may see it. */
export async function memoAt(read: Read, reader: Actor, address: MemoAddress) {
  const matter = await readableCase(read, reader, address)
  if (!matter) return null
  const [memo] = await read
    .select()
    .from(memos)
    .where(and(eq(memos.id, address.memoId), eq(memos.caseId, matter.id)))
    .limit(1)
  if (!memo) return null
  return { matter, memo, sections: await sectionsWithNames(read, memo.id) }
}

const sectionsWithNames = (read: Read, memoId: string) =>
  read
    .select({
      id: memoSections.id,
      key: memoSections.section,
      heading: memoSections.heading,
      required: memoSections.required,
      text: memoSections.text,
      revision: memoSections.revision,
      updatedAt: memoSections.updatedAt,
      updatedBy: memoSections.updatedBy,
      updatedByName: accounts.name,
    })
    .from(memoSections)
    .leftJoin(accounts, eq(accounts.id, memoSections.updatedBy))
    .where(eq(memoSections.memoId, memoId))
    .orderBy(asc(memoSections.position))

/** Comments of a memo that its reader has been shown, oldest first. */
export const commentsOfMemo = (read: Read, memoId: string) =>
  read
    .select({
      id: memoComments.id,
      section: memoComments.section,
      text: memoComments.text,
      at: memoComments.at,
      name: accounts.name,
      resolvedAt: memoComments.resolvedAt,
      resolvedBy: memoComments.resolvedBy,
    })
    .from(memoComments)
    .innerJoin(accounts, eq(accounts.id, memoComments.accountId))
    .where(eq(memoComments.memoId, memoId))
    .orderBy(asc(memoComments.at), asc(memoComments.id))

/** Every kept text of a memo's sections, newest first within a section. */
export const revisionsOfMemo = (read: Read, memoId: string) =>
  read
    .select({
      id: memoRevisions.id,
      key: memoSections.section,
      heading: memoSections.heading,
      revision: memoRevisions.revision,
      text: memoRevisions.text,
      at: memoRevisions.at,
      name: accounts.name,
    })
    .from(memoRevisions)
    .innerJoin(memoSections, eq(memoSections.id, memoRevisions.sectionId))
    .leftJoin(accounts, eq(accounts.id, memoRevisions.accountId))
    .where(eq(memoSections.memoId, memoId))
    .orderBy(asc(memoSections.position), desc(memoRevisions.revision))

/** The name of an account, for whoever is shown its memo. */
export async function accountName(read: Read, id: string | null): Promise<string | null> {
  if (id === null) return null
  const [row] = await read.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, id))
  return row?.name ?? null
}

/** The number on its case of the document that a memo became. */
export async function documentOfMemo(read: Read, documentId: string | null): Promise<number | null> {
  if (documentId === null) return null
  const [row] = await read
    .select({ number: documents.number })
    .from(documents)
    .where(eq(documents.id, documentId))
  return row?.number ?? null
}

/** Accounts that have a text of their own in a memo. */
export async function writersOfMemo(read: Read, memoId: string): Promise<string[]> {
  const rows = await read
    .selectDistinct({ accountId: memoRevisions.accountId })
    .from(memoRevisions)
    .innerJoin(memoSections, eq(memoSections.id, memoRevisions.sectionId))
    .where(eq(memoSections.memoId, memoId))
  return rows.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
}
