import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { bodiesOf } from '#db/queries/administration/municipality'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { bodyKindLabel } from '~/text/administration'
import { administrationRefusals } from '~/text/refusals/administration'
import { addBody } from '~/use-cases/administration/save-body'
import { DataTable, PageHeading, Section } from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { BodyForm, bodyInput } from './body-form'
import { roomHandle } from './crumbs'
import { requireSettings, savedAt } from './guard'
import { Period } from './period'

export const handle = roomHandle('organ')
export const meta: MetaFunction = () => [{ title: 'Organ – Inställningar – Rådslag' }]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, saved } = await requireSettings(args)
  return { slug: municipality.slug, saved, bodies: await bodiesOf(ctx.database.read, municipality.id) }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args)
  const fields = await readFields(args.request)
  const result = await addBody(ctx, municipality.id, bodyInput(reader(fields)))
  if (!result.ok) return refusedForm(fields, result.refusal, administrationRefusals)
  return savedAt(paths.setting(municipality.slug, 'organ'))
}

export default function Bodies() {
  const { slug, saved, bodies } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const nameOf = (id: string | null) => bodies.find((body) => body.id === id)?.name
  return (
    <>
      <PageHeading
        title="Organ och förvaltningar"
        lede="Varje nämnd är en egen myndighet med sitt diarium. Utskott och förvaltningar hör till en nämnd."
      />
      <Saved show={saved && !state} />
      {formView(state).problem}
      <DataTable
        caption="Organ och förvaltningar"
        captionHidden
        rows={bodies}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: 'Namn',
            rowHeader: true,
            render: ({ id, name, shortName }) => (
              <>
                <a href={paths.settingItem(slug, 'organ', id)}>{name}</a>
                {shortName && ` (${shortName})`}
              </>
            ),
          },
          { key: 'kind', label: 'Slag', render: ({ kind }) => bodyKindLabel[kind] },
          { key: 'parent', label: 'Hör till', render: ({ parentId }) => nameOf(parentId) },
          {
            key: 'period',
            label: 'Tid',
            render: ({ activeFrom, activeTo }) => <Period from={activeFrom} to={activeTo} />,
          },
        ]}
      />
      <Section title="Lägg till ett organ">
        <BodyForm state={state} others={bodies} label="Lägg till" />
      </Section>
    </>
  )
}
