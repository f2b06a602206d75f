import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { partiesOf } from '#db/queries/administration/municipality'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { administrationRefusals } from '~/text/refusals/administration'
import { addParty } from '~/use-cases/administration/add-party'
import { Button, DataTable, FieldRow, PageHeading, Section, TextField } from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { roomHandle } from './crumbs'
import { requireSettings, savedAt } from './guard'

export const handle = roomHandle('partier')
export const meta: MetaFunction = () => [{ title: 'Partier – Inställningar – Rådslag' }]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, saved } = await requireSettings(args)
  return { slug: municipality.slug, saved, parties: await partiesOf(ctx.database.read, municipality.id) }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args)
  const fields = await readFields(args.request)
  const field = reader(fields)
  const result = await addParty(ctx, municipality.id, { code: field('code'), name: field('name') })
  if (!result.ok) return refusedForm(fields, result.refusal, administrationRefusals)
  return savedAt(paths.setting(municipality.slug, 'partier'))
}

export default function Parties() {
  const { saved, parties } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { field, problem } = formView(state)
  return (
    <>
      <PageHeading
        title="Partier"
        lede="Partiet hör till uppdraget: historiken behåller det parti som gällde då."
      />
      <Saved show={saved && !state} />
      {problem}
      <DataTable
        caption="Partier"
        captionHidden
        compact
        rows={parties}
        rowKey={({ id }) => id}
        columns={[
          { key: 'code', label: 'Beteckning', rowHeader: true, render: ({ code }) => code },
          { key: 'name', label: 'Namn', render: ({ name }) => name },
        ]}
      />
      <Section title="Lägg till ett parti">
        <form method="post">
          <FieldRow>
            <TextField
              {...field('code')}
              label="Beteckning"
              hint="1–8 bokstäver. Ett bindestreck betyder partilös."
              width="short"
              maxLength={8}
              required
            />
            <TextField {...field('name')} label="Namn" hint="Som partiet kallar sig." required />
          </FieldRow>
          <div className="actions">
            <Button>Lägg till</Button>
          </div>
        </form>
      </Section>
    </>
  )
}
