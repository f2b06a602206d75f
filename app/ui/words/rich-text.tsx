import { Children, type ReactNode } from 'react'
import { type Block, type Column, type Inline, plainText, type Table } from '~/domain/shared/rich-text'

/**
 * Structured text in a page: what was written in Markdown, or the text of a memo. The same blocks become the file.
 * @param startLevel the page's level for a heading of level 2, so that the order of headings holds (WCAG 1.3.1)
 */
export function RichText({ blocks, startLevel = 2 }: { blocks: readonly Block[]; startLevel?: 2 | 3 | 4 }) {
  return <div className="rich-text">{shown(blocks, startLevel - 2)}</div>
}

/** Pieces of a text have no identity of their own: React keys them by their place. */
const inOrder = <Piece,>(pieces: readonly Piece[], element: (piece: Piece, at: number) => ReactNode) =>
  Children.toArray(pieces.map(element))

const shown = (blocks: readonly Block[], shift: number): ReactNode =>
  inOrder(blocks, (block) => <BlockElement block={block} shift={shift} />)

function BlockElement({ block, shift }: { block: Block; shift: number }) {
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(6, Math.max(2, block.level) + shift)
      const Tag = `h${level}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
      return <Tag>{words(block.content)}</Tag>
    }
    case 'paragraph':
      return <p>{words(block.content)}</p>
    case 'list': {
      const items = inOrder(block.items, (item) => <li>{itemContent(item, shift)}</li>)
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'quote':
      return <blockquote>{shown(block.blocks, shift)}</blockquote>
    case 'definitions':
      return (
        <dl>
          {inOrder(block.items, ({ term, text }) => (
            <div>
              <dt>{words(term)}</dt>
              <dd>{words(text)}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <RichTable table={block} />
    case 'decision':
      return (
        <div className="decision">
          {block.lead && <p>{words(block.lead)}</p>}
          {block.form === 'att' ? (
            inOrder(block.points, (point) => <p className="att">att {words(point)}</p>)
          ) : (
            <ol>
              {inOrder(block.points, (point) => (
                <li>{words(point)}</li>
              ))}
            </ol>
          )}
        </div>
      )
    case 'picture':
      return <p className="note">{block.text}</p>
    case 'page-break':
      return <hr className="page-break" />
  }
}

/** An item of one paragraph stands without it, as lists are read. */
function itemContent(item: readonly Block[], shift: number): ReactNode {
  const [first, ...rest] = item
  if (first?.kind !== 'paragraph') return shown(item, shift)
  if (rest.some(({ kind }) => kind === 'paragraph')) return shown(item, shift)
  return (
    <>
      {words(first.content)}
      {shown(rest, shift)}
    </>
  )
}

const alignOf = ({ align }: Column) => (align === 'left' ? undefined : align === 'right' ? 'end' : align)

function RichTable({ table }: { table: Table }) {
  const { caption, columns, rows, sum } = table
  const hasHeader = columns.some(({ header }) => header.length > 0)
  const cells = (row: readonly Inline[][]) =>
    inOrder(columns, (column, at) => <td data-align={alignOf(column)}>{words(row[at] ?? [])}</td>)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard (WCAG 2.1.1)
    <section className="rich-table" tabIndex={0} aria-label={caption ? plainText(caption) : 'Tabell'}>
      <table>
        {caption && <caption>{words(caption)}</caption>}
        {hasHeader && (
          <thead>
            <tr>
              {inOrder(columns, (column) => (
                <th scope="col" data-align={alignOf(column)}>
                  {words(column.header)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {inOrder(rows, (row) => (
            <tr>{cells(row)}</tr>
          ))}
        </tbody>
        {sum && (
          <tfoot>
            <tr>{cells(sum)}</tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

const words = (content: readonly Inline[]): ReactNode =>
  inOrder(content, (inline) => <InlineElement inline={inline} />)

function InlineElement({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'strong':
      return <strong>{words(inline.content)}</strong>
    case 'emphasis':
      return <em>{words(inline.content)}</em>
    case 'code':
      return <code>{inline.text}</code>
    case 'break':
      return <br />
    case 'link':
      return (
        <a href={inline.href} rel="noreferrer nofollow">
          {words(inline.content)}
        </a>
      )
  }
}
