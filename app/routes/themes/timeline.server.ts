import type { MunicipalityHead } from '#db/queries/municipality'
import type { ThemedThing } from '#db/queries/themed-things'
import { sharedTheme, type Theme, thingsOfTheme } from '#db/queries/themes'
import type { RequestContext } from '~/server/context'
import { addressOf } from './thing'

/** Something of a theme, with its page and whose it is. */
export type Happening = Pick<ThemedThing, 'kind' | 'id' | 'title' | 'note' | 'day' | 'dayText' | 'place'> & {
  url: string
  municipality: string
}

/**
 * A theme's happenings, the latest first and those without a known day last; what never has a day by itself. `wide` asks for those of
 * every municipality that shares the theme, and is answered with whether it could be.
 */
export async function themeTimeline(
  ctx: RequestContext,
  {
    municipality,
    theme,
    wide,
  }: { municipality: Pick<MunicipalityHead, 'id' | 'slug' | 'displayName'>; theme: Theme; wide: boolean },
): Promise<{ happenings: Happening[]; undated: Happening[]; shared: string[]; wide: boolean }> {
  const { read } = ctx.database
  const shared = await sharedTheme(read, {
    ...{ municipalityId: municipality.id, slug: theme.slug, today: ctx.today },
  })
  const isWide = wide && shared.length > 1
  const own = { ...theme, municipalitySlug: municipality.slug, municipalityName: municipality.displayName }
  const all: Happening[] = []
  for (const each of isWide ? shared : [own])
    for (const thing of await thingsOfTheme(read, ctx.actor, each))
      all.push(happening(thing, each.municipalitySlug, each.municipalityName))
  const dated = all.filter(({ kind }) => kind !== 'forum')
  return {
    happenings: dated.sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '')),
    undated: all.filter(({ kind }) => kind === 'forum'),
    shared: shared.map(({ municipalityName }) => municipalityName),
    wide: isWide,
  }
}

const happening = (thing: ThemedThing, m: string, municipality: string): Happening => ({
  ...{
    kind: thing.kind,
    id: thing.id,
    title: thing.title,
    note: thing.note,
    day: thing.day,
    dayText: thing.dayText,
  },
  ...{ place: thing.place, url: addressOf(m, thing), municipality },
})
