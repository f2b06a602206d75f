import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const

export type FileAnswer = {
  /** As it is to be called where it is saved; may hold å, ä and ö. */
  name: string
  type: keyof typeof types
  /** `inline` shows it in the browser where the browser can; `attachment`, the default, saves it. */
  disposition?: 'inline' | 'attachment'
  /** What anyone may see may be kept by caches for a while; everything else is kept by none. */
  isPublic?: boolean
}

/** The `Content-Disposition` of a file: the plain name for old clients, the true one beside it (RFC 6266). */
export function contentDisposition(disposition: 'inline' | 'attachment', name: string): string {
  const safe = name.replace(/[/\\\p{Cc}\p{Surrogate}]/gu, '_')
  const plain = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["%]/g, '_')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/**
 * An answer that is a file we made: bytes at once, or a stream of a length not known beforehand. That its type may not
 * be guessed at is said of every answer, in headers.ts.
 */
export function fileAnswer(
  content: Uint8Array | Readable,
  { name, type, disposition = 'attachment', isPublic = false }: FileAnswer,
): Response {
  const streamed = content instanceof Readable
  // Bytes of a worker are a view of memory that nothing shares.
  const body = streamed ? createReadableStreamFromReadable(content) : (content as Uint8Array<ArrayBuffer>)
  return new Response(body, {
    headers: {
      'Content-Type': types[type],
      'Content-Disposition': contentDisposition(disposition, name),
      'Cache-Control': isPublic ? 'public, max-age=300, no-transform' : 'private, no-store, no-transform',
      ...(streamed ? {} : { 'Content-Length': String(content.byteLength) }),
    },
  })
}
