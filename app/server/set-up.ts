import { createHash, randomBytes } from 'node:crypto'
import { normalSetUpCode } from '../domain/access/set-up-code'
import { paths } from '../paths'
import { anyAccount, replaceSetUpToken } from '#db/repositories/accounts'
import type { Application } from './application'

/** Letters and digits that are not mistaken for each other. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const VALID_MS = 7 * 24 * 3_600_000

/**
 * Prints the one-time code that the set-up page asks for, as long as there is no account. Every start makes a
 * new one; only its hash is kept, in the database, so that all processes know it.
 */
export async function offerSetUp({
  database,
  log,
  env,
}: Pick<Application, 'database' | 'log' | 'env'>): Promise<void> {
  if (await anyAccount(database.read)) return
  const code = newCode()
  const id = createHash('sha256').update(normalSetUpCode(code)).digest('hex')
  const expiresAt = new Date(Date.now() + VALID_MS).toISOString()
  await database.transaction((tx) => replaceSetUpToken(tx, { id, expiresAt }))
  log.warn(
    { page: env.baseUrl + paths.setUp, code },
    `Portalen är tom. Installera den med engångskoden ${code}`,
  )
}

/** 16 signs in groups of four: 79 bits. */
function newCode(): string {
  // 248 is the largest multiple of 31 in a byte: what lies above would favour the first signs.
  const signs: string[] = []
  while (signs.length < 16)
    for (const byte of randomBytes(32)) if (byte < 248) signs.push(SIGNS[byte % SIGNS.length] ?? '')
  return (signs.slice(0, 16).join('').match(/.{4}/g) ?? []).join('-')
}
