import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openRegisterChoices } from '#db/queries/care-entry'
import { may } from '~/domain/access'
import { caseKinds, isCaseKind } from '~/domain/cases/kinds'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { caseKindLabel } from '~/text/cases'
import { Actions, Button, DateField, Select, TextField } from '~/ui'
import { splitDocument } from '~/use-cases/register/split-document'
import { formView } from '../account/form-view'
import { refusedCare, requireCare, shownEntry } from './care.server'
import { CareHeading, careHandle } from './care-page'

export const handle = careHandle('Eget ärende')
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Eget ärende för ${data?.entry.number ?? 'en handling'} – Rådslag` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, entry, m, at } = await requireCare(args, 'case.split')
  const registers = await openRegisterChoices(ctx.database.read, at.municipalityId, ctx.today)
  return {
    entry: shownEntry(m, entry),
    title: entry.publicTitle,
    day: entry.fields.day ?? '',
    own: entry.registerId,
    registers: registers
      .filter(({ bodyId }) => may(ctx.actor, 'case.register', { municipalityId: at.municipalityId, bodyId }))
      .map(({ id, name, code }) => ({ value: id, label: `${code}, ${name}` })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, at, m } = await requireCare(args, 'case.split')
  const fields = await readFields(args.request)
  const text = (name: string) => (fields.get(name) ?? '').trim()
  const kind = text('kind')
  if (!isCaseKind(kind)) return refusedCare(fields, { refusal: 'choice-unknown' })
  if (text('publicTitle').length > 300) return refusedCare(fields, { refusal: 'too-long' })
  const split = await splitDocument(ctx, {
    ...at,
    documentNumber: at.documentNumber ?? 0,
    registerId: text('register'),
    kind,
    publicTitle: text('publicTitle'),
    receivedDay: text('receivedDay'),
  })
  return split.ok ? redirect(`${paths.case(m, split.value.slug)}?registrerad=1`) : refusedCare(fields, split)
}

export default function Split() {
  const { entry, title, day, own, registers } = useLoaderData<typeof loader>()
  const { value, error, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <CareHeading
        title="Eget ärende för handlingen"
        entry={entry}
        lede="Handlingen registreras som den första i ett nytt ärende. Raden här står kvar och visar dit."
      />
      <form method="post" className="care-form">
        {problem}
        <Select
          name="register"
          label="Diarium"
          choices={registers}
          width="medium"
          defaultValue={value('register', own)}
          error={error('register')}
        />
        <Select
          name="kind"
          label="Ärendetyp"
          width="medium"
          choices={caseKinds.map((each) => ({ value: each, label: caseKindLabel[each] }))}
          defaultValue={value('kind', 'other')}
          error={error('kind')}
        />
        <TextField
          name="publicTitle"
          label="Ärendemening"
          maxLength={300}
          defaultValue={value('publicTitle', title)}
          error={error('publicTitle')}
        />
        <DateField
          name="receivedDay"
          label="Dagen handlingen kom in eller upprättades"
          defaultValue={value('receivedDay', day)}
          error={error('receivedDay')}
        />
        <Actions>
          <Button>Registrera det nya ärendet</Button>
          <a href={entry.href}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
