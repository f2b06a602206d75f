import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ComparedPrice } from '~/domain/finance/price-comparison'
import { compareHref } from './address'
import { requireComparison } from './comparison.server'
import { tableAnswer } from './table-answer'

/** Two price lists beside each other, as a workbook or CSV; 404 when there are not two that can be compared. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, municipality, a, b, answer, labels } = await requireComparison(args)
  if (!a || !b || !answer?.ok) throw new Response(null, { status: 404 })
  const { compared, departments, areas } = answer.value
  const ore = (header: string) => ({ header, type: 'ore' as const, sum: true })
  const columns = (first: string) => [
    { header: first, type: 'text' as const },
    ...[ore(labels[0]), ore(labels[1]), ore('Ändring'), { header: 'Ändring %', type: 'text' as const }],
    ...[ore('Utan ändrade uppdrag'), ore('Kostnadseffekt'), ore('Andelseffekt')],
    ...[ore('Uppdrag som utgår'), ore('Uppdrag som tillkommer')],
  ]
  const row =
    (named: readonly { code: string; name: string }[]) =>
    ({ code, including, excluding, effects }: ComparedPrice) => [
      named.find((each) => each.code === code)?.name ?? code,
      ...[including.previousOre, including.currentOre, including.changeOre],
      including.pct?.replace('.', ',') ?? null,
      excluding?.changeOre ?? null,
      ...[effects.costOre, effects.shareOre, effects.removedOre, effects.addedOre],
    ]
  return tableAnswer(
    args.request,
    {
      ...{ title: `Prislista ${labels[0]} och ${labels[1]}`, owner: municipality.displayName },
      ...{ day: ctx.today, source: compareHref(m, a.number, b.number) },
    },
    [
      {
        ...{ name: 'Förvaltningar', columns: columns('Förvaltning') },
        rows: compared.departments.map(row(departments)),
      },
      { ...{ name: 'Områden', columns: columns('Tjänsteområde') }, rows: compared.areas.map(row(areas)) },
    ],
  )
}
