import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib'

/** Named places of a document, by name: links lead to them, and a pack has no names of its own. */
export type Destinations = (name: PDFObject | undefined) => PDFArray | null

const deepest = 20

export function destinationsOf(document: PDFDocument): Destinations {
  let found: Map<string, PDFArray> | null = null
  return (place) => {
    if (place instanceof PDFArray) return place
    const name = textOf(place)
    if (name === null) return null
    found ??= collected(document)
    return found.get(name) ?? null
  }
}

const textOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName
    ? object.decodeText()
    : null

function collected(document: PDFDocument): Map<string, PDFArray> {
  const found = new Map<string, PDFArray>()
  const keep = (name: string | null, value: PDFObject | undefined) => {
    const place = value instanceof PDFDict ? value.lookup(PDFName.of('D')) : value
    if (name !== null && place instanceof PDFArray) found.set(name, place)
  }
  const visit = (node: PDFDict, depth: number): void => {
    const names = node.lookupMaybe(PDFName.of('Names'), PDFArray)
    for (let at = 0; names && at + 1 < names.size(); at += 2)
      keep(textOf(names.lookup(at)), names.lookup(at + 1))
    const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray)
    for (let at = 0; kids && depth < deepest && at < kids.size(); at++) {
      const kid = kids.lookup(at)
      if (kid instanceof PDFDict) visit(kid, depth + 1)
    }
  }
  const old = document.catalog.lookup(PDFName.of('Dests'))
  if (old instanceof PDFDict) for (const [key] of old.entries()) keep(key.decodeText(), old.lookup(key))
  const names = document.catalog.lookup(PDFName.of('Names'))
  const tree = names instanceof PDFDict ? names.lookup(PDFName.of('Dests')) : undefined
  if (tree instanceof PDFDict) visit(tree, 0)
  return found
}
