const superscriptDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Raised digits as characters of their own, so that a note mark never becomes part of the number before it. */
export const asSuperscript = (digits: string): string =>
  digits.replace(/\d/g, (digit) => superscriptDigits[Number(digit)] ?? digit)

/** TeX writes the dots and the ring as a character of their own before the letter; typewriter-like sources after it. */
const composeAccents = (text: string): string =>
  text
    .replace(/¨ ?([aouAOU])/g, '$1\u0308')
    .replace(/([aouAOU])¨/g, '$1\u0308')
    .replace(/˚ ?([aA])/g, '$1\u030a')
    .replace(/([aA])˚/g, '$1\u030a')
    .replace(/([eE])´/g, '$1\u0301')

/** Without blanks at the end. A loop, since a pattern would take quadratic time on a long row of blanks. */
const trimLine = (line: string): string => {
  let end = line.length
  while (end > 0 && ' \t\u00a0'.includes(line.charAt(end - 1))) end -= 1
  return line.slice(0, end)
}

/**
 * One spelling for the same text whatever file it came in: å ä ö composed (NFC), ligatures spelt out, soft hyphens
 * shown only where a line was broken, plain spaces, `\n` as the only line break, no control characters but tab,
 * line feed and form feed, no blanks at line ends, at most two blank lines in a row.
 */
export const cleanText = (text: string): string =>
  composeAccents(text)
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .split('\n')
    .map(trimLine)
    .join('\n')
    .replace(/\u00ad(?=\n)/g, '-')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/\u2011/g, '-')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '')
    // PostgreSQL takes no half of a pair in JSON, and some PDF files have such.
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\n{4,}/g, '\n\n\n')

/** Whether there is anything to read: at least one letter or digit. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
