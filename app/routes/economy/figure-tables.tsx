import type { FigureRow } from '#db/queries/economy/figures'
import type { EconomicFigureKind } from '~/domain/finance/figures'
import {
  proposedInternalRates,
  publishedBaseAmounts,
  type PublishedFigure,
} from '~/domain/finance/published-figures'
import { paths } from '~/paths'
import { figureStandingLabel, figureText } from '~/text/economy/figures'
import { type Column, DataTable, DateText, EmptyState, Section, StatusBadge } from '~/ui'

type TablesProps = { m: string; year: number; figures: FigureRow[]; mayChange: boolean }
type YearLine = { year: number; own: FigureRow | undefined; known: PublishedFigure | undefined }

/** Every year that anyone knows of, and always this year and the next, the latest first. */
function linesOf(
  { figures, year }: TablesProps,
  kind: EconomicFigureKind,
  published: readonly PublishedFigure[],
): YearLine[] {
  const own = figures.filter((figure) => figure.kind === kind)
  const years = new Set([
    year,
    year + 1,
    ...own.map((each) => each.year),
    ...published.map((each) => each.year),
  ])
  return [...years]
    .sort((a, b) => b - a)
    .map((each) => ({
      year: each,
      own: own.findLast((figure) => figure.year === each),
      known: published.find((figure) => figure.year === each),
    }))
}

/** How many years stand open; those before them are folded. */
const YEARS_OPEN = 5

/** The latest years, with the earlier ones folded under them. */
function YearTables({
  caption,
  lines,
  columns,
}: {
  caption: string
  lines: YearLine[]
  columns: readonly Column<YearLine>[]
}) {
  const table = (rows: YearLine[]) => (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ year }) => String(year)}
      columns={columns}
    />
  )
  return (
    <>
      {table(lines.slice(0, YEARS_OPEN))}
      {lines.length > YEARS_OPEN && (
        <details className="disclosure">
          <summary>
            <h3>Tidigare år</h3>
          </summary>
          {table(lines.slice(YEARS_OPEN))}
        </details>
      )}
    </>
  )
}

const yearColumn: Column<YearLine> = {
  key: 'year',
  label: 'År',
  rowHeader: true,
  render: ({ year }) => year,
}

const decided = ({ own }: YearLine) =>
  own?.decidedBy || own?.decidedDay ? (
    <span className="note">
      {own.decidedBy} {own.decidedDay && <DateText value={own.decidedDay} short />}
    </span>
  ) : (
    ''
  )

/** A year without a figure: a warning when calculations are about to need it. */
const Missing = ({ soon }: { soon: boolean }) =>
  soon ? <StatusBadge tone="warning">Saknas</StatusBadge> : <span className="note">Inte inlagd</span>

/** A link to the form with what is known filled in. */
function addHref(m: string, kind: EconomicFigureKind, year: number, known?: PublishedFigure): string {
  const begun = { kind, year: String(year), ...(known ? { value: known.value, source: known.source } : {}) }
  return `${paths.economy(m, 'rantor')}?${new URLSearchParams(begun)}#ny-uppgift`
}

