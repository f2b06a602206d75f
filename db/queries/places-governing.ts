import { and, desc, eq } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { cases, governingDocuments, municipalities } from '../schema'
import { latestDay, readableOrOwn } from './places-visible'

export type GoverningLine = Awaited<ReturnType<typeof listGoverning>>[number]

/** Strategies, policies and guidance that the reader may read of, latest decided first. Unstated is null. */
export function listGoverning(read: Read, reader: Actor, municipalityId: string) {
  const scope = scopeOf(reader)
  return read
    .select({
      id: governingDocuments.id,
      slug: governingDocuments.slug,
      kind: governingDocuments.kind,
      title: governingDocuments.title,
      decidedBy: governingDocuments.decidedBy,
      decidedDay: governingDocuments.decidedDay,
      decidedText: governingDocuments.decidedText,
      version: governingDocuments.version,
      validFrom: governingDocuments.validFrom,
      validTo: governingDocuments.validTo,
      statusText: governingDocuments.statusText,
      responsible: governingDocuments.responsible,
      reviewDay: governingDocuments.reviewDay,
      description: governingDocuments.description,
      caseNumber: cases.number,
      caseSlug: cases.slug,
      caseTitle: cases.publicTitle,
    })
    .from(governingDocuments)
    .innerJoin(municipalities, eq(municipalities.id, governingDocuments.municipalityId))
    .leftJoin(cases, eq(cases.id, governingDocuments.caseId))
    .where(and(eq(governingDocuments.municipalityId, municipalityId), readableOrOwn(scope)))
    .orderBy(...latestDay(governingDocuments.decidedDay), desc(governingDocuments.id))
}
