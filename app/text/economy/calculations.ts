import type {
  AlternativeKind,
  CalculationInput,
  CalculationKind,
  CalculationState,
  CostPhase,
  EffectKind,
} from '../../domain/finance/calculation'
import type { CalculationRefusal } from '../../domain/finance/calculation-cost'
import type { CalculationWarning } from '../../domain/finance/calculation-warnings'
import { parseDecimal, toDecimalText } from '../../domain/shared/rational'
import { financeRefusalText, interestMethodLabel } from '../finance'
import { formatDate, formatKr, formatPercent } from '../format'

export const calculationKindLabel: Record<CalculationKind, string> = {
  plan: 'Plan',
  alternative: 'Alternativ',
  scenario: 'Scenario',
}

export const calculationStateLabel: Record<CalculationState, string> = {
  draft: 'Utkast',
  decided: 'Beslutad',
  withdrawn: 'Borttagen',
}

export const alternativeLabel: Record<AlternativeKind, string> = {
  buy: 'Köpa',
  lease: 'Hyra eller leasa',
  subscribe: 'Prenumerera (molntjänst)',
  do_nothing: 'Göra ingenting',
}

export const phaseLabel: Record<CostPhase, string> = {
  feasibility: 'Förstudie',
  procurement: 'Upphandling',
  project: 'Projekt',
  reserve: 'Reserv',
  other: 'Annat',
}

export const treatmentLabel = { CAPITAL: 'Investering', OPERATING: 'Drift' } as const

export const effectLabel: Record<EffectKind, string> = {
  added_cost: 'Ny kostnad varje år',
  one_off: 'Engångskostnad',
  removed_cost: 'Kostnad som försvinner',
  added_revenue: 'Ny intäkt varje år',
}

export const methodLabel: Record<CalculationInput['method'], string> = {
  straight_line: 'Rak avskrivning',
  annuity: 'Annuitet',
  non_depreciable: 'Skrivs inte av (mark, konst)',
}

export const startRuleLabel: Record<CalculationInput['startRule'], string> = {
  SAME_MONTH: 'Samma månad som den tas i bruk',
  NEXT_MONTH: 'Månaden efter',
  NEXT_YEAR: 'Den 1 januari efter',
}

export const calculationRefusalText: Record<CalculationRefusal, string> = {
  ...financeRefusalText,
  PRINCIPAL_NOT_POSITIVE: 'Det finns inget belopp att skriva av. Lägg till minst en rad som är investering.',
  ANNUITY_NEEDS_ONE_RATE: 'En annuitet räknas med en och samma ränta alla år. Välj en fast ränta.',
  STRAIGHT_LINE_ONLY:
    'Delar med egen livslängd, bidrag och återinvestering räknas bara med rak avskrivning, och bidrag inte tillsammans med återinvestering.',
  YEARS_NEED_A_DAY: 'Räntor per år kräver att kalkylen har en dag då investeringen tas i bruk.',
}

const rowNames: Record<string, string> = {
  rad: 'Kostnad',
  fin: 'Finansiering',
  del: 'Del',
  effekt: 'Effekt',
}

/** What is wrong with a field, with its row first when it stands in one: `rad-0-belopp` is row 1 of the costs. */
function inRow(field: string, text: string): string {
  const [, list = '', at = ''] = /^([a-z]+)-(\d+)-/.exec(field) ?? []
  const name = rowNames[list]
  return name === undefined ? text : `${name} rad ${Number(at) + 1}: ${text}`
}

/** What is wrong with a field of the form. */
export const calculationFormText = {
  name: 'Skriv vad kalkylen ska heta, till exempel Köp av plattform.',
  nameLong: 'Skriv ett kortare namn, högst 200 tecken.',
  lineName: 'Skriv vad kostnaden gäller.',
  financingName: 'Skriv varifrån pengarna kommer.',
  partName: 'Skriv vad delen är.',
  effectName: 'Skriv vad effekten är.',
  amount: 'Skriv beloppet i kronor med siffror, till exempel 2\u00a0300\u00a0000.',
  negative: 'Beloppet får inte vara negativt.',
  life: 'Skriv avskrivningstiden i år, månader eller båda. Den är minst en månad och högst 500 år.',
  partStart: 'Skriv månaden som 2027-01, eller lämna tomt.',
  effectStart: 'Skriv månaden som 2027-01. Utan datum i kalkylen skrivs årets nummer, till exempel 1.',
  lastYear: 'Skriv det sista året med siffror, till exempel 2031.',
  lastYearBefore: 'Det sista året ligger före starten.',
  day: 'Skriv en dag som finns, till exempel 2027-01-01.',
  yearsNeedDay: 'Räntor per år kräver en dag då investeringen tas i bruk.',
  rate: 'Skriv räntan i procent, till exempel 1,5.',
  negativeRate: 'Räntan får inte vara negativ.',
  discount: 'Skriv kalkylräntan i procent, till exempel 3.',
  horizon: 'Skriv antalet år med siffror, från 1 till 100.',
  reservePercent: 'Skriv reserven i procent, till exempel 15. Den måste vara mindre än 100.',
  reinvestYears: 'Skriv antalet år med siffror, från 1 till 100.',
  index: 'Skriv prisändringen i procent, till exempel 2.',
  yearWithoutRate: (year: number) =>
    `Internräntan för ${year} saknas i kommunens tabell. Lägg in den under Ekonomi, Räntor och index, eller räkna med en och samma ränta alla år.`,
  inRow,
} as const

