import { and, asc, desc, eq, or, sql } from 'drizzle-orm'
import { maySeeFile } from '../../app/domain/access/documents'
import { knowsWho, maySee, maySeeProtected, type Scope, type Shown } from '../../app/domain/access/visibility'
import type { Read } from '../connection'
import {
  accounts,
  bodies,
  caseNumbers,
  cases,
  documents,
  documentTexts,
  documentVersions,
  files,
} from '../schema'
import { readableCases } from './places-visible'
import { visibleCases } from './visible'

export type DocumentPlace = { municipalityId: string; slug: string; number: number }

export type DocumentVersion = {
  id: string
  version: number
  fileName: string
  pages: number | null
  createdAt: string
  /** Null for readers outside the municipality (WEB-03). */
  createdBy: string | null
  /** What is new in it; null for readers outside the municipality. */
  note: string | null
  mime: string
  size: number
}

export type DocumentPage = {
  id: string
  municipalityId: string
  caseId: string
  caseNumber: string
  caseSlug: string
  caseTitle: string
  bodyId: string
  bodyName: string
  number: number
  kind: (typeof documents.$inferSelect)['kind']
  direction: (typeof documents.$inferSelect)['direction']
  title: string
  protectedTitle: string | null
  party: string | null
  day: string | null
  dayText: string | null
  released: boolean
  secrecyProvision: string | null
  caseSecret: boolean
  casePublished: boolean
  caseOpen: boolean
  responsibleAccountId: string | null
  finalDay: string | null
  voidedDay: string | null
  voidReason: string | null
  /** Who has it checked out, and since when; told inside the municipality only. */
  checkedOut: { accountId: string; name: string; at: string } | null
  sourceNote: string | null
  registeredAt: string
  /** Newest first; empty when there is no file, or none that this reader may open. */
  versions: DocumentVersion[]
  /** Whether there is a file that the reader may not open. */
  withheld: boolean
}

const caseAt = (scope: Scope, { municipalityId, slug }: Omit<DocumentPlace, 'number'>) =>
  and(
    eq(cases.municipalityId, municipalityId),
    or(
      eq(cases.slug, slug),
      // A further number of a secret case says more than its register line.
      and(
        sql`${cases.id} in (select ${caseNumbers.caseId} from ${caseNumbers} where ${caseNumbers.municipalityId} = ${municipalityId} and ${caseNumbers.slug} = ${slug})`,
        readableCases(scope),
      ),
    ),
  )

export type CaseToAddTo = {
  municipalityId: string
  bodyId: string
  responsibleAccountId: string | null
  registerId: string
  number: string
  slug: string
  title: string
}

/** A case that its reader may see, by its first or a further number, as far as adding a document needs it. */
export async function caseToAddTo(
  read: Read,
  scope: Scope,
  place: Omit<DocumentPlace, 'number'>,
): Promise<CaseToAddTo | null> {
  const found = await read
    .select({
      municipalityId: cases.municipalityId,
      bodyId: cases.bodyId,
      responsibleAccountId: cases.responsibleAccountId,
      registerId: cases.registerId,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
    })
    .from(cases)
    .where(and(caseAt(scope, place), visibleCases(scope)))
    .limit(2)
  return found.find(({ slug }) => slug === place.slug) ?? found[0] ?? null
}

