/** A text as a mail's header takes it: one line without control characters, so that it never begins a header of its own, cut between words at `most` characters. */
export function headerLine(text: string, most: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken away
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 2).replace(/ [^ ]{0,30}$/, '')} …` : line
}

/**
 * Plain text with lines of at most `width` characters, as mail is read. Paragraphs, lists and empty lines stand; a
 * word that is longer, such as an address, is left whole on a line of its own.
 */
export const wrapped = (text: string, width = 76): string =>
  text.split(/\r?\n/).map(lineBreaker(width)).join('\n')

const lineBreaker = (width: number) => (line: string) => {
  if (line.length <= width) return line
  const indent = /^\s*(?:[-–•] )?/.exec(line)?.[0].length ?? 0
  const lines: string[] = []
  let current = line.slice(0, indent)
  for (const word of line.slice(indent).split(' ')) {
    const empty = current.trim() === '' || current.length === indent
    if (!empty && current.length + 1 + word.length > width) {
      lines.push(current)
      current = ' '.repeat(indent) + word
    } else current = empty ? current + word : `${current} ${word}`
  }
  return [...lines, current].join('\n')
}
