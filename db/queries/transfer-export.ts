import { and, asc, count, eq, gt, inArray, or } from 'drizzle-orm'
import { maySeeProtected, type Scope } from '../../app/domain/access'
import type { Read } from '../connection'
import * as t from '../schema'
import { shownMatter } from './documents'
import { visibleCases } from './visible'

/** Every version of some documents with its stored file, oldest first. The caller knows that the reader may open them. */
export const filesOfDocuments = async (read: Read, documentIds: readonly string[]) =>
  documentIds.length === 0
    ? []
    : await read
        .select({
          documentId: t.documentVersions.documentId,
          version: t.documentVersions.version,
          fileName: t.documentVersions.fileName,
          pages: t.documentVersions.pages,
          note: t.documentVersions.note,
          createdAt: t.documentVersions.createdAt,
          hash: t.files.hash,
          mime: t.files.mime,
          size: t.files.size,
        })
        .from(t.documentVersions)
        .innerJoin(t.files, eq(t.files.hash, t.documentVersions.fileHash))
        .where(inArray(t.documentVersions.documentId, [...documentIds]))
        .orderBy(asc(t.documentVersions.documentId), asc(t.documentVersions.version))

/** A register by its code in an address, in any case; null when there is none. */
export async function registerByCode(read: Read, municipalityId: string, code: string) {
  const registers = await read
    .select({
      id: t.registers.id,
      code: t.registers.code,
      name: t.registers.name,
      bodyId: t.registers.bodyId,
    })
    .from(t.registers)
    .where(eq(t.registers.municipalityId, municipalityId))
  const wanted = code.toLowerCase()
  return registers.find((register) => register.code.toLowerCase() === wanted) ?? null
}

/** Where a walk through a register goes on: the last number it had. */
export type RegisterPlace = { year: number; serial: number }

/**
 * Lines of a register in the order of their numbers, after one of them. Of a secret case a reader without the right to
 * it gets the register line alone (OSL 5:2 st 2).
 */
export async function linesOfRegister(
  read: Read,
  scope: Scope,
  registerId: string,
  after: RegisterPlace | null,
  most: number,
) {
  const { year, serial } = t.cases
  const rows = await read
    .select({ matter: t.cases, bodyName: t.bodies.name, responsible: t.accounts.name })
    .from(t.cases)
    .innerJoin(t.bodies, eq(t.bodies.id, t.cases.bodyId))
    .leftJoin(t.accounts, eq(t.accounts.id, t.cases.responsibleAccountId))
    .where(
      and(
        eq(t.cases.registerId, registerId),
        visibleCases(scope),
        after === null
          ? undefined
          : or(gt(year, after.year), and(eq(year, after.year), gt(serial, after.serial))),
      ),
    )
    .orderBy(asc(year), asc(serial))
    .limit(most)
  const documents = await documentCounts(
    read,
    rows.map(({ matter }) => matter.id),
  )
  return rows.map(({ matter, bodyName, responsible }) => {
    const seesProtected = maySeeProtected(scope, shownMatter(matter))
    const withheld = matter.secrecyProvision !== null && !seesProtected
    return {
      ...matter,
      ...(withheld
        ? { summary: null, statusLine: null, outcome: null, nextDeadline: null, voidReason: null }
        : {}),
      title: (seesProtected ? matter.protectedTitle : null) ?? matter.publicTitle,
      party: (seesProtected ? matter.protectedParty : null) ?? matter.publicParty,
      bodyName,
      responsible,
      documents: documents.get(matter.id) ?? 0,
    }
  })
}

/** Where a walk through a register's documents goes on: the last one it had. */
export type DocumentPlace = RegisterPlace & { number: number }

/** Documents of a register in the order of their numbers, after one of them; what is secret is left out as for cases. */
export async function documentsOfRegister(
  read: Read,
  scope: Scope,
  registerId: string,
  after: DocumentPlace | null,
  most: number,
) {
  const { year, serial } = t.cases
  const { number } = t.documents
  const rows = await read
    .select({ document: t.documents, matter: t.cases })
    .from(t.documents)
    .innerJoin(t.cases, eq(t.cases.id, t.documents.caseId))
    .where(
      and(
        eq(t.cases.registerId, registerId),
        visibleCases(scope),
        after === null
          ? undefined
          : or(
              gt(year, after.year),
              and(eq(year, after.year), gt(serial, after.serial)),
              and(eq(year, after.year), eq(serial, after.serial), gt(number, after.number)),
            ),
      ),
    )
    .orderBy(asc(year), asc(serial), asc(number))
    .limit(most)
  return rows.map(({ document, matter }) => {
    const seesProtected = maySeeProtected(scope, shownMatter(matter))
    return {
      ...document,
      year: matter.year,
      serial: matter.serial,
      caseNumber: matter.number,
      caseSlug: matter.slug,
      title: (seesProtected ? document.protectedTitle : null) ?? document.publicTitle,
      party: (seesProtected ? document.protectedParty : null) ?? document.publicParty,
      voidReason: matter.secrecyProvision !== null && !seesProtected ? null : document.voidReason,
    }
  })
}

async function documentCounts(read: Read, caseIds: readonly string[]): Promise<Map<string, number>> {
  if (caseIds.length === 0) return new Map()
  const rows = await read
    .select({ caseId: t.documents.caseId, count: count() })
    .from(t.documents)
    .where(inArray(t.documents.caseId, [...caseIds]))
    .groupBy(t.documents.caseId)
  return new Map(rows.map((row) => [row.caseId, Number(row.count)]))
}
