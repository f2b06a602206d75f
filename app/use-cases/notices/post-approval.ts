import { approvalWords, noticeDeskText } from '../../text/meetings/notice-board'
import { computeDeadline } from '../../domain/calendar/deadlines'
import { paragraphSpan } from '../../domain/meetings/minutes/numbers'
import { withoutPersonalNumbers } from '../../domain/meetings/public-notice'
import { paths } from '../../paths'
import type { Transaction } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import { approvedMinutes } from '#db/queries/meetings/notice-board'
import { accountsInRole } from '#db/queries/recipients'
import { insertPublicNotice, type PublicNotice } from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { notify } from '../shared/notify'
import { postIn } from './post-in'
import { noteOnNotice } from './put-up'

/**
 * Makes the notice of minutes that have been approved, and posts it unless the municipality lets the secretary do so
 * (KL 8:12). §§ approved at once have their own notice and time (MIN-05). Who may, the caller has judged.
 */
export async function postApproval(
  ctx: Context,
  tx: Transaction,
  { minutesId }: { minutesId: string },
): Promise<void> {
  const approved = await approvedMinutes(tx, minutesId)
  if (!approved) throw new Error(`Minutes ${minutesId} are not approved`)
  const { municipality, body, meeting, approvalDay, part, numbers } = approved
  const at = ctx.now()
  // The sign stays with its number at the end of a line.
  const span = paragraphSpan(numbers).replace('§ ', '§\u00a0')
  const notice: PublicNotice = {
    ...{
      id: ctx.newId(),
      municipalityId: municipality.id,
      bodyId: body.id,
      meetingId: meeting.id,
      minutesId,
    },
    ...{ kind: 'approved_minutes', state: 'drafted', caseId: null, meetingDay: meeting.day, approvalDay },
    title: approvalWords.title(body.name, span, meeting.day, part === null),
    text: approvalWords.text(span, meeting.day, part === null),
    paragraphs: span,
    ...{ postedAt: null, postedDay: null, periodFrom: null, appealLastDay: null, earliestRemoval: null },
    ...{ removedAt: null, removedDay: null, appealInfo: null, otherPostings: null },
    minutesLocation: withoutPersonalNumbers(approvalWords.location(municipality.displayName)),
    contact: body.email,
    createdAt: at,
    createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
  }
  await insertPublicNotice(tx, notice)
  await noteOnNotice(ctx, tx, notice.id, 'draft')
  const how = await localRule(tx, municipality.id, 'approvalPosting', ctx.today)
  if (how === 'at_once') {
    const posted = await postIn(ctx, tx, notice, { wholeMinutes: part === null })
    if (!posted.ok) throw new Error(`The notice of minutes ${minutesId} was refused: ${posted.refusal}`)
    return
  }
  const rolls = await localRule(tx, municipality.id, 'approvalRolls', ctx.today)
  const { due } = computeDeadline('announcement', approvalDay, { reading: { approvalRolls: rolls } })
  const place = { municipalityId: municipality.id, bodyId: body.id }
  for (const account of await accountsInRole(tx, place, ['board_secretary'], ctx.today))
    await notify(ctx, tx, {
      ...{ municipalityId: municipality.id, account, kind: 'notice.draft' },
      text: noticeDeskText.draft(body.name, due),
      href: paths.publicNotice(municipality.slug, notice.id),
      onceKey: `notice.draft:${notice.id}`,
    })
}
