import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, StandardFonts } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { assemble, type Bookmark, leadPrefix, makePart } from '~/documents/packs'
import { extractText } from '~/documents/reading'
import { madePdf } from '#tests/support/pdf-corpus'

const folder = mkdtempSync(path.join(tmpdir(), 'radslag-packs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
async function part(bytes: Uint8Array, kind: 'pdf' | 'png' | 'jpeg' = 'pdf', leads = false) {
  const file = path.join(folder, `${++files}`)
  writeFileSync(file, bytes)
  return { made: await makePart({ file, kind, leads }, `${file}.part`), fragment: `${file}.part` }
}

async function packed(
  parts: { bytes: Uint8Array; label: string | null; leads?: boolean }[],
  bookmarks: Bookmark[] = [],
) {
  const made = []
  for (const { bytes, label, leads } of parts) {
    const { made: one, fragment } = await part(bytes, 'pdf', leads)
    expect(one.ok).toBe(true)
    made.push({ fragment, label })
  }
  const target = path.join(folder, `pack-${++files}.pdf`)
  const plan = {
    title: 'Handlingar åäö',
    author: 'Ekvalla',
    at: '2026-11-21T10:00:00.000Z',
    parts: made,
    bookmarks,
  }
  const pages = assemble(plan, target)
  const bytes = readFileSync(target)
  return {
    pages,
    bytes,
    document: await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }),
  }
}

async function textOf(bytes: Uint8Array): Promise<string[]> {
  const read = await extractText(new Uint8Array(bytes), 'pdf')
  if (!read.ok) throw new Error(read.problem)
  return read.text.split('\f')
}

const withLink = async (href: string) => {
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  page.drawText('Till sidan', { x: 50, y: 700 })
  const link = document.context.obj({
    ...{ Type: 'Annot', Subtype: 'Link', Rect: [50, 690, 150, 715] },
    A: { S: 'URI', URI: PDFHexString.of(Buffer.from(href, 'latin1').toString('hex')) },
  })
  page.node.set(PDFName.of('Annots'), document.context.obj([document.context.register(link)]))
  return document.save()
}

