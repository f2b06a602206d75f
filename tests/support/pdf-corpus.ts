import { PDFDocument, PDFName, StandardFonts, degrees } from '@cantoo/pdf-lib'

export type PdfMade = {
  pages: number
  /** The same seed gives the same bytes. */
  seed?: number
  /** Every nth page has a picture of some sixty kilobytes; none when left out. */
  pictureEvery?: number
  /** Lying pages: `wide` by their size, `turned` by being rotated. */
  lying?: 'wide' | 'turned'
  /** Written on every page, to be looked for. */
  words?: string
}

const words =
  'nämnden beslutar att ärendet utreds vidare enligt förslaget från förvaltningen och redovisas kommunstyrelsen senast under våren kostnaden ryms inom budget'.split(
    ' ',
  )

/** Numbers that look random and are the same each time. */
export function randomOf(seed: number): () => number {
  let state = seed * 2654435761 + 1
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0
    return state / 4294967296
  }
}

/** A PDF such as boards send: pages of text, some with a picture. */
export async function madePdf({
  pages,
  seed = 1,
  pictureEvery,
  lying,
  words: own = '',
}: PdfMade): Promise<Uint8Array> {
  const random = randomOf(seed)
  const document = await PDFDocument.create({ updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  const size: [number, number] = lying === 'wide' ? [841.89, 595.28] : [595.28, 841.89]
  for (let nth = 1; nth <= pages; nth++) {
    const page = document.addPage(size)
    if (lying === 'turned') page.setRotation(degrees(90))
    page.drawText(`${own} sida ${nth} av ${pages}`, { x: 60, y: size[1] - 70, size: 14, font })
    for (let line = 0; line < 38; line++) {
      const text = Array.from({ length: 11 }, () => words[Math.floor(random() * words.length)]).join(' ')
      page.drawText(text, { x: 60, y: size[1] - 100 - line * 13, size: 9, font })
    }
    if (pictureEvery !== undefined && nth % pictureEvery === 0) {
      const bytes = Uint8Array.from({ length: 200 * 100 * 3 }, () => random() * 256)
      const picture = document.context.stream(bytes, {
        ...{ Type: 'XObject', Subtype: 'Image', Width: 200, Height: 100 },
        ...{ ColorSpace: 'DeviceRGB', BitsPerComponent: 8 },
      })
      const name = PDFName.of('Bild')
      page.node.setXObject(name, document.context.register(picture))
      const draw = document.context.stream('q 200 0 0 100 60 60 cm /Bild Do Q')
      page.node.addContentStream(document.context.register(draw))
    }
  }
  return document.save({ useObjectStreams: seed % 2 === 0 })
}
