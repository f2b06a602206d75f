import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorities } from '#db/queries/choices'
import { postList } from '#db/queries/post-list'
import { may } from '~/domain/access'
import { directions, type Direction } from '~/domain/cases/kinds'
import { addDays, daysBetween, isDay } from '~/domain/shared/day'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import type { ListRead } from '../places/data'
import type { PostListRow } from '#db/queries/post-list'

/** The longest period that one list covers, in days. */
const LONGEST_PERIOD = 366

const isDirection = (word: string | null): word is Direction =>
  (directions as readonly (string | null)[]).includes(word)

/**
 * The post list that an address asks for: a day, or a period; without either, today. 404 where the municipality does
 * not publish its register and the reader does not work there (WEB-01).
 */
export async function postListFor(args: LoaderFunctionArgs) {
  const { actor, database, today } = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const staff = may(actor, 'post_list.read', { municipalityId: municipality.id })
  if (!municipality.published && !staff) throw new Response(null, { status: 404 })
  const search = new URL(args.request.url).searchParams
  const asked = (name: string) => {
    const value = search.get(name)
    return isDay(value) ? value : null
  }
  const to = asked('till') ?? asked('fran') ?? today
  const wanted = asked('fran') ?? to
  const from =
    wanted > to ? to : daysBetween(wanted, to) > LONGEST_PERIOD ? addDays(to, -LONGEST_PERIOD) : wanted
  const bodies = await authorities(database.read, municipality.id)
  const bodySlug = search.get('organ')
  const body = bodySlug ? (bodies.find(({ slug }) => slug === bodySlug)?.id ?? 'none') : null
  const direction = search.get('riktning')
  const filter = {
    municipalityId: municipality.id,
    from,
    to,
    bodyId: body,
    direction: isDirection(direction) ? direction : null,
  }
  const read: ListRead<PostListRow> = (page) => postList(database.read, actor, { ...filter, page })
  return { read, filter, municipality, m: municipality.slug, bodies, search, today, staff }
}
