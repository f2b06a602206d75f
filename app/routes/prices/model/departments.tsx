import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readFields } from '~/server/uploads'
import { DataTable, EmptyState } from '~/ui'
import { saveDepartments } from '~/use-cases/economy/prices/model/save-departments'
import type { FrameHandle } from '../../municipality/frame'
import { requireVersion } from './require-version'
import { RowForm, RowTable, type RowColumn } from './rows'
import { moreRows, refusedRows, revisionOf, typedRows } from './rows.server'
import { VersionHeading, versionFacts, versionPath } from './version-heading'

const columns: RowColumn[] = [
  { name: 'id', label: '', kind: 'hidden' },
  { name: 'code', label: 'Kod', width: 'code' },
  { name: 'name', label: 'Namn' },
  { name: 'splitFrom', label: 'Delad från', width: 'code' },
  { name: 'mergedFrom', label: 'Sammanslagen av', width: 'code' },
]
const headings = Object.fromEntries(columns.map(({ name, label }) => [name, label]))
const group = 'departments'

export async function loader(args: LoaderFunctionArgs) {
  const { m, version, model, open } = await requireVersion(args)
  const query = new URL(args.request.url).searchParams
  return {
    ...{ ...versionFacts(m, version), revision: version.revision, open },
    editing: open && query.has('andra'),
    saved: query.has('sparat'),
    rows: model.departments.map(({ id, code, name, splitFrom, mergedFrom }) => ({
      ...{ id, code, name, splitFrom: splitFrom ?? '', mergedFrom: (mergedFrom ?? []).join(', ') },
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, municipality, version } = await requireVersion(args, 'price.work')
  const fields = await readFields(args.request)
  const rows = typedRows(
    fields,
    group,
    columns.map(({ name }) => name),
    ['code', 'name'],
  )
  if (fields.has('add')) return moreRows(group, { [group]: rows }, group)
  const place = { municipalityId: municipality.id, number: version.number, revision: revisionOf(fields) }
  const saved = await saveDepartments(ctx, place, rows)
  if (saved.ok) return redirect(`${versionPath({ m, number: version.number }, 'forvaltningar')}?sparat=1`)
  return refusedRows(saved, {
    ...{ intent: group, groups: { [group]: rows }, headings },
    fieldOf: ({ row, column }) => `${group}.${row}.${column}`,
  })
}

export const meta: MetaFunction = () => [{ title: 'Förvaltningar i prismodellen – Rådslag' }]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Förvaltningar' }] }

export default function Departments() {
  const version = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const here = versionPath(version, 'forvaltningar')
  const editing = version.editing || state !== undefined
  return (
    <>
      <VersionHeading
        version={version}
        title="Förvaltningar"
        lede="De som betalar. Koden är densamma från år till år, och ordningen avgör vem som får ett öre som blir över när allt annat är lika."
        edit={version.open && !editing ? `${here}?andra=1` : undefined}
        saved={version.saved}
      />
      {editing ? (
        <RowForm intent={group} revision={version.revision} back={here} state={state}>
          <p className="note">
            Har organisationen ändrats: skriv koden för den förvaltning som en ny är delad från, eller koderna
            för dem som slagits samman, med komma emellan. Jämförelsen med förra året räknas då om.
          </p>
          <RowTable
            group={group}
            caption="Förvaltningar"
            columns={columns}
            rows={version.rows}
            state={state}
          />
        </RowForm>
      ) : (
        <DataTable
          caption="Förvaltningar"
          captionHidden
          rows={version.rows}
          rowKey={({ code }) => code}
          empty={
            <EmptyState title="Inga förvaltningar än">
              Utan förvaltningar finns ingen att fördela på.
            </EmptyState>
          }
          columns={[
            { key: 'code', label: 'Kod', render: ({ code }) => code },
            { key: 'name', label: 'Förvaltning', rowHeader: true, render: ({ name }) => name },
            {
              ...{ key: 'origin', label: 'Ändrad organisation' },
              render: ({ splitFrom, mergedFrom }) =>
                splitFrom ? `Delad från ${splitFrom}` : mergedFrom ? `Sammanslagen av ${mergedFrom}` : '–',
            },
          ]}
        />
      )}
    </>
  )
}
