import { may } from '../../../domain/access'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { minutesOf, paragraphsOf } from '#db/repositories/meetings/minutes'
import { heldMeeting } from '#db/repositories/meetings/meetings'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { moveMeeting } from '../move-meeting'
import { minutesFacts } from './facts'
import {
  firstNumberRefusal,
  type FirstNumberRefusal,
  numberParagraphs,
  refreshUntouched,
} from './number-paragraphs'

export type DraftMinutesInput = {
  meetingId: string
  /** Where the body's series begins this year, when earlier §§ of the year were numbered elsewhere. */
  firstNumber?: number | null
}

export type DraftMinutesRefusal = 'meeting-not-found' | 'forbidden' | 'not-held' | FirstNumberRefusal

/**
 * Begins the minutes of a meeting that has been held: each item that was handled becomes a paragraph with the body's
 * next § and a text from the record (MIN-01, NUM-01). Paragraphs that were numbered while the meeting ran keep theirs.
 */
export async function draftMinutes(
  ctx: Context,
  { meetingId, firstNumber = null }: DraftMinutesInput,
): Promise<Result<{ minutesId: string; paragraphs: number }, DraftMinutesRefusal>> {
  return ctx.database.transaction(
    async (tx): Promise<Result<{ minutesId: string; paragraphs: number }, DraftMinutesRefusal>> => {
      const meeting = await heldMeeting(tx, meetingId)
      if (!meeting) return refuse('meeting-not-found')
      if (!may(ctx.actor, 'minutes.write', meeting)) return refuse('forbidden')
      if (meeting.state !== 'held') return refuse('not-held')
      const facts = await minutesFacts(tx, meetingId)
      if (!facts) return refuse('meeting-not-found')
      const refused = await firstNumberRefusal(tx, facts, firstNumber)
      if (refused) return refuse(refused)
      const main = await numberParagraphs(ctx, tx, facts, { firstNumber })
      for (const minutes of await minutesOf(tx, meetingId))
        if (minutes.state === 'draft') await refreshUntouched(ctx, tx, facts, minutes)
      const moved = await moveMeeting(ctx, tx, { meetingId, event: 'draft_minutes' })
      if (!moved.ok) throw new Error('A held meeting could not have its minutes drafted')
      const paragraphs = await paragraphsOf(tx, main.id)
      await audit(ctx, tx, {
        municipalityId: meeting.municipalityId,
        action: 'minutes.draft',
        entity: 'minutes',
        entityId: main.id,
        detail: { paragraphs: paragraphs.map(({ number }) => number) },
      })
      return ok({ minutesId: main.id, paragraphs: paragraphs.length })
    },
  )
}
