import { createHash } from 'node:crypto'

/**
 * A feed as an answer that a reader which has it already need not fetch again: 304 when the tag it sends is the same,
 * or, without a tag, when nothing is newer. The same for everyone, and asked for anew each time, since what it holds can
 * be withdrawn.
 * @param updated UTC instant of the newest in it
 */
export function conditional(
  request: Request,
  { type, text, updated, secret = false }: { type: string; text: string; updated: string; secret?: boolean },
): Response {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const modified = new Date(updated).toUTCString()
  const headers = {
    ETag: tag,
    'Last-Modified': modified,
    'Cache-Control': secret ? 'private, no-cache' : 'no-cache',
    // The answer does not differ with who asks: a session does not make it private.
    'Content-Type': type,
    ...(secret ? { 'X-Robots-Tag': 'noindex' } : {}),
  }
  const known = request.headers.get('if-none-match')
  const since = Date.parse(request.headers.get('if-modified-since') ?? '')
  const same =
    known === null
      ? Date.parse(modified) <= since
      : known.split(',').some((each) => each.trim().replace(/^W\//, '') === tag || each.trim() === '*')
  return same ? new Response(null, { status: 304, headers }) : new Response(text, { headers })
}
