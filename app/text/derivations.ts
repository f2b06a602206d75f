import type {
  Addend,
  Derivation,
  DerivationTerm,
  PaybackDerivation,
  PercentDerivation,
  ShareDerivation,
} from '../domain/finance'
import type { Derivation as DerivationText } from './economy/derivation'
import { formatKr, formatMonth, formatNumber, formatPercent } from './format'

const MINUS = '\u2212'

const termLabel: Record<DerivationTerm, string> = {
  investment: 'investering',
  budget_line: 'budgetpost',
  frame: 'anslaget',
  claim: 'ärende',
  forecast: 'prognos',
  actual: 'utfall',
  room: 'utrymmet',
  request: 'det begärda beloppet',
  proceeds: 'ersättningen',
  book_value: 'bokfört värde',
  capital_cost: 'kapitalkostnad',
  added_cost: 'tillkommande driftkostnad',
  one_off: 'engångskostnad',
  removed_cost: 'kostnad som upphör',
  added_revenue: 'tillkommande intäkt',
  net_cost: 'årets nettokostnad',
  net_cost_before: 'nettokostnaden året före',
  present_value: 'år',
  benefit: 'nytta',
  staff: 'personal',
  other: 'övriga direkta kostnader',
  overhead: 'gemensamma kostnader',
  key: 'nyckel',
  area: 'serviceområde',
  rounding: 'avrundning till prislistans enhet',
  price_with: 'priset med investeringen',
  price_without: 'priset utan den',
  price_change: 'hela förändringen',
  cost_effect: 'kostnadseffekten',
}

const replacedLabel = { amount: 'beloppet', start: 'startmånaden', rate: 'räntan', life: 'avskrivningstiden' }

