/** The text that is signed, in the one form that gives its hash (SIG-03: all sign the same body). */

export type SignedText = {
  /** Register words: which body and day, which part. */
  title: string
  front: string
  paragraphs: readonly { number: number; year: number; heading: string; text: string }[]
}

const even = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** Spaces at line ends and kinds of line break do not count; every sign that can be read does. */
export const canonicalText = ({ title, front, paragraphs }: SignedText): string =>
  [
    `# ${even(title)}`,
    even(front),
    ...paragraphs.map(
      ({ number, year, heading, text }) => `# § ${number}/${year} ${even(heading)}\n\n${even(text)}`,
    ),
  ].join('\n\n')

/** A hash as people can compare it: its first sixteen signs in groups of four. */
export const hashInWords = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
