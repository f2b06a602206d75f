import { may, scopeOf } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { documentsOfRegister, linesOfRegister, registerByCode } from '#db/queries/transfer-export'
import type { Context } from '../context'
import { audit } from '../shared/audited'

export type RegisterExportLine = Awaited<ReturnType<typeof linesOfRegister>>[number]
export type DocumentExportLine = Awaited<ReturnType<typeof documentsOfRegister>>[number]

type Register = { municipalityId: string; code: string }
type Exported<Line> = Result<
  { code: string; lines: AsyncGenerator<Line> },
  'register-not-found' | 'forbidden'
>

const LINES_AT_A_TIME = 500

/**
 * A whole register in the order of its numbers, within what the reader may see. The lines are read as they are taken,
 * so that a large register costs no memory. The export is noted.
 */
export const exportRegister = (ctx: Context, input: Register): Promise<Exported<RegisterExportLine>> =>
  exported(ctx, input, 'register.export', linesOfRegister)

/** The documents of a register in the order of their numbers, in the same way. */
export const exportDocuments = (ctx: Context, input: Register): Promise<Exported<DocumentExportLine>> =>
  exported(ctx, input, 'register.export-documents', documentsOfRegister)

/** Reads on from a line: each has its own place in the order. */
type ReadOn<Line> = (
  read: Context['database']['read'],
  scope: ReturnType<typeof scopeOf>,
  registerId: string,
  after: Line | null,
  most: number,
) => Promise<Line[]>

async function exported<Line>(
  ctx: Context,
  { municipalityId, code }: Register,
  action: string,
  readOn: ReadOn<Line>,
): Promise<Exported<Line>> {
  const register = await registerByCode(ctx.database.read, municipalityId, code)
  if (!register) return refuse('register-not-found')
  if (!may(ctx.actor, 'register.export', { municipalityId, bodyId: register.bodyId }))
    return refuse('forbidden')
  await ctx.database.transaction((tx) =>
    audit(ctx, tx, {
      ...{ municipalityId, action, entity: 'register', entityId: register.id },
      detail: { code: register.code },
    }),
  )
  return ok({ code: register.code, lines: linesOf(ctx, register.id, readOn) })
}

async function* linesOf<Line>(ctx: Context, registerId: string, readOn: ReadOn<Line>): AsyncGenerator<Line> {
  const scope = scopeOf(ctx.actor)
  for (let after: Line | null = null; ;) {
    const lines: Line[] = await readOn(ctx.database.read, scope, registerId, after, LINES_AT_A_TIME)
    yield* lines
    const last = lines.at(-1)
    if (!last || lines.length < LINES_AT_A_TIME) return
    after = last
  }
}
