import {
  type ActionFunctionArgs,
  data as answered,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { Button, ErrorSummary, LinkList, Notice, PageHeading, Section } from '~/ui'
import { readFields } from '~/server/uploads'
import { ask, type Calculator, calculatorOf, exampleQuery, held } from '~/use-cases/economy/calculators'
import type { FrameHandle } from '../municipality/frame'
import { shortId } from './address'
import { CalculatorFields } from './calculator-fields'
import { CalculatorAnswer } from './calculator-answer'

/** Longer addresses than this are cut off, or refused, somewhere on their way. */
const LONGEST_QUERY = 6000

/** Far more than the largest price model that is pasted by hand. */
const LONGEST_FORM = 500_000

/** Computes what the address asks for. Stores nothing; open to all. */
export function loader({ params, request }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  return viewOf(requireCalculator(params.slag), url.searchParams, url.search)
}

/** What is too much for an address is sent; what is not gets its address after all. */
export async function action({ params, request }: ActionFunctionArgs) {
  const calculator = requireCalculator(params.slag)
  const sent = await readFields(request)
  const typed = new URLSearchParams()
  if (String(sent).length > LONGEST_FORM) throw new Response(null, { status: 413 })
  for (const { name } of calculator.fields.flat()) typed.set(name, sent.get(name) ?? '')
  const query = `?${typed}`
  return query.length > LONGEST_QUERY
    ? viewOf(calculator, typed, null)
    : redirect(`${paths.calculator(calculator.slug)}${query}`)
}

function requireCalculator(slug: string | undefined): Calculator {
  const calculator = calculatorOf(slug)
  if (!calculator) throw new Response(null, { status: 404 })
  return calculator
}

function viewOf(calculator: Calculator, search: URLSearchParams, query: string | null) {
  const { slug, title, lede, fields, examples, large = false } = calculator
  const { values, example, computed } = ask(calculator, search)
  const view = {
    slug,
    title,
    lede,
    fields,
    large,
    values,
    query,
    example: example && {
      id: example.id,
      title: held(example.title),
      notes: (example.notes ?? []).map(held),
    },
    examples: examples.map((each) => ({ id: each.id, title: held(each.title), query: exampleQuery(each) })),
    errors: computed.ok ? {} : computed.errors,
    result: computed.ok ? computed.result : null,
  }
  // An example may be there to show what is refused; what someone typed is wrong.
  return answered(view, { status: computed.ok || example ? 200 : 400 })
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
  const loaded = useLoaderData<typeof loader>()
  const view = useActionData<typeof action>() ?? loaded
  const { slug, title, lede, fields, values, query, example, examples, errors, result } = view
  const here = paths.calculator(slug)
  const wrong = Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))
  return (
    <>
      <PageHeading title={title} lede={lede} />
      <ErrorSummary errors={wrong} title="Det går inte att räkna än" />
      {example && (
        <p className="calculator-example">
          <strong>Exempel{shortId(example.id) && ` ${shortId(example.id)}`}:</strong> {example.title}. Ändra i
          fälten och räkna om.
        </p>
      )}
      <form
        className="calculation-form calculator-form"
        method={view.large ? 'post' : 'get'}
        action={here}
        noValidate
        key={`${slug}${query}`}
      >
        <CalculatorFields fields={fields} values={values} errors={errors} />
        <div className="actions">
          <Button>Räkna</Button>
          <span className="note">
            {query === null
              ? 'Inget sparas. Uppgifterna är för många för att rymmas i adressen.'
              : 'Inget sparas. Adressen bär alla uppgifter och kan skickas till en kollega.'}
          </span>
        </div>
      </form>
      {result && (
        <CalculatorAnswer slug={slug} query={query} result={result}>
          {example && example.notes.length > 0 && (
            <Notice tone="info" title={`Om exempel ${shortId(example.id)}`}>
              <ul>
                {example.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </Notice>
          )}
        </CalculatorAnswer>
      )}
      <Section id="exempel" title="Räkneexempel">
        <LinkList
          links={examples.map((each) => ({
            label: shortId(each.id) ? `${each.title} (${shortId(each.id)})` : each.title,
            href: `${here}${each.query}`,
          }))}
        />
      </Section>
    </>
  )
}