export const yearText = (dated: boolean, year: number): string => (dated ? String(year) : `År ${year}`)

export const lifeText = (months: number): string => {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const words = [years > 0 && `${years} år`, rest > 0 && `${rest} ${rest === 1 ? 'månad' : 'månader'}`]
  return words.filter(Boolean).join(' och ')
}

/** A month as people read it: `2027-01`; year 1 of a calculation without a day. */
const monthText = (month: string): string => (month < '1000' ? `år ${Number(month.slice(0, 4))}` : month)

/** The core's four decimals shown with one. */
const oneDecimal = (percent: string | null): string => {
  const value = percent === null ? null : parseDecimal(percent)
  return value ? formatPercent(toDecimalText(value, 1)) : '–'
}

/** A warning as a heading and a sentence. */
export function warningText(warning: CalculationWarning): { title: string; text: string } {
  switch (warning.code) {
    case 'FEASIBILITY_CAPITALISED':
      return {
        title: 'Förstudien räknas som investering',
        text: `${warning.label}, ${formatKr(warning.ore)}, är en förstudie. Förstudier och upphandling är normalt driftkostnader det år de görs.`,
      }
    case 'TREATMENT_UNDECIDED':
      return {
        title: 'Det är inte sagt om allt är investering',
        text: `Ingen har angett om det är investering eller drift, så i kalkylen räknas det som investering: ${warning.labels.map((label) => `”${label}”`).join(', ')}.`,
      }
    case 'BELOW_MIN_VALUE':
      return {
        title: 'Beloppet är mindre än gränsen för en investering',
        text: `${formatKr(warning.amountOre)} når inte kommunens gräns ${formatKr(warning.thresholdOre)}. Under gränsen är utgiften en driftkostnad.`,
      }
    case 'LIFE_TOO_SHORT':
      return {
        title: 'Tiden är kortare än gränsen för en investering',
        text: `${lifeText(warning.lifeMonths)} når inte kommunens gräns ${lifeText(warning.minLifeMonths)}. Det som används kortare tid är en driftkostnad.`,
      }
    case 'BASE_AMOUNT_MISSING':
      return {
        title: `Prisbasbeloppet för ${warning.year} saknas`,
        text: 'Därför går det inte att se om beloppet når kommunens gräns för en investering. Lägg till prisbasbeloppet under Räntor och index.',
      }
    case 'RESERVE_OF_TOTAL':
      return {
        title: 'Reserven är en andel av totalen',
        text: `Reserven ${formatKr(warning.reserveOre)} anges som ${formatPercent(warning.statedPct)}. Det stämmer med totalen (${oneDecimal(warning.reserve.pctOfTotal)}), inte med summan av delarna (${oneDecimal(warning.reserve.pctOnBase)}). Beloppet visas som det är beslutat.`,
      }
    case 'RESERVE_MISMATCH':
      return {
        title: 'Reserven stämmer inte med sin procentsats',
        text: `Reserven ${formatKr(warning.reserveOre)} anges som ${formatPercent(warning.statedPct)}. Den är ${oneDecimal(warning.reserve.pctOnBase)} av summan av delarna och ${oneDecimal(warning.reserve.pctOfTotal)} av totalen.`,
      }
    case 'SUM_MISMATCH':
      return {
        title: sumTitle[warning.what],
        text: `${sumWords[warning.what]} ${formatKr(warning.statedOre)}, men raderna blir ${formatKr(warning.computedOre)}. Kalkylen räknar med raderna.`,
      }
  }
}

const sumTitle = {
  document: 'Summan skiljer sig från handlingen',
  components: 'Delarna blir inte lika mycket som raderna',
  financing: 'Finansieringen täcker inte precis kostnaden',
} as const

const sumWords = {
  document: 'Handlingen anger',
  components: 'Delarna är tillsammans',
  financing: 'Finansieringen är tillsammans',
} as const

/** One thing that a calculation rests on, in words; two calculations are compared by key. */
export type InputFact = { key: string; label: string; value: string }

