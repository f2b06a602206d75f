import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Cipher, SealedPurpose } from '../use-cases/preparing/cipher'
import { keyIn } from './secret-key'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
/** Tells how it was sealed, should that ever change. */
const FORM = '1.'

/**
 * AES-256-GCM under a key for each purpose, derived (HKDF, SHA-256) from the installation's own. Whose it is and what
 * it is about is authenticated with it.
 */
export function cipherOf(folder: string): Cipher {
  const keys = new Map<SealedPurpose, Buffer>()
  const keyFor = (purpose: SealedPurpose): Buffer => {
    const known = keys.get(purpose)
    if (known) return known
    const made = Buffer.from(hkdfSync('sha256', keyIn(folder), '', `radslag:${purpose}`, 32))
    keys.set(purpose, made)
    return made
  }
  const bound = (of: readonly string[]) => Buffer.from(JSON.stringify(of))
  return {
    seal: (purpose, of, text) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(ALGORITHM, keyFor(purpose), iv, { authTagLength: TAG_BYTES })
      cipher.setAAD(bound(of))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return FORM + Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
    },
    open: (purpose, of, sealed) => {
      if (!sealed.startsWith(FORM)) return null
      const bytes = Buffer.from(sealed.slice(FORM.length), 'base64url')
      if (bytes.length < IV_BYTES + TAG_BYTES) return null
      const iv = bytes.subarray(0, IV_BYTES)
      const decipher = createDecipheriv(ALGORITHM, keyFor(purpose), iv, { authTagLength: TAG_BYTES })
      decipher.setAAD(bound(of))
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      try {
        const rest = bytes.subarray(IV_BYTES + TAG_BYTES)
        return Buffer.concat([decipher.update(rest), decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
