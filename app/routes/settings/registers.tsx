import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { bodiesOf, registersOf } from '#db/queries/administration/municipality'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { administrationRefusals } from '~/text/refusals/administration'
import { addRegister } from '~/use-cases/administration/save-register'
import { Button, DataTable, FieldRow, PageHeading, RadioGroup, Section, Select, TextField } from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { roomHandle } from './crumbs'
import { requireSettings, savedAt } from './guard'
import { exampleOf, patternChoices } from './number-patterns'
import { Period } from './period'

export const handle = roomHandle('diarier')
export const meta: MetaFunction = () => [{ title: 'Diarier – Inställningar – Rådslag' }]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, saved } = await requireSettings(args)
  const { read } = ctx.database
  const bodies = await bodiesOf(read, municipality.id)
  const year = Number(ctx.today.slice(0, 4))
  const registers = (await registersOf(read, municipality.id)).map((register) => ({
    ...register,
    bodyName: bodies.find(({ id }) => id === register.bodyId)?.name ?? '',
    example: exampleOf(register.numberPattern, register.code, year),
  }))
  return { slug: municipality.slug, saved, bodies, registers, patterns: patternChoices('KS', year) }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args)
  const fields = await readFields(args.request)
  const field = reader(fields)
  const result = await addRegister(ctx, municipality.id, {
    code: field('code'),
    name: field('name'),
    numberPattern: field('numberPattern'),
    bodyId: field('bodyId'),
  })
  if (!result.ok) return refusedForm(fields, result.refusal, administrationRefusals)
  return savedAt(paths.setting(municipality.slug, 'diarier'))
}

export default function Registers() {
  const { slug, saved, bodies, registers, patterns } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { field, problem } = formView(state)
  return (
    <>
      <PageHeading title="Diarier" lede="Varje diarium har en egen nummerserie för varje år, utan luckor." />
      <Saved show={saved && !state} />
      {problem}
      <DataTable
        caption="Diarier"
        captionHidden
        rows={registers}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'code',
            label: 'Beteckning',
            rowHeader: true,
            render: ({ id, code }) => <a href={paths.settingItem(slug, 'diarier', id)}>{code}</a>,
          },
          { key: 'name', label: 'Namn', render: ({ name }) => name },
          { key: 'body', label: 'Myndighet', render: ({ bodyName }) => bodyName },
          { key: 'example', label: 'Nummer, till exempel', render: ({ example }) => example },
          { key: 'closed', label: 'Stängt', render: ({ closedOn }) => <Period from={closedOn} to={null} /> },
        ]}
      />
      <Section title="Lägg till ett diarium">
        <form method="post">
          <FieldRow>
            <TextField
              {...field('code')}
              label="Beteckning"
              hint="Till exempel BUN."
              width="short"
              maxLength={8}
              required
            />
            <TextField
              {...field('name')}
              label="Namn"
              hint="Till exempel Barn- och utbildningsnämndens diarium."
              required
            />
          </FieldRow>
          <Select
            {...field('bodyId')}
            label="Myndighet"
            placeholder="Välj"
            choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <RadioGroup
            {...field('numberPattern', patterns[0]?.value)}
            label="Så ser numren ut"
            hint="Exemplen är skrivna med KS. Diariets egen beteckning används."
            choices={patterns}
          />
          <div className="actions">
            <Button>Lägg till</Button>
          </div>
        </form>
      </Section>
    </>
  )
}
