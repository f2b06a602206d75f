import { daysBetween } from '../domain/shared/day'
import { formatCount, formatDate } from './format'

/** What is told about a day that comes or has passed. The title is the public one: mail is no place for secrets. */
export function reminderText(
  { day, label, number, title }: { day: string; label: string; number: string; title: string },
  today: string,
): string {
  const what = `${label}: ${number}, ${title}`
  const days = daysBetween(today, day)
  if (days < 0)
    return `Försenat ${formatCount(-days, 'dag', 'dagar')}. ${what}. Dagen var den ${formatDate(day)}.`
  if (days === 0) return `I dag. ${what}.`
  if (days === 1) return `I morgon. ${what}.`
  return `Om ${formatCount(days, 'dag', 'dagar')}, den ${formatDate(day)}. ${what}.`
}

/** As much of a sentence as a subject line has room for. */
const shortened = (text: string): string => (text.length > 110 ? `${text.slice(0, 108)} …` : text)

export type ReminderLine = { text: string; href: string }

/** One mail with everything that an account is reminded about on a day. `{portal}` becomes the portal's address. */
export function reminderMail(
  name: string,
  lines: readonly ReminderLine[],
  more: number,
  workday: string,
): { subject: string; text: string } {
  const count = lines.length + more
  const [first] = lines
  const rest = more > 0 ? `\n… och ${formatCount(more, 'datum', 'datum')} till.\n` : ''
  return {
    subject: count === 1 && first ? shortened(first.text) : `Påminnelse om ${count} datum`,
    text: `Hej ${name}!\n\n${lines.map(({ text, href }) => `${text}\n{portal}${href}\n`).join('\n')}${rest}\nAllt som väntar på dig: {portal}${workday}\n`,
  }
}
