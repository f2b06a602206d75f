import { may } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { noteFile } from '#db/repositories/documents'
import { insertIntake, type NewIntakeFile } from '#db/repositories/intakes'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { type FileRefusal, type ReadFile, receiveFile, uploadLimits } from './receive-file'

export type ArrivingFile = { fileName: string; content: AsyncIterable<Uint8Array> }
export type RefusedFile = { fileName: string; refusal: FileRefusal | 'too-many-files' }

export type OpenIntakeInput = {
  municipalityId: string
  /** The body whose case the files are for, when that is known already. */
  bodyId?: string | null
  /** None for a case without document: a phone call, a visit. */
  files: AsyncIterable<ArrivingFile> | null
}

export type OpenIntakeRefusal = 'forbidden' | 'no-files' | 'all-files-refused'

export type OpenedIntake = { intakeId: string; refused: RefusedFile[] }

/** Who may take in documents: those who register cases, or add documents to one. */
export const mayTakeIn = (ctx: Context, place: { municipalityId: string; bodyId?: string | null }): boolean =>
  ctx.actor.kind === 'account' &&
  (may(ctx.actor, 'case.register', place) || may(ctx.actor, 'document.add', place))

/**
 * Takes in files on their way to being registered. A refused file is told by name and does not stop the others;
 * it is noted in the intake, so that the clerk sees what did not come with.
 */
export async function openIntake(
  ctx: Context,
  readFile: ReadFile,
  input: OpenIntakeInput,
): Promise<Result<OpenedIntake, OpenIntakeRefusal, { refused: RefusedFile[] }>> {
  const { municipalityId } = input
  if (ctx.actor.kind !== 'account' || !mayTakeIn(ctx, input))
    return { ...refuse('forbidden'), detail: { refused: [] } }
  const kept: { line: NewIntakeFile; size: number; mime: string }[] = []
  const refused: RefusedFile[] = []
  if (input.files)
    for await (const { fileName, content } of input.files) {
      if (kept.length + refused.length >= uploadLimits.files) {
        refused.push({ fileName, refusal: 'too-many-files' })
        continue
      }
      const received = await receiveFile(ctx, readFile, fileName, content)
      if (received.ok) kept.push(received.value)
      else refused.push({ fileName, refusal: received.refusal })
    }
  if (input.files !== null && kept.length === 0)
    return { ...refuse(refused.length > 0 ? 'all-files-refused' : 'no-files'), detail: { refused } }

  const intakeId = ctx.newId()
  const notes = refused.map(({ fileName, refusal }) => ({
    id: ctx.newId(),
    fileHash: null,
    fileName,
    problem: refusal,
  }))
  const { accountId } = ctx.actor
  await ctx.database.transaction(async (tx) => {
    for (const { line, size, mime } of kept)
      if (line.fileHash) await noteFile(tx, { hash: line.fileHash, size, mime, storedAt: ctx.now() })
    await insertIntake(
      tx,
      { id: intakeId, municipalityId, accountId, state: 'open', caseId: null, createdAt: ctx.now() },
      [...kept.map(({ line }) => line), ...notes],
    )
    await audit(ctx, tx, {
      municipalityId,
      action: 'intake.open',
      entity: 'intake',
      entityId: intakeId,
      detail: { files: kept.length, refused: refused.length },
    })
  })
  return ok({ intakeId, refused })
}
