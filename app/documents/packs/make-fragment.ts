import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  type PDFPageLeaf,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { leadOf, shownAnnotations } from './annotations'
import { Bytes } from './bytes'
import { destinationsOf } from './destinations'
import { type Fragment, type FragmentPage, numberWidth, shared } from './fragment'
import { boxOf, pagesOf, turnOf } from './page-tree'

export type PackingProblem = 'encrypted' | 'damaged'
export type MadeFragment = { ok: true; fragment: Fragment } | { ok: false; problem: PackingProblem }

/**
 * A PDF as a fragment. A file that cannot be read is told as encrypted or damaged; nothing is thrown for a file's sake.
 * @param leads whether links of our own lead to pages of the pack
 */
export async function makeFragment(bytes: Uint8Array, leads = false): Promise<MadeFragment> {
  // Every whole PDF ends with the place of its table of objects (ISO 32000-1, 7.5.5); a few bytes may follow.
  if (!Buffer.from(bytes.subarray(-4096)).includes('startxref')) return { ok: false, problem: 'damaged' }
  const opened = await open(bytes)
  if (!opened.ok) return opened
  try {
    const fragment = new FragmentWriter(opened.document, leads).write()
    return fragment.head.pages.length > 0 ? { ok: true, fragment } : { ok: false, problem: 'damaged' }
  } catch {
    return { ok: false, problem: 'damaged' }
  }
}

type Opened = { ok: true; document: PDFDocument } | { ok: false; problem: PackingProblem }

/** A file that anyone may open but not change is encrypted with the empty password: it is opened as a viewer does. */
async function open(bytes: Uint8Array): Promise<Opened> {
  const options = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }
  try {
    return { ok: true, document: await PDFDocument.load(bytes, options) }
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) return { ok: false, problem: 'damaged' }
  }
  try {
    return { ok: true, document: await PDFDocument.load(bytes, { ...options, password: '' }) }
  } catch {
    return { ok: false, problem: 'encrypted' }
  }
}

const name = (text: string) => PDFName.of(text)

/** Keys of a page that are written in a way of our own, and keys that lead out of it. */
const leftOut = new Set(
  ['Type', 'Resources', 'Contents', 'Annots', 'MediaBox', 'CropBox', 'Rotate'].concat([
    'Parent',
    'StructParents',
    'B',
    'PieceInfo',
    'Thumb',
    'AA',
    'Metadata',
    'Tabs',
    'Dur',
    'Trans',
  ]),
)

class FragmentWriter {
  private readonly body = new Bytes()
  private readonly objects: number[] = []
  private readonly numbers: number[] = []
  private readonly leadsTo: { at: number; page: number }[] = []
  private readonly known = new Map<PDFRef, number>()
  private readonly waiting: { number: number; object: PDFObject }[] = []

  constructor(
    private readonly document: PDFDocument,
    private readonly leads: boolean,
  ) {}

  write(): Fragment {
    const leaves = pagesOf(this.document)
    const numbers = leaves.map(({ ref }) => {
      const number = this.reserve()
      this.known.set(ref, number)
      return number
    })
    const destinations = destinationsOf(this.document)
    const pages = leaves.map(({ leaf }, at): FragmentPage => {
      const page = { object: numbers[at] ?? 0, stamp: this.reserve(), box: boxOf(leaf), rotate: turnOf(leaf) }
      this.page(leaf, page, shownAnnotations(leaf, destinations))
      return page
    })
    for (let next = this.waiting.pop(); next; next = this.waiting.pop())
      this.indirect(next.number, next.object)
    const { objects, numbers: places, leadsTo } = this
    return { head: { pages, objects, numbers: places, leads: leadsTo }, body: this.body.taken() }
  }

  private page(leaf: PDFPageLeaf, { object, stamp }: FragmentPage, annotations: PDFDict[]): void {
    this.begin(object)
    this.body.text(`<</Type/Page/Parent ${shared.pages} 0 R`)
    for (const [key, value] of leaf.entries()) if (!leftOut.has(key.decodeText())) this.entry(key, value)
    for (const key of ['MediaBox', 'CropBox', 'Rotate']) {
      const value = leaf.getInheritableAttribute(name(key))
      if (value) this.entry(name(key), value)
    }
    this.resources(leaf)
    this.body.text(`/Contents[${shared.before} 0 R `)
    for (const part of this.contents(leaf)) this.value(part)
    this.body.text(` ${shared.after} 0 R`)
    this.raised(stamp)
    this.body.text(' 0 R]')
    if (annotations.length > 0) {
      this.body.text('/Annots[')
      for (const each of annotations) this.dictionary(each)
      this.body.text(']')
    }
    this.body.text('>>\nendobj\n')
  }