/** Addends in one line: the first with its sign if negative, the others after plus or minus. */
const sumText = (parts: readonly Addend[]): string =>
  parts
    .map(({ term, name, ore }, place) => {
      const label = name === null ? termLabel[term] : term === 'present_value' ? `år ${name}` : name
      const amount = `${formatKr(Math.abs(ore))} (${label})`
      if (place === 0) return ore < 0 ? `${MINUS}${amount}` : amount
      return `${ore < 0 ? MINUS : '+'} ${amount}`
    })
    .join(' ')

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`

/** An exact share in öre as kronor with six decimals, cut off: what the öre are rounded down from. */
const exactKr = (exactOre: string): string => {
  const [, sign = '', whole = '0', decimals = ''] = /^(-?)(\d+)\.(\d+)$/.exec(exactOre) ?? []
  const padded = whole.padStart(3, '0')
  return `${formatNumber(`${sign}${padded.slice(0, -2)}.${padded.slice(-2)}${decimals}`)}\u00a0kr`
}

const shareLines = (share: ShareDerivation & { resultOre: number }): string[] => {
  const { totalOre, unitOre, weight, weightSum, exactOre, floorOre, unitsLeft, rank, extra, extraTo } = share
  const unit = unitOre === 1 ? 'öre' : formatKr(unitOre)
  const first = `${formatKr(totalOre)} × ${formatNumber(weight)} / ${formatNumber(weightSum)} = ${exactKr(exactOre)}`
  if (unitsLeft === 0) return [`${first}. Fördelningen går jämnt ut.`]
  const left =
    unitOre === 1
      ? `När alla delar har avrundats nedåt återstår ${unitsLeft} öre`
      : `När alla delar har avrundats nedåt återstår ${formatNumber(unitsLeft)} gånger ${unit}`
  const given = `${left}, som går till ${extraTo.length === 1 ? 'den' : 'dem'} med störst rest: ${listed(extraTo)}.`
  if (extra)
    return [
      `${first}, nedåt ${formatKr(floorOre)}.`,
      given,
      `Resten är nummer ${rank} i storlek, så här läggs ${unitOre === 1 ? 'ett öre' : unit} till: ${formatKr(share.resultOre)}.`,
    ]
  const why =
    rank === null ? 'Utan vikt blir det ingen del.' : `Resten är nummer ${rank} i storlek och får inget.`
  return [`${first}, nedåt ${formatKr(floorOre)}.`, given, why]
}

/** How a figure came about, line by line. */
export function derivationLines(derivation: Derivation): string[] {
  const result = formatKr(derivation.resultOre)
  switch (derivation.formula) {
    case 'SUM':
      return derivation.parts.length === 0
        ? ['Det finns inget att summera.']
        : [`${sumText(derivation.parts)} = ${result}`]
    case 'INDEXED_COST': {
      const { firstOre, indexPct, years } = derivation
      return years === 0
        ? [`Första anskaffningen: ${result}`]
        : [`${formatKr(firstOre)} × (1 + ${formatPercent(indexPct)}) upphöjt till ${years} år = ${result}`]
    }
    case 'BOOK_VALUE': {
      const { principalOre, baseOre, elapsedMonths, lifeMonths } = derivation
      return [
        `${formatKr(principalOre)} ${MINUS} ${formatKr(baseOre)} × ${elapsedMonths}/${lifeMonths} = ${result}`,
      ]
    }
    case 'CLAIM_NOT_DECIDED':
      return ['Äskat men inte beslutat: tar inget av anslaget än.']
    case 'CLAIM_LARGEST': {
      const { decidedOre, committedOre, actualOre } = derivation
      return [
        `Det största av beslutat ${formatKr(decidedOre)}, bundet ${formatKr(committedOre)} och utfall ${formatKr(actualOre)} = ${result}`,
      ]
    }
    case 'CLAIM_ACTUAL':
      return [`Avslutat: utfallet ${result} belastar anslaget, resten är fri.`]
    case 'PRESENT_VALUE': {
      const { flowOre, ratePct, year } = derivation
      return year === 0
        ? [`År 0 räknas inte om: ${result}`]
        : [`${formatKr(flowOre)} / (1 + ${formatPercent(ratePct)}) upphöjt till ${year} år = ${result}`]
    }
    case 'NET_PRESENT_VALUE':
      return [
        `${sumText(derivation.parts)} = ${result}`,
        'Nuvärdena läggs ihop oavrundade och avrundas en gång.',
      ]
    case 'BENEFIT': {
      const { annualFullOre, months, rampPct, probabilityPct } = derivation
      const share = months === 12 ? '' : ` × ${months}/12`
      return [
        `${formatKr(annualFullOre)}${share} × ${formatPercent(rampPct)} (införandegrad) × ${formatPercent(probabilityPct)} (sannolikhet) = ${result}`,
      ]
    }
    case 'BENEFIT_NOT_YET':
      return [`Nyttan börjar ${formatMonth(derivation.start)}.`]
    case 'REPLACED': {
      const { input, beforeOre, afterOre } = derivation
      return [
        `Kostnaden när ${replacedLabel[input]} byts mot det verkliga: ${formatKr(afterOre)} ${MINUS} ${formatKr(beforeOre)} = ${result}`,
      ]
    }
    case 'STAFF': {
      const parts = derivation.parts.map(
        ({ category, fte, standardCostOre }) =>
          `${formatNumber(fte)} årsarbetare ${category} × ${formatKr(standardCostOre)}`,
      )
      return [`${parts.join(' + ')} = ${result}`]
    }
    case 'SHARE':
      return shareLines(derivation)
  }
}

const roundingText = {
  EXACT: 'Inget avrundas här: beloppen är redan hela ören.',
  HALF_AWAY: 'Avrundat en gång, till hela ören. Halva ören avrundas bort från noll.',
  LARGEST_REMAINDER:
    'Alla delar avrundas nedåt, och det som blir över går till dem med störst rest. Därför blir summan exakt.',
} as const

/** The same as a page shows it under *Så räknades det*. */
export const told = (title: string, derivation: Derivation): DerivationText => ({
  title,
  result: formatKr(derivation.resultOre),
  lines: derivationLines(derivation),
  rounding: roundingText[derivation.rounding],
})

/** How a payback time came about. */
export function paybackLines({ turn, ratePct, years }: PaybackDerivation): string[] {
  if (turn === null || years === null) return ['Summan av flödena blir aldrig noll eller mer.']
  const of = /[1-9]/.test(ratePct) ? 'nuvärdena' : 'flödena'
  return [
    `Efter år ${turn.year - 1} är summan av ${of} ${formatKr(turn.cumulativeBeforeOre)}, och år ${turn.year} ger ${formatKr(turn.flowOre)}.`,
    `${turn.year - 1} + ${formatKr(0 - turn.cumulativeBeforeOre)} / ${formatKr(turn.flowOre)} = ${formatNumber(years)} år`,
  ]
}

/** How a change in percent came about. */
export function percentLines({ previousOre, currentOre, changeOre, pct }: PercentDerivation): string[] {
  if (pct === null) return ['Det fanns inget pris året före, så förändringen har ingen procent.']
  return [
    `(${formatKr(currentOre)} ${MINUS} ${formatKr(previousOre)}) / ${formatKr(previousOre)} = ${formatKr(changeOre)} / ${formatKr(previousOre)} = ${formatPercent(pct, { signed: true })}`,
  ]
}
