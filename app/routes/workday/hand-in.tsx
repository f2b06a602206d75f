import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { handedInKinds, LONGEST } from '~/domain/cases/handed-in'
import { paths } from '~/paths'
import { readFileInWorker } from '~/server/reading'
import { readFields } from '~/server/uploads'
import { caseKindLabel } from '~/text/cases'
import { handInText } from '~/text/hand-in'
import { handInRefusals } from '~/text/refusals/hand-in'
import { Actions, Button, Notice, PageHeading, RadioGroup, TextArea, TextField } from '~/ui'
import { councilOf, submitInitiative } from '~/use-cases/intake/submit-initiative'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import { workCrumbs } from './crumbs'
import { requireWorker } from './guard'
import stylesheet from './workday.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const meta: MetaFunction = () => [{ title: `${handInText.title} – Rådslag` }]
export const handle = workCrumbs(handInText.title)

/** Elected people who may not hand in as they act now are told why; to others the page is closed. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, actor, municipality, m } = await requireWorker(args)
  const council = await councilOf(ctx, municipality.id)
  if (council.ok) return data({ m, name: actor.name, why: null })
  if (council.refusal === 'forbidden') throw new Response(null, { status: 403 })
  return data({ m, name: actor.name, why: handInRefusals[council.refusal].text }, { status: 403 })
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireWorker(args)
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const handedIn = await submitInitiative(ctx, readFileInWorker, {
    municipality: { id: municipality.id, slug: m, name: municipality.name },
    ...{ kind: field('kind'), title: field('title'), text: field('text') },
    ...{ to: field('to'), signers: field('signers') },
  })
  if (!handedIn.ok) return refusedForm(fields, handedIn.refusal, handInRefusals)
  return redirect(`${paths.workday(m)}?inlamnat=1`)
}

export default function HandIn() {
  const { m, name, why } = useLoaderData<typeof loader>()
  const { field, problem } = formView(useActionData<typeof action>())
  if (why !== null)
    return (
      <>
        <PageHeading title={handInText.title} />
        <Notice tone="info">{why}</Notice>
        <Actions>
          <a href={paths.workday(m)}>Till Min dag</a>
          <a href={paths.actingRole}>Byt roll</a>
        </Actions>
      </>
    )
  return (
    <>
      <PageHeading title={handInText.title} lede={handInText.lede} />
      {problem}
      <form method="post" className="work-form">
        <RadioGroup
          {...field('kind')}
          label="Vad lämnar du in?"
          choices={handedInKinds.map((kind) => ({ value: kind, label: caseKindLabel[kind] }))}
        />
        <TextField {...field('title')} label="Rubrik" maxLength={LONGEST.title} />
        <TextField
          {...field('to')}
          label="Ställd till"
          hint="För interpellation och fråga: till exempel kommunstyrelsens ordförande och namnet. En motion ställs till fullmäktige."
          maxLength={LONGEST.to}
        />
        <TextArea
          {...field('text')}
          label="Text"
          rows={16}
          hint="Ett enda ämne. Skriv varje yrkande i en motion på en egen rad som börjar med att. Skriv inte rubrik, datum eller namn, de läggs till."
        />
        <TextArea
          {...field('signers')}
          label="Andra som skriver under"
          rows={3}
          hint={`Ett namn på varje rad med partiet inom parentes. Du, ${name}, står redan med.`}
          optional
        />
        <Actions>
          <Button>Lämna in</Button>
          <a href={paths.workday(m)}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
