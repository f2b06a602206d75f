import { type WaterfallStep, waterfallPlot } from './waterfall-bars'

/**
 * The charts as SVG text for documents: everything in attributes, since no style sheet follows a file, in points of a
 * fixed width. Greys of different lightness hold when printed without colour.
 */
const WIDTH = 480
const INK = '#2b2a27'
const SOFT = '#5b5954'
const RULE = '#cfcac1'
const LOWERS = '#0f5c63'
const RAISES = '#e0a83c'
const SUM = '#8a867e'

const escaped = (text: string): string =>
  text
    // The faces of a document lack the narrow no-break space, as in its text.
    .replaceAll('\u202f', '\u00a0')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const round = (value: number): number => Math.round(value * 100) / 100

const svg = (height: number, body: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${round(height)}" viewBox="0 0 ${WIDTH} ${round(height)}" font-family="'Source Sans 3'">${body.join('')}</svg>`

type Look = { anchor?: 'start' | 'middle' | 'end'; bold?: boolean; soft?: boolean; size?: number }

const text = (x: number, y: number, words: string, look: Look = {}): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${look.size ?? 9}" fill="${look.soft ? SOFT : INK}"${look.bold ? ' font-weight="600"' : ''}${look.anchor ? ` text-anchor="${look.anchor}"` : ''}>${escaped(words)}</text>`

const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(Math.max(0, height))}" fill="${fill}"/>`

const line = (x1: number, y1: number, x2: number, y2: number, stroke = INK): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}" stroke-width="0.75"/>`

/** A label that has its place: cut with an ellipsis when it is longer than that. */
const fitted = (label: string, letters: number): string =>
  label.length > letters ? `${label.slice(0, letters - 1).trimEnd()}…` : label

const LABEL = 165
const VALUE = 80
const ROW = 24

/** {@link Waterfall} for a document. */
export function printedWaterfall(
  steps: readonly WaterfallStep[],
  formatSum: (value: number) => string,
  formatChange: (value: number) => string,
): string {
  const { bars, cutAt, zero } = waterfallPlot(steps)
  const room = WIDTH - LABEL - VALUE
  const at = (share: number) => LABEL + share * room
  return svg(
    bars.length * ROW + 4,
    bars.flatMap((bar, row) => {
      const y = row * ROW + 3
      const sum = bar.kind !== 'change'
      const fill = sum ? SUM : bar.value < 0 ? LOWERS : RAISES
      const x = at(bar.left)
      return [
        text(0, y + 12, fitted(bar.label, 37), { bold: sum }),
        text(WIDTH, y + 12, sum ? formatSum(bar.value) : formatChange(bar.value), {
          anchor: 'end',
          bold: sum,
        }),
        rect(x, y + 2, Math.max(0.75, bar.width * room), 14, fill),
        ...(sum && cutAt !== null
          ? [
              `<path d="M${round(x + 8)} ${y + 18} L${round(x + 12)} ${y} L${round(x + 15)} ${y} L${round(x + 11)} ${y + 18} Z" fill="#fff"/>`,
            ]
          : []),
        ...(row < bars.length - 1 ? [line(at(bar.end), y + 16, at(bar.end), y + ROW + 2, SOFT)] : []),
        ...(zero !== null ? [line(at(zero), y - 2, at(zero), y + ROW - 2)] : []),
      ]
    }),
  )
}

/** {@link DivergingBars} for a document. */
export function printedDivergingBars(
  changes: readonly { label: string; value: number }[],
  format: (value: number) => string,
): string {
  const values = changes.map(({ value }) => value)
  const low = Math.min(0, ...values)
  const span = Math.max(0, ...values) - low || 1
  const room = WIDTH - LABEL - VALUE
  const at = (value: number) => LABEL + ((value - low) / span) * room
  return svg(changes.length * ROW + 4, [
    ...changes.flatMap(({ label, value }, row) => {
      const y = row * ROW + 3
      return [
        text(0, y + 12, fitted(label, 37)),
        text(WIDTH, y + 12, format(value), { anchor: 'end', bold: true }),
        rect(at(Math.min(0, value)), y + 2, (Math.abs(value) / span) * room, 14, value < 0 ? LOWERS : RAISES),
      ]
    }),
    line(at(0), 0, at(0), changes.length * ROW),
  ])
}

/** {@link StackedBars} for a document: parts from the bottom up, the sum over each bar. */
export function printedStackedBars(
  bars: readonly { label: string; parts: readonly number[] }[],
  format: (value: number) => string,
  legend: readonly string[],
): string {
  const fills = [LOWERS, RAISES, SUM]
  const sums = bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0))
  const most = Math.max(1, ...sums)
  const [top, base] = [30, 150]
  const y = (value: number) => base - (value / most) * (base - top)
  const band = WIDTH / Math.max(1, bars.length)
  const every = Math.ceil(bars.length / 12)
  return svg(base + 18, [
    ...legend.flatMap((label, at) => [
      rect(at * 130, 1, 9, 9, fills[at] ?? SUM),
      text(at * 130 + 14, 9, label, { soft: true }),
    ]),
    ...bars.flatMap(({ label, parts }, at) => {
      let below = 0
      const left = band * (at + 0.2)
      const centre = band * (at + 0.5)
      return [
        ...parts.map((part, nth) => {
          const from = below
          below += part
          return rect(left, y(below), band * 0.6, y(from) - y(below), fills[nth] ?? SUM)
        }),
        ...(bars.length <= 8
          ? [text(centre, y(below) - 4, format(below), { anchor: 'middle', bold: true })]
          : []),
        ...(at % every === 0 ? [text(centre, base + 13, label, { anchor: 'middle', soft: true })] : []),
      ]
    }),
    line(0, base, WIDTH, base),
  ])
}

const COLUMNS = 3
const GAP = 18
const SMALL = 92

/** {@link SmallMultiples} for a document: three beside each other, on one scale. */
export function printedSmallMultiples(
  ticks: readonly string[],
  pictures: readonly { title: string; values: readonly number[] }[],
  format: (value: number) => string,
): string {
  const values = pictures.flatMap((each) => each.values)
  const low = Math.min(0, ...values)
  const span = Math.max(0, ...values) - low || 1
  const width = (WIDTH - GAP * (COLUMNS - 1)) / COLUMNS
  const band = width / Math.max(1, ticks.length)
  return svg(
    Math.ceil(pictures.length / COLUMNS) * (SMALL + 14),
    pictures.flatMap(({ title, values: own }, nth) => {
      const left = (nth % COLUMNS) * (width + GAP)
      const top = Math.floor(nth / COLUMNS) * (SMALL + 14)
      const y = (value: number) => top + 30 + ((low + span - value) / span) * (SMALL - 46)
      return [
        text(left, top + 10, fitted(title, 35), { bold: true, size: 8.5 }),
        ...own.map((value, at) =>
          rect(
            left + band * (at + 0.15),
            y(Math.max(0, value)),
            band * 0.7,
            Math.abs(y(value) - y(0)),
            value < 0 ? LOWERS : RAISES,
          ),
        ),
        text(left, top + 22, `${ticks[0] ?? ''}: ${format(own[0] ?? 0)}`, { soft: true, size: 8 }),
        text(left + width, top + 22, `${ticks.at(-1) ?? ''}: ${format(own.at(-1) ?? 0)}`, {
          ...{ anchor: 'end', soft: true, size: 8 },
        }),
        line(left, y(0), left + width, y(0), low < 0 ? INK : RULE),
      ]
    }),
  )
}
