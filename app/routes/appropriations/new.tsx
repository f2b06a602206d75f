import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { bodiesOf } from '#db/queries/economy/bodies'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { appropriationRefusals } from '~/text/refusals/appropriations'
import { Actions, Button, DateField, FieldRow, PageHeading, Select, TextArea, TextField } from '~/ui'
import { createAppropriation } from '~/use-cases/economy/appropriations/create-appropriation'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireEconomy } from '../economy/require-economy'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, municipality, m } = await requireEconomy(args, 'appropriation.change')
  return { m, bodies: await bodiesOf(read, municipality.id), year: ctx.today.slice(0, 4) }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireEconomy(args, 'appropriation.change')
  const fields = await readFields(args.request)
  const typed = (name: string) => fields.get(name) ?? ''
  const made = await createAppropriation(ctx, {
    ...{ municipalityId: municipality.id, name: typed('name'), bodyId: typed('bodyId'), body: '' },
    ...{ year: typed('year'), amount: typed('amount'), decidedIn: typed('decidedIn'), day: typed('day') },
    note: typed('note'),
  })
  if (!made.ok) return refusedForm(fields, made.refusal, appropriationRefusals)
  return redirect(paths.economy(m, 'anslag', made.value.slug))
}

export const meta: MetaFunction = () => [{ title: 'Nytt anslag – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Anslag', href: paths.economy((data as { m: string }).m, 'anslag') },
    { label: 'Nytt anslag' },
  ],
}

export default function NewAppropriation() {
  const { m, bodies, year } = useLoaderData<typeof loader>()
  const view = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        title="Nytt anslag"
        lede="Ett anslag gäller ett organ och ett år. Pengar till ett senare år flyttas med en ombudgetering."
      />
      {view.problem}
      <form method="post" className="economy-form" noValidate>
        <TextField
          {...view.field('name')}
          label="Vad heter anslaget?"
          hint="Som i budgeten, till exempel ”Investeringsram digitalisering”"
          required
        />
        <FieldRow>
          <Select
            {...view.field('bodyId')}
            label="Organ"
            placeholder="Välj"
            choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <TextField {...view.field('year', year)} label="År" inputMode="numeric" width="short" required />
        </FieldRow>
        <FieldRow>
          <TextField
            {...view.field('amount')}
            label="Belopp"
            suffix="kr"
            inputMode="decimal"
            width="medium"
            required
          />
          <DateField {...view.field('day')} label="Beslutad dag" required />
        </FieldRow>
        <TextField
          {...view.field('decidedIn')}
          label="Beslut"
          hint="Till exempel kommunfullmäktige § 123"
          optional
        />
        <TextArea {...view.field('note')} label="Anteckning" rows={2} optional />
        <Actions>
          <Button>Spara anslaget</Button>
          <a href={paths.economy(m, 'anslag')}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
