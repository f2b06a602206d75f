import type { ReadTable } from '../../../../documents/reading/read-in-worker'
import { may } from '../../../../domain/access'
import type { PriceModel, PriceModelVolume } from '../../../../domain/finance/price-rows'
import { type VolumeRemark, volumeRemarks } from '../../../../domain/finance/volume-check'
import { noteFile } from '#db/repositories/documents'
import { priceModelOf, priceVersionByNumber } from '#db/queries/economy/price-model'
import { countUpPriceVersion, heldDraft } from '#db/repositories/price-model'
import { insertVolumeImport, replaceVolumes } from '#db/repositories/price-parts'
import { priceNames, volumeRemarkText } from '../../../../text/economy/price-model'
import type { Context } from '../../../context'
import { audit } from '../../../shared/audited'
import type { DraftPlace } from './change-draft'
import { type ReadVolume, readVolumes } from './read-volumes'

export type VolumeFile = { bytes: Uint8Array; name: string }

/** What a file of volumes would do: how many values, and what stands out against last year. */
export type TriedVolumes = {
  hash: string
  values: number
  missing: number
  remarks: VolumeRemark[]
}

export type VolumeImportRefusal =
  | 'forbidden'
  | 'version-not-found'
  | 'not-draft'
  | 'conflict'
  | 'file-missing'
  | 'file-unreadable'
  | 'reason-missing'

type Refused = { ok: false; refusal: VolumeImportRefusal; faults: string[] }
const refused = (refusal: VolumeImportRefusal, faults: string[] = []): Refused => ({
  ok: false,
  refusal,
  faults,
})

/** Reads a file of volumes and judges it against last year, without changing anything. The file is kept for the import. */
export async function tryVolumes(
  ctx: Context,
  readTable: ReadTable,
  place: Pick<DraftPlace, 'municipalityId' | 'number'>,
  file: VolumeFile,
): Promise<{ ok: true; value: TriedVolumes } | Refused> {
  if (!may(ctx.actor, 'price.work', place)) return refused('forbidden')
  if (file.bytes.byteLength === 0) return refused('file-missing')
  const version = await priceVersionByNumber(ctx.database.read, { ...place, inside: true })
  const model = version && (await priceModelOf(ctx.database.read, version.id))
  if (!version || !model) return refused('version-not-found')
  if (version.state !== 'draft') return refused('not-draft')
  const read = await readVolumes(readTable, file, model)
  if (!read.ok) return refused('file-unreadable', read.faults)
  const previous =
    version.basedOnId === null ? null : await priceModelOf(ctx.database.read, version.basedOnId)
  const { hash } = await ctx.files.keep(file.bytes)
  const counted = read.volumes.filter(({ volume }) => volume !== null)
  return {
    ok: true,
    value: {
      ...{ hash, values: counted.length, missing: read.volumes.length - counted.length },
      remarks: previous ? volumeRemarks(withVolumes(model, read.volumes), previous) : [],
    },
  }
}

/**
 * Takes in a file that has been tried: its values take the place of those of the same key and department. What stood
 * out against last year is accepted with a reason, and kept with the import.
 */