/** A document as its reader may see it; null when the case or the document is none of the reader's business. */
export async function documentPage(
  read: Read,
  scope: Scope,
  place: DocumentPlace,
): Promise<DocumentPage | null> {
  const rows = await read
    .select({ document: documents, matter: cases, bodyName: bodies.name, holder: accounts.name })
    .from(documents)
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .innerJoin(bodies, eq(bodies.id, cases.bodyId))
    .leftJoin(accounts, eq(accounts.id, documents.checkedOutBy))
    .where(and(caseAt(scope, place), eq(documents.number, place.number), visibleCases(scope)))
    .limit(2)
  const found = rows.find(({ matter }) => matter.slug === place.slug) ?? rows[0]
  if (!found) return null
  const { document, matter, bodyName, holder } = found
  const shown = shownMatter(matter)
  const insider = maySeeProtected(scope, shown)
  const staff = knowsWho(scope, matter)
  const versions = (await versionsOf(read, document.id)).map((version) =>
    staff ? version : { ...version, createdBy: null, note: null },
  )
  const opens = maySeeFile(scope, {
    released: document.released,
    secret: document.secrecyProvision !== null,
    matter: shown,
  })
  // Of what is secret outsiders get the register line, and no words beside it (OSL 5:2).
  const hidden = (shown.secret || document.secrecyProvision !== null) && !insider
  const works = maySee(scope, { ...shown, published: false })
  return {
    id: document.id,
    municipalityId: matter.municipalityId,
    caseId: matter.id,
    caseNumber: matter.number,
    caseSlug: matter.slug,
    caseTitle: matter.publicTitle,
    bodyId: matter.bodyId,
    bodyName,
    number: document.number,
    kind: document.kind,
    direction: document.direction,
    title: document.publicTitle,
    protectedTitle: insider ? document.protectedTitle : null,
    party: insider && document.protectedParty !== null ? document.protectedParty : document.publicParty,
    day: document.day,
    dayText: document.dayText,
    released: document.released,
    secrecyProvision: document.secrecyProvision,
    caseSecret: shown.secret,
    casePublished: matter.published,
    caseOpen: matter.open,
    responsibleAccountId: staff ? matter.responsibleAccountId : null,
    finalDay: document.finalDay,
    voidedDay: document.voidedDay,
    voidReason: hidden ? null : document.voidReason,
    checkedOut:
      staff && document.checkedOutBy !== null && document.checkedOutAt !== null
        ? { accountId: document.checkedOutBy, name: holder ?? '', at: document.checkedOutAt }
        : null,
    sourceNote: hidden ? null : document.sourceNote,
    registeredAt: document.registeredAt,
    // What came before the published version is a draft, which outsiders have no right to (TF 2:12).
    versions: opens ? (works ? versions : versions.slice(0, 1)) : [],
    withheld: !opens && versions.length > 0,
  }
}

export type DocumentFile = {
  hash: string
  mime: string
  size: number
  fileName: string
  /** Set when it is something secret that the reader has the right to: which document, for the audit. */
  secret: { documentId: string; number: string } | null
}

/** The stored file of a document's version, the newest unless told; null for everyone who may not open it. */
export async function documentFile(
  read: Read,
  scope: Scope,
  place: DocumentPlace,
  version?: number,
): Promise<DocumentFile | null> {
  const page = await documentPage(read, scope, place)
  const chosen = version === undefined ? page?.versions[0] : page?.versions.find((v) => v.version === version)
  if (!chosen) return null
  const [row] = await read
    .select({ hash: files.hash, mime: files.mime, size: files.size, fileName: documentVersions.fileName })
    .from(documentVersions)
    .innerJoin(files, eq(files.hash, documentVersions.fileHash))
    .where(eq(documentVersions.id, chosen.id))
  if (!row || !page) return null
  const secret = page.secrecyProvision !== null || page.caseSecret
  return {
    ...row,
    secret: secret ? { documentId: page.id, number: `${page.caseNumber}-${page.number}` } : null,
  }
}

/** The text a version was read to. The caller has the version from `documentPage`, which judges who may see it. */
export async function textOfVersion(read: Read, versionId: string): Promise<string | null> {
  const [row] = await read
    .select({ text: documentTexts.text })
    .from(documentTexts)
    .where(eq(documentTexts.versionId, versionId))
  return row?.text ?? null
}

const versionsOf = (read: Read, documentId: string): Promise<DocumentVersion[]> =>
  read
    .select({
      id: documentVersions.id,
      version: documentVersions.version,
      fileName: documentVersions.fileName,
      pages: documentVersions.pages,
      createdAt: documentVersions.createdAt,
      createdBy: accounts.name,
      note: documentVersions.note,
      mime: files.mime,
      size: files.size,
    })
    .from(documentVersions)
    .innerJoin(files, eq(files.hash, documentVersions.fileHash))
    .leftJoin(accounts, eq(accounts.id, documentVersions.createdBy))
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(desc(documentVersions.version))

/** Numbers and titles of a case's documents before and after, for going on to the next. */
export const documentNumbers = (read: Read, caseId: string): Promise<{ number: number; title: string }[]> =>
  read
    .select({ number: documents.number, title: documents.publicTitle })
    .from(documents)
    .where(eq(documents.caseId, caseId))
    .orderBy(asc(documents.number))

export const shownMatter = (matter: {
  municipalityId: string
  bodyId: string
  published: boolean
  secrecyProvision: string | null
  responsibleAccountId: string | null
}): Shown => ({
  municipalityId: matter.municipalityId,
  bodyId: matter.bodyId,
  published: matter.published,
  secret: matter.secrecyProvision !== null,
  responsibleAccountId: matter.responsibleAccountId,
})
