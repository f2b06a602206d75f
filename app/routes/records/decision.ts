import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { decisionFile, followedRequest } from '#db/queries/records'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** The written refusal, to whoever has the secret address of the request. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const request = await followedRequest(ctx.database.read, municipality.id, args.params.id ?? '')
  const file = request && (await decisionFile(ctx.database.read, request))
  if (!file) throw new Response(null, { status: 404 })
  return new Response(createReadableStreamFromReadable(ctx.files.stream(file.hash)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
