import type { LoaderFunctionArgs } from '@remix-run/node'
import { paths } from '~/paths'
import { application } from '~/server/application'
import { fileAnswer } from '~/server/file-answer'
import { renderWorkbook } from '~/server/writing'
import { budgetLineLabel } from '~/text/economy/appropriations'
import { frameWorkbook } from '~/use-cases/economy/workbooks/frame'
import { claimName } from './claim-name'
import { requireAppropriation } from './require-appropriation'

/** The appropriation as a workbook with living formulas: its lines, the claims in the order of the meetings, the rooms. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, municipality, appropriation } = await requireAppropriation(args)
  const { name, year, slug, lines, rows, frame, example, note } = appropriation
  const claims = rows.flatMap(({ claimId }) => frame.claims.find(({ id }) => id === claimId) ?? [])
  const workbook = frameWorkbook(
    {
      title: `${name} ${year}`,
      source: application().env.baseUrl + paths.economy(m, 'anslag', slug),
      day: ctx.today,
      owner: municipality.displayName,
      notes: example ? [note ?? 'Beloppen är exempel.'] : [],
    },
    {
      lines: lines.map(({ kind, amountOre, decidedIn }) => ({
        label: [budgetLineLabel[kind], decidedIn].filter(Boolean).join(', '),
        ore: amountOre,
      })),
      cases: rows.map((row) => ({ ...row, id: row.claimId, label: claimName(row) })),
      result: { ...frame, claims },
    },
  )
  return fileAnswer(await renderWorkbook(workbook), { name: `${name} ${year}.xlsx`, type: 'xlsx' })
}
