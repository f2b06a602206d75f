import type { RowExplanation } from '../../domain/finance'
import { explanationParts } from '../finance'
import { formatKr } from '../format'

/** One thing that went into a figure, and where it comes from. */
export type DerivationInput = { term: string; value: string; source?: string; href?: string }

/** How a figure came about, in words: what a page shows under *Så räknades det*. */
export type Derivation = {
  /** What the figure is: "Ränta 2026". */
  title: string
  /** The figure as it is shown: "34 500 kr". */
  result: string
  /** The rule, with names for what goes in: "internränta × ingående värde × månader / 12". */
  formula?: string
  /** The rule with the figures put in, a line at a time; the last one ends with the result. */
  lines: readonly string[]
  inputs?: readonly DerivationInput[]
  /** Where it was rounded, and to what. */
  rounding?: string
}

const toOre = 'Avrundat en gång, till hela ören. Halva ören avrundas bort från noll.'
const nothing = 'Inget avrundas här: beloppen är redan hela ören.'

const depreciationFormula = {
  CUMULATIVE_STRAIGHT_LINE:
    'avskrivet till och med årets sista månad minus avskrivet före året; avskrivet = belopp att skriva av × månader / livslängd i månader',
  ANNUITY_LESS_INTEREST: 'annuiteten minus räntan; det sista året skrivs resten av',
  NOT_DEPRECIATED: undefined,
} as const

const interestFormula = {
  INTEREST_ON_OPENING: 'internränta × ingående värde × månader / 12',
  INTEREST_ON_AVERAGE: 'internränta × (ingående + utgående värde) / 2 × månader / 12',
  INTEREST_PER_MONTH: 'summan av internränta / 12 × värdet vid varje månads början',
  INTEREST_PER_ASSET_YEAR: 'internränta × värdet vid början av varje brukningsår',
} as const

/**
 * Derivations of a schedule's row, as {@link RowExplanation} gives it: one for each figure that is shown.
 * @param label what the year is called: "2026", "År 1"
 */
export function rowDerivations(explanation: RowExplanation, label: string) {
  const { cost, depreciation, interest } = explanation
  const { openingOre, closingOre } = interest
  const parts = explanationParts(explanation)
  const bare = (line: string) => line.replace(/^[^:]+: /, '')
  const isFirst = 'fromMonth' in depreciation && depreciation.fromMonth === 0
  const derivation = {
    title: `Avskrivning ${label}`,
    result: formatKr(cost.depreciationOre),
    formula: depreciationFormula[depreciation.formula],
    lines: [bare(parts.depreciation)],
    rounding:
      depreciation.formula === 'CUMULATIVE_STRAIGHT_LINE'
        ? 'Det som är avskrivet sedan starten avrundas till hela ören, inte varje år för sig. Därför blir summan exakt och sista året får ingen rest.'
        : toOre,
  }
  return {
    opening: {
      title: `Ingående värde ${label}`,
      result: formatKr(openingOre),
      formula: isFirst ? 'anskaffningsvärdet' : 'förra årets utgående värde; första året anskaffningsvärdet',
      lines: [],
      rounding: nothing,
    },
    depreciation: derivation,
    interest: {
      title: `Ränta ${label}`,
      result: formatKr(cost.interestOre),
      formula: interestFormula[interest.formula],
      lines: [bare(parts.interest)],
      rounding: toOre,
    },
    cost: {
      title: `Kapitalkostnad ${label}`,
      result: formatKr(cost.costOre),
      formula: 'avskrivning + ränta',
      lines: [bare(parts.cost)],
      rounding: nothing,
    },
    closing: {
      title: `Utgående värde ${label}`,
      result: formatKr(closingOre),
      formula: 'ingående värde − avskrivning',
      lines: [`${formatKr(openingOre)} − ${formatKr(cost.depreciationOre)} = ${formatKr(closingOre)}`],
      rounding: nothing,
    },
  } satisfies Record<string, Derivation>
}

/** A sum of whole öre amounts; long lists are told by their number. */
export function sumDerivation(title: string, parts: readonly number[], total: number): Derivation {
  const shown = parts.length <= 12
  return {
    title,
    result: formatKr(total),
    formula: shown ? undefined : `summan av ${parts.length} belopp`,
    lines: shown
      ? [`${parts.map((ore, at) => signed(ore, at)).join(' ')} = ${formatKr(total)}`]
      : [`${formatKr(total)}`],
    rounding: nothing,
  }
}

const signed = (ore: number, at: number): string => {
  const size = formatKr(Math.abs(ore), { unit: false })
  if (at === 0) return ore < 0 ? `−${size}` : size
  return ore < 0 ? `− ${size}` : `+ ${size}`
}
