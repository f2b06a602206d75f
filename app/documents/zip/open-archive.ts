import { type Entry, open as openZipFile, type ZipFile } from 'yauzl'

/** A ZIP file of many files, read one at a time from disk. */
export type Archive = {
  /** Paths with forward slashes and the size that each declares. */
  entries: ReadonlyMap<string, number>
  /** The bytes of one file. Throws when they break what the directory promised. */
  read: (name: string) => Promise<Uint8Array>
  close: () => void
}

export type ArchiveLimits = { entries: number; entryBytes: number }

/** Opens a ZIP file; null when it is none, is encrypted, or has more or larger files than allowed. */
export async function openArchive(place: string, limits: ArchiveLimits): Promise<Archive | null> {
  const zip = await opened(place)
  if (!zip) return null
  const found = await listed(zip, limits)
  if (!found) {
    zip.close()
    return null
  }
  return {
    entries: new Map([...found].map(([name, { uncompressedSize }]) => [name, uncompressedSize])),
    read: async (name) => {
      const entry = found.get(name)
      if (!entry) throw new Error(`No such file in the archive: ${name}`)
      return bytesOf(zip, entry)
    },
    close: () => zip.close(),
  }
}

const opened = (place: string): Promise<ZipFile | null> =>
  new Promise((resolve) => {
    openZipFile(
      place,
      { lazyEntries: true, autoClose: false, strictFileNames: false, validateEntrySizes: true },
      (error, zip) => resolve(error ? null : zip),
    )
  })

function listed(zip: ZipFile, limits: ArchiveLimits): Promise<Map<string, Entry> | null> {
  const found = new Map<string, Entry>()
  return new Promise((resolve) => {
    zip.on('error', () => resolve(null))
    zip.on('end', () => resolve(found))
    zip.on('entry', (entry: Entry) => {
      const allowed =
        !entry.isEncrypted() && entry.uncompressedSize <= limits.entryBytes && found.size < limits.entries
      if (!allowed) return resolve(null)
      if (!entry.fileName.endsWith('/')) found.set(entry.fileName.normalize('NFC'), entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

const bytesOf = (zip: ZipFile, entry: Entry): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const chunks: Uint8Array[] = []
      stream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
