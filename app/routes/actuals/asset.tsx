import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { assetEventKinds } from '~/domain/finance/calculation'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { assetEventHelp, assetEventLabel } from '~/text/economy/assets'
import { formatMonth, formatPercent } from '~/text/format'
import { interestMethodLabel } from '~/text/finance'
import { depreciationMethodLabel } from '~/text/places'
import { assetRefusalText, changeAssetRefusals } from '~/text/refusals/actuals'
import {
  Actions,
  Button,
  DataTable,
  DateText,
  FactList,
  FieldRow,
  Money,
  Notice,
  PageHeading,
  Section,
  Select,
  TextArea,
  TextField,
} from '~/ui'
import { actualsOfCase } from '~/use-cases/economy/assets/case-outcome'
import {
  changeAsset,
  setPriceArea,
  takeAssetBack,
  takeChangeBack,
} from '~/use-cases/economy/assets/change-asset'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { AssetSchedule } from './asset-schedule'
import { actualsRoom, caseRoomHandle } from './case-room'
import { requireEconomyCase } from './require-case'

const numberOf = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0)

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, m, head, matter, allowed } = await requireEconomyCase(args)
  const number = numberOf(args.params.tillgang)
  const { assets } = await actualsOfCase(read, matter.id)
  const found = assets.find(({ asset }) => asset.number === number)
  if (!found) throw new Response(null, { status: 404 })
  const { schedule, asset } = found
  const { by, ...shown } = asset
  const insider = allowed('economy.read')
  return {
    ...{ m, head, insider },
    asset: {
      ...shown,
      by: insider ? by : null,
      events: asset.events.map((event) => ({ ...event, by: insider ? event.by : null })),
    },
    schedule: schedule.ok ? schedule.value : null,
    fault: schedule.ok ? null : assetRefusalText(schedule.refusal),
    mayChange: allowed('asset.activate'),
    thisMonth: ctx.today.slice(0, 7),
    saved: new URL(args.request.url).searchParams.has('sparat'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.asset.name} – Rådslag` : 'Rådslag' },
]
export const handle = caseRoomHandle(
  actualsRoom,
  (data) => (data as Awaited<ReturnType<typeof loader>>).asset.name,
)

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, head, place } = await requireEconomyCase(args, 'asset.activate')
  const fields = await readFields(args.request)
  const field = reader(fields)
  const at = { ...place, number: numberOf(args.params.tillgang) }
  const reason = fields.get('reason') ?? ''
  const here = paths.caseActuals(m, head.slug, 'tillgang', String(at.number))
  const intent = field('intent')
  if (intent === 'area') {
    const set = await setPriceArea(ctx, { ...at, priceAreaCode: field('priceAreaCode') })
    return set.ok ? redirect(`${here}?sparat`) : refusedForm(fields, set.refusal, changeAssetRefusals)
  }
  if (intent === 'take-back') {
    const taken = await takeAssetBack(ctx, { ...at, reason })
    return taken.ok
      ? redirect(`${paths.caseActuals(m, head.slug)}?sparat=tillbaka`)
      : refusedForm(fields, taken.refusal, changeAssetRefusals)
  }
  const done =
    intent === 'take-change-back'
      ? await takeChangeBack(ctx, { ...at, reason })
      : await changeAsset(ctx, {
          ...{ ...at, reason, kind: field('kind'), month: field('month'), amount: field('amount') },
          ...{ remainingMonths: field('remainingMonths'), residual: field('residual') },
        })
  return done.ok ? redirect(`${here}?sparat`) : refusedForm(fields, done.refusal, changeAssetRefusals)
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function AssetRoute() {
  const data = useLoaderData<typeof loader>()
  const { m, head, asset, schedule, fault, mayChange, saved } = data
  const { terms } = asset
  const disposed = schedule !== null && schedule.disposedAfterMonths !== null
  return (
    <>
      <PageHeading
        kind="Tillgång"
        facts={[head.number]}
        title={asset.name}
        lede={
          <>
            Taget i bruk <DateText value={asset.takenIntoUse} />, <Money ore={asset.principalOre} /> över{' '}
            {asset.lifeMonths} månader{disposed && '. Utrangerad'}.
          </>
        }
        actions={<a href={paths.caseActuals(m, head.slug)}>Till utfallet</a>}
      />
      <Saved show={saved} />
      {fault && (
        <Notice tone="warning" title="Tillgången går inte att räkna">
          <p>{fault}</p>
        </Notice>
      )}
      <FactList
        facts={[
          { term: 'Avskrivs från', value: formatMonth(asset.start) },
          { term: 'Metod', value: methodText(terms) },
          { term: 'Restvärde', value: <Money ore={asset.residualOre} /> },
          { term: 'Internränta', value: rateText(terms.rates) },
          ...(asset.priceAreaCode ? [{ term: 'Tjänsteområde', value: asset.priceAreaCode }] : []),
          ...(asset.by ? [{ term: 'Aktiverad av', value: asset.by }] : []),
        ]}
      />
      {schedule && <AssetSchedule schedule={schedule} />}
      <Section id="handelser" title="Det som har hänt" count={asset.events.length}>
        <DataTable
          caption="Ändringar efter att tillgången togs i bruk"
          captionHidden
          rows={asset.events}
          rowKey={({ id }) => id}
          empty={<p className="empty">Inget har ändrats sedan tillgången togs i bruk.</p>}
          columns={[
            {
              key: 'kind',
              label: 'Händelse',
              rowHeader: true,
              render: ({ kind }) => assetEventLabel[kind],
            },
            { key: 'month', label: 'Månad', nowrap: true, render: ({ day }) => formatMonth(day) },
            {
              key: 'amount',
              label: 'Belopp, kr',
              align: 'end',
              render: ({ amountOre }) => (amountOre === null ? '–' : <Money ore={amountOre} bare />),
            },
            {
              key: 'left',
              label: 'Månader kvar',
              align: 'end',
              render: ({ remainingMonths }) => remainingMonths ?? '–',
            },
            {
              key: 'reason',
              label: 'Varför',
              render: ({ reason, by }) => (by ? `${reason} (${by})` : reason),
            },
          ]}
        />
      </Section>
      {mayChange && <Forms data={data} disposed={disposed} />}
    </>
  )
}

const methodText = ({ method, interestMethod }: Data['asset']['terms']) =>
  method === 'straight_line'
    ? `${depreciationMethodLabel.straight_line}, ränta på ${interestMethodLabel[interestMethod].toLowerCase()}`
    : method === 'annuity'
      ? depreciationMethodLabel.annuity
      : 'Skrivs inte av'

const rateText = (rates: Data['asset']['terms']['rates']) =>
  rates.mode === 'FIXED'
    ? formatPercent(rates.ratePct)
    : rates.years.map(({ year, ratePct }) => `${year}: ${formatPercent(ratePct)}`).join(', ')

function Forms({ data, disposed }: { data: Data; disposed: boolean }) {
  const { asset, thisMonth } = data
  const state = useActionData<typeof action>()
  const change = formView(state, 'change')
  const area = formView(state, 'area')
  const back = formView(state, 'take-back')
  const changeBack = formView(state, 'take-change-back')
  const last = asset.events.at(-1)
  return (
    <>
      {!disposed && asset.terms.method === 'straight_line' && (
        <Section
          id="andra"
          title="Något har ändrats"
          intro="Ändringen räknas framåt från sin månad. Det som redan är avskrivet ändras inte."
        >
          {change.problem}
          <form method="post" className="economy-form level">
            <input type="hidden" name="intent" value="change" />
            <FieldRow>
              <Select
                {...change.field('kind', 'life')}
                label="Vad har hänt?"
                choices={assetEventKinds.map((kind) => ({ value: kind, label: assetEventLabel[kind] }))}
              />
              <TextField
                {...change.field('month', thisMonth)}
                type="month"
                label="Från och med månad"
                hint="Vid utrangering: sista månaden i bruk."
                placeholder="2027-04"
                required
              />
            </FieldRow>
            <FieldRow>
              <TextField
                {...change.field('amount')}
                label="Belopp"
                suffix="kr"
                inputMode="decimal"
                hint="Vid utrangering: det som betalades för den."
                optional
              />
              <TextField
                {...change.field('remainingMonths')}
                label="Månader kvar"
                inputMode="numeric"
                hint="Vid ändrad livslängd och tillkommande utgift."
                optional
              />
              <TextField
                {...change.field('residual')}
                label="Nytt restvärde"
                suffix="kr"
                inputMode="decimal"
                hint="Vid ändrad livslängd."
                optional
              />
            </FieldRow>
            <TextArea {...change.field('reason')} label="Varför" rows={3} maxLength={1000} required />
            <details className="disclosure">
              <summary>
                <h3>Vad räknas om?</h3>
              </summary>
              <dl className="facts">
                {assetEventKinds.map((kind) => (
                  <div key={kind}>
                    <dt>{assetEventLabel[kind]}</dt>
                    <dd>{assetEventHelp[kind]}</dd>
                  </div>
                ))}
              </dl>
            </details>
            <Actions>
              <Button>Anteckna ändringen</Button>
            </Actions>
          </form>
        </Section>
      )}
      <details className="disclosure" open={Boolean(area.problem ?? back.problem ?? changeBack.problem)}>
        <summary>
          <h2>Rätta</h2>
        </summary>
        <form method="post" className="economy-form level">
          <input type="hidden" name="intent" value="area" />
          {area.problem}
          <TextField
            {...area.field('priceAreaCode', asset.priceAreaCode ?? '')}
            id="area-code"
            label="Tjänsteområde som bär kostnaden"
            hint="Områdets kod i prismodellen, till exempel A5."
            width="short"
            optional
          />
          <Actions>
            <Button variant="secondary">Spara tjänsteområdet</Button>
          </Actions>
        </form>
        {last && (
          <form method="post" className="economy-form level">
            <input type="hidden" name="intent" value="take-change-back" />
            {changeBack.problem}
            <TextField
              {...changeBack.field('reason')}
              id="change-back-reason"
              label={`Varför ska den senaste ändringen (${assetEventLabel[last.kind].toLowerCase()}) dras tillbaka?`}
              required
            />
            <Actions>
              <Button variant="secondary">Dra tillbaka ändringen</Button>
            </Actions>
          </form>
        )}
        <form method="post" className="economy-form level">
          <input type="hidden" name="intent" value="take-back" />
          {back.problem}
          <TextField
            {...back.field('reason')}
            id="back-reason"
            label="Varför ska hela tillgången dras tillbaka?"
            hint="Bara för det som lades in av misstag. Det som har tagits ur bruk utrangeras i stället."
            required
          />
          <Actions>
            <Button variant="secondary">Dra tillbaka tillgången</Button>
          </Actions>
        </form>
      </details>
    </>
  )
}
