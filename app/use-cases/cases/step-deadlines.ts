import type { CaseStep } from '../../domain/cases/lifecycles/course'
import { daysStarted } from '../../domain/cases/lifecycles/days'
import type { Situation } from '../../domain/cases/lifecycles/facts'
import { localBasis, subjectLabel, wordsOfStep } from '../../text/lifecycle'
import type { Transaction } from '#db/connection'
import type { CaseCourse } from '#db/queries/case-course'
import { dropAll, dropNamed, meetNamed, nearestNamed, runningNamed } from '#db/repositories/course'
import { refreshNextDeadline, supersedeDeadline } from '#db/repositories/deadlines'
import type { Context } from '../context'
import { addDeadline } from '../deadlines/add-deadline'
import { wordedDeadline } from '../deadlines/worded'

const followUps = ['benefit-6', 'benefit-12', 'benefit-24']

/** Keeps, ends and starts the days that a step concerns; an ended case has none left. */
export async function moveDays(
  ctx: Context,
  tx: Transaction,
  course: CaseCourse,
  { step, situation, day, ended }: { step: CaseStep; situation: Situation; day: string; ended: boolean },
): Promise<void> {
  const reason = wordsOfStep(course.kind, step.event)?.done ?? step.event
  await meetNamed(tx, course.id, step.meets ?? [], day)
  if (step.event === 'benefit_report') {
    const nearest = await nearestNamed(tx, course.id, followUps)
    if (nearest) await meetNamed(tx, course.id, [nearest], day)
  }
  await dropNamed(tx, course.id, step.drops ?? [], reason)
  if (ended) await dropAll(tx, course.id, reason)
  else await startDays(ctx, tx, course, step, situation, reason)
}

/** A day of a name that is there already takes the place of the running one, and nothing is written when it is the same. */
async function startDays(
  ctx: Context,
  tx: Transaction,
  { id: caseId, municipalityId }: CaseCourse,
  step: CaseStep,
  situation: Situation,
  reason: string,
): Promise<void> {
  for (const { name, deadline, metDay } of daysStarted(step, situation)) {
    const subjectId = deadline.rule === 'document' ? name : null
    const basis = deadline.basis ?? (name.startsWith('benefit') ? localBasis.benefit : localBasis.meeting)
    const worded = { ...deadline, label: subjectId ? (subjectLabel[name] ?? null) : null, basis }
    const running = await runningNamed(tx, caseId, name)
    if (running?.rawDay === deadline.rawDay) continue
    if (running)
      await supersedeDeadline(tx, running, {
        ...{ id: ctx.newId(), caseId, municipalityId, subjectId, dependsOnId: running.dependsOnId },
        ...{ ...wordedDeadline(worded), reason, createdAt: ctx.now() },
      })
    else await addDeadline(ctx, tx, { caseId, municipalityId, subjectId }, worded)
    if (metDay) await meetNamed(tx, caseId, [name], metDay)
  }
  await refreshNextDeadline(tx, caseId)
}
