import { useSearchParams } from '@remix-run/react'
import { straightLine } from '~/domain/finance/straight-line'
import { typedDecimal, typedOre } from '~/domain/shared/typed'
import { Actions, Button, DataTable, FieldRow, Money, TextField } from '~/ui'

const MOST_YEARS = 50
const START = '2027-01'

const example = { belopp: '2 300 000', ar: '5', ranta: '1,5' }

/** The cost of an investment year by year, for the amount, life and rate that the address gives. */
export function DepreciationTable() {
  const [search] = useSearchParams()
  const text = (name: keyof typeof example) => (search.get(name) ?? example[name]).slice(0, 40)
  const principalOre = typedOre(text('belopp'))
  const years = /^\d{1,2}$/.test(text('ar').trim()) ? Number(text('ar')) : 0
  const rate = typedDecimal(text('ranta'))
  const wrong = {
    belopp: principalOre === null || principalOre <= 0,
    ar: years < 1 || years > MOST_YEARS,
    ranta: rate === null || Number(rate) < 0 || Number(rate) > 100,
  }
  return (
    <section className="live" aria-label="Avskrivningstabell">
      <form method="get">
        <FieldRow>
          <TextField
            name="belopp"
            label="Belopp, kronor"
            width="medium"
            inputMode="decimal"
            defaultValue={text('belopp')}
            error={wrong.belopp ? 'Skriv ett belopp större än noll, till exempel 2 300 000.' : undefined}
          />
          <TextField
            name="ar"
            label="Nyttjandetid, år"
            width="short"
            inputMode="numeric"
            defaultValue={text('ar')}
            error={wrong.ar ? `Skriv ett helt tal från 1 till ${MOST_YEARS}.` : undefined}
          />
          <TextField
            name="ranta"
            label="Ränta, procent"
            width="short"
            inputMode="decimal"
            defaultValue={text('ranta')}
            error={wrong.ranta ? 'Skriv en ränta från 0 till 100, till exempel 1,5.' : undefined}
          />
        </FieldRow>
        <Actions>
          <Button variant="secondary">Räkna</Button>
        </Actions>
      </form>
      {!Object.values(wrong).includes(true) && (
        <Table principalOre={principalOre ?? 0} years={years} rate={rate ?? '0'} />
      )}
    </section>
  )
}

function Table({ principalOre, years, rate }: { principalOre: number; years: number; rate: string }) {
  const counted = straightLine({ principalOre, lifeMonths: years * 12, start: START, rates: rate })
  if (!counted.ok) return <p>Beloppet är för stort för att räkna på.</p>
  return (
    <>
      <p>Kostnaden för varje år, när tillgången tas i bruk i januari {START.slice(0, 4)}:</p>
      <DataTable
        caption="Kapitalkostnad för varje år"
        captionHidden
        rows={counted.value.rows}
        rowKey={({ year }) => String(year)}
        columns={[
          { key: 'year', label: 'År', rowHeader: true, render: ({ year }) => year },
          {
            key: 'depreciation',
            label: 'Avskrivning',
            align: 'end',
            render: ({ depreciationOre }) => <Money ore={depreciationOre} />,
          },
          {
            key: 'interest',
            label: 'Ränta',
            align: 'end',
            render: ({ interestOre }) => <Money ore={interestOre} />,
          },
          {
            key: 'cost',
            label: 'Kapitalkostnad',
            align: 'end',
            render: ({ costOre }) => <Money ore={costOre} />,
          },
        ]}
      />
    </>
  )
}
