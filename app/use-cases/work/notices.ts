import { hasUnreadAt, markRead } from '#db/repositories/notices'
import { noteVisit } from '#db/repositories/workday-visits'
import type { Context } from '../context'

/** Marks one of the reader's own notices as read, or all when `id` is null. Others' are left as they are. */
export async function readNotices({ actor, database, now }: Context, id: string | null): Promise<void> {
  if (actor.kind !== 'account') return
  const { accountId } = actor
  await database.transaction((tx) =>
    markRead(tx, { accountId, only: id === null ? {} : { id }, readAt: now() }),
  )
}

/** Marks the reader's own notices that lead to an address as read. Writes only when there are such. */
export async function readNoticesOf({ actor, database, now }: Context, href: string): Promise<void> {
  if (actor.kind !== 'account') return
  const { accountId } = actor
  if (!(await hasUnreadAt(database.read, accountId, href))) return
  await database.transaction((tx) => markRead(tx, { accountId, only: { href }, readAt: now() }))
}

/** Looks at Min dag within so long belong to one sitting: what is new stays new while one works through it. */
const SITTING_MS = 30 * 60_000

/** Notes that the reader looks at Min dag; answers with when it was looked at last before this sitting, null the first time. */
export async function visitWorkday({ actor, database, now }: Context): Promise<string | null> {
  if (actor.kind !== 'account') return null
  const at = now()
  const sittingFrom = new Date(Date.parse(at) - SITTING_MS).toISOString()
  return noteVisit(database, { accountId: actor.accountId, at, sittingFrom })
}
