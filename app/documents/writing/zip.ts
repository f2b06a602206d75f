import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file of an archive: bytes, or a stream that is opened when its turn comes. Names use `/` and no `..`. */
export type ZipEntry = { name: string; at: string } & ({ bytes: Uint8Array } | { open: () => Readable })

/**
 * An archive written as it is read, so that its size costs no memory. A stream that fails ends the archive with an
 * error rather than with a file cut short. `at` is the instant of each file.
 */
export function zipStream(entries: readonly ZipEntry[]): Readable {
  const zip = new ZipFile()
  const output = Readable.from(zip.outputStream, { objectMode: false })
  zip.on('error', (error: Error) => output.destroy(error))
  for (const entry of entries) {
    const mtime = new Date(entry.at)
    if ('bytes' in entry) zip.addBuffer(Buffer.from(entry.bytes), entry.name, { mtime })
    else
      zip.addReadStreamLazy(entry.name, { mtime }, (done) => {
        done(null, entry.open())
      })
  }
  zip.end()
  return output
}

/** A name that every file system takes: letters and digits kept, the rest as spaces; at most 100 characters. */
export function fileNameOf(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}.,()+§&–-]+/gu, ' ')
    .trim()
  const cut = [...plain]
    .slice(0, 100)
    .join('')
    .trim()
    .replace(/^\.+|\.+$/g, '')
  return cut === '' ? 'namnlös' : cut
}
