import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requestSubject } from '#db/queries/records'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { missingRefusals } from '~/text/refusals/documents'
import { Actions, Button, Notice, PageHeading, TextArea, TextField } from '~/ui'
import { reportMissing } from '~/use-cases/documents/report-missing'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { refusedPublicForm } from '../records/form'

async function requireMatter(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const matter = await requestSubject(ctx.database.read, ctx.actor, {
    municipalityId: municipality.id,
    slug: args.params.nummer ?? '',
    documentNumber: null,
  })
  if (!matter) throw new Response(null, { status: 404 })
  return { ctx, municipality, matter }
}

export async function loader(args: LoaderFunctionArgs) {
  const { municipality, matter } = await requireMatter(args)
  const { number, slug, title } = matter
  const sent = new URL(args.request.url).searchParams.has('skickat')
  return { m: municipality.slug, matter: { number, slug, title }, sent }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, matter } = await requireMatter(args)
  const fields = await readFields(args.request)
  const sent = await reportMissing(ctx, {
    municipalityId: municipality.id,
    municipalitySlug: municipality.slug,
    slug: matter.slug,
    what: fields.get('what') ?? '',
    contact: fields.get('contact') ?? '',
    address: args.context.address,
  })
  if (sent.ok) return redirect(`${paths.caseDo(municipality.slug, matter.slug, 'saknas-handling')}?skickat=1`)
  if (sent.refusal === 'case-not-found') throw data(null, { status: 404 })
  return refusedPublicForm(fields, sent.refusal, missingRefusals, sent.detail.until)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Saknas en handling i ${page?.matter.number ?? 'ärendet'}? – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    if (!page) return []
    const { m, matter } = page as { m: string; matter: { number: string; slug: string } }
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Saknas en handling?' },
    ]
  },
}

export default function Missing() {
  const { m, matter, sent } = useLoaderData<typeof loader>()
  const { value, error, problem } = formView(useActionData<typeof action>())
  if (sent)
    return (
      <>
        <PageHeading title="Tack" />
        <Notice tone="success" title="Meddelandet är framme" live>
          Registratorn ser det i sin arbetslista. Kompletteras ärendet syns det på ärendets sida.
        </Notice>
        <p>
          <a href={paths.case(m, matter.slug)}>Tillbaka till {matter.number}</a>
        </p>
      </>
    )
  return (
    <>
      <PageHeading title="Saknas en handling?" lede={`${matter.number}, ${matter.title}`} />
      <p>
        Alla handlingar visas inte på webben, men de ska finnas i ärendets lista. Vill du läsa en handling som
        finns i listan kan du <a href={paths.recordsAsk(m, { case: matter.slug })}>begära ut den</a>.
      </p>
      {problem}
      <form method="post">
        <TextArea
          name="what"
          label="Vad saknas?"
          hint="Till exempel ”svaret från tekniska nämnden” eller ”bilagan till motionen”."
          rows={4}
          maxLength={1000}
          defaultValue={value('what')}
          error={error('what')}
          required
        />
        <TextField
          name="contact"
          label="Hur kan vi svara dig?"
          optional
          hint="E-post eller telefon. Du behöver inte säga vem du är."
          maxLength={200}
          defaultValue={value('contact')}
          error={error('contact')}
          autoComplete="email"
        />
        <Actions>
          <Button>Skicka</Button>
          <a href={paths.case(m, matter.slug)}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
