import { addDays, dayInStockholm } from '../../domain/shared/day'
import { paths } from '../../paths'
import { assignmentText } from '../../text/assignments'
import { type AssignmentLine, linkOf, runningAssignments } from '#db/queries/assignments/assignments'
import { activeAccount } from '#db/queries/recipients'
import type { Context } from '../context'
import { notify } from '../shared/notify'
import { mailLinkIn } from './follow'

/** How long before the day whoever reports is told. */
const DAYS_BEFORE = 14

/** The day to report that comes or has passed, and since when it is time to tell of it; null when it is not time. */
function dueOf({ nextReportDay, dueDay }: AssignmentLine, today: string) {
  const day = [nextReportDay, dueDay].flatMap((each) => each ?? []).toSorted()[0]
  if (day === undefined || addDays(day, -DAYS_BEFORE) > today) return null
  const late = day < today
  return { day, late, since: late ? addDays(day, 1) : addDays(day, -DAYS_BEFORE) }
}

/**
 * The daily reminders to those who report assignments, once before the day and once when it has passed: on Min dag
 * and by mail with an account, else by a new secret link. Run twice it tells nothing again.
 */
export async function remindOwners(ctx: Context): Promise<void> {
  const { read } = ctx.database
  for (const assignment of await runningAssignments(read, ctx.today)) {
    const due = dueOf(assignment, ctx.today)
    if (!due) continue
    const { day, late, since } = due
    const { municipalityId, caseId, municipalitySlug, slug, ownerAccountId } = assignment
    const account = ownerAccountId === null ? null : await activeAccount(read, ownerAccountId)
    if (account) {
      await ctx.database.transaction((tx) =>
        notify(ctx, tx, {
          ...{ municipalityId, account, caseId, kind: 'assignment' },
          text: assignmentText[late ? 'passed' : 'coming'](assignment.title, day),
          href: paths.assignment(municipalitySlug, slug, 'redovisa'),
          onceKey: `assignment:${assignment.id}:${day}:${late ? 'passed' : 'coming'}`,
        }),
      )
      continue
    }
    const link = await linkOf(read, assignment.id)
    // A link that was sent since it was time has already told of the day.
    if (link && dayInStockholm(link.createdAt) < since)
      await ctx.database.transaction((tx) =>
        mailLinkIn(ctx, tx, assignment, { name: link.name, email: link.email, late }),
      )
  }
}
