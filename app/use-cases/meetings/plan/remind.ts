import { reminderFor } from '../../../domain/calendar/reminders'
import { meetingAddress } from '../../../domain/meetings/address'
import { type MeetingDateKey, meetingDates } from '../../../domain/meetings/dates'
import type { MeetingState } from '../../../domain/meetings/meeting'
import { addDays, type Day, dayInStockholm } from '../../../domain/shared/day'
import { paths } from '../../../paths'
import { meetingReminder, notOpenedReminder } from '../../../text/meetings/reminders'
import type { Read } from '#db/connection'
import { meetingRules, type MeetingRuleSet } from '#db/queries/meetings/rules'
import { notOpened, watchedMeetings, type WatchedMeeting } from '#db/queries/meetings/watched'
import { accountsInRole, activeAccount } from '#db/queries/recipients'
import { municipalitiesToServe } from '#db/queries/reminders'
import type { Context } from '../../context'
import { notify } from '../../shared/notify'

/** How far ahead a meeting's days are looked for: a council's manuscript stop may lie weeks before it. */
const AHEAD_DAYS = 90

/** Days from each day on which it is told, and in which states it is still to be done. What is late goes on being told. */
const reminded: Partial<
  Record<MeetingDateKey, { offsets: number[]; states: readonly MeetingState[]; late: boolean }>
> = {
  material: { offsets: [-3, 0], states: ['planned', 'collecting'], late: false },
  summons: { offsets: [-7, -3, -1, 0], states: ['planned', 'collecting', 'agenda_locked'], late: true },
  late_item: { offsets: [-1, 0], states: ['summoned'], late: false },
}

type Line = { key: string; text: string; day: Day }

/**
 * The daily reminders of meetings (MEET-01, MEET-02, MEET-03, MEET-06): their secretary is told of the days that come,
 * and of a summons or an opening that is late until it is done. Approval and announcement are told of where they are
 * watched. Run twice on a day it tells nothing again. Answers with how many notices it left.
 */
export async function remindOfMeetings(ctx: Context): Promise<number> {
  const { read } = ctx.database
  let told = 0
  for (const { id } of await municipalitiesToServe(read)) {
    const until = addDays(ctx.today, AHEAD_DAYS)
    const meetings = await watchedMeetings(read, id, { until, states: notOpened })
    if (meetings.length === 0) continue
    const rules = await meetingRules(read, id, ctx.today)
    for (const meeting of meetings) {
      const lines = linesOf(meeting, rules, ctx.today)
      if (lines.length === 0) continue
      const href = paths.meeting(meeting.municipalitySlug, meeting.bodySlug, meetingAddress(meeting))
      for (const account of await whoIsTold(read, meeting, ctx.today))
        for (const { key, text } of lines) {
          const notice = { municipalityId: id, account, kind: 'meeting_day', text, href, onceKey: key }
          if (await ctx.database.transaction((tx) => notify(ctx, tx, notice))) told += 1
        }
    }
  }
  return told
}

/** What is to be told of a meeting today. */
function linesOf(meeting: WatchedMeeting, rules: MeetingRuleSet, today: Day): Line[] {
  const set = meeting.createdAt ? dayInStockholm(meeting.createdAt) : today
  const lines: Line[] = []
  const tell = (key: string, due: Day, offsets: number[], late: boolean, text: () => string) => {
    const reminder = reminderFor({ due, set }, today, offsets)
    if (!reminder || (reminder.offset > 0 && !late)) return
    // The day is part of the key: a meeting that is moved is told of anew.
    lines.push({ key: `meeting:${meeting.id}:${key}:${due}:${reminder.offset}`, text: text(), day: due })
  }
  for (const date of meetingDates(meeting, rules)) {
    const rule = reminded[date.key]
    if (!rule?.states.includes(meeting.state) || date.done !== null) continue
    // The day to plan for is told of as it comes; only the last day makes it late.
    const due = today > date.latest ? date.latest : date.aim
    tell(date.key, due, rule.offsets, rule.late && today > date.latest, () =>
      meetingReminder(meeting, date, today),
    )
  }
  const last = meeting.lastDay ?? meeting.day
  tell('not_opened', last, [], true, () => notOpenedReminder(meeting))
  return lines
}

/** A meeting's secretary, or the secretaries of its body when none is named. */
async function whoIsTold(
  read: Read,
  {
    secretaryAccountId,
    municipalityId,
    bodyId,
  }: Pick<WatchedMeeting, 'secretaryAccountId' | 'municipalityId' | 'bodyId'>,
  today: Day,
) {
  const named = secretaryAccountId === null ? null : await activeAccount(read, secretaryAccountId)
  return named ? [named] : accountsInRole(read, { municipalityId, bodyId }, ['board_secretary'], today)
}
