import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listActionLists } from '#db/queries/forums/work'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { forumRefusals } from '~/text/refusals/forums'
import { Actions, Button, PageHeading, Select } from '~/ui'
import { addAction } from '~/use-cases/forums/actions'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireWorker } from '../workday/guard'
import { actionChoices } from './action-choices.server'
import { ActionFields, actionFieldsOf } from './action-fields'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m } = await requireWorker(args, 'forum.lead')
  const lists = await listActionLists(ctx.database.read, ctx.actor, municipality.id)
  const choices = await actionChoices(ctx, municipality.id)
  return {
    ...{ m, ...choices },
    lists: [
      ...(lists.length > 0
        ? [
            {
              group: 'Restlistor',
              choices: lists.map(({ id, name }) => ({ value: `lista:${id}`, label: name })),
            },
          ]
        : []),
      {
        group: 'Forumets egen lista',
        choices: choices.forumIds.map(({ value, label }) => ({ value: `forum:${value}`, label })),
      },
    ],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireWorker(args, 'forum.lead')
  const fields = await readFields(args.request)
  const [kind, id = ''] = (fields.get('list') ?? '').split(':')
  const added = await addAction(ctx, {
    ...actionFieldsOf(fields),
    municipality: { id: municipality.id, slug: m },
    ...{ listId: kind === 'lista' ? id : null, forumId: kind === 'forum' ? id : null },
    ...{ meetingId: null, questionId: null },
  })
  if (!added.ok) return refusedForm(fields, added.refusal, forumRefusals)
  return redirect(paths.forumWork(m, 'restlistor', added.value.actionId))
}

export const meta: MetaFunction = () => [{ title: 'Ny aktivitet – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m } = data as { m: string }
    return [
      { label: 'Forum', href: paths.forums(m) },
      { label: 'Restlistor', href: paths.forumWork(m, 'restlistor') },
      { label: 'Ny aktivitet' },
    ]
  },
}

export default function NewAction() {
  const { m, lists, colleagues, forums } = useLoaderData<typeof loader>()
  const view = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading title="Ny aktivitet" />
      {view.problem}
      <form method="post" className="forum-form">
        <Select
          {...view.field('list')}
          label="På vilken lista?"
          choices={lists}
          placeholder="Välj"
          required
        />
        <ActionFields view={view} colleagues={colleagues} forums={forums} />
        <Actions>
          <Button>Lägg till</Button>
          <a href={paths.forumWork(m, 'restlistor')}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