export function InternalRates(props: TablesProps) {
  const { m, mayChange } = props
  return (
    <Section
      id="internranta"
      title="Internränta"
      intro="Den ränta som kommunen själv har beslutat gäller. SKR:s förslag visas bredvid och räknas inte förrän kommunen har beslutat."
    >
      <YearTables
        caption="Internränta per år"
        lines={linesOf(props, 'internal_rate', proposedInternalRates)}
        columns={[
          yearColumn,
          {
            key: 'own',
            label: 'Kommunens beslut',
            align: 'end',
            nowrap: true,
            render: ({ own, year }) =>
              own ? figureText('internal_rate', own.value) : <Missing soon={year >= props.year} />,
          },
          {
            key: 'proposed',
            label: 'SKR:s förslag',
            align: 'end',
            nowrap: true,
            render: ({ known }) =>
              known ? (
                figureText('internal_rate', known.value)
              ) : (
                <span className="note">Inte kontrollerat</span>
              ),
          },
          {
            key: 'source',
            label: 'Källa och beslut',
            render: (line) =>
              line.own ? (
                <>
                  {line.own.source}
                  <br />
                  {decided(line)}
                </>
              ) : (
                line.known && <span className="note">{line.known.source}</span>
              ),
          },
          ...(mayChange
            ? [
                {
                  key: 'add',
                  label: 'Ändra',
                  render: ({ year, own, known }: YearLine) => (
                    <a href={addHref(m, 'internal_rate', year, own ? undefined : known)}>
                      {own ? 'Ny uppgift' : known ? 'Ta in förslaget' : 'Lägg till'}
                      <span className="visually-hidden"> för {year}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

export function BaseAmounts(props: TablesProps) {
  const { m, mayChange } = props
  return (
    <Section
      id="prisbasbelopp"
      title="Prisbasbelopp"
      intro="Gränsen för vad som räknas som investering mäts i prisbasbelopp det år investeringen tas i bruk."
    >
      <YearTables
        caption="Prisbasbelopp per år"
        lines={linesOf(props, 'price_base_amount', publishedBaseAmounts)}
        columns={[
          yearColumn,
          {
            key: 'value',
            label: 'Belopp',
            align: 'end',
            nowrap: true,
            render: ({ own, known }) => {
              const figure = own ?? known
              if (!figure) return <StatusBadge tone="warning">Saknas</StatusBadge>
              return figureText('price_base_amount', figure.value)
            },
          },
          {
            key: 'standing',
            label: 'Uppgiften är',
            render: ({ own, known }) => {
              if (own) return 'Inlagd av kommunen'
              if (!known) return ''
              return known.standing === 'unconfirmed' ? (
                <StatusBadge tone="warning">{figureStandingLabel[known.standing]}</StatusBadge>
              ) : (
                figureStandingLabel[known.standing]
              )
            },
          },
          { key: 'source', label: 'Källa', render: ({ own, known }) => own?.source ?? known?.source ?? '' },
          ...(mayChange
            ? [
                {
                  key: 'add',
                  label: 'Ändra',
                  render: ({ year, own, known }: YearLine) => (
                    <a href={addHref(m, 'price_base_amount', year, own ? undefined : known)}>
                      {!own && known?.standing === 'unconfirmed'
                        ? 'Bekräfta'
                        : known || own
                          ? 'Ny uppgift'
                          : 'Lägg till'}
                      <span className="visually-hidden"> för {year}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

export function IndexValues({ m, figures, mayChange }: TablesProps) {
  const values = figures.filter(({ kind }) => kind === 'price_index').reverse()
  return (
    <Section
      id="index"
      title="Prisindex kommunal verksamhet (PKV)"
      intro="Indexet räknas om vid varje prognos. Därför sparas det med dagen då det publicerades, och flera utgåvor kan stå för samma år."
    >
      <DataTable
        caption="PKV per år och utgåva"
        captionHidden
        rows={values}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title="Inga indextal än"
            action={
              mayChange && (
                <a href={`${paths.economy(m, 'rantor')}?kind=price_index#ny-uppgift`}>
                  Lägg till ett indextal
                </a>
              )
            }
          >
            PKV publiceras av SKR. Portalen har inga inbyggda indextal.
          </EmptyState>
        }
        columns={[
          { key: 'year', label: 'År', rowHeader: true, render: ({ year }) => year },
          {
            key: 'value',
            label: 'Index',
            align: 'end',
            render: ({ value }) => figureText('price_index', value),
          },
          {
            key: 'edition',
            label: 'Publicerat',
            render: ({ editionDay }) => editionDay && <DateText value={editionDay} short />,
          },
          { key: 'source', label: 'Källa', render: ({ source }) => source },
        ]}
      />
    </Section>
  )
}
