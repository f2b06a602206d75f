import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { Actions, Button, Notice, TextField } from '~/ui'
import { mergeCases } from '~/use-cases/register/merge-cases'
import { formView } from '../account/form-view'
import { refusedCare, requireCare, shownEntry } from './care.server'
import { CareHeading, careHandle } from './care-page'

export const handle = careHandle('För samman')
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `För samman ${data?.entry.number ?? 'ärenden'} – Rådslag` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { entry, m } = await requireCare(args, 'case.merge')
  return { entry: shownEntry(m, entry), open: entry.open }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, at, m } = await requireCare(args, 'case.merge')
  const fields = await readFields(args.request)
  const merged = await mergeCases(ctx, { ...at, into: fields.get('into') ?? '' })
  return merged.ok
    ? redirect(`${paths.case(m, merged.value.slug)}?sammanford=${at.slug}`)
    : refusedCare(fields, merged)
}

export default function Merge() {
  const { entry, open } = useLoaderData<typeof loader>()
  const { value, error, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <CareHeading
        title="För samman med ett annat ärende"
        entry={entry}
        lede="Det här ärendet avslutas och numret leder till det andra. Handlingarna står kvar under sina nummer, och datum att hålla följer med."
      />
      {open ? (
        <form method="post" className="care-form">
          {problem}
          <TextField
            name="into"
            label="Nummer på ärendet som fortsätter"
            hint="Ett ärende som pågår hos samma myndighet, till exempel KS 2026/12."
            width="medium"
            defaultValue={value('into')}
            error={error('into')}
          />
          <Actions>
            <Button>För samman</Button>
            <a href={entry.href}>Avbryt</a>
          </Actions>
        </form>
      ) : (
        <Notice tone="info">Ärendet är avslutat och kan inte föras samman med ett annat.</Notice>
      )}
    </>
  )
}
