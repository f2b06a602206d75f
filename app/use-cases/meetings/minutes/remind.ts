import { daysBetween } from '../../../domain/shared/day'
import { awaited } from '../../../domain/meetings/minutes/signing'
import { meetingAddress } from '../../../domain/meetings/address'
import { paths } from '../../../paths'
import { minutesNotice, minutesText } from '../../../text/meetings/minutes'
import { accountsOfPersons, meetingsWithoutMinutes, minutesAwaiting } from '#db/queries/meetings/minutes'
import { activeAccount, accountsInRole } from '#db/queries/recipients'
import { signersOf } from '#db/repositories/meetings/minutes'
import type { Context } from '../../context'
import { notify } from '../../shared/notify'
import { dueOf } from './hand'

/** Days from the last day for approval on which people are reminded; late ones every week. */
const reminded = (left: number): boolean =>
  left === 5 || left === 2 || left === 0 || (left < 0 && -left % 7 === 1)

/**
 * Watches the fourteen days (MIN-03): reminds those who have not signed, and the secretary of what is not sent or not
 * even begun. Run twice on a day it tells nothing again.
 */
export async function remindOfMinutes(ctx: Context): Promise<number> {
  const { read } = ctx.database
  let told = 0
  const waiting = [
    ...(await minutesAwaiting(read)),
    ...(await meetingsWithoutMinutes(read)).map((meeting) => ({
      ...meeting,
      minutesId: null,
      part: null,
      state: 'draft' as const,
    })),
  ]
  for (const line of waiting) {
    const { due } = await dueOf(read, line)
    const left = daysBetween(ctx.today, due)
    if (!reminded(left)) continue
    const { municipalityId, minutesId } = line
    const title = minutesText.title(line.bodyName, line.day, null, '')
    const href = (what: string) =>
      paths.meeting(line.municipalitySlug, line.bodySlug, meetingAddress(line), what)
    const signing = line.state === 'signing' && minutesId !== null
    const signers = signing ? awaited(await signersOf(read, minutesId)) : []
    const accounts = signing
      ? await accountsOfPersons(
          read,
          signers.flatMap(({ personId }) => personId ?? []),
        )
      : await secretaries(ctx, line)
    const onceKey = `minutes:${minutesId ?? line.meetingId}:${line.state}:${due}:${left}`
    const words = signing ? minutesNotice.dueSoon : minutesNotice.toDraft
    const notice = { municipalityId, kind: 'minutes_due', text: words(title, due, left < 0), onceKey }
    const place = href(signing ? 'justering' : 'protokoll')
    for (const account of accounts)
      if (await ctx.database.transaction((tx) => notify(ctx, tx, { ...notice, account, href: place })))
        told += 1
  }
  return told
}

async function secretaries(
  ctx: Context,
  {
    secretaryAccountId,
    municipalityId,
    bodyId,
  }: { secretaryAccountId: string | null; municipalityId: string; bodyId: string },
) {
  const { read } = ctx.database
  const named = secretaryAccountId && (await activeAccount(read, secretaryAccountId))
  return named ? [named] : accountsInRole(read, { municipalityId, bodyId }, ['board_secretary'], ctx.today)
}
