import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lastMeetingOf } from '#db/queries/meetings/calendar'
import { meetingRules } from '#db/queries/meetings/rules'
import { isDay } from '~/domain/shared/day'
import { meetingAddress } from '~/domain/meetings/address'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatCount } from '~/text/format'
import { EmptyState, PageHeading } from '~/ui'
import { planMeeting } from '~/use-cases/meetings/plan/plan-meeting'
import { firstChairs, secretariesOf } from '~/use-cases/meetings/plan/particulars'
import type { FrameHandle } from '../../municipality/frame'
import { chairsShown, meetingInput, type PlanState, refusedPlan } from './form-data'
import { requirePlanner } from './guard'
import { MeetingForm } from './meeting-form'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, bodies } = await requirePlanner(args)
  const { read } = ctx.database
  const { searchParams } = new URL(args.request.url)
  const body = bodies.find(({ slug }) => slug === searchParams.get('organ')) ?? null
  const rules = await meetingRules(read, municipality.id, ctx.today)
  const last = body && (await lastMeetingOf(read, body.id))
  const people = new Map<string, { id: string; name: string }>()
  for (const { id } of body ? [body] : bodies)
    for (const person of await secretariesOf(read, { id, municipalityId: municipality.id }, ctx.today))
      people.set(person.id, { id: person.id, name: person.name })
  const day = searchParams.get('dag') ?? ''
  const council = body?.kind === 'council' ? body : bodies.find(({ kind }) => kind === 'council')
  const chairs = council
    ? await firstChairs(read, { bodyId: council.id, day: isDay(day) ? day : ctx.today })
    : null
  return {
    chairs: chairsShown(chairs),
    ...{ m, bodies, body: body?.slug ?? '', council: body ? body.kind === 'council' : null },
    day,
    last: { startsAt: last?.startsAt ?? '', place: last?.place ?? '' },
    secretaries: [...people.values()],
    ...{ open: rules.openBoardMeetings === 'yes', remote: rules.remoteMeetings === 'yes' },
    lead: rules.materialLeadDays,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requirePlanner(args)
  const fields = await readFields(args.request)
  const result = await planMeeting(ctx, {
    ...meetingInput(fields),
    ...{
      municipalityId: municipality.id,
      body: fields.get('body') ?? '',
      ground: fields.get('ground') ?? '',
    },
    requests: Number(fields.get('requests') ?? '') || 0,
    confirmed: fields.get('confirmed') ?? '',
  })
  if (!result.ok) return refusedPlan(fields, result)
  return redirect(`${paths.meeting(m, result.value.body, meetingAddress(result.value))}?planerat=1`)
}

export const meta: MetaFunction = () => [{ title: 'Planera ett sammanträde – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m } = data as { m: string }
    return [
      { label: 'Sammanträden', href: paths.meetings(m) },
      { label: 'Sammanträdesplan', href: paths.meetingPlan(m) },
      { label: 'Nytt sammanträde' },
    ]
  },
}

export default function NewMeeting() {
  const { m, bodies, body, council, day, last, secretaries, chairs, open, remote, lead } =
    useLoaderData<typeof loader>()
  const state = useActionData<PlanState>()
  return (
    <>
      <PageHeading
        title="Planera ett sammanträde"
        lede="Dagen syns genast i kommunens kalender. Dagordningen är bara förvaltningens tills kallelsen går ut."
      />
      {bodies.length === 0 ? (
        <EmptyState
          title="Inget organ att planera för"
          action={<a href={paths.meetings(m)}>Till sammanträdena</a>}
        >
          Organ läggs till under Inställningar. Sedan går det att planera deras sammanträden här.
        </EmptyState>
      ) : (
        <MeetingForm
          {...{ state, bodies, body, council, secretaries, chairs, open, remote }}
          values={{
            ...{ day, lastDay: '', ...last, kind: 'ordinary', materialDay: '' },
            ...{ openToPublic: false, remoteAllowed: false, secretaryAccountId: '', chairPersonId: '' },
          }}
          materialHint={`Lämna tomt för ${formatCount(lead, 'dag', 'dagar')} före kallelsen.`}
          label="Planera"
        />
      )}
    </>
  )
}
