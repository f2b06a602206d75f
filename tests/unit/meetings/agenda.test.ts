import { describe, expect, it } from 'vitest'
import {
  type AgendaSnapshot,
  changesBetween,
  expectedClock,
  numbered,
  reordered,
} from '~/domain/meetings/agenda'
import { hasStaffReps, opennessOf } from '~/domain/meetings/agenda-openness'
import { lateWay } from '~/domain/meetings/late'
import { judgePreparation, type PreparationFacts, preparationReasons } from '~/domain/meetings/preparation'
import { asOwnDecision, pointsToCouncil } from '~/domain/meetings/proposal-words'
import { readyRulesFor } from '~/domain/meetings/ready'
import { usualStandingItems } from '~/domain/meetings/standing-items'
import { changeSentence } from '~/text/meetings/agenda'
import { preparationReasonText } from '~/text/meetings/preparation'

const prepared: PreparationFacts = {
  ...{ bodyKind: 'council', meetingDay: '2026-11-26', today: '2026-11-12', announceBy: '2026-11-19' },
  ...{ itemKind: 'case', preparation: 'board', preparedDay: '2026-10-07', executiveHeardDay: '2026-11-11' },
  ...{
    boardHeard: false,
    proposal: ['bifalla motionen'],
    urgentReason: null,
    memoReady: true,
    hasCase: true,
  },
}
const judged = (given: Partial<PreparationFacts> = {}) => {
  const { standing, reasons } = judgePreparation({ ...prepared, ...given })
  return [standing, ...reasons.map(({ code }) => code)]
}

describe('how prepared an item of the council is', () => {
  it('is prepared by a board that it concerns, with a proposal (PREP-01)', () => {
    expect(judged()).toEqual(['prepared'])
    expect(judged({ preparation: 'none' })).toEqual(['lacking', 'not-prepared'])
    expect(judged({ preparation: null })).toEqual(['lacking', 'not-prepared'])
    expect(judged({ preparedDay: null })).toEqual(['lacking', 'prepared-day-missing'])
    expect(judged({ preparedDay: '2026-11-27' })).toEqual(['lacking', 'prepared-after-meeting'])
    expect(judged({ preparedDay: '2026-11-13', executiveHeardDay: '2026-11-13' })).toEqual([
      ...['awaited', 'preparation-awaited', 'executive-awaited'],
    ])
    expect(judged({ proposal: [] })).toEqual(['lacking', 'proposal-missing'])
  })

  it('needs a board to be heard on what a council committee has prepared (PREP-02)', () => {
    expect(judged({ preparation: 'council_committee' })).toEqual(['lacking', 'board-not-heard'])
    expect(judged({ preparation: 'council_committee', boardHeard: true })).toEqual(['prepared'])
  })

  it('needs the executive board to be heard, by the notice if it can be (PREP-03)', () => {
    expect(judged({ executiveHeardDay: null })).toEqual(['lacking', 'executive-not-heard'])
    expect(judged({ executiveHeardDay: '2026-11-30' })).toEqual(['lacking', 'executive-after-meeting'])
    expect(judged({ executiveHeardDay: '2026-11-20' })).toEqual([
      ...['awaited', 'executive-awaited', 'executive-after-announcement'],
    ])
    expect(judged({ preparation: 'executive_board', executiveHeardDay: null })).toEqual(['prepared'])
  })

  it.each(['election', 'resignation', 'new_council_change', 'extra_election', 'audit_report'] as const)(
    'does not ask for preparation of %s (PREP-04)',
    (preparation) => {
      expect(judged({ preparation, preparedDay: null, executiveHeardDay: null, proposal: [] })).toEqual([
        'exempt',
      ])
    },
  )

  it('lets a citizen proposal be handed over, and interpellations be put, unprepared (PREP-04, MED-02, INT-01)', () => {
    expect(judged({ preparation: 'handed_over_proposal', preparedDay: null })).toEqual(['exempt'])
    expect(judged({ itemKind: 'interpellation', preparation: null, proposal: [] })).toEqual(['exempt'])
    expect(judged({ itemKind: 'roll_call', preparation: null, proposal: [] })).toEqual(['not_needed'])
  })

  it('lets an unprepared item up only if it is urgent, with all agreeing (PREP-05)', () => {
    const urgent = { preparation: 'urgent_unprepared' } as const
    expect(judged(urgent)).toEqual(['lacking', 'urgency-reason-missing'])
    const urgentReason = 'Avtalet går ut.'
    expect(judged({ ...urgent, urgentReason })).toEqual(['urgent', 'all-must-agree'])
    expect(judged({ preparation: 'none', urgentReason })).toEqual(['urgent', 'all-must-agree'])
  })

  it('asks a board for a proposal and a memo, by practice and not by law', () => {
    const board = { bodyKind: 'board', preparation: null, executiveHeardDay: null } as const
    expect(judged(board)).toEqual(['prepared'])
    expect(judged({ ...board, proposal: [], memoReady: false })).toEqual([
      ...['lacking', 'board-proposal-missing', 'memo-missing'],
    ])
    expect(judgePreparation({ ...prepared, ...board, proposal: [] }).reasons).toMatchObject([
      { law: null, weight: 'warns' },
    ])
  })

  it('names the paragraph of everything that the law asks for', () => {
    expect(preparationReasonText('executive-not-heard', preparationReasons['executive-not-heard'].law)).toBe(
      'Kommunstyrelsen har inte fått yttra sig (5 kap. 28 § kommunallagen)',
    )
    for (const { law, weight } of Object.values(preparationReasons))
      if (weight === 'blocks') expect(law).toMatch(/^KL 5 kap\. (?:26|27|28|33) §$/)
  })
})

