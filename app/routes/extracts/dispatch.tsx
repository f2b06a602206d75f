import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { type DispatchLine, dispatchOf } from '#db/queries/meetings/dispatch'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { renderPdf } from '~/server/writing'
import { formatCount } from '~/text/format'
import { extractMethodLabel, extractRefusals, proposedWhy } from '~/text/meetings/extracts'
import {
  Actions,
  Button,
  Checkbox,
  DateText,
  EmptyState,
  Notice,
  PageHeading,
  Section,
  Select,
  StatusBadge,
  TextArea,
  TextField,
} from '~/ui'
import { sendAllExtracts } from '~/use-cases/extracts/send-all'
import { sendExtracts } from '~/use-cases/extracts/send-extracts'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'
import { requireMeeting } from '../meetings/require-meeting'
import type { FrameHandle } from '../municipality/frame'
import { refusedPublicForm } from '../records/form'

/** Empty rows for recipients that nothing proposes. */
const OWN_ROWS = 2

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, meeting, day } = await requireMeeting(args, 'extract.send')
  return {
    ...{ m, day, body: meeting.body.slug },
    bodyName: meeting.body.name,
    lines: await dispatchOf(ctx.database.read, ctx.actor, meeting),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, meeting, day } = await requireMeeting(args, 'extract.send')
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const rows = Number(field('rows')) || 0
  const here = paths.meeting(m, meeting.body.slug, day, 'protokoll', 'expediering')
  if (field('intent') === 'all') {
    const all = await sendAllExtracts(ctx, renderPdf, {
      ...{ id: meeting.id, municipalityId: municipality.id, bodyId: meeting.bodyId },
    })
    if (!all.ok) throw new Response(null, { status: 403 })
    const { sent, left, onPaper } = all.value
    const told = new URLSearchParams({ skickade: String(sent.length), papper: String(onPaper) })
    if (left.length > 0) told.set('kvar', left.join(', '))
    return redirect(`${here}?${told}`)
  }
  const recipients = Array.from({ length: Math.min(rows, 50) }, (_, at) => at + 1)
    .filter(
      (row) =>
        fields.has(`take${row}`) ||
        // An address without a name is somebody too: it is refused rather than lost.
        (!fields.has(`proposed${row}`) && `${field(`name${row}`)}${field(`email${row}`)}`.trim() !== ''),
    )
    .map((row) => ({
      ...{ name: field(`name${row}`), email: field(`email${row}`) },
      method: field(`method${row}`) === 'paper' ? ('paper' as const) : ('mail' as const),
    }))
  const done = await sendExtracts(ctx, renderPdf, {
    ...{ municipalityId: municipality.id, paragraphId: field('intent'), recipients },
    ...{ message: field('message'), full: fields.has('full') },
  })
  if (!done.ok && done.refusal === 'paragraph-not-found') throw new Response(null, { status: 404 })
  if (!done.ok)
    return refusedPublicForm(
      fields,
      done.refusal,
      extractRefusals,
      null,
      done.refusal === 'forbidden' ? 403 : 400,
    )
  return redirect(`${here}#p${field('number')}`)
}

export const meta: MetaFunction = () => [{ title: 'Expediering – Rådslag' }]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Expediering' }] }

export default function Dispatch() {
  const { m, day, body, lines } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const waiting = lines.filter(({ decided, sent }) => decided && sent.length === 0)
  const ready = waiting.filter(({ proposed }) => proposed.length > 0)
  return (
    <>
      <PageHeading
        title="Expediering"
        lede={
          lines.length === 0
            ? 'Paragrafer kan expedieras när de är justerade.'
            : waiting.length === 0
              ? 'Alla paragrafer med beslut är expedierade.'
              : `${formatCount(waiting.length, 'paragraf med beslut är inte expedierad', 'paragrafer med beslut är inte expedierade')}.`
        }
      />
      <SentAll />
      {ready.length > 1 && (
        <form method="post">
          <p className="note">
            Till dem som föreslås nedan: med e-post när adressen finns, annars på papper. Sekretessbelagda
            uppgifter följer inte med.
          </p>
          <Actions>
            <Button name="intent" value="all">
              Skicka alla ({ready.length})
            </Button>
          </Actions>
        </form>
      )}
      {lines.length === 0 && (
        <EmptyState
          title="Inget är justerat än"
          action={<a href={paths.meeting(m, body, day, 'protokoll')}>Till protokollet</a>}
        />
      )}
      {lines.map((line) => (
        <Paragraph key={line.id} line={line} m={m} day={day} body={body} state={state} />
      ))}
    </>
  )
}

