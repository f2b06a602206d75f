import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { priceModelFaults } from '~/domain/finance/price-faults'
import { priceModel } from '~/domain/finance/price-model'
import { keysInUse, priceInputOf, selfCosts, sumDecimals } from '~/domain/finance/price-rows'
import { volumeRemarks } from '~/domain/finance/volume-check'
import { percentChange, sumOre } from '~/domain/shared/money'
import { readFields } from '~/server/uploads'
import { priceChangeKindLabel, priceFaultText, priceNames } from '~/text/economy/price-model'
import { DataTable, FieldRow, KeyFigures, LinkButton, Money, Notice, Percent, Section, TextField } from '~/ui'
import { addArea } from '~/use-cases/economy/prices/model/save-area'
import { faultHref } from './fault-place'
import { requireVersion } from './require-version'
import { AreaTable } from './cost-table'
import { RowForm } from './rows'
import { refusedRows, revisionOf } from './rows.server'
import { VersionHeading, versionFacts, versionPath } from './version-heading'

export async function loader(args: LoaderFunctionArgs) {
  const { m, version, model, open, allowed, previousModel } = await requireVersion(args)
  const query = new URL(args.request.url).searchParams
  const facts = versionFacts(m, version)
  const previous = await previousModel()
  const names = priceNames(model, previous)
  const list = priceModel(priceInputOf(model))
  const costs = selfCosts(model)
  const before = previous && priceModel(priceInputOf(previous))
  const totalBefore = before?.ok ? before.value.totalOre : null
  return {
    ...{ ...facts, revision: version.revision, open, inside: allowed('economy.read') },
    saved: query.has('sparat'),
    adding: open && query.has('nytt'),
    faults: priceModelFaults(model).map((fault) => ({
      text: priceFaultText(fault, names),
      href: faultHref(facts, fault),
    })),
    remarks: previous ? volumeRemarks(model, previous).filter(({ kind }) => kind !== 'missing').length : 0,
    total: list.ok
      ? {
          totalOre: list.value.totalOre,
          pct: totalBefore === null ? null : percentChange(totalBefore, list.value.totalOre),
        }
      : null,
    departments: model.departments.length,
    areas: model.areas.map((area) => {
      const priced = costs?.find(({ id }) => id === area.code)
      return {
        ...{ code: area.code, name: area.name },
        keys: keysInUse(area).length,
        cost: priced
          ? {
              ...{ fte: priced.fte, staffOre: priced.staffOre, otherOre: priced.otherOre },
              ...{ overheadOre: priced.overheadOre, totalOre: priced.totalOre },
            }
          : null,
      }
    }),
    sums: costs && {
      fte: sumDecimals(
        costs.map(({ fte }) => fte),
        2,
      ),
      staffOre: sumOre(costs.map(({ staffOre }) => staffOre)) ?? 0,
      otherOre: sumOre(costs.map(({ otherOre }) => otherOre)) ?? 0,
      overheadOre: sumOre(costs.map(({ overheadOre }) => overheadOre)) ?? 0,
      totalOre: sumOre(costs.map(({ totalOre }) => totalOre)) ?? 0,
    },
    changes: model.areas.flatMap((area) =>
      area.changes.map(({ id, kind, name, comment }) => ({
        id,
        kind,
        name,
        comment,
        area: area.name,
        code: area.code,
      })),
    ),
    restatedReason: version.restatedReason,
  }
}

export type OverviewPage = Awaited<ReturnType<typeof loader>>

const headings = { code: 'Kod', name: 'Namn' }

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, municipality, version } = await requireVersion(args, 'price.work')
  const fields = await readFields(args.request)
  const row = { code: fields.get('code') ?? '', name: fields.get('name') ?? '' }
  const place = { municipalityId: municipality.id, number: version.number, revision: revisionOf(fields) }
  const added = await addArea(ctx, place, row)
  if (added.ok) {
    return redirect(`${versionPath({ m, number: version.number }, 'omraden', row.code.trim())}?sparat=1`)
  }
  return refusedRows(added, {
    ...{ intent: 'area', groups: { area: [row] }, headings, lone: true },
    fieldOf: ({ column }) => column,
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Prismodell ${data?.year ?? ''} – Rådslag` },
]

export default function Overview() {
  const version = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { faults, remarks, total, areas, changes, open } = version
  const here = versionPath(version)
  const adding = version.adding || state !== undefined
  return (
    <>
      <VersionHeading
        version={version}
        title={`Prismodell ${version.year}`}
        lede="Självkostnaden räknas per tjänsteområde och fördelas på förvaltningarna efter hur mycket de använder. Inget läggs på som vinst."
        saved={version.saved}
      />
      {version.restatedReason && (
        <Notice tone="info" title="Omräknat jämförelseår">
          {version.restatedReason}
        </Notice>
      )}
      {faults.length > 0 ? (
        <Notice tone="warning" title={`Det här saknas innan priserna kan räknas (${faults.length})`}>
          <ul>
            {faults.map(({ text, href }) => (
              <li key={text}>{open ? <a href={href}>{text}</a> : text}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        total && (
          <KeyFigures
            figures={[
              {
                ...{ label: 'Självkostnad', value: <Money ore={total.totalOre} /> },
                note:
                  total.pct === null ? undefined : (
                    <>
                      <Percent value={total.pct} signed /> mot året före
                    </>
                  ),
              },
              { label: 'Tjänsteområden', value: areas.length },
              { label: 'Förvaltningar', value: version.departments },
            ]}
          />
        )
      )}
      {remarks > 0 && version.inside && (
        <Notice tone="info" title="Volymer som sticker ut mot året före">
          <a href={`${versionPath(version, 'volymer')}#anmarkningar`}>
            {remarks === 1 ? 'En sak' : `${remarks} saker`} att kontrollera
          </a>
          . Inget av det hindrar beräkningen.
        </Notice>
      )}
      <Section
        title="Tjänsteområden"
        links={
          open &&
          !adding && (
            <LinkButton variant="secondary" href={`${here}?nytt=1`}>
              Lägg till område
            </LinkButton>
          )
        }
      >
        {adding && (
          <RowForm
            intent="area"
            revision={version.revision}
            back={here}
            state={state}
            save="Lägg till området"
          >
            <FieldRow>
              <TextField name="code" label="Kod" defaultValue={state?.groups.area?.[0]?.code} width="short" />
              <TextField name="name" label="Namn" defaultValue={state?.groups.area?.[0]?.name} />
            </FieldRow>
          </RowForm>
        )}
        <AreaTable version={version} />
      </Section>
      {changes.length > 0 && (
        <Section
          title="Förändrade uppdrag"
          intro="Det som har tillkommit och tagits bort sedan året före. Prislistan visar ändringen både med och utan dem."
        >
          <DataTable
            caption="Förändrade uppdrag"
            captionHidden
            rows={changes}
            rowKey={({ id }) => id}
            columns={[
              { key: 'kind', label: 'Ändring', render: ({ kind }) => priceChangeKindLabel[kind] },
              { key: 'name', label: 'Uppdrag', rowHeader: true, render: ({ name }) => name },
              {
                ...{ key: 'area', label: 'Tjänsteområde' },
                render: ({ area, code }) => <a href={versionPath(version, 'omraden', code)}>{area}</a>,
              },
              { key: 'comment', label: 'Kommentar', render: ({ comment }) => comment ?? '–' },
            ]}
          />
        </Section>
      )}
    </>
  )
}
