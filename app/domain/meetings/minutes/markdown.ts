/** Words from the record as Markdown: what was typed at the meeting is shown as typed and makes no structure of its own. */

/** One line: a name, a title, a point. */
export const line = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<|~]/g, '\\$&')
    .replace(/^(#|>|[-+](?= )|\d+(?=[.)]))/, (sign) => (/^\d/.test(sign) ? sign : `\\${sign}`))
    .replace(/^(\d+)([.)])/, '$1\\$2')

/** Several lines: paragraphs and lists may stand; a heading would end the section it stands in. */
export const prose = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/^[ \t]*(#{1,6})(?=\s)/gm, '\\$1')
    .replace(/^([=-]{2,})[ \t]*$/gm, '\\$1')

export const quoted = (text: string): string =>
  prose(text)
    .split('\n')
    .map((each) => (each === '' ? '>' : `> ${each}`))
    .join('\n')

export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

export const numbered = (items: readonly string[]): string =>
  items.map((item, at) => `${at + 1}. ${item}`).join('\n')

/**
 * A table; `caption` stands before it in strong type, and a last row of strong words is its sum (`minutesBlocks`
 * reads them so).
 */
export function tableOf(
  columns: readonly { header: string; centred?: boolean }[],
  rows: readonly (readonly string[])[],
  caption: string,
): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `**${caption}**\n`,
    row(columns.map(({ header }) => header)),
    row(columns.map(({ centred }) => (centred ? ':-:' : '---'))),
    ...rows.map(row),
  ].join('\n')
}

/** Sections that have something to say, a blank line between all. */
export const joined = (parts: readonly (string | null | false | undefined)[]): string =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '').join('\n\n')

export const section = (heading: string, ...parts: (string | null | false | undefined)[]): string | null => {
  const text = joined(parts)
  return text === '' ? null : `## ${heading}\n\n${text}`
}
