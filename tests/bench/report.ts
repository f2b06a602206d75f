import type { Measured } from './load'
import type { FinanceFigures } from './finance'
import type { PackFigures } from './packs'

export type Measurement = Measured & { page: string; connections: number }

/** What one number of cases gave. */
export type Figures = {
  size: number
  fillSeconds: number
  databaseBytes: number
  coldStartMs: number
  /** The peak of the largest process; null where the system does not tell. */
  memoryBytes: number | null
  one: Measurement[]
  two: Measurement[]
  inMemory: Measurement[]
}

const number = (value: number | undefined, decimals: number) =>
  value === undefined ? '–' : value.toFixed(decimals).replace('.', ',')
const count = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ')
const megabytes = (bytes: number | null) => (bytes === null ? 'okänt' : `${number(bytes / 2 ** 20, 0)} MB`)

function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: string[]) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

const find = (among: Measurement[] | undefined, page: string, connections: number) =>
  among?.find((each) => each.page === page && each.connections === connections)

/** Times the figure of the size before. */
const growth = (now: number, before: number | undefined) =>
  before === undefined || before === 0 ? '–' : `${number(now / before, 2)} ×`

/** The tables that the bench prints. */
export function report(machine: string, figures: Figures[]): string {
  const sizes = table(
    ['ärenden', 'fyllning', 'databas', 'kallstart', 'minne, högst'],
    figures.map(({ size, fillSeconds, databaseBytes, coldStartMs, memoryBytes }) => [
      count(size),
      `${number(fillSeconds, 1)} s`,
      megabytes(databaseBytes),
      `${number(coldStartMs, 0)} ms`,
      megabytes(memoryBytes),
    ]),
  )
  const pages = figures.map((each, at) => {
    const rows = each.one
      .filter(({ connections }) => connections === 1)
      .map((alone) => {
        const many = find(each.one, alone.page, 8)
        const memory = find(each.inMemory, alone.page, 8)
        const two = find(each.two, alone.page, 8)
        return [
          alone.page,
          number(alone.median, 1),
          number(alone.p95, 1),
          number(alone.perSecond, 0),
          growth(alone.median, find(figures[at - 1]?.one, alone.page, 1)?.median),
          number(many?.median, 1),
          number(many?.p95, 1),
          number(many?.perSecond, 0),
          memory ? number(memory.perSecond, 0) : '',
          memory && many ? number(many.perSecond / memory.perSecond, 2) : '',
          two ? number(two.perSecond, 0) : '',
        ]
      })
    const head = [
      `${count(each.size)} ärenden`,
      ...[
        'median 1',
        'p95 1',
        'per s 1',
        'växt',
        'median 8',
        'p95 8',
        'per s 8',
        'i minnet',
        'kvot',
        '2 proc.',
      ],
    ]
    return table(head, rows)
  })
  return `${[machine, sizes, ...pages, legend].join('\n\n')}\n`
}

/** What making a meeting's pack took. */
export const packReport = (pack: PackFigures): string =>
  `\n${table(
    ['häfte', 'sidor', 'storlek', 'första', 'oförändrat', 'en ändrad', 'stillestånd', 'minne'],
    [
      [
        `${pack.items} punkter, ${pack.documents} handlingar`,
        count(pack.pages),
        megabytes(pack.bytes),
        ...[pack.firstSeconds, pack.againSeconds, pack.oneChangedSeconds].map(
          (each) => `${number(each, 1)} s`,
        ),
        `${number(pack.longestPauseMs, 0)} ms`,
        megabytes(pack.memoryBytes),
      ],
    ],
  )}\n`

/** How fast the finance core is; growth is against half the input. */
export const financeReport = (figures: FinanceFigures[]): string =>
  `\n${table(
    ['ekonomikärnan', 'ms', 'gräns', 'dubbelt', 'växt', 'fyrdubbelt', 'växt'],
    figures.map(({ name, limitMs, medians: [once, twice, fourTimes] }) => [
      name,
      number(once, 1),
      number(limitMs, 0),
      number(twice, 1),
      growth(twice ?? 0, once),
      number(fourTimes, 1),
      growth(fourTimes ?? 0, twice),
    ]),
  )}\n`

const legend = `Tider i millisekunder vid 1 och 8 samtidiga läsare, per s: svar per sekund. Växt: medianen mot storleken före.
I minnet: samma sida med sina uppgifter i minnet (8 läsare); kvot: andelen av det som nås. 2 proc.: WEB_CONCURRENCY=2.`