describe('the way in for a late item', () => {
  const council = {
    bodyKind: 'council',
    meetingDay: '2027-01-07',
    state: 'summoned',
    reading: 'safe',
  } as const

  it('is announced by the weekday nearest before the meeting (MEET-03)', () => {
    expect(lateWay({ ...council, today: '2027-01-05' })).toMatchObject({
      ...{ way: 'announced', law: 'KL 5 kap. 14 §', deadline: { due: '2027-01-05' } },
    })
    expect(lateWay({ ...council, today: '2027-01-06' }).way).toBe('at_meeting')
    const monday = { ...council, meetingDay: '2026-12-14', today: '2026-12-12' }
    expect(lateWay(monday).way).toBe('at_meeting')
    expect(lateWay({ ...monday, reading: 'literal' }).way).toBe('announced')
  })

  it('is with all present agreeing at the meeting (MEET-04), and ordinary before the summons', () => {
    expect(lateWay({ ...council, state: 'in_session', today: '2027-01-07' })).toMatchObject({
      ...{ way: 'at_meeting', law: 'KL 5 kap. 52 §' },
    })
    expect(lateWay({ ...council, state: 'agenda_locked', today: '2027-01-06' }).way).toBe('ordinary')
    expect(lateWay({ ...council, state: 'held', today: '2027-01-08' }).way).toBe('closed')
    expect(lateWay({ ...council, bodyKind: 'board', today: '2027-01-07' }).way).toBe('board')
  })
})

describe('the order and numbers of an agenda', () => {
  it('keeps the numbers that have been given, and goes on after the highest', () => {
    const items = [{ number: 1 }, { number: null }, { number: 4 }, { number: null }]
    expect(numbered(items).map(({ number }) => number)).toEqual([1, 5, 4, 6])
    expect(numbered([{ number: null }, { number: null }]).map(({ number }) => number)).toEqual([1, 2])
  })

  it('moves one and keeps the others in order', () => {
    const ids = ['a', 'b', 'c', 'd']
    expect(reordered(ids, 'd', 1)).toEqual(['a', 'd', 'b', 'c'])
    expect(reordered(ids, 'a', 99)).toEqual(['b', 'c', 'd', 'a'])
    expect(reordered(ids, 'a', -1)).toEqual(ids)
    expect(reordered(ids, 'x', 0)).toEqual(ids)
  })

  it('tells when each item is expected, over midnight too', () => {
    const minutes = (count: number) => ({ minutes: count, kind: 'case' as const })
    expect(expectedClock('23:50', [minutes(5), minutes(10), minutes(1)])).toEqual(['23:50', '23:55', '00:05'])
    expect(expectedClock(null, [minutes(5)])).toEqual([null])
  })
})

