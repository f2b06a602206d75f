import { hasBegun } from '../../../domain/meetings/minutes/signing'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { minutesNotice, minutesText } from '../../../text/meetings/minutes'
import { accountsOfPersons } from '#db/queries/meetings/minutes'
import { changeMinutes, releaseSigners } from '#db/repositories/meetings/minutes'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { notify } from '../../shared/notify'
import { moveMeeting } from '../move-meeting'
import { heldWithMeeting } from './held-with-meeting'

/** Opens the text again, as long as neither chair nor adjuster has signed it; the names stand as they were, released. */
export async function reopen(
  ctx: Context,
  { minutesId }: { minutesId: string },
): Promise<Result<null, 'minutes-not-found' | 'forbidden' | 'not-signing' | 'already-signed'>> {
  return ctx.database.transaction(async (tx) => {
    const held = await heldWithMeeting(ctx, tx, minutesId, 'write')
    if (!held.ok) return held
    const { minutes, meeting, signers, title } = held.value
    if (minutes.state !== 'signing') return refuse('not-signing')
    if (hasBegun(signers)) return refuse('already-signed')
    const waiting = signers.filter(({ releasedAt }) => releasedAt === null)
    const at = ctx.now()
    await releaseSigners(
      tx,
      waiting.map(({ id }) => id),
      at,
      minutesText.reopened,
    )
    await changeMinutes(tx, minutes.id, { state: 'draft', textHash: null, lockedAt: null })
    if (minutes.part === null) {
      const moved = await moveMeeting(ctx, tx, { meetingId: meeting.id, event: 'reopen_minutes' })
      if (!moved.ok) throw new Error('Minutes at signing stood under a meeting that was not')
    }
    await audit(ctx, tx, {
      ...{ municipalityId: meeting.municipalityId, action: 'minutes.reopen', entity: 'minutes' },
      ...{ entityId: minutes.id, detail: { part: minutes.part } },
    })
    const persons = waiting.flatMap(({ personId }) => personId ?? [])
    for (const account of await accountsOfPersons(tx, persons))
      await notify(ctx, tx, {
        ...{ municipalityId: meeting.municipalityId, account, kind: 'minutes_reopened' },
        text: minutesNotice.opened(title),
        href: null,
        onceKey: `minutes:${minutes.id}:reopened:${at}`,
      })
    return ok(null)
  })
}
