import type { OffReason } from '../domain/calendar/holidays'
import type { DeadlineKey, PeriodUnit } from '../domain/calendar/deadlines'
import type { DeadlineStep } from '../domain/cases/deadlines'
import { daysBetween } from '../domain/shared/day'
import { formatDate } from './format'

/** What each deadline is called: the words that follow a date ("senast den …"). */
export const deadlineLabel: Record<DeadlineKey, string> = {
  motion: 'Fullmäktige bör ha beslutat',
  motion_report: 'Beredningen redovisas för fullmäktige',
  citizen_proposal: 'Bör vara avgjort',
  citizen_proposal_board: 'Nämnden bör ha beslutat',
  council_announcement: 'Sammanträdet tillkännages',
  council_summons: 'Kallelsen är framme',
  minutes_approval: 'Protokollet justeras',
  announcement: 'Justeringen tillkännages',
  appeal: 'Överklagandetiden går ut',
  appeal_after_receipt: 'Överklagandetiden går ut',
  interim_report: 'Delårsrapporten lämnas',
  board_summons: 'Kallelsen är framme',
  interpellation: 'Interpellationen lämnas in',
  simple_question: 'Frågan lämnas in',
  referral_reply: 'Yttrandet lämnas',
  benefit_followup: 'Nyttan följs upp',
}

const offDay: Record<OffReason, string> = {
  saturday: 'en lördag',
  sunday: 'en söndag',
  new_years_day: 'nyårsdagen',
  epiphany: 'trettondedag jul',
  good_friday: 'långfredagen',
  easter_monday: 'annandag påsk',
  first_of_may: 'första maj',
  ascension_day: 'Kristi himmelsfärdsdag',
  national_day: 'nationaldagen',
  midsummer_eve: 'midsommarafton',
  midsummer_day: 'midsommardagen',
  all_saints_day: 'alla helgons dag',
  christmas_eve: 'julafton',
  christmas_day: 'juldagen',
  boxing_day: 'annandag jul',
  new_years_eve: 'nyårsafton',
}

const counted: Record<PeriodUnit, string> = { days: 'dagar', weeks: 'veckor', months: 'månader' }

const isUnit = (reason: DeadlineStep['reason']): reason is PeriodUnit => Object.hasOwn(counted, reason)

/** One step of how a day was arrived at, as a sentence. */
export function deadlineStepText({ from, to, reason }: DeadlineStep): string {
  if (reason === 'extended') return `Förlängd från den ${formatDate(from)} till den ${formatDate(to)}`
  if (reason === 'paused') return `Uppehåll: flyttad från den ${formatDate(from)} till den ${formatDate(to)}`
  if (reason === 'follows')
    return `Följer en annan dag som flyttades: från den ${formatDate(from)} till den ${formatDate(to)}`
  if (isUnit(reason))
    return `Räknat i ${counted[reason]} från den ${formatDate(from)} till den ${formatDate(to)}`
  return `Den ${formatDate(from)} är ${offDay[reason]}, så dagen blir den ${formatDate(to)}`
}

/** The paragraph as people read it: `KL 5 kap. 35 §` is 5 kap. 35 § kommunallagen. */
export const paragraphText = (paragraph: string): string =>
  paragraph.replace(/^KL (.+)$/, '$1 kommunallagen').replace(/^FL (.+)$/, '$1 förvaltningslagen')

const SOON_DAYS = 14

/**
 * How a day to keep stands today, as state and in words. What a document states is shown as its own, and so are the
 * days of a case that is told as of a document: neither is ever late.
 */
export function deadlineStanding(
  { state, day, pausedDay }: { state: string; day: string; pausedDay?: string | null },
  today: string,
  asOf: string | null = null,
): { state: 'upcoming' | 'soon' | 'overdue' | 'met' | 'paused' | 'cancelled'; stateText?: string } {
  if (state === 'stated' || (state === 'open' && asOf !== null))
    return { state: 'upcoming', stateText: 'enligt handlingen' }
  if (state === 'met') return { state: 'met' }
  if (state === 'superseded') return { state: 'cancelled', stateText: 'ersatt' }
  if (state === 'paused')
    return { state: 'paused', ...(pausedDay ? { stateText: `vilande sedan ${formatDate(pausedDay)}` } : {}) }
  const days = daysBetween(today, day)
  if (days < 0) return { state: 'overdue', stateText: days === -1 ? '1 dag sent' : `${-days} dagar sent` }
  if (days > SOON_DAYS) return { state: 'upcoming' }
  return { state: 'soon', stateText: days === 0 ? 'i dag' : days === 1 ? 'i morgon' : `om ${days} dagar` }
}
