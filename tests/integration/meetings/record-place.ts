import type { Entry, EntryKind, EntryShapes } from '~/domain/meetings/record/entries'
import { noteEntries } from '~/use-cases/meetings/record/note-entries'
import type { Context } from '~/use-cases/context'
import { meetingRecord } from '#db/queries/meetings/record'
import * as t from '#db/schema'
import { councilPlace } from '../lifecycle/place'

const createdAt = '2026-01-01T00:00:00.000Z'

let typed = 0

/** An entry of 26 November 2026, a second after the one before. */
export function entry<Kind extends EntryKind>(
  kind: Kind,
  data: EntryShapes[Kind],
  itemId: string | null = null,
): Entry {
  const nth = ++typed
  const happenedAt = new Date(Date.UTC(2026, 10, 20, 17, 0, nth)).toISOString()
  return { id: `noted-${String(nth).padStart(6, '0')}`, kind, data, itemId, happenedAt } as Entry
}

/** A council of five with two deputies, summoned to a meeting with three items, and its secretary. */
export async function summonedCouncil() {
  const place = await councilPlace()
  const { database, account, as } = place
  await database.transaction(async (tx) => {
    const made = { municipalityId: 'm', createdAt }
    for (const [nth, party] of ['A', 'B', 'A', 'B', 'A', 'A', 'B'].entries()) {
      const id = nth < 5 ? `m${nth + 1}` : `d${nth - 4}`
      await tx.insert(t.persons).values({ id, ...made, name: `Person ${id}`, sortKey: id, invented: true })
      await tx.insert(t.mandates).values({
        ...{ id, ...made, personId: id, bodyId: 'kf', partyCode: party },
        ...{ post: nth === 0 ? ('chair' as const) : nth < 5 ? ('member' as const) : ('deputy' as const) },
        deputyOrder: nth < 5 ? null : nth - 4,
      })
    }
    for (const id of ['secretary', 'colleague']) {
      const person = { municipalityId: 'm', email: `${id}@exempel.se`, name: id, status: 'active' as const }
      await tx.insert(t.accounts).values({ id, ...person, invented: true, createdAt })
    }
    await tx.insert(t.meetings).values({
      ...{ id: 'meeting', municipalityId: 'm', bodyId: 'kf', day: '2026-11-20', sequence: 1 },
      ...{ state: 'summoned' as const, kind: 'ordinary' as const, startsAt: '18:00', agendaVersion: 1 },
    })
    for (const [at, id] of ['i1', 'i2', 'i3'].entries())
      await tx.insert(t.agendaItems).values({
        ...{ id, meetingId: 'meeting', position: at + 1, number: at + 1, title: `Punkt ${at + 1}` },
        ...{ kind: at === 2 ? ('information' as const) : ('case' as const), state: 'numbered' as const },
        ...{ proposal: ['bifalla'], preparation: 'executive_board' as const, preparedDay: '2026-11-01' },
      })
  })
  const secretary = as(account('board_secretary', { accountId: 'secretary', bodyId: 'kf' }))
  const colleague = as(account('board_secretary', { accountId: 'colleague', bodyId: 'kf' }))
  const note = (ctx: Context, ...entries: Entry[]) => noteEntries(ctx, { meetingId: 'meeting', entries })
  const noted = async (...entries: Entry[]) => {
    const answer = await note(secretary, ...entries)
    if (!answer.ok) throw new Error(answer.refusal)
    if (answer.value.refused[0]) throw new Error(answer.value.refused[0].reason)
    return answer.value
  }
  const read = async () => {
    const found = await meetingRecord(database.read, 'meeting')
    if (!found) throw new Error('No meeting')
    return found
  }
  const opened = (...personIds: string[]) =>
    noted(...personIds.map((personId) => entry('arrived', { personId })), entry('opened', {}))
  return { ...place, secretary, colleague, note, noted, read, opened }
}
