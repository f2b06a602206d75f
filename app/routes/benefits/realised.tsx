import type { BenefitKind } from '~/domain/finance/benefit'
import { formatKr, formatNumber, formatPercent } from '~/text/format'
import { Money } from '~/ui'

type Sized = {
  kind: BenefitKind
  annualFullOre: number | null
  annualHours: string | null
  target: string | null
}

/** How large a benefit is to be a full year. */
export function FullYear({ benefit }: { benefit: Sized }) {
  const { annualFullOre, annualHours, kind, target } = benefit
  if (kind === 'QUALITATIVE') return <>{target ?? '–'}</>
  return (
    <span>
      {annualHours !== null && <span className="nowrap">{formatNumber(annualHours)} timmar</span>}
      {annualHours !== null && annualFullOre !== null && <br />}
      {annualFullOre !== null &&
        (kind === 'FREED_TIME' ? (
          <span className="note">värda {formatKr(annualFullOre)}</span>
        ) : (
          <Money ore={annualFullOre} />
        ))}
    </span>
  )
}

type Read = {
  months: number
  rate: string | null
  actualOre: number | null
  actualHours: string | null
  plannedOre: number | null
  plannedHours: string | null
}

/** What a reading says was realised, of what was planned for the same months. */
export function Realised({ reading }: { reading: Read }) {
  const { rate, actualHours, plannedHours, actualOre, plannedOre } = reading
  const of =
    actualHours !== null && plannedHours !== null
      ? `${formatNumber(actualHours)} av ${formatNumber(plannedHours)} timmar`
      : actualOre !== null && plannedOre !== null
        ? `${formatKr(actualOre)} av ${formatKr(plannedOre)}`
        : null
  return (
    <span>
      {rate === null ? '–' : <strong className="figure">{formatPercent(rate)}</strong>}
      {of && <span className="cell-note">{of}</span>}
    </span>
  )
}
