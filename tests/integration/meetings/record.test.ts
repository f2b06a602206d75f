import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agendaItems, auditEntries, meetingEntries, meetings } from '#db/schema'
import { entry, summonedCouncil } from './record-place'

let place: Awaited<ReturnType<typeof summonedCouncil>>
beforeEach(async () => {
  place = await summonedCouncil()
})
afterEach(() => place.dispose())

const decision = (itemId: string) =>
  entry('decision', { ending: 'decided', outcome: 'approved', points: ['bifalla'] }, itemId)
const meeting = async () => {
  const [row] = await place.database.read.select().from(meetings).where(eq(meetings.id, 'meeting'))
  return row
}
const states = async () =>
  (await place.database.read.select().from(agendaItems).where(eq(agendaItems.meetingId, 'meeting')))
    .toSorted((a, b) => a.position - b.position)
    .map(({ state }) => state)
const sequences = async () =>
  (await place.database.read.select().from(meetingEntries))
    .map(({ sequence }) => sequence)
    .toSorted((a, b) => a - b)

describe('what is noted at a meeting', () => {
  it('moves the meeting and its items, and closes it with its day', async () => {
    await place.opened('m1', 'm2', 'm3')
    expect((await meeting())?.state).toBe('in_session')
    await place.noted(entry('item_started', {}, 'i1'), decision('i1'), entry('item_started', {}, 'i2'))
    await place.noted(entry('decision', { ending: 'tabled', outcome: 'other', points: [] }, 'i2'))
    await place.noted(entry('item_started', {}, 'i3'), entry('item_ended', {}, 'i3'))
    expect(await states()).toEqual(['decided', 'tabled', 'noted'])
    await place.noted(entry('adjourned', {}))
    expect((await meeting())?.state).toBe('adjourned')
    await place.noted(entry('resumed', {}), entry('closed', {}))
    expect(await meeting()).toMatchObject({ state: 'held', closedDay: '2026-11-20', lastDay: null })
    expect(await place.note(place.secretary, decision('i2'))).toMatchObject({
      value: { refused: [{ reason: 'closed' }] },
    })
  })

  it('keeps one of what is sent twice, and has no holes in its sequence', async () => {
    const arrivals = ['m1', 'm2', 'm3'].map((personId) => entry('arrived', { personId }))
    const first = await place.noted(...arrivals)
    expect(first).toMatchObject({ stored: arrivals.map(({ id }) => id), known: [], sequence: 3 })
    const again = await place.noted(...arrivals, entry('opened', {}), ...arrivals)
    expect(again.known).toEqual(arrivals.map(({ id }) => id))
    expect(again.stored).toHaveLength(1)
    expect(await sequences()).toEqual([1, 2, 3, 4])
    expect((await place.read()).record.movements).toHaveLength(3)
  })

  it('two secretaries at once: one decision per item, every other entry kept, no number twice', async () => {
    await place.opened('m1', 'm2', 'm3')
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        place.note(
          at % 2 ? place.secretary : place.colleague,
          entry('note', { text: `Anteckning ${at}` }, 'i1'),
          decision('i1'),
        ),
      ),
    )
    const refused = answers.flatMap((answer) => (answer.ok ? answer.value.refused : []))
    expect(refused.map(({ reason }) => reason)).toEqual(Array.from({ length: 11 }, () => 'already-decided'))
    const { record, entries } = await place.read()
    expect(record.items.get('i1')?.notes).toHaveLength(12)
    expect(await sequences()).toEqual(entries.map((_, at) => at + 1))
  })

  it('QUO-01: turns a decision away that too few would take, and keeps what came with it', async () => {
    await place.opened('m1', 'm2')
    const note = entry('note', { text: 'Kvar' }, 'i1')
    const tried = decision('i1')
    const answer = await place.note(place.secretary, note, tried)
    expect(answer).toMatchObject({
      value: { stored: [note.id], refused: [{ id: tried.id, reason: 'no-quorum' }] },
    })
    expect((await states())[0]).toBe('numbered')
  })

  it('takes what was typed without a connection at its own time, also after the closing', async () => {
    await place.opened('m1', 'm2', 'm3')
    const late = entry('note', { text: 'Skrivet utan nät' }, 'i1')
    await place.noted(entry('closed', {}))
    await place.noted(late)
    const { record, entries } = await place.read()
    expect(record.items.get('i1')?.notes).toEqual([{ text: 'Skrivet utan nät' }])
    expect(entries.at(-1)?.id).toBe(late.id)
    expect((await meeting())?.state).toBe('held')
  })

  it('gives an item back when its decision is struck', async () => {
    await place.opened('m1', 'm2', 'm3')
    const made = decision('i1')
    await place.noted(made)
    expect((await states())[0]).toBe('decided')
    await place.noted(entry('struck', { entryId: made.id, reason: 'fel punkt' }))
    expect((await states())[0]).toBe('numbered')
    const audited = await place.database.read.select().from(auditEntries)
    expect(audited.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['meeting.open', 'meeting.note_decision', 'meeting.note_struck']),
    )
  })

  it('VOTE-02: knows that a minority put the matter off at an earlier meeting', async () => {
    const { caseId } = await place.register('motion', {})
    await place.database.transaction(async (tx) => {
      await tx.update(agendaItems).set({ caseId }).where(eq(agendaItems.id, 'i1'))
      await tx.insert(meetings).values({
        ...{ id: 'next', municipalityId: 'm', bodyId: 'kf', day: '2026-12-17', sequence: 1 },
        ...{ state: 'summoned' as const },
      })
      await tx.insert(agendaItems).values({
        ...{
          id: 'n1',
          meetingId: 'next',
          caseId,
          position: 1,
          number: 1,
          title: 'Igen',
          kind: 'case' as const,
        },
        state: 'numbered',
      })
    })
    await place.opened('m1', 'm2', 'm3')
    const asked = { about: 'refer_back' as const, supporters: ['m2'], reasons: 'Siffror saknas.' }
    await place.noted(entry('minority_request', asked, 'i1'))
    await place.noted(
      entry('decision', { ending: 'referred_back', outcome: 'other', points: ['återremittera'] }, 'i1'),
    )
    const { meetingRecord } = await import('#db/queries/meetings/record')
    const next = await meetingRecord(place.database.read, 'next')
    expect(next?.input.items[0]?.minorityUsed).toBe(true)
  })

  it('is the secretary’s alone, of that body, from the summons to the minutes', async () => {
    const { account, as } = place
    const noting = (role: Parameters<typeof account>[0], bodyId: string) =>
      place.note(as(account(role, { accountId: 'secretary', bodyId })), entry('opened', {}))
    expect(await noting('chair', 'kf')).toMatchObject({ refusal: 'forbidden' })
    expect(await noting('board_secretary', 'kst')).toMatchObject({ refusal: 'forbidden' })
    await place.database.transaction(async (tx) => {
      await tx.update(meetings).set({ state: 'collecting' }).where(eq(meetings.id, 'meeting'))
    })
    expect(await place.note(place.secretary, entry('opened', {}))).toMatchObject({
      refusal: 'not-in-session',
    })
  })
})
