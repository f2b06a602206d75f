import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { priceListsAtMeeting } from '#db/queries/economy/price-list'
import { listActions, neighbours } from '#db/queries/forums/work'
import { may } from '~/domain/access'
import { missingLines } from '~/domain/forums/agenda'
import { carriedOver } from '~/domain/forums/actions'
import { meetingIsOpen } from '~/domain/forums/forum'
import { paths } from '~/paths'
import { priceStateLabel } from '~/text/economy/price-list'
import { agendaSourceLabel } from '~/text/forums'
import {
  Actions,
  Button,
  Columns,
  DateText,
  LinkButton,
  LinkList,
  Notice,
  PageHeading,
  Section,
  SideSection,
  TextField,
} from '~/ui'
import { agendaPreview } from '~/use-cases/forums/agenda-facts'
import { colleagues } from '~/use-cases/work/staff'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { staffChoices } from '../workday/staff-choices'
import { ActionTable } from './action-table'
import { type MeetingAnswer, meetingAction } from './meeting-action.server'
import { Attendance, NewAction, Point } from './meeting-parts'
import { requireMeeting } from './meeting.server'
import { useNotes } from './notes'
import { MeetingState, meetingHref } from './parts'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, forum, meeting, staff, leads } = await requireMeeting(args)
  const { read } = ctx.database
  const { actor, today } = ctx
  const { composed, escalatesTo } = await agendaPreview(ctx, {
    ...{ municipalityId: municipality.id, forumId: forum.id, meetingId: meeting.id },
  })
  const place = { municipalityId: municipality.id, forumId: forum.id, day: meeting.day }
  return {
    ...{ m, today, staff, leads, meeting },
    forum: { id: forum.id, name: forum.name, slug: forum.slug },
    points: forum.lines.filter(({ kind }) => kind === 'decision').map(({ id, text }) => ({ id, text })),
    participants: forum.lines.filter(
      ({ kind, section }) =>
        kind === 'participant' &&
        (section === null || meeting.section === null || section === meeting.section),
    ),
    escalatesTo,
    composed: meeting.state === 'planned' ? composed : [],
    missing: meeting.state === 'agenda' ? missingLines(composed, meeting.lines).length : 0,
    actions: carriedOver(await listActions(read, actor, municipality.id, { forumId: forum.id, open: true })),
    preparations: (await listActions(read, actor, municipality.id, { meetingId: meeting.id })).filter(
      ({ listForumId }) => listForumId !== forum.id,
    ),
    around: await neighbours(read, actor, place),
    priceLists: await priceListsAtMeeting(read, meeting.id, {
      inside: may(actor, 'economy.read', { municipalityId: municipality.id }),
    }),
    colleagues: leads
      ? staffChoices(
          await colleagues(read, ctx, municipality.id),
          actor.kind === 'account' ? actor.accountId : '',
        )
      : [],
  }
}

export const action = (args: ActionFunctionArgs) => meetingAction(args)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.forum.name} ${data.meeting.day} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, forum, meeting } = data as MeetingData
    return [
      { label: 'Forum', href: paths.forums(m) },
      { label: forum.name, href: paths.forum(m, forum.slug) },
      { label: `Möte ${meeting.day}` },
    ]
  },
}

export type MeetingData = ReturnType<typeof useLoaderData<typeof loader>>

