import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { summonsReceiptsOf } from '#db/queries/meetings/papers'
import { mayBeCancelled } from '~/domain/meetings/summons'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatDate } from '~/text/format'
import { changeLine, itemLine, whenText } from '~/text/meetings/papers'
import { papersRefusals } from '~/text/refusals/papers'
import { FactList, LinkList, Notice, PageHeading, Section } from '~/ui'
import { cancelMeeting } from '~/use-cases/meetings/papers/cancel-meeting'
import { callingOf } from '~/use-cases/meetings/papers/papers-of'
import { sendSupplement, untold } from '~/use-cases/meetings/papers/send-supplement'
import { summonMeeting } from '~/use-cases/meetings/papers/summon-meeting'
import { refusedForm } from '../../account/form'
import type { FrameHandle } from '../../municipality/frame'
import { CancelForm, SummonForm, SupplementForm } from './summons-forms'
import { PaperDates, Receipts, Recipients, WebDuties } from './summons-parts'
import { requirePapers } from './papers.server'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, meeting, day, papers, published, calls } = await requirePapers(args)
  const { read } = ctx.database
  const to = (...what: string[]) => paths.meeting(m, meeting.body.slug, day, ...what)
  const news = calls && meeting.state === 'summoned' ? await untold(read, meeting) : null
  return {
    ...{ m, published, today: ctx.today, agenda: papers.agenda, chair: papers.chair, open: papers.open },
    meeting: {
      ...{ day: meeting.day, startsAt: meeting.startsAt, place: meeting.place, state: meeting.state },
      ...{ summonedDay: meeting.summonedDay, noticePostedDay: meeting.noticePostedDay },
      ...{ cancelledReason: meeting.cancelledReason, version: meeting.agendaVersion },
      ...{ bodyName: meeting.body.name, council: meeting.body.kind === 'council' },
    },
    hrefs: {
      ...{ summons: to('kallelse.pdf'), notice: to('kungorelse.pdf'), papers: to('handlingar') },
      ...{ agenda: to('dagordning'), overview: to(), board: paths.noticeBoard(m) },
    },
    calling: calls ? await callingOf(read, papers, ctx.today) : null,
    receipts: calls ? await summonsReceiptsOf(read, meeting.id) : [],
    news: news ? news.changes.map(changeLine) : null,
    cancellable: calls && meeting.state !== null && mayBeCancelled(meeting.state),
    done: new URL(args.request.url).searchParams.get('klart'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, meeting, day } = await requirePapers(args)
  const fields = await readFields(args.request)
  const here = paths.meeting(m, meeting.body.slug, day, 'kallelse')
  const intent = fields.get('intent')
  const done = await (() => {
    switch (intent) {
      case 'cancel':
        return cancelMeeting(ctx, { meetingId: meeting.id, reason: fields.get('reason') ?? '' })
      case 'supplement':
        return sendSupplement(ctx, { meetingId: meeting.id })
      case 'summon':
        return summonMeeting(ctx, {
          meetingId: meeting.id,
          postNotice: fields.get('postNotice') === 'on',
          lateReason: fields.get('lateReason'),
        })
      default:
        throw new Response(null, { status: 400 })
    }
  })()
  if (!done.ok) return refusedForm(fields, done.refusal, papersRefusals)
  const what = intent === 'cancel' ? 'installt' : intent === 'supplement' ? 'tillagg' : 'kallelse'
  return redirect(`${here}?klart=${what}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data ? `Kallelse: ${data.meeting.bodyName} ${formatDate(data.meeting.day)} – Rådslag` : 'Rådslag',
  },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Kallelse' }] }

const receiptText: Record<string, string> = {
  kallelse: 'Sammanträdet är utlyst. Breven är på väg och handlingarna sätts ihop.',
  tillagg: 'Tillägget är skickat till alla och dagordningen på anslagstavlan är ändrad.',
  installt: 'Sammanträdet är inställt och alla som kallats får besked.',
}

export default function Summons() {
  const page = useLoaderData<typeof loader>()
  const { meeting, hrefs, calling, agenda } = page
  const state = useActionData<typeof action>()
  const preview = !page.published
  const form = { state, meeting, calling, hrefs }
  return (
    <>
      <PageHeading
        kind={preview ? 'Kallelse, utkast' : 'Kallelse'}
        title={meeting.bodyName}
        lede={capitalised(whenText(meeting))}
      />
      {page.done && receiptText[page.done] && (
        <Notice tone="success" live>
          {receiptText[page.done]}
        </Notice>
      )}
      {meeting.state === 'cancelled' && (
        <Notice tone="warning" title="Sammanträdet är inställt">
          {meeting.cancelledReason}
        </Notice>
      )}
      {calling && meeting.state !== 'cancelled' && meeting.summonedDay === null && <SummonForm {...form} />}
      {page.news && <SupplementForm {...form} news={page.news} today={page.today} />}
      <Section
        id="kallelsen"
        title={preview ? 'Så blir kallelsen' : 'Kallelsen'}
        intro={
          meeting.summonedDay
            ? `Skickad ${formatDate(meeting.summonedDay)}.`
            : 'Alla ser den här sidan när du har kallat.'
        }
      >
        <FactList
          facts={[
            { term: 'Tid', value: whenText(meeting) },
            { term: 'Plats', value: meeting.place ?? 'Inte angiven' },
            { term: 'Ordförande', value: page.chair ?? 'Inte utsedd' },
            { term: 'Allmänheten', value: page.open ? 'Öppet för alla' : 'Stängt' },
          ]}
        />
        {agenda.length === 0 ? (
          <p>
            Dagordningen är tom. <a href={hrefs.agenda}>Lägg till ärenden</a>
          </p>
        ) : (
          <ol className="paper-agenda">
            {agenda.map((item) => (
              <li key={item.itemId}>
                <span className="paper-agenda-title">{itemLine(item)}</span>
                {item.caseNumber && <span className="note">{item.caseNumber}</span>}
              </li>
            ))}
          </ol>
        )}
        <LinkList
          links={[
            { label: 'Kallelsen som PDF', href: hrefs.summons },
            ...(meeting.noticePostedDay || calling
              ? [{ label: 'Kungörelsen som PDF', href: hrefs.notice }]
              : []),
            ...(page.published ? [{ label: 'Handlingarna', href: hrefs.papers }] : []),
            ...(meeting.noticePostedDay ? [{ label: 'Anslagstavlan', href: hrefs.board }] : []),
          ]}
        />
      </Section>
      {calling && (
        <>
          <Section id="dagar" title="Dagarna som gäller">
            <PaperDates dates={calling.dates} counts={calling.counts} today={page.today} />
          </Section>
          <WebDuties m={page.m} duties={calling.duties} posted={meeting.noticePostedDay !== null} />
          {page.receipts.length > 0 ? (
            <Receipts receipts={page.receipts} />
          ) : (
            <Recipients called={calling.called} />
          )}
        </>
      )}
      {page.cancellable && <CancelForm {...form} />}
    </>
  )
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
