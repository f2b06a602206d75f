import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '~/server/file-answer'
import { renderPdf } from '~/server/writing'
import { sentPaper } from '~/use-cases/meetings/papers/keep-papers'
import { requirePapers } from './papers.server'

/** The notice as tagged PDF. A board's meeting that is not announced has none (MEET-07). */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, papers, meeting, published, calls } = await requirePapers(args)
  if (meeting.noticePostedDay === null && !calls) throw new Response(null, { status: 404 })
  return fileAnswer(await sentPaper(ctx, renderPdf, papers, 'notice'), {
    name: `Kungörelse ${meeting.body.name} ${meeting.day}.pdf`,
    ...{ type: 'pdf', disposition: 'inline', isPublic: published && !ctx.session },
  })
}
