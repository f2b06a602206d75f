import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mandatesWithBody, personsOf } from '#db/queries/administration/accounts'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { postLabel } from '~/text/administration'
import { administrationRefusals } from '~/text/refusals/administration'
import { addPerson } from '~/use-cases/administration/save-person'
import { Button, DataTable, EmptyState, PageHeading, Section } from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import { roomHandle } from './crumbs'
import { requireSettings } from './guard'
import { PersonFields, personInput } from './person-fields'

export const handle = roomHandle('personer')
export const meta: MetaFunction = () => [{ title: 'Personer – Inställningar – Rådslag' }]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args)
  const { read } = ctx.database
  const mandates = (await mandatesWithBody(read, municipality.id)).filter(
    ({ validFrom, validTo }) => (validFrom ?? '') <= ctx.today && (validTo ?? '9999') >= ctx.today,
  )
  const persons = (await personsOf(read, municipality.id)).map((person) => ({
    ...person,
    mandates: mandates
      .filter(({ personId }) => personId === person.id)
      .map(({ post, bodyName, partyCode }) => ({ text: `${postLabel[post]}, ${bodyName}`, partyCode })),
  }))
  return { slug: municipality.slug, persons }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args)
  const fields = await readFields(args.request)
  const result = await addPerson(ctx, municipality.id, personInput(reader(fields)))
  if (!result.ok) return refusedForm(fields, result.refusal, administrationRefusals)
  return redirect(`${paths.settingItem(municipality.slug, 'personer', result.value.personId)}?sparat=1`)
}

export default function Persons() {
  const { slug, persons } = useLoaderData<typeof loader>()
  const view = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        title="Personer och uppdrag"
        lede="Förtroendevalda med sina poster, och tjänstepersoner som nämns i ärenden. Posten ger rollen så länge den gäller."
      />
      {view.problem}
      <DataTable
        caption="Personer"
        captionHidden
        rows={persons}
        rowKey={({ id }) => id}
        empty={<EmptyState title="Inga personer än">Lägg till den första här nedanför.</EmptyState>}
        columns={[
          {
            key: 'name',
            label: 'Namn',
            rowHeader: true,
            render: ({ id, name, mandates }) => (
              <>
                <a href={paths.settingItem(slug, 'personer', id)}>{name}</a>
                {mandates[0]?.partyCode && ` (${mandates[0].partyCode})`}
              </>
            ),
          },
          { key: 'title', label: 'Titel', render: ({ title }) => title },
          {
            key: 'posts',
            label: 'Uppdrag i dag',
            render: ({ mandates }) => mandates.map(({ text }) => text).join('; ') || null,
          },
        ]}
      />
      <Section title="Lägg till en person">
        <form method="post">
          <PersonFields view={view} />
          <div className="actions">
            <Button>Lägg till</Button>
          </div>
        </form>
      </Section>
    </>
  )
}
