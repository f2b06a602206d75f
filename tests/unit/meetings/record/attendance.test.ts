import { describe, expect, it } from 'vitest'
import { deputiesFor, fillSeats } from '~/domain/meetings/record/deputies'
import type { Sitting } from '~/domain/meetings/record/record'
import { decided, item, people, rules, Typed } from './sitting'

const members = ['m1', 'm2', 'm3', 'm4', 'm5']

describe('quorum', () => {
  it('QUO-01: the council handles an item when more than half of the seats are there', () => {
    const typed = new Typed({ seats: 51, sitting: people(51, 0) })
    typed.open(...people(25, 0).map(({ personId }) => personId))
    expect(typed.record.quorum).toEqual({
      ...{ seats: 51, present: 25, needed: 26, quorate: false, byException: false },
    })
    typed.arrive('m26')
    expect(typed.record.quorum).toMatchObject({ present: 26, quorate: true })
  })

  it('QUO-01: a decision without quorum is refused, and taken when someone has come', () => {
    const typed = new Typed().open('m1', 'm2')
    typed.note('item_started', {}, 'i1')
    expect(typed.try('decision', decided, 'i1')).toBe('no-quorum')
    typed.arrive('m3')
    expect(typed.try('decision', decided, 'i1')).toBeNull()
    expect(typed.itemRecord('i1').quorum).toMatchObject({ present: 3, needed: 3, quorate: true })
  })

  it('QUO-02: fewer may have an answer when the council has said so', () => {
    const items = [item('i1', { kind: 'interpellation' })]
    const answered = { ending: 'noted', outcome: 'answered', points: [] } as const
    const strict = new Typed({ items }).open('m1')
    expect(strict.try('decision', { ...answered, points: [] }, 'i1')).toBe('no-quorum')
    const allowed = new Typed({ items, rules: { ...rules, fewerForAnswers: true } }).open('m1')
    expect(allowed.try('decision', { ...answered, points: [] }, 'i1')).toBeNull()
  })

  it('QUO-03: in the council disqualification alone does not stop the item', () => {
    const typed = new Typed({ seats: 51, sitting: people(51, 0) })
    typed.open(...people(26, 0).map(({ personId }) => personId))
    typed.note('disqualified', { personId: 'm3', reason: 'syskon' }, 'i1')
    expect(typed.itemRecord('i1').quorum).toMatchObject({ present: 25, quorate: true, byException: true })
    expect(typed.try('decision', decided, 'i1')).toBeNull()
    typed.note('left', { personId: 'm4', reason: 'other' })
    expect(typed.itemRecord('i2').quorum).toMatchObject({ present: 25, quorate: false })
  })

  it('QUO-04: in a board it does', () => {
    const typed = new Typed({ body: 'board', seats: 13, sitting: people(13, 0) })
    typed.open(...people(7, 0).map(({ personId }) => personId))
    expect(typed.record.quorum).toMatchObject({ needed: 7, quorate: true })
    typed.note('disqualified', { personId: 'm3', reason: 'äger bolaget' }, 'i1')
    expect(typed.itemRecord('i1').quorum).toMatchObject({ present: 6, quorate: false, byException: false })
    expect(typed.try('decision', decided, 'i1')).toBe('no-quorum')
  })

  it('MEET-10: from elsewhere counts as present, where the council allows it', () => {
    const typed = new Typed().open('m1', 'm2')
    expect(typed.try('arrived', { personId: 'm3', remote: true })).toBeNull()
    expect(typed.record.quorum).toMatchObject({ present: 3, quorate: true })
    expect(typed.record.attendance[2]?.presence).toBe('remote')
    const not = new Typed({ rules: { ...rules, remoteAllowed: false } })
    expect(not.try('arrived', { personId: 'm3', remote: true })).toBe('remote-not-allowed')
  })
})

