/**
 * A short mark of a text (FNV-1a, 32 bits), so that a form sent as a whole can tell which of its texts were changed
 * since the page was made. Line breaks count the same however the browser sends them.
 */
export function textMark(text: string): string {
  let hash = 0x811c9dc5
  const plain = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at < plain.length; at++) {
    hash ^= plain.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return `${(hash >>> 0).toString(36)}.${plain.length}`
}
