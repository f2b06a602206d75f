import { describe, expect, it } from 'vitest'
import {
  block,
  type Chosen,
  type Edit,
  link,
  nextItem,
  prefixLines,
  surround,
} from '~/routes/memos/editor/text-edits'

/** `[` and `]` show what is chosen. */
function chosen(marked: string): Chosen {
  const from = marked.indexOf('«')
  const to = marked.indexOf('»') - 1
  return { text: marked.replace(/[«»]/g, ''), from, to }
}
function after({ text }: Chosen, { from, to, insert, chosen: [a, b] }: Edit): string {
  const done = text.slice(0, from) + insert + text.slice(to)
  return `${done.slice(0, a)}«${done.slice(a, b)}»${done.slice(b)}`
}
const done = (marked: string, edit: (given: Chosen) => Edit | null) => {
  const given = chosen(marked)
  const made = edit(given)
  return made && after(given, made)
}

describe('the toolbar of the editor', () => {
  it.each([
    ['ett «två» tre', 'ett **«två»** tre'],
    ['ett **«två»** tre', 'ett «två» tre'],
    ['ett «»', 'ett **«fet text»**'],
  ])('makes %s bold: %s', (from, to) =>
    expect(done(from, (given) => surround(given, '**', 'fet text'))).toBe(to),
  )
  it.each([
    ['bullets', 'a\n«b\nc»\nd', 'a\n«- b\n- c»\nd'],
    ['bullets', '«- b\n- c»', '«b\nc»'],
    ['numbers', '«- b\n- c»', '«1. b\n2. c»'],
    ['heading', 'Rub«»rik', '«### Rubrik»'],
    ['bullets', '«»', '- «»'],
  ] as const)('gives lines %s', (kind, from, to) =>
    expect(done(from, (given) => prefixLines(given, kind))).toBe(to),
  )
  it('links words, and addresses', () => {
    expect(done('se «lagen»', link)).toBe('se [lagen](«https://»)')
    expect(done('se «https://a.se/b»', link)).toBe('se [«länktext»](https://a.se/b)')
  })
  it('sets a block apart', () =>
    expect(done('före«» efter', (given) => block(given, '{{yrkanden}}'))).toBe(
      'före\n\n{{yrkanden}}«»\n\n efter',
    ))
  it('goes on with a list, and ends it', () => {
    expect(done('1. ett«»', nextItem)).toBe('1. ett\n2. «»')
    expect(done('- ett«»', nextItem)).toBe('- ett\n- «»')
    expect(done('- ett\n- «»', nextItem)).toBe('- ett\n«»')
    expect(done('att avslå motionen«»', nextItem)).toBe('att avslå motionen\n\natt «»')
    expect(done('vanlig text«»', nextItem)).toBeNull()
  })
})
