import { may } from '../../../../domain/access'
import { contentOf, type PriceContent } from '../../../../domain/finance/price-content'
import { mergeDepartments, splitDepartment } from '../../../../domain/finance/price-reorganise'
import { keysInUse, type PriceModel } from '../../../../domain/finance/price-rows'
import { parseDecimal } from '../../../../domain/shared/rational'
import { ok, refuse, type Result } from '../../../../domain/shared/result'
import { priceModelOf } from '#db/queries/economy/price-model'
import { publishedPriceLists } from '#db/queries/economy/price-list'
import { insertPriceVersion } from '#db/repositories/price-model'
import type { Context } from '../../../context'
import { audit } from '../../../shared/audited'

/** What changed, so that last year's list no longer compares (finance.md 11.5). */
export type Restatement =
  | {
      kind: 'split'
      from: string
      successors: { code: string; name: string }[]
      /** By `area/key/successor`: what each successor used, as decimal text. */
      volumes: Record<string, string>
    }
  | { kind: 'merge'; from: string[]; into: { code: string; name: string } }
  /** Changed keys, moved work or a corrected error: the copy is changed in the price model and run again. */
  | { kind: 'rerun' }

export type RestateInput = { municipalityId: string; year: number; reason: string; restatement: Restatement }

export type RestateRefusal =
  | 'forbidden'
  | 'list-not-found'
  | 'reason-missing'
  | 'note-too-long'
  | 'department-unknown'
  | 'departments-too-few'
  | 'successors-too-few'
  | 'code-invalid'
  | 'volumes-invalid'

/**
 * Begins a restated comparison year beside a published list, as a draft that is published with its reason. The
 * published list stays as it is. Answers the number of the new version.
 */
export async function restateYear(
  ctx: Context,
  { municipalityId, year, reason: typed, restatement }: RestateInput,
): Promise<Result<{ number: number }, RestateRefusal>> {
  if (!may(ctx.actor, 'price.work', { municipalityId })) return refuse('forbidden')
  const reason = typed.trim()
  if (reason === '') return refuse('reason-missing')
  if (reason.length > 4000) return refuse('note-too-long')
  return ctx.database.transaction(async (tx) => {
    const list = (await publishedPriceLists(tx, municipalityId)).find((each) => each.year === year)
    const model = list && (await priceModelOf(tx, list.id))
    if (!list || !model) return refuse('list-not-found')
    const content = reorganised(model, restatement)
    if (!content.ok) return content
    const id = ctx.newId()
    const number = await insertPriceVersion(
      tx,
      ctx.newId,
      {
        ...{ id, municipalityId, year, name: `${list.name}, omräknad` },
        ...{ restatesId: list.id, restatedReason: reason, basedOnId: list.id, caseId: null },
        ...{ unitOre: model.version.unitOre, example: model.version.example, createdAt: ctx.now() },
        createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
      },
      content.value,
    )
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'price.restate', entity: 'price_version', entityId: id },
      detail: { number, year, kind: restatement.kind, restates: list.number },
    })
    return ok({ number })
  })
}

const codeForm = /^[\p{L}\d]{1,12}$/u

function reorganised(
  model: PriceModel,
  restatement: Restatement,
): Result<PriceContent, Exclude<RestateRefusal, 'forbidden' | 'list-not-found'>> {
  const content = contentOf(model)
  if (restatement.kind === 'rerun') return ok(content)
  const codes = model.departments.map(({ code }) => code)
  const gone = restatement.kind === 'split' ? [restatement.from] : [...new Set(restatement.from)]
  if (gone.some((code) => !codes.includes(code))) return refuse('department-unknown')
  const come = restatement.kind === 'split' ? restatement.successors : [restatement.into]
  if (restatement.kind === 'split' && come.length < 2) return refuse('successors-too-few')
  if (restatement.kind === 'merge' && gone.length < 2) return refuse('departments-too-few')
  const stays = codes.filter((code) => !gone.includes(code))
  const all = [...stays, ...come.map(({ code }) => code)]
  const named = come.every(
    ({ code, name }) => codeForm.test(code) && name.trim() !== '' && name.length <= 120,
  )
  if (!named || new Set(all.map((code) => code.toLowerCase())).size < all.length)
    return refuse('code-invalid')
  if (restatement.kind === 'merge') return ok(mergeDepartments(content, gone, restatement.into))
  const { from, successors, volumes } = restatement
  const volumeOf = (area: string, key: string, successor: string) =>
    volumes[`${area}/${key}/${successor}`] ?? ''
  const asked = model.areas.flatMap((area) =>
    keysInUse(area).flatMap((key) => successors.map(({ code }) => volumeOf(area.code, key.code, code))),
  )
  if (asked.some((volume) => volume.startsWith('-') || parseDecimal(volume) === null))
    return refuse('volumes-invalid')
  return ok(
    splitDepartment(
      content,
      from,
      successors,
      (area, key, successor) => volumeOf(area, key, successor) || '0',
    ),
  )
}
