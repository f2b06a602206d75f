import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { appealPage } from '#db/queries/meetings/appeals'
import { may } from '~/domain/access'
import { appealSteps, inTime, isAppealEvent, statementDecider } from '~/domain/meetings/appeal'
import { meetingAddress } from '~/domain/meetings/address'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatDate, inStockholm } from '~/text/format'
import {
  appealOutcomeLabel,
  appealStateLabel,
  appealStepText,
  appealWords,
  filedAtLabel,
} from '~/text/meetings/appeals'
import { decisionName, legalForceSentence } from '~/text/meetings/legal-force'
import { appealRefusals } from '~/text/refusals/appeals'
import { Columns, DateText, FactList, Notice, PageHeading, Section, SideSection, Timeline } from '~/ui'
import { statementPlan } from '~/use-cases/appeals/ask-for-statement'
import { stepAppeal } from '~/use-cases/appeals/step-appeal'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireKeeper } from '../notice-board/guard'
import { refusedPublicForm } from '../records/form'
import { AppealForms } from './appeal-forms'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m } = await requireKeeper(args, 'appeal.handle')
  const { read } = ctx.database
  const appeal = await appealPage(read, municipality.id, args.params.overklagande ?? '')
  if (!appeal) throw new Response(null, { status: 404 })
  const { decision, points, statementDueDay: dueDay } = appeal
  if (!may(ctx.actor, 'appeal.handle', { municipalityId: municipality.id, bodyId: decision.bodyId }))
    throw new Response(null, { status: 404 })
  return {
    m,
    today: ctx.today,
    // What a secret case decided is read in the case, by those who may.
    appeal: { ...appeal, points: decision.caseSecret ? [] : points },
    inTime: appeal.track === 'K' ? inTime(appeal.filedDay, decision.appealLastDay) : null,
    plan:
      dueDay && appeal.state === 'statement_requested'
        ? await statementPlan(read, decision, statementDecider(decision.bodyKind), {
            dueDay,
            today: ctx.today,
          })
        : null,
    events: appealSteps(appeal.state).map(({ event }) => event),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireKeeper(args, 'appeal.handle')
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const event = field('intent')
  const appealId = args.params.overklagande ?? ''
  if (!isAppealEvent(event)) throw new Response(null, { status: 400 })
  const done = await stepAppeal(ctx, {
    ...{ municipalityId: municipality.id, appealId, event, day: field('day'), dueDay: field('dueDay') },
    ...{ text: field('text'), outcome: field('outcome'), decidedIn: field('decidedIn') },
    ...{ courtNumber: field('courtNumber'), court: field('court'), lastInstance: fields.has('lastInstance') },
  })
  if (done.ok) return redirect(paths.appeal(m, appealId))
  if (done.refusal === 'appeal-not-found') throw new Response(null, { status: 404 })
  const status = done.refusal === 'forbidden' ? 403 : done.refusal === 'not-possible' ? 409 : 400
  return refusedPublicForm(fields, done.refusal, appealRefusals, null, status)
}

export const meta: MetaFunction = () => [{ title: 'Överklagande – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    if (!page) return []
    const { m, appeal } = page as { m: string; appeal: { decision: Parameters<typeof decisionName>[0] } }
    return [{ label: 'Överklaganden', href: paths.appeals(m) }, { label: decisionName(appeal.decision) }]
  },
}

export type AppealData = ReturnType<typeof useLoaderData<typeof loader>>

