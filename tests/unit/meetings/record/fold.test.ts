import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '~/domain/meetings/record/entries'
import { foldEntries, recordOf } from '~/domain/meetings/record/fold'
import { decided, item, people, Typed } from './sitting'

const plain = (entries: Entry[], typed: Typed) => {
  const record = recordOf({ ...typed.input, entries })
  return { ...record, items: [...record.items] }
}

/** A meeting with whatever can be typed, sensible or not. */
const anyMeeting = fc
  .record({
    seed: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 8 }),
      ),
      { maxLength: 60 },
    ),
    body: fc.constantFrom('council' as const, 'board' as const),
  })
  .map(({ seed, body }) => {
    const typed = new Typed({ body })
    const ids = typed.input.sitting.map(({ personId }) => personId)
    const person = (at: number) => ids[at % ids.length] ?? 'm1'
    const itemId = (at: number) => (at % 2 === 0 ? 'i1' : 'i2')
    const kinds: ((a: number, b: number) => unknown)[] = [
      (a) => typed.note('arrived', { personId: person(a) }),
      (a, b) =>
        typed.note('left', { personId: person(a), reason: b % 2 ? 'other' : 'disqualified' }, itemId(b)),
      (a, b) =>
        typed.note(
          'serves',
          { personId: person(a), for: b === 0 ? null : person(b) },
          b % 2 ? itemId(b) : null,
        ),
      () => typed.note('opened', {}),
      (a) => typed.note('item_started', {}, itemId(a)),
      (a) => typed.note('item_ended', {}, itemId(a)),
      (a, b) => typed.note('disqualified', { personId: person(a), reason: '' }, itemId(b)),
      (a, b) =>
        typed.note(
          'proposal',
          { proposalId: `p${b}`, kind: 'main', text: '', movers: [person(a)] },
          itemId(b),
        ),
      (a, b) =>
        typed.note(
          'vote',
          {
            ...{ voteId: 'v', purpose: 'main', yesMeans: '', noMeans: '', secret: false },
            names: [person(a), person(b)].map((personId, at) => ({ personId, vote: at ? 'no' : 'yes' })),
          },
          itemId(b),
        ),
      (a) => typed.note('decision', decided, itemId(a)),
      (a, b) => typed.note('reservation', { personIds: [person(a)] }, itemId(b)),
      (a, b) => typed.note('struck', { entryId: `entry-${String(a * 6 + b).padStart(4, '0')}` }),
      () => typed.note('adjourned', {}),
      () => typed.note('resumed', {}),
    ]
    for (const [kind, a, b] of seed) kinds[kind]?.(a, b)
    return typed
  })

describe('the record', () => {
  it('is the same however its entries are delivered: late, twice, in any order', () => {
    fc.assert(
      fc.property(anyMeeting, fc.integer(), (typed, seed) => {
        const shuffled = typed.entries
          .flatMap((entry, at) => ((at + seed) % 3 === 0 ? [entry, entry] : [entry]))
          .map((entry, at) => ({ entry, key: Math.sin(at * 12.9898 + seed) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ entry }) => entry)
        expect(plain(shuffled, typed)).toEqual(plain(typed.entries, typed))
      }),
      { numRuns: 200 },
    )
  })

  it('never counts more than the seats, fewer than none, or other than who serves', () => {
    fc.assert(
      fc.property(anyMeeting, (typed) => {
        const record = recordOf(typed.input)
        for (const each of [record, ...record.items.values()]) {
          const serving = each.attendance.filter((one) => one.serving)
          expect(each.quorum.present).toBe(serving.length)
          expect(each.quorum.present).toBeLessThanOrEqual(5)
          const seats = serving.map(({ personId, servesFor }) => servesFor ?? personId)
          expect(new Set(seats).size).toBe(seats.length)
          expect(serving.every(({ presence }) => presence === 'present' || presence === 'remote')).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('takes only votes that sum to those serving, and what it turns away leaves no trace', () => {
    fc.assert(
      fc.property(anyMeeting, (typed) => {
        const fresh = new Set(typed.entries.map(({ id }) => id))
        const { record, refused } = foldEntries(typed.input, fresh)
        for (const { votes } of record.items.values())
          for (const vote of votes)
            expect(vote.yes + vote.no + vote.abstained + vote.absent).toBeLessThanOrEqual(5)
        const away = new Set(refused.map(({ id }) => id))
        const kept = typed.entries.filter(({ id }) => !away.has(id))
        const again = foldEntries({ ...typed.input, entries: kept }, fresh)
        expect(again.refused).toEqual([])
        expect({ ...again.record, items: [...again.record.items] }).toEqual({
          ...record,
          items: [...record.items],
        })
      }),
      { numRuns: 200 },
    )
  })

  it('tells when it was opened, adjourned, resumed and closed', () => {
    const typed = new Typed().open('m1', 'm2', 'm3')
    expect(typed.try('opened', {})).toBe('already-opened')
    typed.note('adjourned', {})
    expect(typed.try('decision', decided, 'i1')).toBe('adjourned')
    typed.note('resumed', {})
    typed.note('closed', {})
    const { phase, sessions } = typed.record
    expect(phase).toBe('closed')
    expect(sessions.map(({ from, to }) => [from.slice(11, 16), to?.slice(11, 16)])).toEqual([
      ['17:03', '17:05'],
      ['17:07', '17:08'],
    ])
  })

  it('reads 2 000 entries of 25 items and 49 members in less than 20 ms', () => {
    const items = Array.from({ length: 25 }, (_, at) => item(`i${at}`))
    const typed = new Typed({ seats: 49, sitting: people(49, 30), items })
    const members = typed.input.sitting
      .filter(({ post }) => post !== 'deputy')
      .map(({ personId }) => personId)
    typed.open(...members)
    for (const { id } of items) {
      typed.note('item_started', {}, id)
      for (let at = 0; at < 70; at++) typed.note('speech', { personId: members[at % 49] }, id)
      typed.note('proposal', { proposalId: `p-${id}`, kind: 'main', text: 'x', movers: ['m1'] }, id)
      const names = members.map((personId, at) => ({
        personId,
        vote: at % 2 ? ('no' as const) : ('yes' as const),
      }))
      const said = { voteId: `v-${id}`, purpose: 'main' as const, yesMeans: '', noMeans: '', secret: false }
      typed.note('vote', { ...said, names }, id)
      typed.note('decision', decided, id)
      typed.note('item_ended', {}, id)
    }
    while (typed.entries.length < 2000) typed.note('note', { text: 'x' })
    const { input } = typed
    const times = Array.from({ length: 9 }, () => {
      const from = performance.now()
      recordOf(input)
      return performance.now() - from
    })
    expect(recordOf(input).warnings).toEqual([])
    // The best of nine: what it costs, not what else the machine does.
    expect(Math.min(...times)).toBeLessThan(20)
  })
})
