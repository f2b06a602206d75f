import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '~/server/file-answer'
import { renderPdf } from '~/server/writing'
import { minutesText } from '~/text/meetings/minutes'
import { extractDocument } from '~/use-cases/meetings/minutes/extract'
import { requireParagraph } from './paragraph-page.server'

/** One paragraph as an extract of the minutes, with what its reader may read. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting, part, paragraph } = await requireParagraph(args)
  if (!paragraph) throw new Response(null, { status: 404 })
  const document = await extractDocument(ctx, { paragraphId: paragraph.id, full: !paragraph.masked })
  if (!document) throw new Response(null, { status: 404 })
  return fileAnswer(await renderPdf(document), {
    name: minutesText.extractName(meeting.body.name, meeting.day, paragraph.number),
    type: 'pdf',
    disposition: 'inline',
    isPublic: part.minutes.state === 'approved' && !paragraph.secret,
  })
}
