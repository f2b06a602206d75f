/** Who may be in the room at an item: the public (MEET-08, MEET-09) and staff representatives (MEET-13). */

/**
 * KL 7:10–18: representatives may attend what concerns the municipality as an employer, but never the six kinds of
 * matters that KL 7:14 names.
 */
export const staffRepWords = [
  'attends',
  'authority_against_person',
  'union_negotiation',
  'collective_agreement',
  'industrial_action',
  'dispute',
  'procurement',
] as const
export type StaffRepWord = (typeof staffRepWords)[number]

/** Boards that have no staff representatives; of the others the law names kinds that only their names tell. */
export const hasStaffReps = (bodyKind: string): boolean => bodyKind === 'board' || bodyKind === 'joint_board'

export type Openness = {
  open: boolean
  /** The law leaves no choice: exercise of public authority, or secret data, in a board. */
  forced: boolean
  law: string
}

export type OpennessFacts = {
  bodyKind: string
  /** A board whose meetings the council and the board have opened. */
  openToPublic: boolean | null
  closedDoors: boolean | null
  exercisesAuthority: boolean | null
  /** The item's case has a secrecy marking. */
  secret: boolean
}

/** MEET-08 for the council, MEET-09 for every other body. */
export function opennessOf(facts: OpennessFacts): Openness {
  const { bodyKind, openToPublic, closedDoors, exercisesAuthority, secret } = facts
  if (bodyKind === 'council') return { open: closedDoors !== true, forced: false, law: 'KL 5 kap. 42 §' }
  const forced = exercisesAuthority === true || secret
  return { open: openToPublic === true && !forced && closedDoors !== true, forced, law: 'KL 6 kap. 25 §' }
}
