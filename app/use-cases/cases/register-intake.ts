import { scopeOf } from '../../domain/access'
import type { NewDocument } from '../../domain/cases/particulars'
import { personalNumbersIn } from '../../domain/shared/personal-number'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Read } from '#db/connection'
import { type PossibleDuplicate, possibleDuplicates } from '#db/queries/duplicates'
import { caseOfIntake, responsibleAccounts } from '#db/queries/intakes'
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
  | RegisterCaseRefusal
  | IntakeDocumentRefusal
  | 'intake-not-found'
  | 'intake-discarded'
  | 'possible-duplicate'
  | 'responsible-unknown'

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
  if (intake.state !== 'open') return closed(ctx.database.read, intakeId)

  const register = await findRegister(ctx.database.read, municipalityId, input.registerId)
  const judged = judgeRegistration(ctx, input, register)
  if (!judged.ok) return no(judged.refusal)
  const files = await filesOfIntake(ctx.database.read, intakeId)
  const documents = documentsOf(files, input)
  if (!documents.ok) return no(documents.refusal)
  const { responsibleAccountId = null } = input
  if (responsibleAccountId !== null) {
    const accounts = await responsibleAccounts(ctx.database.read, municipalityId)
    if (!accounts.some(({ id }) => id === responsibleAccountId)) return no('responsible-unknown')
  }

  const registration = { ...input, documents: documents.value }
  try {
    return await ctx.database.transaction(async (tx): Promise<Answer> => {
      if (!(await closeIntake(tx, place, 'registered'))) return closed(tx, intakeId)
      if (!input.duplicatesAccepted) {
        const duplicates = await possibleDuplicates(tx, scopeOf(actor), {
          municipalityId,
          fileHashes: files.flatMap(({ fileHash }) => fileHash ?? []),
          numbers: (input.furtherNumbers ?? []).map(({ number }) => number),
          title: input.publicTitle,
          day: input.receivedDay,
          year: Number(ctx.today.slice(0, 4)),
        })
        if (duplicates.length > 0) throw new LooksTheSame(duplicates)
      }
      const written = await writeCase(ctx, tx, registration, judged.value)
      if (!written.ok) throw new Error(`A judged registration was refused: ${written.refusal}`)
      const { caseId, number, slug } = written.value
      await noteIntakeCase(tx, intakeId, caseId)
      return ok({ number, slug, again: false })
    })
  } catch (error) {
    if (error instanceof LooksTheSame) return no('possible-duplicate', error.duplicates)
    throw error
  }
}

/**
 * Undoes the transaction, so that the intake is open again. Duplicates are looked for after the intake is taken:
 * before, the second of two sendings would find the case of the first.
 */
class LooksTheSame extends Error {
  constructor(readonly duplicates: PossibleDuplicate[]) {
    super('possible-duplicate')
  }
}

/** What became of an intake that is no longer open. */
async function closed(read: Read, intakeId: string): Promise<Answer> {
  const known = await caseOfIntake(read, intakeId)
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