export default function ForumMeeting() {
  const data = useLoaderData<typeof loader>()
  const { m, forum, meeting, staff, leads, composed, missing, actions, today } = data
  const answer = useActionData<typeof action>() as MeetingAnswer | undefined
  const here = meetingHref(m, meeting)
  const writes = leads && meetingIsOpen(meeting.state)
  const autosave = useNotes(writes ? meeting.lines : [], `${here}/anteckning`)
  const added = formView(answer, 'add-line')
  const general = answer && !answer.errors.some(({ field }) => field) ? formView(answer, answer.intent) : null
  return (
    <>
      <PageHeading
        kind="Forummöte"
        facts={[
          <MeetingState key="state" state={meeting.state} />,
          ...(meeting.section ? [meeting.section] : []),
          ...(meeting.startsAt ? [`kl. ${meeting.startsAt}`] : []),
          ...(meeting.place ? [meeting.place] : []),
        ]}
        title={`${forum.name}, ${longDay(meeting.day)}`}
        actions={<Lifecycle data={data} />}
      />
      {general?.problem}
      {meeting.cancelledReason && (
        <Notice tone="info" title="Mötet är inställt">
          {meeting.cancelledReason}
        </Notice>
      )}
      {meeting.approvedDay && (
        <p className="note">
          Anteckningarna godkändes <DateText value={meeting.approvedDay} /> och ändras inte.
          {meeting.releasedDay ? ' De visas för alla.' : staff ? ' De visas bara för förvaltningen.' : ''}
        </p>
      )}
      <Columns
        asideLabel="Möten före och efter, förberedelser"
        aside={staff && <Beside data={data} answer={answer} />}
      >
        <Section
          id="dagordning"
          title={meeting.state === 'planned' ? 'Dagordning som den blir' : 'Dagordning och anteckningar'}
          count={meeting.state === 'planned' ? composed.length : meeting.lines.length}
          intro={
            meeting.state === 'planned'
              ? 'Den byggs av forumets stående punkter och av det som har hänt: frågor, svar, rapporter, restlistan och årshjulet.'
              : undefined
          }
        >
          {missing > 0 && leads && (
            <Notice
              tone="info"
              title={missing === 1 ? 'En punkt har tillkommit' : `${missing} punkter har tillkommit`}
            >
              <form method="post">
                <Button variant="secondary" name="intent" value="refresh">
                  Lägg till på dagordningen
                </Button>
              </form>
            </Notice>
          )}
          {meeting.state === 'planned' ? (
            <ol>
              {composed.map((line) => (
                <li key={`${line.source}-${line.title}`}>
                  {line.title}
                  {line.source !== 'template' && (
                    <span className="note"> · {agendaSourceLabel[line.source]}</span>
                  )}
                </li>
              ))}
            </ol>
          ) : (
            <ol className="forum-agenda">
              {meeting.lines.map((line, at) => (
                <Point
                  key={line.id}
                  line={line}
                  number={at + 1}
                  last={at === meeting.lines.length - 1}
                  data={data}
                  answer={answer}
                  writes={writes}
                  autosave={autosave}
                />
              ))}
            </ol>
          )}
          {writes && (
            <details className="forum-do" open={added.problem !== undefined}>
              <summary>Lägg till en punkt</summary>
              {added.problem}
              <form method="post">
                <TextField {...added.field('title')} label="Punkt" maxLength={300} required />
                <Actions>
                  <Button variant="secondary" name="intent" value="add-line">
                    Lägg till
                  </Button>
                  <a href={`${paths.forumWork(m, 'fragor', 'ny')}?forum=${forum.slug}`}>
                    Väck en fråga i stället
                  </a>
                </Actions>
              </form>
            </details>
          )}
        </Section>
        {meeting.state !== 'planned' && meeting.state !== 'cancelled' && (
          <Attendance data={data} writes={writes} />
        )}
        {staff && meeting.state !== 'cancelled' && (
          <Section
            id="restlista"
            title="Restlista"
            count={actions.length}
            intro="Det som är öppet förs vidare till nästa möte tills det är klart."
          >
            <ActionTable actions={actions} m={m} today={today} caption={`Restlista, ${forum.name}`} />
            {writes && <NewAction data={data} answer={answer} />}
          </Section>
        )}
      </Columns>
    </>
  )
}

const longDay = (day: string) =>
  new Intl.DateTimeFormat('sv-SE', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day))

function Lifecycle({ data: { m, meeting, leads, staff, today } }: { data: MeetingData }) {
  const { state } = meeting
  const step = (intent: string, label: string, variant: 'primary' | 'secondary' = 'primary') => (
    <form method="post">
      <Button name="intent" value={intent} variant={variant}>
        {label}
      </Button>
    </form>
  )
  return (
    <>
      {leads && state === 'planned' && step('open', 'Gör dagordningen')}
      {leads && state === 'agenda' && meeting.day <= today && step('hold', 'Mötet är hållet')}
      {leads && state === 'held' && step('approve', 'Godkänn anteckningarna')}
      {leads &&
        state === 'approved' &&
        meeting.releasedDay === null &&
        step('release', 'Visa för alla', 'secondary')}
      {(staff || meeting.releasedDay) && state !== 'planned' && state !== 'cancelled' && (
        <LinkButton variant="secondary" href={meetingHref(m, meeting, 'anteckningar.pdf')}>
          PDF
        </LinkButton>
      )}
    </>
  )
}

function Beside({ data, answer }: { data: MeetingData; answer: MeetingAnswer | undefined }) {
  const { m, forum, meeting, around, preparations, priceLists, today, leads } = data
  const cancel = formView(answer, 'cancel')
  const link = (label: string, other: { day: string; sequence: number } | null) =>
    other ? [{ label, href: meetingHref(m, { ...other, forumSlug: forum.slug }), note: other.day }] : []
  const links = [...link('Föregående möte', around.before), ...link('Nästa möte', around.after)]
  return (
    <>
      {links.length > 0 && (
        <SideSection title="Andra möten">
          <LinkList links={links} />
        </SideSection>
      )}
      {priceLists.length > 0 && (
        <SideSection title="Prislistor som togs upp">
          <LinkList
            links={priceLists.map(({ number, name, year, state }) => ({
              label: name,
              href:
                state === 'published'
                  ? paths.economy(m, 'prislista', String(year))
                  : paths.economy(m, 'prismodell', String(number), 'steg'),
              note: priceStateLabel[state].toLowerCase(),
            }))}
          />
        </SideSection>
      )}
      {preparations.length > 0 && (
        <SideSection title="Förberedelser">
          <LinkList
            links={preparations.map(({ id, activity, dueDay, state }) => ({
              label: activity,
              href: paths.forumWork(m, 'restlistor', id),
              note:
                state === 'done'
                  ? 'klar'
                  : dueDay
                    ? `${dueDay < today ? 'försenad, ' : ''}senast ${dueDay}`
                    : undefined,
            }))}
          />
        </SideSection>
      )}
      {leads && (meeting.state === 'planned' || meeting.state === 'agenda') && (
        <details className="forum-do" open={cancel.problem !== undefined}>
          <summary>Ställ in mötet</summary>
          {cancel.problem}
          <form method="post">
            <TextField {...cancel.field('reason')} label="Varför?" required />
            <Actions>
              <Button variant="danger" name="intent" value="cancel">
                Ställ in
              </Button>
            </Actions>
          </form>
        </details>
      )}
    </>
  )
}
