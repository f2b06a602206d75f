import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { reportRefusals } from '~/text/refusals/assignments'
import { Actions, Button, PageHeading } from '~/ui'
import { reportAssignment } from '~/use-cases/assignments/report'
import { refusedForm } from '../account/form'
import type { FrameHandle } from '../municipality/frame'
import { ReportFields, reportTold } from './report-fields'
import { requireAssignment } from './require'

async function requireReporter(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const place = await requireAssignment(args)
  if (!place.allowed.report) throw new Response(null, { status: 403 })
  return place
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, assignment } = await requireReporter(args)
  const { title, number, slug, giver, text, state } = assignment
  return {
    ...{ m, title, number, slug, giver, text, today: ctx.today },
    takes: ['planned', 'in_progress'].includes(state),
    stages: assignment.stages.map(({ position, title: stage }) => ({ position, title: stage })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, assignment, address } = await requireReporter(args)
  const fields = await readFields(args.request)
  const told = reportTold(fields)
  const done = await reportAssignment(ctx, { municipalityId: municipality.id, address, told })
  if (!done.ok) return refusedForm(fields, done.refusal, reportRefusals)
  return redirect(`${paths.assignment(m, assignment.slug)}?klart=redovisat`)
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Redovisa ${data.number} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, number, slug } = data as Data
    return [
      { label: 'Uppdrag', href: paths.assignments(m) },
      { label: number, href: paths.assignment(m, slug) },
      { label: 'Redovisa' },
    ]
  },
}

export default function Report() {
  const { m, title, number, slug, giver, text, today, takes, stages } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  return (
    <div className="column">
      <PageHeading
        kind="Redovisning"
        title={title}
        facts={[number]}
        lede={`Redovisningen lämnas till ${giver} och blir en handling i ärendet.`}
      />
      <blockquote className="quote">{text}</blockquote>
      {takes ? (
        <form method="post">
          <ReportFields state={state} stages={stages} today={today} />
          <Actions>
            <Button>Lämna redovisningen</Button>
            <a href={paths.assignment(m, slug)}>Avbryt</a>
          </Actions>
        </form>
      ) : (
        <p className="empty">
          Uppdraget tar inte emot redovisningar nu.{' '}
          <a href={paths.case(m, slug)}>Planera uppdraget på ärendets sida</a> om det inte har börjat.
        </p>
      )}
    </div>
  )
}
