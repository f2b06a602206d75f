/** Most cells that are calculated for anyone who asks: well under a second. */
export const mostWork = 100_000

/**
 * How much there is to calculate, in cells, judged by the size of the question alone: everything in it, and what it
 * asks to be multiplied. More than {@link mostWork} is not begun when the question comes from outside.
 */
export function amountOfWork(op: string, input: Readonly<Record<string, unknown>>): number {
  const size = sizeOf(input)
  switch (op) {
    case 'components':
      return (
        size +
        sumOf(input.components, (part) => lifeOf(part) * (input.interest_method === 'MONTHLY' ? 1 : 1 / 6))
      )
    case 'reinvestment_plan':
      // One purchase after another: a row a year, and the price index raised to that year.
      return size + countOf(input.components) * (numberOf(input.horizon_years) * 12 + 12)
    case 'plan_vs_actual':
      return size * 3
    case 'benefit_plan':
      return size + countOf(input.items) * countOf(input.years)
    case 'investment_price_effect':
      return size * (countOf(input.costs) + 1)
    case 'restate_split':
      return size + countOf(input.keys) ** 2
    default:
      return size
  }
}

/** All values of a question, counted without following them deeper than the call stack goes. */
function sizeOf(input: unknown): number {
  const left: unknown[] = [input]
  let size = 0
  while (left.length > 0) {
    const value = left.pop()
    size += 1
    if (typeof value === 'object' && value !== null)
      for (const entry of Object.values(value)) left.push(entry)
  }
  return size
}

const countOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

const numberOf = (value: unknown): number =>
  typeof value === 'number' && value > 0 ? Math.min(value, 500) : 0

const lifeOf = (part: unknown): number =>
  typeof part === 'object' && part !== null && 'life_months' in part && typeof part.life_months === 'number'
    ? Math.min(Math.max(part.life_months, 0), 6000)
    : 0

const sumOf = (list: unknown, of: (entry: unknown) => number): number =>
  Array.isArray(list) ? list.reduce<number>((sum, entry) => sum + of(entry), 0) : 0
