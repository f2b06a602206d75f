import { describe, expect, it } from 'vitest'
import { attachmentsMentioned, attachmentsMissing, memoBlocks, resolveFields, textMark } from '~/domain/memos'
import { plainText } from '~/domain/shared/rich-text'
import { memoFieldText } from '~/text/memo-fields'

describe('fields of a memo', () => {
  it('say what is true now, and leave words that look like Markdown alone', () =>
    expect(
      resolveFields('Nr {{diarienummer}}: {{ titel }}', {
        diarienummer: 'KS 2026/1',
        titel: 'En *ny* [lag]',
      }),
    ).toEqual({
      text: 'Nr KS 2026/1: En \\*ny\\* \\[lag\\]',
      unknown: [],
      empty: [],
    }))

  it('tells of names that are no field, and of facts that the case does not have', () => {
    const { text, unknown, empty } = resolveFields('{{förslagsställare}} {{diarenummer}}', {})
    expect({ unknown, empty }).toEqual({ unknown: ['diarenummer'], empty: ['forslagsstallare'] })
    expect(text).toBe('\\[Förslagsställare saknas\\] {{diarenummer}}')
  })

  it('never reads a value as a field', () =>
    expect(resolveFields('{{titel}}', { titel: '{{diarienummer}}', diarienummer: 'X' }).text).toBe(
      '{{diarienummer}}',
    ))

  it('gives a table paragraphs of its own', () => {
    const kapitalkostnad = memoFieldText.capitalCost([
      { label: 'År 1', depreciationOre: 46_000_000, interestOre: 3_450_000, costOre: 49_450_000 },
      { label: 'År 2', depreciationOre: 46_000_000, interestOre: null, costOre: null },
    ])
    const [, table] = memoBlocks([
      { heading: 'K', text: resolveFields('Före {{kapitalkostnad}}', { kapitalkostnad }).text },
    ]).filter(({ kind }) => kind !== 'heading')
    expect(table?.kind === 'table' && table.rows.map((row) => row.map(plainText))).toEqual([
      ['År 1', '460\u202f000', '34\u202f500', '494\u202f500'],
      ['År 2', '460\u202f000', '', ''],
      ['Summa', '920\u202f000', '', ''],
    ])
  })
})

describe('a memo as a document', () => {
  it('keeps the clauses of a decision apart (rules 10.3, form A)', () => {
    const blocks = memoBlocks([
      {
        heading: 'Beslut',
        text: 'Nämnden beslutar\n\natt avslå motionen\natt avsluta\närendet',
        decision: true,
      },
      { heading: 'Tomt', text: ' ' },
    ])
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'decision'])
    const [, decision] = blocks
    expect(
      decision?.kind === 'decision' && [plainText(decision.lead ?? []), ...decision.points.map(plainText)],
    ).toEqual(['Nämnden beslutar', 'avslå motionen', 'avsluta ärendet'])
  })

  it('loses no words around them', () => {
    const blocks = memoBlocks([
      { heading: 'B', text: 'Först något.\n\natt ett\n\nSedan något.\n\n1. Två.', decision: true },
    ])
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'decision', 'paragraph', 'list'])
  })
})

describe('attachments', () => {
  const documents = [
    { number: 'KS 2026/1-3', title: 'Riktlinje för utlåning' },
    { number: 'KS 2026/1-4', title: 'Bilaga 2 Karta' },
  ]
  it('are found however they are counted', () =>
    expect(attachmentsMentioned('Se bilaga 1, bilagorna 3 och 4 samt bilaga 6–8.')).toEqual([
      1, 3, 4, 6, 7, 8,
    ]))
  it.each([
    ['Se bilaga 2.', []],
    ['Se bilaga 1.', [1]],
    ['Se bilaga 1.\n- Bilaga 1: Riktlinje för utlåning', []],
    ['Se bilaga 1.\n- Bilaga 1 (KS 2026/1-3)', []],
    ['Se bilaga 1.\n- Bilaga 1: Något annat', [1]],
  ])('of %s missing on the case: %j', (text, missing) =>
    expect(attachmentsMissing(text, documents)).toEqual(missing),
  )
})

it('marks of texts tell them apart, and line breaks count the same', () => {
  expect(textMark('a\r\nb')).toBe(textMark('a\nb'))
  expect(textMark('a\nb')).not.toBe(textMark('a\nc'))
})