export default function Appeal() {
  const page = useLoaderData<typeof loader>()
  const { m, appeal, plan } = page
  const { decision } = appeal
  const state = useActionData<typeof action>()
  const sentence = legalForceSentence(decision)
  return (
    <>
      <PageHeading
        kind="Överklagande"
        facts={[decision.bodyName, appealStateLabel[appeal.state]]}
        title={decisionName(decision)}
        lede={decision.caseSecret ? decision.caseNumber : decision.heading}
      />
      {formView(state, state?.intent).problem}
      {plan && appeal.statementDueDay && (
        <Notice
          tone={plan.meeting.found ? 'info' : 'warning'}
          title={`${plan.body.name} beslutar om yttrandet`}
        >
          {plan.meeting.found
            ? `Domstolen vill ha yttrandet senast ${formatDate(appeal.statementDueDay)}. Det sista sammanträdet i tid är `
            : appealWords.noMeeting(plan.body.name)}{' '}
          {plan.meeting.found && (
            <>
              <a
                href={paths.meeting(
                  m,
                  plan.body.slug,
                  meetingAddress({ day: plan.meeting.day, sequence: 1 }),
                )}
              >
                {formatDate(plan.meeting.day)}
              </a>
              ; paragrafen behöver justeras omedelbart.{' '}
            </>
          )}
          Yttrandet får inte delegeras (6 kap. 38 § 2 kommunallagen).
        </Notice>
      )}
      <Columns
        asideLabel="Om överklagandet"
        aside={
          <>
            <SideSection title="Uppgifter">
              <FactList
                facts={[
                  { term: 'Domstol', value: appeal.court },
                  ...(appeal.courtNumber ? [{ term: 'Målnummer', value: appeal.courtNumber }] : []),
                  { term: 'Lämnades', value: filedAtLabel[appeal.filedAt] },
                  { term: 'Lämnades in', value: <DateText value={appeal.filedDay} /> },
                  { term: 'Kommunen fick veta', value: <DateText value={appeal.receivedDay} /> },
                  ...(decision.appealLastDay
                    ? [{ term: 'Överklagas senast', value: <DateText value={decision.appealLastDay} /> }]
                    : []),
                  ...(appeal.statementDueDay
                    ? [{ term: 'Yttrande senast', value: <DateText value={appeal.statementDueDay} /> }]
                    : []),
                  ...(appeal.outcome ? [{ term: 'Utgång', value: appealOutcomeLabel[appeal.outcome] }] : []),
                  ...(appeal.finalDay && appeal.state !== 'appealed_further'
                    ? [{ term: 'Laga kraft tidigast', value: <DateText value={appeal.finalDay} /> }]
                    : []),
                ]}
              />
            </SideSection>
            <SideSection title="Ärende">
              <p>
                <a href={paths.case(m, decision.caseSlug)}>{decision.caseNumber}</a>
                {decision.caseSecret ? '' : `, ${decision.caseTitle}`}
              </p>
            </SideSection>
          </>
        }
      >
        <Section title="Beslutet">
          {sentence && <p>{sentence}</p>}
          {appeal.points.length > 0 && (
            <ol className="clauses">
              {appeal.points.map((text, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the points of a decision are never reordered
                <li key={at}>
                  <div className="clause-text">{text}</div>
                </li>
              ))}
            </ol>
          )}
          {page.inTime !== null && decision.appealLastDay && (
            <p className="note">
              {page.inTime
                ? appealWords.inTime(appeal.filedDay, decision.appealLastDay)
                : appealWords.late(appeal.filedDay, decision.appealLastDay)}
            </p>
          )}
          {appeal.note && <p className="as-typed">{appeal.note}</p>}
        </Section>
        {appeal.state !== 'closed' && <AppealForms page={page} state={state} />}
        <Section title="Vad som har hänt">
          <Timeline
            events={appeal.steps.map(({ id, at, step, day, text, actor }) => ({
              ...{ id, at, title: appealStepText[step] ?? step, actor: actor ?? undefined },
              // The day that the step is about, when it is not the day it was entered.
              detail: (
                <p>
                  {[inStockholm(at).day === day ? null : `${formatDate(day)}.`, text]
                    .filter(Boolean)
                    .join(' ')}
                </p>
              ),
            }))}
          />
        </Section>
      </Columns>
    </>
  )
}
