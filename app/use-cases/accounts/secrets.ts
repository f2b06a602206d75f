import { createHash, randomBytes } from 'node:crypto'

/** What is kept of a secret: a stolen database opens nothing. */
export const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** 256 random bits for an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')
