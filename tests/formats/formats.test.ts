import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PdfStandard, renderDocx, renderPdf, type WrittenDocument } from '~/documents/writing'
import {
  decisionDocument,
  letterDocument,
  listDocument,
  longMemo,
  strainedDocument,
} from '#tests/support/documents'
import { isThere, run } from './tools'
import { missingWords, wordsIn, wordsOf } from './words'

const folder = mkdtempSync(path.join(tmpdir(), 'radslag-formats-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Where words are long and cells narrow, tools find them in pieces. */
const documents: { name: string; document: WrittenDocument; divides?: boolean }[] = [
  { name: 'tjansteskrivelse', document: longMemo },
  { name: 'brev', document: letterDocument },
  { name: 'motionslista', document: listDocument },
  { name: 'avslagsbeslut', document: decisionDocument },
  { name: 'pafrestande', document: strainedDocument, divides: true },
]

const inOneLine = (text: string) => text.replace(/\s+/g, ' ')

describe.each(documents)('$name as PDF', ({ name, document, divides }) => {
  const standards: PdfStandard[] = ['a-2a', 'ua-1']
  const fileOf = (standard: PdfStandard) => path.join(folder, `${name}-${standard}.pdf`)
  const [file] = standards.map(fileOf) as [string]

  beforeAll(async () => {
    for (const standard of standards) writeFileSync(fileOf(standard), await renderPdf(document, standard))
  })

  it('is tagged, titled and of A4 according to pdfinfo', () => {
    for (const standard of standards) {
      const info = run('pdfinfo', fileOf(standard))
      expect(info).toMatch(/^Tagged: +yes$/m)
      expect(info).toMatch(/^Page size: .*\(A4\)$/m)
      expect(info).toMatch(/^JavaScript: +no(ne)?$/m)
      expect(info).toMatch(/^Encrypted: +no$/m)
      expect(inOneLine(info)).toContain(`Title: ${document.title}`)
    }
  })

  it('says in its metadata what standard it keeps', () => {
    expect(run('pdfinfo', '-meta', fileOf('a-2a'))).toMatch(
      /<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</,
    )
    expect(run('pdfinfo', '-meta', fileOf('ua-1'))).toMatch(/<pdfuaid:part>1</)
  })

  it('is whole and says its language, according to qpdf', () => {
    for (const standard of standards) {
      expect(run('qpdf', '--check', fileOf(standard))).toContain('No syntax or stream encoding errors found')
      const { qpdf } = JSON.parse(run('qpdf', '--json', '--json-key=qpdf', fileOf(standard))) as {
        qpdf: [unknown, Record<string, { value?: Record<string, unknown> }>]
      }
      const objects = Object.values(qpdf[1]).map(({ value }) => value)
      const catalog = objects.find((value) => value?.['/Type'] === '/Catalog')
      expect(String(catalog?.['/Lang']).toLowerCase()).toMatch(/^u:sv(-se)?$/)
      expect(catalog?.['/MarkInfo']).toMatchObject({ '/Marked': true })
      expect(catalog?.['/StructTreeRoot']).toBeDefined()
    }
  })

  it('embeds our own faces and no others, according to pdffonts', () => {
    const rows = run('pdffonts', file).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows)
      expect(row).toMatch(/^[A-Z]{6}\+Source(Sans3|Serif4)-\w+ +CID TrueType +Identity-H +yes yes yes /)
  })

  it('holds every word, according to pdftotext', () => {
    // Without running header and footer, in points: a word may be divided where a page ends.
    const [width, height] = document.landscape ? [842, 595] : [595, 842]
    const body = ['-x', 0, '-y', 64, '-W', width, '-H', height - 64 - 66].map(String)
    const found = wordsIn(run('pdftotext', ...body, '-enc', 'UTF-8', file, '-'))
    if (divides) return expect(found.join('')).toContain('Fjärdenivåndirekt')
    expect(missingWords(wordsOf(document), found)).toEqual([])
  })

  it('can be drawn on every page, according to pdftoppm', () => {
    const said = run('pdftoppm', '-r', '30', '-gray', file)
    expect(said.length).toBeGreaterThan(1000)
  })

  it.runIf(isThere('verapdf'))('keeps PDF/A-2a, according to veraPDF', () =>
    expect(run('verapdf', '--flavour', '2a', '--format', 'text', file)).toMatch(/^PASS/),
  )
})

describe.each(documents)('$name as DOCX', ({ name, document, divides }) => {
  const docx = path.join(folder, `${name}.docx`)
  const pdf = path.join(folder, `word-${name}`, `${name}.pdf`)

  beforeAll(async () => {
    writeFileSync(docx, await renderDocx(document))
    // A profile of its own, so that an open LibreOffice is left alone.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`
    run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', path.dirname(pdf), docx)
  })

  it('opens in LibreOffice with every word', () => {
    const found = wordsIn(run('pdftotext', '-enc', 'UTF-8', pdf, '-'))
    if (divides) return expect(found.join('')).toContain('Fjärdenivåndirekt')
    expect(missingWords(wordsOf(document), found)).toEqual([])
  })

  it('counts its pages, and has no field left over', () => {
    const pages = Number(/^Pages: +(\d+)$/m.exec(run('pdfinfo', pdf))?.[1])
    const text = inOneLine(run('pdftotext', '-enc', 'UTF-8', pdf, '-'))
    expect(text).toContain(`1 (${pages})`)
    expect(text).toContain(`${pages} (${pages})`)
    expect(text).not.toMatch(/\{\{|NUMPAGES|MERGEFIELD|Error!|Fel!|undefined/)
  })
})

it('writes a memo of twenty pages quickly when warm', async () => {
  const times: number[] = []
  for (let round = 0; round < 21; round++) {
    // Another text each time, so that nothing but the fonts and the template is remembered.
    const text = JSON.stringify(longMemo.blocks).replaceAll(
      'bedömer',
      `bedömer${' så'.repeat(round % 5)} ${round}`,
    )
    const began = performance.now()
    await renderPdf({ ...longMemo, blocks: JSON.parse(text) as WrittenDocument['blocks'] })
    times.push(performance.now() - began)
  }
  const warm = times.slice(1).sort((one, other) => one - other)
  const median = Math.round(warm[warm.length / 2] ?? Number.NaN)
  console.log(
    `Tjugo sidor PDF på ${median} ms (median av 20); målet är 300 ms på en dator som inte gör annat.`,
  )
  // Only what has grown out of all proportion fails: others may be using the processor.
  expect(median).toBeLessThan(1500)
})

it('keeps the files for a look when asked', () => {
  const kept = process.env.FORMATS_FOLDER
  if (!kept) return
  for (const { name } of documents)
    for (const ending of ['-a-2a.pdf', '.docx'])
      writeFileSync(path.join(kept, `${name}${ending}`), readFileSync(path.join(folder, `${name}${ending}`)))
})
