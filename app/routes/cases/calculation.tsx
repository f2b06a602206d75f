import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSubmit } from '@remix-run/react'
import { type RefObject, useEffect, useRef } from 'react'
import { casePage } from '#db/queries/case-page'
import { explainRow, type Schedule } from '~/domain/finance'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { explanationLines, interestMethodLabel } from '~/text/finance'
import { depreciationMethodLabel } from '~/text/places'
import { Button, ErrorSummary, FieldRow, PageHeading, Select, TextField } from '~/ui'
import {
  calculate,
  compareWithDocument,
  statedCalculation,
  UNDATED_START,
  yearLabel,
} from '~/use-cases/economy/recalculate'
import type { FrameHandle } from '../municipality/frame'
import { type CalculationErrors, errorsOf, readCalculation, valuesOf } from './calculation-address'
import { CalculationResult } from './calculation-result'

/** Recalculates the capital cost of a case's investment. Stores nothing, so whoever reads the case may do it. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, database } = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const page = await casePage(database.read, actor, municipality.id, args.params.nummer ?? '')
  if (!page?.investment) throw new Response(null, { status: 404 })
  const { head, investment } = page
  const search = new URL(args.request.url).searchParams
  const stated = statedCalculation(investment)
  const { values, calculation, errors } = readCalculation(search, stated && valuesOf(stated))
  const answer = calculation && calculate(calculation)
  const start = calculation && calculation.start !== UNDATED_START ? calculation.start : null
  return {
    m: municipality.slug,
    head: { slug: head.slug, number: head.number, title: head.title },
    values,
    errors: answer && !answer.ok ? errorsOf(answer.refusal) : errors,
    changed: search.size > 0,
    maySave: may(actor, 'case.calculate', { ...head, municipalityId: municipality.id }),
    asked: search.toString(),
    result: answer?.ok
      ? {
          totals: answer.value.totals,
          rows: rowsOf(answer.value, start),
          comparison: comparisonOf(compareWithDocument(investment, answer.value), start),
        }
      : null,
  }
}

const rowsOf = (schedule: Schedule, start: string | null) =>
  schedule.rows.map((row) => ({
    ...row,
    label: yearLabel({ start }, row.year),
    explanation: explanationLines(explainRow(schedule, row)),
  }))

/** Null when the document prints no table. */
function comparisonOf(comparison: ReturnType<typeof compareWithDocument>, start: string | null) {
  if (!comparison) return null
  const { differences, yearsNotComputed, yearsNotStated, matches } = comparison
  return {
    matches,
    differences: differences.map((each) => ({ ...each, label: yearLabel({ start }, each.year) })),
    yearsNotComputed,
    yearsNotStated: yearsNotStated.map((year) => yearLabel({ start }, year)),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Kalkyl för ${data.head.title} – Rådslag` : 'Rådslag' },
  { name: 'robots', content: 'noindex' },
]

type Data = ReturnType<typeof useLoaderData<typeof loader>>
export type CalculationResultData = NonNullable<Data['result']>

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, head } = data as Data
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: head.number, href: paths.case(m, head.slug) },
      { label: 'Kalkyl' },
    ]
  },
}

export default function CalculationRoute() {
  const { m, head, values, errors, changed, result, maySave, asked } = useLoaderData<typeof loader>()
  const form = useRef<HTMLFormElement>(null)
  useSubmitOnChange(form)
  const here = paths.caseCalculation(m, head.slug)
  const wrong = Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))
  return (
    <>
      <PageHeading
        kind="Kalkyl"
        facts={[head.number]}
        title={`Räkna om: ${head.title}`}
        lede="Ändra förutsättningarna och se den nya kapitalkostnaden. Inget sparas; adressen bär hela kalkylen och kan skickas till en kollega."
      />
      <ErrorSummary errors={wrong} title="Kalkylen går inte att räkna" />
      <form className="calculation-form" method="get" action={here} ref={form} noValidate key={head.slug}>
        <FieldRow>
          <TextField
            name="belopp"
            label="Anskaffningsvärde"
            suffix="kr"
            inputMode="decimal"
            {...of('belopp')}
          />
          <TextField name="ranta" label="Internränta" suffix="procent" inputMode="decimal" {...of('ranta')} />
          <TextField
            name="restvarde"
            label="Restvärde"
            optional
            suffix="kr"
            inputMode="decimal"
            {...of('restvarde')}
          />
        </FieldRow>
        <FieldRow>
          <TextField name="ar" label="Avskrivningstid, år" inputMode="numeric" {...of('ar')} />
          <TextField name="manader" label="och månader" optional inputMode="numeric" {...of('manader')} />
          <TextField
            name="start"
            label="Första månad"
            optional
            type="month"
            placeholder="2025-01"
            {...of('start')}
          />
        </FieldRow>
        <FieldRow>
          <Select
            name="metod"
            label="Metod"
            choices={[
              { value: 'rak', label: depreciationMethodLabel.straight_line },
              { value: 'annuitet', label: depreciationMethodLabel.annuity },
            ]}
            {...of('metod')}
          />
          <Select
            name="rantemetod"
            label="Ränta räknas på (vid rak avskrivning)"
            choices={[
              { value: 'ingaende', label: interestMethodLabel.OPENING },
              { value: 'medel', label: interestMethodLabel.AVERAGE },
              { value: 'manad', label: interestMethodLabel.MONTHLY },
            ]}
            {...of('rantemetod')}
          />
        </FieldRow>
        <div className="actions">
          <Button>Räkna</Button>
          {changed && <a href={here}>Tillbaka till handlingens kalkyl</a>}
          <a href={paths.case(m, head.slug)}>Till ärendet</a>
        </div>
      </form>
      {result && maySave && (
        <p>
          <a href={`${paths.calculations(m, head.slug, 'ny')}${asked && `?${asked}`}`}>
            {changed ? 'Spara som scenario' : 'Spara som kalkyl'}
          </a>
        </p>
      )}
      {result && <CalculationResult result={result} />}
    </>
  )

  function of(field: keyof CalculationErrors) {
    return { defaultValue: values[field], error: errors[field] }
  }
}

/** Sends the form when a field has changed and can be read; what cannot waits for the button, so that no focus is moved. */
function useSubmitOnChange(form: RefObject<HTMLFormElement>) {
  const submit = useSubmit()
  useEffect(() => {
    const element = form.current
    if (!element) return
    const send = () => {
      const typed = new URLSearchParams()
      for (const [name, value] of new FormData(element)) if (typeof value === 'string') typed.set(name, value)
      const { calculation } = readCalculation(typed, null)
      if (calculation && calculate(calculation).ok)
        submit(element, { replace: true, preventScrollReset: true })
    }
    element.addEventListener('change', send)
    return () => element.removeEventListener('change', send)
  }, [form, submit])
}
