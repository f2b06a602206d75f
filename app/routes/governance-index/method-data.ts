import type { LoaderFunctionArgs } from '@remix-run/node'
import { decidedDefinitions } from '#db/queries/governance-index/published'
import { standardDefinition } from '~/domain/governance-index/standard'
import { paths } from '~/paths'
import { indicatorSourceLabel } from '~/text/governance-index'
import { listAnswer, whole } from '../places/data'
import { requireIndex } from './require'

/** The definition that holds as data: each indicator with its weight, goalposts, target and source. */
export async function loader(args: LoaderFunctionArgs) {
  const { read, municipality, m } = await requireIndex(args)
  const versions = await decidedDefinitions(read, municipality.id)
  const standing = versions.find(({ state }) => state === 'decided')
  const { parts, indicators, method } = standing?.definition ?? standardDefinition
  const partOf = (id: string) => parts.find((part) => part.id === id)
  return listAnswer(
    args.request,
    whole(async () => indicators),
    {
      type: 'GovernanceIndexDefinition',
      item: (indicator) => ({
        ...indicator,
        partWeight: partOf(indicator.part)?.weight ?? null,
        ...{ method, version: standing?.number ?? null, decidedIn: standing?.decidedIn ?? null },
        url: paths.governanceIndex(m, 'indikator', indicator.id),
      }),
      head: [
        'Id',
        'Indikator',
        'Del',
        'Delens vikt',
        'Vikt',
        'Sämst',
        'Bäst',
        'Mål',
        'Enhet',
        'Källa',
        'Kolada',
        'Jämförs',
        'Definition',
      ],
      cells: ({ id, label, part, weight, worst, best, target, unit, source, kolada, comparable, text }) => [
        ...[id, label, partOf(part)?.label ?? part, partOf(part)?.weight ?? null, weight, worst, best],
        ...[target ?? null, unit, indicatorSourceLabel[source], kolada?.ids.join(' ') ?? null],
        ...[comparable ? 'Ja' : 'Nej', text],
      ],
    },
  )
}
