import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '~/server/file-answer'
import { renderPdf } from '~/server/writing'
import { sentPaper } from '~/use-cases/meetings/papers/keep-papers'
import { requirePapers } from './papers.server'

/** The summons as tagged PDF. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, papers, meeting, published } = await requirePapers(args)
  return fileAnswer(await sentPaper(ctx, renderPdf, papers, 'summons'), {
    name: `Kallelse ${meeting.body.name} ${meeting.day}.pdf`,
    ...{ type: 'pdf', disposition: 'inline', isPublic: published && !ctx.session },
  })
}
