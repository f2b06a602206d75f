import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { responsibleAccounts } from '#db/queries/intakes'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { assignRefusals } from '~/text/refusals/lifecycle'
import { Actions, Button, PageHeading, Select, TextArea, TextField } from '~/ui'
import { assignCase } from '~/use-cases/cases/assign-case'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireCase } from './require-case'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, page } = await requireCase(args, 'case.assign')
  return {
    m: municipality.slug,
    head: { slug: page.head.slug, number: page.head.number, title: page.head.title },
    accountId: page.head.responsibleAccountId,
    unit: page.head.responsibleUnit,
    accounts: await responsibleAccounts(ctx.database.read, municipality.id),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, page } = await requireCase(args, 'case.assign')
  const fields = await readFields(args.request)
  const result = await assignCase(ctx, {
    ...{ municipalityId: municipality.id, municipalitySlug: municipality.slug, slug: page.head.slug },
    ...{ accountId: fields.get('account') || null, unit: fields.get('unit'), note: fields.get('note') },
  })
  if (!result.ok) return refusedForm(fields, result.refusal, assignRefusals)
  return redirect(`${paths.case(municipality.slug, page.head.slug)}?atgard=ansvarig`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Byt ansvarig: ${data.head.number} – Rådslag` : 'Rådslag' },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, head } = page as ReturnType<typeof useLoaderData<typeof loader>>
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: head.number, href: paths.case(m, head.slug) },
      { label: 'Byt ansvarig' },
    ]
  },
}

export default function AssignRoute() {
  const { m, head, accountId, unit, accounts } = useLoaderData<typeof loader>()
  const { value, error, problem } = formView(useActionData<typeof action>())
  return (
    <div className="column">
      <PageHeading title="Byt ansvarig" facts={[head.number]} lede={head.title} />
      {problem}
      <form method="post" noValidate>
        <Select
          name="account"
          label="Ansvarig"
          hint="Den nya ansvariga får besked på Min dag och med e-post."
          placeholder="Ingen"
          choices={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={value('account', accountId ?? '')}
          error={error('account')}
        />
        <TextField
          name="unit"
          label="Enhet"
          optional
          defaultValue={value('unit', unit ?? '')}
          error={error('unit')}
        />
        <TextArea
          name="note"
          label="Meddelande"
          hint="Sparas i historiken och visas för medarbetare."
          optional
          defaultValue={value('note')}
          error={error('note')}
          rows={4}
        />
        <Actions>
          <Button>Spara</Button>
          <a href={paths.case(m, head.slug)}>Avbryt</a>
        </Actions>
      </form>
    </div>
  )
}
