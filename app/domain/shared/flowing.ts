/** Forms send line breaks in two characters; here one is enough. */
export const oneBreak = (text: string): string => text.replaceAll('\r\n', '\n')

/** A line that was broken only because the paper ended flows on; as many characters as before. */
export const flowing = (text: string): string => text.replace(/\n(?<=[^\n]{50}\n)(?=\p{Ll})(?!att )/gu, ' ')
