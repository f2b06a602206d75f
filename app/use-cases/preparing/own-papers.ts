import type { AccountActor } from '../../domain/access'
import { groupPartyOf, readItems, sealedNotes, sealedPositions } from '#db/queries/meetings/preparing'
import type { Context } from '../context'
import type { Cipher } from './cipher'
import { noteOf, positionOf } from './texts'

export type OwnText = { text: string; updatedAt: string }
export type OwnPapers = {
  read: string[]
  notes: Map<string, OwnText>
  /** Null for those who have no group in the body. */
  group: { party: string; positions: Map<string, OwnText & { by: string }> } | null
  /** How many texts could not be opened: changed, or sealed with another installation's key. */
  unreadable: number
}

/** What the account alone, and its party group, has written for a meeting, opened. */
export async function ownPapers(
  { database: { read }, today }: Pick<Context, 'database' | 'today'>,
  cipher: Cipher,
  actor: AccountActor,
  meeting: { id: string; municipalityId: string; bodyId: string },
): Promise<OwnPapers> {
  let unreadable = 0
  const opened = <Row extends { itemId: string }>(rows: Row[], open: (row: Row) => string | null) =>
    rows.flatMap((row) => {
      const text = open(row)
      if (text === null) unreadable++
      return text === null ? [] : [[row.itemId, { ...row, text }] as const]
    })
  const { accountId } = actor
  const notes = opened(await sealedNotes(read, actor, meeting.id), ({ itemId, cipher: sealed }) =>
    cipher.open('private-note', noteOf({ accountId, itemId }), sealed),
  )
  const party = await groupPartyOf(read, actor, meeting, today)
  const positions =
    party === null
      ? []
      : opened(await sealedPositions(read, meeting.id, party), ({ itemId, cipher: sealed }) =>
          cipher.open('group-position', positionOf({ itemId, partyCode: party }), sealed),
        )
  return {
    read: await readItems(read, actor, meeting.id),
    notes: new Map(notes.map(([id, { text, updatedAt }]) => [id, { text, updatedAt }])),
    group:
      party === null
        ? null
        : {
            party,
            positions: new Map(
              positions.map(([id, { text, updatedAt, by }]) => [id, { text, updatedAt, by }]),
            ),
          },
    unreadable,
  }
}
