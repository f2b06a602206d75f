import type { DefinedIndicator } from '../definition'

type Given = Pick<DefinedIndicator, 'label' | 'unit' | 'source' | 'weight' | 'text'> & {
  /** Worst and best; lower is better when the best is below the worst. */
  goal: [worst: number, best: number]
  target: number
  kolada?: string[] | NonNullable<DefinedIndicator['kolada']>
}

/** Indicators of a part as index.md 8 lists them: those from Kolada are carried forward and can be compared. */
export const indicatorsOf = (part: string, given: Record<string, Given>): DefinedIndicator[] =>
  Object.entries(given).map(([id, { goal, kolada, ...rest }]) => ({
    ...{ id, part, ...rest, worst: goal[0], best: goal[1] },
    kolada: Array.isArray(kolada) ? { ids: kolada, combine: 'one', factor: 1 } : (kolada ?? null),
    carryForward: rest.source === 'K' || id === 'digital_maturity_capability',
    comparable: rest.source === 'K',
  }))
