import { sentParagraph } from '#db/queries/meetings/dispatch'
import { extractBySecret } from '#db/repositories/meetings/extracts'
import { hashed } from '../accounts/secrets'
import type { Context } from '../context'

/** As long as the secrets of `newToken` are; anything else is looked up nowhere. */
const SECRET = /^[A-Za-z0-9_-]{43}$/

/** The extract behind a link, with what it is of; null when there is none or its time has passed. */
export async function extractBehind(ctx: Context, secret: string) {
  if (!SECRET.test(secret)) return null
  const extract = await extractBySecret(ctx.database.read, hashed(secret))
  if (!extract?.fileHash || (extract.linkUntil ?? '') < ctx.today) return null
  const paragraph = await sentParagraph(ctx.database.read, extract.paragraphId)
  return (
    paragraph && {
      ...paragraph,
      fileHash: extract.fileHash,
      sentDay: extract.sentDay,
      until: extract.linkUntil,
    }
  )
}
