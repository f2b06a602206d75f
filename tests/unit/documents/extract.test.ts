import { describe, expect, test } from 'vitest'
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

  test('line breaks, ligatures, soft hyphens and loose dots and rings are put in order', async () => {
    expect(await textOf(bytesOf('a\r\nb\rc'), 'txt')).toBe('a\nb\nc')
    expect(
      await textOf(bytesOf('eﬀekt o\u0308ver sam\u00adverkan sam\u00ad\nverkan 34\u00a0500'), 'txt'),
    ).toBe('effekt över samverkan sam-\nverkan 34 500')
    expect(await textOf(bytesOf('f¨or ˚aldern, Andre´ en'), 'txt')).toBe('för åldern, André en')
  })

  test('a long row of blanks takes no longer than other text', async () => {
    const text = await textOf(bytesOf(`a${' '.repeat(3_000_000)}b \t\n`), 'txt')
    expect(text.endsWith(' b\n')).toBe(true)
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
