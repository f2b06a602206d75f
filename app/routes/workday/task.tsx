import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { taskChain } from '#db/queries/desk-work'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { workRefusals } from '~/text/refusals/work'
import { taskStateLabel } from '~/text/work'
import {
  Actions,
  Button,
  DateText,
  FactList,
  PageHeading,
  Section,
  Select,
  StatusBadge,
  TextArea,
} from '~/ui'
import { Timeline } from '~/ui'
import { finishTask, handOverTask, withdrawTask } from '~/use-cases/work/end-task'
import { readNoticesOf } from '~/use-cases/work/notices'
import { rightsInTask } from '~/use-cases/work/task-rights'
import { colleagues } from '~/use-cases/work/staff'
import { refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { workCrumbs } from './crumbs'
import { requireWorker } from './guard'
import { staffChoices } from './staff-choices'
import { DueDay } from './to-do'
import stylesheet from './workday.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.task.title} – Rådslag` : 'Rådslag' },
]
export const handle = workCrumbs('Uppgift')

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, actor, municipality, m } = await requireWorker(args)
  const { read } = ctx.database
  const id = args.params.uppgift ?? ''
  const rights = await rightsInTask(ctx, { id, municipalityId: municipality.id })
  if (!rights) throw new Response(null, { status: 404 })
  const [task, ...before] = await taskChain(read, actor, id)
  if (!task) throw new Response(null, { status: 404 })
  // Whoever opens what a notice leads to has read the notice.
  await readNoticesOf(ctx, paths.task(m, id))
  const open = task.state === 'open'
  const search = new URL(args.request.url).searchParams
  return {
    ...{ m, today: ctx.today, task, before },
    mayDo: open && rights.does,
    mayWithdraw: open && rights.withdraws,
    given: search.has('given') ? task.toName : null,
    staff:
      open && rights.does
        ? staffChoices(await colleagues(read, ctx, municipality.id), actor.accountId, task.toAccountId)
        : [],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireWorker(args)
  const fields = await readFields(args.request)
  const taskId = args.params.uppgift ?? ''
  const place = { municipality: { id: municipality.id, slug: m }, taskId }
  const note = fields.get('note') ?? ''
  const toAccountId = fields.get('toAccountId') ?? ''
  const intent = fields.get('intent')
  const result = await (intent === 'hand-over'
    ? handOverTask(ctx, { ...place, note, toAccountId })
    : intent === 'withdraw'
      ? withdrawTask(ctx, place)
      : finishTask(ctx, { ...place, note }))
  if (!result.ok) return refusedForm(fields, result.refusal, workRefusals)
  return redirect(intent === 'hand-over' ? paths.workday(m) : paths.task(m, taskId))
}

const tone = { open: 'accent', done: 'success', handed_over: 'neutral', withdrawn: 'neutral' } as const

export default function Task() {
  const { m, today, task, before, mayDo, mayWithdraw, given, staff } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const done = formView(answer, 'done')
  const over = formView(answer, 'hand-over')
  const back = formView(answer, 'withdraw')
  return (
    <>
      <Saved show={given !== null}>{`${given} har fått uppgiften.`}</Saved>
      <PageHeading
        kind="Uppgift"
        title={task.title}
        facts={[
          <StatusBadge key="state" tone={tone[task.state]}>
            {taskStateLabel[task.state]}
          </StatusBadge>,
        ]}
      />
      {done.problem ?? over.problem ?? back.problem}
      <div className="column">
        {task.note && <p className="work-note">{task.note}</p>}
        <Section title="Om uppgiften">
          <FactList
            facts={[
              ...(task.caseSlug
                ? [
                    {
                      term: 'Ärende',
                      value: (
                        <a href={paths.case(m, task.caseSlug)}>
                          {task.caseNumber}, {task.caseTitle}
                        </a>
                      ),
                    },
                  ]
                : []),
              { term: 'Ligger hos', value: task.toName },
              ...(task.fromName ? [{ term: 'Från', value: task.fromName }] : []),
              ...(task.dueDay
                ? [
                    {
                      term: 'Senast',
                      value:
                        task.state === 'open' ? (
                          <DueDay day={task.dueDay} today={today} />
                        ) : (
                          <DateText value={task.dueDay} />
                        ),
                    },
                  ]
                : []),
              { term: 'Given', value: <DateText value={task.createdAt} /> },
              ...(task.doneAt
                ? [{ term: taskStateLabel[task.state], value: <DateText value={task.doneAt} /> }]
                : []),
              ...(task.doneNote ? [{ term: 'Anteckning', value: task.doneNote }] : []),
            ]}
          />
        </Section>
        {before.length > 0 && (
          <Section title="Överlämnad">
            <Timeline
              label="Överlämningar"
              events={before.map((each) => ({
                id: each.id,
                at: each.doneAt ?? each.createdAt,
                title: `Från ${each.toName}`,
                detail: each.doneNote ?? undefined,
              }))}
            />
          </Section>
        )}
        {mayDo && (
          <>
            <Section title="Klar">
              <form method="post" className="work-form">
                <TextArea {...done.field('note')} id="done-note" label="Anteckning" rows={3} optional />
                <Actions>
                  <Button name="intent" value="done">
                    Uppgiften är klar
                  </Button>
                </Actions>
              </form>
            </Section>
            <Section title="Lämna över">
              <form method="post" className="work-form">
                <Select
                  {...over.field('toAccountId')}
                  label="Till"
                  choices={staff}
                  placeholder="Välj"
                  required
                />
                <TextArea
                  {...over.field('note')}
                  label="Anteckning till den som tar över"
                  rows={3}
                  required
                />
                <Actions>
                  <Button variant="secondary" name="intent" value="hand-over">
                    Lämna över
                  </Button>
                </Actions>
              </form>
            </Section>
          </>
        )}
        {mayWithdraw && (
          <form method="post">
            <button className="link-button" type="submit" name="intent" value="withdraw">
              Ta tillbaka uppgiften
            </button>
          </form>
        )}
      </div>
    </>
  )
}