export async function importVolumes(
  ctx: Context,
  readTable: ReadTable,
  { municipalityId, number, revision }: DraftPlace,
  { hash, name, reason }: { hash: string; name: string; reason: string },
): Promise<{ ok: true; value: { values: number } } | Refused> {
  if (!may(ctx.actor, 'price.work', { municipalityId })) return refused('forbidden')
  if (!/^[0-9a-f]{64}$/.test(hash) || !(await ctx.files.has(hash))) return refused('file-missing')
  const bytes = await ctx.files.read(hash)
  return ctx.database.transaction(async (tx) => {
    const held = await heldDraft(tx, { municipalityId, number })
    const model = held && (await priceModelOf(tx, held.id))
    if (!held || !model) return refused('version-not-found')
    if (held.state !== 'draft') return refused('not-draft')
    if (held.revision !== revision) return refused('conflict')
    const read = await readVolumes(readTable, { bytes, name }, model)
    if (!read.ok) return refused('file-unreadable', read.faults)
    const { basedOnId } = model.version
    const previous = basedOnId === null ? null : await priceModelOf(tx, basedOnId)
    const remarks = previous ? volumeRemarks(withVolumes(model, read.volumes), previous) : []
    const accepted = reason.trim().slice(0, 2000)
    if (remarks.length > 0 && accepted === '') return refused('reason-missing')

    await noteFile(tx, { hash, size: bytes.byteLength, mime: mimeOf(name), storedAt: ctx.now() })
    const importId = ctx.newId()
    const rows = read.volumes.map((row) => ({ ...row, ...idsOf(model, row) }))
    const counted = rows.flatMap(({ keyId, departmentId, volume, estimated, reason: why }) =>
      volume === null
        ? []
        : [
            {
              ...{ keyId, departmentId, volume, estimated, reason: why, importId },
              ...knownChangeAt(model, keyId, departmentId),
            },
          ],
    )
    await replaceVolumes(tx, ctx.newId, rows, counted)
    await insertVolumeImport(tx, {
      ...{ id: importId, versionId: held.id, fileName: name.slice(0, 200), fileHash: hash },
      ...{ valueCount: counted.length, importedAt: ctx.now() },
      remarks: remarks.length === 0 ? [] : [...sentences(remarks, model, previous), `Godtaget: ${accepted}`],
      importedBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    })
    await countUpPriceVersion(tx, held.id)
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'price.volumes', entity: 'price_version', entityId: held.id },
      detail: {
        number,
        year: held.year,
        file: name.slice(0, 200),
        values: counted.length,
        remarks: remarks.length,
      },
    })
    return { ok: true as const, value: { values: counted.length } }
  })
}

const mimeOf = (name: string): string =>
  name.toLowerCase().endsWith('.xlsx')
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv'

/** No more than these are kept with an import. */
const MOST_REMARKS = 200

const sentences = (
  remarks: readonly VolumeRemark[],
  model: PriceModel,
  previous: PriceModel | null,
): string[] =>
  remarks.slice(0, MOST_REMARKS).map((remark) => volumeRemarkText(remark, priceNames(model, previous)))

function idsOf(model: PriceModel, { area, key, department }: ReadVolume) {
  const keyId = model.areas.find(({ code }) => code === area)?.keys.find(({ code }) => code === key)?.id
  const departmentId = model.departments.find(({ code }) => code === department)?.id
  if (!keyId || !departmentId) throw new Error(`No place for ${area}, ${key}, ${department}`)
  return { keyId, departmentId }
}

/** A file says what was counted; what is known of the coming year stays as it was noted. */
function knownChangeAt(model: PriceModel, keyId: string, departmentId: string) {
  const row = model.areas
    .flatMap(({ keys }) => keys)
    .find(({ id }) => id === keyId)
    ?.volumes.find((volume) => volume.departmentId === departmentId)
  return { knownChange: row?.knownChange ?? null, knownChangeReason: row?.knownChangeReason ?? null }
}

/** The model as it would be with the volumes of a file. */
function withVolumes(model: PriceModel, volumes: readonly ReadVolume[]): PriceModel {
  const departmentOf = new Map(model.departments.map(({ id, code }) => [code, id]))
  return {
    ...model,
    areas: model.areas.map((area) => ({
      ...area,
      keys: area.keys.map((key) => {
        const given = volumes.filter((row) => row.area === area.code && row.key === key.code)
        const replaced = new Set(given.map(({ department }) => departmentOf.get(department) ?? ''))
        return {
          ...key,
          volumes: [
            ...key.volumes.filter(({ departmentId }) => !replaced.has(departmentId)),
            ...given.flatMap(({ department, volume, estimated, reason }): PriceModelVolume[] =>
              volume === null
                ? []
                : [
                    {
                      ...{ departmentId: departmentOf.get(department) ?? '', volume, estimated, reason },
                      ...knownChangeAt(model, key.id, departmentOf.get(department) ?? ''),
                    },
                  ],
            ),
          ],
        }
      }),
    })),
  }
}
