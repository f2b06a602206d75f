/** One thing in a feed: a stable id, a true instant, and where it is read. */
export type FeedEntry = {
  /** UUID that never changes. */
  id: string
  title: string
  /** Absolute address. */
  url: string
  published: string
  updated: string
  summary: string | null
  category?: { term: string; label: string }
}

export type Feed = {
  /** Absolute addresses of the feed itself and of its page. */
  self: string
  page: string
  title: string
  author: string
  entries: FeedEntry[]
  /** When there is nothing in it. */
  since: string
}

/** Whether XML 1.0 can hold the character: no control characters but tab and line break, no half of a pair. */
function possible(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const xml = (text: string): string =>
  [...text]
    .filter(possible)
    .join('')
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)

/** When the feed last changed: its newest entry. */
export const feedUpdated = ({ entries, since }: Feed): string =>
  [since, ...entries.map(({ updated }) => updated)].toSorted().at(-1) ?? since

/** The feed as Atom (RFC 4287). */
export function atom(feed: Feed): string {
  const { self, page, title, author, entries } = feed
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">',
    `<id>${xml(self)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${feedUpdated(feed)}</updated>`,
    `<author><name>${xml(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    '<generator>Rådslag</generator>',
    ...entries.map(entryText),
    '</feed>',
    '',
  ].join('\n')
}

const entryText = ({ id, title, url, published, updated, summary, category }: FeedEntry) =>
  [
    '<entry>',
    `<id>urn:uuid:${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
    `<published>${published}</published>`,
    `<updated>${updated}</updated>`,
    ...(category ? [`<category term="${xml(category.term)}" label="${xml(category.label)}"/>`] : []),
    ...(summary ? [`<summary>${xml(summary)}</summary>`] : []),
    '</entry>',
  ].join('\n')
