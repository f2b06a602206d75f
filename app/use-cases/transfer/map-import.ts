import { may } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { fieldsOf, type ImportMapping, unmapped } from '../../domain/cases/import/fields'
import { importJob } from '../../jobs/definitions'
import { findRun, type ImportRun, moveRun } from '#db/repositories/imports'
import { enqueue } from '#db/repositories/jobs'
import { findRegister } from '#db/repositories/registers'
import type { Context } from '../context'
import { audit } from '../shared/audited'

export type ImportPlace = { municipalityId: string; runId: string }
export type ImportChangeRefusal = 'import-not-found' | 'forbidden' | 'wrong-state'

/** The import that the actor may handle. */
export async function importFor(
  ctx: Context,
  { municipalityId, runId }: ImportPlace,
): Promise<Result<ImportRun, 'import-not-found' | 'forbidden'>> {
  const run = await findRun(ctx.database.read, municipalityId, runId)
  if (!run) return refuse('import-not-found')
  const register = await findRegister(ctx.database.read, municipalityId, run.registerId)
  return may(ctx.actor, 'register.import', { municipalityId, bodyId: register?.bodyId })
    ? ok(run)
    : refuse('forbidden')
}

/** Settles which column holds which field, and begins the dry run. */
export async function mapImport(
  ctx: Context,
  input: ImportPlace & { mapping: ImportMapping; publish: boolean },
): Promise<Result<null, ImportChangeRefusal | 'not-mapped'>> {
  const found = await importFor(ctx, input)
  if (!found.ok) return found
  const run = found.value
  const sheets = run.sheets.map(({ sheet }) => sheet)
  const mapping = Object.fromEntries(
    run.sheets.flatMap(({ sheet, columns }) =>
      fieldsOf(sheet).flatMap(({ field }) => {
        const at = input.mapping[`${sheet}.${field}`]
        return at !== undefined && at >= 0 && at < columns.length ? [[`${sheet}.${field}`, at] as const] : []
      }),
    ),
  )
  if (unmapped(sheets, mapping).length > 0) return refuse('not-mapped')
  return ctx.database.transaction(async (tx): Promise<Result<null, 'wrong-state'>> => {
    const at = ctx.now()
    const moved = await moveRun(tx, run.id, ['staged', 'checked', 'refused'], {
      state: 'checking',
      mapping: { ...mapping, ...(input.publish ? { publish: 1 } : {}) },
      done: 0,
      faults: 0,
      updatedAt: at,
    })
    if (!moved) return refuse('wrong-state')
    await enqueue(tx, {
      id: ctx.newId(),
      runAt: at,
      createdAt: at,
      ...importJob('check', { runId: run.id }),
    })
    return ok(null)
  })
}

/** Takes an import that was not published out of sight. */
export async function discardImport(
  ctx: Context,
  input: ImportPlace,
): Promise<Result<null, ImportChangeRefusal>> {
  const found = await importFor(ctx, input)
  if (!found.ok) return found
  return ctx.database.transaction(async (tx): Promise<Result<null, 'wrong-state'>> => {
    const to = { state: 'discarded', updatedAt: ctx.now() } as const
    if (!(await moveRun(tx, found.value.id, ['staged', 'checked', 'refused'], to)))
      return refuse('wrong-state')
    await audit(ctx, tx, {
      municipalityId: input.municipalityId,
      action: 'import.discard',
      entity: 'import',
      entityId: found.value.id,
      detail: { file: found.value.fileName },
    })
    return ok(null)
  })
}

/** Begins to publish a checked import without faults: all of it, or nothing. */
export async function publishImport(
  ctx: Context,
  input: ImportPlace,
): Promise<Result<null, ImportChangeRefusal | 'has-faults'>> {
  const found = await importFor(ctx, input)
  if (!found.ok) return found
  const run = found.value
  if (run.faults > 0) return refuse('has-faults')
  return ctx.database.transaction(async (tx): Promise<Result<null, 'wrong-state'>> => {
    const at = ctx.now()
    if (!(await moveRun(tx, run.id, ['checked'], { state: 'publishing', done: 0, updatedAt: at })))
      return refuse('wrong-state')
    await enqueue(tx, {
      id: ctx.newId(),
      runAt: at,
      createdAt: at,
      ...importJob('publish', { runId: run.id }),
    })
    await audit(ctx, tx, {
      municipalityId: input.municipalityId,
      action: 'import.publish',
      entity: 'import',
      entityId: run.id,
      detail: { file: run.fileName, rows: run.rows },
    })
    return ok(null)
  })
}
