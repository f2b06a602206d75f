import { scopeOf } from '../../domain/access'
import type { NewDocument } from '../../domain/cases/particulars'
import { personalNumbersIn } from '../../domain/shared/personal-number'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { type PossibleDuplicate, possibleDuplicates } from '#db/queries/duplicates'
import { caseOfIntake } from '#db/queries/intakes'
import {
  closeIntake,
  filesOfIntake,
  findIntake,
  type IntakeFileRow,
  noteIntakeCase,
} from '#db/repositories/intakes'
import { findRegister } from '#db/repositories/registers'
import type { Context } from '../context'
import {
  judgeRegistration,
  type RegisterCaseInput,
  type RegisterCaseRefusal,
  writeCase,
} from './register-case'

/** A document of an intake as the clerk describes it; its file is the intake's. */
export type IntakeDocument = Omit<NewDocument, 'file'> & { fileId: string }

export type RegisterIntakeInput = Omit<RegisterCaseInput, 'documents' | 'takenOver'> & {
  intakeId: string
  documents: IntakeDocument[]
  /** The clerk has seen the cases that look like this one and wants a new one nevertheless. */
  duplicatesAccepted: boolean
  /** The clerk has checked a document with personal identity numbers before its release. */
  releaseConfirmed: boolean
}

export type IntakeDocumentRefusal = 'file-not-in-intake' | 'release-secret' | 'release-unconfirmed'

export type RegisterIntakeRefusal =
  RegisterCaseRefusal | IntakeDocumentRefusal | 'intake-not-found' | 'intake-discarded' | 'possible-duplicate'

export type RegisteredIntake = { number: string; slug: string; again: boolean }

type Answer = Result<RegisteredIntake, RegisterIntakeRefusal, PossibleDuplicate[]>

const no = (refusal: RegisterIntakeRefusal, detail: PossibleDuplicate[] = []): Answer => ({
  ...refuse(refusal),
  detail,
})

/**
 * Registers an intake as a case with its documents, in one transaction. An intake becomes one case however many
 * times it is sent: the second sending answers with the case of the first.
 */
export async function registerIntake(ctx: Context, input: RegisterIntakeInput): Promise<Answer> {
  const { actor } = ctx
  const { municipalityId, intakeId } = input
  if (actor.kind !== 'account') return no('forbidden')
  const place = { intakeId, municipalityId, accountId: actor.accountId }
  const intake = await findIntake(ctx.database.read, place)
  if (!intake) return no('intake-not-found')
  if (intake.state !== 'open') return closed(ctx, intake)

  const register = await findRegister(ctx.database.read, municipalityId, input.registerId)
  const judged = judgeRegistration(ctx, input, register)
  if (!judged.ok) return no(judged.refusal)
  const files = await filesOfIntake(ctx.database.read, intakeId)
  const documents = documentsOf(files, input)
  if (!documents.ok) return no(documents.refusal)

  const registration = { ...input, documents: documents.value }
  return ctx.database.transaction(async (tx): Promise<Answer> => {
    if (!input.duplicatesAccepted) {
      const duplicates = await possibleDuplicates(tx, scopeOf(actor), {
        municipalityId,
        fileHashes: files.flatMap(({ fileHash }) => fileHash ?? []),
        numbers: (input.furtherNumbers ?? []).map(({ number }) => number),
        title: input.publicTitle,
        day: input.receivedDay,
        year: Number(ctx.today.slice(0, 4)),
      })
      if (duplicates.length > 0) return no('possible-duplicate', duplicates)
    }
    if (!(await closeIntake(tx, place, 'registered'))) {
      // Somebody was faster: the same clerk in another window, or a button pressed twice.
      const faster = await findIntake(tx, place)
      if (!faster) return no('intake-not-found')
      const known = await caseOfIntake(tx, intakeId)
      return known ? ok({ ...known, again: true }) : no('intake-discarded')
    }
    const written = await writeCase(ctx, tx, registration, judged.value)
    if (!written.ok) throw new Error(`A judged registration was refused: ${written.refusal}`)
    const { caseId, number, slug } = written.value
    await noteIntakeCase(tx, intakeId, caseId)
    return ok({ number, slug, again: false })
  })
}

async function closed(ctx: Context, intake: { id: string }): Promise<Answer> {
  const known = await caseOfIntake(ctx.database.read, intake.id)
  return known ? ok({ ...known, again: true }) : no('intake-discarded')
}

/** The intake's files with what the clerk says of them. WEB-02, WEB-03: what is released must bear being seen. */
export function documentsOf(
  files: IntakeFileRow[],
  input: {
    documents: IntakeDocument[]
    secrecyProvision?: string | null
    releaseConfirmed: boolean
  },
): Result<NewDocument[], IntakeDocumentRefusal> {
  const documents: NewDocument[] = []
  for (const { fileId, ...line } of input.documents) {
    const file = files.find(({ id, fileHash }) => id === fileId && fileHash !== null)
    if (!file?.fileHash) return refuse('file-not-in-intake')
    if (line.released && (line.secrecyProvision ?? input.secrecyProvision ?? null) !== null)
      return refuse('release-secret')
    if (line.released && !input.releaseConfirmed && !bearsRelease(file.text))
      return refuse('release-unconfirmed')
    const { fileHash: hash, fileName, pages, text } = file
    documents.push({ ...line, file: { hash, fileName, pages, text } })
  }
  return ok(documents)
}

/** A text without personal identity numbers; what could not be read must be looked at by a person. */
export const bearsRelease = (text: string | null): boolean =>
  text !== null && personalNumbersIn(text).length === 0
