import { describe, expect, it } from 'vitest'
import { personalDataIn } from '~/domain/shared/personal-data'

const kinds = (text: string) => personalDataIn(text).map(({ kind, text: found }) => `${kind}: ${found}`)

describe('personal data in a text before it is published (WEB-02, WEB-04)', () => {
  it.each([
    ['personnummer', 'född 811228-9874', 'personal_number: 811228-9874'],
    ['samordningsnummer', 'nr 701063-2391', 'personal_number: 701063-2391'],
    ['e-post', 'skriv till a.b@c-d.se.', 'email: a.b@c-d.se'],
    ['mobil', 'ring 070-123 45 67.', 'phone: 070-123 45 67'],
    ['utan skiljetecken', 'ring 0701234567', 'phone: 0701234567'],
    ['landskod', '+46 8 508 000 00', 'phone: +46 8 508 000 00'],
    ['IBAN', 'SE45 5000 0000 0583 9825 7466', 'account_number: SE45 5000 0000 0583 9825 7466'],
    ['bankkonto', 'Bankkonto: 8327-9 123 456 789-0', 'account_number: Bankkonto: 8327-9 123 456 789-0'],
    ['hälsa', 'Diagnosen är', 'sensitive_word: Diagnosen'],
    ['fackförening', 'hennes fackförbund', 'sensitive_word: fackförbund'],
    ['brott', 'han var misstänkt för stöld', 'sensitive_word: misstänkt för'],
  ])('finds %s', (_what, text, found) => {
    expect(kinds(text)).toContain(found)
  })

  it.each([
    'Dnr KS 2024/539 och KSN-2024-00123',
    '2026-11-20 klockan 10.00',
    '1 250 000 kronor, 12 500,50 kr',
    'SFS 2017:900, 6 kap. 16 §',
    'org.nr 212000-0142',
    'Budget 2025–2027',
  ])('takes nothing of: %s', (text) => {
    expect(kinds(text)).toEqual([])
  })

  it('tells the page, and each passage once a page', () => {
    expect(personalDataIn('a@b.se a@b.se\f\fa@b.se')).toEqual([
      { kind: 'email', text: 'a@b.se', page: 1 },
      { kind: 'email', text: 'a@b.se', page: 3 },
    ])
  })
})
