import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nextCouncilDay } from '#db/queries/mandates/council'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { postLabel } from '~/text/administration'
import { endReasonHint, endReasonLabel, partyThen, spanText } from '~/text/bodies'
import { formatDate } from '~/text/format'
import { mandateRefusals } from '~/text/refusals/mandates'
import { endReasons } from '~/domain/meetings/seats'
import { endMandate } from '~/use-cases/mandates/end-mandate'
import { Button, Checkbox, DateField, PageHeading, RadioGroup, TextField } from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import { bodyHandle } from './crumbs'
import { requireChange } from './guard'

export const handle = bodyHandle('Avsluta ett uppdrag')
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Avsluta uppdrag för ${data.mandate.name} – Rådslag` : 'Rådslag' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, body, mandates, today } = await requireChange(args)
  const mandate = mandates.find(({ id }) => id === args.params.mandat)
  if (!mandate) throw new Response(null, { status: 404 })
  return {
    ...{ m, today, mandate, body: { slug: body.slug, name: body.name } },
    nextCouncil: await nextCouncilDay(ctx.database.read, municipality.id, today),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, body } = await requireChange(args)
  const fields = await readFields(args.request)
  const field = reader(fields)
  const result = await endMandate(ctx, {
    ...{ municipalityId: municipality.id, mandateId: args.params.mandat ?? '', reason: field('reason') },
    ...{ day: field('day'), stays: fields.has('stays'), note: field('note') },
  })
  if (!result.ok) return refusedForm(fields, result.refusal, mandateRefusals)
  throw redirect(`${paths.body(m, body.slug, 'andra')}?sparat=1`)
}

export default function EndMandate() {
  const { m, today, mandate, body, nextCouncil } = useLoaderData<typeof loader>()
  const { field, value, error, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        kind={body.name}
        facts={[postLabel[mandate.post], partyThen(mandate.party, mandate.electedParty)]}
        title={mandate.name}
        lede={`Uppdraget gäller ${spanText(mandate.from, mandate.to)}.`}
      />
      <form method="post">
        {problem}
        <RadioGroup
          name="reason"
          label="Varför upphör uppdraget?"
          error={error('reason')}
          defaultValue={value('reason')}
          required
          choices={endReasons.map((reason) => ({
            value: reason,
            label: endReasonLabel[reason],
            hint: endReasonHint[reason],
          }))}
        />
        <DateField
          {...field('day', today)}
          label="Dag"
          hint={
            nextCouncil
              ? `Fullmäktiges nästa sammanträde är ${formatDate(nextCouncil)}.`
              : 'Inget kommande sammanträde i fullmäktige är planerat.'
          }
          required
        />
        <Checkbox
          name="stays"
          label="Fullmäktige låter personen sitta kvar perioden ut"
          hint="Bara för den som inte längre är valbar, och inte för en plats i fullmäktige."
          defaultChecked={value('stays') !== ''}
        />
        <TextField
          {...field('note')}
          label="Var det beslutades"
          hint="Syns för alla. Skriv inga personliga skäl."
          optional
        />
        <div className="actions">
          <Button>Avsluta uppdraget</Button>
          <a href={paths.body(m, body.slug, 'andra')}>Tillbaka</a>
        </div>
      </form>
    </>
  )
}
