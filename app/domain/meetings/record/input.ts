import type { ItemKind } from '../agenda'
import type { Entry } from './entries'
import type { Sitting } from './record'

/** An item as far as the rules of the meeting ask about it. */
export type RecordItem = {
  id: string
  kind: ItemKind
  /** KL 5:13 or 5:14. */
  announced: boolean
  /** KL 5:26–28; null when nobody has said how it was prepared. */
  prepared: boolean | null
  /** KL 5:29–34 (PREP-04). */
  exemptFromPreparation: boolean
  /** Added as urgent (KL 5:33, 5:52); an `agreement` noted at the meeting says it anew. */
  urgent: boolean
  closedDoors: boolean
  exercisesAuthority: boolean
  /** The matter was put off before by a minority (VOTE-02). */
  minorityUsed: boolean
  /** A decision on an extra election, which is always tabled the first time (VOTE-03). */
  extraElection: boolean
}

export type RecordRules = {
  /** In whose order deputies of other parties are called when the own party has none (KL 5:21, 6:16). */
  partyOrder: Readonly<Record<string, readonly string[]>>
  /** The council lets interpellations and questions be answered by fewer (QUO-02). */
  fewerForAnswers: boolean
  /** MEET-10. */
  remoteAllowed: boolean
  /** The executive board and some others have no staff representatives (MEET-13). */
  staffRepresentatives: boolean
  /** Who leads when it is another than the body's chair (MAND-07). */
  chairPersonId: string | null
}

export type RecordInput = {
  body: 'council' | 'board'
  /** Seats as decided, vacant ones too. */
  seats: number
  sitting: readonly Sitting[]
  items: readonly RecordItem[]
  entries: readonly Entry[]
  rules: RecordRules
}

/**
 * The order in which entries are read: when they happened, then by id. Delivered late, twice or in another order they
 * give the same record.
 */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const once = new Map(entries.map((entry) => [entry.id, entry]))
  return [...once.values()].sort((a, b) =>
    a.happenedAt === b.happenedAt ? compare(a.id, b.id) : compare(a.happenedAt, b.happenedAt),
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Which entries are struck. A strike that is itself struck strikes nothing. */
export function struckIds(ordered: readonly Entry[]): Set<string> {
  const struck = new Set<string>()
  for (const entry of ordered.toReversed())
    if (entry.kind === 'struck' && !struck.has(entry.id)) struck.add(entry.data.entryId)
  return struck
}