/** Everything a calculation rests on, in the order of the form. Lists have one fact per row, keyed by what it is called. */
export function inputFacts(input: CalculationInput): InputFact[] {
  const { lines, reserve, financing, components, effects, rates, reinvestment } = input
  const fact = (key: string, label: string, value: string | null | false): InputFact[] =>
    value ? [{ key, label, value }] : []
  return [
    ...fact('alternative', 'Alternativ', input.alternative && alternativeLabel[input.alternative]),
    ...lines.flatMap(({ label, ore, phase, treatment }) =>
      fact(
        `line-${label}`,
        label,
        `${formatKr(ore)} (${phaseLabel[phase]}, ${treatment ? treatmentLabel[treatment].toLowerCase() : 'slag inte angivet'})`,
      ),
    ),
    ...fact(
      'reserve',
      'Reserv',
      reserve &&
        `${formatKr(reserve.ore)}${reserve.statedPct === null ? '' : `, anges som ${formatPercent(reserve.statedPct)}`}`,
    ),
    ...components.flatMap((part) =>
      fact(
        `part-${part.label}`,
        `Del: ${part.label}`,
        `${formatKr(part.ore)} på ${lifeText(part.lifeMonths)}${part.residualOre === 0 ? '' : `, restvärde ${formatKr(part.residualOre)}`}${part.start ? `, från ${part.start}` : ''}`,
      ),
    ),
    ...fact('grant', 'Investeringsbidrag', input.grantOre !== 0 && formatKr(input.grantOre)),
    ...financing.flatMap(({ label, ore }) =>
      fact(`financing-${label}`, `Finansiering: ${label}`, formatKr(ore)),
    ),
    ...fact('financingNote', 'Finansiering', input.financingNote),
    ...fact('method', 'Metod', methodLabel[input.method]),
    ...fact(
      'interest',
      'Ränta räknas på',
      input.method === 'straight_line' && interestMethodLabel[input.interestMethod],
    ),
    ...fact(
      'life',
      'Avskrivningstid',
      components.length === 0 && input.method !== 'non_depreciable' && lifeText(input.lifeMonths),
    ),
    ...fact('residual', 'Restvärde', input.residualOre !== 0 && formatKr(input.residualOre)),
    ...fact(
      'start',
      'Tas i bruk',
      input.takenIntoUse === null
        ? 'Inte daterat: åren är numrerade'
        : `${formatDate(input.takenIntoUse)}, kostar från ${startWords[input.startRule]}`,
    ),
    ...fact('rates', 'Internränta', ratesText(rates)),
    ...fact('rateSource', 'Räntans källa', rates.mode === 'FIXED' && rates.source),
    ...fact(
      'reinvestment',
      'Återinvestering',
      reinvestment &&
        `i ${reinvestment.horizonYears} år, priserna ändras ${formatPercent(reinvestment.indexPct)} om året`,
    ),
    ...effects.flatMap((effect) =>
      fact(
        `effect-${effect.kind}-${effect.label}`,
        `${effectLabel[effect.kind]}: ${effect.label}`,
        `${formatKr(effect.annualOre)}${effect.kind === 'one_off' ? '' : ' om året'}, från ${monthText(effect.start)}${effect.lastYear === null ? '' : ` till och med ${effect.lastYear < 1000 ? `år ${effect.lastYear}` : effect.lastYear}`}${effect.department ? `, hos ${effect.department}` : ''}`,
      ),
    ),
    ...fact('discount', 'Kalkylränta', formatPercent(input.discountPct)),
    ...fact('horizon', 'Tid för nuvärdet', `${input.horizonYears} år`),
  ]
}

const startWords = {
  SAME_MONTH: 'samma månad',
  NEXT_MONTH: 'månaden efter',
  NEXT_YEAR: '1 januari efter',
} as const

const ratesText = (rates: CalculationInput['rates']): string =>
  rates.mode === 'FIXED'
    ? rates.ratePct === ''
      ? 'Saknas'
      : `${formatPercent(rates.ratePct)} alla år`
    : `Per år: ${rates.years.map(({ year, ratePct }) => `${year} ${formatPercent(ratePct)}`).join(', ') || 'inga räntor i tabellen'}`

/** What history says when a calculation has been decided. */
export const decidedCalculationEvent = (number: number, name: string, principalOre: number): string =>
  `Kalkyl ${number}, ${name}, är beslutad: ${formatKr(principalOre)} att investera`

/** A calculation's result in a sentence. Amounts in öre. */
export function resultSentence({
  principalOre,
  yearOneOre,
  totalOre,
  years,
  falling,
}: {
  principalOre: number
  yearOneOre: number
  totalOre: number
  years: number
  falling: boolean
}): string {
  if (principalOre === 0) return 'Inget skrivs av. Det som kostar är driften.'
  const rest =
    years > 1
      ? `${falling ? ', därefter mindre varje år' : ''}. Det blir ${formatKr(totalOre)} på ${years} år.`
      : '.'
  return `${formatKr(principalOre)} att investera. Kapitalkostnaden är ${formatKr(yearOneOre)} det första hela året${rest}`
}

/** Years until the money is back, as people read it. */
export const paybackText = (years: string | null): string =>
  years === null ? 'Betalar inte tillbaka sig' : `${years.replace('.', ',')} år`
