import fc from 'fast-check'
import type { Result } from '~/domain/shared/result'
import { interestMethods } from '~/domain/finance'

/** The value of an answer that must not be refused. */
export const unwrap = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

const two = (value: number) => String(value).padStart(2, '0')

export const month = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${two(number)}`)

/** A rate in percent from 0.00 to 19.99. */
export const ratePct = fc.integer({ min: 0, max: 1999 }).map((hundredths) => (hundredths / 100).toFixed(2))

/** From one öre to ten thousand mnkr. */
export const principalOre = fc.oneof(
  fc.integer({ min: 1, max: 999 }),
  fc.integer({ min: 1, max: 1_000_000_000_000 }),
)

/** A straight-line asset, with a residual value anywhere from nothing to all of it. */
export const asset = fc
  .record({
    principalOre,
    share: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 })),
    lifeMonths: fc.integer({ min: 1, max: 720 }),
    start: month,
    rates: ratePct,
    interestMethod: fc.constantFrom(...interestMethods),
  })
  .map(({ share, ...rest }) => ({ ...rest, residualOre: Math.floor((rest.principalOre * share) / 1000) }))

export const annuityAsset = fc
  .record({
    principalOre,
    share: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 })),
    lifeYears: fc.integer({ min: 1, max: 60 }),
    start: month,
    ratePct,
  })
  .map(({ share, ...rest }) => ({ ...rest, residualOre: Math.floor((rest.principalOre * share) / 1000) }))

export const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
