import { faultInIndex } from '../../domain/governance-index/compute'
import type { IndexDefinition } from '../../domain/governance-index/definition'
import { standardDefinition } from '../../domain/governance-index/standard'
import type { IndexRefusal } from '../../domain/governance-index'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import {
  definitionsInHand,
  type IndexDefinitionRecord,
  municipalityInHand,
  subjectsInHand,
} from '#db/queries/governance-index/in-hand'
import {
  changeDraft,
  insertDefinition,
  insertSubjects,
  replaceDecided,
} from '#db/repositories/governance-index'
import type { Transaction } from '#db/connection'
import type { Context } from '../context'
import { byWhom, workOnIndex } from './working'

export type DefinitionPlace = { municipalityId: string; number: number; revision: number }

export type DefinitionRefusal =
  | 'forbidden'
  | 'draft-taken'
  | 'definition-not-found'
  | 'definition-decided-taken'
  | 'definition-changed-taken'
  | 'number-invalid'
  | 'year-invalid'
  | 'name-missing'
  | 'decided-in-missing'
  | 'day-invalid'
  | IndexRefusal

/**
 * Begins the next version: a copy of the one that holds, or of the standard with its 24 indicators. There is one draft
 * at a time. `definition` is for the demonstration, which has its own.
 */
export const beginDefinition = (
  ctx: Context,
  { municipalityId, name, fromYear, definition }: BeginDefinition,
): Promise<Result<{ number: number }, DefinitionRefusal>> =>
  workOnIndex(ctx, { municipalityId, action: 'index.work', event: 'index.definition' }, async (tx) => {
    const versions = await definitionsInHand(tx, municipalityId)
    if (versions.some(({ state }) => state === 'draft')) return refuse('draft-taken')
    const standing = versions.find(({ state }) => state === 'decided')
    const number = (versions[0]?.number ?? 0) + 1
    const id = ctx.newId()
    await insertDefinition(tx, {
      ...{ id, municipalityId, number, name, fromYear, state: 'draft', revision: 1 },
      definition: definition ?? standing?.definition ?? standardDefinition,
      ...{ createdAt: ctx.now(), createdBy: byWhom(ctx) },
    })
    await ownSubject(ctx, tx, municipalityId)
    return ok({ value: { number }, entityId: id, detail: { number, name } })
  })

/** The own municipality is the first that is compared. */
async function ownSubject(ctx: Context, tx: Transaction, municipalityId: string): Promise<void> {
  if ((await subjectsInHand(tx, municipalityId)).some(({ own }) => own)) return
  const called = await municipalityInHand(tx, municipalityId)
  if (!called) return
  const row = { id: ctx.newId(), municipalityId, ...called, own: true, createdAt: ctx.now() }
  await insertSubjects(tx, [row])
}

type BeginDefinition = {
  municipalityId: string
  name: string
  fromYear: number
  definition?: IndexDefinition
}

/** What may be changed of an indicator, as numbers; a target may be left out, and one with no weight is left out. */
export type IndicatorChange = {
  id: string
  weight: number | null
  worst: number
  best: number
  target: number | null
}

/** Changes weights, goalposts and targets of a draft; nothing else of an indicator can be changed. */
export const changeDefinition = (
  ctx: Context,
  place: DefinitionPlace,
  { name, fromYear, parts, indicators }: ChangeDefinition,
): Promise<Result<{ number: number }, DefinitionRefusal>> =>
  onDraft(ctx, place, 'index.work', 'index.definition', async (draft, tx) => {
    if (name.trim() === '' || name.length > 200) return refuse('name-missing')
    if (!(fromYear >= 2000 && fromYear <= 2100)) return refuse('year-invalid')
    const { definition } = draft
    const changed: IndexDefinition = {
      ...definition,
      parts: definition.parts.map((part) => ({
        ...part,
        weight: parts.find(({ id }) => id === part.id)?.weight ?? part.weight,
      })),
      indicators: definition.indicators.flatMap((indicator) => {
        const change = indicators.find(({ id }) => id === indicator.id)
        if (!change) return [indicator]
        const { weight, ...rest } = change
        return weight === null ? [] : [{ ...indicator, ...rest, weight }]
      }),
    }
    const fault = faultInDefinition(changed)
    if (fault) return refuse(fault)
    if (!(await changeDraft(tx, draft, { name: name.trim(), fromYear, definition: changed })))
      return refuse('definition-changed-taken')
    return ok({ value: { number: draft.number }, entityId: draft.id, detail: { number: draft.number } })
  })

type ChangeDefinition = {
  name: string
  fromYear: number
  parts: { id: string; weight: number }[]
  indicators: IndicatorChange[]
}

/** What is wrong with a definition apart from any values, or null. */
const faultInDefinition = ({ method, parts, indicators }: IndexDefinition) =>
  faultInIndex({ method, parts, indicators, municipalities: [], years: [], observations: [] })

/** Puts a draft in force as it was decided; the one before gives way, and none of them ever changes. */
export const decideDefinition = (
  ctx: Context,
  place: DefinitionPlace,
  { decidedIn, decidedDay }: { decidedIn: string; decidedDay: string },
): Promise<Result<{ number: number }, DefinitionRefusal>> =>
  onDraft(ctx, place, 'index.decide', 'index.decide', async (draft, tx) => {
    if (decidedIn.trim() === '' || decidedIn.length > 200) return refuse('decided-in-missing')
    if (!isDay(decidedDay) || decidedDay > ctx.today) return refuse('day-invalid')
    await replaceDecided(tx, place.municipalityId)
    const decided = { state: 'decided' as const, decidedIn: decidedIn.trim(), decidedDay }
    if (!(await changeDraft(tx, draft, decided))) return refuse('definition-changed-taken')
    return ok({
      value: { number: draft.number },
      entityId: draft.id,
      detail: { number: draft.number, decidedIn },
    })
  })

const onDraft = <Value>(
  ctx: Context,
  { municipalityId, number, revision }: DefinitionPlace,
  action: 'index.work' | 'index.decide',
  event: string,
  work: (
    draft: IndexDefinitionRecord,
    tx: Transaction,
  ) => Promise<Result<{ value: Value; entityId: string; detail: unknown }, DefinitionRefusal>>,
): Promise<Result<Value, DefinitionRefusal>> =>
  workOnIndex(ctx, { municipalityId, action, event }, async (tx) => {
    const draft = (await definitionsInHand(tx, municipalityId)).find((each) => each.number === number)
    if (!draft) return refuse('definition-not-found')
    if (draft.state !== 'draft') return refuse('definition-decided-taken')
    if (draft.revision !== revision) return refuse('definition-changed-taken')
    return work(draft, tx)
  })
