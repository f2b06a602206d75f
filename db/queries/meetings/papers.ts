import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { AgendaSnapshot } from '../../../app/domain/meetings/agenda'
import {
  mayReadProtectedTitle,
  maySeePaper,
  type Paper,
  type PaperReader,
} from '../../../app/domain/meetings/pack'
import { agendaIsPublic } from '../../../app/domain/meetings/meeting'
import type { Read } from '../../connection'
import {
  accounts,
  agendaDocuments,
  agendaItems,
  agendaVersions,
  cases,
  documents,
  documentTexts,
  documentVersions,
  files,
  mandates,
  meetings,
  summonsReceipts,
} from '../../schema'
import { itemsWithCases, publicWords, snapshotsOf } from './agenda-facts'
import type { MeetingHead } from './meeting-at'
import { meetingPlace } from './meeting-place'

export type PaperRow = Awaited<ReturnType<typeof paperRows>>[number]
export type PaperMeeting = Pick<MeetingHead, 'id' | 'bodyId' | 'state' | 'agendaVersion' | 'insight'>

/** Every document on a meeting's agenda in its newest version, whoever reads; those without a file too. */
export async function paperRows(read: Read, meetingId: string) {
  const rows = await read
    .select({
      itemId: agendaItems.id,
      documentId: documents.id,
      number: documents.number,
      kind: documents.kind,
      publicTitle: documents.publicTitle,
      protectedTitle: documents.protectedTitle,
      day: documents.day,
      released: documents.released,
      secrecyProvision: documents.secrecyProvision,
      voidedDay: documents.voidedDay,
      caseNumber: cases.number,
      caseSlug: cases.slug,
      caseProvision: cases.secrecyProvision,
      casePublished: cases.published,
      municipalityId: cases.municipalityId,
      caseBodyId: cases.bodyId,
      responsibleAccountId: cases.responsibleAccountId,
      versionId: documentVersions.id,
      version: documentVersions.version,
      fileHash: documentVersions.fileHash,
      fileName: documentVersions.fileName,
      pages: documentVersions.pages,
      mime: files.mime,
      size: files.size,
    })
    .from(agendaDocuments)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaDocuments.itemId))
    .innerJoin(documents, eq(documents.id, agendaDocuments.documentId))
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .leftJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .leftJoin(files, eq(files.hash, documentVersions.fileHash))
    .where(and(eq(agendaItems.meetingId, meetingId), ne(agendaItems.state, 'proposed')))
    .orderBy(
      asc(agendaItems.position),
      asc(agendaDocuments.position),
      asc(documents.number),
      desc(documentVersions.version),
    )
  const seen = new Set<string>()
  return rows
    .filter(({ itemId, documentId }) => {
      const once = `${itemId} ${documentId}`
      return !seen.has(once) && seen.add(once)
    })
    .map((row) => ({ ...row, paper: paperOf(row) }))
}

const paperOf = (row: {
  released: boolean
  secrecyProvision: string | null
  voidedDay: string | null
  caseProvision: string | null
  casePublished: boolean
  municipalityId: string
  caseBodyId: string
  responsibleAccountId: string | null
}): Paper => ({
  released: row.released,
  secret: row.secrecyProvision !== null,
  voided: row.voidedDay !== null,
  matter: {
    municipalityId: row.municipalityId,
    bodyId: row.caseBodyId,
    published: row.casePublished,
    secret: row.caseProvision !== null,
    responsibleAccountId: row.responsibleAccountId,
  },
})

/** The agenda as papers show it: as last published, before that as it stands; public words, of today. */
export async function papersAgenda(read: Read, meetingId: string): Promise<AgendaSnapshot[]> {
  const rows = await itemsWithCases(read, meetingId)
  const [published] = await read
    .select({ items: agendaVersions.items })
    .from(agendaVersions)
    .where(eq(agendaVersions.meetingId, meetingId))
    .orderBy(desc(agendaVersions.version))
    .limit(1)
  const byId = new Map(rows.map((row) => [row.item.id, row]))
  const items = published?.items ?? snapshotsOf(rows)
  return items.map((words) => {
    const row = byId.get(words.itemId)
    // What was published before its case became secret says no more than the register's public line now.
    return row ? { ...words, ...publicWords({ ...row, item: { ...row.item, ...words } }) } : words
  })
}

