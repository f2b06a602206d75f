import { type AccountActor, may, scopeOf } from '../../domain/access'
import { offerOf } from '../../domain/cases/lifecycle'
import { problemsOf } from '../../domain/cases/lifecycles/needs'
import {
  type DelegatedTrack,
  delegatedNumber,
  delegatedStep,
  firstEvent,
  holdsPost,
  isDelegableCase,
  mayDecideUrgently,
} from '../../domain/meetings/delegation'
import { isDay } from '../../domain/shared/day'
import { personalNumbersIn } from '../../domain/shared/personal-number'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { delegationWords } from '../../text/meetings/delegation'
import type { Transaction } from '#db/connection'
import { caseAt } from '#db/queries/case-at'
import { type CaseCourse, hasCourse, situationOf } from '#db/queries/case-course'
import { municipalityById } from '#db/queries/administration/municipality'
import { delegatingBodies, orderItem } from '#db/queries/meetings/delegation'
import { accountsInRole } from '#db/queries/recipients'
import { nextNumber } from '#db/repositories/counters'
import { insertDelegatedDecision, type OrderItem } from '#db/repositories/delegation'
import { heldCourse } from '../cases/move-case'
import { stepChoices } from '../cases/step-choices'
import { takeStep } from '../cases/take-step'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { notify } from '../shared/notify'

export type DecideInput = {
  municipalityId: string
  /** Item of the delegation order; '' only for what is urgent (KL 6:39), where `bodyId` says whose it is. */
  itemId: string
  bodyId: string
  /** '' when it belongs to no case. */
  caseSlug: string
  title: string
  text: string
  day: string
  /** Who decided, when the secretary notes it; otherwise it is whoever is signed in. */
  delegateName: string
  delegateTitle: string
  urgent: boolean
  /** '' takes the item's own. */
  appealTrack: string
  /** DEL-09: `decision` or `execution`. */
  nature: string
  withinLimits: boolean
  /** Stated by whoever decides where the post cannot be judged here. */
  authorised: boolean
}

export type DecideRefusal =
  | 'forbidden'
  | 'body-not-found'
  | 'item-missing'
  | 'item-not-found'
  | 'item-not-valid'
  | 'not-delegate'
  | 'authority-not-stated'
  | 'limits-not-stated'
  | 'nature-missing'
  | 'execution'
  | 'urgent-not-elected'
  | 'case-not-found'
  | 'case-closed'
  | 'case-not-delegable'
  | 'title-missing'
  | 'text-missing'
  | 'day-not-a-day'
  | 'day-ahead'
  | 'delegate-name-missing'
  | 'track-missing'
  | 'title-personal-number'
  | 'too-long'

const LONGEST = 20_000
const LONGEST_TITLE = 200

type Ready = {
  body: { id: string; name: string; unit: string }
  item: OrderItem | null
  course: CaseCourse | null
  actor: AccountActor
  delegate: { name: string; title: string | null; accountId: string | null }
  track: DelegatedTrack
}

/**
 * Records a decision on a body's behalf (DEL-10): numbered without gaps by body and year, and sent on its way at once –
 * to be reported, to be announced by itself, or to its party. Who holds the item's post is judged by the role where the
 * title says it; otherwise whoever decides states it.
 */
