import { asc, desc, eq } from 'drizzle-orm'
import { maySeeFile } from '../../app/domain/access/documents'
import { knowsWho, maySeeProtected, type Scope, type Shown } from '../../app/domain/access/visibility'
import type { Read } from '../connection'
import { prepared } from '../connection/prepared'
import * as t from '../schema'

const documentVersionsOf = prepared(['caseId'], (read, { caseId }) =>
  read
    .select({
      id: t.documents.id,
      number: t.documents.number,
      kind: t.documents.kind,
      direction: t.documents.direction,
      publicTitle: t.documents.publicTitle,
      protectedTitle: t.documents.protectedTitle,
      day: t.documents.day,
      dayText: t.documents.dayText,
      publicParty: t.documents.publicParty,
      released: t.documents.released,
      secrecyProvision: t.documents.secrecyProvision,
      sourceNote: t.documents.sourceNote,
      finalDay: t.documents.finalDay,
      voidedDay: t.documents.voidedDay,
      voidReason: t.documents.voidReason,
      checkedOutBy: t.accounts.name,
      version: t.documentVersions.version,
      fileName: t.documentVersions.fileName,
      pages: t.documentVersions.pages,
      mime: t.files.mime,
    })
    .from(t.documents)
    .leftJoin(t.documentVersions, eq(t.documentVersions.documentId, t.documents.id))
    .leftJoin(t.files, eq(t.files.hash, t.documentVersions.fileHash))
    .leftJoin(t.accounts, eq(t.accounts.id, t.documents.checkedOutBy))
    .where(eq(t.documents.caseId, caseId))
    .orderBy(asc(t.documents.number), desc(t.documentVersions.version)),
)

/**
 * Register lines of the documents. `file` is null where there is none or the reader may not open it; `withheld` tells
 * the two apart.
 */
export async function documentsOf(read: Read, scope: Scope, matter: Shown & { id: string }) {
  const rows = await documentVersionsOf(read, { caseId: matter.id })
  const latest = rows.filter((row, at) => rows[at - 1]?.id !== row.id)
  const seesProtected = maySeeProtected(scope, matter)
  const staff = knowsWho(scope, matter)
  return latest.map(({ protectedTitle, version, fileName, pages, mime, ...row }) => {
    const secret = row.secrecyProvision !== null
    const opens = maySeeFile(scope, { released: row.released, secret, matter })
    return {
      ...row,
      title: (seesProtected ? protectedTitle : null) ?? row.publicTitle,
      file: opens && version !== null ? { version, fileName, pages, mime } : null,
      withheld: !opens && version !== null,
      checkedOutBy: staff ? row.checkedOutBy : null,
      // Of what is secret outsiders get the register line, and no words beside it (OSL 5:2).
      ...((secret || matter.secret) && !seesProtected ? { sourceNote: null, voidReason: null } : {}),
    }
  })
}
