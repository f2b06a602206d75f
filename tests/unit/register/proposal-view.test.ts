import { describe, expect, it } from 'vitest'
import { maySeeFile } from '~/domain/access'
import type { ProposedRegistration } from '~/domain/reading/proposed-registration'
import { readDocument } from '~/domain/reading/read-document'
import { personalNumbersIn } from '~/domain/shared/personal-number'
import { proposalView } from '~/routes/register/proposal-view'
import { checkDraft } from '~/use-cases/intake/checked-draft'
import { draftFromFields } from '~/use-cases/intake/draft'

const text = 'Nämnden anslår 50 kr till robot.\f\nSida två.'
const read = (more: Partial<ProposedRegistration>): ProposedRegistration => ({ ...readDocument(''), ...more })
const span = (words: string) => ({
  line: 1,
  from: text.indexOf(words),
  to: text.indexOf(words) + words.length,
})

describe('the marked document', () => {
  it('keeps an amount marked inside a proposed decision, each leading to its field', () => {
    const view = proposalView(
      text,
      read({
        evidence: {
          '/proposed_decisions/0': [span('Nämnden anslår 50 kr till robot.')],
          '/amounts/0': [span('50 kr')],
        },
        warnings: [{ code: 'SUM_MISMATCH', message: 'Summan', paths: ['/amounts/0'] }],
      }),
    )
    expect(view.numbers).toEqual({ decisions: 1, amounts: 2 })
    expect(view.warnings).toEqual({ amounts: ['Summan'] })
    const [first] = view.document?.pages ?? []
    expect(first?.map(({ text: part, mark }) => [part, mark?.number, mark?.fieldId, mark?.goesOn])).toEqual([
      ['Nämnden anslår ', 1, 'decisions.0', true],
      ['50 kr', 2, 'amounts.0', undefined],
      [' till robot.', 1, 'decisions.0', undefined],
    ])
    expect(view.document?.pages).toHaveLength(2)
  })
})

describe('personal identity numbers (WEB-02)', () => {
  it.each([
    ['19121212-1212', 1],
    ['191212121212', 1],
    ['121212-1212 och 121212+1212', 2],
    ['121212-1213', 0],
    ['2026-11-20 0123', 0],
    ['KS 191212121212-1', 0],
  ])('%s', (printed, found) => expect(personalNumbersIn(printed)).toHaveLength(found))
})

describe('a typed draft', () => {
  it('tells what is wrong by field, and drops rows that are empty or removed', () => {
    const draft = draftFromFields(
      new URLSearchParams({
        kind: 'motion',
        title: 'Rubrik',
        register: 'r',
        receivedDay: '2026-02-30',
        'persons.0.name': '',
        'persons.0.role': 'proposer',
        'persons.1.name': 'Eva',
        'persons.1.role': 'kung',
        'persons.2.name': 'Olle',
        'persons.2.remove': 'on',
        'amounts.0.kronor': 'många',
        'amounts.0.meaning': 'x',
        rate: '1,5',
      }),
    )
    expect(draft.persons).toHaveLength(1)
    expect(checkDraft(draft)).toEqual({
      ok: false,
      errors: {
        receivedDay: 'day-invalid',
        'persons.0.role': 'role-missing',
        'amounts.0.kronor': 'amount-invalid',
        principal: 'principal-missing',
      },
    })
  })

  it('lets no title that all may read hold a personal identity number (WEB-02)', () => {
    const draft = draftFromFields(
      new URLSearchParams({
        kind: 'other',
        title: 'Skrivelse från 19121212-1212',
        protectedTitle: 'Skrivelse från 19121212-1212',
        register: 'r',
        receivedDay: '2026-02-03',
      }),
    )
    expect(checkDraft(draft)).toEqual({ ok: false, errors: { title: 'title-personal-number' } })
  })
})

it('shows a file of an unpublished case to nobody outside (WEB-03)', () => {
  const matter = {
    municipalityId: 'm',
    bodyId: 'b',
    published: false,
    secret: false,
    responsibleAccountId: null,
  }
  const outside = {
    everything: false,
    municipalityId: null,
    unpublished: 'none',
    bodyId: null,
    protected: 'none',
    accountId: null,
  } as const
  expect(maySeeFile(outside, { released: true, secret: false, matter })).toBe(false)
  expect(maySeeFile(outside, { released: true, secret: false, matter: { ...matter, published: true } })).toBe(
    true,
  )
})
