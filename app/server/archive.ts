import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

/** A tar archive (POSIX ustar), as much of it as a back-up needs: plain files with names under 100 bytes. */
const BLOCK = 512

export type ArchiveEntry = { name: string; file: string }

function header(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 99) throw new Error(`The name is too long for the archive: ${name}`)
  const block = Buffer.alloc(BLOCK)
  const octal = (value: number, at: number, length: number) =>
    block.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1')
  block.write(name, 0)
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  if (size < 8 ** 11) octal(size, 124, 12)
  else {
    // Sizes from 8 GiB are written in binary, as GNU and BSD tar do.
    block[124] = 0x80
    block.writeBigUInt64BE(BigInt(size), 128)
  }
  octal(0, 136, 12)
  block.fill(' ', 148, 156)
  block.write('0', 156)
  block.write('ustar\u000000', 257, 'latin1')
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return block
}

const padding = (size: number) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

/** The bytes of an archive of files, one after the other. */
export async function* writeArchive(entries: AsyncIterable<ArchiveEntry>): AsyncGenerator<Buffer> {
  for await (const { name, file } of entries) {
    const { size } = await stat(file)
    yield header(name, size)
    let written = 0
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      written += chunk.length
      yield chunk
    }
    if (written !== size) throw new Error(`${file} changed while it was copied`)
    yield padding(size)
  }
  yield Buffer.alloc(2 * BLOCK)
}

const text = (block: Buffer, from: number, to: number) =>
  block.subarray(from, to).toString('utf8').split('\0')[0]?.trim() ?? ''

const sizeIn = (block: Buffer) =>
  block[124] === 0x80 ? Number(block.readBigUInt64BE(128)) : Number.parseInt(text(block, 124, 136) || '0', 8)

/**
 * Reads an archive file by file. `open` answers with what receives the bytes of a name, and throws for a name
 * it does not want. Throws when the archive is cut short.
 */
export async function readArchive(
  bytes: AsyncIterable<Buffer>,
  open: (name: string) => Promise<{ write: (chunk: Buffer) => Promise<void>; end: () => Promise<void> }>,
): Promise<void> {
  const source = bytes[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const take = async (most: number): Promise<Buffer> => {
    while (rest.length === 0) {
      const next = await source.next()
      if (next.done) throw new Error('The archive ends too early')
      rest = next.value
    }
    const part = rest.subarray(0, most)
    rest = rest.subarray(part.length)
    return part
  }
  const exactly = async (size: number): Promise<Buffer> => {
    const parts: Buffer[] = []
    for (let left = size; left > 0;) {
      const part = await take(left)
      parts.push(part)
      left -= part.length
    }
    return Buffer.concat(parts)
  }
  for (;;) {
    const block = await exactly(BLOCK)
    if (block.every((byte) => byte === 0)) return
    const size = sizeIn(block)
    if (text(block, 257, 262) !== 'ustar' || !Number.isSafeInteger(size))
      throw new Error('Not a back-up of Rådslag')
    const target = await open(text(block, 0, 100))
    for (let left = size; left > 0;) {
      const part = await take(left)
      await target.write(part)
      left -= part.length
    }
    await target.end()
    await exactly((BLOCK - (size % BLOCK)) % BLOCK)
  }
}
