import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPageLeaf,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Destinations } from './destinations'

/** How a link of our own names a page of the pack it will stand in: the page's number follows. */
export const leadPrefix = 'https://tryck.invalid/'

const name = (text: string) => PDFName.of(text)
const looks = ['Rect', 'F', 'Border', 'BS', 'C', 'QuadPoints', 'H'].map(name)
const hidden = 2

/**
 * What stands on a page beside its content, as far as it is seen or leads somewhere: links to the web and within the
 * document, filled-in fields and marks with the look they have. Everything else leads out of the page, or does things.
 */
export function shownAnnotations(leaf: PDFPageLeaf, destinations: Destinations): PDFDict[] {
  const annotations = leaf.lookup(name('Annots'))
  if (!(annotations instanceof PDFArray)) return []
  return annotations.asArray().flatMap((each) => {
    const annotation = leaf.context.lookup(each)
    if (!(annotation instanceof PDFDict) || !annotation.has(name('Rect'))) return []
    return annotation.lookup(name('Subtype')) === name('Link')
      ? link(annotation, destinations)
      : drawn(annotation)
  })
}

const copied = (annotation: PDFDict, subtype: string): PDFDict => {
  const copy = PDFDict.withContext(annotation.context)
  copy.set(name('Type'), name('Annot'))
  copy.set(name('Subtype'), name(subtype))
  for (const key of looks) {
    const value = annotation.get(key)
    if (value) copy.set(key, value)
  }
  return copy
}

function link(annotation: PDFDict, destinations: Destinations): PDFDict[] {
  const action = annotation.lookup(name('A'))
  const copy = copied(annotation, 'Link')
  const uri = uriOf(annotation)
  if (uri !== null) {
    const kept = PDFDict.withContext(annotation.context)
    kept.set(name('S'), name('URI'))
    kept.set(name('URI'), PDFString.of(uri.replace(/[\\()]/g, '\\$&')))
    copy.set(name('A'), kept)
    return [copy]
  }
  const goes = action instanceof PDFDict && action.lookup(name('S')) === name('GoTo')
  const place = destinations(goes ? action.lookup(name('D')) : annotation.lookup(name('Dest')))
  if (!place) return []
  copy.set(name('Dest'), place)
  return [copy]
}

/** Fields and marks become stamps: what they look like, without what they do. */
function drawn(annotation: PDFDict): PDFDict[] {
  const flags = annotation.lookup(name('F'))
  if (flags instanceof PDFNumber && (flags.asNumber() & hidden) !== 0) return []
  const look = lookOf(annotation)
  if (!look || annotation.lookup(name('Subtype')) === name('Popup')) return []
  const copy = copied(annotation, 'Stamp')
  const appearance = PDFDict.withContext(annotation.context)
  appearance.set(name('N'), look)
  copy.set(name('AP'), appearance)
  return [copy]
}

/** The reference to the look that an annotation has now, in the state it is in. */
function lookOf(annotation: PDFDict): PDFObject | null {
  const appearances = annotation.lookup(name('AP'))
  if (!(appearances instanceof PDFDict)) return null
  const normal = appearances.lookup(name('N'))
  if (normal instanceof PDFStream) return appearances.get(name('N')) ?? null
  const state = annotation.lookup(name('AS'))
  if (!(normal instanceof PDFDict) || !(state instanceof PDFName)) return null
  return normal.lookup(state) instanceof PDFStream ? (normal.get(state) ?? null) : null
}

function uriOf(annotation: PDFDict): string | null {
  const action = annotation.lookup(name('A'))
  if (!(action instanceof PDFDict) || action.lookup(name('S')) !== name('URI')) return null
  const uri = action.lookup(name('URI'))
  const text = uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : ''
  return /^(?:https?|mailto):[\x21-\x7e]+$/i.test(text) ? text : null
}

/** The page of the pack that a link of our own leads to; null for every other dictionary. */
export function leadOf(dictionary: PDFDict): number | null {
  if (dictionary.get(name('Subtype')) !== name('Link')) return null
  const uri = uriOf(dictionary)
  if (!uri?.startsWith(leadPrefix)) return null
  const page = Number(uri.slice(leadPrefix.length))
  return Number.isInteger(page) && page > 0 ? page : null
}
