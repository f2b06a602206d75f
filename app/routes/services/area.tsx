import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pricedAreas } from '#db/queries/economy/agreed-services'
import { onTimePct } from '~/domain/finance/lead-time'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatCount, formatNumber, formatPercent } from '~/text/format'
import { leadTimeRefusals } from '~/text/refusals/price-model'
import {
  Actions,
  Button,
  DataTable,
  DateField,
  DateText,
  FieldRow,
  Notice,
  PageHeading,
  Section,
  Select,
  StatusBadge,
  TextField,
} from '~/ui'
import { reportLeadTime } from '~/use-cases/economy/prices/model/report-lead-time'
import { refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { areaSlug, requireServiceArea } from './agreed.server'

export async function loader(args: LoaderFunctionArgs) {
  const { read, municipality, m, agreed, area, allowed } = await requireServiceArea(args)
  const { name, description, system, measuringPeriod, services, keys, facts } = area
  const ofKind = (kind: 'base' | 'added' | 'removed' | 'additional') =>
    services
      .filter((service) => service.kind === kind)
      .map(({ id, name, comment }) => ({ id, name, comment }))
  const priced = (await pricedAreas(read, municipality.id)).find(
    ({ serviceAreaId }) => serviceAreaId === area.id,
  )
  return {
    ...{ m, name, description, system, measuringPeriod, slug: areaSlug(name) },
    agreement: { number: agreed.number, slug: agreed.slug, title: agreed.title },
    ...{
      base: ofKind('base'),
      additional: ofKind('additional'),
      added: ofKind('added'),
      removed: ofKind('removed'),
    },
    keys: keys.map(({ id, name, weightPct, previousWeightPct, previousText, source, chosen, note }) => ({
      ...{ id, name, weightPct, source, chosen, note, previous: previousWeightPct, previousText },
    })),
    volumes: facts.filter(({ kind }) => kind === 'volume').map(({ id, text }) => ({ id, text })),
    focus: facts.filter(({ kind }) => kind === 'focus').map(({ id, text }) => ({ id, text })),
    development: facts
      .filter(({ kind }) => kind === 'development')
      .map(({ id, text, year, quality, efficiency }) => ({ id, text, year, quality, efficiency })),
    readings: area.readings.map(({ id, leadTime, days, fromDay, toDay, received, onTime, comment }) => ({
      ...{ id, leadTime, days, fromDay, toDay, received, onTime, comment, pct: onTimePct(received, onTime) },
    })),
    leadTimes: agreed.leadTimes.map(({ text }) => text),
    priced: priced ? { number: priced.number, year: priced.year, code: priced.code } : null,
    mayReport: allowed('price.work'),
    saved: new URL(args.request.url).searchParams.has('sparat'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, area } = await requireServiceArea(args)
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const reported = await reportLeadTime(ctx, {
    ...{ municipalityId: municipality.id, serviceAreaId: area.id },
    ...{ leadTime: field('leadTime'), days: field('days'), fromDay: field('fromDay'), toDay: field('toDay') },
    ...{ received: field('received'), onTime: field('onTime'), comment: field('comment') },
  })
  if (!reported.ok) return refusedForm(fields, reported.refusal, leadTimeRefusals)
  return redirect(`${paths.economy(m, 'tjanster', areaSlug(area.name))}?sparat=1#ledtider`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Tjänst'} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, name } = data as Awaited<ReturnType<typeof loader>>
    return [{ label: 'Tjänster', href: paths.economy(m, 'tjanster') }, { label: name }]
  },
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function ServiceArea() {
  const page = useLoaderData<typeof loader>()
  const {
    m,
    name,
    description,
    agreement,
    priced,
    system,
    base,
    additional,
    added,
    removed,
    focus,
    volumes,
  } = page
  return (
    <>
      <PageHeading
        title={name}
        kind="Tjänsteområde"
        facts={system ? [`System: ${system}`] : []}
        lede={description ?? undefined}
      />
      <p className="note">
        Enligt <a href={paths.case(m, agreement.slug)}>{agreement.title}</a>.
        {priced && (
          <>
            {' '}
            <a href={paths.economy(m, 'prismodell', String(priced.number), 'omraden', priced.code)}>
              Så räknas priset {priced.year}
            </a>
          </>
        )}
      </p>
      <Section title="Bastjänster" count={base.length}>
        <ServiceList services={base} />
      </Section>
      {additional.length > 0 && (
        <Section title="Tilläggstjänster" count={additional.length}>
          <ServiceList services={additional} />
        </Section>
      )}
      <Section title="Nya bastjänster" count={added.length}>
        {added.length === 0 ? (
          <p className="note">Inga bastjänster tillkommer.</p>
        ) : (
          <ServiceList services={added} />
        )}
      </Section>
      <Section title="Borttagna bastjänster" count={removed.length}>
        {removed.length === 0 ? (
          <p className="note">Inga bastjänster tas bort.</p>
        ) : (
          <ServiceList services={removed} />
        )}
      </Section>
      <Keys page={page} />
      <LeadTimes page={page} />
      <Development page={page} />
      {focus.length > 0 && (
        <Section title="I fokus">
          <PlainList rows={focus} />
        </Section>
      )}
      {volumes.length > 0 && (
        <Section title="Statistik">
          <PlainList rows={volumes} />
        </Section>
      )}
    </>
  )
}

const PlainList = ({ rows }: { rows: readonly { id: string; text: string }[] }) => (
  <ul className="service-list">
    {rows.map(({ id, text }) => (
      <li key={id}>{text}</li>
    ))}
  </ul>
)

const ServiceList = ({ services }: { services: Page['base'] }) => (
  <ul className="service-list">
    {services.map(({ id, name, comment }) => (
      <li key={id}>
        {name}
        {comment && <span className="note block">{comment}</span>}
      </li>
    ))}
  </ul>
)

/** What the cost is shared out by, this year and the year before, with what is doubtful about a key. */
function Keys({ page: { keys, measuringPeriod } }: { page: Page }) {
  return (
    <Section
      title="Fördelningsnycklar"
      intro={measuringPeriod ? `Volymer räknas: ${measuringPeriod}.` : undefined}
    >
      <DataTable
        caption="Fördelningsnycklar"
        captionHidden
        rows={keys}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', label: 'Nyckel', rowHeader: true, render: ({ name }) => name },
          {
            ...{ key: 'weight', label: 'Vikt', align: 'end', nowrap: true },
            render: ({ weightPct, chosen }) =>
              chosen && weightPct !== null ? (
                `${formatNumber(weightPct)} %`
              ) : (
                <StatusBadge tone="neutral">Används inte</StatusBadge>
              ),
          },
          {
            ...{ key: 'previous', label: 'Året före', align: 'end', nowrap: true },
            render: ({ previous, previousText }) =>
              previous !== null
                ? `${formatNumber(previous)} %`
                : previousText === '-'
                  ? '–'
                  : (previousText ?? '–'),
          },
          { key: 'source', label: 'Källa', render: ({ source }) => source ?? '–' },
        ]}
      />
      {keys.some(({ previousText }) => previousText !== null && previousText !== '-') && (
        <p className="note">
          Ord i kolumnen för året före är vad handlingen anger där i stället för en vikt.
        </p>
      )}
      {keys
        .filter(({ note, chosen }) => note && chosen)
        .map(({ id, name, note }) => (
          <Notice key={id} tone="warning" title={`Kontrollera nyckeln ${name.toLowerCase()}`}>
            {note}
          </Notice>
        ))}
    </Section>
  )
}

/** How often the service came in time, and the form where it is reported. */
function LeadTimes({ page }: { page: Page }) {
  const { readings, leadTimes, mayReport, saved } = page
  const { field, problem } = formView(useActionData<typeof action>())
  return (
    <Section
      id="ledtider"
      title="Ledtider, uppföljning"
      intro="Det som tas emot senast klockan 12.00 räknas från samma dag, som är dag 1."
    >
      <Saved show={saved}>Uppföljningen är sparad.</Saved>
      <DataTable
        caption="Ledtider"
        captionHidden
        rows={readings}
        rowKey={({ id }) => id}
        empty={<p className="note">Ingen uppföljning har lämnats för området.</p>}
        columns={[
          { key: 'leadTime', label: 'Tjänst', rowHeader: true, render: ({ leadTime }) => leadTime },
          {
            ...{ key: 'period', label: 'Period' },
            render: ({ fromDay, toDay }) => (
              <>
                <DateText value={fromDay} short />–<DateText value={toDay} short />
              </>
            ),
          },
          {
            ...{ key: 'days', label: 'Ledtid', nowrap: true },
            render: ({ days }) => formatCount(days, 'dag', 'dagar'),
          },
          {
            ...{ key: 'received', label: 'Mottagna', align: 'end' },
            render: ({ received }) => formatNumber(received),
          },
          { key: 'onTime', label: 'I tid', align: 'end', render: ({ onTime }) => formatNumber(onTime) },
          {
            ...{ key: 'pct', label: 'Andel', align: 'end', nowrap: true },
            render: ({ pct }) => (pct === null ? '–' : formatPercent(pct)),
          },
          { key: 'comment', label: 'Kommentar', render: ({ comment }) => comment ?? '–' },
        ]}
      />
      {mayReport && (
        <details className="rows" open={problem !== undefined}>
          <summary>
            <span className="rows-open">Lämna en uppföljning</span>
          </summary>
          {problem}
          <form method="post" action="#ledtider">
            <Select
              {...field('leadTime')}
              label="Tjänst"
              choices={leadTimes.map((text) => ({ value: text, label: text }))}
            />
            <FieldRow>
              <TextField {...field('days')} label="Ledtid, dagar" inputMode="numeric" width="short" />
              <DateField {...field('fromDay')} label="Från och med" />
              <DateField {...field('toDay')} label="Till och med" />
            </FieldRow>
            <FieldRow>
              <TextField {...field('received')} label="Mottagna" inputMode="numeric" width="short" />
              <TextField {...field('onTime')} label="Klara i tid" inputMode="numeric" width="short" />
            </FieldRow>
            <TextField {...field('comment')} label="Kommentar" optional />
            <Actions>
              <Button>Spara uppföljningen</Button>
            </Actions>
          </form>
        </details>
      )}
    </Section>
  )
}

const yes = (value: boolean | null) => (value === null ? '–' : value ? 'Ja' : 'Nej')

/** What was developed, when, and whether for quality or efficiency. */
function Development({ page: { development } }: { page: Page }) {
  const dated = development.filter(({ year }) => year !== null)
  const told = development.filter(({ year }) => year === null)
  if (development.length === 0) return null
  return (
    <Section title="Utveckling">
      {dated.length > 0 && (
        <DataTable
          caption="Utvecklingsaktiviteter"
          captionHidden
          rows={dated}
          rowKey={({ id }) => id}
          columns={[
            { key: 'text', label: 'Aktivitet', rowHeader: true, render: ({ text }) => text },
            { key: 'year', label: 'År', render: ({ year }) => year },
            { key: 'quality', label: 'Kvalitet', render: ({ quality }) => yes(quality) },
            { key: 'efficiency', label: 'Effektivitet', render: ({ efficiency }) => yes(efficiency) },
          ]}
        />
      )}
      {dated.some(({ quality }) => quality === null) && (
        <p className="note">
          Streck: handlingen har ett kryss, men det går inte att läsa om det gäller kvalitet eller
          effektivitet.
        </p>
      )}
      {told.length > 0 && <PlainList rows={told} />}
    </Section>
  )
}
