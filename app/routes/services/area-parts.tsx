import { formatNumber } from '~/text/format'
import { DataTable, Notice, Section, StatusBadge } from '~/ui'
import type { ServiceAreaPage } from './area'

/** A plain list of what is told. */
export const PlainList = ({ rows }: { rows: readonly { id: string; text: string }[] }) => (
  <ul className="service-list">
    {rows.map(({ id, text }) => (
      <li key={id}>{text}</li>
    ))}
  </ul>
)

/** What the cost is shared out by, this year and the year before, with what is doubtful about a key. */
export function Keys({ page: { keys, measuringPeriod } }: { page: ServiceAreaPage }) {
  return (
    <Section
      title="Fördelningsnycklar"
      intro={measuringPeriod ? `Volymer räknas: ${measuringPeriod}.` : undefined}
    >
      <DataTable
        caption="Fördelningsnycklar"
        captionHidden
        rows={keys}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', label: 'Nyckel', rowHeader: true, render: ({ name }) => name },
          {
            ...{ key: 'weight', label: 'Vikt', align: 'end', nowrap: true },
            render: ({ weightPct, chosen }) =>
              chosen && weightPct !== null ? (
                `${formatNumber(weightPct)} %`
              ) : (
                <StatusBadge tone="neutral">Används inte</StatusBadge>
              ),
          },
          {
            ...{ key: 'previous', label: 'Året före', align: 'end', nowrap: true },
            render: ({ previous, previousText }) =>
              previous !== null
                ? `${formatNumber(previous)} %`
                : previousText === '-'
                  ? '–'
                  : (previousText ?? '–'),
          },
          { key: 'source', label: 'Källa', render: ({ source }) => source ?? '–' },
        ]}
      />
      {keys.some(({ previousText }) => previousText !== null && previousText !== '-') && (
        <p className="note">
          Ord i kolumnen för året före är vad handlingen anger där i stället för en vikt.
        </p>
      )}
      {keys
        .filter(({ note, chosen }) => note && chosen)
        .map(({ id, name, note }) => (
          <Notice key={id} tone="warning" title={`Kontrollera nyckeln ${name.toLowerCase()}`}>
            {note}
          </Notice>
        ))}
    </Section>
  )
}

const yes = (value: boolean | null) => (value === null ? '–' : value ? 'Ja' : 'Nej')

/** What was developed, when, and whether for quality or efficiency. */
export function Development({ page: { development } }: { page: ServiceAreaPage }) {
  const dated = development.filter(({ year }) => year !== null)
  const told = development.filter(({ year }) => year === null)
  if (development.length === 0) return null
  return (
    <Section title="Utveckling">
      {dated.length > 0 && (
        <DataTable
          caption="Utvecklingsaktiviteter"
          captionHidden
          rows={dated}
          rowKey={({ id }) => id}
          columns={[
            { key: 'text', label: 'Aktivitet', rowHeader: true, render: ({ text }) => text },
            { key: 'year', label: 'År', render: ({ year }) => year },
            { key: 'quality', label: 'Kvalitet', render: ({ quality }) => yes(quality) },
            { key: 'efficiency', label: 'Effektivitet', render: ({ efficiency }) => yes(efficiency) },
          ]}
        />
      )}
      {dated.some(({ quality }) => quality === null) && (
        <p className="note">
          Streck: handlingen har ett kryss, men det går inte att läsa om det gäller kvalitet eller
          effektivitet.
        </p>
      )}
      {told.length > 0 && <PlainList rows={told} />}
    </Section>
  )
}
