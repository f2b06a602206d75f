import type { Direction } from '~/domain/cases/kinds'
import { paths } from '~/paths'
import { documentKindLabel } from '~/text/cases'
import { formatCount } from '~/text/format'
import { DocumentList, EmptyState, Section, Timeline } from '~/ui'
import { AskFor } from '../../documents/ask-for'
import { DocumentState } from '../../documents/document-state'
import type { CaseProps } from '../case'

/** Documents in register order, then everything that happened. */
export function DocumentsAndHistory({ page, m }: CaseProps) {
  const { head, documents, events } = page
  return (
    <>
      <Section id="handlingar" title="Handlingar" count={documents.length}>
        {documents.length === 0 ? (
          <EmptyState title="Ingen handling är registrerad">
            Ärendet registrerades utan handling, till exempel efter ett samtal eller besök.
          </EmptyState>
        ) : (
          <DocumentList
            documents={documents.map((document) => ({
              id: document.id,
              number: document.number,
              title: document.title,
              href: paths.document(m, head.slug, document.number),
              format: [
                documentKindLabel[document.kind],
                document.file?.pages ? formatCount(document.file.pages, 'sida', 'sidor') : null,
                document.withheld ? 'filen visas inte här men kan begäras ut' : null,
                document.sourceNote ? 'återgiven i sammandrag' : null,
                document.voidedDay ? 'makulerat nummer' : null,
              ]
                .filter(Boolean)
                .join(', '),
              day: document.day ?? undefined,
              dayText: document.dayText ?? undefined,
              party: document.publicParty ?? undefined,
              direction: directionOf[document.direction],
              secrecy: document.secrecyProvision ?? undefined,
              version:
                document.file && document.file.version > 1 ? `version ${document.file.version}` : undefined,
              extra: (
                <>
                  <DocumentState document={document} />
                  <SplitTo number={`${head.number}-${document.number}`} page={page} />
                </>
              ),
            }))}
          />
        )}
        {head.published && <AskFor m={m} slug={head.slug} withheld={page.withheld} />}
      </Section>
      {events.length > 0 && (
        <Section id="historik" title="Historik">
          <Timeline
            events={inOrder(events).map((event) => ({
              id: event.id,
              at: event.legalDay ?? event.at,
              atText: event.dayText ?? undefined,
              title: event.text,
              actor: event.actorName ?? undefined,
            }))}
          />
        </Section>
      )}
    </>
  )
}

/** Where a document got a case of its own. */
function SplitTo({ number, page }: { number: string; page: CaseProps['page'] }) {
  const to = page.linkedFrom.find(({ kind, label }) => kind === 'split_from' && label === number)?.case
  if (!to) return null
  return (
    <span className="document-facts">
      Eget ärende: <a href={paths.case(to.municipalitySlug, to.slug)}>{to.number}</a>
    </span>
  )
}

/** Oldest first by the legal day; entries without an exact day keep the place they were entered in. */
function inOrder<Event extends { legalDay: string | null; at: string }>(events: readonly Event[]): Event[] {
  let last = ''
  const placed = events.map((event, at) => {
    last = event.legalDay ?? last
    return { event, key: event.legalDay ?? last, at }
  })
  return placed.toSorted((a, b) => a.key.localeCompare(b.key) || a.at - b.at).map(({ event }) => event)
}

const directionOf: Record<Direction, 'received' | 'sent' | 'drawn-up'> = {
  incoming: 'received',
  outgoing: 'sent',
  drawn_up: 'drawn-up',
}
