import type { NumberedCase } from '#db/queries/case-by-number'
import { type CaseDay, councilDays, meetingDays, referralOfDay } from '#db/queries/case-dates'
import {
  IMMEDIATE_SLACK,
  lastMeetingBy,
  latestFeasible,
  ORDINARY_SLACK,
} from '~/domain/calendar/meeting-days'
import { paths } from '~/paths'
import { sharedReplyDay } from '~/use-cases/deadlines/shared'

type Read = Parameters<typeof councilDays>[0]

/** Where a reply day that is shared with another is moved: on the sender's or the recipient's page of the referral. */
export async function referralOf(
  read: Read,
  m: string,
  slug: string,
  row: CaseDay,
  days: readonly CaseDay[],
): Promise<string | null> {
  if (!sharedReplyDay(row, days)) return null
  if (row.subjectId !== null) return paths.caseReferral(m, slug, row.subjectId)
  const referral = row.dependsOnId && (await referralOfDay(read, row.dependsOnId))
  return referral ? paths.receivedReferral(m, referral) : paths.referrals(m)
}

/** The meetings that the day has to do with: the council's for a motion, the board's for a statement. */
export async function meetingsFor(
  read: Read,
  { bodyId, bodyName, municipalityId, kind, asOf }: NumberedCase,
  { rule, rawDay, state }: { rule: string; rawDay: string; state: string },
  today: string,
) {
  if (asOf !== null || (state !== 'open' && state !== 'paused')) return null
  if (rule === 'motion' || rule === 'citizen_proposal') {
    const ahead = (await councilDays(read, municipalityId)).filter((day) => day >= today)
    return { of: 'council' as const, last: lastMeetingBy(ahead, rawDay), known: ahead.length > 0 }
  }
  if (rule !== 'referral_reply' && kind !== 'referral') return null
  const ahead = (await meetingDays(read, bodyId)).filter((day) => day >= today)
  return {
    of: 'board' as const,
    bodyName,
    ordinary: latestFeasible(ahead, rawDay, ORDINARY_SLACK),
    immediate: latestFeasible(ahead, rawDay, IMMEDIATE_SLACK),
    known: ahead.length > 0,
  }
}
