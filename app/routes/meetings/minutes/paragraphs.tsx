import { Notice, RichText, StatusBadge, Tag } from '~/ui'
import { formatDate } from '~/text/format'
import type { MinutesPage, ParagraphLine, PartView } from './minutes-page.server'

type Line = { part: PartView; paragraph: ParagraphLine }

/** The whole text: the first page, then every paragraph in order, those approved at once in their places. */
export function Paragraphs({ page }: { page: MinutesPage }) {
  const main = page.parts.find(({ part }) => part === null)
  const lines: Line[] = page.parts
    .flatMap((part) => part.paragraphs.map((paragraph) => ({ part, paragraph })))
    .toSorted((a, b) => a.paragraph.year - b.paragraph.year || a.paragraph.number - b.paragraph.number)
  const fronts = main ? [main] : page.parts
  if (page.parts.length === 0) return null
  return (
    <>
      {lines.length > 2 && <Contents lines={lines} />}
      {fronts.map((part) => (
        <section className="minutes-front" key={part.id}>
          {page.writes && part.state === 'draft' && (
            <p className="minutes-edit">
              <a href={part.frontHref}>Ändra första sidan</a>
              {part.frontChanged && <Changed />}
            </p>
          )}
          <h2 className="visually-hidden">Tid och närvaro</h2>
          <RichText blocks={part.front} startLevel={2} />
        </section>
      ))}
      {lines.map((line) => (
        <Paragraph
          key={line.paragraph.id}
          line={line}
          page={page}
          apart={main !== undefined && line.part.part !== null}
        />
      ))}
    </>
  )
}

const Changed = () => <StatusBadge tone="warning">Anteckningarna har ändrats</StatusBadge>

function Contents({ lines }: { lines: readonly Line[] }) {
  return (
    <nav className="minutes-contents" aria-label="Paragrafer">
      <ol>
        {lines.map(({ paragraph: { id, number, heading } }) => (
          <li key={id}>
            <a href={`#p${number}`}>
              <span className="minutes-number">§ {number}</span> {heading}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Paragraph({
  line: { part, paragraph },
  page,
  apart,
}: {
  line: Line
  page: MinutesPage
  apart: boolean
}) {
  const { number, heading, blocks, href, notes, masked, secret } = paragraph
  return (
    <section className="minutes-paragraph" id={`p${number}`} aria-labelledby={`rubrik-${number}`}>
      <h2 id={`rubrik-${number}`}>
        <span className="minutes-number">§ {number}</span> {heading}
      </h2>
      <p className="minutes-edit">
        {page.writes && part.state === 'draft' ? (
          <a href={href}>Ändra texten</a>
        ) : (
          <a href={href}>Länk till paragrafen</a>
        )}
        {part.changed.includes(number) && <Changed />}
        {apart && <Tag>Omedelbart justerad{part.approvedDay ? ` ${formatDate(part.approvedDay)}` : ''}</Tag>}
        {secret && !masked && (
          <StatusBadge tone="warning">Sekretess: utomstående läser en annan text</StatusBadge>
        )}
      </p>
      {masked && (
        <Notice tone="info" title="Sekretess">
          Det här är den text som alla får läsa.
        </Notice>
      )}
      <RichText blocks={blocks} startLevel={2} />
      <Notes notes={notes} />
    </section>
  )
}

/** Corrections made after the approval, each with its day (MIN-06). */
export function Notes({ notes }: { notes: readonly { id: string; day: string; text: string }[] }) {
  if (notes.length === 0) return null
  return (
    <Notice tone="warning" title={notes.length === 1 ? 'Rättelse' : 'Rättelser'}>
      {notes.map(({ id, day, text }) => (
        <p key={id}>
          <time dateTime={day}>{formatDate(day)}</time>: {text}
        </p>
      ))}
    </Notice>
  )
}
