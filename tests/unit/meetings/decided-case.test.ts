import { describe, expect, it } from 'vitest'
import { appealTrackOf, caseSteps, type Handled, isProposal } from '~/domain/meetings/decided-case'

const handled = (given: Partial<Handled> = {}): Handled => ({
  ...{ body: 'council', ending: 'decided', outcome: 'approved' },
  ...{ mayBePut: null, answered: false, proposal: false, ...given },
})

describe('what a meeting decided, for the case', () => {
  it('is a proposal when a body says that it proposes to another (APP-07)', () => {
    expect(isProposal(null, ['Föreslår kommunfullmäktige att anta taxan'])).toBe(true)
    expect(isProposal('Kommunstyrelsen föreslår kommunfullmäktige besluta', ['anta taxan'])).toBe(true)
    expect(isProposal('Kommunstyrelsen beslutar', ['godkänna rapporten'])).toBe(false)
    expect(isProposal(null, ['godkänna vad förvaltningen föreslår'])).toBe(false)
  })

  it('is not appealed when it only prepares, notes or lets be put; a person’s matter goes by FL (APP-07, KL 13:2)', () => {
    expect(appealTrackOf(handled(), false)).toBe('K')
    expect(appealTrackOf(handled({ body: 'executive' }), false)).toBe('K')
    expect(appealTrackOf(handled({ body: 'board' }), true)).toBe('F')
    const none: Partial<Handled>[] = [
      ...(['tabled', 'referred_back', 'remitted', 'noted', 'withdrawn'] as const).map((ending) => ({
        ending,
      })),
      { outcome: 'noted' },
      { mayBePut: true },
      { answered: true, outcome: 'answered' },
      { body: 'executive', proposal: true },
      { body: 'committee' },
    ]
    for (const each of none) expect(appealTrackOf(handled(each), false), JSON.stringify(each)).toBe('none')
  })

  it('leads to the step of the lifecycle that fits body and ending', () => {
    expect(caseSteps(handled())[0]).toContain('decide')
    expect(caseSteps(handled({ ending: 'referred_back' }))).toEqual([['kf_remand']])
    expect(caseSteps(handled({ body: 'executive', proposal: true }))[0]).toContain('ks_proposal')
    expect(caseSteps(handled({ mayBePut: false }))).toEqual([['refuse']])
    expect(caseSteps(handled({ ending: 'withdrawn' }))).toEqual([])
    expect(caseSteps(handled({ body: 'board', ending: 'noted' }))).toEqual([])
  })
})
