import {
  formatDate,
  formatDateTime,
  formatKr,
  formatPercent,
  formatShortDate,
  formatTkr,
} from '~/text/format'

/** A day or an instant as people write it, with the ISO value for machines. Instants are shown in Swedish time. */
export function DateText({ value, short = false }: { value: string; short?: boolean }) {
  const instant = value.length > 10
  const text = instant ? formatDateTime(value) : short ? formatShortDate(value) : formatDate(value)
  return <time dateTime={value}>{text}</time>
}

/** An amount in öre shown in kronor, or in thousands of kronor with `unit="tkr"`. `bare` leaves the unit out. */
export function Money({
  ore,
  unit = 'kr',
  bare = false,
}: {
  ore: number | bigint
  unit?: 'kr' | 'tkr'
  bare?: boolean
}) {
  const format = unit === 'kr' ? formatKr : formatTkr
  return <span className="figure">{format(ore, { unit: !bare })}</span>
}

/** A percentage from a decimal string in percent (`"1.5"`). */
export function Percent({ value, signed }: { value: string; signed?: boolean }) {
  return <span className="figure">{formatPercent(value, { signed })}</span>
}
