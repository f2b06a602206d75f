import {
  PDFArray,
  type PDFDocument,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
} from '@cantoo/pdf-lib'
import type { FragmentPage } from './fragment'

/** The pages in order. Written for trees that are wrong as well: a branch that comes back is followed once. */
export function pagesOf(document: PDFDocument): { ref: PDFRef; leaf: PDFPageLeaf }[] {
  const found: { ref: PDFRef; leaf: PDFPageLeaf }[] = []
  const seen = new Set<PDFRef>()
  const visit = (ref: PDFRef): void => {
    if (seen.has(ref)) return
    seen.add(ref)
    const node = document.context.lookup(ref)
    if (node instanceof PDFPageLeaf) found.push({ ref, leaf: node })
    else if (node instanceof PDFPageTree || node instanceof PDFDict) {
      const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray)
      for (const kid of kids?.asArray() ?? []) if (kid instanceof PDFRef) visit(kid)
    }
  }
  const root = document.catalog.get(PDFName.of('Pages'))
  if (root instanceof PDFRef) visit(root)
  return found
}

const a4: Box = [0, 0, 595, 842]
type Box = FragmentPage['box']

function boxNamed(leaf: PDFPageLeaf, key: string): Box | null {
  const value = leaf.getInheritableAttribute(PDFName.of(key))
  const array = value && leaf.context.lookup(value)
  if (!(array instanceof PDFArray) || array.size() !== 4) return null
  const [x0, y0, x1, y1] = array.asArray().map((each) => {
    const number = leaf.context.lookup(each)
    return number instanceof PDFNumber ? number.asNumber() : Number.NaN
  }) as Box
  if (![x0, y0, x1, y1].every(Number.isFinite)) return null
  const box: Box = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]
  return box[2] - box[0] > 1 && box[3] - box[1] > 1 ? box : null
}

/** What is shown of a page: the crop box as far as it lies in the media box (ISO 32000-1, 14.11.2). */
export function boxOf(leaf: PDFPageLeaf): Box {
  const media = boxNamed(leaf, 'MediaBox') ?? a4
  const crop = boxNamed(leaf, 'CropBox')
  if (!crop) return media
  const both: Box = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ]
  return both[2] - both[0] > 1 && both[3] - both[1] > 1 ? both : media
}

/** How far the page is turned when it is shown, clockwise. */
export function turnOf(leaf: PDFPageLeaf): FragmentPage['rotate'] {
  const value = leaf.getInheritableAttribute(PDFName.of('Rotate'))
  const number = value && leaf.context.lookup(value)
  const degrees = number instanceof PDFNumber ? ((number.asNumber() % 360) + 360) % 360 : 0
  return degrees === 90 || degrees === 180 || degrees === 270 ? degrees : 0
}
