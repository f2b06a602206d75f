import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { registerLines } from '#db/queries/care-entry'
import { registersOf } from '#db/queries/administration/municipality'
import { may } from '~/domain/access'
import { formatRegistrationNumber } from '~/domain/cases/registration-number'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { DataTable, DateText, EmptyState, LinkList, PageHeading, Section } from '~/ui'
import type { FrameHandle } from '../municipality/frame'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, database, today } = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const year = Number(today.slice(0, 4))
  const lines = await registerLines(database.read, municipality.id)
  const exported = (await registersOf(database.read, municipality.id)).filter(({ bodyId, municipalityId }) =>
    may(actor, 'register.export', { municipalityId, bodyId }),
  )
  return {
    m: municipality.slug,
    exported: exported.flatMap(({ code, name }) => [
      { label: `${name}: ärenden`, href: paths.registerExport(municipality.slug, code) },
      { label: `${name}: handlingar`, href: paths.documentsExport(municipality.slug, code) },
    ]),
    name: municipality.displayName,
    published: municipality.published,
    registers: lines.map(({ numberPattern, email, ...line }) => ({
      ...line,
      email,
      example: formatRegistrationNumber(numberPattern, { unit: line.code, year, serial: 12 }),
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Våra diarier – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Våra diarier' }] }

export default function Registers() {
  const { m, name, published, registers, exported } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Våra diarier"
        lede={`Varje nämnd är en egen myndighet med ett eget diarium. Här är de som ${name} för i Rådslag.`}
      />
      <p>
        {published
          ? 'Diarierna visas på webben. Det som har sekretess visas bara med den rad som lagen kräver, eller inte alls.'
          : 'Diarierna visas inte på webben. Du kan begära att få se dem hos myndigheten.'}{' '}
        Alla har rätt att begära ut allmänna handlingar, utan att säga vem de är eller varför.
      </p>
      <DataTable
        caption="Diarier"
        captionHidden
        rows={registers}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title="Inga diarier än">
            Ett diarium visas här när det har lagts till under Inställningar.
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: 'Diarium',
            rowHeader: true,
            render: (row) =>
              published ? <a href={`${paths.cases(m)}?organ=${row.bodySlug}`}>{row.name}</a> : row.name,
          },
          { key: 'body', label: 'Myndighet', render: (row) => row.bodyName },
          {
            key: 'number',
            label: 'Så ser numren ut',
            nowrap: true,
            render: (row) => (row.demonstration ? `${row.example} (demonstrationens)` : row.example),
          },
          {
            key: 'web',
            label: 'På webben',
            render: () => (published ? 'Visas' : 'Begärs ut'),
          },
          {
            key: 'state',
            label: 'Förs',
            render: (row) =>
              row.closedOn ? (
                <>
                  Stängt <DateText value={row.closedOn} short />
                </>
              ) : (
                'Ja'
              ),
          },
          {
            key: 'contact',
            label: 'Begär ut hos',
            render: (row) => (row.email ? <a href={`mailto:${row.email}`}>{row.email}</a> : row.bodyName),
          },
        ]}
      />
      {exported.length > 0 && (
        <Section title="Hämta ett helt diarium">
          <p>
            Alla ärenden, eller alla handlingar, i diariet som CSV för kalkylprogram eller ett annat system.
            Hämtningen syns i loggen.
          </p>
          <LinkList links={exported} />
        </Section>
      )}
      <p className="downloads">
        Se också:{' '}
        {published && (
          <>
            <a href={paths.postList(m)}>Postlista</a> <a href={paths.cases(m)}>Alla ärenden</a>{' '}
          </>
        )}
        <a href={paths.recordsAsk(m)}>Begär ut en handling</a>
      </p>
    </>
  )
}
