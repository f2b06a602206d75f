import { describe, expect, it } from 'vitest'
import { typedWords, wordFound } from '~/domain/themes/words'

describe('the words that find a theme', () => {
  it('a short word stands by itself or before a hyphen', () => {
    expect(wordFound('Motion om AI i skolan', ['AI'])).toBe('AI')
    expect(wordFound('Interpellation om AI-tjänster', ['AI'])).toBe('AI')
    expect(wordFound('Detaljplan för Kaisers backe', ['AI'])).toBeNull()
    expect(wordFound('Aide memoire', ['AI'])).toBeNull()
  })

  it('a longer word also finds what begins with it, with or without marks', () => {
    expect(wordFound('Plattform för automatisering', ['automatiser'])).toBe('automatiser')
    expect(wordFound('Systematisering', ['automatiser'])).toBeNull()
    expect(wordFound('Säkerhetsskydd', ['sakerhet'])).toBe('sakerhet')
  })

  it('several words stand next to each other', () => {
    expect(wordFound('Riktlinje för generativ AI', ['generativ AI'])).toBe('generativ AI')
    expect(wordFound('AI som är generativ', ['generativ AI'])).toBeNull()
    expect(wordFound('En ny e-tjänst', ['e-tjänst'])).toBe('e-tjänst')
    expect(wordFound('En ny tjänst', ['e-tjänst'])).toBeNull()
  })

  it('are typed by line or comma, each once', () => {
    expect(typedWords('AI, ai\n generativ   AI ;')).toEqual(['AI', 'generativ AI'])
    expect(typedWords(' ,\n–')).toBeNull()
    expect(typedWords('x'.repeat(61))).toBeNull()
    expect(typedWords(Array.from({ length: 41 }, (_, at) => `ord${at}`).join(','))).toBeNull()
  })
})
