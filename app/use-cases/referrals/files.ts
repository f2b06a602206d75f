import type { DocumentKind, Direction } from '../../domain/cases/kinds'
import type { Transaction } from '#db/connection'
import { nextNumber } from '#db/repositories/counters'
import { insertDocument, insertVersion, noteFile } from '#db/repositories/documents'
import type { Context } from '../context'

/** Stored bytes with what they were read to. `size` and `mime` are those of the store. */
export type KeptFile = {
  hash: string
  size: number
  mime: string
  fileName: string
  pages: number | null
  text: string | null
}

/** Keeps a text that was written here as a Markdown file; to be called before the transaction. */
export async function keptText(ctx: Context, text: string, fileName: string): Promise<KeptFile> {
  const { hash, size } = await ctx.files.keep(Buffer.from(text, 'utf8'))
  return { hash, size, mime: 'text/markdown', fileName, pages: null, text }
}

export type RegisterLine = {
  /** A new id unless told. */
  id?: string
  kind: DocumentKind
  direction: Direction
  publicTitle: string
  publicParty: string | null
  secrecyProvision: string | null
  file: KeptFile
  /** What stands in the version's note. */
  note?: string | null
}

/** Registers one document with its file on a case, today and not released. Answers with its id and number. */
export async function registerLine(
  ctx: Context,
  tx: Transaction,
  place: { caseId: string; municipalityId: string },
  { id, file, note, ...line }: RegisterLine,
): Promise<{ documentId: string; number: number }> {
  const documentId = id ?? ctx.newId()
  const at = ctx.now()
  const { hash, size, mime, fileName, pages, text } = file
  const number = await nextNumber(tx, `document:${place.caseId}`)
  await noteFile(tx, { hash, size, mime, storedAt: at })
  await insertDocument(tx, {
    ...{ id: documentId, ...place, number, ...line },
    ...{ day: ctx.today, released: false, registeredAt: at },
  })
  await insertVersion(
    tx,
    {
      ...{ id: ctx.newId(), documentId, version: 1, fileHash: hash, fileName, pages, note: note ?? null },
      createdAt: at,
      createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    },
    text,
  )
  return { documentId, number }
}
