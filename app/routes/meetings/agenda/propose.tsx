import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { agendaPlacesOfCase } from '#db/queries/meetings/agenda'
import { meetingsToPropose } from '#db/queries/meetings/ready'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatDate, formatWeekdayDate } from '~/text/format'
import { itemStateLabel } from '~/text/meetings/agenda'
import { agendaRefusals, agendaStatus } from '~/text/refusals/agenda'
import {
  Actions,
  Button,
  EmptyState,
  ErrorSummary,
  Notice,
  PageHeading,
  Section,
  Select,
  TextArea,
} from '~/ui'
import { meetingAddress } from '~/domain/meetings/address'
import { proposeItem } from '~/use-cases/meetings/agenda/propose-item'
import { requireCase } from '../../cases/require-case'
import type { FrameHandle } from '../../municipality/frame'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, page } = await requireCase(args, 'meeting.propose')
  const { read } = ctx.database
  const meetings = await meetingsToPropose(read, municipality.id, ctx.today)
  const places = await agendaPlacesOfCase(read, ctx.actor, page.head.id)
  const on = new Set(
    places.filter(({ state }) => state !== 'withdrawn' && state !== null).map(({ meetingId }) => meetingId),
  )
  const m = municipality.slug
  return {
    m,
    head: { slug: page.head.slug, number: page.head.number, title: page.head.title },
    places: places
      .filter(({ state }) => state !== null)
      .map((place) => ({
        ...{ itemId: place.itemId, number: place.number, state: place.state, day: place.day },
        ...{ bodyName: place.bodyName, href: paths.meeting(m, place.bodySlug, meetingAddress(place)) },
      })),
    meetings: meetings
      .filter(({ id }) => !on.has(id))
      .map(({ id, day, bodyName, materialDay, state }) => ({
        value: id,
        label: `${bodyName}, ${formatDate(day)}${
          state === 'summoned'
            ? ' (kallelsen har gått)'
            : materialDay
              ? ` (manusstopp ${formatDate(materialDay)})`
              : ''
        }`,
      })),
  }
}

type Answer = { error: { field: string | null; text: string }; values: Record<string, string> }

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, page } = await requireCase(args, 'meeting.propose')
  const form = await readFields(args.request)
  const meetingId = form.get('meetingId') ?? ''
  const refused = (error: Answer['error'], status: number) =>
    data<Answer>({ error, values: Object.fromEntries(form) }, { status })
  if (meetingId === '') return refused({ field: 'meetingId', text: 'Välj ett sammanträde.' }, 400)
  const proposed = await proposeItem(ctx, { meetingId, caseId: page.head.id, note: form.get('note') })
  if (proposed.ok) return redirect(paths.caseDo(municipality.slug, page.head.slug, 'dagordning'))
  return refused(agendaRefusals[proposed.refusal], agendaStatus(proposed.refusal))
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Föreslå till dagordning, ${page?.head.number ?? 'ärendet'} – Rådslag` },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, head } = page as { m: string; head: { slug: string; number: string } }
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: head.number, href: paths.case(m, head.slug) },
      { label: 'Dagordning' },
    ]
  },
}

export default function ProposeRoute() {
  const { m, head, places, meetings } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const error = (field: string) => (answer?.error.field === field ? answer.error.text : undefined)
  return (
    <div className="column">
      <PageHeading title="Föreslå till dagordning" facts={[head.number]} lede={head.title} />
      {answer && answer.error.field !== null && (
        <ErrorSummary errors={[{ fieldId: answer.error.field, message: answer.error.text }]} />
      )}
      {answer && answer.error.field === null && (
        <Notice tone="danger" title="Det gick inte" live>
          <p>{answer.error.text}</p>
        </Notice>
      )}
      {places.length > 0 && (
        <Section id="star" title="Där ärendet står">
          <ul className="plain-list">
            {places.map(({ itemId, number, state, day, bodyName, href }) => (
              <li key={itemId}>
                <a href={href}>
                  {bodyName}, {formatWeekdayDate(day)}
                </a>
                {': '}
                {state && itemStateLabel[state]}
                {number !== null && `, punkt ${number}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="foresla" title="Nytt förslag">
        {meetings.length === 0 ? (
          <EmptyState
            title="Inga fler sammanträden att föreslå till"
            action={<a href={paths.meetings(m)}>Till sammanträdena</a>}
          >
            Sammanträden planeras i sammanträdesplanen.
          </EmptyState>
        ) : (
          <form method="post" noValidate>
            <Select
              name="meetingId"
              label="Sammanträde"
              placeholder="Välj"
              choices={meetings}
              defaultValue={answer?.values.meetingId ?? ''}
              error={error('meetingId')}
            />
            <TextArea
              name="note"
              label="Till nämndsekreteraren"
              hint="Till exempel varför ärendet behöver tas upp då."
              rows={3}
              optional
              defaultValue={answer?.values.note ?? ''}
              error={error('note')}
            />
            <p className="note">
              Förslaget till beslut och handlingarna följer med från ärendet. Du får veta om ärendet tas upp.
            </p>
            <Actions>
              <Button>Föreslå</Button>
              <a href={paths.case(m, head.slug)}>Tillbaka till ärendet</a>
            </Actions>
          </form>
        )}
      </Section>
    </div>
  )
}
