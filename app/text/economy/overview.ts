import { presentAmount } from '../../domain/shared/money'
import { formatCount, formatKr, formatNumber, formatPercent } from '../format'

/** An amount in millions of kronor with one decimal; small ones in kronor. */
export const inMillions = (ore: number): string =>
  Math.abs(ore) < 50_000_000 ? formatKr(ore) : `${formatNumber(presentAmount(ore, 'mnkr', 1))}\u00a0mnkr`

type Told = {
  appropriations: {
    year: number
    frameOre: number
    claimedOre: number
    roomOre: number
    requestedOre: number
    /** Amounts that are examples are not told as the municipality's own. */
    example: boolean
  } | null
  investments: { total: number; principalOre: number }
  benefits: { cashable: { fullOre: number } }
  priceList: { year: number; totalOre: number; changePct: string | null } | null
}

/** The economy in one or two sentences: what is set aside, what is left, and what it comes to mean. */
export function overviewSentence({ appropriations, investments, benefits, priceList }: Told): string {
  const said: string[] = []
  if (appropriations && !appropriations.example) {
    const { year, frameOre, claimedOre, roomOre, requestedOre } = appropriations
    const left = roomOre < 0 ? `${inMillions(-roomOre)} för mycket` : `${inMillions(roomOre)} är kvar`
    const asked = requestedOre > 0 ? ` och ${inMillions(requestedOre)} äskas` : ''
    said.push(
      `Av ${inMillions(frameOre)} i anslag för ${year} är ${inMillions(claimedOre)} beslutade: ${left}${asked}.`,
    )
  } else if (investments.total > 0) {
    said.push(
      investments.total === 1
        ? `En investering på ${inMillions(investments.principalOre)}.`
        : `${formatCount(investments.total, 'investering', 'investeringar')} på sammanlagt ${inMillions(investments.principalOre)}.`,
    )
  }
  if (priceList)
    said.push(
      `Förvaltningarna betalar ${inMillions(priceList.totalOre)} för gemensamma tjänster ${priceList.year}${changeText(priceList.changePct)}.`,
    )
  if (benefits.cashable.fullOre > 0)
    said.push(`Budgetar ska sänkas med ${inMillions(benefits.cashable.fullOre)} om året tack vare nyttorna.`)
  return said.join(' ') || 'Vad digitaliseringen kostar, hur kostnaderna fördelas och vad de ger tillbaka.'
}

const changeText = (pct: string | null): string =>
  pct === null ? '' : ` (${formatPercent(pct, { signed: true })} från året före)`
