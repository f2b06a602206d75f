import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { Button, PageHeading } from '~/ui'
import { changeCalculation } from '~/use-cases/economy/calculations/change-calculation'
import { calculationDefaults } from '~/use-cases/economy/calculations/defaults'
import { withdrawCalculation } from '~/use-cases/economy/calculations/withdraw-calculation'
import type { FrameHandle } from '../municipality/frame'
import { CalculationForm } from './calculation-form'
import { openedForm, postedForm, refusedCalculation } from './form.server'
import { caseOf, requireCalculation } from './require-calculation'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, matter, calculation } = await requireCalculation(args, 'case.calculate')
  const { input, name, kind, number, revision, state } = calculation
  if (state !== 'draft') throw redirect(paths.calculations(m, matter.slug, String(number)))
  const defaults = await calculationDefaults(ctx, municipality.id)
  return {
    m,
    matter: caseOf(matter),
    number,
    name,
    form: openedForm({ input, name, kind }, defaults, { revision }),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, matter, place, calculation } = await requireCalculation(
    args,
    'case.calculate',
  )
  const fields = await readFields(args.request)
  const { number } = calculation
  const defaults = await calculationDefaults(ctx, municipality.id)
  if (fields.get('intent') === 'withdraw') {
    const { input, name, kind, revision } = calculation
    const result = await withdrawCalculation(ctx, {
      ...{ ...place, number, revision: Number(fields.get('revision')) },
    })
    if (result.ok) return redirect(paths.calculations(m, matter.slug))
    return refusedCalculation(openedForm({ input, name, kind }, defaults, { revision }), result.refusal)
  }
  const { read, answer } = postedForm(fields, defaults)
  if (answer) return answer
  const { input, name, kind, view } = read
  const result = await changeCalculation(ctx, {
    ...place,
    number,
    revision: view.revision,
    name,
    kind,
    input,
  })
  if (!result.ok) return refusedCalculation(view, result.refusal)
  return redirect(`${paths.calculations(m, matter.slug, String(number))}?sparad=1`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Ändra ${data.name} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, matter, number } = data as {
      m: string
      matter: { slug: string; number: string }
      number: number
    }
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Kalkyler', href: paths.calculations(m, matter.slug) },
      { label: `Kalkyl ${number}`, href: paths.calculations(m, matter.slug, String(number)) },
      { label: 'Ändra' },
    ]
  },
}

export default function ChangeCalculation() {
  const { m, matter, number, name, form } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  return (
    <>
      <PageHeading kind={`Kalkyl ${number}`} facts={[matter.number]} title={`Ändra: ${name}`} />
      <CalculationForm form={posted ?? form} cancel={paths.calculations(m, matter.slug, String(number))} />
      <details className="disclosure">
        <summary>
          <h2>Ta bort utkastet</h2>
        </summary>
        <form method="post">
          <input type="hidden" name="revision" value={form.revision} />
          <p>
            Utkastet försvinner ur listorna. Det finns kvar bland borttagna utkast och kan kopieras därifrån.
          </p>
          <Button variant="danger" name="intent" value="withdraw">
            Ta bort utkastet
          </Button>
        </form>
      </details>
    </>
  )
}
