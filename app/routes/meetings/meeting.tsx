import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { meetingPage } from '#db/queries/places-meetings'
import { formatDate } from '~/text/format'
import { capital, clockText, meetingKindLabel } from '~/text/meetings/plan'
import { dayText } from '~/text/meetings/standing'
import { Columns, Notice, PageHeading, StatusBadge, StepLine } from '~/ui'
import { KnownMeeting } from './known-meeting'
import { meetingHub } from './meeting.server'
import { Beside, Dates, Decisions, PublicAgenda } from './meeting-sections'
import { requireMeeting } from './require-meeting'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, meeting, day, allowed } = await requireMeeting(args)
  const { body, sequence, place, startsAt, lastDay, kind, openToPublic, remoteAllowed } = meeting
  const { searchParams } = new URL(args.request.url)
  const hub = await meetingHub(ctx, { meeting, m, day, allowed })
  const at = { municipalityId: municipality.id, body: body.slug, day: meeting.day, sequence }
  return {
    m,
    meeting: {
      ...{ day: meeting.day, lastDay, sequence, place, startsAt, kind, openToPublic, remoteAllowed },
      ...{ body: body.name, council: body.kind === 'council' },
    },
    hub,
    known: hub ? null : await meetingPage(ctx.database.read, ctx.actor, at),
    receipt: searchParams.has('planerat') ? 'planned' : searchParams.has('andrat') ? 'changed' : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.meeting.body} ${formatDate(data.meeting.day)} – Rådslag` : 'Rådslag' },
]

export type MeetingData = ReturnType<typeof useLoaderData<typeof loader>>

export default function Meeting() {
  const { m, meeting, hub, known, receipt } = useLoaderData<typeof loader>()
  const facts = [
    meeting.sequence > 1 ? `Sammanträde ${meeting.sequence} den dagen` : null,
    meeting.kind && meeting.kind !== 'ordinary' ? meetingKindLabel[meeting.kind] : null,
    meeting.startsAt && capital(clockText(meeting.startsAt)),
    meeting.place,
    hub
      ? meeting.openToPublic
        ? 'Öppet för allmänheten'
        : meeting.council
          ? null
          : 'Stängt för allmänheten'
      : null,
    hub && meeting.remoteAllowed ? 'Deltagande på distans är tillåtet' : null,
  ].filter((fact) => fact !== null)
  return (
    <>
      {receipt && (
        <Notice
          tone="success"
          live
          title={receipt === 'planned' ? 'Sammanträdet är planerat' : 'Ändringen är sparad'}
        >
          Dagarna nedan är räknade på nytt, och kalendern är uppdaterad.
        </Notice>
      )}
      <PageHeading
        kind="Sammanträde"
        facts={facts}
        title={meeting.body}
        lede={capital(dayText(meeting.day, meeting.lastDay))}
      />
      {hub ? (
        <Columns asideLabel="Nästa steg och uppgifter" aside={<Beside hub={hub} m={m} />}>
          <p className="standing">
            {hub.state === 'cancelled' && <StatusBadge tone="danger">Inställt</StatusBadge>}{' '}
            {hub.sentences.join(' ')}
          </p>
          {hub.steps.length > 0 && <StepLine label="Sammanträdets gång" steps={hub.steps} />}
          <PublicAgenda hub={hub} m={m} />
          <Decisions m={m} decisions={hub.decisions} />
          <Dates dates={hub.dates} cancelled={hub.state === 'cancelled'} />
        </Columns>
      ) : (
        known && <KnownMeeting m={m} meeting={known} />
      )}
    </>
  )
}
