import { type OnTimeCase, onTimeInYear } from '../../domain/assignments/due-day'
import { addMonths, type Day } from '../../domain/shared/day'
import type { ObservationState } from '../../domain/governance-index'
import type { CountedSystem } from '#db/queries/governance-index/own-data'

/** Of `denominator` things that are asked about, `numerator` are as they should be. */
export type OwnCount = {
  indicator: string
  numerator: number
  denominator: number
  whenNone: ObservationState
}

/** A classification holds this long (index.md 8.1). */
const CLASSIFIED_MONTHS = 24

/**
 * What the portal itself can count of a year (index.md 8.1): assignments reported in time, and of the register of AI
 * systems on the last of December the decided classes, the assessments that are required and the classifications.
 */
export function ownCounts(
  { assignments, systems }: { assignments: readonly OnTimeCase[]; systems: readonly CountedSystem[] },
  year: number,
): OwnCount[] {
  const last: Day = `${year}-12-31`
  const { due, onTime } = onTimeInYear(assignments, year)
  const text = ({ fields }: CountedSystem, key: string) => {
    const value = fields[key]
    return typeof value === 'string' ? value : ''
  }
  const inUse = systems.filter((system) => ['pilot', 'i_drift'].includes(text(system, 'status')))
  const decided = inUse.filter(
    (system) =>
      text(system, 'risk_class_decided_at') !== '' &&
      !system.riskTags.includes('PRELIMINARY') &&
      text(system, 'system_owner_role') !== '',
  )
  const assessed = inUse.filter((system) => !['', 'kravs_ej'].includes(text(system, 'dpia_status')))
  const critical = inUse.filter((system) => text(system, 'business_critical') === 'ja')
  const classified = critical.filter((system) => {
    const day = text(system, 'classified_at')
    return day !== '' && day <= last && addMonths(day, CLASSIFIED_MONTHS) >= last
  })
  const done = assessed.filter((system) => text(system, 'dpia_status') === 'klar')
  return [
    counted('assignments_on_time_share', onTime, due, 'missing'),
    counted('risk_class_decided_share', decided, inUse, 'not_applicable'),
    counted('dpia_completed_share', done, assessed, 'not_applicable'),
    counted('info_classified_share', classified, critical, 'missing'),
  ]
}

const counted = (
  indicator: string,
  { length: numerator }: readonly unknown[],
  { length: denominator }: readonly unknown[],
  whenNone: ObservationState,
): OwnCount => ({ indicator, numerator, denominator, whenNone })

/** Shares of fewer than this are not shown to the public (section 5). */
const FEWEST = 5

/** A count as a value of the index: percent; withheld when it is of too few, with the count kept inside. */
export function valueOfCount({ numerator, denominator, whenNone }: OwnCount): {
  value: string | null
  status: ObservationState
} {
  if (denominator === 0) return { value: null, status: whenNone }
  if (denominator < FEWEST) return { value: null, status: 'suppressed' }
  return { value: String(Number(((100 * numerator) / denominator).toFixed(6))), status: 'ok' }
}
