import { decisionHindrances } from '../may-decide'

/** Why an entry cannot be taken: it says what cannot be at a meeting. */
const refusing = [
  'unknown-person',
  'unknown-item',
  'unknown-entry',
  'unknown-proposal',
  'item-missing',
  'not-opened',
  'already-opened',
  'adjourned',
  'not-adjourned',
  'closed',
  'strike-not-possible',
  'remote-not-allowed',
  'not-present',
  'not-a-deputy',
  'seat-not-free',
  'already-in-seat',
  'may-not-serve-again',
  'is-disqualified',
  'not-serving',
  'chair-not-present',
  'staff-rep-not-here',
  'must-be-closed',
  'proposal-known',
  'names-in-secret',
  'election-is-secret',
  'votes-missing',
  'voted-twice',
  'more-votes-than-serving',
  'no-tie',
  'lots-not-casting',
  'lot-not-between',
  'reasons-missing',
  'already-decided',
  ...decisionHindrances,
  'minority-stands',
  'points-missing',
  'nothing-decided',
  'not-taking-part',
] as const

/** What is taken, and told: it can be, but someone should look. */
const remarking = [
  'opened-without-quorum',
  'deputy-out-of-order',
  'tie-unsettled',
  'must-decide',
  'extra-election-first-time',
  'preparation-unknown',
  'staff-reps-too-many',
  'items-left',
] as const

export const entryHindrances = [...refusing, ...remarking] as const
export type EntryHindrance = (typeof entryHindrances)[number]

const refusals: ReadonlySet<string> = new Set(refusing)

/** Whether an entry with this hindrance is turned away when it is noted. In what is stored already it is a warning. */
export const isRefusal = (hindrance: EntryHindrance): boolean => refusals.has(hindrance)
