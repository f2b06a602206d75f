import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFromMarkdown } from '~/domain/shared/markdown'
import {
  type Block,
  decision,
  heading,
  inlines,
  list,
  paragraph,
  plainText,
  table,
} from '~/domain/shared/rich-text'

const only = (markdown: string): Block => {
  const [block, ...rest] = blocksFromMarkdown(markdown)
  expect(rest).toEqual([])
  if (!block) throw new Error('no block')
  return block
}
const text = (words: string) => ({ kind: 'text', text: words })

/** Every word of a text, wherever it stands. */
const wordsOf = (blocks: readonly Block[]): string =>
  JSON.stringify(blocks, (key, value) => (['kind', 'align', 'href'].includes(key) ? undefined : value))

describe('Markdown as blocks', { timeout: 60_000 }, () => {
  it('shifts headings into the document they are written in', () => {
    expect(blocksFromMarkdown('# Ett\n\n### Tre\n\n###### Sex')).toEqual([
      heading(2, 'Ett'),
      heading(4, 'Tre'),
      heading(4, 'Sex'),
    ])
    expect(blocksFromMarkdown('# Ett', { headingFrom: 3 })).toEqual([heading(3, 'Ett')])
  })

  it('knows strong, emphasis, code and line breaks', () =>
    expect(only('a **b *c*** `d`  \ne\nf')).toEqual({
      kind: 'paragraph',
      content: [
        text('a '),
        { kind: 'strong', content: [text('b '), { kind: 'emphasis', content: [text('c')] }] },
        text(' '),
        { kind: 'code', text: 'd' },
        { kind: 'break' },
        text('e f'),
      ],
    }))

  it('makes links of web and mail addresses', () => {
    expect(only('[SKR](https://skr.se/x?y=1)')).toEqual(
      paragraph([{ kind: 'link', href: 'https://skr.se/x?y=1', content: inlines('SKR') }]),
    )
    expect(wordsOf([only('se https://skr.se nu')])).toContain('skr.se')
    expect(only('<mailto:a@b.se>')).toMatchObject({ content: [{ kind: 'link', href: 'mailto:a@b.se' }] })
  })

  it.each([
    '[klicka](javascript:alert(1))',
    '[klicka](JavaScript:alert(1))',
    '[klicka](data:text/html;base64,eA)',
    '[klicka](/arenden)',
    '[klicka](//evil.example)',
    '<script>alert(1)</script>',
    'före <b onclick="x()">fet</b> efter',
    '![bild](https://evil.example/x.png)',
    '~~struket~~ kvar',
    '[ord][1]',
    'not[^1]',
  ])('leaves %s as it was typed', (typed) => expect(only(typed)).toEqual(paragraph(typed)))

  it('reads lists within lists, where they start, and boxes to tick', () => {
    expect(only('- a\n- b')).toEqual(list(['a', 'b']))
    expect(only('3. a\n4. b')).toEqual({ ...list(['a', 'b'], { ordered: true }), start: 3 })
    expect(only('1. a\n   - b')).toEqual({
      kind: 'list',
      ordered: true,
      items: [[paragraph('a'), list(['b'])]],
    })
    expect(only('- [x] gjort\n- [ ] kvar')).toEqual(list(['[x] gjort', '[ ] kvar']))
  })

  it('reads tables with their alignment, short rows filled', () =>
    expect(only('| År | Kr |\n|---|--:|\n| 2026 | 1 |\n| 2027 |')).toEqual(
      table(
        ['År', { header: 'Kr', align: 'right' }],
        [
          ['2026', '1'],
          ['2027', ''],
        ],
      ),
    ))

  it('lets no heading stand inside a quote or a list', () =>
    expect(only('> # Rubrik')).toEqual({
      kind: 'quote',
      blocks: [paragraph([{ kind: 'strong', content: inlines('Rubrik') }])],
    }))

  it('takes whatever is typed, whatever signs it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        blocksFromMarkdown(typed)
      }),
    )
  })

  it.each(['> ', '[', '*a ', '**a*', '[a](', '`a ', '- ', '1. ', '<a ', '~~', 'a@b.', '| a '])(
    'spends no time on a text of nothing but %j, and shows it as typed',
    (piece) => {
      const typed = piece.repeat(60_000 / piece.length)
      const began = performance.now()
      const blocks = blocksFromMarkdown(typed)
      expect(performance.now() - began).toBeLessThan(10_000)
      expect(blocks.length).toBeGreaterThan(0)
    },
  )

  it('takes a line of dashes for a line', () =>
    expect(blocksFromMarkdown(`**a**\n\n${'-'.repeat(80)}\n\n${'*'.repeat(80)}\n\nb`)).toEqual([
      paragraph([{ kind: 'strong', content: inlines('a') }]),
      paragraph('b'),
    ]))

  it('still reads a long text with marks in every paragraph', () => {
    const long = Array.from(
      { length: 1_000 },
      () => 'Ett **ord** och *ett* till, se [här](https://a.se).',
    ).join('\n\n')
    const blocks = blocksFromMarkdown(long)
    expect(blocks).toHaveLength(1_000)
    expect(wordsOf(blocks)).toContain('"content"')
    expect(blocks[999]).toMatchObject({
      content: [{}, { kind: 'strong' }, {}, { kind: 'emphasis' }, {}, { kind: 'link' }, {}],
    })
  })

  it('keeps every word of an ordinary text', () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zåäöé§–0-9]{1,12}$/), { minLength: 1 }), (typed) => {
        const all = wordsOf(blocksFromMarkdown(typed.join(' ')))
        for (const word of typed.filter((each) => !/^\d+$/.test(each))) expect(all).toContain(word)
      }),
    ))
})

describe('words', () => {
  it('keeps the line breaks of a string', () =>
    expect(inlines('a\n\nb')).toEqual([text('a'), { kind: 'break' }, { kind: 'break' }, text('b')]))
  it('gives the plain text back', () =>
    expect(plainText(inlines('a\nb').concat(decision('att', ['c']).points[0] ?? []))).toBe('a\nbc'))
})
