import type { FinanceRefusal, RowExplanation } from '../domain/finance'
import { formatKr, formatPercent } from './format'

/** Why a calculation is refused, in Swedish: the calculation page and the command line say the same. */
export const financeRefusalText: Record<FinanceRefusal, string> = {
  INPUT_INVALID: 'Underlaget saknar uppgifter eller har uppgifter i fel form.',
  AMOUNT_TOO_LARGE: 'Beloppet är för stort för att räknas exakt i öre.',
  PRINCIPAL_NOT_POSITIVE: 'Anskaffningsvärdet måste vara större än noll.',
  LIFE_NOT_POSITIVE: 'Avskrivningstiden måste vara minst en månad.',
  LIFE_TOO_LONG: 'Tiden får vara högst 500 år.',
  LIFE_NOT_WHOLE_YEARS:
    'Avskrivningstiden måste vara ett helt antal år i en annuitet och i en plan med återinvesteringar.',
  RESIDUAL_OUT_OF_RANGE: 'Restvärdet måste ligga mellan noll och anskaffningsvärdet.',
  RATE_MISSING: 'Det saknas en internränta för något av åren.',
  RATE_NEGATIVE: 'Internräntan får inte vara negativ.',
  START_RULE_UNKNOWN: 'Startregeln är okänd. Välj SAME_MONTH, NEXT_MONTH eller NEXT_YEAR.',
  STATUS_UNKNOWN: 'Ärendets läge är okänt. Välj REQUESTED, DECIDED, CLOSED eller CANCELLED.',
  FRAME_OVERCOMMITTED:
    'Beloppet ryms inte i anslaget. Det kräver ett tilläggsanslag eller en omdisponering, eller ett lägre belopp.',
  NO_RECIPIENTS: 'Det finns ingen att fördela beloppet på.',
  NEGATIVE_WEIGHT: 'En vikt får inte vara negativ.',
  WEIGHT_SUM_ZERO: 'Alla vikter är noll, så beloppet går inte att fördela.',
  TOTAL_NOT_MULTIPLE_OF_UNIT: 'Beloppet går inte jämnt upp i den enhet som fördelningen ska göras i.',
  KEY_MISSING: 'Ett serviceområde saknar fördelningsnycklar.',
  KEY_WEIGHTS_NOT_100: 'Fördelningsnycklarnas vikter måste bli exakt 100 procent i varje serviceområde.',
  VOLUME_MISSING: 'En volym saknas. Skriv 0 om det inte fanns något att räkna.',
  VOLUME_PERIOD_INCOMPLETE:
    'Mätperioden är inte tolv månader. Uppskattade volymer behöver markeras och motiveras.',
  KEY_TOTAL_ZERO:
    'En fördelningsnyckel har volymen noll för alla. Ta bort nyckeln, eller välj att dess vikt ska spridas på de andra.',
  NO_VOLUMES: 'Ett serviceområde har ingen volym alls, så kostnaden går inte att fördela efter volym.',
  NO_DEPRECIATION_FITS: 'Ingen årlig avskrivning ger alla de angivna kostnaderna.',
}

/** What is wrong with a field of the calculation form before anything is calculated. */
export const calculationFieldText = {
  amount: 'Skriv anskaffningsvärdet i kronor med siffror, till exempel 2\u00a0300\u00a0000.',
  residual: 'Skriv restvärdet i kronor med siffror, till exempel 50\u00a0000.',
  rate: 'Skriv räntan i procent, till exempel 1,5.',
  years: 'Skriv antalet år med siffror.',
  months: 'Skriv antalet månader med siffror.',
  month: 'Välj en första månad, till exempel 2025-01.',
} as const

export const interestMethodLabel = {
  OPENING: 'Ingående värde',
  AVERAGE: 'Medelvärde under året',
  MONTHLY: 'Värdet varje månad',
} as const

export const scheduleColumnLabel = {
  openingOre: 'ingående värde',
  depreciationOre: 'avskrivning',
  interestOre: 'ränta',
  costOre: 'kostnad',
  closingOre: 'utgående värde',
} as const

const count = (months: number) => (months === 1 ? '1 månad' : `${months} månader`)

/** How the depreciation of a year came about, in one line of arithmetic. */
function depreciationText({ depreciation, cost }: RowExplanation): string {
  const result = formatKr(cost.depreciationOre)
  switch (depreciation.formula) {
    case 'CUMULATIVE_STRAIGHT_LINE': {
      const { baseOre, lifeMonths, fromMonth, untilMonth } = depreciation
      const part = (month: number) => `${formatKr(baseOre)} × ${month}/${lifeMonths}`
      return fromMonth === 0
        ? `Avskrivning: ${part(untilMonth)} = ${result}`
        : `Avskrivning: ${part(untilMonth)} − ${part(fromMonth)} = ${result}`
    }
    case 'ANNUITY_LESS_INTEREST': {
      const years = depreciation.assetYears.map(
        ({ assetYear, months }) => `år ${assetYear} (${count(months)})`,
      )
      return `Avskrivning: annuiteten ${formatKr(depreciation.annuityOre)} minus räntan, ${years.join(' och ')} = ${result}`
    }
    case 'NOT_DEPRECIATED':
      return 'Avskrivning: skrivs inte av'
  }
}

function interestText({ interest, cost }: RowExplanation): string {
  const { formula, ratePct, openingOre, closingOre, months } = interest
  const rate = formatPercent(ratePct)
  const result = formatKr(cost.interestOre)
  const share = months === 12 ? '' : ` × ${months}/12`
  switch (formula) {
    case 'INTEREST_ON_OPENING':
      return `Ränta: ${rate} × ${formatKr(openingOre)}${share} = ${result}`
    case 'INTEREST_ON_AVERAGE':
      return `Ränta: ${rate} × (${formatKr(openingOre)} + ${formatKr(closingOre)}) / 2${share} = ${result}`
    case 'INTEREST_PER_MONTH':
      return `Ränta: ${rate} / 12 × värdet vid början av var och en av ${count(months)} = ${result}`
    case 'INTEREST_PER_ASSET_YEAR':
      return `Ränta: ${rate} × värdet vid början av brukningsåret, efter antal månader = ${result}`
  }
}

/** How each of a year's figures came about. */
export const explanationParts = (explanation: RowExplanation) => ({
  depreciation: depreciationText(explanation),
  interest: interestText(explanation),
  cost: `Kostnad: ${formatKr(explanation.cost.depreciationOre)} + ${formatKr(explanation.cost.interestOre)} = ${formatKr(explanation.cost.costOre)}`,
})

/** How a year's figures came about, line by line. */
export const explanationLines = (explanation: RowExplanation): string[] =>
  Object.values(explanationParts(explanation))
