import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { packsOf } from '#db/queries/meetings/packs'
import type { PackEdition } from '~/domain/meetings/pack'
import { contentDisposition } from '~/server/file-answer'
import { mayBeKept, MOST_KEPT_BYTES } from '~/server/offline'
import { noteSecretRead } from '~/use-cases/register/note-secret-read'
import { requireMeeting } from '../require-meeting'
import { asSeen } from './papers.server'

/** A finished pack, for those who may see every part of it as things stand now; nobody else learns that there is one. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting, municipality, allowed } = await requireMeeting(args)
  const edition: PackEdition = new URL(args.request.url).pathname.endsWith('/fullstandig.pdf')
    ? 'full'
    : 'public'
  const packs = await packsOf(ctx.database.read, ctx.actor, asSeen(meeting, allowed))
  const ready = packs.find((pack) => pack.edition === edition)?.ready
  if (!ready?.fileHash) throw new Response(null, { status: 404 })
  if (edition === 'full')
    await noteSecretRead(ctx, {
      ...{ municipalityId: municipality.id, shown: 'pack', entityId: meeting.id },
      number: `${meeting.body.name} ${meeting.day}`,
    })
  const name = `Handlingar ${meeting.body.name} ${meeting.day}${edition === 'full' ? ' fullständig' : ''}.pdf`
  const inline = !new URL(args.request.url).searchParams.has('ladda-ner')
  return new Response(createReadableStreamFromReadable(ctx.files.stream(ready.fileHash)), {
    headers: {
      'Content-Type': 'application/pdf',
      ...(ready.size === null ? {} : { 'Content-Length': String(ready.size) }),
      'Content-Disposition': contentDisposition(inline ? 'inline' : 'attachment', name),
      ...(edition === 'public' && (ready.size ?? Infinity) <= MOST_KEPT_BYTES ? mayBeKept(ctx.actor) : {}),
      // Judged each time it is opened: what is released today may be withdrawn tomorrow.
      'Cache-Control': `private, ${ctx.session ? 'no-store' : 'no-cache'}, no-transform`,
    },
  })
}
