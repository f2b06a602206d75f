import { isUtf8 } from 'node:buffer'
import { getMultipartBoundary, isMultipartRequest, MultipartPart } from '@remix-run/multipart-parser'

/** One part of a form that carries files. Its content is read before the next part comes; unread content is passed over. */
export type UploadPart = { name: string; fileName: string | null; content: AsyncIterable<Uint8Array> }

const HEADER_BYTES = 16 * 1024
const FIELD_BYTES = 5 * 1024 * 1024
/** More than the longest registration has; reading fields by name costs their number. */
const MOST_FIELDS = 10_000

export class UploadError extends Error {}

export const carriesFiles = (request: Request): boolean => isMultipartRequest(request)

/** The fields of a form without files, free of zero bytes, which PostgreSQL cannot keep in a text. */
export async function readFields(request: Request): Promise<URLSearchParams> {
  const fields = new URLSearchParams(await readText(request))
  if (fields.size > MOST_FIELDS) throw new Response(null, { status: 413 })
  const zeroless = (text: string) => text.replaceAll('\0', '')
  return new URLSearchParams([...fields].map(([name, value]) => [zeroless(name), zeroless(value)]))
}

/** What was sent as text, of at most 5 MB: what is larger is refused while it comes, and never held in memory. */
export async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bodyOf(request)) {
    size += chunk.byteLength
    if (size > FIELD_BYTES) throw new Response(null, { status: 413 })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A part without file as text, of at most 5 MB. */
export async function partText({ content }: UploadPart): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of content) {
    size += chunk.byteLength
    if (size <= FIELD_BYTES) chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * The parts of a multipart form, one after the other and as a stream, so that no file is held in memory and one that
 * is too large does not stop the others. Throws UploadError when the form is broken off.
 */
export async function* uploadParts(request: Request): AsyncGenerator<UploadPart> {
  const boundary = getMultipartBoundary(request.headers.get('content-type') ?? '')
  if (!boundary) throw new UploadError('The form has no boundary')
  const body = new Splitter(bodyOf(request), Buffer.from(`\r\n--${boundary}`, 'latin1'))
  for await (const _preamble of body.untilBoundary()) {
    // What stands before the first part is not for us.
  }
  while (await body.anotherPart()) {
    const { name, filename } = new MultipartPart(inUtf8(await body.header(HEADER_BYTES)), [])
    const content = body.untilBoundary()
    yield { name: name ?? '', fileName: filename ?? null, content }
    for await (const _rest of content) {
      // Whoever took the part had seen enough of it.
    }
  }
}

/** Some programs send file names in Latin-1. */
const inUtf8 = (header: Buffer): Buffer =>
  isUtf8(header) ? header : Buffer.from(header.toString('latin1'), 'utf8')

async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  if (!request.body) return
  const reader = request.body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    reader.releaseLock()
  }
}

/** A stream that is taken apart at a boundary. */
class Splitter {
  /** The first boundary has no line break before it, so one is lent to it. */
  private held = Buffer.from('\r\n')
  private ended = false

  constructor(
    private readonly chunks: AsyncGenerator<Uint8Array>,
    private readonly boundary: Buffer,
  ) {}

  private async more(): Promise<void> {
    if (this.ended) throw new UploadError('The form was broken off')
    const { done, value } = await this.chunks.next()
    if (done) this.ended = true
    else this.held = Buffer.concat([this.held, value])
  }

  private take(length: number): Buffer {
    const taken = this.held.subarray(0, length)
    this.held = this.held.subarray(length)
    return taken
  }

  /** After a boundary: a line break before another part, two hyphens at the end. */
  async anotherPart(): Promise<boolean> {
    while (this.held.length < 2) await this.more()
    return this.take(2).toString('latin1') !== '--'
  }

  async header(most: number): Promise<Buffer> {
    for (;;) {
      const at = this.held.indexOf('\r\n\r\n')
      if (at >= 0) {
        const header = this.take(at)
        this.take(4)
        return header
      }
      if (this.held.length > most) throw new UploadError('A part has too long a header')
      await this.more()
    }
  }

  /**
   * Content up to and past the next boundary. Not a generator function: leaving the loop early must not end it, since
   * what is left is passed over afterwards.
   */
  untilBoundary(): AsyncIterableIterator<Uint8Array> {
    let over = false
    const next = async (): Promise<IteratorResult<Uint8Array>> => {
      while (!over) {
        const at = this.held.indexOf(this.boundary)
        if (at >= 0) {
          const last = this.take(at)
          this.take(this.boundary.length)
          over = true
          if (last.length > 0) return { done: false, value: last }
          break
        }
        const free = this.held.length - this.boundary.length
        if (free > 0) return { done: false, value: this.take(free) }
        await this.more()
      }
      return { done: true, value: undefined }
    }
    const content: AsyncIterableIterator<Uint8Array> = { next, [Symbol.asyncIterator]: () => content }
    return content
  }
}
