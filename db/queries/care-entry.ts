import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import { type Actor, maySeeProtected, scopeOf } from '../../app/domain/access'
import { caseFields, documentFields, isProtectedField } from '../../app/domain/cases/corrections'
import type { Read } from '../connection'
import { bodies, cases, documents, registers } from '../schema'
import { shownMatter } from './documents'
import { visibleCases } from './visible'

export type CareEntry = {
  municipalityId: string
  caseId: string
  caseNumber: string
  caseSlug: string
  caseKind: (typeof cases.$inferSelect)['kind']
  registerId: string
  bodyId: string
  bodyName: string
  responsibleAccountId: string | null
  open: boolean
  published: boolean
  mergedIntoId: string | null
  documentId: string | null
  documentNumber: number | null
  /** The number of the entry: the case's, or the document's. */
  number: string
  title: string
  publicTitle: string
  publicParty: string | null
  secrecyProvision: string | null
  /** The reader is shown something that outsiders are not, by the right to the protected set. */
  showsSecret: boolean
  voidedDay: string | null
  released: boolean
  seesProtected: boolean
  /** What can be put right, as it is kept; the protected set only for those who may see it. */
  fields: Record<string, string>
}

/** A case, or one of its documents, as the pages that care for the register need it; null when the reader may not see it. */
export async function careEntry(
  read: Read,
  reader: Actor,
  at: { municipalityId: string; slug: string; documentNumber: number | null },
): Promise<CareEntry | null> {
  const scope = scopeOf(reader)
  const [found] = await read
    .select({ matter: cases, bodyName: bodies.name })
    .from(cases)
    .innerJoin(bodies, eq(bodies.id, cases.bodyId))
    .where(and(eq(cases.municipalityId, at.municipalityId), eq(cases.slug, at.slug), visibleCases(scope)))
  if (!found) return null
  const { matter, bodyName } = found
  const [document] =
    at.documentNumber === null
      ? []
      : await read
          .select()
          .from(documents)
          .where(and(eq(documents.caseId, matter.id), eq(documents.number, at.documentNumber)))
  if (at.documentNumber !== null && !document) return null
  const seesProtected = maySeeProtected(scope, shownMatter(matter))
  const entry = document ?? matter
  const names: readonly string[] = document ? documentFields : caseFields
  const kept = entry as unknown as Record<string, string | null>
  return {
    municipalityId: matter.municipalityId,
    caseId: matter.id,
    caseNumber: matter.number,
    caseSlug: matter.slug,
    caseKind: matter.kind,
    registerId: matter.registerId,
    bodyId: matter.bodyId,
    bodyName,
    responsibleAccountId: matter.responsibleAccountId,
    open: matter.open,
    published: matter.published,
    mergedIntoId: matter.mergedIntoId,
    documentId: document?.id ?? null,
    documentNumber: document?.number ?? null,
    number: document ? `${matter.number}-${document.number}` : matter.number,
    title: (seesProtected ? entry.protectedTitle : null) ?? entry.publicTitle,
    publicTitle: entry.publicTitle,
    publicParty: entry.publicParty,
    secrecyProvision: entry.secrecyProvision,
    voidedDay: entry.voidedDay,
    released: document?.released ?? false,
    seesProtected,
    showsSecret:
      seesProtected &&
      [matter.secrecyProvision, entry.secrecyProvision, entry.protectedTitle, entry.protectedParty].some(
        (each) => each !== null,
      ),
    fields: Object.fromEntries(
      names
        .filter((name) => seesProtected || !isProtectedField(name))
        .map((name) => [name, kept[name] ?? '']),
    ),
  }
}

export type RegisterLine = Awaited<ReturnType<typeof registerLines>>[number]

/** The municipality's registers with their authorities (REG-06): every one is told of, published or not. */
export const registerLines = (read: Read, municipalityId: string) =>
  read
    .select({
      id: registers.id,
      name: registers.name,
      code: registers.code,
      numberPattern: registers.numberPattern,
      demonstration: registers.demonstration,
      closedOn: registers.closedOn,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      email: bodies.email,
    })
    .from(registers)
    .innerJoin(bodies, eq(bodies.id, registers.bodyId))
    .where(eq(registers.municipalityId, municipalityId))
    .orderBy(asc(bodies.sortKey), asc(registers.code))

/** Registers that something new can be registered in today. */
export const openRegisterChoices = (read: Read, municipalityId: string, today: string) =>
  read
    .select({ id: registers.id, name: registers.name, code: registers.code, bodyId: registers.bodyId })
    .from(registers)
    .where(
      and(
        eq(registers.municipalityId, municipalityId),
        or(isNull(registers.closedOn), gt(registers.closedOn, today)),
      ),
    )
    .orderBy(asc(registers.code))
