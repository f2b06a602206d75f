import { isUtf8 } from 'node:buffer'

/** The upper half of CP437, which SIE calls PC8. */
const upper =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const letters = {
  cp437: new Set([0x84, 0x86, 0x94, 0x8e, 0x8f, 0x99, 0x82, 0x90]),
  windows: new Set([0xe4, 0xe5, 0xf6, 0xc4, 0xc5, 0xd6, 0xe9, 0xc9]),
}

const fromCp437 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += Array.from(bytes.subarray(at, at + 8192), (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (upper[byte - 0x80] ?? '\ufffd'),
    ).join('')
  return text
}

/**
 * The text of a SIE file. The standard says CP437 whatever the file, but programs write UTF-8 and Windows-1252 under
 * the same label: the bytes decide, by which Swedish letters they make.
 */
export function sieText(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes)
  let cp437 = 0
  let windows = 0
  for (const byte of bytes) {
    if (letters.cp437.has(byte)) cp437 += 1
    if (letters.windows.has(byte)) windows += 1
  }
  return windows > cp437 ? new TextDecoder('windows-1252').decode(bytes) : fromCp437(bytes)
}
