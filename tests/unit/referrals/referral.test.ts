import { describe, expect, it } from 'vitest'
import {
  allSettled,
  answeringEvent,
  isLate,
  type ReferralEvent,
  type ReferralFacts,
  referralMachine,
  type referralStates,
  referralStep,
} from '~/domain/referrals/referral'
import { letterOf, numbersIn, referralIdOf, referralKindFor } from '~/domain/referrals/sending'
import { letterMarkdown, listed, sentWithNote, statementTitle } from '~/text/referrals'
import { compileStatements } from '~/use-cases/referrals/compile-statements'

const facts: ReferralFacts = {
  kind: 'board',
  replyDay: '2026-08-31',
  answeredDay: null,
  today: '2026-08-01',
  reason: null,
  newReplyDay: null,
  registered: false,
}
const reasons = (event: ReferralEvent, change: Partial<ReferralFacts>) => {
  const row = referralMachine.transitions.find((each) => each.event === event)
  return row?.guard?.({ ...facts, ...change }) ?? []
}
const whereTo = (state: (typeof referralStates)[number], event: ReferralEvent) =>
  referralStep(state, event)?.to ?? null

describe('the machine of a referral (rules 12.5)', () => {
  it('goes from sent by the recipient to answered and accepted', () => {
    expect(whereTo('draft', 'send')).toBe('sent')
    expect(whereTo('sent', 'receive')).toBe('received')
    expect(whereTo('received', 'begin')).toBe('in_progress')
    expect(whereTo('in_progress', 'answer')).toBe('answered')
    expect(whereTo('answered', 'accept')).toBe('closed')
  })

  it('registers afterwards what was noted as received, once', () => {
    expect(whereTo('in_progress', 'register')).toBe('same')
    expect(whereTo('sent', 'register')).toBeNull()
    expect(reasons('register', {})).toEqual([])
    expect(reasons('register', { registered: true })).toEqual(['registered-already'])
  })

  it('takes an answer without receipt, and one from somebody who had declined', () => {
    expect(whereTo('sent', 'answer')).toBe('answered')
    expect(whereTo('declined', 'answer')).toBe('answered')
  })

  it('registers a late statement and leaves the referral closed', () => {
    expect(whereTo('closed', 'answer_late')).toBe('same')
    expect(answeringEvent('closed')).toBe('answer_late')
    expect(answeringEvent('answered')).toBe('correct')
    expect(answeringEvent('draft')).toBeNull()
    expect(reasons('answer_late', { answeredDay: '2026-08-20' })).toEqual(['answered-already'])
    expect(reasons('answer_late', {})).toEqual([])
  })

  it('does not receive, begin or extend what is done', () => {
    for (const state of ['answered', 'declined', 'closed'] as const)
      for (const event of ['receive', 'begin', 'extend', 'close_unanswered'] as const)
        expect(whereTo(state, event), `${event} from ${state}`).toBeNull()
  })

  it('REM-03: declines with a reason', () => {
    expect(reasons('decline', {})).toEqual(['reason-missing'])
    expect(reasons('decline', { reason: '  ' })).toEqual(['reason-missing'])
    expect(reasons('decline', { reason: 'Rör oss inte' })).toEqual([])
  })

  it('REM-02: expects no answer to what was sent for information', () => {
    for (const event of ['answer', 'decline', 'extend', 'close_unanswered'] as const)
      expect(reasons(event, { kind: 'information', reason: 'x' })).toContain('no-answer-expected')
  })

  it('extends to a later day only, with a reason', () => {
    expect(reasons('extend', { newReplyDay: '2026-08-31', reason: 'x' })).toEqual(['day-not-later'])
    expect(reasons('extend', { newReplyDay: '2026-09-30' })).toEqual(['reason-missing'])
    expect(reasons('extend', { newReplyDay: '2026-09-30', reason: 'x' })).toEqual([])
    expect(reasons('extend', { today: '2026-10-01', newReplyDay: '2026-09-30', reason: 'x' })).toEqual([
      'day-not-later',
    ])
  })

  it('goes on without an answer only when the day has passed', () => {
    expect(reasons('close_unanswered', { today: '2026-08-31', reason: 'x' })).toEqual(['day-not-passed'])
    expect(reasons('close_unanswered', { today: '2026-09-01', reason: 'x' })).toEqual([])
    expect(reasons('close_unanswered', { today: '2026-09-01' })).toEqual(['reason-missing'])
  })

  it('lets only the sender send, extend, accept and close, and only the recipient receive', () => {
    for (const { event, by } of referralMachine.transitions) {
      if (['send', 'extend', 'accept', 'close_unanswered'].includes(event))
        expect(by.recipient).toBeUndefined()
      if (['receive', 'begin'].includes(event)) expect(by.sender).toBeUndefined()
    }
  })
})

