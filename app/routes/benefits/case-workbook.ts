import type { LoaderFunctionArgs } from '@remix-run/node'
import { benefitsOfCase } from '#db/queries/economy/benefits'
import { paths } from '~/paths'
import { application } from '~/server/application'
import { fileAnswer } from '~/server/file-answer'
import { renderWorkbook } from '~/server/writing'
import { HOURS_ARE_NOT_MONEY } from '~/text/economy/benefits'
import { planOfBenefits } from '~/use-cases/economy/benefits/benefit-view'
import { benefitPlanWorkbook } from '~/use-cases/economy/workbooks/benefit-plan'
import { requireEconomyCase } from '../actuals/require-case'

/** The planned benefits of a case as a workbook with living formulas. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, m, head, matter, municipality } = await requireEconomyCase(args)
  const { rows: result, input, labels } = planOfBenefits(await benefitsOfCase(read, matter.id))
  if (result.length === 0) throw new Response(null, { status: 404 })
  const about = {
    title: `Nyttor: ${head.title}`,
    source: application().env.baseUrl + paths.caseBenefits(m, head.slug),
    ...{ day: ctx.today, owner: municipality.displayName, notes: [HOURS_ARE_NOT_MONEY] },
  }
  const workbook = benefitPlanWorkbook(about, { input, labels, result })
  return fileAnswer(await renderWorkbook(workbook), { name: `Nyttor ${head.number}.xlsx`, type: 'xlsx' })
}
