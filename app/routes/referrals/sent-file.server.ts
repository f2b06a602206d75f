import { createReadableStreamFromReadable } from '@remix-run/node'
import type { SentPackage } from '#db/queries/referrals/package'
import type { ReferralPlace } from '#db/queries/referrals/place'
import type { RequestContext } from '~/server/context'
import { contentDisposition } from '~/server/file-answer'
import { noteSentRead } from '~/use-cases/referrals/note-read'

/** Kinds that a browser shows by itself and that run nothing. */
const shownInline = new Set(['application/pdf', 'image/png', 'image/jpeg'])

/** A file that went with a referral, as it was then. The caller has judged who asks. 404 when it did not go along. */
export async function sentFile(
  ctx: RequestContext,
  place: ReferralPlace,
  { documents }: SentPackage,
  number: string,
): Promise<Response> {
  const document = documents.find((each) => String(each.number) === number)
  if (!document) throw new Response(null, { status: 404 })
  await noteSentRead(ctx, place, document)
  const { fileHash, fileName, mime, size } = document
  return new Response(createReadableStreamFromReadable(ctx.files.stream(fileHash)), {
    headers: {
      'Content-Type': mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime,
      'Content-Length': String(size),
      'Content-Disposition': contentDisposition(shownInline.has(mime) ? 'inline' : 'attachment', fileName),
      'Cache-Control': 'private, no-store, no-transform',
    },
  })
}