  /** The page's own resources with the face of the stamp beside them; those that pages share stay shared below. */
  private resources(leaf: PDFPageLeaf): void {
    const found = leaf.getInheritableAttribute(name('Resources'))
    const resources = found && this.document.context.lookupMaybe(found, PDFDict)
    const fonts = resources?.lookupMaybe(name('Font'), PDFDict)
    this.body.text('/Resources<<')
    for (const [key, value] of resources?.entries() ?? []) if (key !== name('Font')) this.entry(key, value)
    this.body.text('/Font<<')
    for (const [key, value] of fonts?.entries() ?? []) this.entry(key, value)
    this.body.text(`/RadslagStamp ${shared.font} 0 R>>>>`)
  }

  private contents(leaf: PDFPageLeaf): PDFObject[] {
    const held = leaf.get(name('Contents'))
    const found = held && this.document.context.lookup(held)
    const parts = found instanceof PDFArray ? found.asArray() : held ? [held] : []
    return parts.filter((part) => this.document.context.lookup(part) instanceof PDFStream)
  }

  private reserve(): number {
    this.objects.push(-1)
    return this.objects.length - 1
  }

  private begin(number: number): void {
    this.objects[number] = this.body.length
    this.number(number)
    this.body.text(' 0 obj\n')
  }

  private indirect(number: number, object: PDFObject): void {
    this.begin(number)
    this.value(object)
    this.body.text('\nendobj\n')
  }

  private entry(key: PDFName, value: PDFObject): void {
    this.body.object(key)
    this.value(value)
  }

  private value(object: PDFObject): void {
    if (object instanceof PDFRef) this.reference(object)
    else if (object instanceof PDFArray) this.array(object)
    else if (object instanceof PDFStream) this.stream(object)
    else if (object instanceof PDFDict) this.dictionary(object)
    else if (object instanceof PDFInvalidObject) this.body.text(' null')
    else {
      this.body.text(' ')
      this.body.object(object)
    }
  }

  private array(array: PDFArray): void {
    this.body.text('[')
    for (const each of array.asArray()) this.value(each)
    this.body.text(']')
  }

  private dictionary(dictionary: PDFDict, length?: number): void {
    const lead = this.leads ? leadOf(dictionary) : null
    this.body.text('<<')
    for (const [key, value] of dictionary.entries()) {
      if (length !== undefined && key === name('Length')) continue
      if (lead !== null && key === name('A')) continue
      this.entry(key, value)
    }
    if (length !== undefined) this.body.text(`/Length ${length}`)
    if (lead !== null) {
      this.body.text('/Dest[')
      this.leadsTo.push({ at: this.body.length, page: lead })
      this.body.text(`${' '.repeat(numberWidth)} 0 R/Fit]`)
    }
    this.body.text('>>')
  }

  private stream(stream: PDFStream): void {
    const contents = stream instanceof PDFRawStream ? stream.contents : stream.getContents()
    this.dictionary(stream.dict, contents.length)
    this.body.text('\nstream\n')
    this.body.raw(contents)
    this.body.text('\nendstream')
  }

  private reference(ref: PDFRef): void {
    const number = this.known.get(ref) ?? this.met(ref)
    // A reference to what is not there is null (ISO 32000-1, 7.3.10), and so is one that would bring the whole document.
    if (number === null) this.body.text(' null')
    else {
      this.raised(number)
      this.body.text(' 0 R')
    }
  }

  private met(ref: PDFRef): number | null {
    const object = this.document.context.lookup(ref)
    const type = object instanceof PDFDict ? object.get(name('Type')) : undefined
    if (!object || type === name('Pages') || type === name('Catalog')) return null
    const number = this.reserve()
    this.known.set(ref, number)
    this.waiting.push({ number, object })
    return number
  }

  private raised(number: number): void {
    this.body.text(' ')
    this.number(number)
  }

  private number(number: number): void {
    this.numbers.push(this.body.length)
    this.body.text(String(number).padStart(numberWidth))
  }
}
