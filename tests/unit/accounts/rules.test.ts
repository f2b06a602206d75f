import { describe, expect, it } from 'vitest'
import { demonstrationPassword } from '~/domain/access/demonstration'
import { normalEmail } from '~/domain/access/email'
import { normalPartyCode } from '~/domain/access/parties'
import { judgePassword } from '~/domain/access/password-rule'
import { numberPatterns } from '~/domain/cases/number-patterns'
import {
  formatRegistrationNumber,
  isNumberPattern,
  parseRegistrationNumber,
} from '~/domain/cases/registration-number'

describe('passwords', () => {
  it.each(['elva tecken', 'åäö😀😀😀😀😀😀😀😀', ''])('%j is too short', (password) => {
    expect(judgePassword(password)).toEqual({ ok: false, refusal: 'password-too-short' })
  })

  it.each([
    'Sommar202620262026',
    'lösenord1234',
    '!!passwordpassword!!',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '123456789012',
    'qwertyuiopå1234',
  ])('%j is easy to guess', (password) => {
    expect(judgePassword(password)).toEqual({ ok: false, refusal: 'password-common' })
  })

  it.each(['fyra hästar på taket', 'sommarstugan i Gräddö', 'åäö😀😀😀😀😀😀😀😀x', demonstrationPassword])(
    '%j may be used, since nothing is said of kinds of characters',
    (password) => {
      expect(judgePassword(password)).toMatchObject({ ok: true })
    },
  )

  it('has an upper bound', () => {
    expect(judgePassword(`ordlek ${'xyzåäö '.repeat(40)}`)).toMatchObject({ refusal: 'password-too-long' })
  })
})

describe('e-mail addresses', () => {
  it('are compared in lower case without spaces around', () => {
    expect(normalEmail('  Åsa.Ek@Norrtalje.SE ')).toBe('åsa.ek@norrtalje.se')
  })

  it.each([
    '',
    'a',
    'a@b',
    'a b@c.se',
    'a@b@c.se',
    'a@c.se, d@c.se',
    'Namn <a@c.se>',
    `${'a'.repeat(250)}@c.se`,
  ])('%j is none', (text) => {
    expect(normalEmail(text)).toBeNull()
  })
})

describe('rules 14.1: party codes', () => {
  it('are upper case, 1–8 letters or a hyphen', () => {
    expect([normalPartyCode(' sd '), normalPartyCode('-'), normalPartyCode('ÖP')]).toEqual(['SD', '-', 'ÖP'])
    expect([normalPartyCode(''), normalPartyCode('NIOTECKEN'), normalPartyCode('S1')]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('NUM-07: number forms to choose from', () => {
  it.each(numberPatterns)('%s is a pattern, and what it writes is read back', (pattern) => {
    expect(isNumberPattern(pattern)).toBe(true)
    const written = formatRegistrationNumber(pattern, { unit: 'KS', year: 2026, serial: 1432 })
    const read = parseRegistrationNumber(written, 2026)
    expect(read).toMatchObject({ ok: true, value: { year: 2026, serial: 1432 } })
  })
})
