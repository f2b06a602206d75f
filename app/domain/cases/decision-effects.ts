/** What a decision point can set going, and what must be told of each (UPP-02, UPP-03; KL 11:15 for money). */
import { type Day, isDay } from '../shared/day'
import { typedOre } from '../shared/typed'

export const effectKinds = ['assignment', 'referral', 'money', 'follow_up'] as const
export type EffectKind = (typeof effectKinds)[number]

export const isEffectKind = (word: string): word is EffectKind =>
  (effectKinds as readonly string[]).includes(word)

export type EffectTold = {
  text: string
  receiver: string
  dueDay: string
  /** Whole kronor as typed, with or without spaces. */
  amount: string
  appropriation: string
}

export type EffectProblem =
  | 'text-missing'
  | 'receiver-missing'
  | 'day-missing'
  | 'day-impossible'
  | 'amount-invalid'
  | 'appropriation-missing'

/** A million million kronor: what integer öre can hold with a wide margin. */
const MOST_ORE = 100_000_000_000_000

/** Whole kronor as typed to öre; null for what is no amount above zero. */
export function oreOf(typed: string): number | null {
  const ore = typedOre(typed)
  return ore !== null && ore > 0 && ore <= MOST_ORE && ore % 100 === 0 ? ore : null
}

/** What is missing or cannot be, in the order of the form. */
export function effectProblems(kind: EffectKind, told: EffectTold, decidedDay: Day): EffectProblem[] {
  const problems: EffectProblem[] = []
  if (told.text.trim() === '') problems.push('text-missing')
  if ((kind === 'assignment' || kind === 'referral') && told.receiver.trim() === '')
    problems.push('receiver-missing')
  if (kind === 'follow_up' && told.dueDay === '') problems.push('day-missing')
  if (told.dueDay !== '' && (!isDay(told.dueDay) || told.dueDay < decidedDay)) problems.push('day-impossible')
  if (kind === 'money' && oreOf(told.amount) === null) problems.push('amount-invalid')
  if (kind === 'money' && told.appropriation.trim() === '') problems.push('appropriation-missing')
  return problems
}
