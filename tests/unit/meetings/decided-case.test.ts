import { describe, expect, it } from 'vitest'
import { appealTrackOf, caseSteps, type Handled } from '~/domain/meetings/decided-case'

const council: Handled = {
  ...{ body: 'council', ending: 'decided', outcome: 'approved' },
  ...{ mayBePut: null, answered: false, proposal: false },
}

describe('what a council’s handling of an item is for the case', () => {
  it('a new initiative that is noted is announced, and a citizen’s proposal is thereby raised (MED-02)', () => {
    expect(caseSteps({ ...council, ending: 'noted', outcome: 'noted' })).toEqual([['announce', 'raise']])
  })

  it('one that is sent on to be prepared is announced and referred in the same decision (PREP-01)', () => {
    const steps = caseSteps({ ...council, ending: 'remitted', outcome: 'other' })
    expect(steps).toEqual([
      ['announce', 'raise'],
      ['refer', 'keep'],
    ])
  })

  it('is not appealed where it only prepares (APP-07)', () => {
    expect(appealTrackOf({ ...council, ending: 'remitted', outcome: 'other' }, false)).toBe('none')
    expect(appealTrackOf(council, false)).toBe('K')
  })
})
