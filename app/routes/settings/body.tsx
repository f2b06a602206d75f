import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { bodiesOf } from '#db/queries/administration/municipality'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { administrationRefusals } from '~/text/refusals/administration'
import { saveBody } from '~/use-cases/administration/save-body'
import { PageHeading } from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import { BodyForm, bodyInput } from './body-form'
import { roomHandle } from './crumbs'
import { requireSettings, savedAt } from './guard'

export const handle = roomHandle('organ')
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.heading ?? 'Organ'} – Inställningar – Rådslag` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args)
  const bodies = await bodiesOf(ctx.database.read, municipality.id)
  const body = bodies.find(({ id }) => id === args.params.id)
  if (!body) throw new Response(null, { status: 404 })
  const others = bodies.filter(({ id }) => id !== body.id)
  return { slug: municipality.slug, heading: body.name, body, others }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args)
  const fields = await readFields(args.request)
  const place = { municipalityId: municipality.id, bodyId: args.params.id ?? '' }
  const result = await saveBody(ctx, place, bodyInput(reader(fields)))
  if (!result.ok) return refusedForm(fields, result.refusal, administrationRefusals)
  return savedAt(paths.setting(municipality.slug, 'organ'))
}

export default function BodySettings() {
  const { body, others } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  return (
    <>
      <PageHeading
        title={body.name}
        lede="Ett nytt namn gäller framåt. Det som redan är registrerat står kvar."
      />
      {formView(state).problem}
      <BodyForm state={state} body={body} others={others} label="Spara" />
    </>
  )
}
