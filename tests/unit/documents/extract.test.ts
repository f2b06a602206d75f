import { describe, expect, test } from 'vitest'
import { cleanText } from '~/documents/reading/clean'
import { extractText, readingLimits } from '~/documents/reading'
import { bytesOf, makeDocx, pngBytes } from './files'

const textOf = async (file: Uint8Array, kind: string): Promise<string> => {
  const extraction = await extractText(file, kind)
  if (!extraction.ok) throw new Error(extraction.problem)
  return extraction.text
}

describe('plain text', () => {
  test('UTF-8, UTF-16 and Windows-1252 give the same text', async () => {
    const expected = 'Ärende: räksmörgås på ön\n'
    expect(await textOf(bytesOf(`\ufeff${expected}`), 'txt')).toBe(expected)
    expect(await textOf(bytesOf(`\ufeff${expected}`, 'utf16le'), 'txt')).toBe(expected)
    expect(await textOf(bytesOf(expected, 'latin1'), 'txt')).toBe(expected)
  })

  test('Windows-1252 quotation marks and dashes', async () => {
    expect(await textOf(new Uint8Array([0x93, 0xe5, 0x94, 0x20, 0x96]), 'txt')).toBe('“å” –')
  })

  test('stands as it is but for its line breaks, so that offsets hold in the file', async () => {
    expect(await textOf(bytesOf('a  \r\nb\rc \t\n\n\n\n\nd'), 'txt')).toBe('a  \nb\nc \t\n\n\n\n\nd')
    expect(await textOf(bytesOf('\ufeffeﬀekt o\u0308ver sam\u00ad\nverkan 34\u00a0500'), 'txt')).toBe(
      'eﬀekt o\u0308ver sam\u00ad\nverkan 34\u00a0500',
    )
  })

  test('nothing to read', async () => {
    expect(await extractText(new Uint8Array(), 'txt')).toEqual({ ok: false, problem: 'empty' })
    expect(await extractText(bytesOf(' \n\t\n'), 'md')).toEqual({ ok: false, problem: 'empty' })
    expect(await extractText(new Uint8Array([1, 2, 3]), 'txt')).toEqual({ ok: false, problem: 'damaged' })
  })

  test('kinds that are only stored', async () => {
    expect(await extractText(pngBytes, 'png')).toEqual({ ok: false, problem: 'not-readable' })
    expect(await extractText(bytesOf('a'), 'refused')).toEqual({ ok: false, problem: 'not-readable' })
  })

  test('a file larger than allowed is not even looked at', async () => {
    const file = new Uint8Array(readingLimits.fileBytes + 1).fill(97)
    expect(await extractText(file, 'txt')).toEqual({ ok: false, problem: 'too-large' })
  })

  test('a wrong kind is damage, not a crash', async () => {
    expect(await extractText(await makeDocx([]), 'pdf')).toEqual({ ok: false, problem: 'damaged' })
    expect(await extractText(bytesOf('hej'), 'docx')).toEqual({ ok: false, problem: 'damaged' })
  })
})

describe('text from a printed page', () => {
  test('line breaks, ligatures, soft hyphens and loose dots and rings are put in order', () => {
    expect(cleanText('a\r\nb\rc')).toBe('a\nb\nc')
    expect(cleanText('a\ud83db \u{1f600} \udc00')).toBe('a\ufffdb \u{1f600} \ufffd')
    expect(cleanText('eﬀekt o\u0308ver sam\u00adverkan sam\u00ad\nverkan 34\u00a0500')).toBe(
      'effekt över samverkan sam-\nverkan 34 500',
    )
    expect(cleanText('f¨or ˚aldern, Andre´ en')).toBe('för åldern, André en')
  })

  test('a long row of blanks takes no longer than other text', () => {
    expect(cleanText(`a${' '.repeat(3_000_000)}b \t\n`).endsWith(' b\n')).toBe(true)
  })
})
