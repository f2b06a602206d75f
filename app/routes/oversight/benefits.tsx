import { paths } from '~/paths'
import { formatDate } from '~/text/format'
import { DataTable, LimitBars, Section } from '~/ui'

type Line = {
  key: string
  label: string
  href: string
  owner: string
  realisedPct: string | null
  measuredDay: string | null
}

const percent = (text: string) => `${text.replace('.', ',')} %`

/** Dashboard E: what each planned benefit has given of what was planned, and who takes it home. */
export function Benefits({ m, benefits }: { m: string; benefits: readonly Line[] }) {
  const measured = benefits.flatMap((line) =>
    line.realisedPct === null ? [] : [{ ...line, realisedPct: line.realisedPct }],
  )
  return (
    <Section
      id="nytta"
      title="Nytta"
      links={<a href={paths.economy(m, 'nyttor')}>Alla nyttor, plan och utfall</a>}
      intro="Hur mycket av den planerade nyttan som har visat sig, och vem som ska ta hem den. Timmar är inte pengar förrän en budget sänks."
    >
      {measured.length > 0 && (
        <LimitBars
          label="Realiserad del av planerad nytta"
          limit={100}
          limitLabel="Plan"
          bars={measured.map(({ key, label, href, realisedPct }) => ({
            ...{ key, label, href, value: Number(realisedPct), text: percent(realisedPct) },
          }))}
        />
      )}
      <DataTable
        caption="Planerade nyttor"
        captionHidden
        compact
        rows={benefits}
        rowKey={({ key }) => key}
        empty={<p className="empty">Inga nyttor är planerade.</p>}
        columns={[
          {
            key: 'label',
            label: 'Nytta',
            rowHeader: true,
            render: ({ label, href }) => <a href={href}>{label}</a>,
          },
          { key: 'owner', label: 'Tar hem nyttan', render: ({ owner }) => owner },
          {
            key: 'realised',
            label: 'Av plan',
            align: 'end',
            nowrap: true,
            render: ({ realisedPct }) => (realisedPct ? percent(realisedPct) : '–'),
          },
          {
            key: 'day',
            label: 'Uppföljd',
            nowrap: true,
            render: ({ measuredDay }) => (measuredDay ? formatDate(measuredDay) : 'Inte än'),
          },
        ]}
      />
    </Section>
  )
}
