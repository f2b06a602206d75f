import { describe, expect, it } from 'vitest'
import { pointsOfMemo } from '~/use-cases/meetings/agenda/carried'

const forCouncil =
  'Kommunfullmäktige beslutar\n\natt anta riktlinjen\n\natt den gäller från den 1 januari 2027'

describe('the proposed decision of a memo (rules 10.3)', () => {
  it('is carried to the council as it is, and to the executive board as a proposal to the council', () => {
    expect(pointsOfMemo(forCouncil, 'council')).toEqual([
      'anta riktlinjen',
      'den gäller från den 1 januari 2027',
    ])
    expect(pointsOfMemo(forCouncil, 'executive_board')).toEqual([
      'föreslå kommunfullmäktige besluta att anta riktlinjen',
      'föreslå kommunfullmäktige besluta att den gäller från den 1 januari 2027',
    ])
  })

  it('leaves what the executive board decides for itself with the board', () => {
    const both = [
      ...['Kommunstyrelsen föreslår att kommunfullmäktige beslutar', 'att anta riktlinjen'],
      ...['Kommunstyrelsen beslutar för egen del', 'att ge kommundirektören i uppdrag att utbilda chefer'],
    ].join('\n\n')
    expect(pointsOfMemo(both, 'council')).toEqual(['anta riktlinjen'])
    expect(pointsOfMemo(both, 'executive_board')).toEqual([
      'föreslå kommunfullmäktige besluta att anta riktlinjen',
      'ge kommundirektören i uppdrag att utbilda chefer',
    ])
  })

  it('is the board’s own when the board decides', () => {
    expect(pointsOfMemo('Nämnden beslutar\n\natt anta planen', 'board')).toEqual(['anta planen'])
    expect(pointsOfMemo('att anta planen', 'board')).toEqual(['anta planen'])
  })

  it('is read from lists and sentences too, without the line that leads in to them', () => {
    expect(
      pointsOfMemo('Nämnden beslutar följande:\n\n1. Planen antas.\n2. Den gäller i ett år.', 'board'),
    ).toEqual(['Planen antas.', 'Den gäller i ett år.'])
    expect(pointsOfMemo('', 'board')).toEqual([])
  })
})
