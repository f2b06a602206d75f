import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { scopeOf } from '~/domain/access'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { noteSecretRead } from '~/use-cases/register/note-secret-read'
import { documentFile } from '#db/queries/documents'
import { documentPlace } from './place'

/** Kinds that a browser shows by itself and that run nothing. Everything else is downloaded. */
const shownInline = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif'])

/** The stored file as it came; for those who may not see it there is no file. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const place = documentPlace(municipality.id, args.params)
  const search = new URL(args.request.url).searchParams
  const version = search.get('version')
  const file =
    place &&
    (await documentFile(
      ctx.database.read,
      scopeOf(ctx.actor),
      place,
      version === null ? undefined : Number(version),
    ))
  if (!file) throw new Response(null, { status: 404 })
  const { hash, mime, size, fileName, secret } = file
  if (secret)
    await noteSecretRead(ctx, {
      municipalityId: municipality.id,
      shown: 'file',
      entityId: secret.documentId,
      number: secret.number,
    })
  const inline = shownInline.has(mime) && !search.has('ladda-ner')
  return new Response(createReadableStreamFromReadable(ctx.files.stream(hash)), {
    headers: {
      'Content-Type': mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime,
      'Content-Length': String(size),
      'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename="${asciiName(fileName)}"; filename*=UTF-8''${encoded(fileName)}`,
      'Cache-Control': `private, ${ctx.session ? 'no-store' : 'no-cache'}, no-transform`,
      ETag: `"${hash}"`,
    },
  })
}

const asciiName = (name: string) => name.replace(/[^\x20-\x7e]|["\\]/g, '_')
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
