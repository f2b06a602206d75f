import { describe, expect, it } from 'vitest'
import type { EntryShapes } from '~/domain/meetings/record/entries'
import { thirdOf } from '~/domain/meetings/record/minority'
import { suggestPropositions } from '~/domain/meetings/record/propositions'
import { proportionalNeeded, thresholdCount } from '~/domain/meetings/record/votes'
import { decided, item, people, Typed } from './sitting'

const members = ['m1', 'm2', 'm3', 'm4', 'm5']
const vote = (
  yes: string[],
  no: string[],
  given: Partial<EntryShapes['vote']> = {},
): EntryShapes['vote'] => ({
  ...{ voteId: 'v', purpose: 'main', yesMeans: 'Bifall', noMeans: 'Avslag', secret: false },
  names: [
    ...yes.map((personId) => ({ personId, vote: 'yes' as const })),
    ...no.map((personId) => ({ personId, vote: 'no' as const })),
  ],
  ...given,
})
const secret = (yes: number, no: number, abstain = 0): Partial<EntryShapes['vote']> => ({
  ...{ secret: true, names: undefined, counts: { yes, no, abstain } },
})
const council = (size: number, given: Parameters<typeof item>[1] = {}) =>
  new Typed({ seats: size, sitting: people(size, 0), items: [item('i1', given)] }).open(
    ...people(size, 0).map(({ personId }) => personId),
  )
const request = (count: number, about: 'table' | 'refer_back' = 'refer_back') => ({
  ...{ about, supporters: people(count, 0).map(({ personId }) => personId), reasons: 'Kostnaden saknas.' },
})

describe('a vote', () => {
  it('VOTE-07: the majority of the votes decides', () => {
    const typed = new Typed().open(...members)
    typed.note('vote', vote(['m1', 'm2'], ['m3'], {}), 'i1')
    expect(typed.itemRecord('i1').votes[0]).toMatchObject({
      ...{ yes: 2, no: 1, abstained: 0, absent: 2, carried: 'yes', byCasting: false },
    })
  })

  it('VOTE-07: the chair settles a tie, and nothing else', () => {
    const typed = new Typed().open('m1', 'm2', 'm3', 'm4')
    const tie = typed.note('vote', vote(['m1', 'm2'], ['m3', 'm4']), 'i1')
    expect(typed.itemRecord('i1').votes[0]?.carried).toBeNull()
    expect(typed.record.warnings).toEqual([{ entryId: tie.id, warning: 'tie-unsettled' }])
    expect(typed.try('vote', vote(['m1', 'm2'], ['m3', 'm4'], { casting: 'yes' }), 'i1')).toBeNull()
    expect(typed.itemRecord('i1').votes[1]).toMatchObject({ carried: 'yes', byCasting: true })
    expect(typed.try('vote', vote(['m1', 'm2'], ['m3'], { casting: 'no' }), 'i1')).toBe('no-tie')
  })

  it('VOTE-07: in an election the lot decides, not the chair', () => {
    const typed = new Typed({ items: [item('i1', { kind: 'election' })] }).open('m1', 'm2', 'm3', 'm4')
    expect(typed.try('vote', vote([], [], { ...secret(2, 2), casting: 'yes' }), 'i1')).toBe(
      'lots-not-casting',
    )
    expect(typed.try('vote', vote([], [], secret(2, 2)), 'i1')).toBeNull()
    expect(typed.try('lots', { between: ['Eva', 'Bo'], drawn: 'Ulf' }, 'i1')).toBe('lot-not-between')
    expect(typed.try('lots', { between: ['Eva', 'Bo'], drawn: 'Bo' }, 'i1')).toBeNull()
  })

  it('VOTE-08: names belong to open votes; elections are secret', () => {
    const typed = new Typed({ items: [item('i1'), item('i2', { kind: 'election' })] }).open(...members)
    expect(typed.try('vote', vote(['m1'], [], { secret: true }), 'i1')).toBe('names-in-secret')
    expect(typed.try('vote', vote(['m1'], []), 'i2')).toBe('election-is-secret')
    expect(typed.try('vote', vote([], [], secret(4, 1)), 'i1')).toBeNull()
    expect(typed.itemRecord('i1').votes[0]?.names).toBeUndefined()
  })

  it('refuses more votes than there are to give, and two from one person', () => {
    const typed = new Typed().open(...members)
    expect(typed.try('vote', vote([], [], secret(4, 2)), 'i1')).toBe('more-votes-than-serving')
    expect(typed.try('vote', vote(['m1'], ['m1']), 'i1')).toBe('voted-twice')
    expect(typed.try('vote', vote(['m1'], [], { names: undefined }), 'i1')).toBe('votes-missing')
  })

  it('VOTE-10: two thirds of those present, 47 give 32', () => {
    expect(thresholdCount('2/3', 47)).toBe(32)
    const typed = council(47)
    typed.note('vote', vote([], [], { ...secret(31, 10), threshold: '2/3' }), 'i1')
    typed.note('vote', vote([], [], { ...secret(32, 15), threshold: '2/3' }), 'i1')
    expect(typed.itemRecord('i1').votes.map(({ carried }) => carried)).toEqual(['no', 'yes'])
  })

  it('VOTE-11: in an exercise of authority a board member does not abstain', () => {
    const items = [item('i1', { exercisesAuthority: true })]
    const typed = new Typed({ body: 'board', items }).open(...members)
    const noted = typed.note('vote', vote([], [], secret(3, 1, 1)), 'i1')
    expect(typed.record.warnings).toEqual([{ entryId: noted.id, warning: 'must-decide' }])
  })

  it('VOTE-16: 51 voters and 13 seats need 4', () => expect(proportionalNeeded(51, 13)).toBe(4))
})

