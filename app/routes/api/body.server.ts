/** How much of a body that is too long is read to its end, so that the one who sends it can hear that it is. */
const patience = 10

/** The body as text, or null when it is longer than `mostBytes`; no more than that is ever kept. */
export async function readBody(request: Request, mostBytes: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null
  if (!request.body) return ''
  const reader = request.body.getReader()
  const parts: Uint8Array[] = []
  let bytes = 0
  while (bytes <= mostBytes * patience) {
    const { done, value } = await reader.read()
    if (done) return bytes > mostBytes ? null : Buffer.concat(parts).toString('utf8')
    bytes += value.byteLength
    if (bytes <= mostBytes) parts.push(value)
  }
  await reader.cancel()
  return null
}
