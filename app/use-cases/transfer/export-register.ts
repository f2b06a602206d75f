import { may, scopeOf } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { linesOfRegister, registerByCode, type RegisterPlace } from '#db/queries/transfer-export'
import type { Context } from '../context'
import { audit } from '../shared/audited'

export type RegisterExportLine = Awaited<ReturnType<typeof linesOfRegister>>[number]

const LINES_AT_A_TIME = 500

/**
 * A whole register in the order of its numbers, within what the reader may see. The lines are read as they are taken,
 * so that a large register costs no memory. The export is noted.
 */
export async function exportRegister(
  ctx: Context,
  input: { municipalityId: string; code: string },
): Promise<
  Result<{ code: string; lines: AsyncGenerator<RegisterExportLine> }, 'register-not-found' | 'forbidden'>
> {
  const { municipalityId } = input
  const register = await registerByCode(ctx.database.read, municipalityId, input.code)
  if (!register) return refuse('register-not-found')
  if (!may(ctx.actor, 'register.export', { municipalityId, bodyId: register.bodyId }))
    return refuse('forbidden')
  await ctx.database.transaction((tx) =>
    audit(ctx, tx, {
      municipalityId,
      action: 'register.export',
      entity: 'register',
      entityId: register.id,
      detail: { code: register.code },
    }),
  )
  return ok({ code: register.code, lines: linesOf(ctx, register.id) })
}

async function* linesOf(ctx: Context, registerId: string): AsyncGenerator<RegisterExportLine> {
  const scope = scopeOf(ctx.actor)
  for (let after: RegisterPlace | null = null; ;) {
    const lines: RegisterExportLine[] = await linesOfRegister(
      ctx.database.read,
      scope,
      registerId,
      after,
      LINES_AT_A_TIME,
    )
    yield* lines
    const last = lines.at(-1)
    if (!last || lines.length < LINES_AT_A_TIME) return
    after = { year: last.year, serial: last.serial }
  }
}
