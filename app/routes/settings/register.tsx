import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { registersOf } from '#db/queries/administration/municipality'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { administrationRefusals } from '~/text/refusals/administration'
import { saveRegister } from '~/use-cases/administration/save-register'
import { Button, DateField, PageHeading, RadioGroup, TextField } from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import { roomHandle } from './crumbs'
import { requireSettings, savedAt } from './guard'
import { patternChoices } from './number-patterns'

export const handle = roomHandle('diarier')
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.heading ?? 'Diarium'} – Inställningar – Rådslag` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args)
  const all = await registersOf(ctx.database.read, municipality.id)
  const register = all.find(({ id }) => id === args.params.id)
  if (!register) throw new Response(null, { status: 404 })
  const { code, name, numberPattern, closedOn } = register
  const patterns = patternChoices(code, Number(ctx.today.slice(0, 4)), numberPattern)
  return { slug: municipality.slug, heading: name, code, numberPattern, closedOn: closedOn ?? '', patterns }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args)
  const fields = await readFields(args.request)
  const field = reader(fields)
  const place = { municipalityId: municipality.id, registerId: args.params.id ?? '' }
  const result = await saveRegister(ctx, place, {
    name: field('name'),
    numberPattern: field('numberPattern'),
    closedOn: field('closedOn'),
  })
  if (!result.ok) return refusedForm(fields, result.refusal, administrationRefusals)
  return savedAt(paths.setting(municipality.slug, 'diarier'))
}

export default function RegisterSettings() {
  const page = useLoaderData<typeof loader>()
  const { value, error, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading title={page.heading} kind="Diarium" facts={[page.code]} />
      <form method="post">
        {problem}
        <TextField
          name="name"
          label="Namn"
          defaultValue={value('name', page.heading)}
          error={error('name')}
          required
        />
        <RadioGroup
          name="numberPattern"
          label="Så ser nya nummer ut"
          hint="Nummer som redan är givna ändras aldrig."
          choices={page.patterns}
          defaultValue={value('numberPattern', page.numberPattern)}
          error={error('numberPattern')}
        />
        <DateField
          name="closedOn"
          label="Stängs den"
          hint="Från den dagen kan inget nytt registreras. Ärendena behåller sina nummer."
          defaultValue={value('closedOn', page.closedOn)}
          error={error('closedOn')}
          optional
        />
        <div className="actions">
          <Button>Spara</Button>
        </div>
      </form>
    </>
  )
}
