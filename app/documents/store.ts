import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Bytes under their SHA-256, outside the web root; the same bytes are kept once. */
export type FileStore = {
  /** Keeps the bytes and answers with their hash (hex). */
  keep: (bytes: Uint8Array) => Promise<{ hash: string; size: number }>
  read: (hash: string) => Promise<Uint8Array>
  stream: (hash: string) => ReadStream
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
    read: (hash) => readFile(placeOf(hash)),
    stream: (hash) => createReadStream(placeOf(hash)),
  }
}
