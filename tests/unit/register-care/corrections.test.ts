import { describe, expect, it } from 'vitest'
import { caseFields, changesOf, judgeValue } from '~/domain/cases/corrections'
import { isProvision, judgeMarking } from '~/domain/cases/secrecy'

describe('what a correction changes (REG-05)', () => {
  it('is what was typed otherwise than shown; blanks around do not count, and nothing is a value', () => {
    const seen = { publicTitle: 'A', publicParty: 'B', responsibleUnit: '' }
    const typed = { publicTitle: ' A ', publicParty: '', responsibleUnit: 'Enheten', kind: 'motion' }
    expect(changesOf(caseFields, typed, seen)).toEqual([
      { field: 'publicParty', before: 'B', after: null },
      { field: 'responsibleUnit', before: null, after: 'Enheten' },
    ])
  })

  it.each([
    ['publicTitle', null, 'title-missing'],
    ['publicTitle', 'x'.repeat(301), 'too-long'],
    ['publicTitle', 'Skrivelse från 19121212-1212', 'title-personal-number'],
    ['protectedTitle', 'Skrivelse från 19121212-1212', null],
    ['receivedDay', null, 'day-missing'],
    ['receivedDay', '2026-02-30', 'day-invalid'],
    ['receivedDay', '2026-11-22', 'day-in-future'],
    ['receivedDay', '2026-11-21', null],
    ['raisedDay', null, null],
    ['kind', 'drama', 'choice-unknown'],
    ['kind', 'motion', null],
    ['publicParty', null, null],
  ] as const)('%s → %s: %s', (field, after, refusal) => {
    expect(judgeValue({ field, before: 'x', after }, 'case', '2026-11-21')).toBe(refusal)
  })

  it('knows a document’s kinds from a case’s', () => {
    const change = { field: 'kind', before: 'other', after: 'official_report' } as const
    expect(judgeValue(change, 'document', '2026-11-21')).toBeNull()
    expect(judgeValue(change, 'case', '2026-11-21')).toBe('choice-unknown')
  })
})

describe('a secrecy marking (OSL 5:5, REG-07)', () => {
  it.each(['19 kap. 3 § OSL', '10 kap. 15 a § OSL'])('%s is a provision', (text) => {
    expect(isProvision(text)).toBe(true)
  })
  it.each(['OSL', '19:3', '19 kap. 3 §', '19 kap 3 § OSL'])('%s is none', (text) => {
    expect(isProvision(text)).toBe(false)
  })
  it('may run until today', () => {
    const wish = { whole: true, title: false, party: false, provision: '19 kap. 3 § OSL' }
    const rest = { neutralTitle: '', neutralParty: '' }
    expect(judgeMarking({ ...wish, ...rest, until: '2026-11-21' }, '2026-11-21')).toBeNull()
    expect(judgeMarking({ ...wish, ...rest, until: '2026-11-20' }, '2026-11-21')).toBe('until-past')
  })
})
