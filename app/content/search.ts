import { answersQuery } from '~/domain/shared/swedish'
import { paths } from '~/paths'
import { anchorOf } from './anchor'
import type { Content } from './load'

const MOST_GUIDES = 3
const MOST_WORDS = 3

type Found = { kind: 'guide' | 'word'; title: string; href: string }
type Searched = Found & { text: string }

const searched = new WeakMap<Content, Searched[]>()

/** Guides that hold every word of the query, and words of the word list whose name answers it. */
export function searchContent(content: Content, query: string): Found[] {
  const all = searched.get(content) ?? everything(content)
  searched.set(content, all)
  const found = (kind: Found['kind'], most: number): Found[] =>
    all
      .filter((each) => each.kind === kind && answersQuery(each.text, query))
      .slice(0, most)
      .map(({ title, href }) => ({ kind, title, href }))
  return [...found('word', MOST_WORDS), ...found('guide', MOST_GUIDES)]
}

const everything = ({ sidor, guider }: Content): Searched[] => [
  ...guider.map(({ slug, title, description, html }) => ({
    ...{ kind: 'guide' as const, title, href: paths.guide(slug) },
    text: `${title}\n${description}\n${textOf(html)}`,
  })),
  ...wordsOf(sidor.find(({ slug }) => slug === 'ordlista')?.html ?? '').map((word) => ({
    ...{ kind: 'word' as const, title: word, href: `${paths.wordList}#${anchorOf(word)}`, text: word },
  })),
]

/** The words that a word list explains: its third-level headings. */
const wordsOf = (html: string): string[] =>
  [...html.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, heading = '']) => textOf(heading))

const signs: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (sign) => signs[sign] ?? sign)
    .trim()
