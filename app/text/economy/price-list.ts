import type { PriceState, PriceStepEvent } from '../../domain/finance/price-version'
import { presentAmount } from '../../domain/shared/money'
import { formatKr, formatNumber, formatTkr } from '../format'

export const priceStateLabel: Record<PriceState, string> = {
  draft: 'Utkast',
  reference_group: 'I referensgruppen',
  preparatory_group: 'I beredningsgruppen',
  operational_council: 'I verksamhetsrådet',
  strategic_council: 'I strategiska rådet',
  published: 'Publicerad',
  withdrawn: 'Återkallad',
}

/** What the button of an event says, from where the version lies. */
export function priceEventLabel(state: PriceState, event: PriceStepEvent): string {
  if (event === 'return') return 'Skicka tillbaka till utkast'
  if (event === 'withdraw') return 'Återkalla versionen'
  if (event === 'publish') return state === 'draft' ? 'Publicera det omräknade året' : 'Publicera prislistan'
  return onward[state] ?? 'För vidare'
}

const onward: Partial<Record<PriceState, string>> = {
  draft: 'Skicka till referensgruppen',
  reference_group: 'För vidare till beredningsgruppen',
  preparatory_group: 'För vidare till verksamhetsrådet',
  operational_council: 'För vidare till strategiska rådet',
}

/** The same as something that has happened. */
export function priceStepLabel(event: PriceStepEvent, to: PriceState): string {
  if (event === 'return') return 'Skickades tillbaka till utkast'
  if (event === 'withdraw') return 'Återkallades'
  if (event === 'publish') return 'Publicerades'
  return arrived[to] ?? 'Fördes vidare'
}

const arrived: Partial<Record<PriceState, string>> = {
  reference_group: 'Skickades till referensgruppen',
  preparatory_group: 'Behandlades i referensgruppen',
  operational_council: 'Behandlades i beredningsgruppen',
  strategic_council: 'Behandlades i verksamhetsrådet',
}

/** Which meeting a step asks for, or null in a state without a forum. */
export const priceForumLabel: Partial<Record<PriceState, string>> = {
  reference_group: 'Referensgruppens möte',
  preparatory_group: 'Beredningsgruppens möte',
  operational_council: 'Verksamhetsrådets möte',
  strategic_council: 'Strategiska rådets möte',
}

const PLUS = '+'

/** A change in kronor with its sign; what did not change is `0 kr`. */
export const signedKr = (ore: number): string => `${ore > 0 ? PLUS : ''}${formatKr(ore)}`

/** A change in whole thousands with its sign. */
export function signedTkr(ore: number, { unit = true }: { unit?: boolean } = {}): string {
  const text = formatTkr(ore, { unit, decimals: 0 })
  return ore > 0 && /[1-9]/.test(text) ? PLUS + text : text
}

/** An amount with its öre, always both, so that a column of prices stands straight: `18 033 144,02`. */
export const krOre = (ore: number): string => formatNumber(presentAmount(ore, 'kr', 2))

/** The same as a change, with its sign. */
export const signedKrOre = (ore: number): string => `${ore > 0 ? PLUS : ''}${krOre(ore)}`

/** An amount in whole kronor, for running text: `18 033 144 kr`. */
export const wholeKr = (ore: number): string => `${formatNumber(presentAmount(ore, 'kr', 0))}\u00a0kr`

/** What somebody pays for a year, and how that moved, in a sentence or two. */
export function priceSentence(
  who: string,
  year: number,
  priceOre: number,
  move: { year: number; changeOre: number; pct: string | null } | null,
): string {
  const pays = `${who} betalar ${wholeKr(priceOre)} för ${year}.`
  if (!move) return pays
  if (move.changeOre === 0) return `${pays} Det är lika mycket som ${move.year}.`
  const share = move.pct === null ? '' : ` (${signedPercent(move.pct)})`
  const size = wholeKr(Math.abs(move.changeOre))
  return `${pays} Det är ${size} ${move.changeOre < 0 ? 'mindre' : 'mer'} än ${move.year}${share}.`
}

/** The same change without what was added and removed. */
export const withoutAssignments = (pct: string | null): string =>
  pct === null ? '' : `Utan ändrade uppdrag är förändringen ${signedPercent(pct)}.`

/** "-1.9" as `−1,9 %`, "0.9" as `+0,9 %`. */
export function signedPercent(pct: string): string {
  const size = pct.replace(/^-/, '').replace('.', ',')
  if (!/[1-9]/.test(size)) return `${size}\u00a0%`
  return `${pct.startsWith('-') ? '\u2212' : PLUS}${size}\u00a0%`
}

/** The sentence of a what-if: the first year that something happens, and what follows. Amounts in öre. */
export function effectSentence(
  name: string,
  effects: readonly { year: number; changeOre: number }[],
): string {
  const first = effects.findIndex(({ changeOre }) => changeOre !== 0)
  const start = effects[first]
  if (!start) return `${name}: ingen ändring.`
  const when = first === 0 ? 'år 1' : `år ${first + 1} (${start.year})`
  const later = effects.slice(first).map(({ changeOre }) => changeOre)
  return `${name}: ${signedTkr(start.changeOre)} ${when}${later.length > 1 ? `, därefter ${course(later)}` : ''}.`
}

function course(amounts: readonly number[]): string {
  const sizes = amounts.map(Math.abs)
  const sameSign = amounts.every((amount) => Math.sign(amount) === Math.sign(amounts[0] ?? 0) || amount === 0)
  const steps = sizes.slice(1).map((size, at) => Math.sign(size - (sizes[at] ?? 0)))
  if (steps.every((step) => step === 0)) return 'oförändrat'
  // A lowering that grows is not told as "ökande", which would be read as a price that rises.
  const lowers = (amounts[0] ?? 0) < 0
  if (sameSign && steps.every((step) => step <= 0)) {
    if (sizes.at(-1) === 0) return 'minskande till noll'
    return lowers ? 'en mindre sänkning' : 'minskande'
  }
  if (sameSign && steps.every((step) => step >= 0)) return lowers ? 'en större sänkning' : 'ökande'
  return 'växlande'
}

/** What a page says of figures that are not a department's own. */
export const EXAMPLE_NOTE =
  'Volymer och belopp i den här prislistan är exempel, inte uppgifter ur någon handling.'
