import type { LoaderFunctionArgs } from '@remix-run/node'
import { listAnswer, whole } from '../places/data'
import { comparedOf } from './compared'

/** The comparison as data, for the same year and group as the page. */
export async function loader(args: LoaderFunctionArgs) {
  const { run, shown, year } = await comparedOf(args)
  const parts = run?.definition.parts ?? []
  return listAnswer(
    args.request,
    whole(async () => shown?.rows ?? []),
    {
      type: 'GovernanceIndexComparison',
      item: ({ mine, ...row }) => ({ year: year ?? null, own: mine, ...row }),
      head: [
        ...[
          'År',
          'Kommunkod',
          'Kommun',
          'Index',
          'Från',
          'Till',
          'Placering',
          'Placering från',
          'Placering till',
        ],
        ...parts.map(({ label }) => label),
        'Andel av beräkningarna där den egna kommunen ligger före',
      ],
      cells: ({ code, name, index, interval, rank, parts: scores, shareAhead }) => [
        ...[year ?? null, code, name, index, interval?.p05 ?? null, interval?.p95 ?? null],
        ...[rank, interval?.rankP05 ?? null, interval?.rankP95 ?? null],
        ...parts.map(({ id }) => scores[id]?.score ?? null),
        shareAhead,
      ],
    },
  )
}
