import type { Reading } from '../../documents/reading'
import { type FileKind, identifyFile, readingLimits } from '../../documents/reading'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { NewIntakeFile } from '#db/repositories/intakes'
import type { Context } from '../context'

/** Reads a file from outside within limits of time and memory; the running program does it in a worker. */
export type ReadFile = (file: Uint8Array, kind: string) => Promise<Reading>

export type FileRefusal = 'file-too-large' | 'file-type' | 'file-empty'
export type ReceivedFile = { line: NewIntakeFile; size: number; mime: string }

export const uploadLimits = { fileBytes: readingLimits.fileBytes, files: 20 } as const

/** So much of a file tells what it is, unless it is a container. */
const HEAD_BYTES = 64 * 1024

class Refused extends Error {
  constructor(readonly refusal: FileRefusal) {
    super(refusal)
  }
}

/**
 * Takes in one file: the stream goes to disk while its size, hash and kind are judged, and what is refused is not
 * kept. A readable file is then read to text and a proposed registration; one that cannot be read is kept with
 * the reason, since a scanned letter must be registered too.
 */
export async function receiveFile(
  ctx: Context,
  readFile: ReadFile,
  fileName: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Result<ReceivedFile, FileRefusal>> {
  try {
    const incoming = await ctx.files.receive(watched(content, fileName))
    const bytes = await incoming.read()
    const { kind, mime, readable } = identifyFile(bytes, fileName)
    if (kind === 'refused') {
      await incoming.discard()
      return refuse('file-type')
    }
    await incoming.keep()
    const { hash, size } = incoming
    const line = { id: ctx.newId(), fileHash: hash, fileName }
    return ok({ line: { ...line, ...(await readOrNot(readFile, bytes, kind, readable)) }, size, mime })
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal)
    throw error
  }
}

async function readOrNot(
  readFile: ReadFile,
  bytes: Uint8Array,
  kind: FileKind['kind'],
  readable: boolean,
): Promise<Pick<NewIntakeFile, 'pages' | 'text' | 'proposal' | 'problem'>> {
  const nothing = { pages: null, text: null, proposal: null }
  if (!readable) return { ...nothing, problem: 'not-readable' }
  const { extraction, proposal } = await readFile(bytes, kind)
  if (!extraction.ok) return { ...nothing, problem: extraction.problem }
  return { pages: extraction.pages, text: extraction.text, proposal, problem: null }
}

/** Passes a stream on while it is allowed: not too large, not of a kind that is refused already by its beginning. */
async function* watched(content: AsyncIterable<Uint8Array>, fileName: string): AsyncGenerator<Uint8Array> {
  let size = 0
  let head: Uint8Array | null = new Uint8Array()
  for await (const chunk of content) {
    size += chunk.byteLength
    if (size > uploadLimits.fileBytes) throw new Refused('file-too-large')
    if (head !== null) {
      head = Buffer.concat([head, chunk])
      if (head.byteLength >= HEAD_BYTES) {
        if (!isContainer(head) && identifyFile(head.subarray(0, HEAD_BYTES), fileName).kind === 'refused')
          throw new Refused('file-type')
        head = null
      }
    }
    yield chunk
  }
  if (size === 0) throw new Refused('file-empty')
}

/** ZIP and OLE files are told apart by a directory that may lie at their end. */
const isContainer = (head: Uint8Array): boolean =>
  (head[0] === 0x50 && head[1] === 0x4b) || (head[0] === 0xd0 && head[1] === 0xcf)
