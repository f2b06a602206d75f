import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, hashInWords } from '~/domain/meetings/minutes/canonical'
import { approvalDue, paragraphSpan, paragraphYear } from '~/domain/meetings/minutes/numbers'
import {
  approvalDay,
  awaited,
  hasBegun,
  mayRelease,
  type Signer,
  sendingHindrances,
  type SendingFacts,
} from '~/domain/meetings/minutes/signing'
import { decidedIn } from '~/domain/meetings/minutes/decided'

const rules = { severalDayMeeting: 'last_day', approvalRolls: 'yes' } as const

describe('the last day for approval', () => {
  it.each([
    ['T12', '2026-11-26', '2026-12-10', '2026-12-10'],
    ['T13', '2026-12-10', '2026-12-24', '2026-12-28'],
    ['T14', '2026-06-05', '2026-06-19', '2026-06-22'],
    ['T15', '2026-03-20', '2026-04-03', '2026-04-07'],
    ['T16', '2026-12-17', '2026-12-31', '2027-01-04'],
    ['T17', '2026-04-30', '2026-05-14', '2026-05-15'],
  ])('%s: fourteen days, moved from a day off (MIN-03)', (_, day, raw, due) => {
    expect(approvalDue({ day, lastDay: null }, rules)).toMatchObject({ raw, due })
    expect(approvalDue({ day, lastDay: null }, { ...rules, approvalRolls: 'no' }).due).toBe(raw)
  })

  it('runs from the last of several days, unless decided otherwise (MIN-08)', () => {
    const meeting = { day: '2026-11-25', lastDay: '2026-11-26' }
    expect(approvalDue(meeting, rules).due).toBe('2026-12-10')
    expect(approvalDue(meeting, { ...rules, severalDayMeeting: 'first_day' }).due).toBe('2026-12-09')
  })
})

describe('§ numbers', () => {
  it('belong to the year of the meeting’s first day, or to the council’s year (NUM-01, NUM-02)', () => {
    expect(paragraphYear('2026-12-31', 'calendar_year')).toBe(2026)
    expect(paragraphYear('2027-01-28', 'calendar_year')).toBe(2027)
    expect(paragraphYear('2026-10-14', 'council_year')).toBe(2025)
    expect(paragraphYear('2026-10-15', 'council_year')).toBe(2026)
    expect(paragraphYear('2027-01-28', 'council_year')).toBe(2026)
  })

  it('are told as spans', () => {
    expect(paragraphSpan([])).toBe('')
    expect(paragraphSpan([7])).toBe('§ 7')
    expect(paragraphSpan([122, 120, 121])).toBe('§§ 120–122')
    expect(paragraphSpan([120, 121, 123, 125, 126])).toBe('§§ 120–121, 123 och 125–126')
  })
})

describe('the text that is signed (SIG-03)', () => {
  const text = {
    title: 'Kommunfullmäktige 2026-11-26',
    front: 'Plats',
    paragraphs: [{ number: 1, year: 2026, heading: 'A', text: 'B\r\nC  ' }],
  }

  it('is the same however its lines end', () => {
    const other = { ...text, paragraphs: [{ number: 1, year: 2026, heading: 'A ', text: 'B\nC' }] }
    expect(canonicalText(other)).toBe(canonicalText(text))
  })

  it('differs by every sign that can be read', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const of = (written: string) => canonicalText({ ...text, front: written })
        const even = (written: string) => written.normalize('NFC').replace(/\s+/g, ' ').trim()
        fc.pre(even(a) !== even(b))
        expect(of(a)).not.toBe(of(b))
      }),
    )
  })

  it('has a hash that two people can compare', () => {
    expect(hashInWords('0123456789abcdef0123')).toBe('0123 4567 89ab cdef')
  })
})

const signer = (id: string, change: Partial<Signer> = {}): Signer => ({
  ...{ id, personId: id, accountId: null, part: 'adjuster', required: true },
  ...{ signedAt: null, signedDay: null, releasedAt: null },
  ...change,
})
const signed = (day: string) => ({ signedAt: `${day}T12:00:00.000Z`, signedDay: day })