describe('a minority', () => {
  it('VOTE-01: a third of those present refers back: 49 give 17, 48 give 16', () => {
    expect([thirdOf(49), thirdOf(48)]).toEqual([17, 16])
    const few = council(49)
    few.note('minority_request', request(16), 'i1')
    expect(few.itemRecord('i1').minority[0]).toMatchObject({ present: 49, needed: 17, granted: false })
    const enough = council(49)
    enough.note('minority_request', request(17), 'i1')
    expect(enough.itemRecord('i1').minority[0]).toMatchObject({ granted: true })
    expect(enough.try('decision', decided, 'i1')).toBe('minority-stands')
    expect(
      enough.try('decision', { ending: 'referred_back', outcome: 'other', points: ['återremittera'] }, 'i1'),
    ).toBeNull()
  })

  it('VOTE-02: the second time a majority is needed', () => {
    const typed = council(49, { minorityUsed: true })
    typed.note('minority_request', request(17), 'i1')
    expect(typed.itemRecord('i1').minority[0]).toMatchObject({ needed: 25, granted: false })
    expect(typed.try('decision', decided, 'i1')).toBeNull()
  })

  it('VOTE-03: so it is in elections: 25 of 49, not 17', () => {
    const typed = council(49, { kind: 'election' })
    typed.note('minority_request', request(17, 'table'), 'i1')
    expect(typed.itemRecord('i1').minority[0]).toMatchObject({ needed: 25, granted: false })
  })

  it('VOTE-03: an extra election is tabled the first time', () => {
    const typed = council(5, { extraElection: true })
    const noted = typed.note('decision', decided, 'i1')
    expect(typed.record.warnings).toEqual([{ entryId: noted.id, warning: 'extra-election-first-time' }])
  })

  it('VOTE-04: a referral back has its reasons from those who asked for it', () => {
    const typed = council(5)
    expect(typed.try('minority_request', { ...request(3), reasons: ' ' }, 'i1')).toBe('reasons-missing')
    expect(typed.try('minority_request', request(3), 'i1')).toBeNull()
    expect(typed.itemRecord('i1').minority[0]).toMatchObject({
      ...{ reasons: 'Kostnaden saknas.', supporters: ['m1', 'm2', 'm3'] },
    })
  })

  it('VOTE-06: a board has no minority right', () => {
    const typed = new Typed({ body: 'board', seats: 13, sitting: people(13, 0) })
    typed.open(...people(13, 0).map(({ personId }) => personId))
    typed.note('minority_request', request(6, 'table'), 'i1')
    expect(typed.itemRecord('i1').minority[0]).toMatchObject({ needed: 7, granted: false })
  })
})

