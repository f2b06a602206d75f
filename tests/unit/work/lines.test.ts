import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerLine, wrapped } from '~/domain/shared/lines'

describe('a text in a header', () => {
  it('never holds a line break or control character, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = headerLine(`Ärende\r\nBcc: alla@exempel.se ${text}`, 150)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(line).not.toMatch(/[\u0000-\u001f\u007f]/)
        expect(line.length).toBeLessThanOrEqual(150)
      }),
    )
  })

  it('is cut between words', () => {
    expect(headerLine('Läs igenom underlaget till investeringsbeslutet', 40)).toBe(
      'Läs igenom underlaget till …',
    )
  })
})

describe('the text of a mail', () => {
  it('has lines of at most 76 characters, and every word that was there', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zåäö]{1,20}$/), { maxLength: 60 }), (words) => {
        const text = wrapped(words.join(' '))
        expect(text.split('\n').every((line) => line.length <= 76)).toBe(true)
        expect(text.split(/\s+/).filter(Boolean)).toEqual(words)
      }),
    )
  })

  it('keeps an address whole, paragraphs apart, and a list under its dash', () => {
    const address = `https://radslag.exempel/${'a'.repeat(90)}`
    expect(wrapped(`Hej!\n\n${address}\n`)).toBe(`Hej!\n\n${address}\n`)
    const item = `- ${'ord '.repeat(30).trim()}`
    expect(
      wrapped(item)
        .split('\n')
        .slice(1)
        .every((line) => line.startsWith('  ord')),
    ).toBe(true)
  })
})
