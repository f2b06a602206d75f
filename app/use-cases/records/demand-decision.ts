import { requestSteps } from '../../domain/records/request'
import { refuse, type Result } from '../../domain/shared/result'
import { followedRequest } from '#db/queries/records'
import { findRequest } from '#db/repositories/records'
import type { Context } from '../context'
import { type RequestPlace, writeStep } from './step-request'

/** Whoever has the secret address of a refused request demands the authority's written decision (TF 2:19, OSL 6:3). */
export async function demandDecision(
  ctx: Context,
  place: RequestPlace,
): Promise<Result<null, 'request-not-found' | 'not-now'>> {
  const page = await followedRequest(ctx.database.read, place.municipalityId, place.id)
  const request = page && (await findRequest(ctx.database.read, place.municipalityId, place.id))
  if (!page || !request) return refuse('request-not-found')
  if (request.state === 'authority_decision') return { ok: true, value: null }
  const step = requestSteps(request.state).find(({ event }) => event === 'demand')
  if (!step) return refuse('not-now')
  const answer = { note: '', provision: '', reasons: '' }
  const anyone = { ...ctx, actor: { kind: 'public' } as const }
  return ctx.database.transaction((tx) =>
    writeStep(anyone, tx, place, 'demand', {
      request,
      bodyName: page.bodyName,
      to: 'authority_decision',
      answer,
    }),
  )
}
