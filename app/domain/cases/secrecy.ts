import { isDay } from '../shared/day'

/** What a marking withholds (REG-07): the content, and fields of the register line that must be kept apart (REG-04). */
export type MarkedParts = { whole: boolean; title: boolean; party: boolean }

export type MarkingRefusal =
  | 'nothing-marked'
  | 'provision-unknown'
  | 'until-invalid'
  | 'until-past'
  | 'neutral-title-missing'
  | 'too-long'

export type MarkingWish = MarkedParts & {
  provision: string
  /** Last day of the provision's period; empty when it runs on. */
  until: string
  /** What the register shows in the title's and the party's place. */
  neutralTitle: string
  neutralParty: string
}

const LONGEST = 300

/** OSL 5:5: a marking names the provision; any section of the act, since the pick list has the common ones only. */
export const isProvision = (text: string): boolean => /^\d{1,2} kap\. \d{1,2}(?: [a-z])? § OSL$/.test(text)

/** Whether the marking can be set as it is worded; null when it can. */
export function judgeMarking(wish: MarkingWish, today: string): MarkingRefusal | null {
  if (!wish.whole && !wish.title && !wish.party) return 'nothing-marked'
  if (!isProvision(wish.provision)) return 'provision-unknown'
  if (wish.until !== '' && !isDay(wish.until)) return 'until-invalid'
  if (wish.until !== '' && wish.until < today) return 'until-past'
  if (wish.title && wish.neutralTitle.trim() === '') return 'neutral-title-missing'
  if (wish.neutralTitle.length > LONGEST || wish.neutralParty.length > LONGEST) return 'too-long'
  return null
}

/** A marking row covers the content, or fields of the register line; it never covers both. */
export const coversContent = ({ title, party }: { title: boolean; party: boolean }): boolean =>
  !title && !party
