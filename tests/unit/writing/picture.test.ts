import { describe, expect, it } from 'vitest'
import { picture } from '~/domain/shared/rich-text'
import { renderDocx, renderPdf } from '~/documents/writing'
import { printedWaterfall } from '~/ui/charts/printed'
import { listDocument } from '#tests/support/documents'

const drawn = printedWaterfall(
  [
    { label: 'Pris 2025', value: 18_381_946, kind: 'from' },
    { label: 'Kostnads- & andelseffekt <båda>', value: -679_345, kind: 'change' },
    { label: 'Pris 2026', value: 17_702_601, kind: 'to' },
  ],
  String,
  String,
)

describe('a drawing in a document', () => {
  it('stands in the PDF with its words as text alternative', async () => {
    const file = await renderPdf({
      ...listDocument,
      blocks: [picture(drawn, 'Priset sjunker.', 'Från 2025 till 2026'), picture(drawn, 'Samma bild.')],
    })
    expect(Buffer.from(file.subarray(0, 5)).toString()).toBe('%PDF-')
    if (process.env.LIST_PDF) (await import('node:fs')).writeFileSync(process.env.LIST_PDF, file)
  })

  it('is told in words in Word', async () => {
    const file = await renderDocx({ ...listDocument, blocks: [picture(drawn, 'Priset sjunker.', 'Bild')] })
    expect(file.byteLength).toBeGreaterThan(1000)
  })

  it('escapes what people have named', () => {
    expect(drawn).toContain('Kostnads- &amp; andelseffekt')
    expect(drawn).not.toContain('<båda>')
  })
})
