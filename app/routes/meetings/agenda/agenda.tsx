import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatDate } from '~/text/format'
import { agendaRefusals, agendaStatus } from '~/text/refusals/agenda'
import { Button, Columns, EmptyState, ErrorSummary, Notice, PageHeading, Section } from '~/ui'
import type { FrameHandle } from '../../municipality/frame'
import { requireMeeting } from '../require-meeting'
import { agendaIntents } from './agenda-action.server'
import { agendaPage } from './agenda.server'
import { AgendaList } from './agenda-list'
import { AgendaSteps, Changes } from './agenda-steps'
import { ReadyList } from './ready-list'

export async function loader(args: LoaderFunctionArgs) {
  return agendaPage(await requireMeeting(args, 'meeting.agenda'))
}

export type AgendaAnswer = {
  intent: string
  /** The item or case whose form was sent. */
  about: string
  error: { field: string | null; text: string }
  values: Record<string, string>
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, meeting, day } = await requireMeeting(args, 'meeting.agenda')
  const form = await readFields(args.request)
  const intent = form.get('intent') ?? ''
  const take = agendaIntents[intent]
  if (!take) throw new Response(null, { status: 400 })
  const done = await take(ctx, meeting.id, form)
  const here = paths.meeting(m, meeting.body.slug, day, 'dagordning')
  if (done.ok) {
    const { itemId } = done.value
    return redirect(itemId && intent !== 'decline' ? `${here}#punkt-${itemId}` : here)
  }
  if (done.refusal === 'meeting-not-found') throw new Response(null, { status: 404 })
  return data<AgendaAnswer>(
    {
      intent,
      about: form.get('itemId') ?? form.get('caseId') ?? '',
      error: agendaRefusals[done.refusal],
      values: Object.fromEntries(form),
    },
    { status: agendaStatus(done.refusal) },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: page
      ? `Dagordning, ${page.meeting.bodyName} ${formatDate(page.meeting.day)} – Rådslag`
      : 'Rådslag',
  },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Dagordning' }] }

const lede: Record<string, string> = {
  planned: 'Dagordningen är inte påbörjad.',
  collecting: 'Du samlar ärenden. Ingen utanför förvaltningen ser dagordningen än.',
  agenda_locked: 'Dagordningen är låst och punkterna är numrerade. Nästa steg är kallelsen.',
  summoned: 'Kallelsen har gått. Det du ändrar syns för andra när du publicerar det.',
  in_session: 'Sammanträdet pågår.',
  adjourned: 'Sammanträdet är ajournerat.',
}

export default function AgendaRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<AgendaAnswer>()
  const { meeting, items, editable } = page
  const general =
    answer && (answer.error.field === null || answer.intent === 'withdraw') ? answer.error : null
  return (
    <>
      <PageHeading
        title="Dagordning"
        facts={[
          meeting.bodyName,
          formatDate(meeting.day),
          meeting.startsAt && `kl. ${meeting.startsAt.replace(':', '.')}`,
        ].filter((fact) => fact !== null && fact !== '')}
        lede={lede[meeting.state ?? ''] ?? 'Sammanträdet är avslutat.'}
      />
      {answer && answer.error.field !== null && (
        <ErrorSummary
          errors={[
            { fieldId: `${answer.error.field}-${answer.about || answer.intent}`, message: answer.error.text },
          ]}
        />
      )}
      {general && (
        <Notice tone="danger" title="Det gick inte" live>
          <p>{general.text}</p>
        </Notice>
      )}
      {meeting.state === 'planned' ? (
        <EmptyState
          title="Börja med dagordningen"
          action={
            <form method="post">
              <Button name="intent" value="open">
                Börja med dagordningen
              </Button>
            </form>
          }
        >
          De stående punkterna och det som bordlades förra gången läggs in av sig själva.
        </EmptyState>
      ) : (
        <Columns
          asideLabel="Klara att tas upp"
          aside={editable ? <ReadyList page={page} answer={answer} /> : undefined}
        >
          {page.wayText && editable && (
            <Notice tone={page.way.way === 'at_meeting' ? 'warning' : 'info'} title="Nytt på dagordningen nu">
              <p>{page.wayText}</p>
            </Notice>
          )}
          <AgendaSteps page={page} answer={answer} />
          <Changes page={page} answer={answer} />
          <Section
            id="punkter"
            title="Punkter"
            count={items.filter(({ withdrawn }) => !withdrawn).length}
            links={<a href={page.paths.standing}>Stående punkter</a>}
          >
            <AgendaList items={items} editable={editable} m={page.m} answer={answer} />
          </Section>
        </Columns>
      )}
    </>
  )
}
