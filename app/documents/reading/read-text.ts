const decodeAs = (encoding: string, bytes: Uint8Array, fatal: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/** UTF-16 without a byte order mark shows as zero bytes in every other place, since Swedish is written in Latin. */
const utf16WithoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const most = sample.length * 0.35
  if (odd > most && even < odd / 10) return 'utf-16le'
  if (even > most && odd < even / 10) return 'utf-16be'
  return null
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells data from text
const control = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/

/**
 * The text of a plain text file: UTF-8 and UTF-16 with or without byte order mark, else Windows-1252. Null when the
 * bytes are no text (control characters). A character cut off at the end is left out.
 */
export const decodeText = (bytes: Uint8Array): string | null => {
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : null
  const wide = marked ?? utf16WithoutMark(bytes)
  const text = wide ? decodeAs(wide, bytes, true) : (decodeAs('utf-8', bytes, true) ?? windows1252(bytes))
  return text === null || control.test(text) ? null : text
}

const windows1252 = (bytes: Uint8Array): string | null =>
  bytes.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))
    ? null
    : decodeAs('windows-1252', bytes, false)
