import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireVersion } from '../model/require-version'
import { versionHref } from './address'
import { scenarioOf } from './scenario.server'
import { changesOf, changesQuery } from './scenario-address'
import { tableAnswer } from './table-answer'

/** What the changes of the address do, as a workbook or CSV; 404 without changes, or when they cannot be run. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, municipality, version, model } = await requireVersion(args, 'economy.read')
  const changes = changesOf(new URL(args.request.url).searchParams)
  const { forecast, lines, years } = scenarioOf(model, changes)
  if (!forecast) throw new Response(null, { status: 404 })
  return tableAnswer(
    args.request,
    {
      ...{ title: `${version.name}, scenario`, owner: municipality.displayName, day: ctx.today },
      source: `${versionHref(m, version.number, 'scenarier')}?${changesQuery(changes)}`,
      notes: [
        'Prognos: volymer och nycklar är de senast kända. Priserna är fördelade med största rest och står som värden.',
        ...lines.map(({ text }) => text),
      ],
    },
    [
      {
        name: 'Ändring',
        title: 'Ändring mot prislistan utan scenariot',
        columns: [
          { header: 'Förvaltning', type: 'text' },
          ...years.map((year) => ({ header: String(year), type: 'ore' as const, sum: true })),
        ],
        rows: forecast.departments.map(({ name, years: own }) => [
          name,
          ...own.map(({ changeOre }) => changeOre),
        ]),
      },
      {
        name: 'Pris',
        title: 'Pris per förvaltning med ändringarna',
        columns: [
          { header: 'Förvaltning', type: 'text' },
          { header: 'Utan ändringarna', type: 'ore', sum: true },
          ...years.map((year) => ({ header: String(year), type: 'ore' as const, sum: true })),
        ],
        rows: forecast.departments.map(({ name, baseOre, years: own }) => [
          ...[name, baseOre],
          ...own.map(({ priceOre }) => priceOre),
        ]),
      },
    ],
  )
}
