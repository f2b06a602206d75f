import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContext } from '~/server/context'
import { fileAnswer } from '~/server/file-answer'
import { requireMunicipality } from '~/server/municipality'
import { renderPdf } from '~/server/writing'
import { legalForceCertificate } from '~/use-cases/notices/certificate'

/** A certificate of legal force as PDF/A, for those who handle appeals. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const certificate = await legalForceCertificate(ctx, {
    municipalityId: municipality.id,
    decisionId: args.params.beslut ?? '',
  })
  if (!certificate.ok) throw new Response(null, { status: certificate.refusal === 'forbidden' ? 403 : 404 })
  return fileAnswer(await renderPdf(certificate.value), {
    ...{ name: `lagakraftbevis-${ctx.today}.pdf`, type: 'pdf', disposition: 'inline' },
  })
}