/** The agenda as it was when a version of it was sent; null when there is no such version. */
export async function agendaVersionItems(
  read: Read,
  meetingId: string,
  version: number,
): Promise<AgendaSnapshot[] | null> {
  const [row] = await read
    .select({ items: agendaVersions.items })
    .from(agendaVersions)
    .where(and(eq(agendaVersions.meetingId, meetingId), eq(agendaVersions.version, version)))
  return row?.items ?? null
}

/** What a reader is in relation to a meeting's papers. */
export const paperReader = (
  reader: Actor,
  meeting: Pick<PaperMeeting, 'insight' | 'bodyId'>,
): PaperReader => ({ scope: scopeOf(reader), insight: meeting.insight, meetingBodyId: meeting.bodyId })

export type MeetingDocument = {
  id: string
  versionId: string | null
  number: number
  title: string
  day: string | null
  caseNumber: string
  caseSlug: string
  secret: boolean
  released: boolean
  pages: number | null
  mime: string | null
  size: number | null
}

/**
 * What goes with each item as this reader may open it, with the published words of the items. Before the summons it
 * is the administration's only.
 */
export async function documentsOfMeeting(
  read: Read,
  reader: Actor,
  meeting: PaperMeeting,
): Promise<{ item: AgendaSnapshot; documents: MeetingDocument[] }[]> {
  if (meeting.insight !== 'staff' && !(meeting.agendaVersion !== null && agendaIsPublic(meeting.state)))
    return []
  const who = paperReader(reader, meeting)
  const rows = await paperRows(read, meeting.id)
  const items = await papersAgenda(read, meeting.id)
  return items.map((item) => ({
    item,
    documents: rows
      .filter((row) => row.itemId === item.itemId && maySeePaper(who, row.paper))
      .map((row) => ({
        id: row.documentId,
        versionId: row.versionId,
        number: row.number,
        title: (mayReadProtectedTitle(who, row.paper) ? row.protectedTitle : null) ?? row.publicTitle,
        day: row.day,
        caseNumber: row.caseNumber,
        caseSlug: row.caseSlug,
        secret: row.paper.secret || row.paper.matter.secret,
        released: row.released,
        pages: row.pages,
        mime: row.mime,
        size: row.size,
      })),
  }))
}

/** A document on the agenda as a file, in its newest version; null for everyone who may not open it there. */
export async function meetingDocumentFile(
  read: Read,
  reader: Actor,
  meeting: PaperMeeting,
  documentId: string,
) {
  const shown = await documentsOfMeeting(read, reader, meeting)
  const document = shown.flatMap(({ documents }) => documents).find(({ id }) => id === documentId)
  const row = (await paperRows(read, meeting.id)).find((each) => each.documentId === documentId)
  if (!document || !row?.fileHash || row.fileName === null || row.mime === null || row.size === null)
    return null
  return {
    ...{ documentId, hash: row.fileHash, fileName: row.fileName, mime: row.mime, size: row.size },
    ...{ secret: document.secret, number: `${row.caseNumber}-${row.number}` },
  }
}

/** To whom what was sent about a meeting, in the order of the list of those who sit. */
export const summonsReceiptsOf = (read: Read, meetingId: string) =>
  read
    .select()
    .from(summonsReceipts)
    .where(eq(summonsReceipts.meetingId, meetingId))
    .orderBy(asc(summonsReceipts.sentAt), asc(summonsReceipts.id))

/** The text a version was read to, for documents that are no PDF. */
export async function textForPack(read: Read, versionId: string): Promise<string | null> {
  const [row] = await read
    .select({ text: documentTexts.text })
    .from(documentTexts)
    .where(eq(documentTexts.versionId, versionId))
  return row?.text ?? null
}

/** The meeting as its papers name it; null when there is none. */
export async function paperMeeting(read: Read, meetingId: string) {
  const [row] = await read.select().from(meetings).where(eq(meetings.id, meetingId))
  const place = row && (await meetingPlace(read, meetingId))
  return row && place ? { ...row, ...place } : null
}

/** Addresses of the accounts in use that belong to people who sit in a body, by person. */
export async function accountAddresses(
  read: Read,
  { bodyId }: { bodyId: string },
): Promise<Map<string, string>> {
  const sitting = read.select({ id: mandates.personId }).from(mandates).where(eq(mandates.bodyId, bodyId))
  const rows = await read
    .select({ personId: accounts.personId, email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.status, 'active'), inArray(accounts.personId, sitting)))
  return new Map(
    rows.flatMap(({ personId, email }) => (personId === null ? [] : [[personId, email] as const])),
  )
}
