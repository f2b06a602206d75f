import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '~/server/file-answer'
import { renderPdf } from '~/server/writing'
import { letterheadOf } from '~/use-cases/shared/letterhead'
import { noticeDocument } from '~/use-cases/meetings/papers/written-papers'
import { requirePapers } from './papers.server'

/** The notice as tagged PDF. A board's meeting that is not announced has none (MEET-07). */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, papers, meeting, published, calls } = await requirePapers(args)
  if (meeting.noticePostedDay === null && !calls) throw new Response(null, { status: 404 })
  const letterhead = await letterheadOf(ctx, meeting.municipalityId, meeting.body.name)
  return fileAnswer(await renderPdf(noticeDocument(papers, letterhead, ctx.today)), {
    name: `Kungörelse ${meeting.body.name} ${meeting.day}.pdf`,
    ...{ type: 'pdf', disposition: 'inline', isPublic: published && !ctx.session },
  })
}
