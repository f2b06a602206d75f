/** Whether the council may decide an item (rules 2.4, `can_decide_in_kf`). */

/** What is known of an item when it comes up. `prepared` covers PREP-01 to PREP-03. */
export interface CouncilItem {
  /** KL 5:13 or 5:14. */
  announced: boolean
  /** KL 5:29–32 and 5:34: elections, resignations and the like (PREP-04). */
  exemptFromPreparation: boolean
  prepared: boolean
  urgent: boolean
  /** Whether every member present agrees to decide the item as it is. */
  allAgree: boolean
  /** KL 5:45–46. */
  quorate: boolean
}

/** Why an item may not be decided, each with its paragraph in `text/`. */
export const decisionHindrances = [
  'not-announced-not-urgent',
  'not-announced-not-agreed',
  'unprepared-not-urgent',
  'unprepared-not-agreed',
  'no-quorum',
] as const
export type DecisionHindrance = (typeof decisionHindrances)[number]

/** MEET-04 KL 5:52, PREP-05 KL 5:33, QUO-01: every reason against deciding; an empty list when the council may. */
export function hindrancesInCouncil(item: CouncilItem): DecisionHindrance[] {
  const reasons: DecisionHindrance[] = []
  if (!item.announced && !item.urgent) reasons.push('not-announced-not-urgent')
  if (!item.announced && item.urgent && !item.allAgree) reasons.push('not-announced-not-agreed')
  const unprepared = !item.prepared && !item.exemptFromPreparation
  if (unprepared && !item.urgent) reasons.push('unprepared-not-urgent')
  if (unprepared && item.urgent && !item.allAgree) reasons.push('unprepared-not-agreed')
  if (!item.quorate) reasons.push('no-quorum')
  return reasons
}
