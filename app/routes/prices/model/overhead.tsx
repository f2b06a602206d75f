import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { overheadOf, type PriceModel, selfCosts } from '~/domain/finance/price-rows'
import { oreTyped } from '~/domain/shared/typed'
import { readFields } from '~/server/uploads'
import { overheadKindLabel } from '~/text/economy/price-model'
import { formatNumber } from '~/text/format'
import { DataTable, EmptyState, KeyFigures, Money, Section } from '~/ui'
import { saveOverheads } from '~/use-cases/economy/prices/model/save-overheads'
import type { FrameHandle } from '../../municipality/frame'
import { requireVersion } from './require-version'
import { type RowColumn, RowForm, RowTable } from './rows'
import { moreRows, refusedRows, revisionOf, typedRows } from './rows.server'
import { VersionHeading, versionFacts, versionPath } from './version-heading'

const internalColumns: RowColumn[] = [
  { name: 'label', label: 'Roll' },
  { name: 'fte', label: 'Årsarbetare', kind: 'number', width: 'code' },
  { name: 'standardCost', label: 'Kronor per årsarbetare', kind: 'number', width: 'amount' },
]
const administrationColumns: RowColumn[] = [
  { name: 'label', label: 'Vad' },
  { name: 'amount', label: 'Kronor', kind: 'number', width: 'amount' },
]
const headings = {
  ...{ label: 'Benämning', fte: 'Årsarbetare', standardCost: 'Kronor per årsarbetare', amount: 'Kronor' },
}
const intent = 'overheads'

const ofKind = ({ overheads }: PriceModel, kind: 'internal' | 'administration') =>
  overheads.filter((row) => row.kind === kind)

const sum = (rows: readonly { amountOre: number }[]) =>
  rows.reduce((all, { amountOre }) => all + amountOre, 0)

