import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PackTools, PartSource } from '../../../documents/packs'
import {
  type Letterhead,
  type RenderPdf,
  WritingError,
  type WrittenDocument,
} from '../../../documents/writing'
import { textForPack } from '#db/queries/meetings/papers'
import { noteFile } from '#db/repositories/documents'
import { keepPart, partsMade } from '#db/repositories/meetings/papers'
import type { Context } from '../../context'
import { keyOf, type PackDocument, type PackOf } from './pack-plan'
import { standInSheet, textSheet } from './pack-sheets'

/** Thrown when a pack is no longer wanted. */
export class Cancelled extends Error {}

type Part = { fragment: string; pages: number }
type Making = { tools: PackTools; renderPdf: RenderPdf; letterhead: Letterhead; pack: PackOf; folder: string }

const kinds: Record<string, PartSource['kind']> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
}

const texts = [
  'text/plain',
  'text/markdown',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]

/** Makes the parts of a pack, or takes those that an earlier pack was made of. */
export class PartMaker {
  private made = new Map<string, { fileHash: string; pages: number }>()
  private nth = 0

  constructor(
    private readonly ctx: Context,
    private readonly making: Making,
  ) {}

  /** The parts of every item's documents, in order; `tell` hears how many pages are done. */
  async documents(tell: (pages: number) => Promise<void>): Promise<Part[][]> {
    const { items } = this.making.pack
    const keys = items.flatMap(({ documents }) => documents.map((document) => this.fileKey(document)))
    this.made = await partsMade(this.ctx.database.read, [...new Set(keys)])
    let done = 0
    const parts: Part[][] = []
    for (const { documents } of items) {
      const own: Part[] = []
      for (const document of documents) {
        const part = await this.document(document)
        own.push(part)
        done += document.pages ?? part.pages
        await tell(done)
      }
      parts.push(own)
    }
    return parts
  }

  /** The front is different for every pack, and kept by none. */
  async front(document: WrittenDocument): Promise<Part> {
    const source = path.join(this.making.folder, `front-${++this.nth}.pdf`)
    await writeFile(source, await this.making.renderPdf(document))
    const target = `${source}.part`
    const made = await this.making.tools.part({ file: source, kind: 'pdf', leads: true }, target)
    if (!made.ok) throw new Error('The front of a pack could not be read back')
    return { fragment: target, pages: made.pages }
  }

  private fileKey = ({ fileHash, mime }: PackDocument): string =>
    keyOf('file', fileHash, kinds[mime ?? ''] ?? null)

  private async document(document: PackDocument): Promise<Part> {
    const { pack, letterhead } = this.making
    const { fileHash, mime, versionId } = document
    const sheet = (why: Parameters<typeof standInSheet>[3]) =>
      this.written(standInSheet(pack, letterhead, document, why))
    if (fileHash === null || versionId === null) return sheet('missing')
    const kind = kinds[mime ?? '']
    if (kind) return this.file(document, kind, fileHash, sheet)
    if (!texts.includes(mime ?? '')) return sheet('kind')
    const text = await textForPack(this.ctx.database.read, versionId)
    if (text === null || text.trim() === '') return sheet('unread')
    const set = textSheet(pack, letterhead, document, text)
    if (!set) return sheet('large')
    return this.written(set).catch((error: unknown) => {
      if (error instanceof WritingError) return sheet('unread')
      throw error
    })
  }

  private async file(
    document: PackDocument,
    kind: PartSource['kind'],
    fileHash: string,
    sheet: (why: 'encrypted' | 'damaged' | 'missing') => Promise<Part>,
  ): Promise<Part> {
    const key = this.fileKey(document)
    const known = await this.kept(key)
    if (known) return known
    if (!(await this.ctx.files.has(fileHash))) return sheet('missing')
    const target = path.join(this.making.folder, `part-${++this.nth}`)
    const made = await this.making.tools.part({ file: this.ctx.files.place(fileHash), kind }, target)
    return made.ok ? this.keep(key, target, made.pages) : sheet(made.problem)
  }

  /** What we have written ourselves is the same when its words are. */
  private async written(document: WrittenDocument): Promise<Part> {
    const { crest: _, ...letterhead } = document.letterhead
    const key = keyOf('written', { ...document, letterhead })
    const known = (await partsMade(this.ctx.database.read, [key])).get(key)
    if (known && (await this.ctx.files.has(known.fileHash)))
      return { fragment: this.ctx.files.place(known.fileHash), pages: known.pages }
    const source = path.join(this.making.folder, `sheet-${++this.nth}.pdf`)
    await writeFile(source, await this.making.renderPdf(document))
    const made = await this.making.tools.part({ file: source, kind: 'pdf' }, `${source}.part`)
    if (!made.ok) throw new Error('A sheet of a pack could not be read back')
    return this.keep(key, `${source}.part`, made.pages)
  }

  private async kept(key: string): Promise<Part | null> {
    const known = this.made.get(key)
    if (!known || !(await this.ctx.files.has(known.fileHash))) return null
    return { fragment: this.ctx.files.place(known.fileHash), pages: known.pages }
  }

  private async keep(key: string, file: string, pages: number): Promise<Part> {
    const incoming = await this.ctx.files.receive(createReadStream(file))
    await incoming.keep()
    const { hash: fileHash, size } = incoming
    const at = this.ctx.now()
    await this.ctx.database.transaction(async (tx) => {
      await noteFile(tx, { hash: fileHash, size, mime: 'application/octet-stream', storedAt: at })
      await keepPart(tx, { contentKey: key, fileHash, pages, createdAt: at })
    })
    this.made.set(key, { fileHash, pages })
    return { fragment: this.ctx.files.place(fileHash), pages }
  }
}
