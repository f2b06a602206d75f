import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorities, requestPage } from '#db/queries/records'
import { may } from '~/domain/access'
import { computeDeadline } from '~/domain/calendar/deadlines'
import { daysBeyondTarget, isRequestEvent, isWaiting, requestSteps } from '~/domain/records/request'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { renderPdf } from '~/server/writing'
import { requestStateLabel, requestStepText, waitedText } from '~/text/records'
import { stepRefusals } from '~/text/refusals/records'
import { Columns, DateText, FactList, Notice, PageHeading, Section, SideSection, Timeline } from '~/ui'
import { decideRefusal } from '~/use-cases/records/decide-refusal'
import { forwardRequest } from '~/use-cases/records/forward-request'
import { linkRequest } from '~/use-cases/records/link-request'
import { awaitsReceipt, noteReceipt } from '~/use-cases/records/note-receipt'
import { stepRequest } from '~/use-cases/records/step-request'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { refusedPublicForm } from './form'
import { requireHandler } from './guard'
import { LinkForm } from './link-form'
import { ReceiptForm } from './receipt-form'
import { StepForms } from './step-forms'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality } = await requireHandler(args)
  const { actor, today } = ctx
  const request = await requestPage(ctx.database.read, actor, municipality.id, args.params.id ?? '')
  if (!request) throw new Response(null, { status: 404 })
  const place = { municipalityId: municipality.id, bodyId: request.bodyId }
  const handles = may(actor, 'records.handle', place)
  const refuses = may(actor, 'records.refuse', place)
  const own = actor.kind === 'account' && request.handlerAccountId === actor.accountId
  const { contact, ...shown } = request
  return {
    m: municipality.slug,
    // Where the answer goes is for those who give it.
    request: { ...shown, contact: handles ? contact : null },
    handles,
    awaitsReceipt: handles && awaitsReceipt(request),
    // FL 44: three weeks from the day it was received.
    appealDay: request.notifiedDay && computeDeadline('appeal_after_receipt', request.notifiedDay).due,
    others: (await authorities(ctx.database.read, municipality.id))
      .filter(({ id }) => id !== request.bodyId)
      .map(({ id, name }) => ({ id, name })),
    waited: waitedText(request.receivedAt, ctx.now()),
    beyond: daysBeyondTarget(request, today),
    steps: requestSteps(request.state)
      .filter(({ who, event }) => (who === 'authority' ? refuses : handles) && !(event === 'take' && own))
      .map(({ event }) => event),
    // The one who may not decide is told that somebody else does.
    awaitsDecision: request.state === 'authority_decision' && !refuses,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireHandler(args)
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const place = {
    municipalityId: municipality.id,
    municipalitySlug: municipality.slug,
    id: args.params.id ?? '',
  }
  const intent = field('intent')
  const answer = { note: field('note'), provision: field('provision'), reasons: field('reasons') }
  const done = await (intent === 'link'
    ? linkRequest(ctx, place, { caseNumber: field('caseNumber'), documentNumber: field('documentNumber') })
    : intent === 'receipt'
      ? noteReceipt(ctx, place, field('day'))
      : isRequestEvent(intent)
        ? intent === 'decide-refusal'
          ? decideRefusal(ctx, renderPdf, place, { ...answer, court: field('court') })
          : intent === 'forward'
            ? forwardRequest(ctx, place, field('body'))
            : stepRequest(ctx, place, intent, answer)
        : Promise.resolve({ ok: false, refusal: 'request-not-found' } as const))
  // A forwarded request may be out of the handler's reach.
  if (done.ok)
    return redirect(
      intent === 'forward'
        ? paths.recordsRequests(municipality.slug)
        : paths.recordsRequest(municipality.slug, place.id),
    )
  if (done.refusal === 'request-not-found') throw new Response(null, { status: 404 })
  const status = done.refusal === 'forbidden' ? 403 : done.refusal === 'not-now' ? 409 : 400
  return refusedPublicForm(fields, done.refusal, stepRefusals, null, status)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Begäran ${page?.request.number ?? ''} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    if (!page) return []
    const { m, request } = page as { m: string; request: { number: number } }
    return [
      { label: 'Begäran om handlingar', href: paths.recordsRequests(m) },
      { label: `Begäran ${request.number}` },
    ]
  },
}

