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
import { leadTimeRefusals } from '~/text/refusals/price-model'
import { PageHeading, Section } from '~/ui'
import { reportLeadTime } from '~/use-cases/economy/prices/model/report-lead-time'
import { refusedForm } from '../account/form'
import type { FrameHandle } from '../municipality/frame'
import { areaSlug, requireServiceArea } from './agreed.server'
import { Development, Keys, PlainList } from './area-parts'
import { LeadTimes } from './lead-times'

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

export type ServiceAreaPage = Awaited<ReturnType<typeof loader>>

export default function ServiceArea() {
  const page = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
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
      <LeadTimes page={page} state={state} />
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

const ServiceList = ({ services }: { services: ServiceAreaPage['base'] }) => (
  <ul className="service-list">
    {services.map(({ id, name, comment }) => (
      <li key={id}>
        {name}
        {comment && <span className="note block">{comment}</span>}
      </li>
    ))}
  </ul>
)
