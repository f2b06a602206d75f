import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { minutesBlocks } from '~/domain/meetings/minutes/blocks'
import { hashInWords } from '~/domain/meetings/minutes/canonical'
import { paragraphSpan } from '~/domain/meetings/minutes/numbers'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatDate, formatDateTime } from '~/text/format'
import { minutesText, signerLabel } from '~/text/meetings/minutes'
import { minutesRefusals, type MinutesRefusal } from '~/text/refusals/minutes'
import { Actions, Button, Checkbox, EmptyState, Notice, PageHeading, RichText, StatusBadge } from '~/ui'
import { dueOf } from '~/use-cases/meetings/minutes/hand'
import { sign } from '~/use-cases/meetings/minutes/sign'
import type { FormState } from '../../account/form'
import { formView } from '../../account/form-view'
import type { FrameHandle } from '../../municipality/frame'
import { statusOf } from './minutes-action.server'
import { requireSigner } from './signing-place.server'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, meeting, day, mine } = await requireSigner(args)
  const { due } = await dueOf(ctx.database.read, meeting)
  return {
    m,
    due,
    bodyName: meeting.body.name,
    meetingDay: meeting.day,
    hub: paths.meeting(m, meeting.body.slug, day),
    minutes: paths.meeting(m, meeting.body.slug, day, 'protokoll'),
    texts: mine.map(({ minutes, paragraphs, signers, own }) => ({
      id: minutes.id,
      state: minutes.state,
      approvedDay: minutes.approvedDay,
      hash: minutes.textHash ?? '',
      hashWords: hashInWords(minutes.textHash ?? ''),
      title: minutesText.title(
        meeting.body.name,
        meeting.day,
        minutes.part,
        paragraphSpan(paragraphs.map(({ number }) => number)),
      ),
      signedAt: own?.signedAt ?? null,
      as: own ? signerLabel[own.part].toLowerCase() : '',
      front: minutesBlocks(minutes.frontText, 2),
      paragraphs: paragraphs.map(({ id, number, heading, text }) => ({
        id,
        number,
        heading,
        blocks: minutesBlocks(text, 2, number),
      })),
      signers: signers
        .filter(({ releasedAt }) => releasedAt === null)
        .map(({ id, name, part, signedAt }) => ({
          id,
          name,
          label: signerLabel[part],
          signedAt,
          waits: part !== 'secretary',
        })),
    })),
  }
}

type Text = Awaited<ReturnType<typeof loader>>['texts'][number]

export async function action(args: ActionFunctionArgs) {
  const { ctx, mine } = await requireSigner(args)
  const fields = await readFields(args.request)
  const minutesId = fields.get('minutesId') ?? ''
  if (!mine.some(({ minutes }) => minutes.id === minutesId)) throw data(null, { status: 404 })
  const refused = (refusal: MinutesRefusal) => {
    const { field, text } = minutesRefusals[refusal]
    const state: FormState = {
      intent: minutesId,
      values: Object.fromEntries(fields),
      errors: [{ field, text }],
    }
    return data(state, { status: statusOf(refusal) })
  }
  if (fields.get('confirmed') !== 'on') return refused('not-confirmed')
  const signed = await sign(ctx, { minutesId, textHash: fields.get('hash') ?? '' })
  return signed.ok ? redirect(new URL(args.request.url).pathname) : refused(signed.refusal)
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: page
      ? `Justera protokoll ${page.bodyName} ${formatDate(page.meetingDay)} – Rådslag`
      : 'Justera protokoll – Rådslag',
  },
]

export const handle: FrameHandle = {
  breadcrumbs: (given) => {
    if (!given) return []
    const page = given as Awaited<ReturnType<typeof loader>>
    return [
      { label: 'Sammanträden', href: paths.meetings(page.m) },
      { label: `${page.bodyName} ${formatDate(page.meetingDay)}`, href: page.hub },
      { label: 'Justering' },
    ]
  },
}

/** Reading and signing, on a phone between two other things: the text, what it is known by, one button. */
export default function Signing() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const left = page.texts.filter(({ state, signedAt }) => state === 'signing' && signedAt === null)
  const done = page.texts.filter((text) => !left.includes(text))
  return (
    <div className="minutes minutes-signing">
      <PageHeading
        kind="Justering"
        facts={[page.bodyName, formatDate(page.meetingDay)]}
        title="Justera protokoll"
        lede={left.length > 0 ? `Läs texten och justera senast ${formatDate(page.due)}.` : null}
      />
      {left.length === 0 && (
        <EmptyState
          title="Du har inget kvar att justera"
          action={<a href={page.minutes}>Till protokollet</a>}
        >
          {done.every(({ state }) => state === 'approved')
            ? 'Alla har justerat och protokollet är klart.'
            : 'Protokollet är justerat när alla andra också har gjort det.'}
        </EmptyState>
      )}
      {done.map((text) => (
        <Done key={text.id} text={text} />
      ))}
      {left.map((text) => (
        <One key={text.id} text={text} answer={answer} />
      ))}
    </div>
  )
}

function Done({ text }: { text: Text }) {
  return (
    <Notice tone="success" title={text.state === 'approved' ? 'Justerat' : 'Du har justerat'}>
      <p>
        {text.title}. {text.signedAt && `Du justerade ${formatDateTime(text.signedAt)}.`}
      </p>
      <Signers text={text} />
    </Notice>
  )
}

function Signers({ text }: { text: Text }) {
  return (
    <ul className="minutes-signers">
      {text.signers.map(({ id, name, label, signedAt }) => (
        <li key={id}>
          <strong>{name}</strong>
          <span className="note">{label}</span>
          {signedAt ? (
            <StatusBadge tone="success">{formatDateTime(signedAt)}</StatusBadge>
          ) : (
            <StatusBadge tone="info" icon="clock">
              Väntar
            </StatusBadge>
          )}
        </li>
      ))}
    </ul>
  )
}

function One({ text, answer }: { text: Text; answer: FormState | undefined }) {
  const { problem, error } = formView(answer, text.id)
  return (
    <article className="minutes-to-sign" aria-labelledby={`titel-${text.id}`}>
      <h2 id={`titel-${text.id}`}>{text.title}</h2>
      <p>
        <a href={`#justera-${text.id}`}>Till underskriften längst ned</a>
      </p>
      <div className="paper paper-whole">
        <h3 className="visually-hidden">Tid och närvaro</h3>
        <RichText blocks={text.front} startLevel={3} />
        {text.paragraphs.map(({ id, number, heading, blocks }) => (
          <section className="minutes-paragraph" key={id}>
            <h3>
              <span className="minutes-number">§ {number}</span> {heading}
            </h3>
            <RichText blocks={blocks} startLevel={3} />
          </section>
        ))}
      </div>
      <form method="post" className="minutes-sign" id={`justera-${text.id}`}>
        {problem}
        <h3>Justera</h3>
        <p>
          Din underskrift som {text.as} gäller precis den här texten. Den känns igen på kontrollsumman{' '}
          <span className="minutes-hash">{text.hashWords}</span>, som är densamma för alla som justerar.
          Ändras ett enda tecken blir den en annan. Namn, tid och kontrollsumma sparas.
        </p>
        <Signers text={text} />
        <input type="hidden" name="minutesId" value={text.id} />
        <input type="hidden" name="hash" value={text.hash} />
        <Checkbox
          name="confirmed"
          id={problem ? 'confirmed' : `last-${text.id}`}
          label="Jag har läst texten och den stämmer med det som beslutades"
          error={error('confirmed')}
        />
        <Actions>
          <Button>Justera</Button>
        </Actions>
      </form>
    </article>
  )
}