export default function RecordsRequest() {
  const { m, request, handles, others, waited, beyond, steps, awaitsDecision, awaitsReceipt, appealDay } =
    useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { matter } = request
  const general = formView(state, state?.intent)
  return (
    <>
      <PageHeading
        kind="Begäran om allmän handling"
        title={`Begäran ${request.number}`}
        facts={[request.bodyName, requestStateLabel[request.state]]}
      />
      {general.problem}
      {beyond > 0 && (
        <Notice tone="warning" title={`Har väntat ${waited}`}>
          En begäran ska besvaras så snart det går, om det går samma dag. Behövs mer tid för att pröva
          sekretess: anteckna varför, och lämna ut det som redan är klart.
        </Notice>
      )}
      {awaitsDecision && (
        <Notice tone="info" title="Väntar på myndighetens beslut">
          Beslutet fattas av den som har delegation att neka utlämnande. De har fått veta att det väntar.
        </Notice>
      )}
      <Columns
        asideLabel="Om begäran"
        aside={
          <>
            <SideSection title="Uppgifter">
              <FactList
                facts={[
                  { term: 'Kom in', value: <DateText value={request.receivedAt} /> },
                  ...(isWaiting(request.state) ? [{ term: 'Har väntat', value: waited }] : []),
                  { term: 'Handläggare', value: request.handlerName ?? 'Ingen än' },
                  ...(handles
                    ? [{ term: 'Svara till', value: request.contact ?? 'Anonym, följer på egen sida' }]
                    : []),
                  ...(request.decidedDay
                    ? [{ term: 'Svar', value: <DateText value={request.decidedDay} /> }]
                    : []),
                  ...(request.notifiedDay
                    ? [{ term: 'Mottaget', value: <DateText value={request.notifiedDay} /> }]
                    : []),
                  ...(appealDay
                    ? [{ term: 'Överklagas senast', value: <DateText value={appealDay} /> }]
                    : []),
                ]}
              />
            </SideSection>
            <SideSection title="Gäller">
              {matter ? (
                <>
                  <p>
                    <a href={paths.case(m, matter.slug)}>{matter.number}</a>, {matter.title}
                  </p>
                  {matter.document && (
                    <p>
                      <a href={paths.document(m, matter.slug, matter.document.number)}>
                        Handling {matter.document.number}
                      </a>
                      , {matter.document.title}
                      {matter.document.secrecyProvision && (
                        <span className="note"> Sekretessmarkering: {matter.document.secrecyProvision}</span>
                      )}
                    </p>
                  )}
                </>
              ) : (
                <p>Inget ärende är angivet.</p>
              )}
              {handles && isWaiting(request.state) && (
                <LinkForm state={state} linked={matter !== null} searchHref={paths.municipalitySearch(m)} />
              )}
            </SideSection>
          </>
        }
      >
        <Section title="Det som begärs">
          <p className="as-typed">{request.wanted}</p>
        </Section>
        {steps.length > 0 && (
          <StepForms
            events={steps}
            requestState={request.state}
            state={state}
            taken={request.handlerName}
            others={others}
          />
        )}
        {awaitsReceipt && <ReceiptForm state={state} />}
        <Section title="Vad som har gjorts">
          <Timeline
            events={request.steps.map((step, at) => ({
              id: step.id,
              at: step.at,
              title:
                at > 0 && request.steps[at - 1]?.state === step.state
                  ? step.note
                    ? 'Anteckning'
                    : 'Ny handläggare'
                  : requestStepText[step.state],
              actor: step.actorName,
              detail: step.note ? <p className="as-typed">{step.note}</p> : undefined,
            }))}
          />
        </Section>
      </Columns>
    </>
  )
}
