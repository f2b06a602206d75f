import { type AccountActor, may } from '../../domain/access'
import { findTask } from '#db/repositories/tasks'
import type { Context } from '../context'

type TaskOfSomeone = {
  municipalityId: string
  bodyId: string | null
  fromAccountId: string | null
  toAccountId: string
}

/** Is it the actor's to do: given to the actor, to someone the actor stands in for, or to someone of the actor's unit? */
export const mayDoTask = (actor: AccountActor, task: TaskOfSomeone): boolean =>
  actor.municipalityId === task.municipalityId &&
  (isMine(actor, task.toAccountId) ||
    may(actor, 'unit.see', { municipalityId: task.municipalityId, bodyId: task.bodyId }))

/** Who gave it can take it back. */
export const mayWithdrawTask = (actor: AccountActor, task: TaskOfSomeone): boolean =>
  actor.municipalityId === task.municipalityId &&
  task.fromAccountId !== null &&
  isMine(actor, task.fromAccountId)

const isMine = (actor: AccountActor, accountId: string) =>
  accountId === actor.accountId || (actor.substitutesFor ?? []).includes(accountId)

/** What the actor may do with a task; null when there is none that concerns the actor. */
export async function rightsInTask(
  { actor, database }: Context,
  place: { id: string; municipalityId: string },
): Promise<{ does: boolean; withdraws: boolean } | null> {
  const task = actor.kind === 'account' ? await findTask(database.read, place) : null
  if (actor.kind !== 'account' || !task) return null
  const rights = { does: mayDoTask(actor, task), withdraws: mayWithdrawTask(actor, task) }
  return rights.does || rights.withdraws ? rights : null
}
