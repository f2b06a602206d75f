import { StandardFontEmbedder, StandardFonts } from '@cantoo/pdf-lib'
import type { FragmentPage } from './fragment'

const helvetica = StandardFontEmbedder.for(StandardFonts.Helvetica as never)
const widthOf = (text: string, size: number) => helvetica.widthOfTextAtSize(text, size)

/** Points from the edge that is shown at the bottom and the sides: outside what most documents use, inside what printers reach. */
const fromEdge = 15
const largest = 8
const smallest = 4

const figure = (value: number): string => String(Math.round(value * 100) / 100)

/** From what is shown to the page's own measure: pages are kept as they are turned (ISO 32000-1, 8.3.2). */
function matrix({ box: [x0, y0, x1, y1], rotate }: FragmentPage): number[] {
  switch (rotate) {
    case 0:
      return [1, 0, 0, 1, x0, y0]
    case 90:
      return [0, 1, -1, 0, x1, y0]
    case 180:
      return [-1, 0, 0, -1, x1, y1]
    case 270:
      return [0, -1, 1, 0, x0, y1]
  }
}

const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex')

/** The drawing of a page's stamp: one text at the bottom left, one at the right, each on white so that it is read on anything. */
export function stampOf(page: FragmentPage, left: string | null, right: string): string {
  const [x0, y0, x1, y1] = page.box
  const turned = page.rotate === 90 || page.rotate === 270
  const width = turned ? y1 - y0 : x1 - x0
  const size = Math.max(smallest, Math.min(largest, width / 60))
  const drawn = (text: string, x: number) => {
    const ground = [x - 2, fromEdge - size * 0.35, widthOf(text, size) + 4, size * 1.3].map(figure).join(' ')
    return `1 g ${ground} re f 0.25 g BT /RadslagStamp ${figure(size)} Tf ${figure(x)} ${fromEdge} Td <${hex(text)}> Tj ET `
  }
  const texts = [
    ...(left === null ? [] : [drawn(left, fromEdge + 6)]),
    drawn(right, width - fromEdge - 6 - widthOf(right, size)),
  ]
  return `/Artifact <</Type/Pagination>> BDC q ${matrix(page).map(figure).join(' ')} cm ${texts.join('')}Q EMC`
}