/** What was sent when everything was sent at once, and what is left to do by hand. */
function SentAll() {
  const [told] = useSearchParams()
  const count = (name: string) => Number(/^\d{1,4}$/.exec(told.get(name) ?? '')?.[0] ?? 0)
  const left = /^[\d, ]{1,200}$/.exec(told.get('kvar') ?? '')?.[0]
  if (!told.has('skickade')) return null
  return (
    <Notice tone={left ? 'warning' : 'success'} title="Expedieringen är gjord" live>
      {formatCount(count('skickade'), 'paragraf', 'paragrafer')} skickades.
      {count('papper') > 0 &&
        ` ${formatCount(count('papper'), 'utdrag ska skickas på papper', 'utdrag ska skickas på papper')}: skriv ut dem nedan.`}
      {left && ` Kvar att skicka för hand: § ${left}. Där föreslås ingen mottagare, eller så gick det inte.`}
    </Notice>
  )
}

function Paragraph({
  line,
  m,
  day,
  body,
  state,
}: {
  line: DispatchLine
  m: string
  day: string
  body: string
  state: FormState | undefined
}) {
  const view = formView(state, line.id)
  const own = state?.intent === line.id
  const href = paths.meeting(m, body, day, 'protokoll', String(line.number))
  return (
    <Section
      id={`p${line.number}`}
      title={`§ ${line.number} ${line.heading}`}
      links={
        line.sent.length === 0 && line.decided ? (
          <StatusBadge tone="warning">Inte expedierad</StatusBadge>
        ) : undefined
      }
    >
      <p className="note">
        <a href={href}>Läs paragrafen</a> · <a href={`${href}/utdrag.pdf`}>Utdrag (PDF)</a>
        {line.case && (
          <>
            {' '}
            · <a href={paths.case(m, line.case.slug)}>{line.case.number}</a>
          </>
        )}
      </p>
      {line.sent.length > 0 && (
        <ul className="board">
          {line.sent.map((sent) => (
            <li key={sent.id}>
              {sent.recipient}
              <p className="note">
                <span>{extractMethodLabel[sent.method]}</span>
                {sent.email && <span>{sent.email}</span>}
                <DateText value={sent.sentAt} />
                <span>{sent.by}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <details className="disclosure" open={own}>
        <summary>
          <h3>{line.sent.length > 0 ? 'Skicka till fler' : 'Expediera'}</h3>
        </summary>
        {view.problem}
        <form method="post">
          <Recipients line={line} view={view} own={own} />
          <TextArea
            {...view.field('message')}
            id={own ? 'message' : `message-${line.id}`}
            label="Hälsning i brevet"
            rows={2}
            optional
          />
          {line.mayHaveFull && (
            <Checkbox
              name="full"
              value="1"
              id={own ? 'full' : `full-${line.id}`}
              label="Med sekretessbelagda uppgifter (bara på papper)"
              error={view.error('full')}
            />
          )}
          <input type="hidden" name="number" value={line.number} />
          <Actions>
            <Button name="intent" value={line.id} variant={line.sent.length > 0 ? 'secondary' : 'primary'}>
              Expediera
            </Button>
          </Actions>
        </form>
      </details>
    </Section>
  )
}

type View = ReturnType<typeof formView>

function Recipients({ line, view, own }: { line: DispatchLine; view: View; own: boolean }) {
  const has = new Set(line.sent.map(({ recipient }) => recipient))
  const proposed = line.proposed.filter(({ name }) => !has.has(name))
  const rows = [...proposed, ...Array.from({ length: OWN_ROWS }, () => null)]
  return (
    <>
      <input type="hidden" name="rows" value={rows.length} />
      {rows.map((row, at) => {
        const nth = at + 1
        const id = (name: string) => (own ? `${name}${nth}` : `${name}${nth}-${line.id}`)
        const taken = own ? view.value(`take${nth}`) === '1' : true
        return (
          <fieldset className="recipient-row" key={id('row')}>
            <legend>{row ? `${row.name} (${proposedWhy[row.why]})` : 'Egen mottagare'}</legend>
            {row && (
              <>
                <input type="hidden" name={`proposed${nth}`} value="1" />
                <Checkbox
                  name={`take${nth}`}
                  id={id('take')}
                  value="1"
                  label="Skicka"
                  defaultChecked={taken}
                />
              </>
            )}
            {row ? (
              <input type="hidden" name={`name${nth}`} value={row.name} />
            ) : (
              <TextField {...view.field(`name${nth}`)} id={id('name')} label="Namn" maxLength={200} />
            )}
            <TextField
              {...view.field(`email${nth}`, row?.email ?? '')}
              id={id('email')}
              label="E-post"
              type="email"
              maxLength={200}
            />
            <Select
              {...view.field(`method${nth}`, row && !row.email ? 'paper' : 'mail')}
              id={id('method')}
              label="Hur"
              choices={[
                { value: 'mail', label: 'E-post' },
                { value: 'paper', label: 'Papper' },
              ]}
            />
          </fieldset>
        )
      })}
    </>
  )
}
