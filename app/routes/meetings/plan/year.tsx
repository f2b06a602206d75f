import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { calendarMeetings, meetingBodies } from '#db/queries/meetings/calendar'
import { meetingRules } from '#db/queries/meetings/rules'
import { may } from '~/domain/access'
import { meetingAddress } from '~/domain/meetings/address'
import { yearRhythm } from '~/domain/meetings/rhythm'
import { dayFrom } from '~/domain/shared/day'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { formatCount } from '~/text/format'
import { dutyLabel, dutyNote, dutyTimeText, dutyWarningText, stateText } from '~/text/meetings/plan'
import { EmptyState, FilterBar, LinkButton, Notice, PageHeading, Section, Select } from '~/ui'
import type { FrameHandle } from '../../municipality/frame'
import { MeetingList } from '../meeting-list'
import { YearGrid } from './year-grid'
import { Rhythm } from './year-rhythm'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { read } = ctx.database
  const { searchParams } = new URL(args.request.url)
  const now = Number(ctx.today.slice(0, 4))
  const asked = Number(searchParams.get('ar'))
  const year = asked >= 1900 && asked < 2200 ? asked : now
  const place = { municipalityId: municipality.id }
  const insider = may(ctx.actor, 'meeting.read', place) && ctx.actor.kind === 'account'
  const plans = may(ctx.actor, 'meeting.plan', { ...place, bodyId: null }) && ctx.actor.kind === 'account'
  const range = { from: dayFrom(year, 1, 1), to: dayFrom(year, 12, 31) }
  const all = await calendarMeetings(read, ctx.actor, { ...place, ...range })
  const bodies = await meetingBodies(read, municipality.id, range.from)
  const body = bodies.find(({ slug }) => slug === searchParams.get('organ')) ?? null
  const shown = body ? all.filter(({ bodyId }) => bodyId === body.id) : all
  const rules = await meetingRules(read, municipality.id, ctx.today)
  const lines = shown.map((meeting) => ({
    ...meeting,
    address: meetingAddress(meeting),
    stateText: stateText(meeting.state, insider),
  }))
  return {
    ...{ m: municipality.slug, year, now, plans, body: body?.slug ?? '' },
    bodies: bodies.map(({ id, slug, name, shortName }) => ({ id, slug, name, shortName })),
    meetings: lines,
    // A municipality that is only told of through documents has no year of its own to keep here.
    rhythm:
      body === null && (plans || all.some(({ state }) => state !== null))
        ? yearRhythm(
            year,
            all.map((each) => ({ ...each, cancelled: each.state === 'cancelled' })),
            rules,
          ).map((duty) => ({
            ...{ id: duty.id, label: dutyLabel[duty.key], time: dutyTimeText(duty) },
            note: dutyNote[duty.key] ?? null,
            // What is missing is the planner's to mend, and only while there is time.
            warning: plans && duty.to >= ctx.today ? dutyWarningText(duty) : null,
            body: duty.bodyKind,
            last: duty.to,
            past: duty.to < ctx.today,
            meeting: duty.meeting && {
              ...{ day: duty.meeting.day, bodyName: duty.meeting.bodyName },
              href: paths.meeting(municipality.slug, duty.meeting.bodySlug, meetingAddress(duty.meeting)),
            },
          }))
        : null,
    receipt: searchParams.has('inlagda')
      ? { added: Number(searchParams.get('inlagda')), there: Number(searchParams.get('fanns')) }
      : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Sammanträdesplan ${data?.year ?? ''} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, year } = data as { m: string; year: number }
    return [{ label: 'Sammanträden', href: paths.meetings(m) }, { label: `Sammanträdesplan ${year}` }]
  },
}

export type YearData = ReturnType<typeof useLoaderData<typeof loader>>

export default function Year() {
  const { m, year, now, plans, body, bodies, meetings, rhythm, receipt } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={`Sammanträdesplan ${year}`}
        lede="När kommunens organ sammanträder, och vad lagen kräver under året."
        actions={
          <>
            {plans && (
              <>
                <LinkButton href={paths.meetingPlan(m, 'ny')}>Planera ett sammanträde</LinkButton>
                <LinkButton href={`${paths.meetingPlan(m, 'serie')}?ar=${year}`} variant="secondary">
                  Planera ett år
                </LinkButton>
              </>
            )}
            <a href={`${paths.meetingsCalendar(m)}${body && `?organ=${body}`}`}>Prenumerera i kalendern</a>
          </>
        }
      />
      {receipt && (
        <Notice tone="success" live title="Sammanträdena är inlagda">
          {formatCount(receipt.added, 'sammanträde lades in', 'sammanträden lades in')}.
          {receipt.there > 0 && ` ${formatCount(receipt.there, 'fanns', 'fanns')} redan.`}
        </Notice>
      )}
      <FilterBar
        action={paths.meetingPlan(m)}
        clearHref={body ? `${paths.meetingPlan(m)}?ar=${year}` : undefined}
        summary={`${formatCount(meetings.length, 'sammanträde', 'sammanträden')} ${year}`}
      >
        <Select
          name="ar"
          label="År"
          defaultValue={String(year)}
          choices={[...new Set([now - 1, now, now + 1, now + 2, year])]
            .toSorted()
            .map((each) => ({ value: String(each), label: String(each) }))}
          width="short"
        />
        <Select
          name="organ"
          label="Organ"
          defaultValue={body}
          placeholder="Alla"
          choices={bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
          width="medium"
        />
      </FilterBar>
      {meetings.length === 0 ? (
        <EmptyState
          title={`Inget sammanträde är ${year < now ? 'känt' : 'planerat'} ${year}`}
          action={
            plans ? (
              <a href={`${paths.meetingPlan(m, 'serie')}?ar=${year}`}>Planera ett år</a>
            ) : (
              <a href={paths.meetings(m)}>Till sammanträdena</a>
            )
          }
        >
          Här visas årets sammanträden när de är planerade.
        </EmptyState>
      ) : (
        <YearGrid m={m} year={year} bodies={bodies} meetings={meetings} />
      )}
      {rhythm && <Rhythm m={m} rhythm={rhythm} bodies={bodies} plans={plans} />}
      {meetings.length > 0 && (
        <Section id="lista" title="Sammanträden i ordning" count={meetings.length}>
          <MeetingList m={m} meetings={meetings} />
        </Section>
      )}
    </>
  )
}
