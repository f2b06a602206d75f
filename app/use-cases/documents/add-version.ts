import { ok, refuse, type Result } from '../../domain/shared/result'
import { documentEventText } from '../../text/document-events'
import type { DocumentPlace } from '#db/queries/documents'
import { insertVersion, noteFile, takeForVersion } from '#db/repositories/documents'
import { indexCase } from '../cases/index-case'
import type { Context } from '../context'
import type { ArrivingFile } from '../intake/open-intake'
import { type FileRefusal, type ReadFile, receiveFile } from '../intake/receive-file'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { orUndone, Undone } from '../shared/undone'
import { documentInHand, type HandRefusal } from './document-in-hand'

export type AddVersionInput = DocumentPlace & {
  /** What is new, in the author's words. */
  note: string
  /** The newest version when the author began; a newer one in between is told instead of being passed over. */
  basedOn: number
  file: ArrivingFile | null
}

export type AddVersionRefusal =
  HandRefusal | FileRefusal | 'no-file' | 'note-missing' | 'checked-out' | 'newer-version' | 'same-file'

/**
 * Adds a version to a document that is drawn up here and not finished; earlier versions stand. Whoever has it checked
 * out gives it back with the version; nobody else can add one meanwhile.
 */
export async function addVersion(
  ctx: Context,
  readFile: ReadFile,
  input: AddVersionInput,
): Promise<Result<{ version: number }, AddVersionRefusal>> {
  const inHand = await documentInHand(ctx, input)
  if (!inHand.ok) return inHand
  const { document, accountId, reference } = inHand.value
  if (document.checkedOut && document.checkedOut.accountId !== accountId) return refuse('checked-out')
  const note = input.note.trim().slice(0, 500)
  if (note === '') return refuse('note-missing')
  if (!input.file) return refuse('no-file')
  const received = await receiveFile(ctx, readFile, input.file.fileName, input.file.content)
  if (!received.ok) return received
  const { line, size, mime } = received.value
  const { fileHash } = line
  if (!fileHash) return refuse('no-file')

  const added = ctx.database.transaction(
    async (tx): Promise<Result<{ version: number }, AddVersionRefusal>> => {
      const before = await takeForVersion(tx, document.id, accountId)
      if (!before) return refuse('checked-out')
      if (before.version !== input.basedOn) throw new Undone('newer-version')
      if (before.fileHash === fileHash) throw new Undone('same-file')
      const version = before.version + 1
      const at = ctx.now()
      await noteFile(tx, { hash: fileHash, size, mime, storedAt: at })
      await insertVersion(
        tx,
        {
          ...{ id: ctx.newId(), documentId: document.id, version, fileHash, note },
          ...{ fileName: line.fileName, pages: line.pages ?? null, createdAt: at, createdBy: accountId },
        },
        line.text ?? null,
      )
      await recordEvent(ctx, tx, {
        caseId: document.caseId,
        kind: 'version',
        text: documentEventText.version(reference, version, note),
        public: false,
      })
      await indexCase(tx, document.caseId)
      await audit(ctx, tx, {
        municipalityId: input.municipalityId,
        action: 'document.version',
        entity: 'document',
        entityId: document.id,
        detail: { number: reference, version },
      })
      return ok({ version })
    },
  )
  return orUndone(added)
}
