import { createHash } from 'node:crypto'
import { may } from '../../../domain/access'
import { canonicalText } from '../../../domain/meetings/minutes/canonical'
import { type ApprovalRules, approvalDue, paragraphSpan } from '../../../domain/meetings/minutes/numbers'
import { refuse, ok, type Result } from '../../../domain/shared/result'
import type { Read, Transaction } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import { meetingDayOf } from '#db/queries/meetings/minutes-basis'
import { municipalityById } from '#db/queries/administration/municipality'
import {
  heldMinutes,
  type MinutesRow,
  type ParagraphRow,
  paragraphsOf,
  signersOf,
} from '#db/repositories/meetings/minutes'
import { minutesText } from '../../../text/meetings/minutes'
import { meetingAddress } from '../../../domain/meetings/address'
import { paths } from '../../../paths'
import type { Context } from '../../context'

export type MinutesInHand = NonNullable<Awaited<ReturnType<typeof inHand>>>

/** Minutes with their meeting, paragraphs and signers. In a transaction the row is held first: `heldMinutes`. */
export async function inHand(read: Read, minutes: MinutesRow) {
  const [place] = await meetingDayOf(read, minutes.meetingId)
  const municipality = place && (await municipalityById(read, place.meeting.municipalityId))
  if (!place || !municipality) return null
  const paragraphs = await paragraphsOf(read, minutes.id)
  const { meeting, body } = place
  const span = paragraphSpan(paragraphs.map(({ number }) => number))
  return {
    minutes,
    paragraphs,
    signers: await signersOf(read, minutes.id),
    meeting,
    body,
    municipality,
    title: minutesText.title(body.name, meeting.day, minutes.part, span),
    href: (...what: string[]) =>
      paths.meeting(municipality.slug, body.slug, meetingAddress(meeting), ...what),
  }
}

/** The minutes, held for the rest of the transaction, for somebody who may write them. */
export async function heldToWrite(
  ctx: Context,
  tx: Transaction,
  minutesId: string,
): Promise<Result<MinutesInHand, 'minutes-not-found' | 'forbidden'>> {
  const row = await heldMinutes(tx, minutesId)
  const hand = row && (await inHand(tx, row))
  if (!hand) return refuse('minutes-not-found')
  const { municipalityId, bodyId } = hand.meeting
  return may(ctx.actor, 'minutes.write', { municipalityId, bodyId }) ? ok(hand) : refuse('forbidden')
}

/** SHA-256 of the text that is signed (SIG-03). */
export const textHashOf = (
  { meeting, body, minutes }: Pick<MinutesInHand, 'meeting' | 'body' | 'minutes'>,
  paragraphs: readonly ParagraphRow[],
): string =>
  createHash('sha256')
    .update(
      canonicalText({
        title: `${body.name} ${meetingAddress(meeting)}${minutes.part === null ? '' : ` del ${minutes.part}`}`,
        front: minutes.frontText,
        paragraphs,
      }),
    )
    .digest('hex')

export const approvalRules = async (
  read: Read,
  municipalityId: string,
  day: string,
): Promise<ApprovalRules> => ({
  severalDayMeeting: await localRule(read, municipalityId, 'severalDayMeeting', day),
  approvalRolls: await localRule(read, municipalityId, 'approvalRolls', day),
})

/** MIN-03: the last day to have the minutes of a meeting approved. */
export const dueOf = async (
  read: Read,
  meeting: { municipalityId: string; day: string; lastDay: string | null },
) => approvalDue(meeting, await approvalRules(read, meeting.municipalityId, meeting.day))

export const accountIdOf = ({ actor }: Pick<Context, 'actor'>): string | null =>
  actor.kind === 'account' ? actor.accountId : null
