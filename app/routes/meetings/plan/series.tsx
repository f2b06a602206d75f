import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { calendarMeetings, lastMeetingOf } from '#db/queries/meetings/calendar'
import { meetingRules } from '#db/queries/meetings/rules'
import { type MeetingKind, meetingKinds } from '~/domain/meetings/meeting'
import { seriesDays } from '~/domain/meetings/plan'
import { dayFrom, isDay } from '~/domain/shared/day'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatDate } from '~/text/format'
import { warningText } from '~/text/meetings/plan'
import { meetingPlanRefusals } from '~/text/refusals/meeting-plan'
import { PageHeading } from '~/ui'
import { planSeries, seriesWarnings } from '~/use-cases/meetings/plan/plan-series'
import { secretariesOf } from '~/use-cases/meetings/plan/particulars'
import type { FrameHandle } from '../../municipality/frame'
import { requirePlanner } from './guard'
import { PatternForm, ProposalForm } from './series-forms'
import { readPattern } from './series-pattern'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, bodies } = await requirePlanner(args)
  const { read } = ctx.database
  const { searchParams } = new URL(args.request.url)
  const year = readYear(searchParams.get('ar'), ctx.today)
  const body = bodies.find(({ slug }) => slug === searchParams.get('organ')) ?? null
  const pattern = readPattern(searchParams)
  const rules = await meetingRules(read, municipality.id, ctx.today)
  const common = {
    ...{ m, bodies, year, body: body?.slug ?? '', bodyName: body?.name ?? '', pattern, today: ctx.today },
    ...{ open: rules.openBoardMeetings === 'yes', remote: rules.remoteMeetings === 'yes' },
  }
  if (!body || !pattern) return { ...common, proposal: null }
  const place = { municipalityId: municipality.id, bodyId: body.id }
  const range = { from: dayFrom(year, 1, 1), to: dayFrom(year, 12, 31) }
  const there = await calendarMeetings(read, ctx.actor, { ...place, ...range })
  const taken = new Set(there.filter(({ state }) => state !== 'cancelled').map(({ day }) => day))
  const days = seriesDays(year, pattern).map(({ day, moved }) => ({
    ...{ day, moved, kind: kindOf(body.kind, day, year) },
  }))
  const warnings = await seriesWarnings(ctx, { ...body, municipalityId: municipality.id }, days)
  const last = await lastMeetingOf(read, body.id)
  const people = await secretariesOf(read, { id: body.id, municipalityId: municipality.id }, ctx.today)
  return {
    ...common,
    proposal: {
      council: body.kind === 'council',
      startsAt: last?.startsAt ?? '',
      place: last?.place ?? '',
      secretaryAccountId: last?.secretaryAccountId ?? '',
      secretaries: people.map(({ id, name }) => ({ id, name })),
      days: days.map(({ day, moved, kind }) => ({
        ...{ day, kind, past: day < ctx.today, there: taken.has(day) },
        notes: [
          ...(moved ? [`Mönstret gav den ${formatDate(moved)}, som är en ledig dag.`] : []),
          ...(warnings.get(day) ?? [])
            .filter(({ code }) => code !== 'second_same_day' && code !== 'summons_passed')
            .map(warningText),
        ],
      })),
    },
  }
}

/** A first guess: the council's meeting of November takes the budget, which the secretary may change. */
const kindOf = (bodyKind: string, day: string, year: number): MeetingKind =>
  bodyKind === 'council' && day.startsWith(`${year}-11`) ? 'budget' : 'ordinary'

function readYear(text: string | null, today: string): number {
  const now = Number(today.slice(0, 4))
  const year = /^\d{4}$/.test(text ?? '') ? Number(text) : now + 1
  return year >= now && year <= now + 5 ? year : now + 1
}

export type SeriesState = {
  values: Record<string, string>
  /** What is wrong, and with which day. */
  error: { field: string | null; text: string; day: string | null }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requirePlanner(args)
  const fields = await readFields(args.request)
  const value = (name: string) => fields.get(name) ?? ''
  const chosen = fields.getAll('use')
  const days = chosen
    .filter((at) => /^\d{1,2}$/.test(at))
    .map((at) => ({ day: value(`day-${at}`), kind: value(`kind-${at}`) }))
  const result = await planSeries(ctx, {
    ...{ municipalityId: municipality.id, body: value('body'), days },
    ...{
      startsAt: value('startsAt'),
      place: value('place'),
      secretaryAccountId: value('secretaryAccountId'),
    },
    ...{ openToPublic: fields.has('openToPublic'), remoteAllowed: fields.has('remoteAllowed') },
  })
  if (!result.ok) {
    const { field, text } = meetingPlanRefusals[result.refusal]
    const values = { ...Object.fromEntries(fields), use: chosen.join(' ') }
    const day = result.day ?? null
    const at = day === null ? null : chosen.find((each) => value(`day-${each}`) === day)
    const error = { field: field === 'day' && at ? `day-${at}` : field, text, day }
    return data({ values, error } satisfies SeriesState, {
      status: result.refusal === 'forbidden' ? 403 : 400,
    })
  }
  const { added, there } = result.value
  const year =
    days
      .map(({ day }) => day)
      .find(isDay)
      ?.slice(0, 4) ?? ''
  return redirect(
    `${paths.meetingPlan(m)}?${new URLSearchParams({ ar: year, inlagda: String(added), fanns: String(there) })}`,
  )
}

export const meta: MetaFunction = () => [{ title: 'Planera ett år – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m } = data as { m: string }
    return [
      { label: 'Sammanträden', href: paths.meetings(m) },
      { label: 'Sammanträdesplan', href: paths.meetingPlan(m) },
      { label: 'Planera ett år' },
    ]
  },
}

export type SeriesData = ReturnType<typeof useLoaderData<typeof loader>>

export default function Series() {
  const loaded = useLoaderData<typeof loader>()
  const state = useActionData<SeriesState>()
  const { proposal, bodyName, year } = loaded
  return (
    <>
      <PageHeading
        title={proposal ? `${bodyName} ${year}` : 'Planera ett år'}
        lede={
          proposal
            ? 'Så här blir dagarna. Ändra det som ska ändras och ta bort det som inte ska vara med. Allt läggs in på en gång.'
            : 'Välj ett mönster, till exempel sista torsdagen i månaden. Du får se dagarna och kan ändra dem innan något läggs in.'
        }
      />
      {proposal && <ProposalForm loaded={loaded} proposal={proposal} state={state} kinds={meetingKinds} />}
      <PatternForm loaded={loaded} again={proposal !== null} />
    </>
  )
}
