import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { itemStateLabel, proposalClause } from '~/text/meetings/agenda'
import { standingLabel } from '~/text/meetings/preparation'
import { type AgendaRefusal, agendaRefusals, agendaStatus } from '~/text/refusals/agenda'
import { Columns, ErrorSummary, FactList, Notice, PageHeading, SideSection } from '~/ui'
import { changeItem } from '~/use-cases/meetings/agenda/change-item'
import {
  noteDisqualification,
  withdrawDisqualification,
} from '~/use-cases/meetings/agenda/note-disqualification'
import { noteSecretRead } from '~/use-cases/register/note-secret-read'
import type { Result } from '~/domain/shared/result'
import type { FrameHandle } from '../../municipality/frame'
import { requireMeeting } from '../require-meeting'
import { Disqualifications } from './item-disqualified'
import { ItemForm } from './item-form'
import { itemInput, itemPage } from './item.server'

async function requireItem(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const place = await requireMeeting(args, 'meeting.agenda')
  const page = await itemPage(place, args.params.punkt ?? '')
  if (!page) throw new Response(null, { status: 404 })
  return { ...place, page }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, page } = await requireItem(args)
  const { case: matter } = page.item
  // The proposal of a secret case is read under the case's secrecy.
  if (matter?.secret && matter.readable)
    await noteSecretRead(ctx, {
      ...{ municipalityId: municipality.id, shown: 'case', entityId: matter.id, number: matter.number },
    })
  return page
}

export type ItemAnswer = {
  intent: string
  error: { field: string | null; text: string }
  values: Record<string, string>
  documents: string[]
  conflict: boolean
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, meeting, day, page } = await requireItem(args)
  const form = await readFields(args.request)
  const intent = form.get('intent') ?? 'save'
  const { id: itemId } = page.item
  if (intent === 'save' && page.item.case?.secret && !page.item.case.readable)
    throw new Response(null, { status: 403 })
  const done: Result<unknown, AgendaRefusal> =
    intent === 'disqualify'
      ? await noteDisqualification(ctx, {
          ...{ itemId, personId: form.get('personId') ?? '', reason: form.get('reason') ?? '' },
        })
      : intent === 'qualify'
        ? await withdrawDisqualification(ctx, { itemId, id: form.get('id') ?? '' })
        : await changeItem(ctx, itemInput(form, itemId, page.item.kind))
  if (done.ok)
    return redirect(
      intent === 'save'
        ? `${paths.meeting(m, meeting.body.slug, day, 'dagordning')}#punkt-${itemId}`
        : `${page.here}?sparat=jav#jav`,
    )
  return data<ItemAnswer>(
    {
      intent,
      error: agendaRefusals[done.refusal],
      values: Object.fromEntries(form),
      documents: form.getAll('document'),
      conflict: done.refusal === 'conflict',
    },
    { status: agendaStatus(done.refusal) },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.item.title} – Rådslag` : 'Rådslag' },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { agendaHref, item } = page as Awaited<ReturnType<typeof loader>>
    return [
      { label: 'Dagordning', href: agendaHref },
      { label: item.number === null ? 'Punkt' : `Punkt ${item.number}` },
    ]
  },
}

export default function ItemRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<ItemAnswer>()
  const [search] = useSearchParams()
  const { item, reasons, standing } = page
  return (
    <>
      <PageHeading
        title={item.title}
        kind={item.number === null ? 'Punkt' : `Punkt ${item.number}`}
        facts={[item.case && <a href={paths.case(page.m, item.case.slug)}>{item.case.number}</a>].filter(
          Boolean,
        )}
      />
      {answer && answer.error.field !== null && (
        <ErrorSummary errors={[{ fieldId: answer.error.field, message: answer.error.text }]} />
      )}
      {answer && answer.error.field === null && (
        <Notice tone="danger" title={answer.conflict ? 'Någon hann före' : 'Det gick inte'} live>
          <p>{answer.error.text}</p>
        </Notice>
      )}
      {search.get('sparat') === 'jav' && !answer && (
        <Notice tone="success" live>
          <p>Sparat.</p>
        </Notice>
      )}
      {answer?.conflict && <Stored page={page} />}
      <Columns
        asideLabel="Läge"
        aside={
          <>
            <SideSection title="Beredning">
              <p>
                <strong>{standingLabel[standing]}</strong>
              </p>
              {reasons.map(({ code, text }) => (
                <p key={code} className="note">
                  {text}.
                </p>
              ))}
            </SideSection>
            <SideSection title="Läge">
              <FactList
                facts={[
                  { term: 'Punkten är', value: item.state ? itemStateLabel[item.state] : '' },
                  ...(item.proposalFrom ? [{ term: 'Förslaget kommer från', value: item.proposalFrom }] : []),
                  ...(item.late ? [{ term: 'Tillkom', value: 'Efter kallelsen' }] : []),
                ]}
              />
            </SideSection>
          </>
        }
      >
        {page.editable ? (
          <ItemForm page={page} answer={answer?.intent === 'save' ? answer : undefined} />
        ) : (
          <Notice tone="info" title="Punkten går inte att ändra nu">
            <p>
              {page.meeting.state === 'agenda_locked'
                ? 'Dagordningen är låst. Öppna den igen för att ändra.'
                : page.item.case?.secret
                  ? 'Ärendet är sekretessmarkerat och får inte visas för dig.'
                  : 'Sammanträdet är avslutat.'}{' '}
              <a href={page.agendaHref}>Till dagordningen</a>
            </p>
          </Notice>
        )}
        <Disqualifications page={page} answer={answer} />
      </Columns>
    </>
  )
}

/** What someone else has saved in between, beside what was typed. */
function Stored({ page: { item } }: { page: Awaited<ReturnType<typeof loader>> }) {
  return (
    <section className="agenda-since" aria-label="Sparat av någon annan">
      <h3>Så här är punkten sparad nu</h3>
      <p>{item.title}</p>
      {item.proposal.length > 0 && (
        <ol>
          {item.proposal.map((point) => (
            <li key={point}>{proposalClause(point)}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
