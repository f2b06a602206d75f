import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readFields } from '~/server/uploads'
import { Actions, Button, Notice, TextArea } from '~/ui'
import { voidEntry } from '~/use-cases/register/void-entry'
import { formView } from '../account/form-view'
import { entryPath, refusedCare, requireCare, shownEntry } from './care.server'
import { CareHeading, careHandle } from './care-page'

export const handle = careHandle('Makulera')
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Makulera ${data?.entry.number ?? 'ett nummer'} – Rådslag` },
]

const actionOf = (args: LoaderFunctionArgs) => (args.params.nr === undefined ? 'case.void' : 'document.void')

export async function loader(args: LoaderFunctionArgs) {
  const { entry, m } = await requireCare(args, actionOf(args))
  return { entry: shownEntry(m, entry), voidedDay: entry.voidedDay }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, at, m, entry } = await requireCare(args, actionOf(args))
  const fields = await readFields(args.request)
  const voided = await voidEntry(ctx, { ...at, reason: fields.get('reason') ?? '' })
  return voided.ok ? redirect(entryPath(m, entry)) : refusedCare(fields, voided)
}

export default function Void() {
  const { entry, voidedDay } = useLoaderData<typeof loader>()
  const { value, error, problem } = formView(useActionData<typeof action>())
  const what = entry.ofDocument ? 'handlingen' : 'ärendet'
  return (
    <>
      <CareHeading
        title="Makulera nummer"
        entry={entry}
        lede={`För ${what} som registrerades av misstag. Numret står kvar i diariet som makulerat och används aldrig igen.`}
      />
      {voidedDay ? (
        <Notice tone="info">Numret är redan makulerat.</Notice>
      ) : (
        <form method="post" className="care-form">
          {problem}
          <TextArea
            name="reason"
            label="Varför registrerades det av misstag?"
            hint="Till exempel: samma skrivelse registrerades två gånger, se KS 2026/12. Skälet står kvar i diariet."
            rows={2}
            defaultValue={value('reason')}
            error={error('reason')}
          />
          <Actions>
            <Button variant="danger">Makulera {entry.number}</Button>
            <a href={entry.href}>Avbryt</a>
          </Actions>
        </form>
      )}
    </>
  )
}
