import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type MeetingPage, meetingPage } from '#db/queries/places-meetings'
import { paths } from '~/paths'
import { formatDate, formatWeekdayDate } from '~/text/format'
import { outcomeLabel } from '~/text/places'
import { EmptyState, PageHeading, Section, StatusBadge } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { readMeetingAddress } from './meeting-address'
import { requirePlace } from './place'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  const address = readMeetingAddress(args.params.datum ?? '')
  const meeting =
    address &&
    (await meetingPage(read, actor, {
      municipalityId: municipality.id,
      body: args.params.organ ?? '',
      ...address,
    }))
  if (!meeting) throw new Response(null, { status: 404 })
  return { m, meeting }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data ? `${data.meeting.bodyName} ${formatDate(data.meeting.day)} – Rådslag` : 'Rådslag',
  },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, meeting } = data as { m: string; meeting: MeetingPage }
    return [
      { label: 'Sammanträden', href: paths.meetings(m) },
      { label: `${meeting.bodyName} ${formatDate(meeting.day)}` },
    ]
  },
}

export default function Meeting() {
  const { m, meeting } = useLoaderData<typeof loader>()
  const facts = [meeting.sequence > 1 ? `Sammanträde ${meeting.sequence} den dagen` : null, meeting.place]
  return (
    <>
      <PageHeading
        kind="Sammanträde"
        facts={facts.filter((fact) => fact !== null)}
        title={meeting.bodyName}
        lede={capitalised(formatWeekdayDate(meeting.day))}
      />
      <Section id="dagordning" title="Ärenden som är kända" count={meeting.items.length}>
        {meeting.items.length === 0 ? (
          <EmptyState
            title="Inget ärende är känt"
            action={<a href={paths.meetings(m)}>Till alla sammanträden</a>}
          >
            Här visas de ärenden som ska tas upp, när handlingarna säger det.
          </EmptyState>
        ) : (
          <ol className="clauses">
            {meeting.items.map((item) => (
              <li key={item.id}>
                <div className="clause-text">
                  {item.slug ? <a href={paths.case(m, item.slug)}>{item.caseTitle}</a> : item.title}
                  <p className="note">
                    {[item.number, item.slug && item.title !== item.caseTitle ? item.title : null, item.note]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        )}
      </Section>
      {meeting.decisions.length > 0 && (
        <Section id="beslut" title="Beslut" count={meeting.decisions.length}>
          <ul className="link-list">
            {meeting.decisions.map((decision) => (
              <li key={decision.id}>
                <a href={paths.case(m, decision.slug)}>
                  {decision.paragraph ? `§ ${decision.paragraph.replace(/^§\s*/, '')} ` : ''}
                  {decision.heading}
                </a>{' '}
                <StatusBadge tone="neutral">{outcomeLabel[decision.outcome]}</StatusBadge>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
