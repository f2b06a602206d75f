import { type ActionEvent, afterActionEvent } from '../../domain/forums/actions'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { forumText } from '../../text/forums'
import type { Transaction } from '#db/connection'
import {
  type ActionItem,
  heldAction,
  insertAction,
  insertActionEvent,
  insertActionList,
  listById,
  listOfForum,
  saveAction,
} from '#db/repositories/forum-actions'
import { forumsOf } from '#db/repositories/forums'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { notify } from '../shared/notify'
import { colleague } from '../work/staff'
import { actingAccount, leadsForums, type Municipality, openMeetingInHand } from './in-hand'

export type ActionFields = {
  activity: string
  /** Who answers for it: a colleague's account, or a role or unit in words. */
  responsibleAccountId: string
  responsible: string
  dueDay: string
  /** The forum that decides on it when that is needed, by name; or empty. */
  decidedIn: string
  note: string
}

export type ActionRefusal =
  | 'forbidden'
  | 'meeting-not-found'
  | 'meeting-locked'
  | 'forum-not-found'
  | 'list-not-found'
  | 'action-not-found'
  | 'activity-missing'
  | 'activity-too-long'
  | 'due-invalid'
  | 'responsible-unknown'
  | 'note-too-long'
  | 'state-taken'

type Read = {
  values: Omit<Parameters<typeof insertAction>[1], 'id' | 'listId' | 'createdAt'>
  account: { id: string; name: string; email: string } | null
}

async function readAction(
  ctx: Context,
  tx: Transaction,
  municipalityId: string,
  fields: ActionFields,
): Promise<Result<Read, ActionRefusal>> {
  const activity = fields.activity.trim()
  if (activity === '') return refuse('activity-missing')
  if (activity.length > 500) return refuse('activity-too-long')
  if (fields.dueDay !== '' && !isDay(fields.dueDay)) return refuse('due-invalid')
  if (fields.note.length > 4000) return refuse('note-too-long')
  const account =
    fields.responsibleAccountId === ''
      ? null
      : await colleague(tx, ctx, municipalityId, fields.responsibleAccountId)
  if (fields.responsibleAccountId !== '' && !account) return refuse('responsible-unknown')
  const values = {
    ...{ activity, dueDay: fields.dueDay || null, note: fields.note.trim() || null },
    responsible: account?.name ?? (fields.responsible.trim().slice(0, 200) || null),
    responsibleAccountId: account?.id ?? null,
    decidedIn: fields.decidedIn.trim().slice(0, 200) || null,
  }
  return ok({ values, account })
}

export type AddActionInput = ActionFields & {
  municipality: Municipality
  /** The list it stands on; null takes that of the forum, which is begun when there is none. */
  listId: string | null
  forumId: string | null
  /** Where it was agreed: the meeting, the question. */
  meetingId: string | null
  questionId: string | null
}

/** Adds an activity to an action list. Whoever answers for it is told. */
export async function addAction(
  ctx: Context,
  input: AddActionInput,
): Promise<Result<{ actionId: string }, ActionRefusal>> {
  const { municipality, meetingId } = input
  const municipalityId = municipality.id
  if (!leadsForums(ctx, municipalityId)) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    if (meetingId !== null) {
      const hand = await openMeetingInHand(ctx, tx, { municipalityId, meetingId })
      if (!hand.ok) return hand
    }
    const read = await readAction(ctx, tx, municipalityId, input)
    if (!read.ok) return read
    const list = await listFor(ctx, tx, municipalityId, input)
    if (!list.ok) return list
    const actionId = ctx.newId()
    await insertAction(tx, {
      ...{ ...read.value.values, id: actionId, listId: list.value, meetingId },
      ...{ questionId: input.questionId, createdAt: ctx.now(), createdBy: actingAccount(ctx) },
    })
    await note(ctx, tx, actionId, 'added', null, meetingId)
    await tellResponsible(ctx, tx, municipality, actionId, read.value)
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'forum.action.add', entity: 'action', entityId: actionId },
      detail: { activity: read.value.values.activity },
    })
    return ok({ actionId })
  })
}

