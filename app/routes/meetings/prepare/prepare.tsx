import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { application } from '~/server/application'
import { mayBeKept } from '~/server/offline'
import { readFields } from '~/server/uploads'
import { formatCount, formatDate } from '~/text/format'
import { capital } from '~/text/meetings/plan'
import { whenText } from '~/text/meetings/papers'
import { preparingRefusals } from '~/text/refusals/preparing'
import { Columns, EmptyState, Notice, PageHeading, Section } from '~/ui'
import { keepNote, markRead } from '~/use-cases/preparing/keep-note'
import { noteSecretRead } from '~/use-cases/register/note-secret-read'
import { statePosition } from '~/use-cases/preparing/state-position'
import { refusedForm } from '../../account/form'
import type { FrameHandle } from '../../municipality/frame'
import { useKeptPages } from '../../offline/use-device'
import { requireMeeting } from '../require-meeting'
import { Item } from './item'
import { Beside, Lacking, Mine, Unanswered } from './parts'
import { preparation } from './prepare.server'
import { useKeeper } from './use-keeper'

const signedIn = async (args: LoaderFunctionArgs | ActionFunctionArgs) => {
  const found = await requireMeeting(args, 'meeting.prepare')
  const { actor } = found.ctx
  if (actor.kind !== 'account') throw new Response(null, { status: 403 })
  return { found, actor }
}

export async function loader(args: LoaderFunctionArgs) {
  const { found, actor } = await signedIn(args)
  const withProtected = new URL(args.request.url).searchParams.has('skyddat')
  const page = await preparation(found, actor, withProtected)
  const { ctx, municipality, meeting } = found
  if (withProtected && page.items.some(({ protectedShown }) => protectedShown))
    await noteSecretRead(ctx, {
      ...{ municipalityId: municipality.id, shown: 'agenda', entityId: meeting.id },
      number: `${meeting.body.name} ${meeting.day}`,
    })
  return data(page, { headers: withProtected ? {} : mayBeKept(actor) })
}

/** That the page may be kept in the device is said with the page itself. */
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

/** The forms as they work without script; with it the page keeps notes and marks by itself. */
export async function action(args: ActionFunctionArgs) {
  const { found } = await signedIn(args)
  const { ctx } = found
  const fields = await readFields(args.request)
  const itemId = fields.get('itemId') ?? ''
  const [intent] = (fields.get('intent') ?? '').split(':')
  const written = { itemId, text: fields.get('text') ?? '', since: fields.get('since') || null }
  const { cipher } = application()
  const done =
    intent === 'position'
      ? await statePosition(ctx, cipher, written)
      : intent === 'read'
        ? await markRead(ctx, { itemId, read: fields.get('read') === 'yes' })
        : await keepNote(ctx, cipher, written)
  if (!done.ok) return refusedForm(fields, done.refusal, preparingRefusals)
  const { pathname, search } = new URL(args.request.url)
  return redirect(`${pathname}${search.includes('skyddat') ? '?skyddat=1' : ''}#punkt-${itemId}`)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: page ? `Förbered: ${page.meeting.bodyName} ${formatDate(page.meeting.day)} – Rådslag` : 'Rådslag',
  },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Förbered' }] }

/** Everything someone needs to be ready for a meeting, and a place for their own words about it. */
export default function Prepare() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { meeting, items, m } = page
  const keeper = useKeeper(page)
  useKeptPages(m)
  const live = items.filter(({ withdrawn }) => !withdrawn)
  const isRead = (id: string, read: boolean) => {
    const typed = keeper?.mark(id)?.typed
    return typed && 'read' in typed ? typed.read : read
  }
  const read = live.filter((item) => isRead(item.id, item.read)).length
  return (
    <>
      <PageHeading
        kind="Förbered"
        title={meeting.bodyName}
        lede={capital(whenText(meeting))}
        facts={[
          meeting.place ?? '',
          formatCount(live.length, 'punkt', 'punkter'),
          read > 0 ? `${read} lästa` : '',
        ].filter(Boolean)}
      />
      <Columns asideLabel="Häften och datum" aside={<Beside page={page} waiting={keeper?.waiting ?? 0} />}>
        {page.unreadable > 0 && (
          <Notice tone="danger" title="Något gick inte att öppna">
            {formatCount(page.unreadable, 'anteckning', 'anteckningar')} kan inte läsas med installationens
            nyckel. Kontakta systemförvaltaren.
          </Notice>
        )}
        {page.withProtected && (
          <Notice tone="warning" title="Här visas skyddade uppgifter">
            Sidan sparas inte i din enhet. <a href={page.here}>Visa utan det skyddade</a>
          </Notice>
        )}
        <Lacking page={page} />
        <Mine page={page} />
        <Section
          id="punkter"
          title="Punkterna"
          intro={
            page.group === null
              ? 'Det du antecknar kan bara du läsa.'
              : 'Det du antecknar kan bara du läsa. Gruppens hållning kan bara ni i gruppen läsa.'
          }
        >
          {items.length === 0 ? (
            <EmptyState title="Dagordningen är tom">Punkterna visas här när de är kända.</EmptyState>
          ) : (
            <ol className="prep-items">
              {items.map((item) => (
                <Item
                  key={item.id}
                  item={item}
                  m={m}
                  group={page.group}
                  keeper={keeper}
                  read={isRead(item.id, item.read)}
                  refused={refused?.values.itemId === item.id ? refused : undefined}
                />
              ))}
            </ol>
          )}
        </Section>
        <Unanswered page={page} />
      </Columns>
    </>
  )
}
