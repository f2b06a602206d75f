import type { LoaderFunctionArgs } from '@remix-run/node'
import { outcomesOfMunicipality } from '~/use-cases/economy/assets/municipality-outcome'
import { kronor } from '../appropriations/kronor'
import { requireEconomy } from '../economy/require-economy'
import { listAnswer, whole } from '../places/data'

/** Plan and outcome per case this year, as JSON or CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, actor, municipality } = await requireEconomy(args, 'economy.read')
  const year = Number(ctx.today.slice(0, 4))
  const cell = (ore: number | undefined | null) => (ore == null ? null : kronor(ore))
  return listAnswer(
    args.request,
    whole(() => outcomesOfMunicipality(read, actor, municipality.id, year)),
    {
      type: 'CaseOutcomeList',
      item: ({ caseId: _, ...line }) => ({ type: 'CaseOutcome', ...line }),
      head: [
        'Nummer',
        'Ärende',
        'Beslutat',
        'Bokfört',
        'I bruk',
        `Planerat ${year}`,
        `Utfall ${year}`,
        'Avvikelse',
      ],
      cells: (line) => [
        ...[
          line.number,
          line.title,
          cell(line.decidedOre),
          kronor(line.postedOre),
          kronor(line.activatedOre),
        ],
        ...[cell(line.year?.plannedOre), cell(line.year?.actualOre), cell(line.year?.deviationOre)],
      ],
    },
  )
}
