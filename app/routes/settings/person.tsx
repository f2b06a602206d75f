import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mandatesWithBody, personsOf } from '#db/queries/administration/accounts'
import { bodiesOf, partiesOf } from '#db/queries/administration/municipality'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { postLabel } from '~/text/administration'
import { administrationRefusals } from '~/text/refusals/administration'
import { addMandate, endMandate } from '~/use-cases/administration/mandates'
import { savePerson } from '~/use-cases/administration/save-person'
import { Button, DataTable, DateField, EmptyState, FieldRow, PageHeading, Section, Select } from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { roomHandle } from './crumbs'
import { EndForm } from './end-form'
import { requireSettings, savedAt } from './guard'
import { Period } from './period'
import { PersonFields, personInput } from './person-fields'

export const handle = roomHandle('personer')
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.heading ?? 'Person'} – Inställningar – Rådslag` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, saved } = await requireSettings(args)
  const { read } = ctx.database
  const person = (await personsOf(read, municipality.id)).find(({ id }) => id === args.params.id)
  if (!person) throw new Response(null, { status: 404 })
  const mandates = (await mandatesWithBody(read, municipality.id)).filter(
    ({ personId }) => personId === person.id,
  )
  return {
    slug: municipality.slug,
    heading: person.name,
    saved,
    today: ctx.today,
    person,
    mandates,
    bodies: (await bodiesOf(read, municipality.id)).map(({ id, name }) => ({ value: id, label: name })),
    parties: (await partiesOf(read, municipality.id)).map(({ code, name }) => ({ value: code, label: name })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args)
  const fields = await readFields(args.request)
  const field = reader(fields)
  const place = { municipalityId: municipality.id, personId: args.params.id ?? '' }
  const result =
    field('intent') === 'mandate'
      ? await addMandate(ctx, place, {
          bodyId: field('bodyId'),
          post: field('post'),
          partyCode: field('partyCode'),
          from: field('from'),
          to: field('to'),
        })
      : field('intent') === 'end'
        ? await endMandate(ctx, place, { mandateId: field('mandateId'), to: field('to') })
        : await savePerson(ctx, place, personInput(field))
  if (!result.ok) return refusedForm(fields, result.refusal, administrationRefusals)
  return savedAt(paths.settingItem(municipality.slug, 'personer', place.personId))
}

export default function PersonSettings() {
  const { saved, today, person, mandates, bodies, parties } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const view = formView(state)
  const mandate = formView(state, 'mandate')
  const { field } = mandate
  return (
    <>
      <PageHeading title={person.name} />
      <Saved show={saved && !state} />
      {view.problem ?? mandate.problem ?? formView(state, 'end').problem}
      <Section title="Uppdrag" intro="Ett avslutat uppdrag står kvar i historiken.">
        <DataTable
          caption="Uppdrag"
          captionHidden
          rows={mandates}
          rowKey={({ id }) => id}
          empty={<EmptyState title="Inga uppdrag">Lägg till det första här nedanför.</EmptyState>}
          columns={[
            {
              key: 'post',
              label: 'Uppdrag',
              rowHeader: true,
              render: ({ post, bodyName }) => `${postLabel[post]}, ${bodyName}`,
            },
            { key: 'party', label: 'Parti', render: ({ partyCode }) => partyCode },
            {
              key: 'period',
              label: 'Tid',
              render: ({ validFrom, validTo }) => <Period from={validFrom} to={validTo} />,
            },
            {
              key: 'end',
              label: 'Avsluta',
              render: ({ id, validTo, post, bodyName }) =>
                validTo && validTo < today ? null : (
                  <EndForm
                    id={id}
                    idField="mandateId"
                    dayField="to"
                    lastDay={validTo ?? today}
                    what={`${postLabel[post]}, ${bodyName}`}
                  />
                ),
            },
          ]}
        />
      </Section>
      <Section title="Lägg till ett uppdrag">
        <form method="post">
          <input type="hidden" name="intent" value="mandate" />
          <FieldRow>
            <Select {...field('bodyId')} label="Organ" placeholder="Välj" choices={bodies} required />
            <Select
              {...field('post')}
              label="Post"
              placeholder="Välj"
              choices={Object.entries(postLabel).map(([value, label]) => ({ value, label }))}
              required
            />
          </FieldRow>
          <Select
            {...field('partyCode')}
            label="Parti"
            placeholder="Inget parti"
            choices={parties}
            width="medium"
            optional
          />
          <FieldRow>
            <DateField {...field('from')} label="Från och med" optional />
            <DateField {...field('to')} label="Till och med" optional />
          </FieldRow>
          <div className="actions">
            <Button>Lägg till</Button>
          </div>
        </form>
      </Section>
      <Section title="Uppgifter">
        <form method="post">
          <PersonFields view={view} person={person} />
          <div className="actions">
            <Button variant="secondary">Spara</Button>
          </div>
        </form>
      </Section>
    </>
  )
}
