import { ok, refuse, type Result } from '../../domain/shared/result'
import { itemToPrepare } from '#db/queries/meetings/preparing'
import {
  noteRow,
  putNote,
  putReadMark,
  removeNote,
  removeReadMark,
} from '#db/repositories/meetings/preparing'
import type { Context } from '../context'
import type { Cipher } from './cipher'
import { LONGEST_TEXT, noteOf } from './texts'

export type KeepNoteRefusal = 'item-not-found' | 'note-too-long'

/** Stands between two notes that were written without knowing of each other. */
const BETWEEN = '\n\n'

/**
 * Keeps the account's own note on an item; an empty one takes it away. `since` is when the note was last changed as
 * the writer knew it: what has been written elsewhere after that is kept, before the new. Nothing of it is logged.
 */
export const keepNote = (
  ctx: Context,
  cipher: Cipher,
  input: { itemId: string; text: string; since: string | null },
): Promise<Result<{ text: string; updatedAt: string | null }, KeepNoteRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const found = await itemToPrepare(tx, ctx.actor, input.itemId)
    if (!found) return refuse('item-not-found')
    const own = { accountId: found.actor.accountId, itemId: found.item.id }
    const known = await noteRow(tx, own)
    const before = known && cipher.open('private-note', noteOf(own), known.cipher)
    const typed = input.text.replaceAll('\r\n', '\n').trim()
    const unseen = before && known.updatedAt !== input.since && before !== typed
    const text = unseen ? (typed === '' ? before : `${before}${BETWEEN}${typed}`) : typed
    if (text.length > LONGEST_TEXT) return refuse('note-too-long')
    if (text === '') {
      await removeNote(tx, own)
      return ok({ text, updatedAt: null })
    }
    const updatedAt = ctx.now()
    const sealed = cipher.seal('private-note', noteOf(own), text)
    await putNote(tx, { id: ctx.newId(), ...own, cipher: sealed, updatedAt })
    return ok({ text, updatedAt })
  })

/** Marks an item as read by the account, or takes the mark away. Nobody else is told. */
export const markRead = (
  ctx: Context,
  { itemId, read }: { itemId: string; read: boolean },
): Promise<Result<{ read: boolean }, 'item-not-found'>> =>
  ctx.database.transaction(async (tx) => {
    const found = await itemToPrepare(tx, ctx.actor, itemId)
    if (!found) return refuse('item-not-found')
    const own = { accountId: found.actor.accountId, itemId: found.item.id }
    if (read) await putReadMark(tx, { id: ctx.newId(), ...own, readAt: ctx.now() })
    else await removeReadMark(tx, own)
    return ok({ read })
  })
