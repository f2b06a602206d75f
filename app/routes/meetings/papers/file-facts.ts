import { formatCount } from '~/text/format'

const kinds: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'text/plain': 'text',
  'text/markdown': 'text',
  'image/png': 'bild',
  'image/jpeg': 'bild',
}

/** Bytes as people say them: 340 kB, 12,4 MB. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00a0MB`

/** What kind of file it is, its pages and its size, in one line. */
export const fileFacts = ({
  mime,
  pages,
  size,
}: {
  mime: string | null
  pages: number | null
  size: number | null
}): string =>
  mime === null
    ? 'ingen fil i portalen'
    : [
        kinds[mime] ?? 'fil',
        pages === null ? '' : formatCount(pages, 'sida', 'sidor'),
        size === null ? '' : sizeText(size),
      ]
        .filter(Boolean)
        .join(', ')
