import type { VoteChoice } from '../../../domain/meetings/record/entries'
import type { ItemRecord } from '../../../domain/meetings/record/record'
import type { MeetingRecordRead } from '#db/queries/meetings/record'
import type { DecisionRemark, DecisionVote } from '../../../domain/meetings/decision-votes'

type Sitting = MeetingRecordRead['sitting']

const named = (sitting: Sitting, personId: string) => {
  const person = sitting.find((each) => each.personId === personId)
  return { name: person?.name ?? personId, party: person?.party ?? null }
}

/** How an item's votes went; by name only where the vote was open (VOTE-08). Null when there was none. */
export function votesOf(
  { sitting }: MeetingRecordRead,
  { votes, attendance }: ItemRecord,
): DecisionVote[] | null {
  const serving = attendance.filter((each) => each.serving).map(({ personId }) => personId)
  const told = votes.map((vote): DecisionVote => {
    const cast = new Map<string, VoteChoice>(
      (vote.names ?? []).map(({ personId, vote: choice }) => [personId, choice]),
    )
    return {
      ...{ question: vote.purpose, yesMeans: vote.yesMeans, noMeans: vote.noMeans },
      ...{ yes: vote.yes, no: vote.no, abstained: vote.abstained, absent: vote.absent },
      casting: vote.byCasting ? (vote.casting ?? null) : null,
      secret: vote.secret,
      names: vote.secret
        ? []
        : [...new Set([...cast.keys(), ...serving])].map((personId) => ({
            ...named(sitting, personId),
            vote: cast.get(personId) ?? ('absent' as const),
          })),
    }
  })
  return told.length > 0 ? told : null
}

/** Reservations, special statements and notes, as they were made. Null when there were none. */
export function remarksOf({ sitting }: MeetingRecordRead, record: ItemRecord): DecisionRemark[] | null {
  const who = (ids: readonly string[]) => ids.map((id) => named(sitting, id))
  const told: DecisionRemark[] = [
    ...record.reservations.map(({ personIds, text }) => ({
      ...{ kind: 'reservation' as const, who: who(personIds), text: text ?? null },
    })),
    ...record.specialStatements.map(({ personIds, text }) => ({
      ...{ kind: 'special_statement' as const, who: who(personIds), text },
    })),
    ...record.notes.map(({ personId, text }) => ({
      ...{ kind: 'note' as const, who: personId ? who([personId]) : [], text },
    })),
  ]
  return told.length > 0 ? told : null
}
