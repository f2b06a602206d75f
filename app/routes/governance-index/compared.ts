import type { LoaderFunctionArgs } from '@remix-run/node'
import { peerGroups, publishedRuns } from '#db/queries/governance-index/published'
import { peerStatistics } from '~/domain/governance-index'
import { cellOf, ownCode } from '~/domain/governance-index/published'
import { displayed } from '~/domain/governance-index/score'
import { requireIndex } from './require'

/** The published comparison with the group and year of the address; the same for the page and the downloads. */
export async function comparedOf(args: LoaderFunctionArgs) {
  const place = await requireIndex(args)
  const { read, municipality } = place
  const [run] = await publishedRuns(read, municipality.id, 'comparison')
  const search = new URL(args.request.url).searchParams
  const all = await peerGroups(read, municipality.id)
  const years = run?.result.years ?? []
  const year = years.find((each) => String(each) === search.get('ar')) ?? years.at(-1)
  const groups = all.filter((group) => year !== undefined && group.year === year)
  const group = groups.find(({ id }) => id === search.get('grupp')) ?? null
  if (!run || year === undefined) return { ...place, run: null, shown: null, groups, group, years, year }
  const own = ownCode(run.result)
  const members = run.result.subjects.filter(
    ({ code, own: mine }) => mine || group === null || group.members.includes(code),
  )
  const rows = members
    .flatMap(({ code, name, own: mine }) => {
      const cell = cellOf(run.result, code, year)
      if (!cell) return []
      const pair = run.result.pairs.find((each) => each.year === year && each.other === code)
      return [
        {
          ...{ code, name, mine, index: cell.index, interval: cell.interval, rank: cell.rank },
          ...{ parts: cell.parts, shareAhead: pair?.shareAhead ?? null },
        },
      ]
    })
    .sort((a, b) => (b.index ?? -1) - (a.index ?? -1) || a.name.localeCompare(b.name, 'sv'))
  const mine = cellOf(run.result, own, year)?.index ?? null
  const others = rows.flatMap(({ mine: self, index }) => (self || index === null ? [] : [displayed(index)]))
  const statistics = mine === null ? null : peerStatistics(others, displayed(mine))
  return { ...place, run, shown: { rows, statistics, mine }, groups, group, years, year }
}
