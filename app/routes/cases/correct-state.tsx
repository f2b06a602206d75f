import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { statesOf } from '~/domain/cases/lifecycle'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { stateLabel } from '~/text/cases'
import { correctStateRefusals } from '~/text/refusals/lifecycle'
import { Actions, Button, PageHeading, Select, TextArea } from '~/ui'
import { correctState } from '~/use-cases/cases/correct-state'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireCase } from './require-case'

export async function loader(args: LoaderFunctionArgs) {
  const { municipality, page } = await requireCase(args, 'case.correct')
  const { slug, number, title, kind, state } = page.head
  return {
    m: municipality.slug,
    head: { slug, number, title },
    from: state,
    states: statesOf(kind).filter((each) => each !== state),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, page } = await requireCase(args, 'case.correct')
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const result = await correctState(ctx, {
    ...{ municipalityId: municipality.id, slug: page.head.slug },
    ...{ from: field('from'), to: field('to'), reason: field('reason') },
  })
  if (!result.ok) return refusedForm(fields, result.refusal, correctStateRefusals)
  return redirect(`${paths.case(municipality.slug, page.head.slug)}?atgard=ratta-laget`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Rätta läget: ${data.head.number} – Rådslag` : 'Rådslag' },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, head } = page as ReturnType<typeof useLoaderData<typeof loader>>
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: head.number, href: paths.case(m, head.slug) },
      { label: 'Rätta läget' },
    ]
  },
}

export default function CorrectStateRoute() {
  const { m, head, from, states } = useLoaderData<typeof loader>()
  const { value, error, problem } = formView(useActionData<typeof action>())
  return (
    <div className="column">
      <PageHeading title="Rätta läget" facts={[head.number]} lede={head.title} />
      {problem}
      <p>
        Ärendet står nu som ”{stateLabel[from] ?? from}”. Rätta det om ett steg har tagits av misstag. Beslut
        och svar som har antecknats står kvar, och rättelsen syns i historiken.
      </p>
      <form method="post" noValidate>
        <input type="hidden" name="from" value={from} />
        <Select
          name="to"
          label="Rätt läge"
          placeholder="Välj läge"
          choices={states.map((state) => ({ value: state, label: stateLabel[state] ?? state }))}
          defaultValue={value('to')}
          error={error('to')}
        />
        <TextArea
          name="reason"
          label="Skäl"
          hint="Visas i historiken, även för allmänheten."
          defaultValue={value('reason')}
          error={error('reason')}
          rows={3}
        />
        <Actions>
          <Button>Rätta läget</Button>
          <a href={paths.case(m, head.slug)}>Avbryt</a>
        </Actions>
      </form>
    </div>
  )
}