describe('proposals and decisions', () => {
  it('VOTE-12: formal motions first, counter-proposals against each other, changes last', () => {
    const typed = new Typed().open(...members)
    const propose = (proposalId: string, kind: EntryShapes['proposal']['kind']) =>
      typed.note('proposal', { proposalId, kind, text: kind, movers: ['m1'] }, 'i1')
    propose('tillägg', 'addition')
    propose('huvud', 'main')
    propose('mot1', 'counter')
    propose('mot2', 'counter')
    propose('åter', 'refer_back')
    propose('tillbaka', 'counter')
    typed.note('proposal_withdrawn', { proposalId: 'tillbaka' }, 'i1')
    const { order, steps } = suggestPropositions(typed.itemRecord('i1').proposals)
    expect(order).toEqual(['åter', 'huvud', 'mot1', 'mot2', 'tillägg'])
    expect(steps).toEqual([
      { what: 'formal', proposalId: 'åter' },
      { what: 'counter', yes: 'mot1', no: 'mot2' },
      { what: 'main', yes: 'huvud', no: 'mot1' },
      { what: 'change', proposalId: 'tillägg' },
    ])
  })

  it('VOTE-13: what the chair refuses is not put, unless the council overrules', () => {
    const typed = new Typed().open(...members)
    typed.note('proposal', { proposalId: 'p', kind: 'other', text: 'annat', movers: ['m3'] }, 'i1')
    typed.note('proposal_refused', { proposalId: 'p', reason: 'nytt ärende' }, 'i1')
    expect(typed.try('found', { proposalId: 'p' }, 'i1')).toBe('unknown-proposal')
    typed.note('proposal_refused', { proposalId: 'p', reason: 'nytt ärende', overruled: true }, 'i1')
    expect(typed.try('found', { proposalId: 'p' }, 'i1')).toBeNull()
  })

  it('VOTE-14: only who took part reserves themselves, and before the meeting is closed', () => {
    const typed = new Typed().open('m1', 'm2', 'm3', 'm4')
    expect(typed.try('reservation', { personIds: ['m3'] }, 'i1')).toBe('nothing-decided')
    typed.note('decision', decided, 'i1')
    typed.arrive('m5')
    expect(typed.try('reservation', { personIds: ['m3'] }, 'i1')).toBeNull()
    expect(typed.try('reservation', { personIds: ['m5'] }, 'i1')).toBe('not-taking-part')
    typed.note('closed', {})
    expect(typed.try('reservation', { personIds: ['m4'] }, 'i1')).toBe('closed')
  })

  it('VOTE-15: a note or a special statement may come from a deputy who does not serve', () => {
    const typed = new Typed().open(...members, 'd1')
    typed.note('decision', decided, 'i1')
    expect(typed.try('note', { text: 'Till protokollet', personId: 'd1' }, 'i1')).toBeNull()
    expect(typed.try('special_statement', { text: 'Ord', personIds: ['d1'] }, 'i1')).toBeNull()
  })

  it('MEET-04: what was not announced is decided only when it is urgent and all agree', () => {
    const typed = new Typed({ items: [item('i1', { announced: false })] }).open(...members)
    expect(typed.try('decision', decided, 'i1')).toBe('not-announced-not-urgent')
    typed.note('agreement', { about: 'not_announced', urgent: true, all: false }, 'i1')
    expect(typed.try('decision', decided, 'i1')).toBe('not-announced-not-agreed')
    typed.note('agreement', { about: 'not_announced', urgent: true, all: true }, 'i1')
    expect(typed.try('decision', decided, 'i1')).toBeNull()
  })

  it('PREP-05: nor what was not prepared; it can always be put off', () => {
    const typed = new Typed({ items: [item('i1', { prepared: false })] }).open(...members)
    expect(typed.try('decision', decided, 'i1')).toBe('unprepared-not-urgent')
    expect(typed.try('decision', { ending: 'tabled', outcome: 'other', points: [] }, 'i1')).toBeNull()
  })

  it('refuses a second decision until the first is struck', () => {
    const typed = new Typed().open(...members)
    const first = typed.note('decision', decided, 'i1')
    expect(typed.try('decision', decided, 'i1')).toBe('already-decided')
    expect(typed.try('struck', { entryId: first.id })).toBeNull()
    expect(typed.itemRecord('i1').decision).toBeNull()
    expect(typed.try('decision', decided, 'i1')).toBeNull()
    expect(typed.try('struck', { entryId: 'entry-9999' })).toBe('unknown-entry')
  })

  it('does not strike what moved the meeting on', () => {
    const typed = new Typed().open(...members)
    const opened = typed.entries.at(-1)
    expect(typed.try('struck', { entryId: opened?.id ?? '' })).toBe('strike-not-possible')
  })
})
