import type { IndexDefinition, RunKind } from '../../../app/domain/governance-index/definition'
import { standardDefinition } from '../../../app/domain/governance-index/standard'
import type { Context } from '../../../app/use-cases/context'
import { computeRun } from '../../../app/use-cases/governance-index/compute-run'
import { beginDefinition, decideDefinition } from '../../../app/use-cases/governance-index/definitions'
import { noteObservation } from '../../../app/use-cases/governance-index/observations'
import { publishIndexRun } from '../../../app/use-cases/governance-index/publish-run'
import { addSubject } from '../../../app/use-cases/governance-index/subjects'
import { done, onDay } from './acting'

type Value = number | 'not_applicable' | null

const exempelby = '9901'
const provkoping = '9902'
const invented = 'Påhittat värde i demonstrationen.'

/**
 * The worked example of index.md 10: two invented municipalities and nine of the indicators, with the weights and
 * values of its table. Both are thought to use the portal, so that all nine can be compared. In the order of the
 * table: weight, Exempelby 2025 and 2026, Provköping 2025 and 2026.
 */
const example: Record<string, [weight: number, ...values: Value[]]> = {
  broadband_1gbit_share: [25, 96.4, 97.9, 99.1, null],
  ai_literacy_share: [40, 44, 64, 52, 70],
  info_classified_share: [35, 58, 71, 80, null],
  assignments_on_time_share: [40, 72, 84, 66, 60],
  end_to_end_digital_share: [30, 35, 41, 52, 58],
  dpia_completed_share: [30, 62, 85, 'not_applicable', 50],
  benefit_realisation_rate: [50, 24, 47, 30, 44],
  answers_work_well_share: [30, 58.2, 60.1, 63.5, 66.8],
  case_handling_days_median: [20, 18, 14, 31, 26],
}

/** The nine of the standard, in the order of the example: the draws of its robustness go by it. */
const definition: IndexDefinition = {
  ...standardDefinition,
  indicators: Object.entries(example).flatMap(([id, [weight]]) =>
    standardDefinition.indicators
      .filter((indicator) => indicator.id === id)
      .map((indicator) => ({ ...indicator, weight, comparable: true })),
  ),
}

/** Decides the example's definition, notes its values and publishes both kinds of index as they stood. */
export async function fillIndex(now: Context, municipalityId: string): Promise<void> {
  const ctx = onDay(now, '2025-01-15')
  done('index', await addSubject(ctx, { municipalityId, code: exempelby, name: 'Exempelby', own: true }))
  const name = 'Nio indikatorer, räkneexempel'
  const { number } = done(
    'index',
    await beginDefinition(ctx, { municipalityId, name, fromYear: 2025, definition }),
  )
  const decided = { decidedIn: 'Påhittat beslut: KS 2025-01-15 § 7', decidedDay: '2025-01-15' }
  done('index', await decideDefinition(ctx, { municipalityId, number, revision: 1 }, decided))
  done('index', await addSubject(ctx, { municipalityId, code: provkoping, name: 'Provköping' }))
  await noteYear(onDay(ctx, '2026-01-30'), municipalityId, 2025, 0)
  await publish(onDay(ctx, '2026-01-31'), municipalityId, 'own')
  await noteYear(onDay(ctx, '2026-10-30'), municipalityId, 2026, 1)
  for (const kind of ['own', 'comparison'] as const)
    await publish(onDay(ctx, '2026-11-02'), municipalityId, kind)
}

async function noteYear(ctx: Context, municipalityId: string, year: number, at: number): Promise<void> {
  for (const [indicator, [, ...values]] of Object.entries(example))
    for (const [subject, value] of [
      [exempelby, values[at]],
      [provkoping, values[at + 2]],
    ] as const) {
      if (value === null || value === undefined) continue
      const known = typeof value === 'number'
      const typed = {
        ...{ subject, indicator, year: String(year), note: invented },
        ...{ value: known ? String(value).replace('.', ',') : '', status: known ? 'ok' : value },
      }
      done(`index ${indicator} ${year}`, await noteObservation(ctx, municipalityId, typed))
    }
}

async function publish(ctx: Context, municipalityId: string, kind: RunKind): Promise<void> {
  const { id } = done('index', await computeRun(ctx, { municipalityId, kind }))
  done('index', await publishIndexRun(ctx, { municipalityId, id, reason: '' }))
}
