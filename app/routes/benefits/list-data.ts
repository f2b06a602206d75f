import type { LoaderFunctionArgs } from '@remix-run/node'
import { listBenefits } from '#db/queries/economy/benefits'
import { paths } from '~/paths'
import { benefitKindLabel } from '~/text/economy/benefits'
import { benefitView } from '~/use-cases/economy/benefits/benefit-view'
import { kronor } from '../appropriations/kronor'
import { requireEconomy } from '../economy/require-economy'
import { listAnswer, whole } from '../places/data'

/** Benefits with their latest reading. JSON has whole öre; CSV has kronor with a decimal comma. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, actor, municipality, m } = await requireEconomy(args)
  const views = async () =>
    (await listBenefits(read, actor, municipality.id)).map((each) => benefitView(each, ctx.today))
  const cell = (ore: number | null | undefined) => (ore == null ? null : kronor(ore))
  const comma = (decimal: string | null | undefined) => decimal?.replace('.', ',') ?? null
  return listAnswer(args.request, whole(views), {
    type: 'BenefitList',
    item: (view) => ({
      ...{ type: 'Benefit', id: view.id, name: view.name, kind: view.kind, owner: view.owner },
      ...{ department: view.department, measurement: view.measurement, baseline: view.baseline },
      ...{ target: view.target, annualFullOre: view.annualFullOre, annualHours: view.annualHours },
      ...{ start: view.start, rampPct: view.rampPct, probabilityPct: view.probabilityPct },
      ...{ case: view.caseNumber, ended: view.endedDay },
      readings: view.readings.map((reading) => ({
        ...{ months: reading.months, day: reading.day, actualOre: reading.actualOre },
        ...{ actualHours: reading.actualHours, plannedOre: reading.plannedOre },
        ...{ plannedHours: reading.plannedHours, realisedPct: reading.rate, comment: reading.comment },
        budgetLoweredOre: reading.budgetLoweredOre,
      })),
      url: paths.caseBenefits(m, view.caseSlug, String(view.number)),
    }),
    head: [
      ...[
        'Ärende',
        'Nytta',
        'Slag',
        'Ägare',
        'Förvaltning',
        'Mått',
        'Nuläge',
        'Mål',
        'Helår kr',
        'Helår timmar',
      ],
      ...[
        'Start',
        'Uppföljd efter månader',
        'Utfall kr',
        'Utfall timmar',
        'Realiserat procent',
        'Sänkt budget kr',
      ],
    ],
    cells: (view) => [
      ...[view.caseNumber, view.name, benefitKindLabel[view.kind], view.owner, view.department],
      ...[view.measurement, view.baseline, view.target, cell(view.annualFullOre), comma(view.annualHours)],
      ...[view.start, view.latest?.months ?? null, cell(view.latest?.actualOre)],
      ...[comma(view.latest?.actualHours), comma(view.latest?.rate), cell(view.latest?.budgetLoweredOre)],
    ],
  })
}
