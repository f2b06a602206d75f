import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer } from '~/server/file-answer'
import { requireExtract } from './behind.server'

/** The extract as it was sent, for whoever has its secret link. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, extract } = await requireExtract(args)
  return fileAnswer(await ctx.files.read(extract.fileHash), {
    ...{
      name: `Protokollsutdrag § ${extract.number}-${extract.year}.pdf`,
      type: 'pdf',
      disposition: 'inline',
    },
  })
}
