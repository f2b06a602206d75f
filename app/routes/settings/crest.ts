import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { fileType } from '#db/queries/administration/municipality'
import { application } from '~/server/application'
import { requireMunicipality } from '~/server/municipality'

/** The municipality's crest. Only what was judged to be an image is ever served as one. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const { crestFile } = await requireMunicipality(params.kommun)
  const { database, files } = application()
  const mime = crestFile && (await fileType(database.read, crestFile))
  if (!crestFile || (mime !== 'image/png' && mime !== 'image/jpeg') || !(await files.has(crestFile)))
    throw new Response(null, { status: 404 })
  const headers = { ETag: `"${crestFile}"`, 'Cache-Control': 'public, no-cache' }
  if (request.headers.get('if-none-match') === headers.ETag)
    return new Response(null, { status: 304, headers })
  return new Response(createReadableStreamFromReadable(files.stream(crestFile)), {
    headers: { ...headers, 'Content-Type': mime, 'Content-Security-Policy': "default-src 'none'" },
  })
}
