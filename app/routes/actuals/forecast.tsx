import {
  type ActionFunctionArgs,
  data as answer,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { oreTyped } from '~/domain/shared/typed'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatKr } from '~/text/format'
import { forecastText } from '~/text/refusals/actuals'
import { Actions, Button, EmptyState, ErrorSummary, FieldRow, FieldSet, PageHeading, TextField } from '~/ui'
import { actualsOfCase, followUpOfCase } from '~/use-cases/economy/assets/case-outcome'
import { saveForecast, type TypedForecast } from '~/use-cases/economy/assets/save-forecast'
import { actualsRoom, caseRoomHandle } from './case-room'
import { requireEconomyCase } from './require-case'

export async function loader(args: LoaderFunctionArgs) {
  const { read, m, head, matter } = await requireEconomyCase(args, 'asset.activate')
  const { decided } = await actualsOfCase(read, matter.id)
  const place = { municipalityId: matter.municipalityId, caseId: matter.id }
  const { lines } = await followUpOfCase(read, place, decided)
  return {
    ...{ m, head },
    lines: lines.map(({ label, budgetOre, actualOre, committedOre, forecastOre, forecastTold, comment }) => ({
      ...{ label, budgetOre, actualOre },
      typed: {
        line: label,
        committed: committedOre === 0 ? '' : oreTyped(committedOre),
        forecast: forecastTold ? oreTyped(forecastOre) : '',
        comment: comment ?? '',
      },
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Prognos för ${data.head.title} – Rådslag` : 'Rådslag' },
]
export const handle = caseRoomHandle(actualsRoom, () => 'Prognos')

type State = { typed: TypedForecast[]; error: { fieldId: string; message: string } | null }

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, head, place } = await requireEconomyCase(args, 'asset.activate')
  const fields = await readFields(args.request)
  const of = (name: string) => fields.getAll(name).map((text) => text.slice(0, 1000))
  const [committed, forecast, comment] = [of('committed'), of('forecast'), of('comment')]
  const typed = of('line').map((line, at) => ({
    ...{ line, committed: committed[at] ?? '', forecast: forecast[at] ?? '', comment: comment[at] ?? '' },
  }))
  const saved = await saveForecast(ctx, { ...place, typed })
  if (saved.ok) return redirect(`${paths.caseActuals(m, head.slug)}?sparat=prognos#projekt`)
  if (!('at' in saved)) throw new Response(null, { status: saved.refusal === 'forbidden' ? 403 : 404 })
  const field = saved.refusal.split('-')[0] ?? ''
  return answer<State>(
    { typed, error: { fieldId: `${field}-${saved.at}`, message: forecastText[saved.refusal] } },
    { status: 400 },
  )
}

export default function Forecast() {
  const { m, head, lines } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const back = paths.caseActuals(m, head.slug)
  const error = (fieldId: string) => (state?.error?.fieldId === fieldId ? state.error.message : undefined)
  return (
    <>
      <PageHeading
        kind="Utfall"
        facts={[head.number]}
        title="Prognos per kostnadsrad"
        lede="Bundet är beställt men inte bokfört. Prognosen är vad raden väntas kosta till slut. Tidigare prognoser sparas."
      />
      {state?.error && <ErrorSummary errors={[state.error]} />}
      {lines.length === 0 ? (
        <EmptyState title="Inga kostnadsrader" action={<a href={back}>Tillbaka</a>}>
          Kostnadsraderna kommer ur den beslutade kalkylen.
        </EmptyState>
      ) : (
        <form method="post" className="economy-form level">
          {lines.map(({ label, budgetOre, actualOre, typed: kept }, at) => {
            const typed = state?.typed[at] ?? kept
            return (
              <FieldSet
                key={label}
                legend={label}
                hint={`Budget ${formatKr(budgetOre)}, bokfört ${formatKr(actualOre)}.`}
                id={`line-${at}`}
              >
                <input type="hidden" name="line" value={label} />
                <FieldRow>
                  <TextField
                    name="committed"
                    id={`committed-${at}`}
                    label="Bundet"
                    suffix="kr"
                    inputMode="decimal"
                    defaultValue={typed.committed}
                    error={error(`committed-${at}`)}
                    optional
                  />
                  <TextField
                    name="forecast"
                    id={`forecast-${at}`}
                    label="Prognos"
                    suffix="kr"
                    inputMode="decimal"
                    defaultValue={typed.forecast}
                    error={error(`forecast-${at}`)}
                    optional
                  />
                </FieldRow>
                <TextField
                  name="comment"
                  id={`comment-${at}`}
                  label="Kommentar"
                  maxLength={500}
                  defaultValue={typed.comment}
                  error={error(`comment-${at}`)}
                  optional
                />
              </FieldSet>
            )
          })}
          <Actions>
            <Button>Spara prognosen</Button>
            <a href={back}>Avbryt</a>
          </Actions>
        </form>
      )}
    </>
  )
}
