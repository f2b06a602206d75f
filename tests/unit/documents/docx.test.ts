import { randomBytes } from 'node:crypto'
import { HeadingLevel, ImageRun, Paragraph, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import { extractText } from '~/documents/reading'
import { docxParts, makeDocx, makeZip, numbered, pngBytes, superscript, tableOf } from './files'

const read = async (file: Uint8Array) => {
  const extraction = await extractText(file, 'docx')
  if (!extraction.ok) throw new Error(extraction.problem)
  return extraction
}

const problemOf = async (file: Uint8Array) => {
  const extraction = await extractText(file, 'docx')
  return extraction.ok ? 'read' : extraction.problem
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '')

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

describe('text of a Word file', () => {
  test('paragraphs, headings and å ä ö', async () => {
    const file = await makeDocx([
      new Paragraph({ text: 'Motion om räddningstjänst', heading: HeadingLevel.HEADING_1 }),
      new Paragraph('Åtgärder på ön krävs.'),
    ])
    expect(await read(file)).toEqual({
      ok: true,
      text: 'Motion om räddningstjänst\n\nÅtgärder på ön krävs.\n',
      pages: null,
      pageStarts: [0],
    })
  })

  test('numbered lists keep their numbers across other paragraphs', async () => {
    const file = await makeDocx([
      numbered('Hur många?'),
      new Paragraph('Svar: tio.'),
      numbered('När?'),
      numbered('i vår', 1),
      numbered('i höst', 1),
      numbered('Varför?'),
      numbered('i sommar', 1),
    ])
    expect(lines((await read(file)).text)).toEqual([
      '1. Hur många?',
      'Svar: tio.',
      '2. När?',
      'a) i vår',
      'b) i höst',
      '3. Varför?',
      'a) i sommar',
    ])
  })

  test('a second list begins at one', async () => {
    const file = await makeDocx([numbered('a', 0, 1), numbered('b', 0, 1), numbered('c', 0, 2)])
    expect(lines((await read(file)).text)).toEqual(['1. a', '2. b', '1. c'])
  })

  test('numbers that come from a paragraph style, in several levels', async () => {
    const level = (at: number, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="R${at}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="7">${level(0, '%1')}${level(1, '%1.%2')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
    const style = (at: number) =>
      `<w:style w:type="paragraph" w:styleId="R${at}"><w:name w:val="R${at}"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${style(0)}${style(1)}</w:styles>`
    const styled = (at: number, text: string) =>
      `<w:p><w:pPr><w:pStyle w:val="R${at}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const body = styled(0, 'Inledning') + styled(0, 'Uppdrag') + styled(1, 'Bakgrund') + styled(1, 'Mål')
    const file = makeZip(
      docxParts(body, [
        { name: 'word/numbering.xml', content: numbering },
        { name: 'word/styles.xml', content: styles },
      ]),
    )
    expect(lines((await read(file)).text)).toEqual(['1 Inledning', '2 Uppdrag', '2.1 Bakgrund', '2.2 Mål'])
  })

  test('a table row is one line with tabs between the cells', async () => {
    const file = await makeDocx([
      new Paragraph('Kapitalkostnad'),
      tableOf([
        ['År', 'Ränta', 'Kostnad'],
        ['1', '34 500', '494 500'],
      ]),
      new Paragraph('Efter tabellen'),
    ])
    expect(lines((await read(file)).text)).toEqual([
      'Kapitalkostnad',
      'År\tRänta\tKostnad',
      '1\t34 500\t494 500',
      'Efter tabellen',
    ])
  })

  test('line breaks within a paragraph and raised note marks', async () => {
    const file = await makeDocx([
      new Paragraph({
        children: [new TextRun('500'), superscript('1'), new TextRun({ text: 'ny rad', break: 1 })],
      }),
    ])
    expect((await read(file)).text).toBe('500¹\nny rad\n')
  })
})

describe('a Word file that gives no text says why', () => {
  test('empty or only an image', async () => {
    expect(await problemOf(await makeDocx([new Paragraph('')]))).toBe('empty')
    const image = new ImageRun({ type: 'png', data: pngBytes, transformation: { width: 10, height: 10 } })
    expect(await problemOf(await makeDocx([new Paragraph({ children: [image] })]))).toBe('image-only')
  })

  test('cut short, or with a broken part', async () => {
    const whole = await makeDocx([new Paragraph('Text')])
    expect(await problemOf(whole.subarray(0, whole.length / 2))).toBe('damaged')
    expect(await problemOf(makeZip(docxParts('<w:p><w:r>')))).toBe('damaged')
  })

  test('a password makes it an OLE file', async () => {
    expect(await problemOf(new Uint8Array(Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex')))).toBe(
      'encrypted',
    )
  })

  test('a zip bomb is refused by its directory, before anything is unpacked', async () => {
    // Noise does not shrink: the expansion stays modest and only the sum is too large.
    const noise = randomBytes(2_000_000)
    const large = { name: 'word/media/b', content: 'b', statedSize: 200 * 1024 * 1024 }
    const parts = docxParts(paragraph('a'), [{ name: 'word/media/a', content: noise }])
    expect(await problemOf(makeZip(parts))).toBe('read')
    expect(await problemOf(makeZip([...parts, large]))).toBe('too-large')
    const zeros = new Uint8Array(40_000_000)
    const expanding = makeZip(docxParts(paragraph('a'), [{ name: 'b', content: zeros }]))
    expect(await problemOf(expanding)).toBe('too-large')
  })

  test('a zip bomb that lies about its size is stopped while it unpacks', async () => {
    const [types, document] = docxParts(paragraph('a'.repeat(5_000_000)))
    if (!types || !document) throw new Error('no parts')
    expect(await problemOf(makeZip([types, { ...document, statedSize: 1000 }]))).toBe('too-large')
  })

  test('structures nested beyond reason', async () => {
    const deep = 60_000
    const nested = `${'<w:sdt><w:sdtContent>'.repeat(deep)}${paragraph('a')}${'</w:sdtContent></w:sdt>'.repeat(deep)}`
    expect(await problemOf(makeZip(docxParts(nested)))).toBe('damaged')
  })
})
