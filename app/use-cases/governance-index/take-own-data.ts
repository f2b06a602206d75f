import { ok, refuse, type Result } from '../../domain/shared/result'
import { countedOf } from '#db/queries/governance-index/own-data'
import { insertObservations } from '#db/repositories/governance-index'
import type { Context } from '../context'
import { knownOf } from './observations'
import { ownCounts, valueOfCount } from './own-counts'
import { byWhom, workOnIndex } from './working'

export type OwnDataRefusal = 'forbidden' | 'year-invalid' | 'subject-missing'

/** Notes what the portal counts of a year as the own municipality's values, with what each is counted of. */
export const takeOwnData = (
  ctx: Context,
  { municipalityId, year }: { municipalityId: string; year: number },
): Promise<Result<{ noted: number }, OwnDataRefusal>> =>
  workOnIndex(ctx, { municipalityId, action: 'index.work', event: 'index.portal' }, async (tx) => {
    if (!(year >= 2000 && year <= Number(ctx.today.slice(0, 4)))) return refuse('year-invalid')
    const { subjects, indicators } = await knownOf(tx, municipalityId)
    const own = subjects.find((each) => each.own)
    if (!own) return refuse('subject-missing')
    // Where there was nothing to count, what is known from elsewhere stands.
    const counts = ownCounts(await countedOf(tx, { municipalityId, year }), year).filter(
      (count) =>
        indicators.some(({ id }) => id === count.indicator) && valueOfCount(count).status !== 'missing',
    )
    await insertObservations(
      tx,
      counts.map((count) => ({
        ...{ id: ctx.newId(), municipalityId, subject: own.code, indicator: count.indicator, year },
        ...valueOfCount(count),
        ...{ source: 'portal' as const, note: null, createdAt: ctx.now(), createdBy: byWhom(ctx) },
        ...{ numerator: String(count.numerator), denominator: String(count.denominator) },
      })),
    )
    return ok({ value: { noted: counts.length }, entityId: municipalityId, detail: { year, counts } })
  })
