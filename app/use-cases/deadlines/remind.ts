import { reachOf, type Reminder, reminderFor } from '../../domain/calendar/reminders'
import { addDays, dayInStockholm } from '../../domain/shared/day'
import { paths } from '../../paths'
import { SECRET_LABEL } from '../../text/deadline-events'
import { type ReminderLine, reminderMail, reminderText } from '../../text/reminders'
import { localRule } from '#db/queries/administration/local-rules'
import { municipalitiesToServe, toldKeys, type WatchedDay, watchedDays } from '#db/queries/reminders'
import type { Read } from '#db/connection'
import { insertNotice } from '#db/repositories/notices'
import type { Context } from '../context'
import { queueMail } from '../shared/mail'
import { managersFor, type Recipient, recipientsFor } from '../shared/recipients'

/** Days that are judged at a time, and notices that are written in one transaction: a long one would stop the portal. */
const BATCH = 200
/** Lines in a mail; Min dag has them all. */
const MOST_LINES = 20

type Due = { day: WatchedDay; reminder: Reminder; key: string }
type Desk = { account: Recipient; due: Due[] }

/**
 * The daily reminders (REM-09): tells whoever answers for a case of days that come or have passed, on Min dag and in
 * one mail. Run twice on a day it tells nothing again, and several processes tell each thing once. Answers with how
 * many notices and mails it left.
 */
export async function remindOfDeadlines(ctx: Context): Promise<{ notices: number; mails: number }> {
  const sum = { notices: 0, mails: 0 }
  for (const { id, slug } of await municipalitiesToServe(ctx.database.read))
    for (const desk of await desksOf(ctx, id)) {
      const notices = await tell(ctx, id, slug, desk)
      sum.notices += notices
      if (notices > 0) sum.mails += 1
    }
  return sum
}

/** Who in a municipality has something to be told of today, and of which days. */
async function desksOf(ctx: Context, municipalityId: string): Promise<Desk[]> {
  const { read } = ctx.database
  const offsets = await localRule(read, municipalityId, 'referralReminders', ctx.today)
  const until = addDays(ctx.today, reachOf(offsets))
  const people = recipientsOnce(read, ctx.today)
  const desks = new Map<string, Desk>()
  let after: { day: string; id: string } | null = null
  for (;;) {
    const days: WatchedDay[] = await watchedDays(read, municipalityId, until, after, BATCH)
    for (const day of days) {
      const reminder = reminderFor({ due: day.day, set: dayInStockholm(day.createdAt) }, ctx.today, offsets)
      if (!reminder) continue
      const due = { day, reminder, key: `deadline:${day.id}:${reminder.offset}` }
      for (const account of await people(due)) {
        const desk = desks.get(account.id) ?? { account, due: [] }
        if (!desk.due.includes(due)) desk.due.push(due)
        desks.set(account.id, desk)
      }
    }
    const last = days.at(-1)
    if (!last || days.length < BATCH) return [...desks.values()]
    after = { day: last.day, id: last.id }
  }
}

/** Whom a reminder is for. The recipients of the same matter are looked up once a run. */
function recipientsOnce(read: Read, today: string): (due: Due) => Promise<Recipient[]> {
  const known = new Map<string, Recipient[]>()
  const once = async (key: string, find: () => Promise<Recipient[]>) => {
    const found = known.get(key) ?? (await find())
    known.set(key, found)
    return found
  }
  return async ({ day, reminder }) => [
    ...(await once(`${day.bodyId}:${day.responsibleAccountId ?? ''}`, () => recipientsFor(read, day, today))),
    ...(reminder.manager ? await once(`manager:${day.bodyId}`, () => managersFor(read, day, today)) : []),
  ]
}

/** Leaves the notices that the account has not had, and with the first of them the mail that tells of all. */
async function tell(
  ctx: Context,
  municipalityId: string,
  slug: string,
  { account, due }: Desk,
): Promise<number> {
  const fresh: Due[] = []
  for (let from = 0; from < due.length; from += BATCH) {
    const some = due.slice(from, from + BATCH)
    const keys = some.map(({ key }) => key)
    const told = await toldKeys(ctx.database.read, account.id, keys)
    fresh.push(...some.filter(({ key }) => !told.has(key)))
  }
  let left = 0
  for (let from = 0; from < fresh.length; from += BATCH)
    left += await ctx.database.transaction(async (tx) => {
      const lines: ReminderLine[] = []
      for (const { day, key } of fresh.slice(from, from + BATCH)) {
        const line = lineOf(ctx, slug, day)
        const place = { municipalityId, accountId: account.id, caseId: day.caseId }
        const row = { id: ctx.newId(), ...place, kind: 'deadline_reminder', ...line, onceKey: key }
        if (await insertNotice(tx, { ...row, createdAt: ctx.now() })) lines.push(line)
      }
      if (from === 0 && lines.length > 0) {
        const shown = lines.slice(0, MOST_LINES)
        const mail = reminderMail(account.name, shown, fresh.length - shown.length, paths.workday(slug))
        await queueMail(ctx, tx, { municipalityId, to: account.email, ...mail })
      }
      return lines.length
    })
  return left
}

function lineOf(ctx: Context, slug: string, day: WatchedDay): ReminderLine {
  const { number, publicTitle: title } = day
  const label = day.secrecyProvision === null ? day.label : SECRET_LABEL
  return {
    text: reminderText({ day: day.day, label, number, title }, ctx.today),
    href: paths.caseDate(slug, day.slug, day.id),
  }
}
