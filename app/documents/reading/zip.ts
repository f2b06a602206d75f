import { inflateRawSync } from 'node:zlib'
import { limits } from './limits'

type Entry = {
  name: string
  method: number
  packed: number
  unpacked: number
  offset: number
  encrypted: boolean
}

type ZipProblem = 'damaged' | 'encrypted' | 'too-large'

/** The parts of a zip container, unpacked one at a time and never beyond the size they declare. */
export type Zip = {
  names: string[]
  has(name: string): boolean
  read(name: string, maxBytes: number): Uint8Array
}

/** Raised when a part is read that breaks the promise of the directory; caught where the document is read. */
export class ZipError extends Error {
  constructor(readonly problem: ZipProblem) {
    super(`zip: ${problem}`)
  }
}

const signature = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50 }
const endBytes = 22
const directoryBytes = 46
const localBytes = 30
const longestComment = 0xffff

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const findEnd = (data: DataView): number => {
  const first = Math.max(0, data.byteLength - endBytes - longestComment)
  for (let at = data.byteLength - endBytes; at >= first; at--)
    if (data.getUint32(at, true) === signature.end) return at
  return -1
}

const readDirectory = (bytes: Uint8Array): Entry[] | null => {
  const data = view(bytes)
  const end = findEnd(data)
  if (end < 0) return null
  const count = data.getUint16(end + 10, true)
  let at = data.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + directoryBytes > bytes.length || data.getUint32(at, true) !== signature.directory) return null
    const nameLength = data.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + directoryBytes, at + directoryBytes + nameLength)),
      encrypted: (data.getUint16(at + 8, true) & 1) === 1,
      method: data.getUint16(at + 10, true),
      packed: data.getUint32(at + 20, true),
      unpacked: data.getUint32(at + 24, true),
      offset: data.getUint32(at + 42, true),
    })
    at += directoryBytes + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true)
  }
  return entries
}

/** Names in the central directory, or null where the bytes hold no complete directory. */
export const zipNames = (bytes: Uint8Array): string[] | null =>
  readDirectory(bytes)?.map((entry) => entry.name) ?? null

/**
 * Opens a zip container after judging its directory: too many parts, too much in all, or an expansion no honest
 * document has, is `too-large` before anything is unpacked. Zip64 never occurs in files this small.
 */
export const openZip = (bytes: Uint8Array): { ok: true; zip: Zip } | { ok: false; problem: ZipProblem } => {
  const entries = readDirectory(bytes)
  if (!entries || entries.length === 0) return { ok: false, problem: 'damaged' }
  if (entries.length > limits.zipEntries) return { ok: false, problem: 'too-large' }
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (unpacked > limits.unpackedBytes) return { ok: false, problem: 'too-large' }
  if (unpacked > limits.zipFreeBytes && unpacked > bytes.length * limits.unpackedRatio)
    return { ok: false, problem: 'too-large' }
  if (entries.some((entry) => entry.encrypted)) return { ok: false, problem: 'encrypted' }

  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const read = (name: string, maxBytes: number): Uint8Array => {
    const entry = byName.get(name)
    if (!entry) throw new ZipError('damaged')
    if (entry.unpacked > maxBytes) throw new ZipError('too-large')
    return unpack(bytes, entry)
  }
  return { ok: true, zip: { names: [...byName.keys()], has: (name) => byName.has(name), read } }
}

const unpack = (bytes: Uint8Array, entry: Entry): Uint8Array => {
  const data = view(bytes)
  if (entry.offset + localBytes > bytes.length || data.getUint32(entry.offset, true) !== signature.local)
    throw new ZipError('damaged')
  const from =
    entry.offset +
    localBytes +
    data.getUint16(entry.offset + 26, true) +
    data.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length !== entry.packed) throw new ZipError('damaged')
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new ZipError('damaged')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
  } catch (error) {
    const grew = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new ZipError(grew ? 'too-large' : 'damaged')
  }
}
