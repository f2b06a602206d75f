import { createHash } from 'node:crypto'
import type { Actor } from '../domain/access'

/** A word for an account by which a browser tells what it has kept apart; says nothing of who it is. */
export const readerWord = (accountId: string): string =>
  createHash('sha256').update(`reader:${accountId}`).digest('base64url').slice(0, 16)

/** Larger files would fill a phone. */
export const MOST_KEPT_BYTES = 40 * 1024 * 1024

/** Marks an answer that the reader's own browser may keep for when the line is gone. Never what holds anything secret. */
export const mayBeKept = (actor: Actor): Record<string, string> =>
  actor.kind === 'account' ? { 'X-Offline': readerWord(actor.accountId) } : {}
