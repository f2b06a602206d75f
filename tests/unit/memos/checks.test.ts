import { describe, expect, it } from 'vitest'
import {
  approvesOwn,
  daysIn,
  mayEditMemo,
  type MemoFacts,
  memoAfter,
  namesFinancing,
  remarksOnMemo,
} from '~/domain/memos'

const facts: MemoFacts = { values: {}, documents: [], decisionDay: null, decidesMoney: false }
const section = (key: string, text: string, more: object = {}) => ({ key, required: false, text, ...more })
const codes = (sections: ReturnType<typeof section>[], given: Partial<MemoFacts> = {}) =>
  remarksOnMemo(sections, { ...facts, ...given }).map(
    ({ code, weight, section: key }) => `${weight} ${code} ${key}`,
  )

describe('what is left before approval', () => {
  it('is nothing when all is said', () =>
    expect(
      codes([
        section('beslut', 'Motionen avslås.', { required: true, decision: true }),
        section('ekonomi', 'Inga kostnader.', { financing: true }),
      ]),
    ).toEqual([]))

  it('are required sections that are empty (rules 10.2)', () =>
    expect(codes([section('a', ' \n', { required: true }), section('b', '')])).toEqual([
      'must section-empty a',
    ]))

  it('are prompts of the template', () =>
    expect(codes([section('a', 'att [fyll i vad]')])).toEqual(['must prompt-left a']))

  it('are fields without value, and advice on names that are none', () =>
    expect(codes([section('a', '{{belopp}} {{bellopp}}')])).toEqual([
      'should field-unknown a',
      'must field-empty a',
    ]))

  it('is the financing when money is decided (KL 11:15, BUD-05)', () => {
    const money = (text: string) =>
      codes([section('ekonomi', text, { financing: true })], { decidesMoney: true })
    expect(money('')).toEqual(['must financing-missing ekonomi'])
    expect(money('Finansiering saknas i budget.')).toEqual(['must financing-missing ekonomi'])
    expect(money('Vi återkommer om finansieringen.')).toEqual(['must financing-missing ekonomi'])
    expect(money('Kostnaden ryms inom investeringsramen för 2027.')).toEqual([])
    expect(codes([section('x', 'text')], { decidesMoney: true })).toEqual(['must financing-missing null'])
  })

  it('is to mark that money is decided when the proposal has an amount', () => {
    const decision = section('beslut', 'att bevilja 2 300 000 kronor till bokningssystemet', {
      decision: true,
    })
    expect(codes([decision])).toEqual(['should money-not-marked beslut'])
  })

  it('are attachments that the case does not have', () =>
    expect(codes([section('a', 'Se bilaga 1.'), section('b', '', { attachments: true })])).toEqual([
      'must attachment-missing b',
    ]))

  it('is cooperation after the decision (MBL 11 §), which is advised against', () => {
    const cooperation = section('s', 'FSG den 3 december 2026', { cooperation: true })
    expect(codes([cooperation], { decisionDay: '2026-12-02' })).toEqual([
      'should cooperation-after-decision s',
    ])
    expect(codes([cooperation], { decisionDay: '2026-12-03' })).toEqual([])
    expect(codes([cooperation])).toEqual([])
  })

  it('are personal identity numbers', () =>
    expect(codes([section('a', 'Sökanden, 19811228-9874, har')])).toEqual(['should personal-number a']))
})

it('finds days however they are written', () =>
  expect(daysIn('2026-11-03, den 7 oktober 2024 och 31 december 2026')).toEqual([
    '2026-11-03',
    '2024-10-07',
    '2026-12-31',
  ]))

it('knows a source of money from the lack of one', () => {
  for (const text of [
    'Tas ur driftbudgeten.',
    'Med statsbidrag.',
    'Genom omfördelning',
    'Finansieras av taxan',
  ])
    expect(namesFinancing(text), text).toBe(true)
  for (const text of ['', 'Det kostar pengar.', 'Finansieringen är inte klar.'])
    expect(namesFinancing(text), text).toBe(false)
})

describe('the way of a memo', () => {
  it('goes to approval and back, and ends locked or laid aside', () => {
    expect(memoAfter('draft', 'submit')).toBe('for_approval')
    expect(memoAfter('for_approval', 'send_back')).toBe('draft')
    expect(memoAfter('draft', 'approve')).toBeNull()
    for (const event of ['submit', 'send_back', 'take_back', 'approve', 'discard'] as const)
      expect(memoAfter('approved', event)).toBeNull()
  })
  it('is written in by its writers, and by the approver once it is handed over', () => {
    const writer = { writes: true, approves: false }
    const approver = { writes: true, approves: true }
    expect(mayEditMemo('draft', writer)).toBe(true)
    expect(mayEditMemo('for_approval', writer)).toBe(false)
    expect(mayEditMemo('for_approval', approver)).toBe(true)
    expect(mayEditMemo('approved', approver)).toBe(false)
  })
  it('is not approved by whoever wrote it alone (rules 13)', () => {
    expect(approvesOwn('a', 'a', ['a', 'b'])).toBe(true)
    expect(approvesOwn('b', 'a', ['b'])).toBe(true)
    expect(approvesOwn('b', 'a', ['a', 'b'])).toBe(false)
    expect(approvesOwn('b', 'a', [])).toBe(false)
  })
})
