import { may } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { type ThemedKind, themedThings } from '#db/queries/themed-things'
import { themesOf } from '#db/queries/themes'
import { endThemeMarks, insertThemeMark, markState } from '#db/repositories/themes'
import type { Context } from '../context'
import { audit } from '../shared/audited'

export type MarkThemesInput = {
  municipalityId: string
  kind: ThemedKind
  targetId: string
  /** Ids of the themes that it belongs to. */
  belongs: readonly string[]
  /** Ids of those that it does not belong to: they are not suggested for it again. */
  not: readonly string[]
}

export type MarkRefusal = 'forbidden' | 'thing-not-found' | 'theme-not-found'

/** Confirms which themes something belongs to, and which not. What already is so changes nothing. */
export async function markThemes(
  ctx: Context,
  { municipalityId, kind, targetId, belongs, not }: MarkThemesInput,
): Promise<Result<{ changed: number }, MarkRefusal>> {
  const { read } = ctx.database
  const asked = { municipalityId, kind, asked: { id: targetId } }
  const [thing] = await themedThings(read, ctx.actor, asked)
  if (!thing) return refuse('thing-not-found')
  const { bodyId, responsibleAccountId } = thing
  if (!may(ctx.actor, 'theme.mark', { municipalityId, bodyId, responsibleAccountId }))
    return refuse('forbidden')
  const known = new Map((await themesOf(read, municipalityId)).map(({ id, slug }) => [id, slug]))
  if ([...belongs, ...not].some((id) => !known.has(id))) return refuse('theme-not-found')
  const wanted = new Map([
    ...not.map((id) => [id, false] as const),
    ...belongs.map((id) => [id, true] as const),
  ])
  const by = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
  return ctx.database.transaction(async (tx) => {
    let changed = 0
    for (const [themeId, belongsTo] of wanted) {
      const mark = { themeId, kind, targetId }
      const state = await markState(tx, mark)
      if (belongsTo ? state === 'live' : state === 'ended') continue
      const at = ctx.now()
      if (state === 'live') await endThemeMarks(tx, mark, at)
      else
        await insertThemeMark(tx, {
          ...{ id: ctx.newId(), ...mark, createdAt: at, createdBy: by },
          endedAt: belongsTo ? null : at,
        })
      await audit(ctx, tx, {
        ...{ municipalityId, action: belongsTo ? 'theme.mark' : 'theme.unmark' },
        ...{ entity: 'theme', entityId: themeId, detail: { theme: known.get(themeId), kind, targetId } },
      })
      changed += 1
    }
    return ok({ changed })
  })
}
