import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { personalDataOfCase, publishCase } from '~/use-cases/register/publish-case'
import { readFields } from '~/server/uploads'
import { Actions, Button, Checkbox, Notice } from '~/ui'
import { formView } from '../account/form-view'
import { entryPath, refusedCare, requireCare, shownEntry } from './care.server'
import { CareHeading, careHandle } from './care-page'
import { Passages } from './passages'

export const handle = careHandle('Publicering')
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Publicering av ${page?.entry.number ?? 'ett ärende'} – Rådslag` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, entry, m, municipality } = await requireCare(args, 'document.release')
  return {
    entry: shownEntry(m, entry),
    published: entry.published,
    secret: entry.secrecyProvision !== null,
    municipalityPublished: municipality.published,
    passages: entry.published ? [] : await personalDataOfCase(ctx.database.read, entry.caseId),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, at, m, entry } = await requireCare(args, 'document.release')
  const fields = await readFields(args.request)
  const decision = fields.get('publish')
  if (decision !== 'yes' && decision !== 'no') throw data(null, { status: 400 })
  const decided = await publishCase(ctx, {
    ...at,
    publish: decision === 'yes',
    confirmed: fields.get('confirmed') === 'on',
  })
  return decided.ok ? redirect(entryPath(m, entry)) : refusedCare(fields, { refusal: decided.refusal })
}

export default function Publish() {
  const { entry, published, secret, municipalityPublished, passages } = useLoaderData<typeof loader>()
  const { error, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <CareHeading
        title="Publicering på webben"
        entry={entry}
        lede={
          published
            ? 'Ärendet visas för alla: raden i diariet, det som är offentligt av innehållet och de filer som är publicerade.'
            : 'Ärendet visas bara för dem som arbetar i kommunen. Att publicera det är ett beslut för sig, skilt från registreringen.'
        }
      />
      <form method="post" className="care-form">
        {problem}
        {published ? (
          <Actions>
            <Button variant="secondary" name="publish" value="no">
              Ta bort från webben
            </Button>
            <a href={entry.href}>Avbryt</a>
          </Actions>
        ) : !municipalityPublished ? (
          <Notice tone="info">
            Kommunen visar inte sitt diarium på webben. Det bestäms under Inställningar, Kommun.
          </Notice>
        ) : (
          <>
            {secret && (
              <Notice tone="info" title="Ärendet har sekretess">
                Det som då visas är raden i diariet: nummer, dag, avsändare och vad det kort gäller.
              </Notice>
            )}
            <Passages passages={passages} />
            {passages.length > 0 && (
              <Checkbox
                name="confirmed"
                label="Jag har granskat uppgifterna och ärendet ska visas"
                error={error('confirmed')}
              />
            )}
            <Actions>
              <Button name="publish" value="yes">
                Visa ärendet på webben
              </Button>
              <a href={entry.href}>Avbryt</a>
            </Actions>
          </>
        )}
      </form>
    </>
  )
}
