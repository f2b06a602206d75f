import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '~/server/file-answer'
import { renderPdf } from '~/server/writing'
import { minutesText } from '~/text/meetings/minutes'
import { minutesDocument } from '~/use-cases/meetings/minutes/document'
import { requireMinutes } from './minutes-page.server'

/**
 * The minutes as PDF/A: the file that was kept when they were approved; for who may not read what is secret, written
 * with the public words; a draft as it stands. `?del=1` asks for paragraphs approved at once.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting, parts } = await requireMinutes(args)
  const asked = new URL(args.request.url).searchParams.get('del')
  const part = parts.find(({ minutes }) => minutes.part === (asked === null ? null : Number(asked)))
  if (!part) throw new Response(null, { status: 404 })
  const { minutes, paragraphs } = part
  const full = paragraphs.every(({ masked }) => !masked)
  const isPublic = minutes.state === 'approved' && paragraphs.every(({ secret }) => !secret)
  const file = {
    name: minutesText.fileName(meeting.body.name, meeting.day, minutes.part),
    type: 'pdf',
    disposition: 'inline',
    isPublic,
  } as const
  if (full && minutes.fileHash) return fileAnswer(await ctx.files.read(minutes.fileHash), file)
  const document = await minutesDocument(ctx, minutes.id, { full })
  if (!document) throw new Response(null, { status: 404 })
  return fileAnswer(await renderPdf(document), file)
}
