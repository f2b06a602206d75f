import { standing } from '../../../app/domain/meetings/record/propositions'
import type { Read } from '../../connection'
import { itemsWithCases, publicWords } from './agenda-facts'
import { meetingRecord } from './record'

/**
 * What a screen in the room shows of a meeting: public words only, whoever looks. Behind closed doors nothing of the
 * item; of a secret matter its public title and the outcome of votes.
 */
export async function screenOf(read: Read, meetingId: string) {
  const found = await meetingRecord(read, meetingId)
  if (!found) return null
  const { record, sitting } = found
  const told = record.currentItemId === null ? null : (record.items.get(record.currentItemId) ?? null)
  const row = told && (await itemsWithCases(read, meetingId)).find(({ item }) => item.id === told.itemId)
  const name = (personId: string) => {
    const person = sitting.find((each) => each.personId === personId)
    return person ? `${person.name}${person.party ? ` (${person.party})` : ''}` : ''
  }
  const closed = told?.closedDoors ?? false
  const secret = row?.case != null && row.case.secrecyProvision !== null
  const shown = told && row && !closed
  const vote = shown ? told.votes.at(-1) : undefined
  return {
    phase: record.phase,
    closed,
    chair: record.chairPersonId ? name(record.chairPersonId) : null,
    quorum: told?.quorum ?? record.quorum,
    seats: found.input.seats,
    item: shown
      ? { number: row.item.number, title: publicWords(row).title, points: publicWords(row).proposal }
      : null,
    proposals:
      shown && !secret
        ? standing(told.proposals).map(({ proposalId, kind, text, movers, moverText }) => ({
            ...{ id: proposalId, kind, text, found: told.found === proposalId },
            by: movers.map(name).join(', ') || (moverText ?? ''),
          }))
        : [],
    vote: vote
      ? {
          ...{
            yes: vote.yes,
            no: vote.no,
            abstained: vote.abstained,
            absent: vote.absent,
            secret: vote.secret,
          },
          ...{ carried: vote.carried, byCasting: vote.byCasting },
          yesMeans: secret ? 'Ja' : vote.yesMeans,
          noMeans: secret ? 'Nej' : vote.noMeans,
        }
      : null,
    ending: shown ? (told.decision?.ending ?? null) : null,
  }
}
