import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { caseAt } from '#db/queries/case-at'
import { scopeOf } from '~/domain/access'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { workRefusals } from '~/text/refusals/work'
import { Actions, Button, DateField, PageHeading, Select, TextArea, TextField } from '~/ui'
import { giveTask } from '~/use-cases/work/give-task'
import { colleagues } from '~/use-cases/work/staff'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireWorker } from './guard'
import { staffChoices } from './staff-choices'
import stylesheet from './workday.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const meta: MetaFunction = () => [{ title: 'Ny uppgift – Rådslag' }]

/** The task's case, where the address names one. */
async function requireTaskCase(args: LoaderFunctionArgs) {
  const worker = await requireWorker(args, 'task.give')
  const { ctx, actor, municipality } = worker
  const slug = args.params.nummer
  const matter =
    slug === undefined
      ? null
      : await caseAt(ctx.database.read, scopeOf(actor), { municipalityId: municipality.id, slug })
  if (slug !== undefined && !matter) throw new Response(null, { status: 404 })
  return { ...worker, matter }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, actor, municipality, m, matter } = await requireTaskCase(args)
  const staff = await colleagues(ctx.database.read, ctx, municipality.id)
  return {
    ...{ m, today: ctx.today, me: actor.accountId },
    matter: matter && { number: matter.number, slug: matter.slug, title: matter.title },
    staff: staffChoices(staff, actor.accountId),
  }
}

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, matter } = data as Awaited<ReturnType<typeof loader>>
    return matter
      ? [
          { label: 'Ärenden', href: paths.cases(m) },
          { label: matter.number, href: paths.case(m, matter.slug) },
          { label: 'Ny uppgift' },
        ]
      : [{ label: 'Min dag', href: paths.workday(m) }, { label: 'Ny uppgift' }]
  },
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, matter } = await requireTaskCase(args)
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const given = await giveTask(ctx, {
    municipality: { id: municipality.id, slug: m },
    caseSlug: matter?.slug ?? null,
    ...{ title: field('title'), note: field('note'), dueDay: field('dueDay') },
    toAccountId: field('toAccountId'),
  })
  if (!given.ok) return refusedForm(fields, given.refusal, workRefusals)
  return redirect(`${paths.task(m, given.value.taskId)}?given=1`)
}

export default function NewTask() {
  const { m, today, matter, staff } = useLoaderData<typeof loader>()
  const { field, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading title="Ny uppgift" lede={matter ? `${matter.number}, ${matter.title}` : undefined} />
      {problem}
      <form method="post" className="work-form">
        <TextField {...field('title')} label="Vad ska göras?" maxLength={200} required />
        <Select
          {...field('toAccountId')}
          label="Vem ska göra det?"
          choices={staff}
          placeholder="Välj"
          required
        />
        <DateField {...field('dueDay')} label="Senast" min={today} optional />
        <TextArea
          {...field('note')}
          label="Anteckning"
          hint="Det som den andra behöver veta. Den blir inte offentlig på webben, men kan bli en allmän handling."
          optional
        />
        <Actions>
          <Button>Ge uppgiften</Button>
          <a href={matter ? paths.case(m, matter.slug) : paths.workday(m)}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
