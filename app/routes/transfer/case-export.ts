import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContext } from '~/server/context'
import { fileAnswer } from '~/server/file-answer'
import { requireMunicipality } from '~/server/municipality'
import { renderPdf } from '~/server/writing'
import { exportCase } from '~/use-cases/transfer/export-case'

/** One case as a ZIP archive. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const { id: municipalityId } = await requireMunicipality(args.params.kommun)
  const exported = await exportCase(ctx, renderPdf, { municipalityId, slug: args.params.nummer ?? '' })
  if (!exported.ok) throw new Response(null, { status: exported.refusal === 'forbidden' ? 403 : 404 })
  return fileAnswer(exported.value.content, { name: exported.value.name, type: 'zip' })
}
