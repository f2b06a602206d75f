import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorities, requestSubject } from '#db/queries/records'
import { requestLimits } from '~/domain/records/request'
import { paths } from '~/paths'
import type { RequestContext } from '~/server/context'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { requestRefusals } from '~/text/refusals/records'
import { Actions, Button, Columns, PageHeading, Select, SideSection, TextArea, TextField } from '~/ui'
import { requestRecord } from '~/use-cases/records/request-record'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { refusedPublicForm } from './form'

const subjectOf = (ctx: RequestContext, municipalityId: string, search: URLSearchParams) => {
  const slug = search.get('arende') ?? ''
  const nth = search.get('handling') ?? ''
  const documentNumber = /^\d{1,6}$/.test(nth) ? Number(nth) : null
  return slug === ''
    ? Promise.resolve(null)
    : requestSubject(ctx.database.read, ctx.actor, { municipalityId, slug, documentNumber })
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const subject = await subjectOf(ctx, municipality.id, new URL(args.request.url).searchParams)
  const known = await authorities(ctx.database.read, municipality.id)
  return {
    m: municipality.slug,
    name: municipality.displayName,
    bodies: known.map(({ id, name }) => ({ id, name })),
    bodyName: known.find(({ id }) => id === subject?.bodyId)?.name ?? null,
    subject: subject && {
      number: subject.number,
      slug: subject.slug,
      title: subject.title,
      document: subject.document,
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const nth = field('handling')
  const received = await requestRecord(ctx, {
    municipalityId: municipality.id,
    municipalitySlug: municipality.slug,
    bodyId: field('body'),
    wanted: field('wanted'),
    contact: field('contact'),
    caseSlug: field('arende'),
    documentNumber: /^\d{1,6}$/.test(nth) ? Number(nth) : null,
    address: args.context.address,
  })
  if (received.ok) return redirect(`${paths.recordsFollow(municipality.slug, received.value.id)}?tack=1`)
  return refusedPublicForm(fields, received.refusal, requestRefusals, received.detail.until)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Begär ut en handling – ${page?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Begär ut en handling' }] }

export default function Ask() {
  const { m, bodies, bodyName, subject } = useLoaderData<typeof loader>()
  const { value, error, problem } = formView(useActionData<typeof action>())
  const wanted = subject
    ? subject.document
      ? `Handling ${subject.document.number} i ${subject.number}: ${subject.document.title}`
      : `Handlingarna i ${subject.number}, ${subject.title}`
    : ''
  return (
    <>
      <PageHeading
        title="Begär ut en handling"
        lede="Du har rätt att läsa kommunens allmänna handlingar. Du behöver inte säga vem du är eller varför du vill läsa."
      />
      <Columns asideLabel="Så går det till" aside={<HowItGoes />}>
        {problem}
        <form method="post">
          <input type="hidden" name="arende" value={subject?.slug ?? ''} />
          <input type="hidden" name="handling" value={subject?.document?.number ?? ''} />
          <TextArea
            name="wanted"
            label="Vad vill du ha?"
            hint="Skriv så gott du kan. Ett ärendenummer hjälper men behövs inte."
            rows={5}
            maxLength={requestLimits.wanted}
            defaultValue={value('wanted', wanted)}
            error={error('wanted')}
            required
          />
          {subject ? (
            <p>
              Begäran går till {bodyName}, som har ärendet{' '}
              <a href={paths.case(m, subject.slug)}>{subject.number}</a>.
            </p>
          ) : (
            bodies.length > 1 && (
              <Select
                name="body"
                label="Vem har handlingen?"
                placeholder="Jag vet inte"
                choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={value('body')}
                error={error('body')}
              />
            )
          )}
          <TextField
            name="contact"
            label="Vart ska vi skicka svaret?"
            optional
            hint="E-post, telefon eller adress. Lämnar du det tomt följer du svaret på en egen sida."
            maxLength={requestLimits.contact}
            defaultValue={value('contact')}
            error={error('contact')}
            autoComplete="email"
          />
          <Actions>
            <Button>Skicka begäran</Button>
          </Actions>
        </form>
      </Columns>
    </>
  )
}

function HowItGoes() {
  return (
    <SideSection title="Så går det till">
      <ol className="plain-list">
        <li>Vi svarar så snart vi kan, om det går samma dag.</li>
        <li>Måste vi pröva om något är hemligt kan det ta några dagar.</li>
        <li>Att läsa hos oss är gratis. Kopior på papper kan kosta.</li>
        <li>Säger vi nej kan du begära ett skriftligt beslut och överklaga det.</li>
      </ol>
      <p className="note">Tryckfrihetsförordningen 2 kap. 15–19 §§</p>
    </SideSection>
  )
}
