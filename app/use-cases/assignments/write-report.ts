import { isDay } from '../../domain/shared/day'
import { offerOf } from '../../domain/cases/lifecycle'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { assignmentText } from '../../text/assignments'
import type { Transaction } from '#db/connection'
import type { AssignmentLine } from '#db/queries/assignments/assignments'
import { caseCourse, hasCourse, situationOf } from '#db/queries/case-course'
import { completeReport } from '#db/repositories/assignments'
import { heldCourse, moveCase } from '../cases/move-case'
import { stepChoices } from '../cases/step-choices'
import { takeStep } from '../cases/take-step'
import type { Context } from '../context'
import { keptText, type KeptFile, registerLine } from '../referrals/files'
import { notify } from '../shared/notify'
import { recipientsFor } from '../shared/recipients'

/** A report as it is typed; texts are '' for what is left out. */
export type ReportTold = {
  kind: string
  /** How it stands, in a sentence: public with the assignment. */
  summary: string
  /** What has been done and remains, in Markdown: becomes the document. */
  text: string
  /** Whole percent. */
  progress: string
  signal: string
  /** Position of the stage that is reported. */
  stage: string
  nextReportDay: string
}

export type ReportProblem =
  | 'kind-missing'
  | 'summary-missing'
  | 'summary-too-long'
  | 'text-missing'
  | 'text-too-long'
  | 'progress-invalid'
  | 'signal-missing'
  | 'day-invalid'
  | 'stage-unknown'

type Judged = {
  kind: 'status' | 'interim' | 'final'
  progressPct: number | null
  statedSignal: 'on_track' | 'at_risk' | 'late'
}

const kinds = ['status', 'interim', 'final'] as const
const stated = ['on_track', 'at_risk', 'late'] as const
const LONGEST_SUMMARY = 300
const LONGEST_TEXT = 100_000

/** What is wrong with a report as typed, or what it says. */
function judgeReport(
  told: ReportTold,
  assignment: Pick<AssignmentLine, 'stages'>,
  today: string,
): Result<Judged, ReportProblem> {
  const kind = kinds.find((word) => word === told.kind)
  if (!kind) return refuse('kind-missing')
  const statedSignal = stated.find((word) => word === told.signal)
  if (!statedSignal) return refuse('signal-missing')
  if (told.summary.trim() === '') return refuse('summary-missing')
  if (told.summary.trim().length > LONGEST_SUMMARY) return refuse('summary-too-long')
  const progress = told.progress.trim()
  if (progress !== '' && (!/^\d{1,3}$/.test(progress) || Number(progress) > 100))
    return refuse('progress-invalid')
  if (told.text.trim() === '') return refuse('text-missing')
  if (told.text.length > LONGEST_TEXT) return refuse('text-too-long')
  const day = told.nextReportDay
  if (day !== '' && (!isDay(day) || day < today)) return refuse('day-invalid')
  if (told.stage !== '' && !assignment.stages.some(({ position }) => String(position) === told.stage))
    return refuse('stage-unknown')
  return ok({ kind, progressPct: progress === '' ? null : Number(progress), statedSignal })
}

/**
 * Writes a report of an assignment (rules 12.6): a document on its case, the step that the case takes, and what the
 * reporter states beside it. A final report leaves the assignment reported; only a decision of its giver ends it.
 */
export async function writeReport(
  ctx: Context,
  assignment: AssignmentLine,
  told: ReportTold,
  reporter: string,
): Promise<Result<{ documentNumber: number }, ReportProblem | 'not-running'>> {
  const judged = judgeReport(told, assignment, ctx.today)
  if (!judged.ok) return judged
  if (!['planned', 'in_progress'].includes(assignment.state)) return refuse('not-running')
  const title = assignmentText.reportTitle(judged.value.kind, ctx.today)
  const words = `# ${title}\n\n${told.summary.trim()}\n\n${told.text.trim()}\n`
  const file = await keptText(ctx, words, 'Redovisning.md')
  return ctx.database.transaction(async (tx) => {
    const course = await heldCourse(tx, assignment.caseId)
    if (!course || !['planned', 'in_progress'].includes(course.state)) return refuse('not-running')
    if (course.state === 'planned') {
      const started = await moveCase(ctx, tx, { caseId: course.id, event: 'start', legalDay: ctx.today })
      if (!started.ok) return refuse('not-running')
    }
    const number = await keepReport(ctx, tx, {
      assignment,
      told,
      file,
      title,
      reporter,
      judged: judged.value,
    })
    return ok({ documentNumber: number })
  })
}

async function keepReport(
  ctx: Context,
  tx: Transaction,
  input: {
    assignment: AssignmentLine
    told: ReportTold
    file: KeptFile
    title: string
    reporter: string
    judged: Judged
  },
): Promise<number> {
  const { assignment, told, file, title, reporter, judged } = input
  const { caseId, municipalityId } = assignment
  const final = judged.kind === 'final'
  const { documentId, number } = await registerLine(
    ctx,
    tx,
    { caseId, municipalityId },
    {
      ...{ kind: final ? 'final_report' : 'progress_report', direction: 'drawn_up', publicTitle: title },
      ...{ publicParty: assignment.receiver, secrecyProvision: assignment.secrecyProvision, file },
    },
  )
  const course = await caseCourse(tx, caseId)
  if (!course || !hasCourse(course)) throw new Error(`Assignment ${assignment.id} has no course`)
  const situation = await situationOf(tx, course, ctx.today, {
    ...{ day: ctx.today, reportedTo: assignment.giver, document: String(number) },
    ...{ note: told.summary.trim(), stage: told.stage, nextReportDay: told.nextReportDay },
    ...(final ? {} : { reportKind: judged.kind }),
  })
  const offer = offerOf(situation, final ? 'final_report' : 'report')
  if (!offer || offer.blocked.length > 0)
    throw new Error(`${course.number} takes no report in ${course.state}`)
  const choices = await stepChoices(tx, course, offer.step, ctx.today)
  await takeStep(ctx, tx, { course, offer, situation, choices })
  await completeReport(tx, documentId, {
    ...{ progressPct: final ? (judged.progressPct ?? 100) : judged.progressPct },
    ...{ statedSignal: judged.statedSignal, reportedBy: reporter, createdAt: ctx.now() },
    createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
  })
  const acting = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
  for (const account of await recipientsFor(tx, course, ctx.today))
    if (account.id !== acting)
      await notify(ctx, tx, {
        ...{ municipalityId, account, caseId, kind: 'assignment' },
        text: assignmentText.reported(reporter, `${course.number}-${number}`),
        href: paths.assignment(course.municipalitySlug, course.slug),
      })
  return number
}
