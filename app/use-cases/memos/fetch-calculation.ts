import { calculationByNumber, calculationsOf } from '#db/queries/economy/calculations'
import type { MemoAddress } from '#db/queries/memos'
import { refuse } from '../../domain/shared/result'
import type { Context } from '../context'
import { calculationMarkdown } from '../economy/calculations/section'
import { memoInHand, type MemoInHand } from './memo-in-hand'
import { saveSection, type SectionSaved } from './save-section'

/** Sections where a calculation of the case belongs. */
const economySections = new Set(['ekonomi', 'ekonomisk', 'kostnad', 'kapitalkostnad', 'finansiering'])

export const holdsCalculation = (section: string): boolean => economySections.has(section)

/** Calculations of the case that can be fetched into a memo: those in force that the writer may see. */
export const calculationsToFetch = async (ctx: Context, { matter }: MemoInHand) =>
  (await calculationsOf(ctx.database.read, ctx.actor, matter))
    .filter(({ state, principalOre }) => state !== 'withdrawn' && principalOre !== null)
    .map(({ number, name, state }) => ({ number, name, decided: state === 'decided' }))

/** A calculation that was fetched before, from its heading to the line that says which one it is. */
const fetchedBefore = /\*\*Kalkyl \d+, [^\n]*\*\*\n[\s\S]*?\nKronor\. Kalkyl \d+, [^\n]*/

/**
 * Puts a calculation's table into a section, last, or in the place of one that was fetched before. It says its number
 * and version and does not change by itself: who changes the calculation fetches it again.
 */
export async function fetchCalculation(
  ctx: Context,
  { key, number, ...address }: MemoAddress & { key: string; number: number },
): Promise<SectionSaved | { ok: false; refusal: 'calculation-not-found' }> {
  const hand = await memoInHand(ctx, address)
  if (!hand.ok) return hand
  const section = hand.value.sections.find((each) => each.key === key)
  if (!section || !holdsCalculation(key)) return refuse('section-not-found')
  const found = await calculationByNumber(ctx.database.read, ctx.actor, hand.value.matter, number)
  if (!found) return refuse('calculation-not-found')
  const fetched = `**Kalkyl ${found.number}, ${found.name.replaceAll('*', '')}**\n\n${calculationMarkdown(found)}`
  const text = fetchedBefore.test(section.text)
    ? section.text.replace(fetchedBefore, () => fetched)
    : [section.text.trimEnd(), fetched].filter((part) => part !== '').join('\n\n')
  return saveSection(ctx, { ...address, key, revision: section.revision, text })
}
