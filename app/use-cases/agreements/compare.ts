import { compareTexts, type Comparison } from '../../documents/comparing/compare-texts'
import type { AgreementSection } from '../../domain/forums/agreement'

/** Milliseconds for each section; a version has a handful. */
const BUDGET_MS = 80

/** Two versions section by section, in the newer one's order; a section that is gone stands last, with no text after. */
export function compareAgreements(
  before: readonly AgreementSection[],
  after: readonly AgreementSection[],
): { key: string; heading: string; before: string; after: string; comparison: Comparison }[] {
  const gone = before.filter(({ key }) => !after.some((each) => each.key === key))
  return [...after, ...gone].map(({ key, heading }) => {
    const textOf = (sections: readonly AgreementSection[]) =>
      sections.find((each) => each.key === key)?.text ?? ''
    const [older, newer] = [textOf(before), textOf(after)]
    return { key, heading, before: older, after: newer, comparison: compareTexts(older, newer, BUDGET_MS) }
  })
}
