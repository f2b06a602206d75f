import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { documentOfMemo } from '#db/queries/memos'
import { paths } from '~/paths'
import { fileAnswer } from '~/server/file-answer'
import { renderDocx, renderPdf } from '~/server/writing'
import { memoKindLabel } from '~/text/memos'
import { caseFacts } from '~/use-cases/memos/field-values'
import { memoDocument } from '~/use-cases/memos/memo-document'
import { noteReading, requireMemo } from './place.server'

/** The text as it stands, as PDF to read or DOCX to go on with in another program. A draft says that it is one. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, address, hand, template } = await requireMemo(args)
  const facts = await caseFacts(ctx, address)
  if (!facts) throw new Response(null, { status: 404 })
  await noteReading(ctx, hand)
  const { memo, matter } = hand
  const type = args.params.format === 'docx' ? 'docx' : 'pdf'
  const registered = await documentOfMemo(ctx.database.read, memo.documentId)
  // What was approved is the file that was registered, and not one made anew.
  if (type === 'pdf' && registered !== null)
    return redirect(paths.documentFile(municipality.slug, matter.slug, registered))
  const approval =
    memo.state === 'approved' && memo.approvedDay !== null
      ? { name: memo.approvedByName ?? '', day: memo.approvedDay }
      : null
  const document = await memoDocument(ctx, hand, template?.template ?? null, facts, approval)
  const kind = memoKindLabel[template?.template.kind ?? 'memo']
  return fileAnswer(await (type === 'docx' ? renderDocx(document) : renderPdf(document)), {
    name: `${kind} ${matter.slug}${approval ? '' : ' utkast'}.${type}`,
    type,
    disposition: type === 'docx' ? 'attachment' : 'inline',
  })
}
