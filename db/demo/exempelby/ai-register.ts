import { and, eq } from 'drizzle-orm'
import type { Context } from '../../../app/use-cases/context'
import { assessSystem } from '../../../app/use-cases/ai-register/assess-system'
import { linkSystem, reportIncident, stepObligation } from '../../../app/use-cases/ai-register/follow-system'
import { exemptSystem, publishSystem } from '../../../app/use-cases/ai-register/publish-system'
import { registerSystem } from '../../../app/use-cases/ai-register/register-system'
import { saveSystem } from '../../../app/use-cases/ai-register/save-system'
import type { Result } from '../../../app/domain/shared/result'
import type { Transaction } from '../../connection'
import { cases } from '../../schema'
import { type InventedSystem, inventedSystems } from './ai-systems'

/** Registers the invented systems as a clerk would: what is known first, then the questions, then the decision. */
export async function registerSystems(ctx: Context, tx: Transaction, municipalityId: string): Promise<void> {
  for (const system of inventedSystems) await register(ctx, tx, municipalityId, system)
}

function done<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`AI register: ${result.refusal}`)
  return result.value
}

async function register(
  ctx: Context,
  tx: Transaction,
  municipalityId: string,
  system: InventedSystem,
): Promise<void> {
  const { risk_class_decided_at: decidedAt, risk_class_decided_by: decidedBy, ...first } = system.fields
  const { number } = done(await registerSystem(ctx, { municipalityId, fields: first }))
  let version = 1
  const place = () => ({ municipalityId, number, version })
  if (system.answers)
    ({ version } = done(await assessSystem(ctx, place(), { answers: system.answers, reasons: {}, note: '' })))
  if (decidedAt && decidedBy)
    ({ version } = done(
      await saveSystem(ctx, place(), { fields: system.fields, note: 'Riskklassen är beslutad' }),
    ))
  if (system.publication === 'published')
    ({ version } = done(await publishSystem(ctx, place(), { reviewed: true })))
  if (system.publication === 'procurement')
    done(await exemptSystem(ctx, place(), { exemption: 'procurement', note: 'Anbuden prövas' }))
  for (const duty of system.duties ?? []) done(await stepObligation(ctx, place(), duty))
  for (const { kind, title } of system.links ?? []) {
    const findCase = async () => {
      const [matter] = await tx
        .select({ id: cases.id })
        .from(cases)
        .where(and(eq(cases.municipalityId, municipalityId), eq(cases.publicTitle, title)))
      return matter?.id ?? null
    }
    done(await linkSystem(ctx, place(), { kind, caseSlug: title }, findCase))
  }
  for (const incident of system.incidents ?? [])
    if (incident.day <= ctx.today) done(await reportIncident(ctx, place(), { ...incident, reportedTo: '' }))
}
