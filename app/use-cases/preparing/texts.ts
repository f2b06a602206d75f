/** As long as a note or a position can be, in characters. */
export const LONGEST_TEXT = 20_000

/** Whose a note is and what it is about, as it is bound to its sealing. */
export const noteOf = ({ accountId, itemId }: { accountId: string; itemId: string }) => [accountId, itemId]

export const positionOf = ({ itemId, partyCode }: { itemId: string; partyCode: string }) => [
  itemId,
  partyCode,
]
