import type { ImportSheetName } from '~/domain/cases/import/fields'
import { paths } from '~/paths'
import { formatCount, formatNumber } from '~/text/format'
import { importSheetLabel } from '~/text/transfer'
import { Button, DataTable, Notice, Section } from '~/ui'

type Outcome = { sheet: ImportSheetName; outcome: 'waiting' | 'new' | 'known' | 'fault'; count: number }
type Fault = { sheet: ImportSheetName; line: number; message: string | null }

/** What the dry run found, and the way on: publish when nothing is wrong, else a new file. */
export function DryRun({
  m,
  run,
  outcomes,
  faults,
}: {
  m: string
  run: { id: string; state: string; faults: number; rows: number; sheets: { sheet: ImportSheetName }[] }
  outcomes: Outcome[]
  faults: Fault[]
}) {
  const countOf = (sheet: ImportSheetName, outcome: Outcome['outcome']) =>
    outcomes.find((each) => each.sheet === sheet && each.outcome === outcome)?.count ?? 0
  const fresh = countOf('cases', 'new')
  const published = run.state === 'published'
  return (
    <>
      {published && (
        <Notice tone="success" title={`${formatCount(fresh, 'ärende', 'ärenden')} lästes in`}>
          <p>
            De står i <a href={paths.cases(m)}>ärendelistan</a>. Sökningen fylls på under de närmaste
            minuterna.
          </p>
        </Notice>
      )}
      {!published && run.faults > 0 && (
        <Notice tone="danger" title={`${formatCount(run.faults, 'rad', 'rader')} går inte att läsa in`}>
          <p>Rätta dem i filen och lämna den på nytt, eller peka ut andra kolumner. Inget har lästs in.</p>
        </Notice>
      )}
      {!published && run.faults === 0 && fresh === 0 && (
        <Notice tone="info" title="Inget nytt">
          <p>Alla ärenden i filen finns redan. Det finns inget att läsa in.</p>
        </Notice>
      )}
      <Section id="utfall" title={published ? 'Det lästes in' : 'Provkörningen'}>
        <DataTable
          caption="Utfall per tabell"
          captionHidden
          rows={run.sheets}
          rowKey={({ sheet }) => sheet}
          columns={[
            {
              key: 'sheet',
              label: 'Tabell',
              rowHeader: true,
              render: ({ sheet }) => importSheetLabel[sheet],
            },
            {
              key: 'new',
              label: 'Nya',
              align: 'end',
              render: ({ sheet }) => formatNumber(countOf(sheet, 'new')),
            },
            {
              key: 'known',
              label: 'Finns redan',
              align: 'end',
              render: ({ sheet }) => formatNumber(countOf(sheet, 'known')),
            },
            {
              key: 'fault',
              label: 'Fel',
              align: 'end',
              render: ({ sheet }) => formatNumber(countOf(sheet, 'fault')),
            },
          ]}
        />
        <p className="downloads">
          Rapport rad för rad: <a href={paths.importReport(m, run.id)}>CSV</a>
        </p>
      </Section>
      {faults.length > 0 && (
        <Section id="fel" title="Fel att rätta" count={run.faults}>
          <DataTable
            caption="Fel att rätta"
            captionHidden
            compact
            rows={faults}
            rowKey={({ sheet, line }) => `${sheet}-${line}`}
            columns={[
              { key: 'sheet', label: 'Tabell', render: ({ sheet }) => importSheetLabel[sheet] },
              { key: 'line', label: 'Rad', align: 'end', rowHeader: true, render: ({ line }) => line },
              { key: 'message', label: 'Vad som är fel', render: ({ message }) => message },
            ]}
          />
          {run.faults > faults.length && (
            <p className="note">{`De första ${faults.length} visas. Alla står i rapporten.`}</p>
          )}
        </Section>
      )}
      {!published && (
        <div className="actions">
          {run.faults === 0 && fresh > 0 && (
            <form method="post">
              <input type="hidden" name="intent" value="publish" />
              <Button>{`Läs in ${formatCount(fresh, 'ärende', 'ärenden')}`}</Button>
            </form>
          )}
          <form method="post">
            <input type="hidden" name="intent" value="discard" />
            <Button variant="secondary">Ta bort inläsningen</Button>
          </form>
        </div>
      )}
    </>
  )
}