describe('a pack', () => {
  it('holds every page of its documents in order, stamped with item, page of the document and page of the pack', async () => {
    const { pages, bytes } = await packed([
      { bytes: await madePdf({ pages: 3, words: 'FORSTA' }), label: 'Punkt 4, sida {sida}' },
      { bytes: await madePdf({ pages: 2, words: 'ANDRA', seed: 2 }), label: 'Punkt 5, sida {sida}' },
    ])
    expect(pages).toBe(5)
    const text = await textOf(bytes)
    expect(text).toHaveLength(5)
    expect(text[0]).toContain('FORSTA sida 1 av 3')
    expect(text[2]).toMatch(/Punkt 4, sida 3 \(3\)\s+3 \(5\)/)
    expect(text[4]).toContain('ANDRA sida 2 av 2')
    expect(text[4]).toMatch(/Punkt 5, sida 2 \(2\)\s+5 \(5\)/)
  })

  it('keeps size and rotation of every page, and stamps it the way it is read', async () => {
    const { document, bytes } = await packed([
      { bytes: await madePdf({ pages: 1, lying: 'wide' }), label: 'Punkt 1, sida {sida}' },
      { bytes: await madePdf({ pages: 1, lying: 'turned' }), label: 'Punkt 2, sida {sida}' },
    ])
    const [wide, turned] = document.getPages()
    expect(wide?.getSize()).toMatchObject({ width: 841.89, height: 595.28 })
    expect(turned?.getRotation().angle).toBe(90)
    const text = await textOf(bytes)
    expect(text[0]).toContain('Punkt 1, sida 1 (1)')
    // Upright as shown, so on lines of its own and not among what is set sideways.
    expect(text[1]).toMatch(/Punkt 2, sida 1 \(1\)\s+2 \(2\)/)
  })

  it('has bookmarks and links to pages of the pack, in Swedish letters', async () => {
    const { document } = await packed(
      [
        { bytes: await withLink(`${leadPrefix}3`), label: null, leads: true },
        { bytes: await madePdf({ pages: 2 }), label: 'Punkt 1, sida {sida}' },
      ],
      [
        {
          title: '1. Åtgärder på äldreboendet',
          page: 2,
          children: [{ title: 'Bilaga', page: 3, children: [] }],
        },
      ],
    )
    const outlines = document.catalog.lookup(PDFName.of('Outlines'), PDFDict)
    const first = outlines.lookup(PDFName.of('First'), PDFDict)
    expect(first.lookup(PDFName.of('Title'), PDFHexString).decodeText()).toBe('1. Åtgärder på äldreboendet')
    const refs = document.getPages().map(({ ref }) => ref)
    expect(first.lookup(PDFName.of('Dest'), PDFArray).get(0)).toBe(refs[1])
    const below = first.lookup(PDFName.of('First'), PDFDict)
    expect(below.lookup(PDFName.of('Dest'), PDFArray).get(0)).toBe(refs[2])
    const link = document.getPages()[0]?.node.Annots()?.lookup(0, PDFDict)
    expect(link?.lookup(PDFName.of('Dest'), PDFArray).get(0)).toBe(refs[2])
    expect(link?.has(PDFName.of('A'))).toBe(false)
    expect(document.getTitle()).toBe('Handlingar åäö')
  })

  it('takes only what is seen of a page with it: no scripts, files or names of other pages', async () => {
    const source = await PDFDocument.create()
    const page = source.addPage()
    page.drawText('Synligt', { x: 50, y: 500 })
    await source.attach(Buffer.from('hemlig bilaga'), 'hemligt.txt', { mimeType: 'text/plain' })
    source.addJavaScript('script', 'app.alert("hej")')
    source.setTitle('Källans egen titel')
    page.node.set(PDFName.of('AA'), source.context.obj({ O: { S: 'JavaScript', JS: PDFHexString.of('00') } }))
    const { bytes } = await packed([{ bytes: await source.save({ useObjectStreams: false }), label: null }])
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).not.toMatch(/JavaScript|EmbeddedFile|hemligt/)
    expect(raw).not.toContain(Buffer.from('Källans', 'utf16le').swap16().toString('hex'))
  })

  it('shows filled-in fields as they look', async () => {
    const source = await PDFDocument.create()
    const page = source.addPage()
    const field = source.getForm().createTextField('svar')
    field.setText('Ifyllt svar')
    field.addToPage(page, { x: 50, y: 500, font: await source.embedFont(StandardFonts.Helvetica) })
    const { document } = await packed([{ bytes: await source.save(), label: null }])
    const shown = document.getPages()[0]?.node.Annots()?.lookup(0, PDFDict)
    expect(shown?.lookup(PDFName.of('Subtype'))).toBe(PDFName.of('Stamp'))
    expect(shown?.lookup(PDFName.of('AP'), PDFDict).get(PDFName.of('N'))).toBeInstanceOf(PDFRef)
    expect(document.catalog.has(PDFName.of('AcroForm'))).toBe(false)
  })

  it('is the same bytes of the same parts', async () => {
    const bytes = await madePdf({ pages: 2, pictureEvery: 1 })
    const [one, two] = [await packed([{ bytes, label: 'x' }]), await packed([{ bytes, label: 'x' }])]
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
  })
})

describe('a file that cannot be taken in', () => {
  it('is told as encrypted when it wants a password, and opened when it wants none to be read', async () => {
    const source = await PDFDocument.load(await madePdf({ pages: 1, words: 'LASBAR' }))
    source.encrypt({ userPassword: 'hemligt', ownerPassword: 'agare' })
    expect((await part(await source.save())).made).toEqual({ ok: false, problem: 'encrypted' })
    const open = await PDFDocument.load(await madePdf({ pages: 1, words: 'LASBAR' }))
    open.encrypt({ userPassword: '', ownerPassword: 'agare' })
    const { bytes } = await packed([{ bytes: await open.save(), label: null }])
    expect((await textOf(bytes))[0]).toContain('LASBAR')
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['words', Buffer.from('inte en pdf')],
    ['an end without a beginning', Buffer.from('startxref\n0\n%%EOF')],
    [
      'no pages',
      Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF'),
    ],
    [
      'pages that come back to themselves',
      Buffer.from(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF',
      ),
    ],
  ])('is told as damaged: %s', async (_, bytes) => {
    expect((await part(bytes)).made).toEqual({ ok: false, problem: 'damaged' })
  })

  it('never ends the program, wherever it is cut or changed', async () => {
    const whole = await madePdf({ pages: 2, seed: 2, pictureEvery: 2 })
    for (let cut = 1; cut < 30; cut++) {
      const bytes = Buffer.from(whole)
      for (let at = cut * 7; at < bytes.length; at += 997) bytes[at] = (bytes[at] ?? 0) ^ (cut * 5)
      const { made } = await part(cut % 3 === 0 ? bytes.subarray(0, bytes.length - cut * 400) : bytes)
      expect(made.ok || ['damaged', 'encrypted'].includes(made.problem)).toBe(true)
    }
  })

  it('is told as damaged when a picture is none', async () => {
    expect((await part(Buffer.from('inte en bild'), 'png')).made).toEqual({ ok: false, problem: 'damaged' })
  })
})
