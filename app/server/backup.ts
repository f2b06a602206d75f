import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Database } from '#db/connection'
import { dialect } from '#db/dialect'
import { type ArchiveEntry, readArchive, writeArchive } from './archive'

const DATABASE = 'radslag.sqlite'
/** Without it every secret address that people have been given, to calendars and watches, would change. */
const KEY = 'secret.key'
const STORED = /^files\/[0-9a-f]{2}\/[0-9a-f]{2}\/([0-9a-f]{64})$/

/** A consistent copy of the embedded database in one file, also while others write to it. */
export const copyDatabase = (database: Database, file: string): Promise<void> =>
  database.exec(`vacuum into '${file.replaceAll("'", "''")}'`)

async function* storedFiles(folder: string): AsyncGenerator<ArchiveEntry> {
  const names = await readdir(path.join(folder, 'files'), { recursive: true }).catch(() => [])
  for (const each of names) {
    const name = `files/${each.split(path.sep).join('/')}`
    if (STORED.test(name)) yield { name, file: path.join(folder, name) }
  }
}

/**
 * Writes the database, the installation's key and the stored files to one `.tar.gz`, while the portal serves. The database is copied
 * first: files are never removed, so every file it names is then there. On PostgreSQL the archive holds the
 * key and the files only. Answers with the number of files.
 */
export async function backUp(database: Database, folder: string, target: string): Promise<{ files: number }> {
  const copy = path.join(path.dirname(path.resolve(target)), `.${randomUUID()}.sqlite`)
  const unfinished = `${target}.${randomUUID()}`
  let files = 0
  async function* entries(): AsyncGenerator<ArchiveEntry> {
    if (dialect === 'sqlite') yield { name: DATABASE, file: copy }
    const key = path.join(folder, KEY)
    if (existsSync(key)) yield { name: KEY, file: key }
    for await (const entry of storedFiles(folder)) {
      files++
      yield entry
    }
  }
  try {
    if (dialect === 'sqlite') await copyDatabase(database, copy)
    await pipeline(
      Readable.from(writeArchive(entries())),
      createGzip(),
      createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }),
    )
    await rename(unfinished, target)
  } finally {
    await rm(copy, { force: true })
    await rm(unfinished, { force: true })
  }
  return { files }
}

export class NotEmptyError extends Error {}

/** Puts a back-up into an empty data folder. Every file's content is checked against its name. */
export async function restore(source: string, folder: string): Promise<{ files: number }> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) throw new NotEmptyError(folder)
  const beside = path.join(folder, `.restore-${randomUUID()}`)
  let files = 0
  try {
    await mkdir(beside)
    const unpacked = createReadStream(source).pipe(createGunzip())
    await readArchive(unpacked as AsyncIterable<Buffer>, async (name) => {
      const hash = STORED.exec(name)?.[1]
      if (!hash && name !== DATABASE && name !== KEY) throw new Error(`Not a back-up of Rådslag: ${name}`)
      const place = path.join(beside, name)
      await mkdir(path.dirname(place), { recursive: true })
      const file = await open(place, 'wx', 0o600)
      const digest = createHash('sha256')
      return {
        write: async (chunk) => {
          digest.update(chunk)
          await file.write(chunk)
        },
        end: async () => {
          await file.close()
          if (hash && digest.digest('hex') !== hash) throw new Error(`${name} is damaged`)
          if (hash) files++
        },
      }
    })
    for (const name of await readdir(beside)) await rename(path.join(beside, name), path.join(folder, name))
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
  return { files }
}
