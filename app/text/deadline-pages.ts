import { isDeadlineKey, statutoryParagraph } from '../domain/calendar/deadlines'
import type { DeadlineStep } from '../domain/cases/deadlines'
import { dayParts, daysBetween, weekday } from '../domain/shared/day'
import { deadlineStepText, paragraphText } from './deadlines'
import { formatCount, formatDate, formatWeekdayDate } from './format'
import { statutoryText } from './refusals/deadlines'

/** How many months lie between two days of which the one was counted from the other. */
const monthsBetween = (from: string, to: string): number => {
  const [a, b] = [dayParts(from), dayParts(to)]
  return (b.year - a.year) * 12 + b.month - a.month
}

const counts = {
  days: (from: string, to: string) => formatCount(Math.abs(daysBetween(from, to)), 'dag', 'dagar'),
  weeks: (from: string, to: string) => formatCount(Math.abs(daysBetween(from, to)) / 7, 'vecka', 'veckor'),
  months: (from: string, to: string) => formatCount(Math.abs(monthsBetween(from, to)), 'månad', 'månader'),
}

/** One step of a reckoning as a full sentence with weekdays. */
export function stepSentence(step: DeadlineStep): string {
  const { from, to, reason } = step
  if (reason === 'days' || reason === 'weeks' || reason === 'months') {
    const way = to < from ? 'före' : 'efter'
    const missing =
      reason === 'months' && dayParts(from).day !== dayParts(to).day
        ? ' Månaden har inte så många dagar, så den sista gäller.'
        : ''
    return `${counts[reason](from, to)} ${way} ${formatWeekdayDate(from)} är ${formatWeekdayDate(to)}.${missing}`
  }
  if (reason === 'extended')
    return `Dagen flyttades av en person från ${formatWeekdayDate(from)} till ${formatWeekdayDate(to)}.`
  if (reason === 'paused')
    return `Tiden stod stilla i ${formatCount(daysBetween(from, to), 'dag', 'dagar')}, från ${formatWeekdayDate(from)} till ${formatWeekdayDate(to)}.`
  if (reason === 'follows')
    return `En annan dag som den här hänger på flyttades ${formatCount(daysBetween(from, to), 'dag', 'dagar')}, till ${formatWeekdayDate(to)}.`
  return `${deadlineStepText(step)}${weekday(to) < 6 ? `, en ${formatWeekdayDate(to).split(' ')[0]}` : ''}.`
}

/** Whether the day is the law's, the municipality's, the document's or a person's, in words. */
export function groundsText({ rule, basis }: { rule: string; basis: string | null }): string {
  const paragraph = statutoryParagraph(rule)
  if (paragraph !== null) return `Lagen bestämmer dagen: ${paragraphText(paragraph)}.`
  if (isDeadlineKey(rule))
    return `Kommunen bestämmer tiden själv${basis ? ` (${basis})` : ''}. Den står bland de lokala reglerna.`
  return basis ? `${basis.replace(/\.$/, '')}.` : 'Dagen har lagts in för hand, eller står i en handling.'
}

/** Why a day of the law may not be moved, with what to do instead; null for every other day. */
export function lawfulText(rule: string): string | null {
  const paragraph = statutoryParagraph(rule)
  return paragraph !== null && isDeadlineKey(rule) ? statutoryText(rule, paragraph) : null
}

/** What is worth knowing of a local day that falls on a day off (CAL-09). */
export const dayOffText = (day: string): string =>
  `${formatWeekdayDate(day)[0]?.toUpperCase()}${formatWeekdayDate(day).slice(1)} är en ledig dag. Ett datum som inte står i lagen flyttas inte av sig självt.`

/** What a row in the chain of a moved day says happened to it. */
export const changeText = (
  { day, state, pausedDay }: { day: string; state: string; pausedDay: string | null },
  before: { day: string; metDay: string | null; pausedDay: string | null } | null,
): string => {
  if (before === null) return `Sattes till den ${formatDate(day)}`
  if (pausedDay !== null && before.pausedDay !== pausedDay)
    return `Tiden började stå stilla den ${formatDate(pausedDay)}`
  if (before.metDay !== null) return 'Bevakas igen'
  return before.day === day
    ? `Tiden löper igen, dagen är kvar den ${formatDate(day)}`
    : `Flyttades från den ${formatDate(before.day)} till den ${formatDate(day)}${state === 'paused' ? ', vilande' : ''}`
}
