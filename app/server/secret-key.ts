import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const NAME = 'secret.key'

/** The installation's own key, made at the first start and kept beside the database, never in it. */
export function keyIn(folder: string): Buffer {
  const file = path.join(folder, NAME)
  try {
    return readFileSync(file)
  } catch {
    mkdirSync(folder, { recursive: true })
    try {
      // Several processes may start at once: the first one's key is everyone's.
      writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 })
      chmodSync(file, 0o600)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    return readFileSync(file)
  }
}

/**
 * Secrets that need not be kept: the same for the same purpose and thing, and unknown to who has only the database.
 * 256 bits in the letters of an address.
 */
export function secretsOf(folder: string): (purpose: 'watch' | 'calendar', of: string) => string {
  let key: Buffer | undefined
  return (purpose, of) => {
    key ??= keyIn(folder)
    return createHmac('sha256', key).update(`${purpose}:${of}`).digest('base64url')
  }
}
