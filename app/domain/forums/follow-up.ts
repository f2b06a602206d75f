import type { ForumMeetingState } from './forum'

export type FrequencyFollowUp = {
  /** Meetings a year by the agreement; null where it states none, or states it for each department. */
  expected: number | null
  basis: 'stated' | 'per_department' | 'not_stated' | 'document_only'
  /** Still to come, and agreed days that have passed without notes. */
  planned: number
  held: number
  cancelled: number
  /** How many meetings the year has too few, planned ones counted; null when nothing is stated to measure by. */
  missing: number | null
  /** Days that have passed without the meeting having been held. */
  passed: number
}

/**
 * A forum's year against its stated frequency. "2 ggr/år och förvaltning" counts for each department, whose number
 * the forum does not know: such a frequency is shown but not measured. Nor is a forum that is known from a document
 * alone, with no meeting of the year in the portal.
 */
export function frequencyFollowUp(
  forum: { frequency: string | null; timesPerYear: number | null; asOf?: string | null },
  meetings: readonly { day: string; state: ForumMeetingState }[],
  { year, today }: { year: number; today: string },
): FrequencyFollowUp {
  const mine = meetings.filter(({ day }) => day.startsWith(`${year}-`))
  const held = mine.filter(({ state }) => state === 'held' || state === 'approved').length
  const cancelled = mine.filter(({ state }) => state === 'cancelled').length
  const waiting = mine.filter(({ state }) => state === 'planned' || state === 'agenda')
  const basis =
    (forum.asOf ?? null) !== null && mine.length === 0
      ? 'document_only'
      : forum.timesPerYear === null
        ? 'not_stated'
        : /förvaltning/i.test(forum.frequency ?? '')
          ? 'per_department'
          : 'stated'
  const expected = basis === 'stated' ? forum.timesPerYear : null
  return {
    ...{ expected, basis, held, cancelled },
    planned: waiting.length,
    missing: expected === null ? null : Math.max(0, expected - held - waiting.length),
    passed: waiting.filter(({ day }) => day < today).length,
  }
}
