import { actorName, may } from '../../domain/access'
import {
  isWaiting,
  type RequestAnswer,
  type RequestEvent,
  type RequestReason,
  requestSteps,
} from '../../domain/records/request'
import { oneBreak } from '../../domain/shared/flowing'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { answerText, requestNotice } from '../../text/records'
import type { Transaction } from '#db/connection'
import { accountsInRole, activeAccount } from '#db/queries/recipients'
import { requestPage } from '#db/queries/records'
import { changeRequest, findRequest, insertRequestStep, type RecordsRequest } from '#db/repositories/records'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { notify } from '../shared/notify'
import { mailAnswer } from './answered'

export type RequestPlace = { municipalityId: string; municipalitySlug: string; id: string }
export type StepRefusal = 'request-not-found' | 'forbidden' | 'not-now' | RequestReason

/** A request with the step that the actor may take with it, judged. */
export type JudgedStep = {
  request: RecordsRequest
  bodyName: string
  to: RecordsRequest['state']
  answer: RequestAnswer
}

/** Whether the actor may take this step with the request now, and everything that it must tell is told. */
export async function judgeStep(
  ctx: Context,
  place: RequestPlace,
  event: RequestEvent,
  answer: RequestAnswer,
): Promise<Result<JudgedStep, StepRefusal>> {
  const { actor } = ctx
  const page = await requestPage(ctx.database.read, actor, place.municipalityId, place.id)
  const request = page && (await findRequest(ctx.database.read, place.municipalityId, place.id))
  if (!page || !request) return refuse('request-not-found')
  const step = requestSteps(request.state).find((row) => row.event === event)
  if (!step) return refuse('not-now')
  const right = step.who === 'authority' ? 'records.refuse' : 'records.handle'
  if (!may(actor, right, { municipalityId: place.municipalityId, bodyId: request.bodyId }))
    return refuse('forbidden')
  const [reason] = step.guard?.(answer) ?? []
  if (reason) return refuse(reason)
  return ok({ request, bodyName: page.bodyName, to: step.to === 'same' ? request.state : step.to, answer })
}

/** An official's step with a request: take it, note, release, refuse (rules 12.12). Done in another state it is refused. */
export async function stepRequest(
  ctx: Context,
  place: RequestPlace,
  event: Exclude<RequestEvent, 'decide-refusal' | 'forward'>,
  answer: RequestAnswer,
): Promise<Result<null, StepRefusal>> {
  const judged = await judgeStep(ctx, place, event, answer)
  if (!judged.ok) return judged
  return ctx.database.transaction((tx) => writeStep(ctx, tx, place, event, judged.value))
}

const answering: readonly RequestEvent[] = [
  'release',
  'release-partly',
  'refuse',
  'decide-refusal',
  'decide-release',
]

/** Writes a judged step inside the caller's transaction. A refusal has written nothing. */
export async function writeStep(
  ctx: Context,
  tx: Transaction,
  place: RequestPlace,
  event: RequestEvent,
  { request, bodyName, to, answer }: JudgedStep,
): Promise<Result<null, 'not-now'>> {
  const { actor } = ctx
  const at = ctx.now()
  const accountId = actor.kind === 'account' ? actor.accountId : null
  const [note = null, provision = null, reasons = null] = [answer.note, answer.provision, answer.reasons].map(
    (text) => oneBreak(text).trim() || null,
  )
  const answers = answering.includes(event)
  const changed = await changeRequest(tx, request, {
    state: to,
    updatedAt: at,
    ...(event === 'take' ? { handlerAccountId: accountId } : {}),
    ...(answers
      ? { provision, reasons, decidedDay: ctx.today, decidedBy: actorName(actor) }
      : event === 'demand'
        ? { decidedDay: null, decidedBy: null }
        : {}),
    ...(isWaiting(to) ? { closedDay: null } : { closedDay: ctx.today }),
  })
  if (!changed) return refuse('not-now')
  await insertRequestStep(tx, {
    ...{ id: ctx.newId(), requestId: request.id, at, state: to, actorName: actorName(actor) },
    note: answerText({ note, provision, reasons }),
    actorAccountId: accountId,
  })
  if (answers)
    await mailAnswer(ctx, tx, { ...place, bodyName }, request, {
      state: to,
      note: note ?? '',
      provision,
      reasons,
    })
  if (event === 'demand') await tellOfDemand(ctx, tx, place, request, bodyName)
  await audit(ctx, tx, {
    municipalityId: place.municipalityId,
    action: `records.${event}`,
    entity: 'records_request',
    entityId: request.id,
    detail: { number: request.number, body: bodyName },
  })
  return ok(null)
}

/** OSL 6:3: a demanded decision is the authority's; those who make it, and the official who refused, are told. */
async function tellOfDemand(
  ctx: Context,
  tx: Transaction,
  { municipalityId, municipalitySlug }: RequestPlace,
  request: RecordsRequest,
  bodyName: string,
): Promise<void> {
  const deciders = await accountsInRole(
    tx,
    { municipalityId, bodyId: request.bodyId },
    ['manager', 'municipal_director'],
    ctx.today,
  )
  const handler = request.handlerAccountId === null ? null : await activeAccount(tx, request.handlerAccountId)
  const told = new Map([...deciders, ...(handler ? [handler] : [])].map((account) => [account.id, account]))
  for (const account of told.values())
    await notify(ctx, tx, {
      municipalityId,
      account,
      kind: 'records.demanded',
      text: requestNotice.demanded(request.number, bodyName),
      href: paths.recordsRequest(municipalitySlug, request.id),
    })
}
