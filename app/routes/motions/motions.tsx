import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { publicActor } from '~/domain/access'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatCount, formatDate } from '~/text/format'
import { listingText, motionReport, motionReportRefusal } from '~/text/motions'
import {
  Actions,
  Button,
  Checkbox,
  DateField,
  EmptyState,
  ErrorSummary,
  FilterBar,
  LinkButton,
  PageHeading,
  Section,
  TextField,
} from '~/ui'
import { registerMotionReport } from '~/use-cases/deadlines/register-motion-report'
import type { FrameHandle } from '../municipality/frame'
import { motionsFor } from './motions.server'
import { Ages, MotionTable, ToReport } from './parts'
import { reportPdf } from './report-pdf.server'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, cutoff, citizenProposals, wrongDay, next, lines, query, reports } =
    await motionsFor(args)
  return {
    m,
    name: municipality.displayName,
    today: ctx.today,
    cutoff,
    citizenProposals,
    wrongDay,
    next,
    lines,
    query,
    reports,
  }
}

/** Registers the report as the public reads it: a document to the council holds nothing that is secret. */
export async function action(args: ActionFunctionArgs) {
  const report = await motionsFor(args, publicActor)
  const { ctx, municipality, m, cutoff, reports } = report
  if (!reports) throw new Response(null, { status: 403 })
  const number = (await readFields(args.request)).get('arende') ?? ''
  const done = await registerMotionReport(ctx, {
    municipalityId: municipality.id,
    number,
    cutoff,
    write: () => reportPdf(report),
  })
  if (done.ok) return redirect(paths.document(m, done.value.slug, done.value.document))
  return data({ refusal: done.refusal, number }, { status: done.refusal === 'forbidden' ? 403 : 400 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Obesvarade motioner – ${data?.name ?? 'Rådslag'}` },
  { name: 'description', content: 'Motioner som fullmäktige inte har beslutat om, och hur gamla de är.' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    ...(data ? [{ label: 'Ärenden', href: paths.cases((data as { m: string }).m) }] : []),
    { label: 'Obesvarade motioner' },
  ],
}

export default function Motions() {
  const { m, today, cutoff, citizenProposals, wrongDay, next, lines, query, reports } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = paths.motions(m)
  const over = lines.filter((line) => line.over).length
  const changed = query !== '' || wrongDay !== null
  return (
    <>
      <ErrorSummary
        errors={
          answer
            ? [{ fieldId: 'arende', message: motionReportRefusal[answer.refusal] ?? answer.refusal }]
            : []
        }
      />
      <PageHeading
        title="Obesvarade motioner"
        lede={`${summary(lines.length, over, citizenProposals)} ${cutoff === today ? '' : `Läget per den ${formatDate(cutoff)}. `}${listingText(next)}`}
        actions={
          lines.length > 0 ? (
            <LinkButton href={`${paths.motionsPdf(m)}${query}`}>Hämta redovisningen som PDF</LinkButton>
          ) : undefined
        }
      />
      <FilterBar action={here} clearHref={changed ? here : undefined}>
        <DateField
          name="per"
          label="Väckta till och med"
          defaultValue={wrongDay ?? cutoff}
          error={wrongDay === null ? undefined : 'Skriv dagen som år-månad-dag'}
        />
        <Checkbox
          name="medborgarforslag"
          label="Ta med medborgarförslag"
          value="1"
          defaultChecked={citizenProposals}
        />
      </FilterBar>
      {lines.length === 0 ? (
        <EmptyState title="Ingen motion väntar på beslut" action={<a href={paths.cases(m)}>Till ärendena</a>}>
          En motion visas här från att den har väckts till dess att fullmäktige har beslutat om den.
        </EmptyState>
      ) : (
        <>
          <ToReport lines={lines} m={m} today={today} />
          <Ages lines={lines} m={m} cutoff={cutoff} />
          <Section id="lista" title="Alla som väntar" count={lines.length}>
            <MotionTable lines={lines} m={m} query={query} />
          </Section>
          {reports && (
            <Section
              id="registrera"
              title="Registrera redovisningen"
              intro="Redovisningen sparas som en upprättad handling i det ärende du anger, med det som allmänheten får se. Att fullmäktige har fått den noteras i varje motion med Redovisa beredningen för fullmäktige."
            >
              <form method="post" action={`${here}${query}`}>
                <TextField
                  name="arende"
                  label="Ärendets nummer"
                  width="short"
                  defaultValue={answer?.number ?? ''}
                  error={answer && (motionReportRefusal[answer.refusal] ?? answer.refusal)}
                />
                <Actions>
                  <Button variant="secondary">Registrera</Button>
                </Actions>
              </form>
            </Section>
          )}
        </>
      )}
      <p className="note">{motionReport.law} (5 kap. 35 § kommunallagen)</p>
    </>
  )
}

const summary = (count: number, over: number, citizenProposals: boolean): string => {
  const what = citizenProposals
    ? formatCount(count, 'motion eller medborgarförslag', 'motioner och medborgarförslag')
    : formatCount(count, 'motion', 'motioner')
  if (count === 0)
    return citizenProposals
      ? 'Ingen motion och inget medborgarförslag väntar på fullmäktiges beslut.'
      : 'Ingen motion väntar på fullmäktiges beslut.'
  return `${what} väntar på fullmäktiges beslut${over > 0 ? `, varav ${over} i mer än ett år` : ''}.`
}
