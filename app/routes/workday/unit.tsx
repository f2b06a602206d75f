import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { tasksTo } from '#db/queries/desk-work'
import { unitWork } from '#db/queries/unit-work'
import { myCases } from '#db/queries/workday'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { type UnitRefusal, unitRefusals } from '~/text/refusals/work'
import { DataTable, DateText, EmptyState, PageHeading, StatusBadge } from '~/ui'
import { handOverCases } from '~/use-cases/work/hand-over-cases'
import { colleagues } from '~/use-cases/work/staff'
import { refusedForm } from '../account/form'
import { Saved } from '../account/form-view'
import { workCrumbs } from './crumbs'
import { requireWorker } from './guard'
import { staffChoices } from './staff-choices'
import { UnitPerson } from './unit-person'
import stylesheet from './workday.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const meta: MetaFunction = () => [{ title: 'Min enhet – Rådslag' }]
export const handle = workCrumbs('Min enhet')

const MOST = 200
/** In the address: cases that nobody is responsible for. */
const NOBODY = 'ingen'

async function requireUnit(args: LoaderFunctionArgs) {
  const worker = await requireWorker(args, 'unit.see')
  const { ctx, actor, municipality } = worker
  const all = await colleagues(ctx.database.read, ctx, municipality.id)
  const people = all.filter(({ bodyIds }) => actor.bodyId === null || bodyIds.includes(actor.bodyId))
  return { ...worker, all, people, person: new URL(args.request.url).searchParams.get('person') }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, actor, m, all, people, person } = await requireUnit(args)
  const { read } = ctx.database
  const name = (id: string | null) =>
    id === null ? 'Ingen ansvarig' : (all.find((each) => each.id === id)?.name ?? '–')
  const lines = await unitWork(
    read,
    actor,
    people.map(({ id }) => id),
    ctx.today,
  )
  const known = person === NOBODY || lines.some(({ accountId }) => accountId === person)
  if (person !== null && !known) throw new Response(null, { status: 404 })
  const accountId = person === NOBODY ? null : person
  return {
    ...{ m, today: ctx.today, saved: new URL(args.request.url).searchParams.has('sparat') },
    unit: ctx.session?.acting.bodyName ?? null,
    lines: lines.map((line) => ({ ...line, name: name(line.accountId) })),
    chosen:
      person === null
        ? null
        : {
            ...{ key: person, name: name(accountId), accountId },
            cases: await myCases(read, actor, MOST, accountId),
            tasks: accountId === null ? [] : await tasksTo(read, actor, [accountId], MOST),
            staff: staffChoices(all, actor.accountId, accountId),
          },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, person } = await requireUnit(args)
  const fields = await readFields(args.request)
  const result = await handOverCases(ctx, {
    municipality: { id: municipality.id, slug: m },
    slugs: fields.getAll('arende'),
    toAccountId: fields.get('toAccountId') ?? '',
    note: fields.get('note') ?? '',
  })
  if (!result.ok) return refusedForm<UnitRefusal>(fields, result.refusal, unitRefusals)
  return redirect(`${paths.unit(m)}?${new URLSearchParams({ ...(person ? { person } : {}), sparat: '1' })}`)
}

export default function Unit() {
  const { m, today, saved, unit, lines, chosen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <Saved show={saved}>Ärendena har fått en ny ansvarig, som har fått veta det.</Saved>
      <PageHeading
        title="Min enhet"
        facts={unit ? [unit] : []}
        lede="Öppna ärenden, uppgifter och sena dagar för var och en. Välj en person för att se vad som ligger där och lämna över det."
      />
      <DataTable
        caption="Arbetet i enheten"
        captionHidden
        rows={lines}
        rowKey={(line) => line.accountId ?? NOBODY}
        empty={
          <EmptyState title="Ingen arbetar i enheten än">
            Roller ges av kommunens systemförvaltare.
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: 'Person',
            rowHeader: true,
            render: (line) => (
              <>
                <a href={`${paths.unit(m)}?person=${line.accountId ?? NOBODY}#person`}>{line.name}</a>
                {line.away && (
                  <span className="note block">
                    Frånvarande till <DateText value={line.away.toDay} short />, ersätts av{' '}
                    {line.away.substitute}
                  </span>
                )}
              </>
            ),
          },
          { key: 'cases', label: 'Öppna ärenden', align: 'end', render: (line) => line.cases },
          { key: 'tasks', label: 'Uppgifter', align: 'end', render: (line) => line.tasks },
          {
            key: 'late',
            label: 'Sena dagar',
            align: 'end',
            render: (line) =>
              line.late > 0 ? <StatusBadge tone="danger">{String(line.late)}</StatusBadge> : '0',
          },
        ]}
      />
      {chosen && <UnitPerson m={m} today={today} chosen={chosen} answer={answer} />}
    </>
  )
}