describe('what has changed since an agenda was published', () => {
  const item = (itemId: string, given: Partial<AgendaSnapshot> = {}): AgendaSnapshot => ({
    ...{
      itemId,
      number: Number(itemId),
      title: `Punkt ${itemId}`,
      kind: 'case',
      proposal: [],
      proposalFrom: null,
    },
    ...{ caseNumber: null, late: false, closedDoors: false, withdrawn: false },
    ...given,
  })
  const told = (before: AgendaSnapshot[], after: AgendaSnapshot[]) =>
    changesBetween(before, after).map(({ kind, item: { itemId }, what }) => [kind, itemId, ...what])

  it('is added, withdrawn or changed, and nothing else', () => {
    const before = [item('1'), item('2'), item('3')]
    expect(told(before, before)).toEqual([])
    expect(
      told(before, [
        item('1', { title: 'Ny rubrik', closedDoors: true }),
        item('2', { withdrawn: true }),
        item('3', { proposal: ['avslå motionen'] }),
        item('4', { late: true }),
      ]),
    ).toEqual([
      ['changed', '1', 'title', 'closed_doors'],
      ['withdrawn', '2'],
      ['changed', '3', 'proposal'],
      ['added', '4'],
    ])
    expect(told([item('2', { withdrawn: true })], [item('2', { withdrawn: true })])).toEqual([])
    expect(told(before, [item('1'), item('3')])).toEqual([['withdrawn', '2']])
  })

  it('names only the item that was moved, not those that it passed', () => {
    const before = ['1', '2', '3', '4', '5'].map((id) => item(id))
    const after = ['5', '1', '2', '3', '4'].map((id) => item(id))
    expect(told(before, after)).toEqual([['changed', '5', 'place']])
  })

  it('is one sentence each', () => {
    const [change] = changesBetween([item('7')], [item('7', { proposal: ['avslå'] })])
    expect(change && changeSentence(change)).toBe('Punkt 7, Punkt 7: nytt förslag till beslut')
  })
})

describe('who may be in the room', () => {
  const item = { openToPublic: true, closedDoors: false, exercisesAuthority: false, secret: false }

  it('is everyone in the council, unless it closes the doors (MEET-08)', () => {
    expect(opennessOf({ ...item, bodyKind: 'council' })).toMatchObject({ open: true, law: 'KL 5 kap. 42 §' })
    expect(opennessOf({ ...item, bodyKind: 'council', closedDoors: true }).open).toBe(false)
    expect(opennessOf({ ...item, bodyKind: 'council', secret: true }).open).toBe(true)
  })

  it('is nobody else in a board at authority or secrecy, however open it is (MEET-09)', () => {
    expect(opennessOf({ ...item, bodyKind: 'board' }).open).toBe(true)
    expect(opennessOf({ ...item, bodyKind: 'board', openToPublic: null }).open).toBe(false)
    expect(opennessOf({ ...item, bodyKind: 'board', exercisesAuthority: true })).toMatchObject({
      ...{ open: false, forced: true },
    })
    expect(opennessOf({ ...item, bodyKind: 'executive_board', secret: true })).toMatchObject({
      ...{ open: false, forced: true },
    })
  })

  it('is the staff in boards, but not in the executive board or the council (MEET-13)', () => {
    expect(['board', 'joint_board', 'executive_board', 'council'].map(hasStaffReps)).toEqual([
      ...[true, true, false, false],
    ])
  })
})

describe('what is carried to an agenda', () => {
  it.each([
    ['Kommunstyrelsen föreslår kommunfullmäktige besluta att bifalla motionen', 'bifalla motionen'],
    [
      'Kommunstyrelsen föreslår att fullmäktige beslutar att anse motionen besvarad.',
      'anse motionen besvarad.',
    ],
    ['att föreslå kommunfullmäktige besluta att anta riktlinjen', 'anta riktlinjen'],
    ['att motionen avslås', 'motionen avslås'],
    ['1. Bidraget betalas ut.', 'Bidraget betalas ut.'],
  ])('says %s as the council would', (point, own) => expect(asOwnDecision(point)).toBe(own))

  it('leaves with a board what it decided for itself', () => {
    const points = [
      'föreslå kommunfullmäktige besluta att anta planen',
      'ge direktören i uppdrag att utbilda',
    ]
    expect(pointsToCouncil(points)).toEqual(['anta planen'])
    expect(pointsToCouncil(points.slice(1))).toEqual(['ge direktören i uppdrag att utbilda'])
  })

  it('takes up a motion in the committee, the board and the council, one after the other', () => {
    const at = (bodyKind: string) =>
      readyRulesFor(bodyKind).flatMap(({ kind, states }) => (kind === 'motion' ? states : []))
    expect(at('working_committee')).toEqual(['ready_for_AU'])
    expect(at('executive_board')).toEqual(['ready_for_KS'])
    expect(at('council')).toEqual(['registered', 'ready_for_KF', 'withdrawn_pending', 'tabled'])
    expect(at('board')).toEqual([])
  })

  it('opens and closes every agenda with its standing items, each once', () => {
    for (const kind of ['council', 'executive_board', 'board']) {
      const keys = usualStandingItems(kind).map(({ key }) => key)
      expect(keys.slice(0, 2)).toEqual(['opening', 'roll_call'])
      expect(keys.at(-1)).toBe('closing')
      expect(new Set(keys).size).toBe(keys.length)
    }
    expect(usualStandingItems('council').map(({ key }) => key)).not.toContain('delegated_decisions')
  })
})