export async function loader(args: LoaderFunctionArgs) {
  const { m, version, model, open, previousModel } = await requireVersion(args)
  const query = new URL(args.request.url).searchParams
  const previous = await previousModel()
  const internal = ofKind(model, 'internal')
  const administration = ofKind(model, 'administration')
  return {
    ...{ ...versionFacts(m, version), revision: version.revision, open, internal, administration },
    editing: open && query.has('andra'),
    saved: query.has('sparat'),
    internalOre: sum(internal),
    administrationOre: sum(administration),
    totalOre: overheadOf(model),
    previousOre: previous && overheadOf(previous),
    shares: (selfCosts(model) ?? []).map(({ id, fte, overheadOre }) => ({
      ...{ code: id, fte, overheadOre },
      name: model.areas.find(({ code }) => code === id)?.name ?? id,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, municipality, version } = await requireVersion(args, 'price.work')
  const fields = await readFields(args.request)
  const names = (list: RowColumn[]) => list.map(({ name }) => name)
  const groups = {
    internal: typedRows(fields, 'internal', names(internalColumns)),
    administration: typedRows(fields, 'administration', names(administrationColumns)),
  }
  const add = fields.get('add')
  if (add === 'internal' || add === 'administration') return moreRows(intent, groups, add)
  const place = { municipalityId: municipality.id, number: version.number, revision: revisionOf(fields) }
  const saved = await saveOverheads(ctx, place, groups)
  if (saved.ok) return redirect(`${versionPath({ m, number: version.number }, 'overhead')}?sparat=1`)
  const count = groups.internal.length
  return refusedRows(saved, {
    ...{ intent, groups, headings },
    fieldOf: ({ row, column }) =>
      row < count ? `internal.${row}.${column}` : `administration.${row - count}.${column}`,
  })
}

export const meta: MetaFunction = () => [{ title: 'Overhead i prismodellen – Rådslag' }]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Overhead' }] }

export default function Overhead() {
  const version = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const here = versionPath(version, 'overhead')
  const editing = version.editing || state !== undefined
  return (
    <>
      <VersionHeading
        version={version}
        title="Overhead"
        lede="Två rader: de som leder och stödjer tjänsterna, var och en till sin schablon, och det som är gemensamt för hela förvaltningen. Summan fördelas på tjänsteområdena efter årsarbetare."
        edit={version.open && !editing ? `${here}?andra=1` : undefined}
        saved={version.saved}
      />
      {editing ? (
        <RowForm intent={intent} revision={version.revision} back={here} state={state}>
          <h2>{overheadKindLabel.internal}</h2>
          <RowTable
            group="internal"
            caption={overheadKindLabel.internal}
            columns={internalColumns}
            rows={version.internal.map(({ label, fte, standardCostOre }) => ({
              ...{ label, fte: formatNumber(fte ?? '0'), standardCost: oreTyped(standardCostOre ?? 0) },
            }))}
            state={state}
          />
          <h2>{overheadKindLabel.administration}</h2>
          <RowTable
            group="administration"
            caption={overheadKindLabel.administration}
            columns={administrationColumns}
            rows={version.administration.map(({ label, amountOre }) => ({
              label,
              amount: oreTyped(amountOre),
            }))}
            state={state}
          />
        </RowForm>
      ) : (
        <OverheadTables version={version} />
      )}
    </>
  )
}

function OverheadTables({ version }: { version: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { internal, administration, internalOre, administrationOre, totalOre, previousOre, shares } = version
  return (
    <>
      <KeyFigures
        figures={[
          { label: overheadKindLabel.internal, value: <Money ore={internalOre} /> },
          { label: overheadKindLabel.administration, value: <Money ore={administrationOre} /> },
          {
            ...{ label: 'Gemensam overhead', value: <Money ore={totalOre} /> },
            note:
              previousOre === null ? undefined : (
                <>
                  Året före <Money ore={previousOre} />
                </>
              ),
          },
        ]}
      />
      <Section title={overheadKindLabel.internal}>
        <DataTable
          caption={overheadKindLabel.internal}
          captionHidden
          rows={internal}
          rowKey={({ id }) => id}
          empty={<EmptyState title="Inga roller än" />}
          totalLabel="Summa"
          columns={[
            { key: 'label', label: 'Roll', rowHeader: true, render: ({ label }) => label },
            {
              ...{ key: 'fte', label: 'Årsarbetare', align: 'end' },
              render: ({ fte }) => (fte === null ? '–' : formatNumber(fte)),
            },
            {
              ...{ key: 'cost', label: 'Per årsarbetare', align: 'end', nowrap: true },
              render: ({ standardCostOre }) =>
                standardCostOre === null ? '–' : <Money ore={standardCostOre} />,
            },
            {
              ...{
                key: 'amount',
                label: 'Kostnad',
                align: 'end',
                nowrap: true,
                total: <Money ore={internalOre} />,
              },
              render: ({ amountOre }) => <Money ore={amountOre} />,
            },
          ]}
        />
      </Section>
      <Section title={overheadKindLabel.administration}>
        <DataTable
          caption={overheadKindLabel.administration}
          captionHidden
          rows={administration}
          rowKey={({ id }) => id}
          empty={<EmptyState title="Inga kostnader än" />}
          totalLabel="Summa"
          columns={[
            { key: 'label', label: 'Vad', rowHeader: true, render: ({ label }) => label },
            {
              ...{ key: 'amount', label: 'Kostnad', align: 'end', nowrap: true },
              total: <Money ore={administrationOre} />,
              render: ({ amountOre }) => <Money ore={amountOre} />,
            },
          ]}
        />
      </Section>
      {shares.length > 0 && (
        <Section title="Så fördelas den" intro="Efter antalet årsarbetare i varje tjänsteområde.">
          <DataTable
            caption="Overhead per tjänsteområde"
            captionHidden
            rows={shares}
            rowKey={({ code }) => code}
            totalLabel="Summa"
            columns={[
              {
                ...{ key: 'name', label: 'Tjänsteområde', rowHeader: true },
                render: ({ code, name }) => <a href={versionPath(version, 'omraden', code)}>{name}</a>,
              },
              {
                ...{ key: 'fte', label: 'Årsarbetare', align: 'end' },
                render: ({ fte }) => formatNumber(fte),
              },
              {
                ...{
                  key: 'amount',
                  label: 'Overhead',
                  align: 'end',
                  nowrap: true,
                  total: <Money ore={totalOre} />,
                },
                render: ({ overheadOre }) => <Money ore={overheadOre} />,
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}