describe('signing', () => {
  it('approves on the day of the last required signature (MIN-04)', () => {
    const secretary = signer('s', { part: 'secretary', required: false, ...signed('2026-12-01') })
    const chair = signer('c', { part: 'chair', ...signed('2026-12-07') })
    expect(approvalDay([secretary, chair, signer('a')])).toBeNull()
    expect(approvalDay([secretary, chair, signer('a', signed('2026-12-09'))])).toBe('2026-12-09')
    expect(approvalDay([secretary])).toBeNull()
    expect(awaited([secretary, chair, signer('a')]).map(({ id }) => id)).toEqual(['a'])
  })

  it('waits for nobody who was released, and opens the text only before the first signature', () => {
    const gone = signer('b', { releasedAt: '2026-12-08T09:00:00.000Z' })
    const chair = signer('c', { part: 'chair', ...signed('2026-12-07') })
    expect(approvalDay([chair, signer('a', signed('2026-12-08')), gone])).toBe('2026-12-08')
    expect(
      hasBegun([signer('a'), signer('s', { part: 'secretary', required: false, ...signed('2026-12-01') })]),
    ).toBe(false)
    expect(hasBegun([chair, signer('a')])).toBe(true)
  })

  it('releases an adjuster while another is left, and never the only one', () => {
    const two = [signer('c', { part: 'chair' }), signer('a'), signer('b')]
    expect(mayRelease(two, 'a')).toBe(true)
    expect(mayRelease(two, 'c')).toBe(false)
    expect(mayRelease([signer('c', { part: 'chair' }), signer('a')], 'a')).toBe(false)
    expect(mayRelease([signer('a', signed('2026-12-08')), signer('b')], 'a')).toBe(false)
  })
})

describe('what is left before signing', () => {
  const ready: SendingFacts = {
    ...{ part: null, meetingClosed: true, front: 'Plats', chairs: ['c'], adjusters: ['a', 'b'] },
    paragraphs: [{ number: 1, text: 'Text', recordChanged: false, personalNumber: false }],
  }
  const codes = (change: Partial<SendingFacts>) =>
    sendingHindrances({ ...ready, ...change }).map(({ code }) => code)

  it('is nothing when all is there (MIN-02)', () => expect(codes({})).toEqual([]))

  it.each([
    ['no-adjusters', { adjusters: [] }],
    ['no-chair', { chairs: [] }],
    ['chair-adjusts', { adjusters: ['a', 'c'] }],
    ['front-empty', { front: ' ' }],
    ['meeting-not-closed', { meetingClosed: false }],
    [
      'paragraph-empty',
      { paragraphs: [{ number: 1, text: '', recordChanged: false, personalNumber: false }] },
    ],
    [
      'record-changed',
      { paragraphs: [{ number: 1, text: 'x', recordChanged: true, personalNumber: false }] },
    ],
    [
      'personal-number',
      { paragraphs: [{ number: 1, text: 'x', recordChanged: false, personalNumber: true }] },
    ],
  ] as const)('names %s', (code, change) => expect(codes(change)).toEqual([code]))

  it('lets paragraphs approved at once be signed while the meeting runs (MIN-05)', () => {
    expect(codes({ part: 1, meetingClosed: false })).toEqual([])
    expect(codes({ part: 1, paragraphs: [] })).toEqual(['no-paragraphs'])
  })
})

describe('the decision in a text', () => {
  it('is what stands under Beslut, also when it was edited', () => {
    expect(
      decidedIn(
        'Dnr 1\n\n## Beslut\n\nNämnden beslutar\n\n- att anta planen\n  för 2027\n- att avslå resten\n\n## Yrkanden\n\n- X yrkar',
      ),
    ).toEqual({
      lead: 'Nämnden beslutar',
      points: ['anta planen för 2027', 'avslå resten'],
    })
    expect(
      decidedIn(
        '## Beslut\n\n1. Planen antas.\n2. Resten \\*avslås\\*.\n\nParagrafen förklaras omedelbart justerad.',
      )?.points,
    ).toEqual(['Planen antas.', 'Resten *avslås*.'])
    expect(decidedIn('## Sammanfattning\n\nIngenting')).toBeNull()
  })
})
