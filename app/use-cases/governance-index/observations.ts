import { type ObservationState, observationStates } from '../../domain/governance-index'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { definitionsInHand, subjectsInHand } from '#db/queries/governance-index/in-hand'
import { insertObservations } from '#db/repositories/governance-index'
import type { Transaction } from '#db/connection'
import type { Context } from '../context'
import { typedNumber } from './typed-number'
import { byWhom, workOnIndex } from './working'

/** A value as it was typed. */
export type TypedObservation = {
  subject: string
  indicator: string
  year: string
  value: string
  status: string
  note: string
}

export type ObservationRefusal =
  | 'forbidden'
  | 'subject-missing'
  | 'indicator-missing'
  | 'year-invalid'
  | 'value-invalid'
  | 'value-missing'
  | 'text-too-long'

/** What is known to the index: the municipalities by code and the indicators of any version by id. */
export async function knownOf(tx: Transaction, municipalityId: string) {
  const subjects = await subjectsInHand(tx, municipalityId)
  const versions = await definitionsInHand(tx, municipalityId)
  const indicators = versions.flatMap(({ definition }) => definition.indicators)
  return { subjects, indicators }
}

const stateOf = (text: string): ObservationState | null =>
  observationStates.find((state) => state === text) ?? null

/** Notes a value by hand. Nothing is written over: what was known before stays, and the latest holds. */
export const noteObservation = (
  ctx: Context,
  municipalityId: string,
  typed: TypedObservation,
): Promise<Result<null, ObservationRefusal>> =>
  workOnIndex(ctx, { municipalityId, action: 'index.work', event: 'index.value' }, async (tx) => {
    const { subjects, indicators } = await knownOf(tx, municipalityId)
    if (!subjects.some(({ code }) => code === typed.subject)) return refuse('subject-missing')
    if (!indicators.some(({ id }) => id === typed.indicator)) return refuse('indicator-missing')
    if (!/^(?:19|20|21)\d\d$/.test(typed.year)) return refuse('year-invalid')
    if (typed.note.length > 500) return refuse('text-too-long')
    const status = stateOf(typed.status) ?? 'ok'
    const read = status === 'ok' ? typedNumber(typed.value) : null
    if (status === 'ok' && typed.value.trim() === '') return refuse('value-missing')
    if (status === 'ok' && read === null) return refuse('value-invalid')
    const id = ctx.newId()
    const row = { subject: typed.subject, indicator: typed.indicator, year: Number(typed.year) }
    const value = read === null ? null : String(read)
    await insertObservations(tx, [
      {
        ...{ id, municipalityId, ...row, value, status, source: 'hand', note: typed.note.trim() || null },
        ...{ createdAt: ctx.now(), createdBy: byWhom(ctx) },
      },
    ])
    return ok({ value: null, entityId: id, detail: { ...row, value, status } })
  })