export const decideByDelegation = (
  ctx: Context,
  input: DecideInput,
): Promise<Result<{ id: string; number: string }, DecideRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const checked = await readyIn(ctx, tx, input)
    if (!checked.ok) return checked
    const { body, item, course, delegate, track, actor } = checked.value
    const { municipalityId, day } = input
    const reported = input.urgent || item?.reported === true
    const facts = {
      today: ctx.today,
      reported,
      appealTrack: track,
      day,
      notifiedDay: null,
      legalForceDay: null,
    }
    const event = firstEvent(facts)
    const step = event && delegatedStep('decided', event, facts)
    const state = step && step.hinders.length === 0 ? step.to : 'decided'
    const year = Number(day.slice(0, 4))
    const serial = await nextNumber(tx, `delegated:${body.id}:${year}`)
    const number = delegatedNumber(body.unit, year, serial)
    const id = ctx.newId()
    const title = input.title.trim()
    await insertDelegatedDecision(tx, {
      ...{ id, municipalityId, bodyId: body.id, itemId: item?.id ?? null, caseId: course?.id ?? null },
      ...{ year, serial, number, title, text: input.text.trim(), urgent: input.urgent, day, reported, state },
      ...{
        delegateName: delegate.name,
        delegateTitle: delegate.title,
        delegateAccountId: delegate.accountId,
      },
      ...{ appealTrack: track, createdAt: ctx.now(), createdBy: actor.accountId },
    })
    if (course) await tellCase(ctx, tx, { course, item, delegate, number, title, day })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'delegation.decide', entity: 'delegated_decision', entityId: id },
      detail: { number, item: item?.code ?? null, day, urgent: input.urgent, reported, appealTrack: track },
    })
    if (input.urgent || state === 'recorded_separately')
      await tellSecretary(ctx, tx, { id, municipalityId, body, number, urgent: input.urgent })
    return ok({ id, number })
  })

async function readyIn(
  ctx: Context,
  tx: Transaction,
  input: DecideInput,
): Promise<Result<Ready, DecideRefusal>> {
  const { municipalityId, day } = input
  const { actor } = ctx
  if (input.nature === 'execution') return refuse('execution')
  if (input.nature !== 'decision') return refuse('nature-missing')
  const found = input.itemId === '' ? null : await orderItem(tx, municipalityId, input.itemId)
  if (input.itemId !== '' && !found) return refuse('item-not-found')
  if (!found && !input.urgent) return refuse('item-missing')
  const bodyId = found?.item.bodyId ?? input.bodyId
  const bodies = await delegatingBodies(tx, municipalityId, ctx.today)
  const body = bodies.find(({ id }) => id === bodyId)
  if (!body) return refuse('body-not-found')
  if (actor.kind !== 'account' || !may(actor, 'delegation.decide', { municipalityId, bodyId }))
    return refuse('forbidden')
  if (input.title.trim() === '') return refuse('title-missing')
  if (input.text.trim() === '') return refuse('text-missing')
  if (input.title.length > LONGEST_TITLE || input.text.length > LONGEST) return refuse('too-long')
  if (personalNumbersIn(input.title).length > 0) return refuse('title-personal-number')
  if (!isDay(day)) return refuse('day-not-a-day')
  if (day > ctx.today) return refuse('day-ahead')
  const item = found?.item ?? null
  if (item && (day < item.validFrom || (item.validTo !== null && day > item.validTo)))
    return refuse('item-not-valid')
  if (item?.limits && !input.withinLimits) return refuse('limits-not-stated')
  const track = trackOf(input, item)
  if (track === null) return refuse('track-missing')
  const delegate = delegateOf(input, actor, item)
  if (!delegate.ok) return delegate
  const course = await courseOf(ctx, tx, input)
  if (!course.ok) return course
  return ok({ body, item, actor, track, delegate: delegate.value, course: course.value })
}

/** APP-07: a statement or a proposal cannot be appealed whatever the item says; otherwise the item's own. */
function trackOf({ appealTrack }: DecideInput, item: OrderItem | null): DelegatedTrack | null {
  if (appealTrack === 'none') return 'none'
  if (item) return item.appealTrack
  return appealTrack === 'K' || appealTrack === 'F' ? appealTrack : null
}

