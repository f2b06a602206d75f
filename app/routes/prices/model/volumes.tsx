import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { volumeImportsOf } from '#db/queries/economy/price-model'
import { effectiveVolume, keysInUse, sumDecimals } from '~/domain/finance/price-rows'
import { volumeRemarks } from '~/domain/finance/volume-check'
import { periodText, priceNames, volumeRemarkText } from '~/text/economy/price-model'
import { formatCount, formatNumber } from '~/text/format'
import { DataTable, DateText, EmptyState, LinkButton, Notice, Section } from '~/ui'
import type { FrameHandle } from '../../municipality/frame'
import { requireVersion } from './require-version'
import { VersionHeading, versionFacts, versionPath } from './version-heading'

export async function loader(args: LoaderFunctionArgs) {
  const { m, read, version, model, open, allowed, previousModel } = await requireVersion(args)
  const query = new URL(args.request.url).searchParams
  const previous = await previousModel()
  const names = priceNames(model, previous)
  const inside = allowed('economy.read')
  return {
    ...{ ...versionFacts(m, version), open, saved: query.has('sparat'), imported: query.get('inlasta') },
    remarks:
      previous && inside ? volumeRemarks(model, previous).map((each) => volumeRemarkText(each, names)) : [],
    imports: inside
      ? (await volumeImportsOf(read, version.id)).map(
          ({ id, fileName, valueCount, remarks, importedAt }) => ({
            ...{ id, fileName, valueCount, importedAt, remarks: remarks.length },
            accepted: remarks.at(-1) ?? null,
          }),
        )
      : [],
    areas: model.areas.map((area) => {
      const before = previous?.areas.find(({ code }) => code === area.code)
      const keys = keysInUse(area).map((key) => {
        const was = before?.keys.find(({ code }) => code === key.code)
        const cells = model.departments.map((department) => {
          const row = key.volumes.find(({ departmentId }) => departmentId === department.id)
          const lastId = previous?.departments.find(({ code }) => code === department.code)?.id
          const last = was?.volumes.find(({ departmentId }) => departmentId === lastId)
          return {
            volume: row ? effectiveVolume(row) : null,
            estimated: row?.estimated ?? false,
            reason: row?.reason ?? null,
            knownChange: row?.knownChange ?? null,
            knownChangeReason: row?.knownChangeReason ?? null,
            before: last ? effectiveVolume(last) : null,
          }
        })
        const sum = (of: 'volume' | 'before') => {
          const known = cells.flatMap((cell) => cell[of] ?? [])
          return known.length < cells.length ? null : sumDecimals(known)
        }
        return { code: key.code, name: key.name, cells, sum: sum('volume'), sumBefore: sum('before') }
      })
      return {
        code: area.code,
        name: area.name,
        period: periodText(area.measuringFrom, area.measuringTo),
        keys,
      }
    }),
    departments: model.departments.map(({ code, name }) => ({ code, name })),
    hasPrevious: previous !== null,
  }
}

export const meta: MetaFunction = () => [{ title: 'Volymer i prismodellen – Rådslag' }]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Volymer' }] }

const number = (text: string | null) => (text === null ? '–' : formatNumber(text))

export default function Volumes() {
  const page = useLoaderData<typeof loader>()
  const { areas, remarks, imports, open } = page
  return (
    <>
      <VersionHeading
        version={page}
        title="Volymer"
        lede="Hur mycket varje förvaltning har använt tjänsterna under mätperioden. Det är volymerna som avgör andelarna; noll är ett värde, tomt är ett som saknas."
        saved={page.saved}
      />
      {page.imported && (
        <Notice tone="success" live>
          {formatCount(Number(page.imported), 'volym', 'volymer')} lästes in.
        </Notice>
      )}
      <div className="actions">
        {open && <LinkButton href={versionPath(page, 'volymer', 'las-in')}>Läs in volymer</LinkButton>}
        <a href={versionPath(page, 'volymer.csv')} download>
          Hämta som CSV{open ? ', att fylla i' : ''}
        </a>
      </div>
      {remarks.length > 0 && (
        <Section
          id="anmarkningar"
          title="Sticker ut mot förra året"
          count={remarks.length}
          intro="Det som saknas måste fyllas i. Resten hindrar inte beräkningen: kontrollera att det stämmer, eller markera volymen som uppskattad med skäl."
        >
          <ul className="remark-list">
            {remarks.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
      {areas.length === 0 && <EmptyState title="Inga tjänsteområden än" />}
      {areas.map((area) => (
        <Section
          key={area.code}
          id={area.code}
          title={area.name}
          intro={`Mätperiod ${area.period}.`}
          links={
            open && (
              <a href={versionPath(page, 'volymer', area.code)}>
                Ändra<span className="visually-hidden"> volymer för {area.name}</span>
              </a>
            )
          }
        >
          <AreaVolumes page={page} area={area} />
        </Section>
      ))}
      {imports.length > 0 && (
        <Section title="Inlästa filer">
          <DataTable
            caption="Inlästa filer"
            captionHidden
            rows={imports}
            rowKey={({ id }) => id}
            columns={[
              { key: 'file', label: 'Fil', rowHeader: true, render: ({ fileName }) => fileName },
              { key: 'at', label: 'Lästes in', render: ({ importedAt }) => <DateText value={importedAt} /> },
              { key: 'values', label: 'Volymer', align: 'end', render: ({ valueCount }) => valueCount },
              {
                ...{ key: 'remarks', label: 'Mot förra året' },
                render: (row) => (row.remarks === 0 ? 'Inget stack ut' : row.accepted),
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

/** A row per department, two columns per key: this year and the year before. */
function AreaVolumes({ page, area }: { page: Page; area: Page['areas'][number] }) {
  const { departments, hasPrevious } = page
  type Department = (typeof departments)[number]
  const rows: Department[] = departments
  return (
    <DataTable
      caption={`Volymer, ${area.name}`}
      captionHidden
      phone="scroll"
      rows={area.keys.length === 0 ? [] : rows}
      rowKey={({ code }) => code}
      totalLabel="Summa"
      empty={<p className="note">Området har inga nycklar i bruk.</p>}
      columns={[
        { key: 'name', label: 'Förvaltning', rowHeader: true, render: ({ name }) => name },
        ...area.keys.flatMap((key) => [
          {
            ...{ key: key.code, label: key.name, align: 'end' as const, total: number(key.sum) },
            render: (_: Department, at: number) => <VolumeCell cell={key.cells[at]} />,
          },
          ...(hasPrevious
            ? [
                {
                  ...{ key: `${key.code}-before`, label: 'Året före', align: 'end' as const },
                  total: <span className="volume-before">{number(key.sumBefore)}</span>,
                  render: (_: Department, at: number) => (
                    <span className="volume-before">{number(key.cells[at]?.before ?? null)}</span>
                  ),
                },
              ]
            : []),
        ]),
      ]}
    />
  )
}

type Cell = Page['areas'][number]['keys'][number]['cells'][number]

function VolumeCell({ cell }: { cell: Cell | undefined }) {
  if (!cell || cell.volume === null) return <span className="volume-missing">saknas</span>
  return (
    <>
      {formatNumber(cell.volume)}
      {cell.estimated && (
        <span className="volume-note" title={cell.reason ?? undefined}>
          uppskattad
        </span>
      )}
      {cell.knownChange !== null && (
        <span className="volume-note" title={cell.knownChangeReason ?? undefined}>
          därav {formatNumber(cell.knownChange)} känd ändring
        </span>
      )}
    </>
  )
}
