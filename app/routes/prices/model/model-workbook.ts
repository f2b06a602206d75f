import type { LoaderFunctionArgs } from '@remix-run/node'
import { priceModel } from '~/domain/finance/price-model'
import { changedAssignmentCosts, priceInputOf } from '~/domain/finance/price-rows'
import { application } from '~/server/application'
import { fileAnswer } from '~/server/file-answer'
import { renderWorkbook } from '~/server/writing'
import { EXAMPLE_NOTE } from '~/text/economy/price-list'
import { priceModelWorkbook } from '~/use-cases/economy/workbooks/price-model'
import { requireVersion } from './require-version'
import { versionPath } from './version-heading'

/** A version of the model as a workbook; 404 while it cannot be computed. Its sheet of volumes can be read back. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, actor, m, municipality, version, model, previousModel } = await requireVersion(args)
  const list = priceModel(priceInputOf(model))
  if (!list.ok) throw new Response(null, { status: 404 })
  const previous = await previousModel()
  const before = previous && priceModel(priceInputOf(previous))
  const workbook = priceModelWorkbook(
    {
      ...{ title: version.name, owner: municipality.displayName, day: ctx.today },
      source: application().env.baseUrl + versionPath({ m, number: version.number }),
      ...(version.example ? { notes: [EXAMPLE_NOTE] } : {}),
    },
    {
      ...{ model, list: list.value },
      previous: previous && before?.ok ? { year: previous.version.year, list: before.value } : null,
      assignments: changedAssignmentCosts(model, previous && priceInputOf(previous)),
    },
  )
  return fileAnswer(await renderWorkbook(workbook), {
    ...{ name: `Prismodell ${version.year}.xlsx`, type: 'xlsx', isPublic: actor.kind === 'public' },
  })
}
