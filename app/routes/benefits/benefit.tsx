import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { benefitsOfCase } from '#db/queries/economy/benefits'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { benefitKindHint, benefitKindLabel, HOURS_ARE_NOT_MONEY } from '~/text/economy/benefits'
import { formatKr, formatMonth, formatPercent } from '~/text/format'
import { benefitRefusals, readingRefusals } from '~/text/refusals/benefits'
import {
  Actions,
  Button,
  Checkbox,
  DataTable,
  DateText,
  FactList,
  FieldRow,
  LinkButton,
  Notice,
  PageHeading,
  Section,
  TextArea,
  TextField,
} from '~/ui'
import { benefitView } from '~/use-cases/economy/benefits/benefit-view'
import { endPlannedBenefit } from '~/use-cases/economy/benefits/plan-benefit'
import { mayReport, reportBenefit } from '~/use-cases/economy/benefits/report-benefit'
import { refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { benefitsRoom, caseRoomHandle } from '../actuals/case-room'
import { requireEconomyCase } from '../actuals/require-case'
import { FullYear, Realised } from './realised'

const numberOf = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0)

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, m, head, matter, allowed } = await requireEconomyCase(args)
  const number = numberOf(args.params.nytta)
  const found = (await benefitsOfCase(read, matter.id)).find((each) => each.number === number)
  if (!found) throw new Response(null, { status: 404 })
  const { ownerAccountId, responsibleAccountId: _, readings, ...view } = benefitView(found, ctx.today)
  const inside = allowed('economy.read')
  const due = view.dates.find(({ done }) => !done)
  return {
    ...{ m, head, benefit: view },
    readings: readings.map(({ by, ...reading }) => ({ ...reading, by: inside ? by : null })),
    due: due ? String(due.months) : '',
    mayReport: mayReport(ctx, matter, ownerAccountId) && view.endedDay === null,
    mayPlan: allowed('benefit.plan') && view.endedDay === null,
    saved: new URL(args.request.url).searchParams.has('sparat'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.benefit.name} – Rådslag` : 'Rådslag' },
]
export const handle = caseRoomHandle(
  benefitsRoom,
  (data) => (data as { benefit: { name: string } }).benefit.name,
)

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, head, place } = await requireEconomyCase(args)
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const at = { ...place, number: numberOf(args.params.nytta) }
  if (field('intent') === 'end') {
    const ended = await endPlannedBenefit(ctx, { ...at, reason: field('reason') })
    if (!ended.ok) return refusedForm(fields, ended.refusal, benefitRefusals)
  } else {
    const reported = await reportBenefit(ctx, {
      ...at,
      typed: {
        ...{ months: field('months'), actual: field('actual'), hours: field('hours') },
        ...{ realised: field('realised'), lowered: field('lowered'), loweredIn: field('loweredIn') },
        ...{ comment: field('comment'), unplanned: fields.has('unplanned') },
      },
    })
    if (!reported.ok) return refusedForm(fields, reported.refusal, readingRefusals)
  }
  return redirect(`${paths.caseBenefits(m, head.slug, String(at.number))}?sparat`)
}

export default function BenefitRoute() {
  const data = useLoaderData<typeof loader>()
  const { m, head, benefit, readings, mayPlan, saved } = data
  const { kind, dates, endedReason, rampPct, budgetLoweredOre } = benefit
  const at = (...what: string[]) => paths.caseBenefits(m, head.slug, ...what)
  return (
    <>
      <PageHeading
        kind={benefitKindLabel[kind]}
        facts={[head.number]}
        title={benefit.name}
        lede={benefitKindHint[kind]}
        actions={
          <>
            {mayPlan && readings.length === 0 && (
              <LinkButton variant="secondary" href={at(String(benefit.number), 'andra')}>
                Ändra planen
              </LinkButton>
            )}
            <a href={at()}>Alla nyttor av ärendet</a>
          </>
        }
      />
      <Saved show={saved} />
      {endedReason && (
        <Notice tone="info" title="Avslutad">
          <p>{endedReason}</p>
        </Notice>
      )}
      <FactList
        facts={[
          ...(kind === 'QUALITATIVE' ? [] : [{ term: 'Ett helt år', value: <FullYear benefit={benefit} /> }]),
          { term: 'Ägare', value: benefit.owner },
          ...(benefit.department ? [{ term: 'Var det märks', value: benefit.department }] : []),
          { term: 'Från och med', value: formatMonth(benefit.start) },
          ...(kind === 'QUALITATIVE'
            ? []
            : [
                { term: 'Infasning', value: rampPct.map((step) => formatPercent(step)).join(', ') },
                { term: 'Sannolikhet', value: formatPercent(benefit.probabilityPct) },
              ]),
          { term: 'Så mäts det', value: benefit.measurement },
          ...(benefit.baseline ? [{ term: 'Före', value: benefit.baseline }] : []),
          ...(benefit.target ? [{ term: 'Mål', value: benefit.target }] : []),
        ]}
      />
      <Section id="uppfoljning" title="Uppföljning" count={readings.length}>
        <ul className="plain-list benefit-dates">
          {dates.map(({ months, day, done, late }) => (
            <li key={months}>
              Efter {months} månader, <DateText value={day} />:{' '}
              {done ? 'klar' : late ? 'väntar på uppföljning' : 'kommer'}
            </li>
          ))}
        </ul>
        <DataTable
          caption="Vad nyttan har blivit"
          captionHidden
          rows={readings}
          rowKey={({ id }) => id}
          empty={<p className="empty">Nyttan har inte följts upp än.</p>}
          columns={[
            {
              key: 'months',
              label: 'Efter',
              rowHeader: true,
              nowrap: true,
              render: ({ months }) => `${months} månader`,
            },
            {
              key: 'realised',
              label: 'Realiserat',
              align: 'end',
              render: (reading) => <Realised reading={reading} />,
            },
            {
              key: 'lowered',
              label: 'Sänkt budget',
              render: ({ budgetLoweredOre: ore, budgetLoweredIn }) =>
                ore ? `${formatKr(ore)}, ${budgetLoweredIn}` : '–',
            },
            {
              key: 'comment',
              label: 'Kommentar',
              render: ({ comment, unplanned, by, day }) => (
                <>
                  {comment}
                  {unplanned && ' Effekten var inte planerad.'}
                  <span className="cell-note">
                    <DateText value={day} short />
                    {by && `, ${by}`}
                  </span>
                </>
              ),
            },
          ]}
        />
        {kind === 'FREED_TIME' && (
          <p className="note">
            {HOURS_ARE_NOT_MONEY}{' '}
            {budgetLoweredOre > 0
              ? `För den här tiden har ${formatKr(budgetLoweredOre)} om året blivit sänkt budget.`
              : 'För den här tiden har ingen budget sänkts.'}
          </p>
        )}
      </Section>
      {data.mayReport && <Report data={data} />}
      {mayPlan && <End />}
    </>
  )
}

function Report({ data: { benefit, due } }: { data: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { field, problem, value } = formView(useActionData<typeof action>(), 'report')
  const { kind } = benefit
  return (
    <Section id="folj-upp" title="Följ upp" intro="Skriv vad nyttan har blivit sammanlagt sedan starten.">
      {problem}
      <form method="post" className="economy-form level">
        <input type="hidden" name="intent" value="report" />
        <FieldRow>
          <TextField
            {...field('months', due)}
            label="Månader sedan starten"
            inputMode="numeric"
            width="short"
            required
          />
          {kind === 'FREED_TIME' && (
            <TextField {...field('hours')} label="Frigjorda timmar" suffix="timmar" inputMode="decimal" />
          )}
          {kind !== 'QUALITATIVE' && (
            <TextField
              {...field('actual')}
              label={kind === 'CASHABLE' ? 'Sänkt kostnad' : 'Värde av tiden'}
              suffix="kr"
              inputMode="decimal"
              optional={kind === 'FREED_TIME'}
            />
          )}
          {kind === 'QUALITATIVE' && (
            <TextField
              {...field('realised')}
              label="Hur mycket av målet är nått?"
              suffix="procent"
              inputMode="decimal"
            />
          )}
        </FieldRow>
        {kind !== 'QUALITATIVE' && (
          <FieldRow>
            <TextField
              {...field('lowered')}
              label="Budget som har sänkts, per år"
              suffix="kr"
              inputMode="decimal"
              hint={kind === 'FREED_TIME' ? HOURS_ARE_NOT_MONEY : undefined}
              optional
            />
            <TextField
              {...field('loweredIn')}
              label="Vilken budget, och var det beslutades"
              hint="Till exempel socialnämndens ram 2028, KF § 112."
              optional
            />
          </FieldRow>
        )}
        <TextArea
          {...field('comment')}
          label="Hur mättes det, och vad påverkade?"
          rows={4}
          maxLength={2000}
          required
        />
        <Checkbox
          name="unplanned"
          label="Effekten var inte planerad"
          defaultChecked={value('unplanned') !== ''}
        />
        <Actions>
          <Button>Spara uppföljningen</Button>
        </Actions>
      </form>
    </Section>
  )
}

function End() {
  const { field, problem } = formView(useActionData<typeof action>(), 'end')
  return (
    <details className="disclosure" open={Boolean(problem)}>
      <summary>
        <h2>Avsluta nyttan</h2>
      </summary>
      {problem}
      <form method="post" className="economy-form level">
        <input type="hidden" name="intent" value="end" />
        <TextField
          {...field('reason')}
          label="Varför"
          hint="Till exempel att effekten uteblev, eller att den inte längre följs upp. Planen och uppföljningarna sparas."
          required
        />
        <Actions>
          <Button variant="secondary">Avsluta</Button>
        </Actions>
      </form>
    </details>
  )
}