describe('a case with several recipients', () => {
  const one = (state: (typeof referralStates)[number], kind: 'board' | 'information' = 'board') => ({
    kind,
    state,
  })

  it('goes on when all have answered, declined or been closed', () => {
    expect(allSettled([one('answered'), one('declined'), one('closed')])).toBe(true)
    expect(allSettled([one('answered'), one('received')])).toBe(false)
  })

  it('does not wait for those who were only told, and does not go on for their sake', () => {
    expect(allSettled([one('answered'), one('sent', 'information')])).toBe(true)
    expect(allSettled([one('sent', 'information')])).toBe(false)
    expect(allSettled([])).toBe(false)
  })

  it('is late from the day after, and never as of a document', () => {
    const referral = { ...one('sent'), replyDay: '2026-08-31' }
    expect(isLate(referral, { today: '2026-08-31', asOf: null })).toBe(false)
    expect(isLate(referral, { today: '2026-09-01', asOf: null })).toBe(true)
    expect(isLate(referral, { today: '2026-09-01', asOf: 'Läget enligt handlingen' })).toBe(false)
    expect(isLate({ ...referral, state: 'answered' }, { today: '2026-09-01', asOf: null })).toBe(false)
  })
})

describe('what is sent', () => {
  it('names the letter and the place on its list', () => {
    const id = referralIdOf('0190-abc', 3)
    expect(letterOf(id)).toBe('0190-abc')
    expect(letterOf('0190-abc')).toBeNull()
    expect(numbersIn(sentWithNote([1, 3, 12]))).toEqual([1, 3, 12])
    expect(numbersIn(sentWithNote([7]))).toEqual([7])
    expect(numbersIn(null)).toEqual([])
  })

  it('REM-02: takes its kind from the recipient', () => {
    expect(referralKindFor({ kind: 'board', municipalityId: 'm' }, 'm')).toBe('board')
    expect(referralKindFor({ kind: 'administration', municipalityId: 'm' }, 'm')).toBe('office')
    expect(referralKindFor({ kind: 'board', municipalityId: 'n' }, 'm')).toBe('external')
    expect(referralKindFor(null, 'm')).toBe('external')
  })

  it('FL-08: the letter says what the statement shall cover and the last day of each', () => {
    const letter = letterMarkdown({
      ...{
        title: 'Talande skyltar',
        number: 'KS 2026/1',
        sender: 'Kommunstyrelsen',
        question: ' Kostnaden ',
      },
      ...{ background: null, contact: 'Nora' },
      recipients: [
        { name: 'Servicenämnden', replyDay: '2027-02-28' },
        { name: 'Revisionen', replyDay: null },
      ],
      documents: [{ number: 'KS 2026/1-1', title: 'Motionen' }],
    })
    expect(letter).toContain('## Vad yttrandet ska omfatta\n\nKostnaden')
    expect(letter).toContain('- Servicenämnden: svar senast den 28 februari 2027')
    expect(letter).toContain('- Revisionen: för kännedom')
    expect(letter).toContain('- KS 2026/1-1 Motionen')
    expect(letter).not.toContain('Bakgrund')
  })

  it('REM-08: says in the title that several answer together', () => {
    expect(listed(['A', 'B', 'C'])).toBe('A, B och C')
    expect(statementTitle(['A', 'B'], 'beslutat 2 december 2026 § 4')).toBe(
      'Gemensamt yttrande från A och B, beslutat 2 december 2026 § 4',
    )
  })
})

describe('a compilation of statements', () => {
  const statement = {
    ...{ id: 'r', recipient: 'Servicenämnden', kind: 'board' as const, state: 'answered' as const },
    ...{
      stance: 'supports' as const,
      replyDay: '2026-08-31',
      answeredDay: '2026-08-20',
      closingReason: null,
    },
    ...{ caseNumber: 'KS 2026/1', documentId: 'd', documentNumber: 4, released: false, secret: false },
    ...{ text: '# Yttrande\n\nVi vill pröva.', readText: null },
  }

  it('has a heading, the stance and the words for each, and tells who did not answer', () => {
    const text = compileStatements([
      statement,
      { ...statement, recipient: 'Vattenverket', stance: null, text: null, documentNumber: 5 },
      {
        ...statement,
        recipient: 'Polisen',
        state: 'declined',
        stance: null,
        text: null,
        documentNumber: null,
      },
      { ...statement, recipient: 'Skolan', state: 'sent', answeredDay: null, stance: null, text: null },
      { ...statement, recipient: 'Revisionen', kind: 'information', state: 'sent', answeredDay: null },
    ])
    expect(text).toContain('- Tillstyrker: Servicenämnden')
    expect(text).toContain(
      '### Servicenämnden\n\nTillstyrker. Svarade den 20 augusti 2026.\n\n**Yttrande**\n\nVi vill pröva.',
    )
    expect(text).toContain('Yttrandet finns i handling KS 2026/1-5.')
    expect(text).toContain('### Polisen\n\nAvstod från att yttra sig')
    expect(text).toContain('- Skolan, svarstid den 31 augusti 2026')
    expect(text).not.toContain('Revisionen')
    expect(text).not.toMatch(/^# /m)
  })

  it('is empty for a case that nobody has been asked about', () => expect(compileStatements([])).toBe(''))
})
