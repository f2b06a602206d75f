import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingSigns, renderPdf, type WrittenDocument, WritingError } from '~/documents/writing'
import { arranged } from '~/documents/writing/arrange'
import { type Block, heading, inlines, paragraph, table } from '~/domain/shared/rich-text'
import {
  decisionDocument,
  letterDocument,
  listDocument,
  longMemo,
  strainedDocument,
} from '#tests/support/documents'
import { readPdf } from '#tests/support/read-files'

const written = (blocks: Block[], more: Partial<WrittenDocument> = {}) =>
  renderPdf({ ...letterDocument, recipients: [], signatures: [], blocks, ...more })
const textOf = async (blocks: Block[], more?: Partial<WrittenDocument>) =>
  (await readPdf(await written(blocks, more))).pages.join('\n')
const flat = (text: string) => text.replace(/\s+/g, ' ')

describe('a document as PDF', { timeout: 60_000 }, () => {
  it('is tagged, Swedish, titled and PDF/A-2a (ACC-11)', async () => {
    const { info, isMarked, language, xmp } = await readPdf(await renderPdf(decisionDocument))
    expect(isMarked).toBe(true)
    expect(language?.toLowerCase()).toBe('sv-se')
    expect(info.Title).toBe('Beslut att inte lämna ut en allmän handling')
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>/)
    expect(xmp).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/)
  })

  it('is PDF/UA-1 where asked', async () => {
    for (const document of [decisionDocument, letterDocument, listDocument, strainedDocument]) {
      const { xmp, isMarked } = await readPdf(await renderPdf(document, 'ua-1'))
      expect(isMarked).toBe(true)
      expect(xmp).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    }
  })

  it('tags headings, lists, links, and header cells of tables (ACC-11)', async () => {
    const { roles, outline } = await readPdf(await renderPdf(decisionDocument))
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Link', 'Caption'])
      expect(roles, role).toContain(role)
    expect(outline).toEqual(['Beslut att inte lämna ut en allmän handling'])
  })

  it('carries its number and "page (pages)" on every page', async () => {
    const { pages } = await readPdf(await renderPdf(longMemo))
    expect(pages.length).toBeGreaterThanOrEqual(20)
    expect(pages[0]).toContain(`1 (${pages.length})`)
    expect(flat(pages[6] ?? '')).toContain(`Tjänsteskrivelse · KS 2026-14 7 (${pages.length})`)
  })

  it('repeats the header of a table on each page', async () => {
    const { pages } = await readPdf(await renderPdf(listDocument))
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) expect(flat(page)).toContain('Nummer Ärende Väckt av Dagar')
  })

  it('keeps å, ä, ö, paragraph sign, minus and dashes in reading order', async () => {
    const text = flat((await readPdf(await renderPdf(decisionDocument))).pages.join('\n'))
    expect(text).toContain('Enligt 21 kap. 7 § offentlighets- och sekretesslagen')
    expect(text).toContain('ÅÄÖ åäö é ü – ”citat” 1 000 kr −50 %.')
    const order = [
      'Ekvalla kommun',
      'Diarienummer',
      'Förslag till beslut',
      'att avslå',
      'Skäl',
      'Summa',
      'överklagas',
      'Bilagor',
    ]
    const places = order.map((each) => text.indexOf(each))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThanOrEqual(0)
  })

  it.each([
    '#pagebreak() *fet* _kursiv_ $x^2$ = Rubrik // bort /* bort */ @ref <etikett> \\ `kod`',
    '"citat" #read("/etc/passwd") \\u{41} [x] {y} ~ -- --- ... ',
    '#sys.inputs #json("x") #import "@preview/a:1.0.0"',
  ])('shows %s as it is: text is never source', async (typed) => {
    const bare = (text: string) => text.replace(/\s/g, '')
    const blocks = [paragraph(typed), heading(2, typed), table([typed], [[typed]], { caption: typed })]
    const text = bare(await textOf(blocks, { title: typed, number: typed, footer: typed }))
    expect(text.split(bare(typed)).length - 1).toBeGreaterThanOrEqual(5)
  })

  it('takes any text that the fonts can show', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 6 }),
        async (texts) => {
          // Marks that combine with the letter before could compose to a sign that is lacking.
          const shown = texts.map((text) =>
            [...text.replace(/\p{M}/gu, '')].filter((sign) => missingSigns(sign).length === 0).join(''),
          )
          await written([...shown.map((text) => paragraph(text)), ...shown.map((text) => heading(3, text))])
        },
      ),
      { numRuns: 60 },
    ))

  it('names the signs that the fonts lack, and writes nothing', async () => {
    expect(missingSigns('Ärendet 😀 är ☃ klart ✓ – § \u2212 \u202f \u00ad é ŵ Ω я')).toEqual(['😀', '☃'])
    const refused = written([paragraph('Bra 😀 🎉 😀')])
    await expect(refused).rejects.toThrow(WritingError)
    await expect(refused).rejects.toMatchObject({ reason: 'missing-signs', details: ['😀', '🎉'] })
  })

  it('leaves out a crest that is no picture, and goes on', async () => {
    const { crest: _, ...bare } = letterDocument.letterhead
    const broken = { ...bare, crest: { type: 'png' as const, bytes: new Uint8Array([1, 2]) } }
    expect(await written([], { letterhead: broken })).toEqual(await written([], { letterhead: bare }))
    expect(await written([])).not.toEqual(await written([], { letterhead: bare }))
  })

  it('tells what Typst said of a fault of ours', async () => {
    const letterhead = { ...letterDocument.letterhead, accent: 'grön' }
    await expect(written([], { letterhead })).rejects.toMatchObject({
      reason: 'typst',
      details: [/color|hex/],
    })
  })

  it('skips no level of heading (WCAG 1.3.1)', async () => {
    const { roles } = await readPdf(await written([heading(1, 'a'), heading(4, 'b'), heading(2, 'c')], {}))
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H3', 'H2'])
  })

  it('drops control characters and holds figures to their units', () => {
    const typed = [paragraph('a\u0000b\u001f\ufeff den 15 januari 5 kap. 35 §, 1\u202f000 kr')]
    expect(arranged({ ...letterDocument, blocks: typed }).blocks).toEqual([
      paragraph('ab den 15\u00a0januari 5\u00a0kap. 35\u00a0§, 1\u00a0000\u00a0kr'),
    ])
  })

  it('gives the same bytes for the same document', async () => {
    expect(await renderPdf(decisionDocument)).toEqual(await renderPdf(decisionDocument))
  })

  it('lets nothing run outside the paper', async () => {
    const text = flat(await textOf(strainedDocument.blocks, strainedDocument))
    expect(text.replace(/[\s\u200b]/g, '')).toContain('fraga=ja&svar=nej#har')
  })

  it('embeds the faces it was set in, and no other', async () => {
    const names = new Set(
      Buffer.from(await renderPdf(decisionDocument))
        .toString('latin1')
        .match(/\/[A-Z]{6}\+[\w-]+/g),
    )
    const faces = new Set([...names].map((name) => name.slice(8)))
    expect([...faces].sort()).toEqual([
      'SourceSans3-Regular',
      'SourceSans3-SemiBold',
      'SourceSerif4-Italic',
      'SourceSerif4-Regular',
      'SourceSerif4-SemiBold',
      'SourceSerif4-SemiBoldItalic',
    ])
  })

  it('shows a link as its words', async () =>
    expect(
      await textOf([paragraph([{ kind: 'link', href: 'https://a.example', content: inlines('hit') }])]),
    ).toContain('hit'))
})
