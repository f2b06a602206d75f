import { describe, expect, it } from 'vitest'
import { versionObstacles } from '~/domain/cases/document-versions'

const draft = {
  direction: 'drawn_up' as const,
  finalDay: null,
  voidedDay: null,
  released: false,
  caseOpen: true,
}

describe('a new version of a document (rules 6.1)', () => {
  it('is possible for what is drawn up here and not finished', () => {
    expect(versionObstacles(draft)).toEqual([])
  })

  it.each([
    ['received', { direction: 'incoming' as const }],
    ['dispatched', { direction: 'outgoing' as const }],
    ['final', { finalDay: '2026-11-20' }],
    ['published', { released: true }],
    ['case-closed', { caseOpen: false }],
    ['voided', { voidedDay: '2026-11-20' }],
  ])('is not possible once it is %s', (obstacle, given) => {
    expect(versionObstacles({ ...draft, ...given })).toEqual([obstacle])
  })
})
