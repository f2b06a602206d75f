import { degrees, PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { extractText } from '~/documents/reading'
import { column, encryptedPdf, makeBlankPdf, makeImagePdf, makePdf, type Placed } from './files'

const read = async (pages: Placed[][]) => {
  const extraction = await extractText(await makePdf(pages), 'pdf')
  if (!extraction.ok) throw new Error(extraction.problem)
  return extraction
}

const prose = (name: string, count: number) =>
  Array.from({ length: count }, (_, line) => `${name} spaltens rad ${line + 1} fyller hela sin bredd`)

describe('text of a PDF', () => {
  test('lines, paragraphs and å ä ö', async () => {
    const { text, pages, pageStarts } = await read([
      [
        ...column(['Förslag till beslut', 'Åtgärden följs upp på ön.']),
        ...column(['Nytt stycke.', 'Slut.'], 70, 130),
      ],
    ])
    expect(text).toBe('Förslag till beslut\nÅtgärden följs upp på ön.\n\nNytt stycke.\nSlut.\n')
    expect([pages, pageStarts]).toEqual([1, [0]])
  })

  test('pages are parted by a form feed on a line of its own, and their starts are known', async () => {
    const { text, pages, pageStarts } = await read([column(['Sida ett']), [], column(['Sida tre'])])
    expect(text).toBe('Sida ett\n\f\n\n\f\nSida tre\n')
    expect(pages).toBe(3)
    expect(text.slice(pageStarts[2])).toBe('Sida tre\n')
  })

  test('order follows the page, not the order of drawing', async () => {
    const lines = column(['ett', 'två', 'tre'])
    expect((await read([lines.reverse()])).text).toBe('ett\ntvå\ntre\n')
  })

  test('a table row stays on one line with its cells apart', async () => {
    const rows = [
      ['År', 'Ränta', 'Kostnad'],
      ['1', '34 500', '494 500'],
      ['2', '27 600', '487 600'],
      ['3', '20 700', '480 700'],
    ]
    const byRow = rows.flatMap((cells, row) =>
      cells.map((text, at) => ({ text, x: 70 + at * 120, y: 100 + row * 16 })),
    )
    const expected = rows.map((cells) => `${cells.join('   ')}\n`).join('')
    expect((await read([byRow])).text).toBe(expected)
    const byColumn = [0, 1, 2].flatMap((at) => byRow.filter(({ x }) => x === 70 + at * 120))
    expect((await read([byColumn])).text).toBe(expected)
  })

  test('words drawn one by one are joined with one space', async () => {
    const words: Placed[] = [
      { text: 'Kommun', x: 70, y: 90 },
      { text: 'styrelsen', x: 113.4, y: 90 },
      { text: 'beslutar', x: 162, y: 90 },
    ]
    expect((await read([words])).text).toBe('Kommunstyrelsen beslutar\n')
  })

  test('columns are read one after the other, whether drawn by column or by line', async () => {
    const left = column(prose('Vänstra', 8), 50, 120)
    const right = column(prose('Högra', 8), 310, 120)
    const heading = [
      { text: 'Rubrik över båda spalterna, som sträcker sig från vänster till höger på sidan', x: 50, y: 80 },
    ]
    const expected = `${heading[0]?.text}\n\n${prose('Vänstra', 8).join('\n')}\n\n${prose('Högra', 8).join('\n')}\n`
    expect((await read([[...heading, ...left, ...right]])).text).toBe(expected)
    const byLine = left.flatMap((line, at) => [line, right[at] ?? line])
    expect((await read([[...heading, ...byLine]])).text).toBe(expected)
  })

  test('boxes side by side whose lines do not meet are kept whole', async () => {
    const left = column(['Ruta ett a', 'Ruta ett b', 'Ruta ett c'], 60, 100)
    const right = column(['Ruta två a', 'Ruta två b', 'Ruta två c'], 320, 107)
    expect((await read([[...left, ...right]])).text).toBe(
      'Ruta ett a\nRuta ett b\nRuta ett c\n\nRuta två a\nRuta två b\nRuta två c\n',
    )
  })

  test('a raised note mark is not read as part of the number before it', async () => {
    const line: Placed[] = [
      { text: 'Det kostar 500', x: 70, y: 90 },
      { text: '1', x: 145, y: 86, size: 7 },
      { text: 'kronor.', x: 153, y: 90 },
    ]
    expect((await read([line])).text).toBe('Det kostar 500¹ kronor.\n')
  })
})

test('a page laid on its side is read as it is shown', async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([595, 842])
  page.setRotation(degrees(90))
  page.drawText('första raden', { x: 100, y: 100, size: 11, rotate: degrees(90) })
  page.drawText('andra raden', { x: 114, y: 100, size: 11, rotate: degrees(90) })
  const extraction = await extractText(await pdf.save(), 'pdf')
  expect(extraction).toMatchObject({ ok: true, text: 'första raden\nandra raden\n' })
})

describe('a PDF that gives no text says why', () => {
  const problemOf = async (file: Uint8Array) => {
    const extraction = await extractText(file, 'pdf')
    return extraction.ok ? 'read' : extraction.problem
  }

  test('encrypted', async () => expect(await problemOf(encryptedPdf())).toBe('encrypted'))

  test('cut short at any place', async () => {
    const whole = await makePdf([column(['Text på sidan']), column(['Mer text'])])
    for (const share of [0.05, 0.3, 0.6, 0.9])
      expect(await problemOf(whole.subarray(0, whole.length * share))).toBe('damaged')
  })

  test('cut short where all pages could still be saved', async () => {
    const whole = await makePdf([column(['Text på sidan'])])
    expect(await problemOf(whole.subarray(0, Buffer.from(whole).indexOf('startxref')))).toBe('damaged')
  })

  test('overwritten in the middle', async () => {
    const whole = await makePdf([column(['Text på sidan'])])
    whole.fill(0, 20, whole.length - 100)
    expect(await problemOf(whole)).toBe('damaged')
  })

  test('without text: empty, or a scanned page', async () => {
    expect(await problemOf(await makeBlankPdf(1))).toBe('empty')
    expect(await problemOf(await makeImagePdf())).toBe('image-only')
  })

  test('more than 2 000 pages', async () => {
    expect(await problemOf(await makeBlankPdf(2001))).toBe('too-many-pages')
  })

  test('the bytes handed in are left as they were', async () => {
    const file = await makePdf([column(['Text'])])
    const before = file.slice()
    await extractText(file, 'pdf')
    expect(file).toEqual(before)
  })
})
