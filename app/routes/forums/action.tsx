import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actionAt } from '#db/queries/forums/work'
import { actionEvents } from '~/domain/forums/actions'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { actionEventLabel } from '~/text/forums'
import { NOT_STATED } from '~/text/places'
import { forumRefusals } from '~/text/refusals/forums'
import { Actions, Button, Columns, DateText, FactList, PageHeading, Section, TextArea, Timeline } from '~/ui'
import { changeAction, stepAction } from '~/use-cases/forums/actions'
import { readNoticesOf } from '~/use-cases/work/notices'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireWorker } from '../workday/guard'
import { actionChoices } from './action-choices.server'
import { ActionFields, actionFieldsOf } from './action-fields'
import { ActionState } from './action-table'
import { meetingHref } from './parts'
import { requireForums } from './require'

async function requireAction(args: LoaderFunctionArgs) {
  const worker = await requireWorker(args)
  const { ctx, municipality } = worker
  const action = await actionAt(ctx.database.read, ctx.actor, {
    ...{ municipalityId: municipality.id, id: args.params.id ?? '' },
  })
  if (!action) throw new Response(null, { status: 404 })
  return { ...worker, item: action }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, item } = await requireAction(args)
  const { leads, staff } = await requireForums(args)
  await readNoticesOf(ctx, paths.forumWork(m, 'restlistor', item.id))
  const choices = leads ? await actionChoices(ctx, municipality.id) : { colleagues: [], forums: [] }
  return { m, leads, staff, today: ctx.today, item, ...choices }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, item } = await requireAction(args)
  const fields = await readFields(args.request)
  const place = { municipality: { id: municipality.id, slug: m }, actionId: item.id }
  const intent = fields.get('intent') ?? ''
  const event = actionEvents.find((each) => each === intent)
  const result = await (event
    ? stepAction(ctx, { ...place, event, text: fields.get('text') ?? '' })
    : changeAction(ctx, { ...place, ...actionFieldsOf(fields) }))
  if (!result.ok) return refusedForm(fields, result.refusal, forumRefusals)
  return redirect(paths.forumWork(m, 'restlistor', item.id))
}

export const meta: MetaFunction = () => [{ title: 'Aktivitet – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, staff } = data as { m: string; staff: boolean }
    return staff
      ? [
          { label: 'Forum', href: paths.forums(m) },
          { label: 'Restlistor', href: paths.forumWork(m, 'restlistor') },
          { label: 'Aktivitet' },
        ]
      : [{ label: 'Min dag', href: paths.workday(m) }, { label: 'Aktivitet' }]
  },
}

export default function Action() {
  const { m, leads, today, item, colleagues, forums } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const change = formView(answer, 'change')
  const step = answer && answer.intent !== 'change' ? formView(answer, answer.intent) : null
  const open = item.state === 'open' || item.state === 'in_progress'
  return (
    <>
      <PageHeading
        kind="Aktivitet"
        facts={[<ActionState key="state" action={item} today={today} />, item.list]}
        title={item.activity}
      />
      {change.problem ?? step?.problem}
      <Columns>
        <Section id="om" title="Om aktiviteten">
          <FactList
            facts={[
              { term: 'Ansvarig', value: item.responsible ?? NOT_STATED },
              { term: 'Klar senast', value: item.dueDay ? <DateText value={item.dueDay} /> : NOT_STATED },
              { term: 'Beslutas i', value: item.decidedIn ?? NOT_STATED },
              ...(item.doneDay ? [{ term: 'Klar', value: <DateText value={item.doneDay} /> }] : []),
              ...(item.question !== null
                ? [
                    {
                      term: 'Ur frågan',
                      value: (
                        <a href={paths.forumWork(m, 'fragor', String(item.question))}>
                          Fråga {item.question}
                        </a>
                      ),
                    },
                  ]
                : []),
              ...(item.meetingDay && item.meetingForumSlug
                ? [
                    {
                      term: 'Möte',
                      value: (
                        <a
                          href={meetingHref(m, {
                            forumSlug: item.meetingForumSlug,
                            day: item.meetingDay,
                            sequence: item.meetingSequence ?? 1,
                          })}
                        >
                          {item.meetingForum} <DateText value={item.meetingDay} />
                        </a>
                      ),
                    },
                  ]
                : []),
              ...(item.asOf ? [{ term: 'Gäller', value: item.asOf }] : []),
              ...(item.note ? [{ term: 'Anteckning', value: item.note }] : []),
            ]}
          />
        </Section>
        {(leads || item.own) && (
          <Section id="lage" title="Läget">
            <form method="post" className="forum-form">
              <TextArea name="text" label="Anteckning" rows={2} optional />
              <Actions>
                {open && (
                  <Button name="intent" value="finish">
                    Klar
                  </Button>
                )}
                {item.state === 'open' && (
                  <Button variant="secondary" name="intent" value="start">
                    Påbörjad
                  </Button>
                )}
                {open && (
                  <Button variant="secondary" name="intent" value="withdraw">
                    Stryk
                  </Button>
                )}
                {!open && (
                  <Button variant="secondary" name="intent" value="reopen">
                    Ta upp igen
                  </Button>
                )}
              </Actions>
            </form>
          </Section>
        )}
        {leads && open && (
          <details className="forum-do" open={change.problem !== undefined}>
            <summary>Ändra aktiviteten</summary>
            <form method="post" className="forum-form">
              <ActionFields view={change} colleagues={colleagues} forums={forums} action={item} />
              <Actions>
                <Button variant="secondary" name="intent" value="change">
                  Spara
                </Button>
              </Actions>
            </form>
          </details>
        )}
        {item.events.length > 0 && (
          <Section id="historik" title="Historik" count={item.events.length}>
            <Timeline
              label="Vad som har hänt"
              events={item.events.map((each) => ({
                id: each.id,
                at: each.day,
                title: `${actionEventLabel[each.event] ?? each.event}${each.event === 'carried' && each.forum ? ` (${each.forum} ${each.meetingDay})` : ''}`,
                detail: [each.text, each.by].filter(Boolean).join(' · ') || undefined,
              }))}
            />
          </Section>
        )}
      </Columns>
    </>
  )
}