async function listFor(
  ctx: Context,
  tx: Transaction,
  municipalityId: string,
  { listId, forumId }: AddActionInput,
): Promise<Result<string, 'list-not-found' | 'forum-not-found'>> {
  if (listId !== null) {
    const list = await listById(tx, { id: listId, municipalityId })
    return list ? ok(list.id) : refuse('list-not-found')
  }
  const forum = (await forumsOf(tx, municipalityId)).find(({ id }) => id === forumId)
  if (!forum) return refuse('forum-not-found')
  const known = await listOfForum(tx, forum.id)
  if (known) return ok(known.id)
  const id = ctx.newId()
  await insertActionList(tx, {
    ...{ id, municipalityId, caseId: null, forumId: forum.id, statedCount: null, note: null },
    ...{ name: forumText.listOf(forum.name), owner: forum.name },
  })
  return ok(id)
}

type ActionPlace = { municipality: Municipality; actionId: string }

/** Changes what an activity says; a moved day and a new responsible stand in its history. */
export async function changeAction(
  ctx: Context,
  input: ActionPlace & ActionFields,
): Promise<Result<undefined, ActionRefusal>> {
  const { municipality, actionId } = input
  const municipalityId = municipality.id
  if (!leadsForums(ctx, municipalityId)) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const held = await heldAction(tx, { id: actionId, municipalityId })
    if (!held) return refuse('action-not-found')
    const read = await readAction(ctx, tx, municipalityId, input)
    if (!read.ok) return read
    const { item } = held
    const { values } = read.value
    if (item.dueDay !== values.dueDay)
      await note(ctx, tx, item.id, 'moved', forumText.moved(item.dueDay, values.dueDay ?? null), null)
    if (item.responsible !== values.responsible)
      await note(
        ctx,
        tx,
        item.id,
        'handed_over',
        forumText.handedOver(item.responsible, values.responsible ?? null),
        null,
      )
    await saveAction(tx, item.id, values)
    if (item.responsibleAccountId !== values.responsibleAccountId)
      await tellResponsible(ctx, tx, municipality, item.id, read.value)
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'forum.action.save', entity: 'action', entityId: item.id },
      detail: { before: factsOf(item), after: values },
    })
    return ok(undefined)
  })
}

const factsOf = ({ activity, responsible, dueDay, decidedIn, note: words }: ActionItem) => ({
  ...{ activity, responsible, dueDay, decidedIn, note: words },
})

/** Begins, finishes, withdraws or takes up an activity again. Whoever answers for it may, and whoever leads forums. */
export async function stepAction(
  ctx: Context,
  { municipality, actionId, event, text }: ActionPlace & { event: ActionEvent; text: string },
): Promise<Result<undefined, ActionRefusal>> {
  const municipalityId = municipality.id
  return ctx.database.transaction(async (tx) => {
    const held = await heldAction(tx, { id: actionId, municipalityId })
    const { actor } = ctx
    const own =
      actor.kind === 'account' &&
      actor.municipalityId === municipalityId &&
      held?.item.responsibleAccountId === actor.accountId
    if (!own && !leadsForums(ctx, municipalityId)) return refuse('forbidden')
    if (!held) return refuse('action-not-found')
    const state = afterActionEvent(held.item.state, event)
    if (state === null) return refuse('state-taken')
    await saveAction(tx, actionId, { state, doneDay: state === 'done' ? ctx.today : null })
    await note(ctx, tx, actionId, event, text.trim().slice(0, 4000) || null, null)
    await audit(ctx, tx, {
      ...{ municipalityId, action: `forum.action.${event}`, entity: 'action', entityId: actionId },
      detail: { activity: held.item.activity },
    })
    return ok(undefined)
  })
}

const note = (
  ctx: Context,
  tx: Transaction,
  actionId: string,
  event: string,
  text: string | null,
  meetingId: string | null,
) =>
  insertActionEvent(tx, {
    ...{ id: ctx.newId(), actionId, event, text, meetingId, day: ctx.today, at: ctx.now() },
    accountId: actingAccount(ctx),
  })

async function tellResponsible(
  ctx: Context,
  tx: Transaction,
  municipality: Municipality,
  actionId: string,
  { account, values }: Read,
): Promise<void> {
  if (!account || account.id === actingAccount(ctx)) return
  await notify(ctx, tx, {
    ...{ municipalityId: municipality.id, account, kind: 'forum' },
    text: forumText.given(values.activity, values.dueDay ?? null),
    href: paths.forumWork(municipality.slug, 'restlistor', actionId),
  })
}
