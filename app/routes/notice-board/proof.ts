import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContext } from '~/server/context'
import { fileAnswer } from '~/server/file-answer'
import { requireMunicipality } from '~/server/municipality'
import { renderPdf } from '~/server/writing'
import { proofOfPosting } from '~/use-cases/notices/proof'

/** Proof of posting as PDF/A (KL 8:10): for what is up to anyone, for what has come down to those who keep the board. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const proof = await proofOfPosting(ctx, {
    municipalityId: municipality.id,
    noticeId: args.params.anslag ?? '',
  })
  if (!proof.ok) throw new Response(null, { status: 404 })
  return fileAnswer(await renderPdf(proof.value), {
    ...{ name: `anslagsbevis-${ctx.today}.pdf`, type: 'pdf', disposition: 'inline' },
  })
}
