import type { LoaderFunctionArgs } from '@remix-run/node'
import { cellOf } from '~/domain/governance-index/published'
import { paths } from '~/paths'
import { targetLabel } from '~/text/governance-index'
import { listAnswer, whole } from '../places/data'
import { ownIndex, requireIndex } from './require'
import { indicatorLines } from './shown'

/** The own index as data: each indicator of each year, with its score and weight, and in JSON the year it belongs to. */
export async function loader(args: LoaderFunctionArgs) {
  const { read, municipality, m } = await requireIndex(args)
  const found = await ownIndex(read, municipality.id)
  const lines = async () =>
    found
      ? found.run.result.years.flatMap((year) => {
          const cell = cellOf(found.run.result, found.own, year)
          return indicatorLines(found.run.definition, cell).map((line) => ({ ...line, year, cell }))
        })
      : []
  return listAnswer(args.request, whole(lines), {
    type: 'GovernanceIndex',
    item: ({ cell, year, ...line }) => ({
      ...{ year, indicator: line.id, name: line.label, part: line.part, value: line.value, unit: line.unit },
      ...{ state: line.state, sourceYear: line.sourceYear, score: line.score, weight: line.weight },
      ...{ target: line.target, targetStatus: line.status, source: line.source },
      index: cell?.index ?? null,
      interval: cell?.interval ?? null,
      parts: cell?.parts ?? {},
      publishedAt: found?.run.publishedAt ?? null,
      definition: found?.run.number ?? null,
      url: paths.governanceIndex(m, 'indikator', line.id),
    }),
    head: [
      'År',
      'Del',
      'Indikator',
      'Id',
      'Värde',
      'Enhet',
      'Anmärkning',
      'Poäng',
      'Vikt',
      'Mål',
      'Målstatus',
      'Källa',
      'Index',
    ],
    cells: ({ cell, year, ...line }) => [
      ...[year, line.part, line.label, line.id, line.value, line.unit, line.note, line.score, line.weight],
      ...[line.target, line.status && targetLabel[line.status], line.source, cell?.index ?? null],
    ],
  })
}
