import { may } from '../../domain/access'
import { assess, questionnaire } from '../../domain/ai-act'
import {
  incidentSeverities,
  type LinkKind,
  linkKinds,
  obligationStatuses,
} from '../../domain/ai-act/register/words'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import {
  aiSystemInHand,
  closeAiIncident,
  endAiSystemLink,
  insertAiIncident,
  insertAiObligation,
  insertAiSystemLink,
  isLinked,
} from '#db/repositories/ai-register'
import type { Context } from '../context'
import { audit } from '../shared/audited'

type Place = { municipalityId: string; number: string }
type Held = 'forbidden' | 'system-not-found'
type InHand = NonNullable<Awaited<ReturnType<typeof aiSystemInHand>>>

/** What every note on a system has in common: who may, the system, one transaction and the audit. */
async function onSystem<Refusal extends string>(
  ctx: Context,
  { municipalityId, number }: Place,
  event: string,
  work: (tx: Transaction, found: InHand) => Promise<Result<Record<string, unknown>, Refusal>>,
): Promise<Result<Record<string, unknown>, Refusal | Held>> {
  if (!may(ctx.actor, 'ai.register', { municipalityId })) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const found = await aiSystemInHand(tx, { municipalityId, number })
    if (!found) return refuse('system-not-found')
    const done = await work(tx, found)
    if (done.ok)
      await audit(ctx, tx, {
        ...{ municipalityId, action: event, entity: 'ai_system', entityId: found.system.id },
        detail: { number, ...done.value },
      })
    return done
  })
}

const by = ({ actor }: Context) => (actor.kind === 'account' ? actor.accountId : null)

/** Notes how far a duty has come. Met needs evidence, and only duties that the answers give can be noted. */
export const stepObligation = (
  ctx: Context,
  place: Place,
  given: { obligation: string; status: string; responsible: string; evidence: string },
) =>
  onSystem(ctx, place, 'ai.obligation', async (tx, { system, latest }) => {
    const status = obligationStatuses.find((word) => word === given.status)
    if (!status) return refuse('status-missing')
    const duties = assess(questionnaire, latest.answers).obligations
    if (!duties.some(({ id }) => id === given.obligation)) return refuse('obligation-unknown')
    const evidence = given.evidence.trim()
    if (evidence === '' && (status === 'met' || status === 'not_applicable'))
      return refuse('evidence-missing')
    if (evidence.length > 2000 || given.responsible.length > 199) return refuse('text-too-long')
    await insertAiObligation(tx, {
      ...{ id: ctx.newId(), systemId: system.id, obligation: given.obligation, status },
      ...{ responsible: given.responsible.trim() || null, evidence: evidence || null },
      ...{ createdAt: ctx.now(), createdBy: by(ctx) },
    })
    return ok({ obligation: given.obligation, status })
  })

export const reportIncident = (
  ctx: Context,
  place: Place,
  given: { day: string; description: string; severity: string; reportedTo: string },
) =>
  onSystem(ctx, place, 'ai.incident', async (tx, { system }) => {
    const severity = incidentSeverities.find((word) => word === given.severity)
    if (!isDay(given.day) || given.day > ctx.today) return refuse('day-invalid')
    if (!severity) return refuse('severity-missing')
    const description = given.description.trim()
    if (description === '') return refuse('description-missing')
    if (description.length > 4000 || given.reportedTo.length > 199) return refuse('text-too-long')
    await insertAiIncident(tx, {
      ...{ id: ctx.newId(), systemId: system.id, day: given.day, description, severity },
      ...{ reportedTo: given.reportedTo.trim() || null, createdAt: ctx.now(), createdBy: by(ctx) },
    })
    return ok({ day: given.day, severity })
  })

export const closeIncident = (ctx: Context, place: Place, given: { id: string; note: string }) =>
  onSystem(ctx, place, 'ai.incident-closed', async (tx, { system }) => {
    const note = given.note.trim()
    if (note === '') return refuse('note-missing')
    if (note.length > 2000) return refuse('text-too-long')
    const closed = await closeAiIncident(tx, { id: given.id, systemId: system.id, day: ctx.today, note })
    return closed ? ok({ incident: given.id }) : refuse('incident-not-found')
  })

/** Links a system to a case that the person may read: `findCase` answers with its id, or null. */
export const linkSystem = (
  ctx: Context,
  place: Place,
  given: { kind: string; caseSlug: string },
  findCase: (slug: string) => Promise<string | null>,
) =>
  onSystem(ctx, place, 'ai.link', async (tx, { system }) => {
    const kind: LinkKind | undefined = linkKinds.find((word) => word === given.kind)
    if (!kind) return refuse('kind-missing')
    const caseId = await findCase(given.caseSlug.trim().toLowerCase())
    if (!caseId) return refuse('case-not-found')
    if (await isLinked(tx, { systemId: system.id, caseId, kind })) return refuse('already-linked')
    await insertAiSystemLink(tx, {
      ...{ id: ctx.newId(), systemId: system.id, kind, caseId, createdAt: ctx.now(), createdBy: by(ctx) },
    })
    return ok({ kind, case: given.caseSlug })
  })

export const unlinkSystem = (ctx: Context, place: Place, given: { id: string }) =>
  onSystem(ctx, place, 'ai.unlink', async (tx, { system }) => {
    const ended = await endAiSystemLink(tx, { id: given.id, systemId: system.id, at: ctx.now() })
    return ended ? ok({ link: given.id }) : refuse('link-not-found')
  })
