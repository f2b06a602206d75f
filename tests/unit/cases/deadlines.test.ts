import { describe, expect, it } from 'vitest'
import { caseDeadlines, type DeadlineRules } from '~/domain/cases/deadlines'

const rules: DeadlineRules = { motionRaised: 'handed_in', referralRolls: 'no' }
const stated = { label: 'Svar senast', day: '2027-02-27', basis: 'Remissen', watch: true }

describe('days that a registered matter has to keep', () => {
  it('MOT-01: a motion has one year from being raised, moved from Christmas Eve to the next business day', () => {
    const [deadline] = caseDeadlines('motion', { received: '2025-12-20', raised: '2025-12-24' }, [], rules)
    expect(deadline).toMatchObject({ rawDay: '2026-12-24', day: '2026-12-28', state: 'open' })
    expect(deadline?.steps.map(({ rule }) => rule)).toEqual([
      'MOT-01',
      'CAL-03',
      'CAL-03',
      'CAL-03',
      'CAL-03',
    ])
  })

  it('MOT-03: the day it was handed in counts, or by the other local rule only the announcement', () => {
    const days = { received: '2026-03-09', raised: null }
    expect(caseDeadlines('motion', days, [], rules)).toMatchObject([{ day: '2027-03-09' }])
    expect(caseDeadlines('motion', days, [], { ...rules, motionRaised: 'council_meeting' })).toEqual([])
  })

  it('CAL-09: a reply day on a Saturday stays, unless the local rule moves it', () => {
    const days = { received: '2026-11-30', raised: null }
    expect(caseDeadlines('referral', days, [stated], rules)).toMatchObject([{ day: '2027-02-27', steps: [] }])
    expect(caseDeadlines('referral', days, [stated], { ...rules, referralRolls: 'yes' })).toMatchObject([
      { rawDay: '2027-02-27', day: '2027-03-01', steps: [{ rule: 'CAL-09' }, { rule: 'CAL-09' }] },
    ])
  })

  it('gives an interpellation no day of its own, since the law has none (INT-04)', () => {
    expect(caseDeadlines('interpellation', { received: '2026-11-10', raised: null }, [], rules)).toEqual([])
  })

  it('never watches a day that is only told as the document has it', () => {
    expect(
      caseDeadlines('motion', { received: null, raised: null }, [{ ...stated, watch: false }], rules),
    ).toMatchObject([{ state: 'stated' }])
  })
})
