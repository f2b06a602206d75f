import { offerOf } from '../../domain/cases/lifecycle'
import { fieldOf } from '../../domain/cases/lifecycles/needs'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { caseCourse, hasCourse, situationOf } from '#db/queries/case-course'
import { moveState } from '#db/repositories/course'
import type { Context } from '../context'
import { stepChoices } from './step-choices'
import { takeStep } from './take-step'

export type MoveCaseInput = {
  caseId: string
  /** Key of the transition in the kind's table: `send_remiss`, `statements_in`, `memo_ready` … */
  event: string
  /** The day that it counts from; today unless told. */
  legalDay?: string
  /** Why, where something stands against it and it is done nevertheless. */
  reason?: string
}

/**
 * Moves a case along its lifecycle inside the caller's transaction. The table's guards are applied; whether the
 * actor may is for the caller to have judged. `not-possible` when the case does not stand where the event leads
 * on; otherwise the first reason that hinders it. A refusal has written nothing.
 */
export async function moveCase(
  ctx: Context,
  tx: Transaction,
  { caseId, event, legalDay, reason }: MoveCaseInput,
): Promise<Result<{ state: string }, string>> {
  const course = await heldCourse(tx, caseId)
  if (!course || !hasCourse(course)) return refuse('not-possible')
  const given = {
    ...(legalDay ? { day: legalDay } : {}),
    ...(reason ? { [fieldOf.override]: reason } : {}),
  }
  const situation = await situationOf(tx, course, ctx.today, given)
  const offer = offerOf(situation, event, true)
  if (!offer) return refuse('not-possible')
  const [hinder] = [...offer.blocked, ...(reason ? [] : offer.objections)]
  if (hinder) return refuse(hinder)
  const choices = await stepChoices(tx, course, offer.step, ctx.today)
  const { state } = await takeStep(ctx, tx, { course, offer, situation, choices })
  return ok({ state })
}

/** The case, with its row held until the transaction ends, so that what is judged is what is written. */
export async function heldCourse(tx: Transaction, caseId: string) {
  const before = await caseCourse(tx, caseId)
  if (!before) return null
  const held = await moveState(tx, { caseId, from: before.state, to: before.state }, {})
  return held ? caseCourse(tx, caseId) : null
}
