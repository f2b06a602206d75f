import { paths } from '~/paths'
import { DataTable } from '~/ui'

const KOMMUN = 'kommun'

const lists = [
  { label: 'Ärenden', page: paths.cases(KOMMUN) },
  { label: 'Sammanträden', page: paths.meetings(KOMMUN) },
  { label: 'Beslut', page: paths.decisions(KOMMUN) },
  { label: 'Beslut på delegation', page: paths.delegatedDecisions(KOMMUN) },
  { label: 'Uppdrag', page: paths.assignments(KOMMUN) },
  { label: 'Investeringar', page: paths.economy(KOMMUN) },
  { label: 'Anslag', page: paths.economy(KOMMUN, 'anslag') },
  { label: 'Räntor och index', page: paths.economy(KOMMUN, 'rantor') },
  { label: 'Forum', page: paths.forums(KOMMUN) },
  { label: 'Digitaliseringsindex', page: paths.governanceIndex(KOMMUN) },
  { label: 'Indexets jämförelse', page: paths.governanceIndex(KOMMUN, 'jamforelse') },
  { label: 'Indexets definition', page: paths.governanceIndex(KOMMUN, 'metod') },
  { label: 'Styrdokument', page: paths.governing(KOMMUN) },
  { label: 'Obesvarade motioner', page: paths.motions(KOMMUN) },
  { label: 'Postlista', page: paths.postList(KOMMUN) },
].map(({ label, page }) => ({ label, json: paths.data(page, 'json'), csv: paths.data(page, 'csv') }))

const searches = [
  {
    label: 'Sökning i en kommun',
    json: `${paths.data(paths.municipalitySearch(KOMMUN), 'json')}?q=ord`,
    csv: '',
  },
  { label: 'Sökning i alla kommuner', json: `${paths.data(paths.search, 'json')}?q=ord`, csv: '' },
]

const subscriptions = [
  { label: 'De nyaste ärendena', address: paths.casesFeed(KOMMUN), form: 'Atom' },
  { label: 'Det som händer i ett ärende', address: paths.caseFeed(KOMMUN, 'nummer'), form: 'Atom' },
  { label: 'Ett ärendes datum', address: paths.caseCalendar(KOMMUN, 'nummer'), form: 'iCalendar' },
  { label: 'Sammanträden', address: paths.meetingsCalendar(KOMMUN), form: 'iCalendar' },
  { label: 'Datum att hålla', address: paths.deadlinesCalendar(KOMMUN), form: 'iCalendar' },
]

/** What can be subscribed to without signing in, for the page about open data. */
export function SubscriptionAddresses() {
  return (
    <DataTable
      caption="Adresser att prenumerera på"
      captionHidden
      rows={subscriptions}
      rowKey={({ address }) => address}
      columns={[
        { key: 'label', label: 'Innehåll', rowHeader: true, render: ({ label }) => label },
        { key: 'address', label: 'Adress', render: ({ address }) => <code>{address}</code> },
        { key: 'form', label: 'Format', render: ({ form }) => form },
      ]}
    />
  )
}

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
