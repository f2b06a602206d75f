import { fieldsOf, type ImportMapping, type ImportSheetName } from '~/domain/cases/import/fields'
import { formatCount } from '~/text/format'
import { importFieldLabel, importSheetLabel } from '~/text/transfer'
import { Button, Checkbox, DataTable, Section, Select } from '~/ui'

type Sheet = { sheet: ImportSheetName; fileName: string; columns: string[]; rows: number }

/** Which column holds which field: what the heads say by themselves is chosen already. */
export function MappingForm({
  sheets,
  samples,
  mapping,
  publishes,
  publish,
}: {
  sheets: Sheet[]
  samples: Record<string, string[][]>
  mapping: ImportMapping
  /** The municipality shows its register on the web. */
  publishes: boolean
  publish: boolean
}) {
  return (
    <>
      <form method="post">
        {sheets.map((sheet) => (
          <Section
            key={sheet.sheet}
            id={sheet.sheet}
            title={`${importSheetLabel[sheet.sheet]}: ${sheet.fileName}`}
          >
            <p className="note">
              {formatCount(sheet.rows, 'rad', 'rader')},{' '}
              {formatCount(sheet.columns.length, 'kolumn', 'kolumner')}
            </p>
            <SheetTable sheet={sheet} sample={samples[sheet.sheet] ?? []} mapping={mapping} />
          </Section>
        ))}
        {publishes && (
          <Checkbox
            name="publicera"
            label="Visa ärendena i diariet på webben"
            hint="Filerna visas inte, och inte ärenden med sekretess. Utan detta syns de bara för den som är inloggad."
            defaultChecked={publish}
          />
        )}
        <div className="actions">
          <Button>Provkör</Button>
        </div>
      </form>
      <form method="post">
        <input type="hidden" name="intent" value="discard" />
        <div className="actions">
          <Button variant="secondary">Ta bort inläsningen</Button>
        </div>
      </form>
    </>
  )
}

function SheetTable({
  sheet: { sheet, columns },
  sample,
  mapping,
}: {
  sheet: Sheet
  sample: string[][]
  mapping: ImportMapping
}) {
  const choices = columns.map((column, at) => ({ value: String(at), label: column || `Kolumn ${at + 1}` }))
  return (
    <DataTable
      caption={`Fält och kolumner, ${importSheetLabel[sheet].toLowerCase()}`}
      captionHidden
      rows={fieldsOf(sheet)}
      rowKey={({ field }) => field}
      columns={[
        {
          key: 'column',
          label: 'Fält och kolumn',
          rowHeader: true,
          render: ({ field, required }) => (
            <Select
              name={`${sheet}.${field}`}
              label={importFieldLabel[`${sheet}.${field}`] ?? field}
              choices={choices}
              placeholder={required ? 'Välj kolumn' : 'Finns inte'}
              defaultValue={String(mapping[`${sheet}.${field}`] ?? '')}
              required={required}
            />
          ),
        },
        {
          key: 'sample',
          label: 'Ur filen',
          render: ({ field }) => {
            const at = mapping[`${sheet}.${field}`]
            const values = at === undefined ? [] : sample.map((row) => row[at] ?? '').filter(Boolean)
            return values.length > 0 ? <span className="note">{values.join(' · ').slice(0, 120)}</span> : null
          },
        },
      ]}
    />
  )
}
