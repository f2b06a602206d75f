import { paths } from '~/paths'
import { DataTable } from '~/ui'

const KOMMUN = 'kommun'

const lists = [
  { label: 'Ärenden', page: paths.cases(KOMMUN) },
  { label: 'Sammanträden', page: paths.meetings(KOMMUN) },
  { label: 'Beslut', page: paths.decisions(KOMMUN) },
  { label: 'Uppdrag', page: paths.assignments(KOMMUN) },
  { label: 'Investeringar', page: paths.economy(KOMMUN) },
  { label: 'Forum', page: paths.forums(KOMMUN) },
  { label: 'Styrdokument', page: paths.governing(KOMMUN) },
].map(({ label, page }) => ({ label, json: paths.data(page, 'json'), csv: paths.data(page, 'csv') }))

const searches = [
  {
    label: 'Sökning i en kommun',
    json: `${paths.data(paths.municipalitySearch(KOMMUN), 'json')}?q=ord`,
    csv: '',
  },
  { label: 'Sökning i alla kommuner', json: `${paths.data(paths.search, 'json')}?q=ord`, csv: '' },
]

/** Every list that is to be had as data, with its addresses, for the page about open data. */
export function DataAddresses() {
  return (
    <DataTable
      caption="Adresser för öppna data"
      captionHidden
      rows={[...lists, ...searches]}
      rowKey={({ label }) => label}
      columns={[
        { key: 'label', label: 'Innehåll', rowHeader: true, render: ({ label }) => label },
        { key: 'json', label: 'JSON', render: ({ json }) => <code>{json}</code> },
        { key: 'csv', label: 'CSV', render: ({ csv }) => (csv ? <code>{csv}</code> : null) },
      ]}
    />
  )
}
