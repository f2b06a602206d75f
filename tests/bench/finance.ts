import { components, type PriceModelInput, priceModel, straightLine } from '~/domain/finance'

export type FinanceFigures = {
  name: string
  /** What it may take, in milliseconds. */
  limitMs: number
  /** The median for the input as named, twice and four times as much. */
  medians: number[]
}

const growing = [1, 2, 4]

/** Numbers that look like a municipality's and are the same every time. */
const numbersFrom = (seed: number) => {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const list = <Item>(length: number, item: (place: number) => Item): Item[] =>
  Array.from({ length }, (_, place) => item(place))

const must = (answer: { ok: boolean }) => {
  if (!answer.ok) throw new Error('The core refused what is measured')
}

/** A plan of 50 years with interest month by month, for `200 · scale` components. */
function plan(scale: number): () => void {
  const below = numbersFrom(1)
  const rates = Object.fromEntries(list(110, (place) => [String(2020 + place), '2.25']))
  const input = {
    components: list(200 * scale, (place) => ({
      id: String(place),
      principalOre: 1_000_000 + below(9_000_000_000),
      residualOre: below(1_000_000),
      lifeMonths: 600,
      start: `20${26 + below(4)}-0${1 + below(9)}`,
    })),
    rates,
    interestMethod: 'MONTHLY',
  } as const
  return () => must(components(input))
}

/** Five price years for `40 · scale` departments and 25 areas with `keys` keys in all. */
function prices(keys: number, scale: number): () => void {
  const below = numbersFrom(2)
  const areaCount = 25
  const years = list(5, (): PriceModelInput => ({
    departments: list(40 * scale, (place) => `F${place}`),
    standardCostOre: { H: 63_040_000, S: 77_050_000, C: 99_400_000 },
    overheadOre: 973_000_000,
    areas: list(areaCount, (place) => {
      const own = Math.floor((keys * (place + 1)) / areaCount) - Math.floor((keys * place) / areaCount)
      const even = Math.floor(1000 / own)
      return {
        id: `A${place}`,
        fte: { H: '8.50', S: '2.25', C: '1.00' },
        otherOre: below(300_000_000),
        keys: list(own, (key) => ({
          key: `n${key}`,
          weightPct: ((key === 0 ? 1000 - even * (own - 1) : even) / 10).toFixed(1),
          volumes: list(40 * scale, () => 1 + below(90_000)),
        })),
      }
    }),
  }))
  return () => {
    for (const year of years) must(priceModel(year))
  }
}

/** `100 000 · scale` assets one by one. */
function schedules(scale: number): () => void {
  const below = numbersFrom(3)
  const assets = list(1000, () => ({
    principalOre: 1_000_000 + below(9_000_000_000),
    lifeMonths: 36 + below(120),
    start: `20${20 + below(10)}-0${1 + below(9)}`,
    rates: '2.5',
  }))
  return () => {
    for (let round = 0; round < 100 * scale; round += 1) for (const asset of assets) must(straightLine(asset))
  }
}

const medianMs = (work: () => void, times: number): number => {
  // What runs while a slider moves has run before: the compiler has seen it.
  for (const start = performance.now(); performance.now() - start < 300;) work()
  const taken = list(times, () => {
    const before = performance.now()
    work()
    return performance.now() - before
  }).sort((a, b) => a - b)
  return taken[Math.floor(times / 2)] ?? 0
}

/** How fast the finance core is, and how it grows with its input. */
export function measureFinance(): FinanceFigures[] {
  const measured = (name: string, limitMs: number, times: number, work: (scale: number) => () => void) => ({
    name,
    limitMs,
    medians: growing.map((scale) => medianMs(work(scale), times)),
  })
  return [
    measured('Plan, 200 komponenter, 50 år, månadsränta', 5, 31, plan),
    measured('Prismodell, 40 förvaltningar, 25 områden, 60 nycklar, 5 år', 50, 31, (scale) =>
      prices(60, scale),
    ),
    measured('Samma med 60 nycklar i varje område', 50, 7, (scale) => prices(1500, scale)),
    measured('100 000 raka avskrivningar', 2000, 3, schedules),
  ]
}
