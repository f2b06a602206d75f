import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decisionsToTie } from '#db/queries/economy/calculations'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatDate } from '~/text/format'
import { calculationRefusals } from '~/text/refusals/calculations'
import {
  Actions,
  Button,
  DateField,
  FactList,
  KeyFigures,
  Money,
  Notice,
  PageHeading,
  Section,
  Select,
} from '~/ui'
import { decideCalculation } from '~/use-cases/economy/calculations/decide-calculation'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { caseOf, requireCalculation } from './require-calculation'
import { calculationView } from './view.server'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, matter, calculation } = await requireCalculation(args, 'calculation.decide')
  const { number, name, revision, state } = calculation
  if (state !== 'draft') throw redirect(paths.calculations(m, matter.slug, String(number)))
  const { facts, refusal, result } = calculationView(calculation, null)
  return {
    ...{ m, matter: caseOf(matter), number, name, revision, facts, refusal },
    figures: result && {
      ...{ principalOre: result.principalOre, yearOneOre: result.yearOne?.costOre ?? 0 },
      totalOre: result.totals.costOre,
    },
    decisions: await decisionsToTie(ctx.database.read, matter.id),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, matter, place, calculation } = await requireCalculation(args, 'calculation.decide')
  const fields = await readFields(args.request)
  const { number } = calculation
  const result = await decideCalculation(ctx, {
    ...{ ...place, number, revision: Number(fields.get('revision')) },
    ...{ decisionId: fields.get('beslut') ?? '', decidedDay: fields.get('beslutsdag') ?? '' },
  })
  if (!result.ok) return refusedForm(fields, result.refusal, calculationRefusals)
  return redirect(`${paths.calculations(m, matter.slug, String(number))}?beslutad=1`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Besluta ${data.name} – Rådslag` : 'Rådslag' },
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
      { label: 'Anteckna beslut' },
    ]
  },
}

export default function DecideCalculation() {
  const { m, matter, number, name, revision, facts, refusal, figures, decisions } =
    useLoaderData<typeof loader>()
  const view = formView(useActionData<typeof action>())
  const back = paths.calculations(m, matter.slug, String(number))
  return (
    <>
      <PageHeading
        kind={`Kalkyl ${number}`}
        facts={[matter.number]}
        title={`Anteckna beslut: ${name}`}
        lede="Kalkylen låses med sina räntor och sitt resultat. Den ändras aldrig mer, och den blir synlig för alla som får läsa ärendet."
      />
      {view.problem}
      {refusal && (
        <Notice tone="danger" title="Kalkylen går inte att besluta än">
          {refusal.text}
        </Notice>
      )}
      {figures && (
        <>
          <KeyFigures
            figures={[
              { label: 'Investering', value: <Money ore={figures.principalOre} /> },
              { label: 'Kostnad år 1', value: <Money ore={figures.yearOneOre} /> },
              { label: 'Kostnad hela tiden', value: <Money ore={figures.totalOre} /> },
            ]}
          />
          <form method="post" className="economy-form" noValidate>
            <input type="hidden" name="revision" value={revision} />
            <Select
              {...view.field('beslut')}
              label="Beslut i ärendet"
              optional
              placeholder={decisions.length === 0 ? 'Ärendet har inga beslut än' : 'Inget beslut i portalen'}
              choices={decisions.map(({ id, day, bodyName, paragraph, heading }) => ({
                value: id,
                label: [bodyName, day && formatDate(day), paragraph && `§ ${paragraph}`, heading]
                  .filter(Boolean)
                  .join(', '),
              }))}
            />
            <DateField
              {...view.field('beslutsdag')}
              label="Beslutsdag"
              hint="Behövs inte när ett beslut är valt."
              optional
            />
            <Actions>
              <Button>Lås kalkylen som beslutad</Button>
              <a href={back}>Avbryt</a>
            </Actions>
          </form>
        </>
      )}
      <Section id="forutsattningar" title="Förutsättningar som låses">
        <FactList facts={facts.map(({ label, value }) => ({ term: label, value }))} />
      </Section>
    </>
  )
}
