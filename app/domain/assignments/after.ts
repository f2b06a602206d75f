import { type Day, daysBetween } from '../shared/day'

/** Something on the way from an initiative to its effect. */
export type Step<What> = { day: Day; what: What }

/** The steps in time, each with the days since the one before it and since the first; equal days keep their order. */
export function inTime<What>(
  steps: readonly Step<What>[],
): (Step<What> & { since: number; sinceFirst: number })[] {
  const sorted = steps.toSorted((a, b) => a.day.localeCompare(b.day))
  return sorted.map((step, at) => ({
    ...step,
    since: daysBetween(sorted[at - 1]?.day ?? step.day, step.day),
    sinceFirst: daysBetween(sorted[0]?.day ?? step.day, step.day),
  }))
}
