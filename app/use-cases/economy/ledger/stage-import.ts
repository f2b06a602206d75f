import { may } from '../../../domain/access'
import { noteFile } from '#db/repositories/documents'
import { insertImport } from '#db/repositories/ledger'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { actingAccountId } from '../case-in-hand'
import { type LedgerReaders, readLedger } from './read-ledger'

export type StageImportInput = { municipalityId: string; bytes: Uint8Array; fileName: string }

export type StagedImport =
  | { ok: true; value: { number: number } }
  | { ok: false; refusal: 'forbidden' | 'file-missing' }
  | { ok: false; refusal: 'file-faulty'; faults: string[] }

const mimes = {
  csv: 'text/csv',
  sie4: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/**
 * Tries a file from the accounts: one with a fault is refused whole and nothing of it is kept. One that can be read is
 * kept with its rows, to be looked at; it counts when it is accepted.
 */
export async function stageImport(
  ctx: Context,
  { municipalityId, bytes, fileName }: StageImportInput,
  readers: LedgerReaders,
): Promise<StagedImport> {
  if (!may(ctx.actor, 'ledger.import', { municipalityId })) return { ok: false, refusal: 'forbidden' }
  if (bytes.byteLength === 0) return { ok: false, refusal: 'file-missing' }
  const read = await readLedger(bytes, fileName, readers)
  if (!read.ok) return { ok: false, refusal: 'file-faulty', faults: read.faults }
  const { format, postings, leftOut, fromDay, toDay, sumOre } = read.value
  const { hash, size } = await ctx.files.keep(bytes)
  const number = await ctx.database.transaction(async (tx) => {
    const id = ctx.newId()
    await noteFile(tx, { hash, size, mime: mimes[format], storedAt: ctx.now() })
    const given = await insertImport(
      tx,
      {
        ...{ id, municipalityId, format, fileHash: hash, fromDay, toDay, sumOre },
        fileName: fileName.replace(/\p{Cc}/gu, '').slice(-200) || 'utan namn',
        ...{ rowCount: postings.length, leftOutCount: leftOut.withoutProject + leftOut.balanceSheet },
        ...{ importedAt: ctx.now(), importedBy: actingAccountId(ctx) },
      },
      postings.map((posting, position) => ({
        ...posting,
        ...{ id: ctx.newId(), importId: id, position },
        text: posting.text?.slice(0, 500) ?? null,
      })),
    )
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'ledger.try', entity: 'ledger_import', entityId: id },
      detail: { number: given, fileName, rows: postings.length, sumOre },
    })
    return given
  })
  return { ok: true, value: { number } }
}
