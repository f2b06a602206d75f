import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comparison, compareTexts, type Part } from '~/documents/comparing/compare-texts'

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '')

/** The text as one side has it: what is the same, and what only that side has. */
const sideOf = ({ passages }: Comparison, own: Part['op']) =>
  words(
    passages
      .map((passage) =>
        passage.kind === 'same'
          ? passage.paragraphs.join('\n')
          : passage.parts
              .filter(({ op }) => op === 'same' || op === own)
              .map(({ text }) => text)
              .join(''),
      )
      .join('\n'),
  )

const changed = (comparison: Comparison) =>
  comparison.passages.flatMap((passage) =>
    passage.kind === 'changed' ? passage.parts.filter(({ op }) => op !== 'same') : [],
  )

describe('comparing two texts', () => {
  it('finds nothing in the same text', () => {
    const comparison = compareTexts('Ett stycke.\n\nEtt till.', 'Ett stycke.\n\nEtt till.')
    expect(comparison).toEqual({
      passages: [{ kind: 'same', paragraphs: ['Ett stycke.', 'Ett till.'] }],
      changes: 0,
      addedWords: 0,
      removedWords: 0,
      coarse: false,
    })
  })

  it('marks the words that differ and leaves the rest of the paragraph', () => {
    const comparison = compareTexts(
      'Inledning.\nNämnden avsätter 200 000 kronor till projektet.\nSlut.',
      'Inledning.\nNämnden avsätter 350 000 kronor till hela projektet.\nSlut.',
    )
    expect(changed(comparison).map(({ op, text }) => `${op} ${text.trim()}`)).toEqual([
      'removed 200',
      'added 350',
      'added hela',
    ])
    expect(comparison).toMatchObject({ changes: 2, addedWords: 2, removedWords: 1 })
    expect(comparison.passages.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same'])
  })

  it('reads neighbouring words that were replaced as one change', () => {
    const comparison = compareTexts('Vi säger alltid nej till det.', 'Vi svarar ofta ja till det.')
    expect(changed(comparison)).toEqual([
      { op: 'removed', text: 'säger alltid nej' },
      { op: 'added', text: 'svarar ofta ja' },
    ])
    expect(comparison.changes).toBe(1)
  })

  it('counts a new line break, page or blank as no change', () => {
    const older =
      'Kommunen har under flera år prövat hur det skulle kunna gå till i\npraktiken. Det gick bra.'
    const newer =
      'Kommunen har under flera år prövat  hur\fdet skulle kunna gå till i praktiken. Det gick bra.'
    expect(compareTexts(older, newer).changes).toBe(0)
  })

  it('keeps a whole paragraph that is only in one text', () => {
    const comparison = compareTexts('A.\nC.', 'A.\nHelt nytt stycke här.\nC.')
    expect(changed(comparison)).toEqual([{ op: 'added', text: 'Helt nytt stycke här.' }])
    expect(comparison).toMatchObject({ changes: 1, addedWords: 4, removedWords: 0 })
  })

  it('keeps every word of both texts, however they differ and whether or not there is time', () => {
    const text = fc
      .array(fc.constantFrom('ett', 'två', 'tre', 'fyra.', 'kr', '5', 'å', '\n', '\f'), { maxLength: 60 })
      .map((some) => some.join(' '))
    fc.assert(
      fc.property(text, text, fc.constantFrom(0, 400), (older, newer, budget) => {
        const comparison = compareTexts(older, newer, budget)
        expect(sideOf(comparison, 'removed').join('')).toBe(words(older).join(''))
        expect(sideOf(comparison, 'added').join('')).toBe(words(newer).join(''))
      }),
    )
  })

  it('stays within its time for long texts that have nothing in common', () => {
    const long = (seed: number) =>
      Array.from({ length: 40_000 }, (_, at) => `ord${(at * seed) % 9973}`)
        .map((word, at) => (at % 12 === 0 ? `\n${word}` : word))
        .join(' ')
    const from = performance.now()
    const comparison = compareTexts(long(7919), long(104_729))
    expect(performance.now() - from).toBeLessThan(2500)
    expect(comparison.coarse).toBe(true)
    expect(comparison.changes).toBeGreaterThan(0)
  })
})
