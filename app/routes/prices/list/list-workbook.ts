import type { LoaderFunctionArgs } from '@remix-run/node'
import { publishedPriceLists } from '#db/queries/economy/price-list'
import { priceModelFor, priceModelOf } from '#db/queries/economy/price-model'
import { publicActor } from '~/domain/access'
import { priceModel } from '~/domain/finance/price-model'
import { priceInputOf } from '~/domain/finance/price-rows'
import { application } from '~/server/application'
import { fileAnswer } from '~/server/file-answer'
import { renderWorkbook } from '~/server/writing'
import { EXAMPLE_NOTE } from '~/text/economy/price-list'
import { priceModelWorkbook } from '~/use-cases/economy/workbooks/price-model'
import { priceListHref } from './address'
import { requirePriceYear } from './require-list'

/** A published price list as a workbook with living formulas, a sheet per service area. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, m, priced, municipality } = await requirePriceYear(args)
  const { list, base } = priced
  // Caches may keep it, so it is the same for everybody.
  const model = await priceModelFor(read, publicActor, list.id)
  const prices = model && priceModel(priceInputOf(model))
  if (!model || !prices?.ok) throw new Response(null, { status: 404 })
  const before = base && (await previousPrices(read, municipality.id, base.year))
  const workbook = priceModelWorkbook(
    {
      ...{ title: list.name, owner: municipality.displayName, day: ctx.today },
      source: application().env.baseUrl + priceListHref(m, list.year),
      ...(list.example ? { notes: [EXAMPLE_NOTE] } : {}),
    },
    { model, list: prices.value, previous: before, assignments: priced.assignments },
  )
  return fileAnswer(await renderWorkbook(workbook), {
    ...{ name: `Prislista ${list.year}.xlsx`, type: 'xlsx', isPublic: true },
  })
}

async function previousPrices(
  read: Parameters<typeof priceModelOf>[0],
  municipalityId: string,
  year: number,
) {
  const list = (await publishedPriceLists(read, municipalityId)).find((each) => each.year === year)
  const model = list && (await priceModelOf(read, list.id))
  const prices = model && priceModel(priceInputOf(model))
  return prices?.ok ? { year, list: prices.value } : null
}