/** DEL-02, DEL-05: who decides, and whether that can be. The secretary notes what others have decided. */
function delegateOf(
  input: DecideInput,
  actor: AccountActor,
  item: OrderItem | null,
): Result<Ready['delegate'], DecideRefusal> {
  const title = input.delegateTitle.trim() || null
  const name = input.delegateName.trim()
  if (name.length > LONGEST_TITLE || (title ?? '').length > LONGEST_TITLE) return refuse('too-long')
  const holds = item === null ? null : holdsPost(item.delegate, actor.role)
  if (actor.role === 'board_secretary' && !(name === '' && holds === true)) {
    if (name === '') return refuse('delegate-name-missing')
    if (item === null && title === null) return refuse('delegate-name-missing')
    return ok({ name, title: title ?? item?.delegate ?? null, accountId: null })
  }
  if (input.urgent && item === null && !mayDecideUrgently(actor.role)) return refuse('urgent-not-elected')
  if (holds === false || (item?.personal && !item.delegate.includes(actor.name)))
    return refuse('not-delegate')
  if (holds === null && !input.authorised) return refuse('authority-not-stated')
  return ok({ name: actor.name, title: title ?? item?.delegate ?? null, accountId: actor.accountId })
}

/** The case with its row held; DEL-03: not one that only the council or the whole board can decide. */
async function courseOf(
  ctx: Context,
  tx: Transaction,
  { municipalityId, caseSlug }: DecideInput,
): Promise<Result<CaseCourse | null, DecideRefusal>> {
  if (caseSlug === '') return ok(null)
  const known = await caseAt(tx, scopeOf(ctx.actor), { municipalityId, slug: caseSlug })
  const course = known && (await heldCourse(tx, known.id))
  if (!course) return refuse('case-not-found')
  // Whoever decides works with the case: an officer with the own ones, a board's people with the board's.
  const { bodyId, responsibleAccountId } = course
  if (!may(ctx.actor, 'delegation.decide', { municipalityId, bodyId, responsibleAccountId }))
    return refuse('forbidden')
  if (!course.open || !hasCourse(course)) return refuse('case-closed')
  return isDelegableCase(course.kind) ? ok(course) : refuse('case-not-delegable')
}

type Told = Pick<Ready, 'item' | 'delegate'> & {
  course: CaseCourse
  number: string
  title: string
  day: string
}

/** The case's history, and its step when its lifecycle ends in a delegated decision from where it stands. */
async function tellCase(ctx: Context, tx: Transaction, about: Told): Promise<void> {
  const { course, item, delegate, number, title, day } = about
  const given = {
    day,
    delegate: [delegate.name, delegate.title].filter(Boolean).join(', '),
    delegationItem: (item ? `${item.code} ${item.text}` : delegationWords.urgentGround).slice(0, 200),
    // The title holds the public words; the text may be about a person.
    wording: title,
  }
  const situation = await situationOf(tx, course, ctx.today, given)
  const offer = offerOf(situation, 'decide_delegated', true)
  const leads =
    offer &&
    offer.blocked.length === 0 &&
    offer.objections.length === 0 &&
    problemsOf(offer.step.needs, situation).length === 0
  if (leads) {
    const choices = await stepChoices(tx, course, offer.step, ctx.today)
    await takeStep(ctx, tx, { course, offer, situation, choices })
  }
  await recordEvent(ctx, tx, {
    ...{ caseId: course.id, kind: 'delegated_decision', legalDay: day, public: false },
    text: delegationWords.caseEvent(number, title),
  })
}

async function tellSecretary(
  ctx: Context,
  tx: Transaction,
  about: {
    id: string
    municipalityId: string
    body: Ready['body']
    number: string
    urgent: boolean
  },
): Promise<void> {
  const { id, municipalityId, body, number, urgent } = about
  const municipality = await municipalityById(tx, municipalityId)
  if (!municipality) return
  const acting = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
  for (const account of await accountsInRole(
    tx,
    { municipalityId, bodyId: body.id },
    ['board_secretary'],
    ctx.today,
  ))
    if (account.id !== acting)
      await notify(ctx, tx, {
        ...{ municipalityId, account, kind: urgent ? 'delegation.urgent' : 'delegation.announce' },
        text: urgent ? delegationWords.tellUrgent(number, body.name) : delegationWords.tellAnnounce(number),
        href: paths.delegatedDecisions(municipality.slug, id),
        onceKey: `delegation:${id}`,
      })
}
