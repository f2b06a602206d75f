import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { keysInUse } from '~/domain/finance/price-rows'
import { readFields } from '~/server/uploads'
import { formatNumber } from '~/text/format'
import { periodText } from '~/text/economy/price-model'
import { saveVolumes } from '~/use-cases/economy/prices/model/save-volumes'
import type { FrameHandle } from '../../municipality/frame'
import { requireArea } from './area.server'
import { type RowColumn, RowForm, RowTable } from './rows'
import { refusedRows, revisionOf, typedRows } from './rows.server'
import { VersionHeading, versionFacts, versionPath } from './version-heading'

const columns: RowColumn[] = [
  { name: 'key', label: '', kind: 'hidden' },
  { name: 'department', label: '', kind: 'hidden' },
  { name: 'name', label: 'Förvaltning', kind: 'shown' },
  { name: 'volume', label: 'Volym', kind: 'number', width: 'amount' },
  { name: 'estimated', label: 'Uppskattad', kind: 'check' },
  { name: 'reason', label: 'Skäl till uppskattningen' },
  { name: 'knownChange', label: 'Känd ändring', kind: 'number', width: 'code' },
  { name: 'knownReason', label: 'Skäl till ändringen' },
]
const headings = Object.fromEntries(columns.map(({ name, label }) => [name, label]))

export async function loader(args: LoaderFunctionArgs) {
  const { m, version, model, area } = await requireArea(args, 'price.work')
  const nameOf = new Map(model.departments.map(({ code, name }) => [code, name]))
  return {
    ...{ ...versionFacts(m, version), revision: version.revision, name: area.name },
    period: periodText(area.measuringFrom, area.measuringTo),
    names: Object.fromEntries(nameOf),
    keys: keysInUse(area).map((key) => ({
      ...{ code: key.code, name: key.name },
      rows: model.departments.map((department) => {
        const row = key.volumes.find(({ departmentId }) => departmentId === department.id)
        return {
          ...{ key: key.code, department: department.code, name: department.name },
          ...{ volume: row ? formatNumber(row.volume) : '', estimated: row?.estimated ? '1' : '' },
          ...{ reason: row?.reason ?? '', knownReason: row?.knownChangeReason ?? '' },
          knownChange: row?.knownChange ? formatNumber(row.knownChange) : '',
        }
      }),
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, municipality, version, model, area } = await requireArea(args, 'price.work')
  const fields = await readFields(args.request)
  const keys = keysInUse(area)
  const names = columns.map(({ name }) => name)
  const groups = Object.fromEntries(
    keys.map(({ code }, at) => [
      `k${at}`,
      typedRows(fields, `k${at}`, names).filter(({ key }) => key === code),
    ]),
  )
  const nameOf = new Map(model.departments.map(({ code, name }) => [code, name]))
  for (const rows of Object.values(groups)) {
    for (const row of rows) Object.assign(row, { name: nameOf.get(row.department ?? '') ?? '' })
  }
  const all = Object.entries(groups).flatMap(([group, rows]) => rows.map((row, at) => ({ group, at, row })))
  const place = { municipalityId: municipality.id, number: version.number, revision: revisionOf(fields) }
  const saved = await saveVolumes(
    ctx,
    place,
    area.code,
    all.map(({ row }) => row),
  )
  const here = versionPath({ m, number: version.number }, 'volymer')
  if (saved.ok) return redirect(`${here}?sparat=1#${area.code}`)
  return refusedRows(saved, {
    ...{ intent: 'volumes', groups, headings },
    fieldOf: ({ row, column }) => `${all[row]?.group ?? 'k0'}.${all[row]?.at ?? 0}.${column}`,
  })
}

export const meta: MetaFunction = () => [{ title: 'Ändra volymer – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const page = data as Awaited<ReturnType<typeof loader>>
    return [{ label: 'Volymer', href: versionPath(page, 'volymer') }, { label: page.name }]
  },
}

export default function EditVolumes() {
  const page = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  return (
    <>
      <VersionHeading
        version={page}
        title={`Volymer: ${page.name}`}
        lede={`Mätperiod ${page.period}. Lämna tomt det som saknas; skriv noll där inget har räknats.`}
      />
      <RowForm intent="volumes" revision={page.revision} back={versionPath(page, 'volymer')} state={state}>
        {page.keys.map((key, at) => (
          <section key={key.code}>
            <h2>{key.name}</h2>
            <RowTable
              group={`k${at}`}
              caption={key.name}
              columns={columns}
              rows={key.rows}
              state={state}
              removable={false}
              addLabel=""
              spare={0}
            />
          </section>
        ))}
      </RowForm>
    </>
  )
}
