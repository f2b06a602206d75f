import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '~/server/file-answer'
import { renderPdf } from '~/server/writing'
import { formatDate } from '~/text/format'
import { letterheadOf } from '~/use-cases/shared/letterhead'
import { listBlocks } from './pdf-blocks'
import { requirePriceYear } from './require-list'

/** A published price list as PDF/A. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, priced } = await requirePriceYear(args)
  const { list } = priced
  const day = list.publishedAt?.slice(0, 10) ?? ctx.today
  const bytes = await renderPdf({
    ...{ layout: 'list', language: 'sv', kind: 'Prislista', title: list.name, day, landscape: true },
    letterhead: await letterheadOf(ctx, municipality.id),
    meta: [
      { label: 'Publicerad', value: formatDate(day) },
      { label: 'Prisår', value: String(list.year) },
    ],
    blocks: listBlocks(priced),
    ...(list.listHash ? { footer: `Fingeravtryck (SHA-256): ${list.listHash}` } : {}),
  })
  return fileAnswer(bytes, {
    ...{ name: `Prislista ${list.year}.pdf`, type: 'pdf', disposition: 'inline', isPublic: true },
  })
}
