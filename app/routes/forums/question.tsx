import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { questionAt } from '#db/queries/forums/work'
import { listForums } from '#db/queries/places-forums'
import { nextForum } from '~/domain/forums/forum'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { questionStepLabel } from '~/text/forums'
import { forumRefusals } from '~/text/refusals/forums'
import {
  Actions,
  Button,
  Columns,
  DateText,
  FactList,
  PageHeading,
  Section,
  SideSection,
  TextArea,
} from '~/ui'
import { closeQuestion, escalateQuestion } from '~/use-cases/forums/step-question'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireWorker } from '../workday/guard'
import { ActionTable } from './action-table'
import { meetingHref, QuestionState } from './parts'
import { requireForums } from './require'

async function requireQuestion(args: LoaderFunctionArgs) {
  const worker = await requireWorker(args, 'forum.read')
  const { ctx, municipality } = worker
  const number = Number(args.params.nr)
  const question = Number.isSafeInteger(number)
    ? await questionAt(ctx.database.read, ctx.actor, { municipalityId: municipality.id, number })
    : null
  if (!question) throw new Response(null, { status: 404 })
  return { ...worker, question }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, question } = await requireQuestion(args)
  const { leads } = await requireForums(args)
  const forums = await listForums(ctx.database.read, ctx.actor, municipality.id)
  return { m, leads, today: ctx.today, question, next: nextForum(question.forum, forums)?.name ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, question } = await requireQuestion(args)
  const fields = await readFields(args.request)
  const place = {
    ...{ municipality: { id: municipality.id, slug: m }, number: question.number, meetingId: null },
    text: fields.get('text') ?? '',
  }
  const result = await (fields.get('intent') === 'escalate'
    ? escalateQuestion(ctx, place)
    : closeQuestion(ctx, place))
  if (!result.ok) return refusedForm(fields, result.refusal, forumRefusals)
  return redirect(paths.forumWork(m, 'fragor', String(question.number)))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Fråga ${data.question.number} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, question } = data as { m: string; question: { number: number } }
    return [
      { label: 'Forum', href: paths.forums(m) },
      { label: 'Frågor', href: paths.forumWork(m, 'fragor') },
      { label: `Fråga ${question.number}` },
    ]
  },
}

/** How far in a step stands: one for each forum that the question had been sent up. */
const depths = (steps: { step: string }[]): number[] => {
  let depth = 0
  return steps.map(({ step }) => {
    if (step === 'returned') depth = 0
    const at = depth
    if (step === 'escalated') depth += 1
    return Math.min(at, 3)
  })
}

export default function Question() {
  const { m, leads, question, next, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const up = formView(answer, 'escalate')
  const done = formView(answer, 'close')
  const { state, steps, forum, raised } = question
  const depth = depths(steps)
  return (
    <>
      <PageHeading
        kind="Fråga"
        facts={[`Nr ${question.number}`, <QuestionState key="state" state={state} />]}
        title={question.title}
      />
      {up.problem ?? done.problem}
      <Columns
        asideLabel="Om frågan"
        aside={
          <SideSection title="Om frågan">
            <FactList
              facts={[
                { term: 'Väckt i', value: <a href={paths.forum(m, raised.slug)}>{raised.name}</a> },
                { term: 'Ligger hos', value: <a href={paths.forum(m, forum.slug)}>{forum.name}</a> },
                ...(question.by ? [{ term: 'Väckt av', value: question.by }] : []),
                ...(question.case
                  ? [
                      {
                        term: 'Ärende',
                        value: (
                          <a href={paths.case(m, question.case.slug)}>
                            {question.case.number}, {question.case.title}
                          </a>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </SideSection>
        }
      >
        {question.text && <p className="forum-notes">{question.text}</p>}
        <Section
          id="vag"
          title="Frågans väg"
          count={steps.length}
          intro="Varje steg uppåt står längre in; svaret tar den tillbaka till forumet som väckte den."
        >
          <ol className="trail">
            {steps.map((step, at) => (
              <li
                key={step.id}
                className={[
                  `trail-${depth[at] ?? 0}`,
                  step.step === 'escalated' ? 'trail-up' : step.step === 'answered' ? 'trail-down' : '',
                ].join(' ')}
              >
                <p className="trail-what">
                  {questionStepLabel[step.step]} i <a href={paths.forum(m, step.forumSlug)}>{step.forum}</a>
                  {step.step === 'escalated' && step.to && ` till ${step.to}`}
                </p>
                <p className="note">
                  {step.meetingDay ? (
                    <a
                      href={meetingHref(m, {
                        forumSlug: step.forumSlug,
                        day: step.meetingDay,
                        sequence: step.meetingSequence ?? 1,
                      })}
                    >
                      Mötet <DateText value={step.meetingDay} />
                    </a>
                  ) : (
                    <DateText value={step.day} />
                  )}
                  {step.by && `, antecknat av ${step.by}`}
                </p>
                {step.step !== 'raised' && <p>{step.text}</p>}
                {step.within && <p className="note">Inom beslutspunkten: {step.within}</p>}
              </li>
            ))}
          </ol>
        </Section>
        {question.actions.length > 0 && (
          <Section id="aktiviteter" title="Aktiviteter" count={question.actions.length}>
            <ActionTable actions={question.actions} m={m} today={today} caption="Aktiviteter ur frågan" />
          </Section>
        )}
        {leads && state !== 'closed' && (
          <Section
            id="atgard"
            title="Mellan möten"
            intro="Beslut och svar tas på ett möte i forumet där frågan ligger."
          >
            {next && state !== 'decided' && (
              <details className="forum-do" open={up.problem !== undefined}>
                <summary>Eskalera till {next}</summary>
                <form method="post" className="forum-form">
                  <TextArea {...up.field('text')} id="escalate-text" label="Varför?" rows={3} required />
                  <Actions>
                    <Button variant="secondary" name="intent" value="escalate">
                      Eskalera
                    </Button>
                  </Actions>
                </form>
              </details>
            )}
            {state !== 'escalated' && (
              <details className="forum-do" open={done.problem !== undefined}>
                <summary>Avsluta frågan</summary>
                <form method="post" className="forum-form">
                  <TextArea
                    {...done.field('text')}
                    id="close-text"
                    label="Varför är den klar?"
                    rows={2}
                    required
                  />
                  <Actions>
                    <Button variant="secondary" name="intent" value="close">
                      Avsluta
                    </Button>
                  </Actions>
                </form>
              </details>
            )}
          </Section>
        )}
      </Columns>
    </>
  )
}
