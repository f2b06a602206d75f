import { ComputedMoney, DataTable, KeyFigures, Money, Section } from '~/ui'
import { CapitalCostChart } from '../cases/capital-cost-chart'
import type { CalculationView } from './view.server'

type Result = NonNullable<CalculationView['result']>

/** More bars than this cannot be told apart; the table then stands alone. */
const MOST_BARS = 60

/** Key figures, chart and table of the capital cost; every figure tells how it came about. */
export function CapitalPart({ result, files }: { result: Result; files?: string }) {
  const { rows, totals, principalOre, totalOre, expensedOre, yearOne, reserve, parts, grant } = result
  if (rows.length === 0)
    return expensedOre === 0 ? null : (
      <KeyFigures figures={[{ label: 'Betalas direkt', value: <Money ore={expensedOre} /> }]} />
    )
  const table = <CapitalTable result={result} files={files} />
  return (
    <Section id="kapitalkostnad" title="Kapitalkostnad per år">
      <KeyFigures
        figures={[
          {
            label: 'Investering',
            value: <Money ore={principalOre} />,
            note: expensedOre > 0 && (
              <>
                och <Money ore={expensedOre} /> som drift, sammanlagt <Money ore={totalOre} />
              </>
            ),
          },
          { label: 'Kostnad första hela året', value: <Money ore={yearOne?.costOre ?? 0} /> },
          {
            label: `Kostnad i ${rows.length} år`,
            value: <Money ore={totals.costOre} />,
            note: (
              <>
                varav ränta <Money ore={totals.interestOre} />
              </>
            ),
          },
          ...(reserve
            ? [
                {
                  label: 'Reserv',
                  value: <Money ore={reserve.totalOre - reserve.baseOre} />,
                  note: (
                    <>
                      ovanpå <Money ore={reserve.baseOre} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {rows.length <= MOST_BARS ? <CapitalCostChart years={rows} table={table} /> : table}
      {parts.length > 0 && <PartsTable parts={parts} />}
      {result.bookValueAtHorizonOre !== null && result.bookValueAtHorizonOre > 0 && (
        <p className="note">
          När tiden är slut återstår <Money ore={result.bookValueAtHorizonOre} /> att skriva av.
        </p>
      )}
      {grant && <GrantTable grant={grant} />}
    </Section>
  )
}

function CapitalTable({ result, files }: { result: Result; files?: string }) {
  const { rows, totals } = result
  const hasMonths = rows.some(({ months }) => months !== null && months !== 12)
  return (
    <DataTable
      caption="Kapitalkostnad per år, kronor. Tryck på ett belopp för att se hur det räknades."
      rows={rows}
      rowKey={({ year }) => String(year)}
      phone="scroll"
      totalLabel="Summa"
      downloads={files ? { excel: `${files}/xlsx`, csv: `${files}/csv`, json: `${files}/json` } : undefined}
      columns={[
        { key: 'year', label: 'År', rowHeader: true, nowrap: true, render: ({ label }) => label },
        ...(hasMonths
          ? [
              {
                key: 'months',
                label: 'Månader',
                align: 'end' as const,
                render: ({ months }: Result['rows'][number]) => months ?? '',
              },
            ]
          : []),
        {
          key: 'opening',
          label: 'Ingående värde',
          align: 'end',
          render: ({ openingOre, how }) => <ComputedMoney ore={openingOre} derivation={how.opening} />,
        },
        {
          key: 'depreciation',
          label: 'Avskrivning',
          align: 'end',
          render: ({ depreciationOre, how }) => (
            <ComputedMoney ore={depreciationOre} derivation={how.depreciation} />
          ),
          total: <Money ore={totals.depreciationOre} bare />,
        },
        {
          key: 'interest',
          label: 'Ränta',
          align: 'end',
          render: ({ interestOre, how }) => <ComputedMoney ore={interestOre} derivation={how.interest} />,
          total: <Money ore={totals.interestOre} bare />,
        },
        {
          key: 'cost',
          label: 'Kapitalkostnad',
          align: 'end',
          render: ({ costOre, how }) => <ComputedMoney ore={costOre} derivation={how.cost} />,
          total: <Money ore={totals.costOre} bare />,
        },
        {
          key: 'closing',
          label: 'Utgående värde',
          align: 'end',
          render: ({ closingOre, how }) => <ComputedMoney ore={closingOre} derivation={how.closing} />,
        },
      ]}
    />
  )
}

function PartsTable({ parts }: { parts: Result['parts'] }) {
  const replaced = parts.some(({ replacement }) => replacement > 0)
  return (
    <DataTable
      caption={replaced ? 'Inköpen över åren, kronor' : 'Delarna, kronor'}
      rows={parts}
      rowKey={({ label, replacement }) => `${label}-${replacement}`}
      phone="scroll"
      columns={[
        {
          key: 'part',
          label: replaced ? 'Inköp' : 'Del',
          rowHeader: true,
          render: ({ label, replacement }) =>
            replacement > 0 ? `${label}, ersättning ${replacement}` : label,
        },
        {
          key: 'start',
          label: 'Från',
          nowrap: true,
          render: ({ start }) => (start < '1000' ? `År ${Number(start.slice(0, 4))}` : start),
        },
        {
          key: 'cost',
          label: 'Belopp',
          align: 'end',
          render: ({ principalOre }) => <Money ore={principalOre} bare />,
        },
        {
          key: 'first',
          label: 'Kostnad första året',
          align: 'end',
          render: ({ first }) => (first ? <Money ore={first.costOre} bare /> : ''),
        },
      ]}
    />
  )
}

function GrantTable({ grant }: { grant: NonNullable<Result['grant']> }) {
  return (
    <DataTable
      caption="Med investeringsbidrag, kronor"
      rows={grant.rows}
      rowKey={({ label }) => label}
      phone="scroll"
      totalLabel="Summa"
      columns={[
        { key: 'year', label: 'År', rowHeader: true, nowrap: true, render: ({ label }) => label },
        {
          key: 'gross',
          label: 'Före bidrag',
          align: 'end',
          render: ({ grossOre }) => <Money ore={grossOre} bare />,
          total: <Money ore={grant.netTotals.costOre - grant.totals.costOre} bare />,
        },
        {
          key: 'grant',
          label: 'Bidrag',
          align: 'end',
          render: ({ grantOre }) => <Money ore={grantOre} bare />,
          total: <Money ore={grant.totals.costOre} bare />,
        },
        {
          key: 'net',
          label: 'Efter bidrag',
          align: 'end',
          render: ({ netOre }) => <Money ore={netOre} bare />,
          total: <Money ore={grant.netTotals.costOre} bare />,
        },
      ]}
    />
  )
}
