import type { FoundCase, PortalHits } from '#db/queries/search'
import { highlight } from '~/domain/shared/swedish'
import { paths } from '~/paths'
import { caseKindLabel, caseStateText } from '~/text/cases'
import { formatCount } from '~/text/format'
import { Button, EmptyState, LinkList, PageHeading, Pagination, StatusBadge, TextField } from '~/ui'
import { pageAddress } from '../places/pages'
import type { Beside } from './search.server'

export type SearchView = { query: string; page: number; hits: PortalHits | null; beside: Beside[] }

/** The search page: the field, how many were found, and each case with the places in its documents. */
export function SearchResults({
  view: { query, page, hits, beside },
  action,
  where,
  filterHref,
}: {
  view: SearchView
  action: string
  /** In which the search is made, after "i": "Norrtälje kommun", "alla kommuner". */
  where: string
  /** The list where the same words can be narrowed by kind, board and time. */
  filterHref?: string
}) {
  const all = new URLSearchParams({ q: query })
  const count = hits
    ? `${hits.total.more ? 'Fler än ' : ''}${formatCount(hits.total.count, 'träff', 'träffar')}`
    : ''
  return (
    <>
      <PageHeading title={hits ? `Sökning efter ”${query}”` : 'Sök'} />
      <form className="big-search" action={action} method="get" aria-label={`Sök i ${where}`}>
        <TextField
          name="q"
          label={`Sök i ${where}`}
          type="search"
          defaultValue={query}
          hint="Ord ur rubriken eller handlingarna, eller ett ärendes nummer."
        />
        <Button>Sök</Button>
      </form>
      {hits && (
        <p className="filter-summary" role="status">
          {count} i {where}.{' '}
          {filterHref && hits.total.count > 0 && (
            <a href={filterHref}>Välj typ, myndighet eller tid i ärendelistan</a>
          )}
        </p>
      )}
      <FoundBeside found={page === 1 ? beside : []} />
      {hits?.items.length === 0 && <Advice action={action} />}
      {hits && hits.items.length > 0 && (
        <>
          <ol className="happenings">
            {hits.items.map((item) => (
              <Hit key={item.id} item={item} query={query} withPlace={!filterHref} />
            ))}
          </ol>
          <Pagination
            previousHref={page > 1 ? pageAddress(action, all, page - 1) : undefined}
            nextHref={page < hits.pages ? pageAddress(action, all, page + 1) : undefined}
            summary={hits.pages > 1 ? `Sida ${page} av ${hits.pages}` : undefined}
          />
        </>
      )}
    </>
  )
}

const besideLabel = {
  ai_system: 'AI-system',
  assignment: 'Uppdrag',
  guide: 'Guide',
  word: 'Ordlistan',
} as const

/** What else answers the words, shortly, before the cases. */
function FoundBeside({ found }: { found: Beside[] }) {
  if (found.length === 0) return null
  return (
    <section className="found-beside" aria-label="Annat än ärenden">
      <LinkList
        links={found.map(({ kind, title, href }) => ({ label: title, href, note: besideLabel[kind] }))}
      />
    </section>
  )
}

function Hit({ item, query, withPlace }: { item: FoundCase; query: string; withPlace: boolean }) {
  const place = item.municipalitySlug
  return (
    <li>
      <p className="note">
        {withPlace && `${item.municipalityName} · `}
        {caseKindLabel[item.kind]} · <Marked pieces={highlight(item.number, query)} />
      </p>
      <h2>
        <a href={paths.case(place, item.slug)}>
          <Marked pieces={highlight(item.title, query)} />
        </a>
      </h2>
      <p className="happening-state">
        <StatusBadge tone={item.voidedDay ? 'neutral' : item.open ? 'accent' : 'success'}>
          {caseStateText(item)}
        </StatusBadge>{' '}
        {item.statusLine}
      </p>
      {item.documents.length > 0 && (
        <ul className="found-documents">
          {item.documents.map((document) => (
            <li key={document.id}>
              <a href={paths.document(place, item.slug, document.number)}>
                <Marked pieces={highlight(document.title, query)} />
              </a>
              {document.snippet && (
                <p>
                  <Marked pieces={document.snippet} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Marked({ pieces }: { pieces: { text: string; hit: boolean }[] }) {
  return (
    <>
      {pieces.map(({ text, hit }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text are its order
        hit ? <mark key={at}>{text}</mark> : text,
      )}
    </>
  )
}

function Advice({ action }: { action: string }) {
  return (
    <EmptyState
      title="Inget ärende innehåller alla orden"
      action={action === paths.search ? undefined : <a href={paths.search}>Sök i alla kommuner</a>}
    >
      Pröva färre ord eller början av ett ord: ”digital” hittar också ”digitalisering”. Ett ärendes nummer kan
      skrivas som det står, till exempel KS 2024/539.
    </EmptyState>
  )
}
