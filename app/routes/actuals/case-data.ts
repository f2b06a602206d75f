import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvAnswer, csvOf } from '~/server/csv'
import { effectColumns, effectLabel } from '~/text/economy/actuals'
import { actualsOfCase } from '~/use-cases/economy/assets/case-outcome'
import { kronor } from '../appropriations/kronor'
import { requireEconomyCase } from './require-case'

/** Planned against actual of a case per year, as JSON or CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const { read, matter, head } = await requireEconomyCase(args)
  const { deviation } = await actualsOfCase(read, matter.id)
  const rows = deviation?.ok ? deviation.value : []
  const name = new URL(args.request.url).pathname.split('/').at(-1) ?? ''
  if (!name.endsWith('.csv'))
    return Response.json({ type: 'CapitalCostOutcome', case: head.number, items: rows, total: rows.length })
  const cell = (ore: number | null) => (ore === null ? null : kronor(ore))
  return csvAnswer(
    `utfall-${head.slug}.csv`,
    csvOf(
      ['År', 'Planerat', ...effectColumns.map((column) => effectLabel[column]), 'Utfall', 'Avvikelse'],
      rows.map((row) => [
        String(row.year),
        kronor(row.plannedOre),
        ...effectColumns.map((column) => cell(row[column])),
        kronor(row.actualOre),
        kronor(row.deviationOre),
      ]),
    ),
  )
}
