import type { Actor } from '../../domain/access'
import { dayInStockholm } from '../../domain/shared/day'
import { paths } from '../../paths'
import type { WatchNews } from '../../text/watch'
import type { Read } from '#db/connection'
import { postList } from '#db/queries/post-list'
import { caseNews, viewNews } from '#db/queries/watch-news'
import type { Watch } from '#db/repositories/watches'
import { filterOf, readCaseView } from '../cases/case-view'

/** More than these are counted and not told one by one. */
const MOST_TOLD = 20
const MOST_COUNTED = 200

/** What is new in a watch after it was last told and until an instant, within what the reader may see. */
export async function newsOf(
  read: Read,
  reader: Actor,
  watch: Watch,
  municipality: { id: string; slug: string },
  until: string,
): Promise<{ news: WatchNews[]; more: number }> {
  const m = municipality.slug
  const since = watch.toldUntil
  const period = { since, until, most: MOST_COUNTED }
  const cut = (all: WatchNews[]) => ({
    news: all.slice(0, MOST_TOLD),
    more: Math.max(0, all.length - MOST_TOLD),
  })
  if (watch.kind === 'case') {
    const events = watch.caseId === null ? [] : await caseNews(read, reader, watch.caseId, period)
    const [first] = events
    if (first?.secret)
      return cut([{ text: `Något har hänt i ${first.number}`, href: paths.case(m, first.slug) }])
    return cut(events.map(({ text, slug }) => ({ text, href: paths.case(m, slug) })))
  }
  if (watch.kind === 'search') {
    const view = readCaseView(new URLSearchParams(watch.query ?? ''))
    const day = dayInStockholm(until)
    const filter = await filterOf(read, view, { municipalityId: municipality.id, today: day })
    const found = await viewNews(read, reader, filter, period)
    return cut(found.map((row) => ({ text: named(row), href: paths.case(m, row.slug) })))
  }
  const { rows } = await postList(read, reader, {
    ...{ municipalityId: municipality.id, from: dayInStockholm(since), to: dayInStockholm(until) },
    page: { number: 1, size: MOST_COUNTED },
  })
  const arrived = rows.filter((row) => row.registeredAt > since && row.registeredAt <= until)
  return cut(
    arrived.map(({ caseNumber, number, title, secret, caseSlug }) => ({
      text: named({ number: `${caseNumber}-${number}`, title, secret }),
      href: paths.case(m, caseSlug),
    })),
  )
}

/** The words of what is secret do not leave the portal. */
const named = ({ number, title, secret }: { number: string; title: string; secret: boolean }) =>
  secret ? number : `${number}, ${title}`
