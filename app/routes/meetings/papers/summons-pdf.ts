import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '~/server/file-answer'
import { renderPdf } from '~/server/writing'
import { letterheadOf } from '~/use-cases/shared/letterhead'
import { summonsDocument } from '~/use-cases/meetings/papers/written-papers'
import { requirePapers } from './papers.server'

/** The summons as tagged PDF. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, papers, meeting, published } = await requirePapers(args)
  const letterhead = await letterheadOf(ctx, meeting.municipalityId, meeting.body.name)
  return fileAnswer(await renderPdf(summonsDocument(papers, letterhead, ctx.today)), {
    name: `Kallelse ${meeting.body.name} ${meeting.day}.pdf`,
    ...{ type: 'pdf', disposition: 'inline', isPublic: published && !ctx.session },
  })
}
