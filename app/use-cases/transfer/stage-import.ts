import { readCsv } from '../../documents/reading/csv'
import { openArchive } from '../../documents/zip/open-archive'
import { may } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { guessMapping, type ImportSheetName, sheetOfFile } from '../../domain/cases/import/fields'
import { insertRun, moveRun, putRows } from '#db/repositories/imports'
import { findRegister } from '#db/repositories/registers'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { BATCH, importLimits } from './limits'

export type StageImportInput = {
  municipalityId: string
  registerId: string
  /** The other system's name: with a row's key it tells what is here already. */
  source: string
  fileName: string
  content: AsyncIterable<Uint8Array>
}

export type StageImportRefusal =
  | 'forbidden'
  | 'register-not-found'
  | 'source-missing'
  | 'source-long'
  | 'no-file'
  | 'file-too-large'
  | 'not-a-table'
  | 'no-cases'
  | 'too-many-rows'

type KeptFile = { hash: string; size: number }
type Sheet = { sheet: ImportSheetName; fileName: string; columns: string[]; rows: string[][] }

class TooLarge extends Error {}

/**
 * Takes in a CSV file, or a ZIP of CSV files with the documents' files, and stages its lines. Nothing of the
 * register is touched: the lines are working material until the import is published.
 */
export async function stageImport(
  ctx: Context,
  input: StageImportInput,
): Promise<Result<{ runId: string }, StageImportRefusal>> {
  const { municipalityId, registerId } = input
  const source = input.source.normalize('NFC').trim()
  const { actor } = ctx
  const register = await findRegister(ctx.database.read, municipalityId, registerId)
  if (
    actor.kind !== 'account' ||
    !may(actor, 'register.import', { municipalityId, bodyId: register?.bodyId })
  )
    return refuse('forbidden')
  if (!register) return refuse('register-not-found')
  if (source === '') return refuse('source-missing')
  if (source.length > 60) return refuse('source-long')

  const kept = await keepFile(ctx, input.content)
  if (!kept.ok) return kept
  const { hash } = kept.value
  const sheets = await sheetsOf(ctx, kept.value, input.fileName)
  if (!sheets) return refuse('not-a-table')
  if (!sheets.some(({ sheet }) => sheet === 'cases')) return refuse('no-cases')
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  if (rows > importLimits.rows) return refuse('too-many-rows')

  const runId = ctx.newId()
  const at = ctx.now()
  await ctx.database.transaction((tx) =>
    insertRun(tx, {
      id: runId,
      municipalityId,
      registerId,
      accountId: actor.accountId,
      fileName: input.fileName,
      fileHash: hash,
      source,
      sheets: sheets.map(({ rows: lines, ...sheet }) => ({ ...sheet, rows: lines.length })),
      mapping: Object.assign({}, ...sheets.map(({ sheet, columns }) => guessMapping(sheet, columns))),
      // An import whose staging was broken off stays `discarded` and is never offered.
      state: 'discarded',
      rows,
      done: 0,
      faults: 0,
      createdAt: at,
      updatedAt: at,
    }),
  )
  for (const { sheet, rows: lines } of sheets)
    for (let from = 0; from < lines.length; from += BATCH)
      await ctx.database.transaction((tx) =>
        putRows(
          tx,
          lines.slice(from, from + BATCH).map((values, index) => ({
            runId,
            sheet,
            line: from + index + 2,
            values,
            outcome: 'waiting' as const,
            message: null,
          })),
        ),
      )
  await ctx.database.transaction(async (tx) => {
    await moveRun(tx, runId, ['discarded'], { state: 'staged', updatedAt: ctx.now() })
    await audit(ctx, tx, {
      municipalityId,
      action: 'import.stage',
      entity: 'import',
      entityId: runId,
      detail: { file: input.fileName, source, rows },
    })
  })
  return ok({ runId })
}

async function keepFile(
  ctx: Context,
  content: AsyncIterable<Uint8Array>,
): Promise<Result<KeptFile, 'file-too-large' | 'no-file'>> {
  try {
    const incoming = await ctx.files.receive(limited(content))
    if (incoming.size === 0) {
      await incoming.discard()
      return refuse('no-file')
    }
    await incoming.keep()
    return ok({ hash: incoming.hash, size: incoming.size })
  } catch (error) {
    if (error instanceof TooLarge) return refuse('file-too-large')
    throw error
  }
}

async function* limited(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of content) {
    size += chunk.byteLength
    if (size > importLimits.bytes) throw new TooLarge()
    yield chunk
  }
}

/** The tables of the file; null when it holds none. One file for each sheet, the first by name. */
async function sheetsOf(ctx: Context, { hash, size }: KeptFile, fileName: string): Promise<Sheet[] | null> {
  const archive = await openArchive(ctx.files.place(hash), {
    entries: importLimits.entries,
    entryBytes: importLimits.sheetBytes,
  })
  if (!archive) {
    const table = size > importLimits.sheetBytes ? null : readCsv(await ctx.files.read(hash))
    return table && [{ sheet: 'cases', fileName, ...table }]
  }
  try {
    const found = new Map<ImportSheetName, Sheet>()
    const tables = [...archive.entries.keys()].filter((name) => /\.(?:csv|tsv)$/i.test(name)).sort()
    for (const name of tables) {
      const sheet = sheetOfFile(name) ?? (tables.length === 1 ? 'cases' : null)
      if (!sheet || found.has(sheet)) continue
      const table = readCsv(await archive.read(name))
      if (table) found.set(sheet, { sheet, fileName: name, ...table })
    }
    return found.size === 0 ? null : [...found.values()]
  } finally {
    archive.close()
  }
}
