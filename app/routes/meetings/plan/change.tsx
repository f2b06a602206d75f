import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { meetingRules } from '#db/queries/meetings/rules'
import { meetingAddress } from '~/domain/meetings/address'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatCount, formatWeekdayDate } from '~/text/format'
import { meetingPlanRefusals } from '~/text/refusals/meeting-plan'
import { LinkButton, Notice, PageHeading } from '~/ui'
import { changeMeeting } from '~/use-cases/meetings/plan/change-meeting'
import { firstChairs, secretariesOf } from '~/use-cases/meetings/plan/particulars'
import { requireMeeting } from '../require-meeting'
import { chairsShown, meetingInput, type PlanState, refusedPlan } from './form-data'
import { MeetingForm } from './meeting-form'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, meeting, day } = await requireMeeting(args, 'meeting.plan')
  const { read } = ctx.database
  const rules = await meetingRules(read, municipality.id, ctx.today)
  const at = { id: meeting.bodyId, municipalityId: municipality.id }
  const council = meeting.body.kind === 'council'
  const chairs = council ? await firstChairs(read, { bodyId: at.id, day: meeting.day }) : null
  const text = (value: string | null) => value ?? ''
  return {
    m,
    name: `${meeting.body.name} ${formatWeekdayDate(meeting.day)}`,
    council,
    chairs: chairsShown(chairs),
    summoned: !['planned', 'collecting', 'agenda_locked'].includes(meeting.state ?? ''),
    cancelHref: paths.meeting(m, meeting.body.slug, day, 'kallelse'),
    revision: meeting.revision ?? 0,
    values: {
      ...{ day: meeting.day, lastDay: text(meeting.lastDay), startsAt: text(meeting.startsAt) },
      ...{ place: text(meeting.place), kind: meeting.kind ?? 'ordinary' },
      ...{ materialDay: text(meeting.materialDay), secretaryAccountId: text(meeting.secretaryAccountId) },
      chairPersonId: text(meeting.chairPersonId),
      ...{ openToPublic: meeting.openToPublic ?? false, remoteAllowed: meeting.remoteAllowed ?? false },
    },
    secretaries: (await secretariesOf(read, at, ctx.today)).map(({ id, name }) => ({ id, name })),
    ...{ open: rules.openBoardMeetings === 'yes', remote: rules.remoteMeetings === 'yes' },
    lead: rules.materialLeadDays,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, meeting } = await requireMeeting(args, 'meeting.plan')
  const fields = await readFields(args.request)
  const result = await changeMeeting(ctx, {
    ...meetingInput(fields),
    meetingId: meeting.id,
    revision: Number(fields.get('revision') ?? '') || 0,
    confirmed: fields.get('confirmed') ?? '',
  })
  if (!result.ok) return refusedPlan(fields, result)
  return redirect(`${paths.meeting(m, result.value.body, meetingAddress(result.value))}?andrat=1`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Ändra ${data?.name ?? 'sammanträdet'} – Rådslag` },
]

export default function ChangeMeeting() {
  const { name, summoned, cancelHref, lead, m: _, ...form } = useLoaderData<typeof loader>()
  const state = useActionData<PlanState>()
  return (
    <>
      <PageHeading title="Ändra sammanträdet" lede={name} />
      {summoned ? (
        <>
          <Notice tone="info" title="Kallelsen har gått ut">
            {meetingPlanRefusals.summoned.text}
          </Notice>
          <LinkButton href={cancelHref} variant="secondary">
            Till kallelsen
          </LinkButton>
        </>
      ) : (
        <MeetingForm
          {...form}
          state={state}
          materialHint={`Lämna tomt för ${formatCount(lead, 'dag', 'dagar')} före kallelsen.`}
          label="Spara"
        />
      )}
    </>
  )
}
