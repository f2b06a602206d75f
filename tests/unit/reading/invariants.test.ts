import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EvidenceSpan, type ProposedRegistration, readDocument } from '~/domain/reading'

const own = readdirSync(new URL('./documents/', import.meta.url)).map(
  (name) => new URL(`./documents/${name}`, import.meta.url),
)
const corpus = process.env.READER_CORPUS_DIR
const given = corpus
  ? readdirSync(corpus)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(corpus, name))
  : []

const squeeze = (text: string) =>
  text
    .normalize('NFC')
    .replace(/<[^<>]{0,40}>|&nbsp;/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Quoted texts and where their evidence is. */
function quotations(proposal: ProposedRegistration): [string, string][] {
  const lists = ['registration_numbers', 'proposed_decisions', 'questions', 'answers', 'addressees'] as const
  const result: [string, string][] = lists.flatMap((key) =>
    proposal[key].map((value, k): [string, string] => [`/${key}/${k}`, value]),
  )
  if (proposal.title) result.push(['/title', proposal.title])
  return result
}

function check(text: string) {
  const proposal = readDocument(text)
  const cut = (span: EvidenceSpan) => text.slice(span.from, span.to)
  for (const [path, spans] of Object.entries(proposal.evidence)) {
    expect(spans.length, path).toBeGreaterThan(0)
    for (const span of spans) {
      expect(span.from, path).toBeGreaterThanOrEqual(0)
      expect(span.to, path).toBeGreaterThan(span.from)
      expect(span.to, path).toBeLessThanOrEqual(text.length)
      expect(text.slice(0, span.from).split('\n').length, path).toBe(span.line)
    }
  }
  for (const [path, value] of quotations(proposal)) {
    if (value === '') continue
    const spans = proposal.evidence[path] ?? []
    expect(squeeze(spans.map(cut).join(' ')), path).toContain(squeeze(value))
  }
  const filled = [
    ['/municipality', proposal.municipality],
    ['/deciding_body', proposal.deciding_body],
    ['/title', proposal.title],
    ['/deadline', proposal.deadline],
    ...proposal.persons.map((one, k) => [`/persons/${k}`, one.name]),
    ...proposal.dates.map((one, k) => [`/dates/${k}`, one.date]),
    ...proposal.amounts.map((one, k) => [`/amounts/${k}`, String(one.sek)]),
    ...proposal.paragraphs.map((one, k) => [`/paragraphs/${k}`, one.number]),
  ] as const
  for (const [path, value] of filled)
    if (value !== null) expect(proposal.evidence[String(path)], `${path} ${value}`).toBeDefined()
  expect(readDocument(text)).toEqual(proposal)
}

describe('every filled field has evidence that says the same', () => {
  it.each(own.map((url) => url.pathname.split('/').at(-1) ?? ''))('%s', (name) => {
    check(readFileSync(new URL(`./documents/${name}`, import.meta.url), 'utf8'))
  })
  it.runIf(given.length > 0).each(given)('%s', (path) => {
    check(readFileSync(path, 'utf8'))
  })
  it('holds for any text', () => {
    const words = [
      '§ 12',
      'Beslut',
      'att bifalla',
      '\n',
      '\n\n',
      '\f',
      'Anna Ek (S)',
      '2024-05-06',
      'Dnr KS 2024/1',
      '3',
      '532 000 kr',
      '<br>',
      '«x»',
      '1.',
      '•',
      'yrkar',
      '-\n',
      'å',
      '\u00ad',
      'Fråga 1:',
      'hur?',
      '|',
      'Avskrivning',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => check(parts.join(' '))),
      { numRuns: 60 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void readDocument(text)),
      { numRuns: 60 },
    )
  })
})

describe('nothing in a document can hang the reader', () => {
  const size = 300_000
  it.each([
    'a',
    'A',
    '1 ',
    'Aa ',
    'Anna Ek (S) ',
    'Anna Ek (S)\n',
    '§ 1 Titel\n',
    '(',
    '<',
    '1\n\n',
    'att ',
    'Fråga 1: hur?\nSvar: ja\n',
    'Avskrivning 460 000\n',
    'yrkar att ',
  ])('%j repeated', (part) => {
    const started = performance.now()
    readDocument(part.repeat(Math.floor(size / part.length)))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
