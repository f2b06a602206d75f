import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { delegatingBodies, orderHistory, orderItem } from '#db/queries/meetings/delegation'
import { may } from '~/domain/access'
import { isSubCode, matterKinds } from '~/domain/meetings/delegation'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { orderRefusals } from '~/text/refusals/delegation'
import { PageHeading } from '~/ui'
import { endItem, mayPassOn, passOn, saveOrderItem } from '~/use-cases/delegation/order-item'
import { refusedForm } from '../account/form'
import type { FrameHandle } from '../municipality/frame'
import { requireKeeper } from '../notice-board/guard'
import { EndForm, ItemForm, ItemHistory, PassOnForm } from './item-forms'

async function requireItem(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { id } = args.params
  const kept = await requireKeeper(args, id ? 'delegation.decide' : 'delegation.order')
  const { ctx, municipality } = kept
  const { read } = ctx.database
  const found = id ? await orderItem(read, municipality.id, id) : null
  if (id && !found) throw new Response(null, { status: 404 })
  const orders = may(ctx.actor, 'delegation.order', {
    municipalityId: municipality.id,
    bodyId: found?.body.id ?? null,
  })
  if (found && !orders && !mayPassOn(ctx, municipality.id, found.item))
    throw new Response(null, { status: 403 })
  return { ...kept, found, orders }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, found, orders } = await requireItem(args)
  const { read } = ctx.database
  const bodies = await delegatingBodies(read, municipality.id, ctx.today)
  const item = found?.item ?? null
  const asked = new URL(args.request.url).searchParams.get('organ')
  const actorBody = ctx.actor.kind === 'account' ? ctx.actor.bodyId : null
  return {
    ...{ m, orders, item, today: ctx.today, sub: item ? isSubCode(item.code) : false },
    bodyId: found?.body.id ?? bodies.find(({ slug }) => slug === asked)?.id ?? '',
    bodies: bodies
      .filter(({ id }) => actorBody === null || id === actorBody)
      .map(({ id, name }) => ({ value: id, label: name })),
    bodyName: found?.body.name ?? null,
    history: item ? await orderHistory(read, { bodyId: item.bodyId, code: item.code }) : [],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, found } = await requireItem(args)
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const at = { municipalityId: municipality.id, itemId: found?.item.id ?? '' }
  const intent = field('intent')
  const done =
    intent === 'end'
      ? await endItem(ctx, { ...at, validTo: field('validTo') })
      : intent === 'pass-on'
        ? await passOn(ctx, { ...at, delegate: field('delegate'), validFrom: field('validFrom') })
        : await saveOrderItem(ctx, {
            ...{ municipalityId: municipality.id, itemId: found?.item.id ?? null },
            ...{ bodyId: found?.body.id ?? field('body'), code: field('code'), text: field('text') },
            ...{ delegate: field('delegate'), delegateKind: field('delegateKind'), limits: field('limits') },
            ...{ reported: field('reported') === 'yes', appealTrack: field('appealTrack') },
            ...{ mayDelegateOn: field('mayDelegateOn') === 'on', personal: field('personal') === 'on' },
            ...{ validFrom: field('validFrom'), decidedIn: field('decidedIn') },
            about: matterKinds.filter((kind) => field(`about-${kind}`) === 'on'),
          })
  if (!done.ok) return refusedForm(fields, done.refusal, orderRefusals)
  const bodies = await delegatingBodies(ctx.database.read, municipality.id, ctx.today)
  const body = bodies.find(({ id }) => id === (found?.body.id ?? field('body')))
  return redirect(`${paths.delegationOrder(m)}${body ? `?organ=${body.slug}` : ''}`)
}

export const meta: MetaFunction = () => [{ title: 'Punkt i delegationsordningen – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    ...(data
      ? [{ label: 'Delegationsordning', href: paths.delegationOrder((data as { m: string }).m) }]
      : []),
    { label: 'Punkt' },
  ],
}

export default function EditItem() {
  const data = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { item, orders, sub, bodyName } = data
  return (
    <>
      <PageHeading
        title={item ? `Punkt ${item.code}` : 'Ny punkt i delegationsordningen'}
        facts={bodyName ? [bodyName] : []}
        lede={item ? item.text : 'Skriv punkten som nämnden har beslutat den.'}
      />
      <div className="column">
        {orders && !sub && item?.validTo == null && <ItemForm data={data} state={state} />}
        {item?.validTo === null && item.mayDelegateOn && <PassOnForm today={data.today} state={state} />}
        {item?.validTo === null && orders && <EndForm state={state} />}
        {data.history.length > 0 && <ItemHistory rows={data.history} />}
      </div>
    </>
  )
}
