import type { EconomicFigureKind } from '../../domain/finance/figures'
import type { PublishedFigure } from '../../domain/finance/published-figures'
import { formatKr, formatNumber, formatPercent } from '../format'

export const figureKindLabel: Record<EconomicFigureKind, string> = {
  internal_rate: 'Internränta',
  price_base_amount: 'Prisbasbelopp',
  price_index: 'Prisindex kommunal verksamhet (PKV)',
}

export const figureStandingLabel: Record<PublishedFigure['standing'], string> = {
  published: 'Publicerat',
  derived: 'Räknat från ett annat år',
  unconfirmed: 'Obekräftat',
}

/** A figure in the dress of its kind: `1,5 %`, `59 200 kr`, `123,4`. */
export function figureText(kind: EconomicFigureKind, value: string): string {
  if (kind === 'internal_rate') return formatPercent(value)
  return kind === 'price_base_amount' ? formatKr(BigInt(value) * 100n) : formatNumber(value)
}
