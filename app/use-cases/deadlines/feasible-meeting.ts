import { latestFeasible } from '../../domain/calendar/meeting-days'
import type { Read } from '#db/connection'
import { meetingDays } from '#db/queries/case-dates'

/** What there is to do when no meeting comes in time (REM-05). */
export type FeasibleMeeting =
  | { found: true; day: string }
  /** Ask for a longer time, or let the chair decide under KL 6:39 and report it; `next` is the board's next meeting. */
  | { found: false; advice: 'extension-or-urgent-decision'; next: string | null }

/**
 * REM-05: the latest meeting of a board whose statement leaves by the reply day. `slack` is days from meeting to
 * dispatch: `IMMEDIATE_SLACK` or `ORDINARY_SLACK` of domain/calendar/meeting-days. Meetings before `today` are left out when it is given.
 */
export async function feasibleMeeting(
  read: Read,
  bodyId: string,
  replyDay: string,
  slack: number,
  today = '',
): Promise<FeasibleMeeting> {
  const ahead = (await meetingDays(read, bodyId)).filter((day) => day >= today)
  const day = latestFeasible(ahead, replyDay, slack)
  if (day !== null) return { found: true, day }
  return { found: false, advice: 'extension-or-urgent-decision', next: ahead[0] ?? null }
}
