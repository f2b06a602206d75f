import { asClause } from '../../../domain/meetings/proposal-words'
import { personalNumbersIn } from '../../../domain/shared/personal-number'

export type ItemWords = { title: string; proposal: readonly string[] }

export type WordsRefusal =
  | 'title-missing'
  | 'title-too-long'
  | 'proposal-too-long'
  | 'title-personal-number'
  | 'proposal-personal-number'

/** What stands on an agenda is public: never a personal identity number (WEB-02). */
export function wordsRefusal({ title, proposal }: ItemWords): WordsRefusal | null {
  if (title.trim() === '') return 'title-missing'
  if (title.length > 300) return 'title-too-long'
  if (proposal.length > 60 || proposal.some((point) => point.length > 3000)) return 'proposal-too-long'
  if (personalNumbersIn(title).length > 0) return 'title-personal-number'
  if (proposal.some((point) => personalNumbersIn(point).length > 0)) return 'proposal-personal-number'
  return null
}

/** The points of a proposal as they are kept: clauses without "att", and no empty ones. */
export const points = (proposal: readonly string[]): string[] =>
  proposal.flatMap((point) => asClause(point) || [])
