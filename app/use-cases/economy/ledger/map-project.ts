import { may, scopeOf } from '../../../domain/access'
import { isAccountRange } from '../../../domain/finance/outcome'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { caseByNumber } from '#db/queries/case-by-number'
import { caseById } from '#db/queries/case-at'
import { endProject, holdLedger, insertProject, standingProjects } from '#db/repositories/ledger'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { actingAccountId } from '../case-in-hand'

/** A project code as it was typed. `caseNumber` is the case's number or its address. */
export type MapProjectInput = {
  municipalityId: string
  project: string
  name: string
  caseNumber: string
  accounts: string
  line: string
}

export type MapProjectRefusal =
  | 'forbidden'
  | 'project-missing'
  | 'case-not-found'
  | 'accounts-invalid'
  | 'text-too-long'
  | 'project-mapped-taken'
  | 'mapping-not-found'

/** Says which case a project code of the accounts belongs to; with accounts or a cost line when it is shared. */
export async function mapProject(
  ctx: Context,
  input: MapProjectInput,
): Promise<Result<null, MapProjectRefusal>> {
  const { municipalityId } = input
  if (!may(ctx.actor, 'ledger.import', { municipalityId })) return refuse('forbidden')
  const [project, name, accounts, line] = [input.project, input.name, input.accounts, input.line].map(
    (text) => text.trim(),
  ) as [string, string, string, string]
  if (project === '') return refuse('project-missing')
  if (Math.max(project.length, name.length, accounts.length, line.length) > 200)
    return refuse('text-too-long')
  if (accounts !== '' && !isAccountRange(accounts)) return refuse('accounts-invalid')
  const slug = input.caseNumber
    .trim()
    .toLowerCase()
    .replace(/[\s/]+/g, '-')
  return ctx.database.transaction(async (tx) => {
    const matter = await caseByNumber(tx, ctx.actor, municipalityId, slug)
    if (!matter) return refuse('case-not-found')
    await holdLedger(tx, municipalityId)
    const known = await standingProjects(tx, municipalityId)
    if (known.some((each) => each.project === project && (each.accounts ?? '') === accounts))
      return refuse('project-mapped-taken')
    const id = ctx.newId()
    await insertProject(tx, {
      ...{ id, municipalityId, caseId: matter.id, project, name: name || null },
      ...{ accounts: accounts || null, line: line || null },
      ...{ createdAt: ctx.now(), createdBy: actingAccountId(ctx) },
    })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'ledger.project', entity: 'ledger_project', entityId: id },
      detail: { number: matter.number, project, accounts, line },
    })
    return ok(null)
  })
}

/** Ends that a project code belongs to a case; what was posted stays and belongs to none. */
export async function unmapProject(
  ctx: Context,
  { municipalityId, id }: { municipalityId: string; id: string },
): Promise<Result<null, MapProjectRefusal>> {
  if (!may(ctx.actor, 'ledger.import', { municipalityId })) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const ended = await endProject(tx, { id, municipalityId, endedAt: ctx.now() })
    if (!ended) return refuse('mapping-not-found')
    const matter = await caseById(tx, scopeOf(ctx.actor), ended.caseId)
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'ledger.project.end', entity: 'ledger_project', entityId: id },
      detail: { number: matter?.number ?? null, project: ended.project },
    })
    return ok(null)
  })
}
