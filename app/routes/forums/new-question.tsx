import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listForums } from '#db/queries/places-forums'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { forumRefusals } from '~/text/refusals/forums'
import { Actions, Button, PageHeading, Select, TextArea, TextField } from '~/ui'
import { raiseQuestion } from '~/use-cases/forums/raise-question'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireWorker } from '../workday/guard'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m } = await requireWorker(args, 'forum.lead')
  const search = new URL(args.request.url).searchParams
  const forums = await listForums(ctx.database.read, ctx.actor, municipality.id)
  return {
    ...{ m, forum: search.get('forum') ?? '', matter: search.get('arende') ?? '' },
    forums: forums
      .filter(({ endedDay }) => endedDay === null)
      .map(({ slug, name }) => ({ value: slug, label: name })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireWorker(args, 'forum.lead')
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const raised = await raiseQuestion(ctx, {
    municipality: { id: municipality.id, slug: m },
    ...{ forum: field('forum'), title: field('title'), text: field('text'), caseSlug: field('caseSlug') },
  })
  if (!raised.ok) return refusedForm(fields, raised.refusal, forumRefusals)
  return redirect(paths.forumWork(m, 'fragor', String(raised.value.number)))
}

export const meta: MetaFunction = () => [{ title: 'Väck en fråga – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m } = data as { m: string }
    return [
      { label: 'Forum', href: paths.forums(m) },
      { label: 'Frågor', href: paths.forumWork(m, 'fragor') },
      { label: 'Ny fråga' },
    ]
  },
}

export default function NewQuestion() {
  const { m, forum, forums, matter } = useLoaderData<typeof loader>()
  const { field, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        title="Väck en fråga"
        lede="Frågan får ett nummer och kommer på forumets nästa dagordning av sig själv."
      />
      {problem}
      <form method="post" className="forum-form">
        <Select
          {...field('forum', forum)}
          label="I vilket forum?"
          choices={forums}
          placeholder="Välj"
          required
        />
        <TextField {...field('title')} label="Frågan i en mening" maxLength={200} required />
        <TextArea
          {...field('text')}
          label="Bakgrund"
          hint="Vad forumet behöver veta, och vad som föreslås."
          optional
        />
        <TextField
          {...field('caseSlug', matter)}
          label="Ärende"
          hint="Numret som i ärendets adress, till exempel ks-2026-14"
          width="medium"
          optional
        />
        <Actions>
          <Button>Väck frågan</Button>
          <a href={paths.forumWork(m, 'fragor')}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
