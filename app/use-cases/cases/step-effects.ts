import type { Effect } from '../../domain/cases/lifecycles/course'
import type { Given, Situation } from '../../domain/cases/lifecycles/facts'
import { fieldOf } from '../../domain/cases/lifecycles/needs'
import { lifecycleEventText, originText } from '../../text/lifecycle-events'
import type { Transaction } from '#db/connection'
import type { CaseCourse } from '#db/queries/case-course'
import { addDueDay, type DueDayRow } from '#db/repositories/assignments'
import {
  addStages,
  type AssignmentRow,
  changeAssignment,
  documentIdOf,
  findAssignment,
  insertAssignmentRow,
  insertReport,
  setAnswer,
  setFinancing,
  setOutcomes,
  setResponsible,
  setStage,
} from '#db/repositories/course'
import type { Context } from '../context'
import { recordEvent } from '../shared/event'
import { createAssignmentCase } from './create-assignment'
import { giveCase } from './give-case'
import type { StepChoices } from './step-choices'
import { outcomesOf } from './step-decision'

export type EffectInput = {
  course: CaseCourse
  event: string
  situation: Situation
  /** The day that the step counts from. */
  day: string
  choices: StepChoices
}

type Run = (ctx: Context, tx: Transaction, input: EffectInput) => Promise<void>

/** What a step writes besides the state, the days and the decision. The case's own columns are set by the step itself. */
export const effects: Partial<Record<Effect, Run>> = {
  outcome: (_, tx, { situation }) => setOutcomes(tx, outcomesOf(situation).claims),

  write_off: (_, tx, { situation: { claims } }) =>
    setOutcomes(
      tx,
      claims.map((id) => ({ id, outcome: 'avskriven' })),
    ),

  answers: async (_, tx, { situation: { questions, given } }) => {
    for (const { id } of questions) {
      const answer = given[fieldOf.answer(id)]?.trim()
      if (answer) await setAnswer(tx, id, answer)
    }
  },

  responsible: async (ctx, tx, { course, situation: { given } }) => {
    await giveCase(ctx, tx, course, { accountId: given.account ?? null, note: given.note?.trim() || null })
  },

  minority: async (ctx, tx, { course, day, situation: { given } }) => {
    if (given.majority !== 'minority') return
    const text = lifecycleEventText.minority
    await recordEvent(ctx, tx, {
      ...{ caseId: course.id, kind: 'minority_delay', text, legalDay: day, public: true },
    })
  },

  financing: async (_, tx, { course, situation: { financing, given } }) => {
    const named = given.financing?.trim()
    if (named && !financing) await setFinancing(tx, course.id, named)
  },

  plan: async (ctx, tx, { course, situation: { given } }) => {
    const assignment = await assignmentOf(ctx, tx, course)
    const dueDay = given.dueDay ?? null
    await changeAssignment(tx, assignment.id, { dueDay, owner: given.owner?.trim() || null })
    await keepDueDay(ctx, tx, assignment, { dueDay, decidedDay: ctx.today, decidedIn: null, reason: null })
    await setResponsible(tx, course.id, { responsibleUnit: given.owner?.trim() ?? null })
    const titles = (given.stages ?? '').split('\n').flatMap((line) => line.trim() || [])
    const stages = titles.map((title) => ({ id: ctx.newId(), title, state: 'upcoming' as const }))
    await addStages(tx, assignment.id, stages)
  },

  report: async (ctx, tx, { course, event, day, situation: { given } }) => {
    const assignment = await assignmentOf(ctx, tx, course)
    const stage = given.stage ? Number(given.stage) : null
    const number = given.document ? Number(given.document) : null
    await insertReport(tx, {
      ...{ id: ctx.newId(), assignmentId: assignment.id, stage, kind: reportKind(event, given), day },
      ...{ dayText: null, receiver: given.reportedTo?.trim() ?? '', note: given.note?.trim() || null },
      number: number === null ? null : `${course.number}-${number}`,
      documentId: number === null ? null : await documentIdOf(tx, course.id, number),
    })
    // Cooperation with the unions is no report to the giver: the day for that stands.
    if (given.reportKind !== 'union_cooperation')
      await changeAssignment(tx, assignment.id, { nextReportDay: given.nextReportDay || null })
    if (stage !== null && given.reportKind === 'interim') await setStage(tx, assignment.id, stage, 'reported')
  },

  stage: async (ctx, tx, { course, situation: { given } }) => {
    const assignment = await assignmentOf(ctx, tx, course)
    const state = stageState(given.stageState)
    if (given.stage) return setStage(tx, assignment.id, Number(given.stage), state)
    const title = given.newStage?.trim()
    if (title) await addStages(tx, assignment.id, [{ id: ctx.newId(), title, state }])
  },

  change: async (ctx, tx, { course, day, situation: { given }, choices }) => {
    const assignment = await assignmentOf(ctx, tx, course)
    const text = given.assignmentText?.trim()
    const body = choices.meetingBodies.find(({ id }) => id === given[fieldOf.meetingBody])
    await keepDueDay(ctx, tx, assignment, {
      ...{ dueDay: given.dueDay || null, decidedDay: day, reason: given.reason?.trim() || null },
      decidedIn: body ? originText(body.name, day, given[fieldOf.paragraph] || null) : null,
    })
    await changeAssignment(tx, assignment.id, {
      ...(text ? { text } : {}),
      ...(given.dueDay ? { dueDay: given.dueDay } : {}),
    })
  },

  create_assignment: createAssignmentCase,
}

/** Each day that an assignment has had is kept: which one counts is judged by when it was decided (index.md 8.1). */
async function keepDueDay(
  ctx: Context,
  tx: Transaction,
  { id: assignmentId, dueDay: before }: AssignmentRow,
  { dueDay, ...decided }: { dueDay: string | null } & Pick<DueDayRow, 'decidedDay' | 'decidedIn' | 'reason'>,
): Promise<void> {
  if (dueDay === null || dueDay === before) return
  await addDueDay(tx, {
    ...{ id: ctx.newId(), assignmentId, dueDay, ...decided, createdAt: ctx.now() },
    createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
  })
}

const reportKind = (event: string, { reportKind: kind }: Given) =>
  event === 'final_report'
    ? ('final' as const)
    : kind === 'interim' || kind === 'union_cooperation'
      ? kind
      : ('status' as const)

const stageState = (word: string | undefined) =>
  word === 'reported' || word === 'in_progress' ? word : ('upcoming' as const)

/** The assignment of a case; one that was registered without its particulars gets them of the register line. */
export async function assignmentOf(
  ctx: Context,
  tx: Transaction,
  course: CaseCourse,
): Promise<AssignmentRow> {
  const known = await findAssignment(tx, course.id)
  if (known) return known
  const row: AssignmentRow = {
    ...{ id: ctx.newId(), municipalityId: course.municipalityId, caseId: course.id },
    ...{ text: course.publicTitle, giver: course.publicParty ?? course.bodyName, origin: course.number },
    ...{ receiver: course.bodyName, receiverBodyId: course.bodyId, cooperation: null },
    ...{
      givenDay: course.receivedDay,
      dueDay: null,
      state: 'registered',
      owner: null,
      ownerAccountId: null,
      nextReportDay: null,
    },
  }
  await insertAssignmentRow(tx, row)
  return row
}
