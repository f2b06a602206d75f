import { describe, expect, it } from 'vitest'
import { voteLine } from '~/text/meetings/decisions'

const vote = {
  ...{ question: 'main', yesMeans: 'bifall', noMeans: 'avslag', yes: 24, no: 24, abstained: 1, absent: 0 },
  ...{ casting: 'yes' as const, secret: false, names: [] },
}

describe('a vote in one line', () => {
  it('tells the numbers, and the chair’s casting vote at a tie (KL 5:55)', () => {
    expect(voteLine(vote)).toBe('Huvudvotering: 24 ja, 24 nej, 1 avstår, ordförandens utslagsröst ja')
  })

  it('VOTE-08: says that a vote was secret, and names nobody', () => {
    const names = [{ name: 'Anna Ek', party: 'S', vote: 'yes' as const }]
    const line = voteLine({ ...vote, casting: null, secret: true, absent: 2, names })
    expect(line).toBe('Huvudvotering (sluten): 24 ja, 24 nej, 1 avstår, 2 deltar inte')
  })
})
