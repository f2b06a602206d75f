import type { BlockContent, DefinitionContent, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type Block, type Column, type HeadingLevel, type Inline, inlines, paragraph } from './rich-text'

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false })

/** No section of a memo is this long. */
const LONGEST = 200_000
/** Marks of one paragraph and beginnings of one line: the parser takes time that grows with the square of them. */
const MOST_MARKS = 2_000
const NESTED = /^[ \t]*(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+){40}/m
/** Quotes and lists in each other; what lies deeper is shown as typed. */
const DEEPEST = 12

type Typed = { source: string; headingFrom: number }

/**
 * Text that a person wrote in Markdown, as blocks. Only what is on the list becomes more than text: headings,
 * paragraphs, lists, tables, quotes, strong, emphasis, code, line breaks, and links that begin with http, https or
 * mailto. Everything else, HTML and pictures among it, stays as the characters that were typed, so nothing is lost
 * and nothing is run.
 * @param headingFrom the level that a first-level heading gets, since a text is written into a page or a document
 */
export function blocksFromMarkdown(
  markdown: string,
  { headingFrom = 2 }: { headingFrom?: HeadingLevel } = {},
): Block[] {
  const source = markdown.replace(/\r\n?/g, '\n')
  if (isTangled(source)) return paragraphsOf(source)
  try {
    return blocksOf(parser.parse(source).children, { source, headingFrom }, 0)
  } catch (error) {
    // The parser calls itself for every level: many within each other fill the stack.
    if (error instanceof RangeError) return paragraphsOf(source)
    throw error
  }
}

/** A text made to harm rather than to be read. It is shown as it was typed. */
const isTangled = (source: string): boolean =>
  source.length > LONGEST ||
  NESTED.test(source) ||
  source.split(/\n[ \t]*\n/).some((part) => (part.match(/[*_[\]`~]/g)?.length ?? 0) > MOST_MARKS)

const paragraphsOf = (source: string): Block[] =>
  source
    .split(/\n{2,}/)
    .filter((part) => part !== '')
    .map(paragraph)

const typedText = (node: Nodes, { source }: Typed): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)

function blocksOf(
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
  typed: Typed,
  depth: number,
): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (depth > DEEPEST) return asTyped(node, typed)
    switch (node.type) {
      case 'heading':
        return [
          {
            kind: 'heading',
            level: Math.min(4, node.depth - 1 + typed.headingFrom) as HeadingLevel,
            content: inlinesOf(node.children, typed),
          },
        ]
      case 'paragraph':
        return [{ kind: 'paragraph', content: inlinesOf(node.children, typed) }]
      case 'blockquote':
        return [{ kind: 'quote', blocks: flat(blocksOf(node.children, typed, depth + 1)) }]
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered === true,
            ...(node.ordered && node.start !== null && node.start !== 1 ? { start: node.start } : {}),
            items: node.children.map((item) => itemOf(item, typed, depth)),
          },
        ]
      case 'table': {
        const [head, ...rows] = node.children
        const columns = (head?.children ?? []).map((cell, at): Column => ({
          header: inlinesOf(cell.children, typed),
          align: node.align?.[at] ?? 'left',
        }))
        const cells = rows.map((row) =>
          columns.map((_, at) => inlinesOf(row.children[at]?.children ?? [], typed)),
        )
        return [{ kind: 'table', columns, rows: cells }]
      }
      case 'code':
        return [{ kind: 'paragraph', content: inlines(node.value).map(asCode) }]
      case 'thematicBreak':
        return []
      default:
        return asTyped(node, typed)
    }
  })
}

/** A heading inside a list or a quote would break the order of headings: its words stand out instead. */
const flat = (blocks: Block[]): Block[] =>
  blocks.map((block) =>
    block.kind === 'heading'
      ? { kind: 'paragraph', content: [{ kind: 'strong', content: block.content }] }
      : block,
  )

function itemOf(item: ListItem, typed: Typed, depth: number): Block[] {
  const blocks = flat(blocksOf(item.children, typed, depth + 1))
  if (typeof item.checked !== 'boolean') return blocks
  const mark: Inline = { kind: 'text', text: item.checked ? '[x] ' : '[ ] ' }
  const [first, ...rest] = blocks
  return first?.kind === 'paragraph'
    ? [{ ...first, content: joined([mark, ...first.content]) }, ...rest]
    : [{ kind: 'paragraph', content: [mark] }, ...blocks]
}

const asTyped = (node: Nodes, typed: Typed): Block[] => [
  { kind: 'paragraph', content: inlines(typedText(node, typed)) },
]

const asCode = (inline: Inline): Inline =>
  inline.kind === 'text' ? { kind: 'code', text: inline.text } : inline

const linkable = /^(https?:\/\/|mailto:)[^\s]+$/i

function inlinesOf(nodes: readonly PhrasingContent[], typed: Typed): Inline[] {
  return joined(
    nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
          // A line break in the source is a space, as Markdown has it.
          return [{ kind: 'text', text: node.value.replace(/\s*\n\s*/g, ' ') }]
        case 'strong':
          return [{ kind: 'strong', content: inlinesOf(node.children, typed) }]
        case 'emphasis':
          return [{ kind: 'emphasis', content: inlinesOf(node.children, typed) }]
        case 'inlineCode':
          return [{ kind: 'code', text: node.value }]
        case 'break':
          return [{ kind: 'break' }]
        case 'link':
          return linkable.test(node.url)
            ? [{ kind: 'link', href: node.url, content: inlinesOf(node.children, typed) }]
            : inlines(typedText(node, typed))
        default:
          return inlines(typedText(node, typed))
      }
    }),
  )
}

/** Neighbouring stretches of plain text as one, so that a word is never cut where a mark was left as typed. */
function joined(content: Inline[]): Inline[] {
  const together: Inline[] = []
  for (const inline of content) {
    const last = together.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text')
      together[together.length - 1] = { kind: 'text', text: last.text + inline.text }
    else together.push(inline)
  }
  return together
}
