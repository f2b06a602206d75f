import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { delegatingBodies, delegationOrder } from '#db/queries/meetings/delegation'
import { may } from '~/domain/access'
import { isSubCode } from '~/domain/meetings/delegation'
import { isDay } from '~/domain/shared/day'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { formatCount, formatDate } from '~/text/format'
import { trackLabel } from '~/text/meetings/delegation'
import {
  type Column,
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  LinkButton,
  Notice,
  PageHeading,
  Select,
} from '~/ui'
import { mayPassOn } from '~/use-cases/delegation/order-item'
import type { FrameHandle } from '../municipality/frame'

/** A body's delegation order as it holds on a day. It is public: who may decide for the municipality, and about what. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { read } = ctx.database
  const params = new URL(args.request.url).searchParams
  const asked = params.get('dag')
  const day = isDay(asked) ? asked : ctx.today
  const bodies = await delegatingBodies(read, municipality.id, ctx.today)
  const preferred = bodies.find(({ kind }) => kind === 'executive_board') ?? bodies[0]
  const body = bodies.find(({ slug }) => slug === params.get('organ')) ?? preferred ?? null
  const items = body ? await delegationOrder(read, { bodyId: body.id, day }) : []
  const place = { municipalityId: municipality.id, bodyId: body?.id }
  return {
    ...{ m: municipality.slug, name: municipality.displayName, day, today: ctx.today },
    bodies: bodies.map(({ slug, name }) => ({ slug, name })),
    body: body && { id: body.id, slug: body.slug, name: body.name },
    mayOrder: may(ctx.actor, 'delegation.order', place),
    mayDecide: may(ctx.actor, 'delegation.decide', place),
    items: items.map((item) => ({
      ...{ id: item.id, code: item.code, text: item.text, limits: item.limits, delegate: item.delegate },
      ...{ reported: item.reported, appealTrack: item.appealTrack, decidedIn: item.decidedIn },
      ...{ validFrom: item.validFrom, validTo: item.validTo, sub: isSubCode(item.code) },
      changes:
        item.validTo === null &&
        (may(ctx.actor, 'delegation.order', place) ||
          (item.mayDelegateOn && mayPassOn(ctx, municipality.id, item))),
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Delegationsordning – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Beslut', href: paths.decisions((data as { m: string }).m) },
    { label: 'Delegationsordning' },
  ],
}

export default function DelegationOrder() {
  const { m, bodies, body, day, today, items, mayOrder, mayDecide } = useLoaderData<typeof loader>()
  type Item = (typeof items)[number]
  const columns: Column<Item>[] = [
    { key: 'code', label: 'Punkt', rowHeader: true, nowrap: true, render: ({ code }) => code },
    {
      ...{ key: 'text', label: 'Vad får beslutas' },
      render: ({ text, limits, validTo, decidedIn }) => (
        <>
          {text}
          {limits && <p>Gräns: {limits}</p>}
          <p className="note">
            {[decidedIn, validTo && `gäller till och med ${formatDate(validTo)}`].filter(Boolean).join(', ')}
          </p>
        </>
      ),
    },
    { key: 'delegate', label: 'Vem beslutar', render: ({ delegate }) => delegate },
    {
      key: 'reported',
      label: 'Anmäls',
      render: ({ reported, appealTrack }) => (reported ? 'Ja' : appealTrack === 'K' ? 'Nej, anslås' : 'Nej'),
    },
    {
      ...{ key: 'track', label: 'Överklagas' },
      render: ({ appealTrack }) => trackLabel[appealTrack],
    },
    ...(items.some(({ changes }) => changes)
      ? [
          {
            ...{ key: 'change', label: 'Ändra' },
            render: ({ id, code, changes }: Item) =>
              changes && (
                <a href={paths.delegationOrder(m, 'punkt', id)} aria-label={`Ändra punkt ${code}`}>
                  {mayOrder ? 'Ändra' : 'Delegera vidare'}
                </a>
              ),
          },
        ]
      : []),
  ]
  return (
    <>
      <PageHeading
        title="Delegationsordning"
        facts={body ? [body.name] : []}
        lede="Vad andra än nämnden själv får besluta på dess vägnar, och vem."
        actions={
          <>
            {mayOrder && body && (
              <LinkButton href={`${paths.delegationOrder(m, 'punkt')}?organ=${body.slug}`}>
                Lägg till en punkt
              </LinkButton>
            )}
            <a href={paths.delegatedDecisions(m)}>Delegationsbesluten</a>
            {mayDecide && <a href={paths.delegatedDecisions(m, 'nytt')}>Besluta på delegation</a>}
          </>
        }
      />
      {bodies.length > 0 && (
        <FilterBar action={paths.delegationOrder(m)} summary={formatCount(items.length, 'punkt', 'punkter')}>
          <Select
            name="organ"
            label="Organ"
            defaultValue={body?.slug}
            choices={bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <DateField name="dag" label="Som den gällde" defaultValue={day} />
        </FilterBar>
      )}
      {day !== today && (
        <Notice tone="info" title={`Delegationsordningen ${formatDate(day)}`}>
          <a href={`${paths.delegationOrder(m)}${body ? `?organ=${body.slug}` : ''}`}>
            Visa hur den är i dag
          </a>
        </Notice>
      )}
      <DataTable
        caption={`Delegationsordning för ${body?.name ?? ''}`}
        captionHidden
        rows={items}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          <EmptyState title="Ingen delegationsordning är införd">
            {mayOrder
              ? 'Lägg till punkterna som nämnden har beslutat.'
              : 'Den visas här när nämndens sekreterare har fört in den.'}
          </EmptyState>
        }
      />
    </>
  )
}
