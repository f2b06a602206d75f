import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Read } from '../../connection'
import { bodies, cases, documents, documentVersions } from '../../schema'

/** Bodies that can have prepared a matter for the council (PREP-01). */
export const preparingBodies = (read: Read, municipalityId: string) =>
  read
    .select({ id: bodies.id, name: bodies.name, kind: bodies.kind })
    .from(bodies)
    .where(
      and(
        eq(bodies.municipalityId, municipalityId),
        inArray(bodies.kind, [
          'executive_board',
          'board',
          'joint_board',
          'council_committee',
          'working_committee',
        ]),
      ),
    )
    .orderBy(asc(bodies.sortKey))

/** Whether a case has a secrecy marking. */
export async function caseSecrecy(read: Read, caseId: string): Promise<boolean> {
  const [row] = await read
    .select({ provision: cases.secrecyProvision })
    .from(cases)
    .where(eq(cases.id, caseId))
  return row?.provision != null
}

/** Documents of a case that have a file and can go with an item, by number. For those who may read the case. */
export const documentsToAttach = (read: Read, caseId: string) =>
  read
    .selectDistinct({
      id: documents.id,
      number: documents.number,
      title: documents.publicTitle,
      kind: documents.kind,
      day: documents.day,
      secrecyProvision: documents.secrecyProvision,
    })
    .from(documents)
    .innerJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .where(and(eq(documents.caseId, caseId), isNull(documents.voidedDay)))
    .orderBy(asc(documents.number))
