import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { meetingDocumentFile } from '#db/queries/meetings/papers'
import { contentDisposition } from '~/server/file-answer'
import { mayBeKept, MOST_KEPT_BYTES } from '~/server/offline'
import { noteSecretRead } from '~/use-cases/register/note-secret-read'
import { requireMeeting } from '../require-meeting'
import { asSeen } from './papers.server'

/** Kinds that a browser shows by itself and that run nothing. Everything else is downloaded. */
const shownInline = new Set(['application/pdf', 'image/png', 'image/jpeg'])

/** A document on the agenda, for those who may open it there: members have what is sent to them, whoever has the case. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting, municipality, allowed } = await requireMeeting(args)
  const file = await meetingDocumentFile(
    ctx.database.read,
    ctx.actor,
    asSeen(meeting, allowed),
    args.params.handling ?? '',
  )
  if (!file) throw new Response(null, { status: 404 })
  if (file.secret)
    await noteSecretRead(ctx, {
      ...{ municipalityId: municipality.id, shown: 'file', entityId: file.documentId },
      number: file.number,
    })
  const { mime, size, fileName } = file
  return new Response(createReadableStreamFromReadable(ctx.files.stream(file.hash)), {
    headers: {
      'Content-Type': mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime,
      'Content-Length': String(size),
      'Content-Disposition': contentDisposition(shownInline.has(mime) ? 'inline' : 'attachment', fileName),
      ...(file.secret || size > MOST_KEPT_BYTES ? {} : mayBeKept(ctx.actor)),
      'Cache-Control': `private, ${ctx.session ? 'no-store' : 'no-cache'}, no-transform`,
    },
  })
}
