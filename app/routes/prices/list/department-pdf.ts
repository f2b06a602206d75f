import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '~/server/file-answer'
import { renderPdf } from '~/server/writing'
import { formatDate } from '~/text/format'
import { letterheadOf } from '~/use-cases/shared/letterhead'
import { departmentBlocks } from './pdf-blocks'
import { requirePriceDepartment } from './require-list'

/** What one department pays, and why, as PDF/A. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, priced, department } = await requirePriceDepartment(args)
  const { list } = priced
  const day = list.publishedAt?.slice(0, 10) ?? ctx.today
  const bytes = await renderPdf({
    ...{ layout: 'list', language: 'sv', kind: list.name, title: department.name, day },
    letterhead: await letterheadOf(ctx, municipality.id),
    meta: [
      { label: 'Publicerad', value: formatDate(day) },
      { label: 'Prisår', value: String(list.year) },
    ],
    blocks: departmentBlocks(priced, department),
  })
  return fileAnswer(bytes, {
    ...{ name: `Prislista ${list.year} ${department.name}.pdf`, type: 'pdf', disposition: 'inline' },
    isPublic: true,
  })
}
