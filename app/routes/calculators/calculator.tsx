import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { Button, ErrorSummary, LinkList, Notice, PageHeading, Section } from '~/ui'
import { ask, calculatorOf, exampleQuery, held } from '~/use-cases/economy/calculators'
import type { FrameHandle } from '../municipality/frame'
import { CalculatorFields } from './calculator-fields'
import { CalculatorAnswer } from './calculator-answer'

/** Computes what the address asks for. Stores nothing; open to all. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const calculator = calculatorOf(params.slag)
  if (!calculator) throw new Response(null, { status: 404 })
  const { slug, title, lede, fields, examples } = calculator
  const url = new URL(request.url)
  const { values, example, computed } = ask(calculator, url.searchParams)
  return {
    slug,
    title,
    lede,
    fields,
    values,
    query: url.search,
    example: example && {
      id: example.id,
      title: held(example.title),
      notes: (example.notes ?? []).map(held),
    },
    examples: examples.map((each) => ({ id: each.id, title: held(each.title), query: exampleQuery(each) })),
    errors: computed.ok ? {} : computed.errors,
    result: computed.ok ? computed.result : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} – räkna i Rådslag` : 'Rådslag' },
  ...(data ? [{ name: 'description', content: data.lede }] : []),
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Räkna', href: paths.calculators },
    { label: (data as { title: string }).title },
  ],
}

export default function CalculatorRoute() {
  const { slug, title, lede, fields, values, query, example, examples, errors, result } =
    useLoaderData<typeof loader>()
  const here = paths.calculator(slug)
  const wrong = Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))
  return (
    <>
      <PageHeading title={title} lede={lede} />
      <ErrorSummary errors={wrong} title="Det går inte att räkna än" />
      {example && (
        <p className="calculator-example">
          <strong>Exempel {example.id.split('-')[0]}:</strong> {example.title}. Ändra i fälten och räkna om.
        </p>
      )}
      <form
        className="calculation-form calculator-form"
        method="get"
        action={here}
        noValidate
        key={`${slug}${query}`}
      >
        <CalculatorFields fields={fields} values={values} errors={errors} />
        <div className="actions">
          <Button>Räkna</Button>
          <span className="note">
            Inget sparas. Adressen bär alla uppgifter och kan skickas till en kollega.
          </span>
        </div>
      </form>
      {result && <CalculatorAnswer slug={slug} query={query} result={result} />}
      {example && example.notes.length > 0 && (
        <div className="calculator-notes">
          <Notice tone="info" title={`Om exempel ${example.id.split('-')[0]}`}>
            <ul>
              {example.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <Section id="exempel" title="Räkneexempel">
        <LinkList
          links={examples.map((each) => ({
            label: each.title,
            href: `${here}${each.query}`,
          }))}
        />
      </Section>
    </>
  )
}
