/** What a forum's agreement says of it, line by line, and how the lines are written in a form. */
export const forumLevelWords = ['strategic', 'tactical', 'operational', 'reference'] as const
export const lineKinds = ['purpose', 'decision', 'communication', 'participant', 'agenda'] as const
export type LineKind = (typeof lineKinds)[number]

export type ReadLine = { kind: LineKind; section: string | null; text: string; convenor: boolean }

const LINE = /^(\*\s*)?(?:\[([^\]]{1,80})\]\s*)?(.+)$/

/** One line for each row that was written; a star marks who convenes, brackets the constellation. */
export function readLines(kind: LineKind, text: string): ReadLine[] {
  return text.split('\n').flatMap((row) => {
    const [, star, section, words] = LINE.exec(row.trim()) ?? []
    return words
      ? [{ kind, section: section?.trim() ?? null, text: words.trim(), convenor: star !== undefined }]
      : []
  })
}

/** The same back, as it is written in the form. */
export const writeLines = (
  lines: readonly {
    kind: string
    section: string | null
    text: string
    convenor: boolean | null
    endedDay: string | null
  }[],
  kind: LineKind,
): string =>
  lines
    .filter((line) => line.kind === kind && line.endedDay === null)
    .map(({ section, text, convenor }) => `${convenor ? '* ' : ''}${section ? `[${section}] ` : ''}${text}`)
    .join('\n')
