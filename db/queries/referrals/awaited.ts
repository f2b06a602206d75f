import { and, eq, gte, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Read } from '../../connection'
import { caseEvents, cases, referrals } from '../../schema'

/** Referrals that an open case waits for, with their day; those that a document retells are not ours to chase. */
export async function awaitedReferrals(read: Read) {
  const rows = await read
    .select({
      id: referrals.id,
      municipalityId: cases.municipalityId,
      replyDay: referrals.replyDay,
      sentDay: referrals.sentDay,
    })
    .from(referrals)
    .innerJoin(cases, eq(cases.id, referrals.caseId))
    .where(
      and(
        inArray(referrals.state, ['sent', 'received', 'in_progress']),
        ne(referrals.kind, 'information'),
        isNotNull(referrals.replyDay),
        eq(cases.open, true),
        isNull(cases.asOf),
      ),
    )
    .orderBy(referrals.id)
  return rows.flatMap(({ replyDay, ...row }) => (replyDay === null ? [] : [{ ...row, replyDay }]))
}

/** Whether the history has the reminder since a day. */
export async function remindedSince(
  read: Read,
  caseId: string,
  text: string,
  since: string,
): Promise<boolean> {
  const [row] = await read
    .select({ id: caseEvents.id })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.caseId, caseId),
        eq(caseEvents.kind, 'referral_reminded'),
        eq(caseEvents.text, text),
        gte(caseEvents.legalDay, since),
      ),
    )
    .limit(1)
  return row !== undefined
}
