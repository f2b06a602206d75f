import type { LoaderFunctionArgs } from '@remix-run/node'
import { themedHappening } from '~/text/themes'
import { listAnswer, whole } from '../places/data'
import { requireTheme } from './require'
import { type Happening, themeTimeline } from './timeline.server'

/** A theme's timeline as data, the latest first; with `?kommuner=flera` of every municipality that shares it. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, theme } = await requireTheme(args)
  const wide = new URL(args.request.url).searchParams.get('kommuner') === 'flera'
  const read = async () => {
    const { happenings, undated } = await themeTimeline(ctx, { municipality, theme, wide })
    return [...happenings, ...undated]
  }
  return listAnswer<Happening>(args.request, whole(read), {
    type: 'ThemeTimeline',
    item: ({ kind, id, title, note, day, dayText, place, municipality: name, url }) => ({
      ...{ type: kind, id, title, note, day, dayText, place, municipality: name, url },
    }),
    head: ['Dag', 'Slag', 'Rubrik', 'Innehåll', 'Organ', 'Kommun', 'Adress'],
    cells: ({ day, dayText, kind, title, note, place, municipality: name, url }) => [
      ...[day ?? dayText, themedHappening[kind], title, note, place, name, url],
    ],
  })
}
