/** Narrow no-break space: groups thousands. */
const GROUP = '\u202f'
/** No-break space: holds a figure and its unit on the same line. */
const JOIN = '\u00a0'
const MINUS = '\u2212'

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const
const weekdays = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'] as const

const stockholm = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function grouped(digits: string): string {
  let out = ''
  let end = digits.length
  for (; end > 3; end -= 3) out = GROUP + digits.slice(end - 3, end) + out
  return digits.slice(0, end) + out
}

/** Digits with grouped thousands, decimal comma and a true minus; a value of only zeros carries no sign. */
function swedishNumber(decimal: string): string {
  const match = /^([+\-\u2212]?)(\d+)(?:\.(\d+))?$/.exec(decimal)
  if (!match) throw new RangeError(`not a decimal number: ${decimal}`)
  const [, sign, whole = '0', fraction] = match
  const digits = whole.replace(/^0+(?=\d)/, '')
  const negative = sign !== '' && sign !== '+' && /[1-9]/.test(whole + (fraction ?? ''))
  return (negative ? MINUS : '') + grouped(digits) + (fraction ? `,${fraction}` : '')
}

/** Divides exactly, rounding halves away from zero. */
function dividedHalfUp(value: bigint, divisor: bigint): bigint {
  const size = value < 0n ? -value : value
  const rounded = (size + divisor / 2n) / divisor
  return value < 0n ? -rounded : rounded
}

function withDecimals(scaled: bigint, decimals: number): string {
  const size = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const cut = size.length - decimals
  return `${scaled < 0n ? '-' : ''}${size.slice(0, cut)}${decimals > 0 ? `.${size.slice(cut)}` : ''}`
}

/**
 * An amount in kronor: `230000000` öre becomes `2 300 000 kr`. Öre are written only when there are any.
 * @param ore whole öre; a fraction is a bug and throws
 */
export function formatKr(ore: number | bigint, { unit = true }: { unit?: boolean } = {}): string {
  const amount = BigInt(ore)
  const text = swedishNumber(amount % 100n === 0n ? (amount / 100n).toString() : withDecimals(amount, 2))
  return unit ? `${text}${JOIN}kr` : text
}

/**
 * An amount in thousands of kronor, halves rounded away from zero: `49450000` öre becomes `494,5 tkr`.
 * @param ore whole öre
 */
export function formatTkr(
  ore: number | bigint,
  { unit = true, decimals = 1 }: { unit?: boolean; decimals?: 0 | 1 } = {},
): string {
  const scaled = dividedHalfUp(BigInt(ore), decimals === 1 ? 10_000n : 100_000n)
  const text = swedishNumber(withDecimals(scaled, decimals))
  return unit ? `${text}${JOIN}tkr` : text
}

/** A count or a decimal string in Swedish dress: `1234.5` becomes `1 234,5`. */
export function formatNumber(value: number | bigint | string): string {
  return swedishNumber(typeof value === 'number' ? plainDecimal(value) : value.toString())
}

function plainDecimal(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(6).replace(/\.?0+$/, '') : text
}

/**
 * A percentage given as a decimal string in percent: `"1.5"` becomes `1,5 %`. Digits are kept as they stand.
 * @param signed writes a plus before what is above zero, for changes
 */
export function formatPercent(percent: string, { signed = false }: { signed?: boolean } = {}): string {
  const text = swedishNumber(percent)
  const plus = signed && !text.startsWith(MINUS) && /[1-9]/.test(text) ? '+' : ''
  return `${plus}${text}${JOIN}%`
}

function partsOf(day: string): { year: string; month: number; date: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day)
  if (!match) throw new RangeError(`not a day: ${day}`)
  return { year: match[1] ?? '', month: Number(match[2]), date: Number(match[3]) }
}

function monthName(month: number): string {
  const name = months[month - 1]
  if (!name) throw new RangeError(`not a month: ${month}`)
  return name
}

/** `2024-10-07` becomes `7 oktober 2024`. */
export function formatDate(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${date} ${monthName(month)} ${year}`
}

/** For narrow places: `2024-10-07` becomes `7 okt 2024`. */
export function formatShortDate(day: string): string {
  const { year, month, date } = partsOf(day)
  const name = monthName(month)
  return `${date} ${name.length > 4 ? name.slice(0, 3) : name} ${year}`
}

/** `2024-10-07` becomes `måndag 7 oktober 2024`. */
export function formatWeekdayDate(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${weekdays[new Date(Date.UTC(Number(year), month - 1, date)).getUTCDay()]} ${formatDate(day)}`
}

/** `2019-09`, or a day in that month, becomes `september 2019`. */
export function formatMonth(month: string): string {
  const { year, month: number } = partsOf(`${month.slice(0, 7)}-01`)
  return `${monthName(number)} ${year}`
}

/**
 * An instant as the clock in Stockholm shows it.
 * @param instant UTC, ISO 8601
 */
export function inStockholm(instant: string): { day: string; time: string } {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of stockholm.formatToParts(new Date(instant))) part[type] = value
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}.${part.minute}` }
}

/** An instant in Swedish local time: `2024-10-07T12:05:00Z` becomes `7 oktober 2024 kl. 14.05`. */
export function formatDateTime(instant: string): string {
  const { day, time } = inStockholm(instant)
  return `${formatDate(day)} kl.${JOIN}${time}`
}

/** For logs: `2024-10-07T12:05:00Z` becomes `2024-10-07 14.05`, as it sorts. */
export function formatStamp(instant: string): string {
  const { day, time } = inStockholm(instant)
  return `${day}${JOIN}${time}`
}

/** `1 ärende`, `2 ärenden`: a count with the word in the right number. */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)}${JOIN}${count === 1 ? one : many}`
}
