import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Scope } from '../../app/domain/access'
import type { Read } from '../connection'
import { prepared, preparedFor } from '../connection/prepared'
import {
  caseEvents,
  caseLinks,
  cases,
  corrections,
  documents,
  documentTexts,
  documentVersions,
  files,
  municipalities,
  secrecyMarkings,
} from '../schema'
import { searchableCase } from './searchable-case'
import { visibleCases } from './visible'

const allCorrections = prepared(['caseId'], (read, { caseId }) =>
  read
    .select({
      id: corrections.id,
      documentNumber: documents.number,
      field: corrections.field,
      before: corrections.before,
      after: corrections.after,
      reason: corrections.reason,
      protected: corrections.protected,
      at: corrections.at,
      actorName: corrections.actorName,
    })
    .from(corrections)
    .leftJoin(documents, eq(documents.id, corrections.documentId))
    .where(eq(corrections.caseId, caseId))
    .orderBy(desc(corrections.at), desc(corrections.id)),
)

export type Correction = Omit<Awaited<ReturnType<typeof allCorrections>>[number], 'actorName'> & {
  /** Null for readers outside the municipality. */
  actorName: string | null
}

/** What was put right in a case and its documents, the latest first; protected fields to those with the right to them. */
export async function correctionsOf(
  read: Read,
  caseId: string,
  { seesProtected, staff }: { seesProtected: boolean; staff: boolean },
): Promise<Correction[]> {
  const rows = await allCorrections(read, { caseId })
  return rows
    .filter((row) => seesProtected || !row.protected)
    .map((row) => (staff ? row : { ...row, actorName: null }))
}

export type MarkingLine = Awaited<ReturnType<typeof markingsOf>>[number]

/** Markings of a case, or of one of its documents, those in force first. For those who see the protected set. */
export const markingsOf = (read: Read, caseId: string, documentId: string | null) =>
  read
    .select()
    .from(secrecyMarkings)
    .where(
      and(
        eq(secrecyMarkings.caseId, caseId),
        documentId === null ? isNull(secrecyMarkings.documentId) : eq(secrecyMarkings.documentId, documentId),
      ),
    )
    .orderBy(desc(isNull(secrecyMarkings.liftedDay)), desc(secrecyMarkings.setDay), desc(secrecyMarkings.id))

const linkColumns = {
  id: caseLinks.id,
  kind: caseLinks.kind,
  label: caseLinks.label,
  url: caseLinks.url,
}

const otherCase = {
  number: cases.number,
  slug: cases.slug,
  title: cases.publicTitle,
  municipalitySlug: municipalities.slug,
  municipalityName: municipalities.name,
}

const linkedTo = preparedFor(['caseId'], (read, { caseId }, scope: Scope) =>
  read
    .select({ ...linkColumns, toCaseId: caseLinks.toCaseId, ...otherCase })
    .from(caseLinks)
    .leftJoin(cases, and(eq(cases.id, caseLinks.toCaseId), visibleCases(scope)))
    .leftJoin(municipalities, eq(municipalities.id, cases.municipalityId))
    .where(and(eq(caseLinks.caseId, caseId), or(isNull(caseLinks.toCaseId), sql`${cases.id} is not null`)))
    .orderBy(asc(caseLinks.id)),
)

const linkedFrom = preparedFor(['caseId'], (read, { caseId }, scope: Scope) =>
  read
    .select({ ...linkColumns, ...otherCase })
    .from(caseLinks)
    .innerJoin(cases, eq(cases.id, caseLinks.caseId))
    .innerJoin(municipalities, eq(municipalities.id, cases.municipalityId))
    .where(and(eq(caseLinks.toCaseId, caseId), visibleCases(scope)))
    .orderBy(asc(caseLinks.id)),
)

/** A link as one end sees it. `case` is null where the link is words only. */
export type RelatedCase = {
  id: string
  kind: (typeof caseLinks.$inferSelect)['kind']
  label: string
  url: string | null
  case: {
    number: string
    slug: string
    title: string
    municipalitySlug: string
    municipalityName: string
  } | null
}

type LinkRow = Pick<RelatedCase, 'id' | 'kind' | 'label' | 'url'> & {
  number: string | null
  slug: string | null
  title: string | null
  municipalitySlug: string | null
  municipalityName: string | null
}

function related({ id, kind, label, url, number, slug, title, ...place }: LinkRow): RelatedCase {
  const { municipalitySlug, municipalityName } = place
  const known = number !== null && slug !== null && municipalitySlug !== null && municipalityName !== null
  return {
    ...{ id, kind, label, url },
    case: known ? { number, slug, title: title ?? '', municipalitySlug, municipalityName } : null,
  }
}

/** What a case points to: words, and cases that the reader may see. */
export const linksOf = async (read: Read, scope: Scope, caseId: string): Promise<RelatedCase[]> =>
  (await linkedTo(read, scope, { caseId })).map(related)

/** Cases that point to this one, among those that the reader may see. */
export const linksTo = async (read: Read, scope: Scope, caseId: string): Promise<RelatedCase[]> =>
  (await linkedFrom(read, scope, { caseId })).map(related)

/** The file that a document has now, as it is registered with another document; null without a file. */
export async function latestVersion(read: Read, documentId: string) {
  const [row] = await read
    .select({
      hash: files.hash,
      fileName: documentVersions.fileName,
      pages: documentVersions.pages,
      text: documentTexts.text,
    })
    .from(documentVersions)
    .innerJoin(files, eq(files.hash, documentVersions.fileHash))
    .leftJoin(documentTexts, eq(documentTexts.versionId, documentVersions.id))
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(desc(documentVersions.version))
    .limit(1)
  return row ?? null
}

export async function municipalityIsPublished(read: Read, municipalityId: string): Promise<boolean> {
  const [row] = await read
    .select({ published: municipalities.published })
    .from(municipalities)
    .where(eq(municipalities.id, municipalityId))
  return row?.published ?? false
}

/** All that outsiders would read of a case that is published: its public words, released texts and public history. */
export async function publicWords(read: Read, caseId: string): Promise<string> {
  const texts = await searchableCase(read, caseId)
  const events = await read
    .select({ text: caseEvents.text })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.public, true)))
  return [texts?.publicText ?? '', ...events.map(({ text }) => text)].join('\n')
}
