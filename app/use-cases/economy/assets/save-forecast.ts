import { ok, type Result } from '../../../domain/shared/result'
import { typedOre } from '../../../domain/shared/typed'
import { insertLineForecasts } from '#db/repositories/ledger'
import { forecastsOfCase } from '#db/queries/economy/ledger'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { actingAccountId, type CasePlace, economyCase } from '../case-in-hand'

export type TypedForecast = { line: string; committed: string; forecast: string; comment: string }

export type ForecastRefusal =
  | { refusal: 'forbidden' | 'case-not-found' }
  /** `at`: the line that it concerns, from 0. */
  | { refusal: 'committed-invalid' | 'forecast-invalid' | 'comment-too-long'; at: number }

/** Notes what cost lines are bound to and expected to become. Only lines that say something new are written. */
export async function saveForecast(
  ctx: Context,
  { typed, ...place }: CasePlace & { typed: readonly TypedForecast[] },
): Promise<{ ok: true; value: { changed: number } } | ({ ok: false } & ForecastRefusal)> {
  const read: { line: string; committedOre: number; forecastOre: number | null; comment: string | null }[] =
    []
  for (const [at, { line, committed, forecast, comment }] of typed.entries()) {
    const committedOre = committed.trim() === '' ? 0 : typedOre(committed)
    if (committedOre === null || committedOre < 0) return { ok: false, refusal: 'committed-invalid', at }
    const forecastOre = forecast.trim() === '' ? null : typedOre(forecast)
    if (forecast.trim() !== '' && forecastOre === null) return { ok: false, refusal: 'forecast-invalid', at }
    if (comment.length > 500) return { ok: false, refusal: 'comment-too-long', at }
    read.push({ line, committedOre, forecastOre, comment: comment.trim() || null })
  }
  const saved = await ctx.database.transaction(
    async (tx): Promise<Result<{ changed: number }, 'forbidden' | 'case-not-found'>> => {
      const hand = await economyCase(ctx, tx, place, 'asset.activate')
      if (!hand.ok) return hand
      const matter = hand.value
      const known = new Map((await forecastsOfCase(tx, matter.id)).map((each) => [each.line, each]))
      const news = read.filter(({ line, committedOre, forecastOre, comment }) => {
        const before = known.get(line)
        return (
          committedOre !== (before?.committedOre ?? 0) ||
          forecastOre !== (before?.forecastOre ?? null) ||
          comment !== (before?.comment ?? null)
        )
      })
      if (news.length === 0) return ok({ changed: 0 })
      await insertLineForecasts(
        tx,
        news.map((row) => ({
          ...{ ...row, id: ctx.newId(), caseId: matter.id, day: ctx.today },
          ...{ createdAt: ctx.now(), createdBy: actingAccountId(ctx) },
        })),
      )
      await audit(ctx, tx, {
        ...{ municipalityId: place.municipalityId, action: 'project.forecast', entity: 'case' },
        ...{ entityId: matter.id, detail: { number: matter.number, lines: news.length } },
      })
      return ok({ changed: news.length })
    },
  )
  return saved.ok ? saved : { ok: false, refusal: saved.refusal }
}
