import { formatCount, formatNumber, formatPercent } from '~/text/format'
import { Actions, Button, DataTable, DateField, DateText, FieldRow, Section, Select, TextField } from '~/ui'
import type { FormState } from '../account/form'
import { formView, Saved } from '../account/form-view'
import type { ServiceAreaPage } from './area'

/** How often the service came in time, and the form where it is reported. */
export function LeadTimes({ page, state }: { page: ServiceAreaPage; state: FormState | undefined }) {
  const { readings, leadTimes, mayReport, saved } = page
  const { field, problem } = formView(state)
  return (
    <Section
      id="ledtider"
      title="Ledtider, uppföljning"
      intro="Det som tas emot senast klockan 12.00 räknas från samma dag, som är dag 1."
    >
      <Saved show={saved}>Uppföljningen är sparad.</Saved>
      <DataTable
        caption="Ledtider"
        captionHidden
        rows={readings}
        rowKey={({ id }) => id}
        empty={<p className="note">Ingen uppföljning har lämnats för området.</p>}
        columns={[
          { key: 'leadTime', label: 'Tjänst', rowHeader: true, render: ({ leadTime }) => leadTime },
          {
            ...{ key: 'period', label: 'Period' },
            render: ({ fromDay, toDay }) => (
              <>
                <DateText value={fromDay} short />–<DateText value={toDay} short />
              </>
            ),
          },
          {
            ...{ key: 'days', label: 'Ledtid', nowrap: true },
            render: ({ days }) => formatCount(days, 'dag', 'dagar'),
          },
          {
            ...{ key: 'received', label: 'Mottagna', align: 'end' },
            render: ({ received }) => formatNumber(received),
          },
          { key: 'onTime', label: 'I tid', align: 'end', render: ({ onTime }) => formatNumber(onTime) },
          {
            ...{ key: 'pct', label: 'Andel', align: 'end', nowrap: true },
            render: ({ pct }) => (pct === null ? '–' : formatPercent(pct)),
          },
          { key: 'comment', label: 'Kommentar', render: ({ comment }) => comment ?? '–' },
        ]}
      />
      {mayReport && (
        <details className="rows" open={problem !== undefined}>
          <summary>
            <span className="rows-open">Lämna en uppföljning</span>
          </summary>
          {problem}
          <form method="post" action="#ledtider">
            <Select
              {...field('leadTime')}
              label="Tjänst"
              choices={leadTimes.map((text) => ({ value: text, label: text }))}
            />
            <FieldRow>
              <TextField {...field('days')} label="Ledtid, dagar" inputMode="numeric" width="short" />
              <DateField {...field('fromDay')} label="Från och med" />
              <DateField {...field('toDay')} label="Till och med" />
            </FieldRow>
            <FieldRow>
              <TextField {...field('received')} label="Mottagna" inputMode="numeric" width="short" />
              <TextField {...field('onTime')} label="Klara i tid" inputMode="numeric" width="short" />
            </FieldRow>
            <TextField {...field('comment')} label="Kommentar" optional />
            <Actions>
              <Button>Spara uppföljningen</Button>
            </Actions>
          </form>
        </details>
      )}
    </Section>
  )
}
