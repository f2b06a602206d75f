/** Which rule lets an item on to an agenda at a moment (MEET-03, MEET-04). */
import { type Deadline, lateItemDeadline } from '../calendar/deadlines'
import type { Day } from '../shared/day'
import type { MeetingState } from './meeting'

/**
 * - `ordinary`: before the summons, as any item;
 * - `announced`: urgent, announced and told to all by the weekday before (KL 5:14);
 * - `at_meeting`: urgent, and every member present must agree (KL 5:52);
 * - `board`: after a board's summons, which no law hinders: the body approves it with its agenda;
 * - `closed`: the meeting is over.
 */
export type LateWayName = 'ordinary' | 'announced' | 'at_meeting' | 'board' | 'closed'

export type LateWay = { way: LateWayName; law: string | null; deadline: Deadline | null }

const before: readonly (MeetingState | null)[] = ['planned', 'collecting', 'agenda_locked']
const during: readonly (MeetingState | null)[] = ['summoned', 'in_session', 'adjourned']

/**
 * The way in for an item that is added today.
 * @param reading the municipality's reading of "vardagen närmast före" (CAL-07), local rule `lateItemDay`
 */
export function lateWay(at: {
  bodyKind: string
  meetingDay: Day
  state: MeetingState | null
  today: Day
  reading: 'safe' | 'literal'
}): LateWay {
  if (before.includes(at.state)) return { way: 'ordinary', law: null, deadline: null }
  if (!during.includes(at.state)) return { way: 'closed', law: null, deadline: null }
  if (at.bodyKind !== 'council') return { way: 'board', law: null, deadline: null }
  const deadline = lateItemDeadline(at.meetingDay, at.reading)
  return at.state === 'summoned' && at.today <= deadline.due
    ? { way: 'announced', law: 'KL 5 kap. 14 §', deadline }
    : { way: 'at_meeting', law: 'KL 5 kap. 52 §', deadline }
}

/** Whether an item that comes in this way must be urgent, with the reason told. */
export const mustBeUrgent = (way: LateWayName): boolean => way === 'announced' || way === 'at_meeting'
