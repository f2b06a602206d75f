import { may, scopeOf } from '~/domain/access'
import { deemedReceived } from '~/domain/calendar/periods'
import { formatRegistrationNumber } from '~/domain/cases/registration-number'
import { personalNumbersIn } from '~/domain/shared/personal-number'
import type { RequestContext } from '~/server/context'
import { localRule } from '#db/queries/administration/local-rules'
import { possibleDuplicates } from '#db/queries/duplicates'
import {
  bodyNames,
  type IntakeFile,
  openRegisters,
  ownIntake,
  responsibleAccounts,
} from '#db/queries/intakes'
import type { FileView } from './document-fields'

/** The clerk's own intake; the files that did not come with stand apart. Null for everybody else. */
export async function intakeOf(ctx: RequestContext, municipalityId: string, intakeId: string) {
  if (ctx.actor.kind !== 'account') return null
  const { accountId } = ctx.actor
  const found = await ownIntake(ctx.database.read, { intakeId, municipalityId, accountId })
  if (!found) return null
  const { files, ...intake } = found
  return {
    intake,
    files: files.filter(({ fileHash }) => fileHash !== null),
    refused: files.flatMap(({ fileHash, fileName, problem }) =>
      fileHash === null && problem !== null ? [{ fileName, refusal: problem }] : [],
    ),
  }
}

/** The file whose proposal the page shows: the one asked for, or the first that could be read. */
export function chosenFile(files: IntakeFile[], asked: string | null): IntakeFile | null {
  return files[Number(asked) - 1] ?? files.find(({ proposal }) => proposal !== null) ?? files[0] ?? null
}

export const fileView = ({ id, fileName, pages, problem, text }: IntakeFile): FileView => ({
  id,
  fileName,
  pages,
  problem,
  personalNumbers: personalNumbersIn(text ?? '').length,
})

/** Registers the actor may register in, with the number that comes next. */
export async function registerChoices(ctx: RequestContext, municipalityId: string) {
  const all = await openRegisters(ctx.database.read, municipalityId, ctx.today)
  return all
    .filter(({ bodyId }) => may(ctx.actor, 'case.register', { municipalityId, bodyId }))
    .map(({ id, name, bodyName, code, numberPattern, nextSerial }) => ({
      id,
      name,
      bodyName,
      next: formatRegistrationNumber(numberPattern, {
        unit: code,
        year: Number(ctx.today.slice(0, 4)),
        serial: nextSerial,
      }),
    }))
}

/** The register to begin with: the one of the body that is to decide, or of its board, else the first. */
export function likelyRegister(
  registers: { id: string; bodyName: string }[],
  decidingBody: string | null | undefined,
): string {
  const said = decidingBody?.toLowerCase() ?? ''
  const own = registers.find(({ bodyName }) => said.startsWith(bodyName.toLowerCase()))
  return (own ?? registers[0])?.id ?? ''
}

/** What the form offers to choose among. */
export async function formChoices(ctx: RequestContext, municipalityId: string, files: IntakeFile[]) {
  return {
    registers: await registerChoices(ctx, municipalityId),
    bodies: await bodyNames(ctx.database.read, municipalityId),
    accounts: await responsibleAccounts(ctx.database.read, municipalityId),
    files: files.map(fileView),
    // REG-02, FL 22: what lay in the box this morning is yesterday's, by the municipality's reading of eves (U10).
    foundToday: deemedReceived(
      ctx.today,
      await localRule(ctx.database.read, municipalityId, 'eveWorkingDay', ctx.today),
    ),
  }
}

/** Cases that may be this one, judged by what the documents say before the clerk has done anything. */
export const duplicatesOf = (ctx: RequestContext, municipalityId: string, files: IntakeFile[]) =>
  possibleDuplicates(ctx.database.read, scopeOf(ctx.actor), {
    municipalityId,
    fileHashes: files.flatMap(({ fileHash }) => fileHash ?? []),
    numbers: files.flatMap(({ proposal }) => proposal?.registration_numbers ?? []),
    title: '',
    day: null,
    year: Number(ctx.today.slice(0, 4)),
  })
