import { type Column, DataTable, type TableSort } from '../data/data-table'
import { FilterBar } from '../data/filter-bar'
import { Pagination } from '../data/pagination'
import { Section } from '../frame/sections'
import { Select, TextField } from '../forms/fields'
import { DateText, Money } from '../words/amounts'
import { LinkButton } from '../words/button'
import { EmptyState } from '../words/empty-state'
import { StatusBadge, type Tone } from '../words/tag'

interface Line {
  number: string
  title: string
  kind: string
  day: string
  status: { tone: Tone; text: string }
  ore: number
}

const titles = [
  ['Motion om AI i välfärden', 'Motion', 'warning', 'Remiss pågår'],
  ['Plattform för automatisering och beslutsstöd', 'Investering', 'accent', 'Väntar på beslut'],
  [
    'Interpellation om kommunens användning av generativ AI i handläggning av försörjningsstöd, orosanmälningar och upphandlingsuppföljning',
    'Interpellation',
    'danger',
    'Försenad',
  ],
  ['Ändrade prisnivåer för it-tjänster', 'Beslutsärende', 'success', 'Avslutat'],
  ['Informationssäkerhetsklassificeringsverktyg', 'Budgetuppdrag', 'neutral', 'Ej påbörjat'],
] as const

/** As many invented register lines as asked for. */
export function sampleLines(count: number): Line[] {
  return Array.from({ length: count }, (_, index) => {
    const [title, kind, tone, text] = titles[index % titles.length] ?? titles[0]
    return {
      number: `KS 2026/${100 + index}`,
      title,
      kind,
      day: `2026-0${(index % 9) + 1}-${String((index % 27) + 1).padStart(2, '0')}`,
      status: { tone, text },
      ore: ((index * 7919) % 4000) * 100_000 - 20_000_000,
    }
  })
}

const columns: Column<Line>[] = [
  { key: 'number', label: 'Diarienr', render: ({ number }) => number, nowrap: true, sortable: true },
  {
    key: 'title',
    label: 'Ärende',
    rowHeader: true,
    sortable: true,
    render: ({ title, number }) => <a href={`#${number}`}>{title}</a>,
  },
  { key: 'kind', label: 'Typ', render: ({ kind }) => kind },
  {
    key: 'status',
    label: 'Läge',
    render: ({ status }) => <StatusBadge tone={status.tone}>{status.text}</StatusBadge>,
  },
  {
    key: 'day',
    label: 'Inkom',
    render: ({ day }) => <DateText value={day} short />,
    nowrap: true,
    sortable: true,
  },
  {
    key: 'ore',
    label: 'Belopp, kr',
    align: 'end',
    render: ({ ore }) => <Money ore={ore} bare />,
    total: <Money ore={123_456_700} bare />,
  },
]

const sort: TableSort = {
  key: 'day',
  direction: 'descending',
  href: (key, direction) => `?sort=${key}&dir=${direction}`,
}

/** A register table with `count` lines, for looking at it and for measuring it. */
export function SampleRegister({ count, compact }: { count: number; compact?: boolean }) {
  return (
    <DataTable
      caption="Ärenden"
      columns={columns}
      rows={sampleLines(count)}
      rowKey={({ number }) => number}
      sort={sort}
      totalLabel="Summa"
      compact={compact}
      downloads={{ csv: '#csv', json: '#json', excel: '#xlsx' }}
    />
  )
}

/** Filters, tables, paging and the empty list. */
export function RegisterShowcase() {
  return (
    <Section id="register" title="Register" count={212} links={<a href="#filter">Följ den här listan</a>}>
      <FilterBar
        action="#register"
        keep={{ sort: 'day' }}
        clearHref="#register"
        summary="5 av 212 ärenden visas"
      >
        <TextField name="q" id="filter-q" label="Ord i ärendet" defaultValue="beslutsstöd" />
        <Select
          name="kind"
          label="Typ"
          placeholder="Alla"
          choices={[
            { value: 'motion', label: 'Motion' },
            { value: 'interpellation', label: 'Interpellation' },
          ]}
        />
      </FilterBar>
      <SampleRegister count={5} />
      <Pagination previousHref="#foregaende" nextHref="#nasta" summary="51–100 av 212" />
      <h3>Tätare, med långa ord</h3>
      <SampleRegister count={5} compact />
      <h3>Ingen träff</h3>
      <EmptyState
        title="Inga ärenden stämmer med filtret"
        action={
          <LinkButton href="#register" variant="secondary">
            Visa alla ärenden
          </LinkButton>
        }
      >
        Ta bort ett ord eller välj en annan typ. Ärenden som är sekretesskyddade visas bara för den som har
        rätt att se dem.
      </EmptyState>
    </Section>
  )
}
