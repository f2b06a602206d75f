import { readingMonth, readingMonths } from '../../../domain/finance/benefit-follow-up'
import { addDays } from '../../../domain/shared/day'
import { benefitText } from '../../../text/economy/benefits'
import type { Transaction } from '#db/connection'
import { benefitsOfCase, type BenefitWithReadings, ownedBenefits } from '#db/queries/economy/benefits'
import { titlesGiven } from '#db/repositories/benefits'
import { endTask, insertTask, openTasksNamed } from '#db/repositories/tasks'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'

/** How long before the day the owner gets the task. */
const DAYS_BEFORE = 30

/** The day when a benefit is to be followed up after some months: the first of the month after them. */
export const followUpDay = (start: string, months: number): string | null => {
  const month = readingMonth(start, months)
  return month && `${month}-01`
}

type Due = { months: number; day: string; title: string }

/** What a benefit is to be followed up for by now and has not been, at 6, 12 and 24 months. */
function dueOf({ name, start, readings, endedDay }: BenefitWithReadings, today: string): Due[] {
  if (endedDay !== null) return []
  return readingMonths.flatMap((months) => {
    const day = followUpDay(start, months)
    const read = readings.some((each) => each.months >= months)
    return day === null || read || addDays(day, -DAYS_BEFORE) > today
      ? []
      : [{ months, day, title: benefitText.task(name, months) }]
  })
}

/** Gives the owners of a case's benefits the follow-ups that are due, each once, on Min dag. */
export async function remindOfCase(ctx: Context, tx: Transaction, caseId: string): Promise<void> {
  await give(ctx, tx, await benefitsOfCase(tx, caseId))
}

/** The daily reminders of benefits, in every municipality. Run twice it gives nothing again. */
export async function remindOfBenefits(ctx: Context): Promise<void> {
  const benefits = await ownedBenefits(ctx.database.read)
  const due = benefits.filter((benefit) => dueOf(benefit, ctx.today).length > 0)
  for (const benefit of due) await ctx.database.transaction((tx) => give(ctx, tx, [benefit]))
}

async function give(ctx: Context, tx: Transaction, benefits: readonly BenefitWithReadings[]): Promise<void> {
  for (const benefit of benefits) {
    const { ownerAccountId: toAccountId, caseId, municipalityId, caseBodyId } = benefit
    // The latest that is due takes the place of those before it.
    const due = dueOf(benefit, ctx.today).at(-1)
    if (!due || toAccountId === null) continue
    if ((await titlesGiven(tx, caseId, [due.title])).length > 0) continue
    await endTasks(ctx, tx, benefit, due.months - 1, 'withdrawn')
    const id = ctx.newId()
    await insertTask(tx, {
      ...{
        id,
        municipalityId,
        caseId,
        bodyId: caseBodyId,
        title: due.title,
        toAccountId,
        fromAccountId: null,
      },
      ...{ note: benefitText.taskNote(benefit.measurement), dueDay: due.day, createdAt: ctx.now() },
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'task.give', entity: 'task', entityId: id },
      detail: { number: benefit.caseNumber },
    })
  }
}

/** Ends the follow-up tasks of a benefit for up to some months: they have been done, or something later has. */
export async function endTasks(
  ctx: Context,
  tx: Transaction,
  { caseId, name }: Pick<BenefitWithReadings, 'caseId' | 'name'>,
  months: number,
  state: 'done' | 'withdrawn',
): Promise<void> {
  const titles = readingMonths.filter((each) => each <= months).map((each) => benefitText.task(name, each))
  if (titles.length === 0) return
  for (const { id } of await openTasksNamed(tx, caseId, titles))
    await endTask(tx, id, { state, doneAt: ctx.now(), doneNote: null })
}
