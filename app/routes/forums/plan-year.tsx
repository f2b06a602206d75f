import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatCount, formatShortDate } from '~/text/format'
import { forumRefusals } from '~/text/refusals/forums'
import { Actions, Button, DataTable, EmptyState, PageHeading, Select, TabLinks } from '~/ui'
import { planYear, yearProposal } from '~/use-cases/forums/plan-year'
import { colleagues } from '~/use-cases/work/staff'
import { refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireWorker } from '../workday/guard'
import { staffChoices } from '../workday/staff-choices'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, actor, municipality, m } = await requireWorker(args, 'forum.lead')
  const search = new URL(args.request.url).searchParams
  const now = Number(ctx.today.slice(0, 4))
  const asked = Number(search.get('ar'))
  const year = asked >= 2000 && asked <= 2100 ? asked : now + 1
  return {
    ...{ m, year, now, today: ctx.today },
    created: search.get('skapade'),
    proposed: await yearProposal(ctx.database.read, municipality.id, year),
    staff: staffChoices(await colleagues(ctx.database.read, ctx, municipality.id), actor.accountId),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireWorker(args, 'forum.lead')
  const fields = await readFields(args.request)
  const year = Number(fields.get('ar'))
  const planned = await planYear(ctx, {
    municipality: { id: municipality.id, slug: m },
    year,
    chosen: fields.getAll('key').map((key) => ({ key, day: fields.get(`day-${key}`) ?? '' })),
    preparerAccountId: fields.get('preparerAccountId') ?? '',
  })
  if (!planned.ok) return refusedForm(fields, planned.refusal, forumRefusals)
  return redirect(`${paths.forumWork(m, 'arshjul', 'skapa')}?ar=${year}&skapade=${planned.value.created}`)
}

export const meta: MetaFunction = () => [{ title: 'Skapa årets möten – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m } = data as { m: string }
    return [
      { label: 'Forum', href: paths.forums(m) },
      { label: 'Årshjul', href: paths.forumWork(m, 'arshjul') },
      { label: 'Skapa årets möten' },
    ]
  },
}

export default function PlanYear() {
  const { m, year, now, today, created, proposed, staff } = useLoaderData<typeof loader>()
  const { field, value, problem } = formView(useActionData<typeof action>())
  const here = paths.forumWork(m, 'arshjul', 'skapa')
  const preparations = proposed.reduce((sum, each) => sum + each.preparations.length, 0)
  return (
    <>
      <Saved show={created !== null}>
        {`${formatCount(Number(created ?? 0), 'möte', 'möten')} skapades för ${year}. Det som redan fanns skapades inte igen.`}
      </Saved>
      <PageHeading
        title={`Skapa mötena ${year}`}
        lede="Ett förslag av forumens frekvens och årshjulets stationer. Ändra dagarna eller ta bort det som inte passar."
      />
      <TabLinks
        label="År"
        current={`${here}?ar=${year}`}
        tabs={[now, now + 1].map((each) => ({ label: String(each), href: `${here}?ar=${each}` }))}
      />
      {problem}
      {proposed.length === 0 ? (
        <EmptyState
          title={`Alla möten för ${year} finns`}
          action={<a href={`${paths.forumWork(m, 'arshjul')}?ar=${year}`}>Till årshjulet</a>}
        >
          Inget forum saknar möten enligt sin frekvens och årshjulet.
        </EmptyState>
      ) : (
        <form method="post">
          <input type="hidden" name="ar" value={year} />
          <p>
            {formatCount(proposed.length, 'möte', 'möten')} med{' '}
            {formatCount(preparations, 'förberedelse', 'förberedelser')}.
          </p>
          <div className="year-plan">
            <DataTable
              caption={`Förslag till möten ${year}`}
              captionHidden
              rows={proposed}
              rowKey={(row) => row.key}
              columns={[
                {
                  key: 'take',
                  label: 'Skapa',
                  render: (row) => (
                    <input
                      type="checkbox"
                      className="ds-input"
                      name="key"
                      value={row.key}
                      defaultChecked={row.day >= today}
                      aria-label={`Skapa ${row.forum} ${row.day}`}
                    />
                  ),
                },
                { key: 'forum', label: 'Forum', rowHeader: true, render: (row) => row.forum },
                {
                  key: 'day',
                  label: 'Dag',
                  render: (row) => (
                    <input
                      type="date"
                      className="ds-input width-short"
                      name={`day-${row.key}`}
                      defaultValue={value(`day-${row.key}`, row.day)}
                      aria-label={`Dag för ${row.forum}`}
                      required
                    />
                  ),
                },
                {
                  key: 'stations',
                  label: 'Tar upp',
                  render: (row) => row.stations.map(({ text }) => text).join(', ') || '–',
                },
                {
                  key: 'preparations',
                  label: 'Förberedelser',
                  render: (row) =>
                    row.preparations
                      .map(({ title, dueDay }) => `${title.toLowerCase()} ${formatShortDate(dueDay)}`)
                      .join(', '),
                },
              ]}
            />
          </div>
          <Select
            {...field('preparerAccountId')}
            label="Vem förbereder?"
            hint="Förberedelserna läggs på en lista med dagar, och på dennes Min dag. De följer mötets dag som den står ovan."
            choices={staff}
            placeholder="Ingen än"
          />
          <Actions>
            <Button>Skapa de valda mötena</Button>
            <a href={`${paths.forumWork(m, 'arshjul')}?ar=${year}`}>Avbryt</a>
          </Actions>
        </form>
      )}
    </>
  )
}
