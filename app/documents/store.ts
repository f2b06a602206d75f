import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Bytes on their way in: written beside the store, until they are kept or thrown away. */
export type Incoming = {
  hash: string
  size: number
  read: () => Promise<Uint8Array>
  keep: () => Promise<void>
  discard: () => Promise<void>
}

/** Bytes under their SHA-256, outside the web root; the same bytes are kept once. */
export type FileStore = {
  /** Keeps the bytes and answers with their hash (hex). */
  keep: (bytes: Uint8Array) => Promise<{ hash: string; size: number }>
  /** Writes a stream beside the store while its hash is computed. A stream that fails leaves nothing behind. */
  receive: (chunks: AsyncIterable<Uint8Array>) => Promise<Incoming>
  read: (hash: string) => Promise<Uint8Array>
  stream: (hash: string) => ReadStream
  /** The file itself, for what must be read here and there. */
  place: (hash: string) => string
  has: (hash: string) => Promise<boolean>
}

const HASH = /^[0-9a-f]{64}$/

/** A store in a folder: `ab/cd/abcd…`. A file is written beside its place and moved, so none is half-written. */
export function openFileStore(folder: string): FileStore {
  const placeOf = (hash: string) => {
    if (!HASH.test(hash)) throw new Error('Not a file hash')
    return path.join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  }
  const has = (hash: string) =>
    access(placeOf(hash)).then(
      () => true,
      () => false,
    )
  return {
    has,
    keep: async (bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const place = placeOf(hash)
      if (!(await has(hash))) {
        await mkdir(path.dirname(place), { recursive: true })
        const beside = `${place}.${randomUUID()}`
        try {
          await writeFile(beside, bytes, { flag: 'wx' })
          await rename(beside, place)
        } finally {
          await rm(beside, { force: true })
        }
      }
      return { hash, size: bytes.byteLength }
    },
    receive: async (chunks) => {
      const beside = path.join(folder, 'incoming', randomUUID())
      await mkdir(path.dirname(beside), { recursive: true })
      const discard = () => rm(beside, { force: true })
      const { hash, size } = await written(beside, chunks).catch(async (error) => {
        await discard()
        throw error
      })
      const keep = async () => {
        if (await has(hash)) return discard()
        await mkdir(path.dirname(placeOf(hash)), { recursive: true })
        await rename(beside, placeOf(hash))
      }
      return { hash, size, read: () => readFile(beside), keep, discard }
    },
    read: (hash) => readFile(placeOf(hash)),
    stream: (hash) => createReadStream(placeOf(hash)),
    place: placeOf,
  }
}

async function written(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ hash: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  const target = await open(file, 'wx')
  try {
    for await (const chunk of chunks) {
      hash.update(chunk)
      size += chunk.byteLength
      await target.writeFile(chunk)
    }
  } finally {
    await target.close()
  }
  return { hash: hash.digest('hex'), size }
}