describe('deputies', () => {
  it('QUO-07: deputy 1 serves, is disqualified in one item where 3 serves, and is back in the next', () => {
    const typed = new Typed().arrive('m2', 'm3', 'm4', 'm5', 'd1', 'd3')
    typed.note('serves', { personId: 'd1', for: 'm1' })
    typed.note('opened', {})
    typed.note('item_started', {}, 'i1')
    typed.note('disqualified', { personId: 'd1', reason: 'jäv' }, 'i1')
    expect(typed.itemRecord('i1').quorum.present).toBe(4)
    expect(typed.try('serves', { personId: 'd3', for: 'd1' }, 'i1')).toBeNull()
    expect(typed.serving('i1')).toEqual(['m2', 'm3', 'm4', 'm5', 'd3'])
    typed.note('decision', decided, 'i1')
    typed.note('item_ended', {}, 'i1')
    typed.note('item_started', {}, 'i2')
    expect(typed.serving('i2')).toEqual(['m2', 'm3', 'm4', 'm5', 'd1'])
    expect(typed.serving('i1')).toContain('d3')
  })

  it('QUO-07: who has served goes first, then the same constituency, then the fixed order', () => {
    const deputy = (personId: string, deputyOrder: number, constituency: string): Sitting => ({
      ...{ personId, name: personId, party: 'A', post: 'deputy', deputyOrder, constituency },
    })
    const seat: Sitting = { ...deputy('m', 0, 'norr'), post: 'member', deputyOrder: null }
    const all = [deputy('a', 1, 'söder'), deputy('b', 2, 'norr'), deputy('c', 3, 'söder')]
    const order = (served: string) =>
      deputiesFor(
        seat,
        all.map((sitting) => ({ sitting, free: true, hasServed: sitting.personId === served })),
        { partyOrder: {} },
      ).map(({ personId }) => personId)
    expect(order('')).toEqual(['b', 'a', 'c'])
    expect(order('c')).toEqual(['c', 'b', 'a'])
  })

  it('QUO-07: other parties follow in the order that the body decided, after the own seats are filled', () => {
    const [m1, m2] = people(2, 0) as [Sitting, Sitting]
    const candidates = people(0, 3)
      .filter(({ party }) => party === 'B')
      .map((sitting) => ({ sitting, free: true, hasServed: false }))
    const partyOrder = { A: ['B'] }
    const called = fillSeats([m1, m2], candidates, { partyOrder })
    expect(called.map(({ seat, deputy }) => [seat.personId, deputy.personId])).toEqual([['m2', 'd2']])
    expect(fillSeats([m1], candidates, { partyOrder }).map(({ deputy }) => deputy.personId)).toEqual(['d2'])
    expect(fillSeats([m1], candidates, { partyOrder: {} })).toEqual([])
  })

  it('QUO-08: a member who comes late takes the seat back', () => {
    const typed = new Typed().arrive('m2', 'd1')
    typed.note('serves', { personId: 'd1', for: 'm1' })
    typed.arrive('m1')
    expect(typed.serving()).toEqual(['m1', 'm2'])
    expect(typed.record.movements.map(({ what }) => what)).toEqual([
      ...['arrived', 'arrived', 'serves', 'arrived', 'stops_serving'],
    ])
  })

  it('QUO-08: who left for another reason does not serve again that day, but the next', () => {
    const typed = new Typed().open(...members, 'd1')
    typed.note('left', { personId: 'm1', reason: 'other' })
    expect(typed.record.attendance[0]).toMatchObject({ presence: 'left_other', serving: false })
    typed.note('serves', { personId: 'd1', for: 'm1' })
    typed.arrive('m1')
    expect(typed.record.attendance[0]).toMatchObject({ presence: 'present', serving: false })
    expect(typed.serving()).toContain('d1')
    typed.note('left', { personId: 'd1', reason: 'other' })
    typed.arrive('d1')
    expect(typed.try('serves', { personId: 'd1', for: 'm1' })).toBe('may-not-serve-again')
    const again = typed.note('arrived', { personId: 'm1' })
    again.happenedAt = '2026-11-27T08:00:00.000Z'
    expect(typed.record.attendance[0]).toMatchObject({ presence: 'present', serving: true })
  })

  it('JAV-01, JAV-03: who is disqualified serves and counts in no part of the item, and is back after it', () => {
    const typed = new Typed().open(...members)
    typed.note('item_started', {}, 'i1')
    typed.note('disqualified', { personId: 'm2', reason: 'part' }, 'i1')
    expect(typed.itemRecord('i1').attendance[1]).toMatchObject({
      presence: 'left_disqualified',
      serving: false,
    })
    const vote = { voteId: 'v', purpose: 'main', yesMeans: 'ja', noMeans: 'nej', secret: false } as const
    expect(typed.try('vote', { ...vote, names: [{ personId: 'm2', vote: 'yes' }] }, 'i1')).toBe('not-serving')
    typed.note('item_started', {}, 'i2')
    expect(typed.record.attendance[1]).toMatchObject({ presence: 'present', serving: true })
  })

  it('JAV-01: when the chair is disqualified a vice chair leads, for that item', () => {
    const typed = new Typed().open(...members)
    typed.note('item_started', {}, 'i1')
    typed.note('disqualified', { personId: 'm1', reason: 'part' }, 'i1')
    expect(typed.record.chairPersonId).toBe('m2')
    typed.note('item_started', {}, 'i2')
    expect(typed.record.chairPersonId).toBe('m1')
  })

  it('MEET-14: a deputy who does not serve is there without a vote', () => {
    const typed = new Typed({ body: 'board' }).open(...members, 'd1')
    expect(typed.record.attendance.find(({ personId }) => personId === 'd1')).toMatchObject({
      ...{ presence: 'present', serving: false },
    })
    expect(
      typed.try('proposal', { proposalId: 'p', kind: 'main', text: 'bifall', movers: ['d1'] }, 'i1'),
    ).toBe('not-serving')
  })

  it('MEET-12, MEET-13: at most three from the staff, and none in the executive board; a proposer may attend', () => {
    const typed = new Typed({ body: 'board' }).open(...members)
    for (const name of ['a', 'b', 'c']) typed.note('attends', { name, as: 'staff_rep' })
    expect(typed.record.warnings).toEqual([])
    const fourth = typed.note('attends', { name: 'd', as: 'staff_rep' })
    expect(typed.record.warnings).toEqual([{ entryId: fourth.id, warning: 'staff-reps-too-many' }])
    const executive = new Typed({ body: 'board', rules: { ...rules, staffRepresentatives: false } })
    expect(executive.try('attends', { name: 'a', as: 'staff_rep' })).toBe('staff-rep-not-here')
    expect(executive.try('attends', { name: 'Förslagsställare', as: 'proposer' })).toBeNull()
  })

  it('MEET-08, MEET-09: doors are closed for one item; a board cannot open them where authority is exercised', () => {
    const council = new Typed().open(...members)
    council.note('closed_doors', { closed: true }, 'i1')
    expect([council.itemRecord('i1').closedDoors, council.itemRecord('i2').closedDoors]).toEqual([
      true,
      false,
    ])
    expect(council.try('closed_doors', { closed: true })).toBe('item-missing')
    const board = new Typed({ body: 'board', items: [item('i1', { exercisesAuthority: true })] }).open(
      ...members,
    )
    expect(board.itemRecord('i1').closedDoors).toBe(true)
    expect(board.try('closed_doors', { closed: false }, 'i1')).toBe('must-be-closed')
  })
})
