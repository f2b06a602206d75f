import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { packsOf } from '#db/queries/meetings/packs'
import { documentsOfMeeting } from '#db/queries/meetings/papers'
import { agendaIsPublic } from '~/domain/meetings/meeting'
import { packEditions } from '~/domain/meetings/pack'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatCount, formatDate } from '~/text/format'
import { itemLine, whenText } from '~/text/meetings/papers'
import { papersRefusals } from '~/text/refusals/papers'
import { EmptyState, Notice, PageHeading, Section, StatusBadge } from '~/ui'
import { cancelPack, orderPack } from '~/use-cases/meetings/papers/order-pack'
import { packOf } from '~/use-cases/meetings/papers/pack-plan'
import { refusedForm } from '../../account/form'
import { formView } from '../../account/form-view'
import type { FrameHandle } from '../../municipality/frame'
import { requireMeeting } from '../require-meeting'
import { Packs } from './packs'
import { fileFacts } from './file-facts'
import { asSeen, makesPapers } from './papers.server'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, meeting, day, allowed } = await requireMeeting(args)
  const { read } = ctx.database
  const makes = makesPapers(allowed)
  const published = meeting.agendaVersion !== null && agendaIsPublic(meeting.state)
  if (meeting.state === null || !(published || makes)) throw new Response(null, { status: 404 })
  const seen = asSeen(meeting, allowed)
  const packs = await packsOf(read, ctx.actor, seen)
  const before = packs.findLast((pack) => pack.before !== null)?.before ?? null
  const current = makes
    ? await Promise.all(packEditions.map((edition) => packOf(read, meeting.id, edition)))
    : []
  return {
    ...{ makes, published, page: paths.meeting(m, meeting.body.slug, day, 'handlingar') },
    meeting: { bodyName: meeting.body.name, day: meeting.day, startsAt: meeting.startsAt },
    items: (await documentsOfMeeting(read, ctx.actor, seen)).map(({ item, documents }) => ({
      item,
      documents: documents.map((document) => ({
        ...document,
        href:
          document.versionId === null
            ? paths.document(m, document.caseSlug, document.number)
            : paths.meeting(m, meeting.body.slug, day, 'handlingar', 'fil', document.id),
        isNew: before !== null && document.versionId !== null && !before.includes(document.versionId),
      })),
    })),
    packs: packs.map(({ ready, before: _, ...pack }) => ({
      ...pack,
      href: paths.meeting(
        ...([m, meeting.body.slug, day, 'handlingar'] as const),
        pack.edition === 'full' ? 'fullstandig.pdf' : 'oppen.pdf',
      ),
      ready: ready && {
        ...{
          pages: ready.pages,
          size: ready.size,
          version: ready.agendaVersion,
          finishedAt: ready.finishedAt,
        },
        changed: current.some((now) => now?.edition === pack.edition && now.contentKey !== ready.contentKey),
      },
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, meeting, day } = await requireMeeting(args, 'meeting.publish')
  const fields = await readFields(args.request)
  const edition = packEditions.find((each) => each === fields.get('edition')) ?? 'public'
  const place = { meetingId: meeting.id, edition }
  const done = fields.get('intent') === 'cancel' ? await cancelPack(ctx, place) : await orderPack(ctx, place)
  if (!done.ok) return refusedForm(fields, done.refusal, papersRefusals)
  return redirect(paths.meeting(m, meeting.body.slug, day, 'handlingar'))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `Handlingar: ${data.meeting.bodyName} ${formatDate(data.meeting.day)} – Rådslag`
      : 'Rådslag',
  },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Handlingar' }] }

export default function Documents() {
  const { meeting, items, packs, makes, published, page } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { problem } = formView(refused, refused?.intent)
  const live = items.filter(({ item }) => !item.withdrawn)
  const count = live.reduce((sum, { documents }) => sum + documents.length, 0)
  const fresh = live.flatMap(({ documents }) => documents).filter(({ isNew }) => isNew).length
  return (
    <>
      <PageHeading
        kind="Handlingar"
        title={meeting.bodyName}
        lede={capitalised(whenText(meeting))}
        facts={[formatCount(live.length, 'punkt', 'punkter'), formatCount(count, 'handling', 'handlingar')]}
      />
      {problem}
      {!published && (
        <Notice tone="info" title="Inte offentligt än">
          Bara ni som arbetar med sammanträdet ser sidan. Den öppnas för alla när du kallar.
        </Notice>
      )}
      <Packs packs={packs} makes={makes} page={page} />
      <Section
        id="punkter"
        title="Punkt för punkt"
        {...(fresh > 0
          ? { intro: `${formatCount(fresh, 'handling är ny', 'handlingar är nya')} sedan förra häftet.` }
          : {})}
      >
        {live.length === 0 ? (
          <EmptyState title="Dagordningen är tom">
            Handlingarna visas här när ärendena står på dagordningen.
          </EmptyState>
        ) : (
          <ol className="paper-items">
            {live.map(({ item, documents }) => (
              <li key={item.itemId}>
                <h3>{itemLine(item)}</h3>
                {documents.length > 0 && (
                  <ul>
                    {documents.map((document) => (
                      <li key={document.id}>
                        <a href={document.href}>{document.title}</a>{' '}
                        <span className="note">{fileFacts(document)}</span>
                        {document.isNew && <StatusBadge tone="info">Ny</StatusBadge>}
                        {document.secret && (
                          <StatusBadge tone="warning" icon="lock">
                            Sekretess
                          </StatusBadge>
                        )}
                        {makes && !document.secret && !document.released && (
                          <span className="note">Inte publicerad</span>
                        )}
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  )
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
