import type { AssetDeviationRow } from '~/domain/finance/asset-deviation'
import { deviationDerivation, effectColumns, effectLabel, signedKr } from '~/text/economy/actuals'
import { formatKr } from '~/text/format'
import { ChartFrame, Computed, DataTable, DivergingBars, Money, Waterfall } from '~/ui'

type Row = AssetDeviationRow

/** Planned against actual per year: why one year differs as a picture, all years as a table. */
export function Deviation({
  rows,
  focus,
  sentence,
  downloads,
}: {
  rows: readonly Row[]
  focus: Row
  sentence: string
  downloads: { csv: string; json: string; excel: string }
}) {
  const explained = focus.amountEffectOre !== null
  const table = <DeviationTable rows={rows} explained={explained} downloads={downloads} />
  if (!explained)
    return (
      <ChartFrame
        title="Avvikelse från planen per år"
        description="Planen är inte en enda rak avskrivning, så avvikelsen kan inte delas upp på orsaker."
      >
        <DivergingBars
          label="Avvikelse per år"
          changes={rows.map(({ year, deviationOre }) => ({ label: String(year), value: deviationOre }))}
          format={(value) => signedKr(value)}
        />
        {table}
      </ChartFrame>
    )
  const effects = effectColumns.filter(
    (column) => column !== 'changesEffectOre' || rows.some((row) => row.changesEffectOre !== 0),
  )
  return (
    <>
      <ChartFrame title={`Från plan till utfall ${focus.year}`} description={sentence}>
        <Waterfall
          label={`Kapitalkostnad ${focus.year} från plan till utfall`}
          formatSum={(value) => formatKr(value)}
          formatChange={(value) => signedKr(value)}
          steps={[
            { label: 'Planerat', value: focus.plannedOre, kind: 'from' },
            ...effects.map((column) => ({
              label: effectLabel[column],
              value: focus[column] ?? 0,
              kind: 'change' as const,
            })),
            { label: 'Utfall', value: focus.actualOre, kind: 'to' },
          ]}
        />
      </ChartFrame>
      {table}
    </>
  )
}

function DeviationTable({
  rows,
  explained,
  downloads,
}: {
  rows: readonly Row[]
  explained: boolean
  downloads: { csv: string; json: string; excel: string }
}) {
  const changes = rows.some((row) => row.changesEffectOre !== null && row.changesEffectOre !== 0)
  const shown = explained ? effectColumns.filter((column) => column !== 'changesEffectOre' || changes) : []
  return (
    <DataTable
      caption="Planerad kapitalkostnad mot utfall per år, kronor"
      rows={rows}
      rowKey={({ year }) => String(year)}
      phone="scroll"
      downloads={downloads}
      columns={[
        { key: 'year', label: 'År', rowHeader: true, nowrap: true, render: ({ year }) => year },
        {
          key: 'planned',
          label: 'Planerat',
          align: 'end',
          render: (row) => <Money ore={row.plannedOre} bare />,
        },
        ...shown.map((column) => ({
          key: column,
          label: effectLabel[column],
          align: 'end' as const,
          render: (row: Row) => (
            <Computed derivation={deviationDerivation(row, column)}>
              <span className="figure">{signedKr(row[column] ?? 0, { unit: false })}</span>
            </Computed>
          ),
        })),
        { key: 'actual', label: 'Utfall', align: 'end', render: (row) => <Money ore={row.actualOre} bare /> },
        {
          key: 'deviation',
          label: 'Avvikelse',
          align: 'end',
          render: (row) => <strong className="figure">{signedKr(row.deviationOre, { unit: false })}</strong>,
        },
      ]}
    />
  )
}
