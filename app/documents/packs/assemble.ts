import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { type Fragment, firstFree, numberWidth, readFragment, readHead, shared } from './fragment'
import type { Bookmark, PackPlan } from './model'
import { stampOf } from './stamp'

/** Told after each part: pages written so far. */
type Progress = (pages: number) => void

/** Writes a pack to a file, one part in memory at a time, whatever its size. Answers with its number of pages. */
export function assemble(
  { title, author, at, parts, bookmarks }: PackPlan,
  target: string,
  progress: Progress = () => undefined,
): number {
  const file = new PackFile(target)
  try {
    const pages: number[] = []
    const bases: number[] = []
    let next = firstFree
    for (const { fragment } of parts) {
      const head = readHead(fragment)
      bases.push(next)
      for (const { object } of head.pages) pages.push(next + object)
      next += head.objects.length
    }
    let page = 0
    for (const [nth, { fragment, label }] of parts.entries()) {
      const base = bases[nth] ?? 0
      const part = readFragment(readFileSync(fragment))
      file.fragment(part, base, pages)
      for (const [within, each] of part.head.pages.entries()) {
        page++
        const left = label?.replace('{sida}', `${within + 1} (${part.head.pages.length})`) ?? null
        file.stream(base + each.stamp, stampOf(each, left, `${page} (${pages.length})`))
      }
      progress(page)
    }
    file.stream(shared.before, 'q')
    file.stream(shared.after, 'Q')
    file.object(shared.font, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>')
    file.object(
      shared.pages,
      `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((each) => `${each} 0 R`).join(' ')}]>>`,
    )
    next = file.bookmarks(bookmarks, next, pages)
    const when = `(D:${at.replace(/[-:T]/g, '').slice(0, 14)}Z)`
    file.object(
      shared.info,
      `<</Title ${textString(title)}/Author ${textString(author)}/Producer(R\\345dslag)/CreationDate${when}/ModDate${when}>>`,
    )
    file.object(
      shared.catalog,
      `<</Type/Catalog/Pages ${shared.pages} 0 R/Lang(sv-SE)/PageMode/UseOutlines/Outlines ${shared.outlines} 0 R/ViewerPreferences<</DisplayDocTitle true>>>>`,
    )
    file.end(next)
    return pages.length
  } finally {
    file.close()
  }
}

/** Text of bookmarks and properties: UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
const textString = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

const flushAt = 1 << 20

/** A PDF written from its beginning to its end, with the place of every object. */
class PackFile {
  private readonly descriptor: number
  private readonly offsets: number[] = []
  private waiting: Uint8Array[] = []
  private waitingBytes = 0
  private length = 0

  constructor(target: string) {
    this.descriptor = openSync(target, 'w')
    this.raw(Buffer.from('%PDF-1.7\n%\xe5\xe4\xf6\xc5\n', 'latin1'))
  }

  object(number: number, text: string): void {
    this.offsets[number] = this.length
    this.text(`${number} 0 obj\n${text}\nendobj\n`)
  }

  stream(number: number, content: string): void {
    this.object(number, `<</Length ${content.length}>>\nstream\n${content}\nendstream`)
  }

  /** The fragment's bytes with every number raised; links to pages of the pack are told where those are. */
  fragment({ head, body }: Fragment, base: number, pages: readonly number[]): void {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
    for (const at of head.numbers) {
      const raised = Number(bytes.toString('latin1', at, at + numberWidth)) + base
      bytes.write(String(raised).padStart(numberWidth), at, 'latin1')
    }
    for (const { at, page } of head.leads)
      bytes.write(String(pages[page - 1] ?? pages[0] ?? shared.pages).padStart(numberWidth), at, 'latin1')
    for (const [number, at] of head.objects.entries())
      if (at >= 0) this.offsets[base + number] = this.length + at + numberWidth - String(base + number).length
    this.raw(bytes)
  }

  /** The outline (ISO 32000-1, 12.3.3); the first level stands open. Answers with the next free number. */
  bookmarks(bookmarks: readonly Bookmark[], first: number, pages: readonly number[]): number {
    let next = first
    const level = (nodes: readonly Bookmark[], parent: number): { first: number; last: number } => {
      const numbers = nodes.map(() => next++)
      for (const [nth, node] of nodes.entries()) {
        const own = numbers[nth] ?? 0
        const below = node.children.length > 0 ? level(node.children, own) : null
        const links = [
          `/Title ${textString(node.title)}/Parent ${parent} 0 R`,
          nth > 0 ? `/Prev ${numbers[nth - 1]} 0 R` : '',
          nth + 1 < nodes.length ? `/Next ${numbers[nth + 1]} 0 R` : '',
          below ? `/First ${below.first} 0 R/Last ${below.last} 0 R/Count -${node.children.length}` : '',
          `/Dest[${pages[node.page - 1] ?? pages[0]} 0 R/Fit]`,
        ]
        this.object(own, `<<${links.join('')}>>`)
      }
      return { first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0 }
    }
    const ends = bookmarks.length > 0 ? level(bookmarks, shared.outlines) : null
    const held = ends ? `/First ${ends.first} 0 R/Last ${ends.last} 0 R/Count ${bookmarks.length}` : ''
    this.object(shared.outlines, `<</Type/Outlines${held}>>`)
    return next
  }

  end(size: number): void {
    const at = this.length
    const entries = Array.from({ length: size }, (_, number) => {
      const offset = this.offsets[number]
      return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
    })
    this.text(`xref\n0 ${size}\n${entries.join('')}`)
    this.text(`trailer\n<</Size ${size}/Root ${shared.catalog} 0 R/Info ${shared.info} 0 R>>\n`)
    this.text(`startxref\n${at}\n%%EOF\n`)
    this.flush()
  }

  close(): void {
    closeSync(this.descriptor)
  }

  private text(text: string): void {
    this.raw(Buffer.from(text, 'latin1'))
  }

  private raw(bytes: Uint8Array): void {
    this.waiting.push(bytes)
    this.waitingBytes += bytes.length
    this.length += bytes.length
    if (this.waitingBytes > flushAt) this.flush()
  }

  private flush(): void {
    const bytes = this.waiting.length === 1 ? this.waiting[0] : Buffer.concat(this.waiting)
    for (let at = 0; bytes && at < bytes.length;) at += writeSync(this.descriptor, bytes, at)
    this.waiting = []
    this.waitingBytes = 0
  }
}
