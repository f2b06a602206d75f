import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '~/documents/writing'
import { heading, list, paragraph, table } from '~/domain/shared/rich-text'
import { decisionDocument, letterDocument, listDocument, strainedDocument } from '#tests/support/documents'
import { zipParts } from '#tests/support/read-files'
import { pngBytes } from '../documents/files'

const html = async (file: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(file) })).value
const partsOf = async (...[document]: Parameters<typeof renderDocx>) => zipParts(await renderDocx(document))

describe('a document as DOCX', { timeout: 60_000 }, () => {
  it('has real headings, lists and tables', async () => {
    const markup = await html(await renderDocx(decisionDocument))
    expect(markup).toContain('<h1>Beslut att inte lämna ut en allmän handling</h1>')
    expect(markup).toContain('<h2>Förslag till beslut</h2>')
    expect(markup).toContain('<h3>Underrubrik</h3>')
    expect(markup).toMatch(/<ol><li>ett<ul><li>ett a<\/li><li>ett b<\/li><\/ul><\/li><li>två<\/li><\/ol>/)
    expect(markup).toMatch(/<p>att\s+avslå begäran/)
    expect(markup).toMatch(/<thead><tr><th><p><strong>Post<\/strong><\/p><\/th>/)
    expect(markup).toContain('<a href="https://www.ekvalla.example/sekretess">')
    expect(markup).toContain('<strong><em>båda</em></strong>')
  })

  it('is Swedish, titled, with page x (y) and no field to fill in', async () => {
    const parts = await partsOf(decisionDocument)
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="sv-SE"')
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>Beslut att inte lämna ut en allmän handling</dc:title>',
    )
    const headers = Object.entries(parts).filter(([name]) => /header\d\.xml$/.test(name))
    expect(headers).toHaveLength(2)
    for (const [, xml] of headers) {
      expect(xml).toContain('PAGE')
      expect(xml).toContain('NUMPAGES')
    }
    expect(headers.map(([, xml]) => xml).join('')).toContain('Beslut · KS 2026-131')
    expect(parts['word/settings.xml']).not.toContain('<w:updateFields w:val="true"')
    expect(parts['word/document.xml']).not.toMatch(/fldChar|instrText|\{\{|undefined|\[object/)
  })

  it('repeats the header row of a long table', async () => {
    const xml = (await partsOf(listDocument))['word/document.xml'] ?? ''
    expect(xml.match(/<w:tblHeader\b/g)).toHaveLength(1)
    expect(xml).toMatch(/<w:pgSz [^>]*w:orient="landscape"/)
  })

  it('begins each ordered list anew, from where it starts', async () => {
    const ordered = list(['a', 'b'], { ordered: true })
    const parts = await partsOf({
      ...letterDocument,
      blocks: [ordered, paragraph('x'), { ...ordered, start: 7 }],
    })
    const used = [...(parts['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map(
      ([, id]) => id,
    )
    expect(new Set(used).size).toBe(2)
    expect(parts['word/numbering.xml']).toContain('<w:start w:val="7"')
  })

  it('writes what was typed as text, whatever it looks like', async () => {
    const typed = '<w:p>&amp; "x" <script> ]]> \u0000\u000b'
    const parts = await partsOf({
      ...letterDocument,
      title: typed,
      blocks: [paragraph(typed), heading(2, typed)],
    })
    expect(parts['word/document.xml']).toContain('&lt;w:p&gt;&amp;amp; &quot;x&quot; &lt;script&gt; ]]&gt;')
    expect(parts['word/document.xml']).not.toMatch(/\p{Cc}/u)
  })

  it('shows a crest that is a picture, and leaves out one that is drawn', async () => {
    const crest = { type: 'png' as const, bytes: pngBytes }
    const withPicture = await partsOf({
      ...letterDocument,
      letterhead: { ...letterDocument.letterhead, crest },
    })
    expect(Object.keys(withPicture).filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
    expect(withPicture['word/document.xml']).toContain('descr="Kommunens vapen"')
    expect(Object.keys(await partsOf(letterDocument)).some((name) => name.startsWith('word/media/'))).toBe(
      false,
    )
  })

  it('takes empty cells, empty lists and a table without header', async () => {
    const blocks = [...strainedDocument.blocks, table(['a'], []), list([]), table([], [])]
    await expect(renderDocx({ ...strainedDocument, blocks })).resolves.toBeInstanceOf(Uint8Array)
  })
})
