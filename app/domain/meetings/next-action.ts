/** What the administration does next with a meeting (rules 12.8), and what hinders it. */
import type { Day } from '../shared/day'
import type { MeetingState } from './meeting'

const nextActionKeys = [
  'open_agenda',
  'finish_agenda',
  'summon',
  'run',
  'go_on',
  'write_minutes',
  'finish_minutes',
  'follow_signing',
  'announce',
  'follow_appeal',
  'confirm_force',
] as const
export type NextActionKey = (typeof nextActionKeys)[number]

export type ActionHindrance = 'agenda-empty' | 'not-the-day' | 'appeal-runs' | 'signatures-awaited'

const nextOf: Partial<Record<MeetingState, NextActionKey>> = {
  planned: 'open_agenda',
  collecting: 'finish_agenda',
  agenda_locked: 'summon',
  summoned: 'run',
  in_session: 'go_on',
  adjourned: 'go_on',
  held: 'write_minutes',
  minutes_draft: 'finish_minutes',
  minutes_signing: 'follow_signing',
  approved: 'announce',
  posted: 'follow_appeal',
  final_presumed: 'confirm_force',
}

/** The next action of a meeting as it stands; null when nothing is left to do. */
export function nextAction(
  state: MeetingState | null,
  { day, today, items }: { day: Day; today: Day; items: number },
): { key: NextActionKey; hinders: ActionHindrance[] } | null {
  const key = state === null ? undefined : nextOf[state]
  if (key === undefined) return null
  const hinders: ActionHindrance[] = []
  if (key === 'finish_agenda' && items === 0) hinders.push('agenda-empty')
  if (key === 'run' && today < day) hinders.push('not-the-day')
  if (key === 'follow_signing') hinders.push('signatures-awaited')
  if (key === 'follow_appeal') hinders.push('appeal-runs')
  return { key, hinders }
}
