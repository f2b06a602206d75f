import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './ui/frame/nonce'
import { application } from './server/application'
import { loggedPath } from './server/log'

export { serve } from './server/serve'

const ABORT_MS = 10_000

/**
 * Renders a page. Everything is in the first answer, so that it works without JavaScript, and it is sent whole:
 * handing over a long page in React's small pieces costs as much as a tenth of rendering it.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    let code = status
    const pieces: Buffer[] = []
    const page = new Writable({
      write: (piece: Buffer, _encoding, written) => {
        pieces.push(piece)
        written()
      },
      final: (finished) => {
        // Left running, it would keep the page and all its data in memory for as long.
        clearTimeout(late)
        headers.set('Content-Type', 'text/html; charset=utf-8')
        resolve(new Response(withoutGaps(Buffer.concat(pieces)), { headers, status: code }))
        finished()
      },
    })
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_MS} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady: () => void pipe(page),
        onShellError: (error) => {
          clearTimeout(late)
          reject(error)
        },
        onError: (error: unknown) => {
          code = 500
          application().log.error({ error: String(error) }, 'En sida kunde inte visas')
        },
      },
    )
    const late = setTimeout(abort, ABORT_MS).unref()
  })
}

/**
 * React 18.3's writer leaves a zero byte where a letter of several bytes would cross the end of its buffer, and
 * Swedish has many such letters. HTML holds no zero byte of its own.
 */
function withoutGaps(html: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const pieces: Buffer[] = []
  let from = 0
  for (let gap = html.indexOf(0); gap !== -1; gap = html.indexOf(0, from)) {
    pieces.push(html.subarray(from, gap))
    from = gap + 1
  }
  return from === 0 ? html : Buffer.concat([...pieces, html.subarray(from)])
}

export function handleError(error: unknown, { request }: { request: Request }) {
  // A refusal is an answer, and no fault of ours.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  application().log.error(
    { error: error instanceof Error ? error.stack : String(error), path: loggedPath(request.url) },
    'Ett fel inträffade',
  )
}
