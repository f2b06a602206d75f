import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listGoverning } from '#db/queries/places-governing'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { governingKindLabel } from '~/text/places'
import { governingRefusals } from '~/text/refusals/governing'
import { Actions, Button, DateField, FieldRow, PageHeading, Select, TextArea, TextField } from '~/ui'
import { addGoverning, saveGoverning } from '~/use-cases/oversight/keep-governing'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'

async function requireKeeper(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  if (!may(ctx.actor, 'governing.keep', { municipalityId: municipality.id }))
    throw new Response(null, { status: 403 })
  return { ctx, municipality, m: municipality.slug, slug: args.params.dokument ?? null }
}

/** A new governing document, or one that is changed: the same form. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, slug } = await requireKeeper(args)
  const all = slug === null ? [] : await listGoverning(ctx.database.read, ctx.actor, municipality.id)
  const document = all.find((each) => each.slug === slug) ?? null
  if (slug !== null && !document) throw new Response(null, { status: 404 })
  return { m, slug, document }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, slug } = await requireKeeper(args)
  const fields = await readFields(args.request)
  const typed = (name: string) => fields.get(name) ?? ''
  const input = {
    ...{ kind: typed('kind'), title: typed('title'), decidedBy: typed('decidedBy') },
    ...{ decidedDay: typed('decidedDay'), version: typed('version'), validFrom: typed('validFrom') },
    ...{ validTo: typed('validTo'), reviewDay: typed('reviewDay'), responsible: typed('responsible') },
    ...{ description: typed('description'), caseSlug: typed('caseSlug') },
  }
  const result =
    slug === null
      ? await addGoverning(ctx, municipality.id, input)
      : await saveGoverning(ctx, { municipalityId: municipality.id, slug }, input)
  if (!result.ok) return refusedForm(fields, result.refusal, governingRefusals)
  return redirect(paths.governingDocument(m, result.value.slug))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.slug ? 'Ändra styrdokument' : 'Nytt styrdokument'} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, document } = data as Awaited<ReturnType<typeof loader>>
    return [
      { label: 'Styrdokument', href: paths.governing(m) },
      ...(document
        ? [{ label: document.title, href: paths.governingDocument(m, document.slug) }, { label: 'Ändra' }]
        : [{ label: 'Nytt' }]),
    ]
  },
}

export default function GoverningEdit() {
  const { m, document } = useLoaderData<typeof loader>()
  const { field, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        title={document ? 'Ändra styrdokument' : 'Nytt styrdokument'}
        lede="Uppgifterna är offentliga. Lämna tomt det som inte är känt."
      />
      <form method="post">
        {problem}
        <FieldRow>
          <TextField {...field('title', document?.title)} label="Titel" required />
          <Select
            {...field('kind', document?.kind ?? 'policy')}
            label="Slag"
            choices={Object.entries(governingKindLabel).map(([value, label]) => ({ value, label }))}
          />
        </FieldRow>
        <TextArea
          {...field('description', document?.description ?? '')}
          label="Vad det styr"
          hint="Med vanliga ord, i några meningar."
          rows={3}
          optional
        />
        <FieldRow>
          <TextField {...field('decidedBy', document?.decidedBy ?? '')} label="Beslutat av" optional />
          <DateField {...field('decidedDay', document?.decidedDay ?? '')} label="Beslutat" optional />
          <TextField {...field('version', document?.version ?? '')} label="Version" width="short" optional />
        </FieldRow>
        <FieldRow>
          <DateField {...field('validFrom', document?.validFrom ?? '')} label="Gäller från" optional />
          <DateField {...field('validTo', document?.validTo ?? '')} label="Gäller till" optional />
          <DateField {...field('reviewDay', document?.reviewDay ?? '')} label="Ses över" optional />
        </FieldRow>
        <FieldRow>
          <TextField
            {...field('responsible', document?.responsible ?? '')}
            label="Ansvarig funktion"
            hint="En funktion, inte en person."
            optional
          />
          <TextField
            {...field('caseSlug', document?.caseSlug ?? '')}
            label="Ärende"
            hint="Som i ärendets adress, till exempel ks-2026-14."
            optional
          />
        </FieldRow>
        <Actions>
          <Button>Spara</Button>
          <a href={document ? paths.governingDocument(m, document.slug) : paths.governing(m)}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
