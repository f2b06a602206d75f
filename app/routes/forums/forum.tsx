import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { forumMeetingLines, listActions, questionLines } from '#db/queries/forums/work'
import { listForums } from '#db/queries/places-forums'
import { carriedOver } from '~/domain/forums/actions'
import { frequencyFollowUp } from '~/domain/forums/follow-up'
import { escalationChain, forumsBelow } from '~/domain/forums/forum'
import { meetingAddress } from '~/domain/meetings/address'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { FREQUENCY_NOT_STATED, lineKindLabel } from '~/text/forums'
import { forumLevelLabel, forumPurposeLabel, NOT_STATED } from '~/text/places'
import { forumRefusals } from '~/text/refusals/forums'
import {
  Actions,
  Button,
  Columns,
  DateField,
  FactList,
  FieldRow,
  KeyFigures,
  LinkButton,
  LinkList,
  PageHeading,
  Section,
  Select,
  SideSection,
  TextField,
} from '~/ui'
import { planForumMeeting } from '~/use-cases/forums/plan-meeting'
import { refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { ActionTable } from './action-table'
import { ForumRooms, MeetingList, QuestionState, ReadIn } from './parts'
import { requireForum } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, staff, leads, forum } = await requireForum(args)
  const { read } = ctx.database
  const { actor, today } = ctx
  const year = Number(today.slice(0, 4))
  const all = (await listForums(read, actor, municipality.id)).filter(({ endedDay }) => endedDay === null)
  const meetings = await forumMeetingLines(read, actor, municipality.id, { forumId: forum.id })
  const actions = await listActions(read, actor, municipality.id, { forumId: forum.id, open: true })
  const link = ({ name, slug }: { name: string; slug: string }) => ({ name, slug })
  return {
    ...{ m, name: municipality.displayName, staff, leads, today, year, forum },
    saved: new URL(args.request.url).searchParams.has('sparat'),
    chain: escalationChain(forum, all).map(link),
    below: forumsBelow(forum, all).map(link),
    next: meetings.filter(({ day, state }) => day >= today && state !== 'cancelled' && state !== 'approved'),
    waiting: meetings.filter(({ day, state }) => day < today && (state === 'planned' || state === 'agenda')),
    past: meetings.filter(({ state }) => state === 'held' || state === 'approved').toReversed(),
    followUp: frequencyFollowUp(forum, meetings, { year, today }),
    questions: await questionLines(read, actor, municipality.id, {
      forumId: forum.id,
      states: ['open', 'escalated', 'answered', 'decided'],
    }),
    actions: carriedOver(actions),
    sections: [...new Set(forum.lines.flatMap(({ section }) => section ?? []))],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, forum } = await requireForum(args)
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const planned = await planForumMeeting(ctx, {
    municipality: { id: municipality.id, slug: m },
    ...{ forum: forum.slug, day: field('day'), startsAt: field('startsAt') },
    ...{ place: field('place'), section: field('section') },
  })
  if (!planned.ok) return refusedForm(fields, planned.refusal, forumRefusals)
  return redirect(paths.forum(m, forum.slug, 'moten', meetingAddress(planned.value)))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.forum.name} – ${data.name}` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, forum } = data as { m: string; forum: { name: string } }
    return [{ label: 'Forum', href: paths.forums(m) }, { label: forum.name }]
  },
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Forum() {
  const data = useLoaderData<typeof loader>()
  const { m, staff, leads, forum, chain, below, saved } = data
  const read = (field: string) => (forum.interpreted ?? []).includes(field)
  return (
    <>
      <Saved show={saved}>Forumets uppgifter är sparade.</Saved>
      <PageHeading
        kind="Forum"
        facts={[
          <span key="level">
            {forum.level ? forumLevelLabel[forum.level] : 'Nivå anges inte'}
            <ReadIn when={read('level')} />
          </span>,
          ...(forum.purposeKind ? [forumPurposeLabel[forum.purposeKind]] : []),
        ]}
        title={forum.name}
        actions={
          leads ? (
            <>
              <LinkButton href={`${paths.forumWork(m, 'fragor', 'ny')}?forum=${forum.slug}`}>
                Väck en fråga
              </LinkButton>
              <LinkButton variant="secondary" href={paths.forum(m, forum.slug, 'andra')}>
                Ändra uppgifter
              </LinkButton>
            </>
          ) : undefined
        }
      />
      {forum.asOf && <p className="as-of">{forum.asOf}</p>}
      <ForumRooms m={m} staff={staff} />
      <Columns asideLabel="Vägen vidare och ärendet" aside={<Aside data={data} />}>
        {staff && <Meetings data={data} />}
        {staff && <Work data={data} />}
        <Section id="uppgifter" title="Om forumet">
          <FactList
            facts={[
              { term: 'Hur ofta', value: forum.frequency ?? FREQUENCY_NOT_STATED },
              {
                term: 'Sammankallande',
                value: (
                  <>
                    {forum.convenor ?? NOT_STATED}
                    <ReadIn when={read('convenor')} />
                  </>
                ),
              },
              {
                term: 'Eskalerar till',
                value:
                  chain.length > 0 ? (
                    <>
                      {chain.map(({ name, slug }, at) => (
                        <span key={slug}>
                          {at > 0 && ' → '}
                          <a href={paths.forum(m, slug)}>{name}</a>
                        </span>
                      ))}
                      <ReadIn when={read('escalatesTo')} />
                    </>
                  ) : (
                    NOT_STATED
                  ),
              },
              ...(below.length > 0
                ? [
                    {
                      term: 'Tar emot från',
                      value: below.map(({ name, slug }, at) => (
                        <span key={slug}>
                          {at > 0 && ', '}
                          <a href={paths.forum(m, slug)}>{name}</a>
                        </span>
                      )),
                    },
                  ]
                : []),
            ]}
          />
        </Section>
        <Lines data={data} />
      </Columns>
    </>
  )
}

function Lines({ data: { forum } }: { data: Data }) {
  return (Object.keys(lineKindLabel) as (keyof typeof lineKindLabel)[]).map((kind) => {
    const lines = forum.lines.filter((line) => line.kind === kind)
    if (lines.length === 0) return null
    const sections = [...new Set(lines.map((line) => line.section))]
    return (
      <Section
        key={kind}
        id={kind}
        title={lineKindLabel[kind]}
        intro={
          kind === 'decision'
            ? 'Forumet beslutar om detta, inom ramen för kommunfullmäktiges och nämndens beslut. Annat eskaleras.'
            : undefined
        }
      >
        {sections.map((section) => (
          <div key={section ?? 'all'}>
            {section && <h3>{section}</h3>}
            <ul>
              {lines
                .filter((line) => line.section === section)
                .map((line) => (
                  <li key={line.id}>
                    {line.convenor ? <strong>{line.text}</strong> : line.text}
                    {line.convenor && ', sammankallande'}
                    <ReadIn when={line.interpreted} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </Section>
    )
  })
}

function Meetings({ data }: { data: Data }) {
  const { m, leads, year, followUp, next, waiting, past, sections, today } = data
  const { field, problem } = formView(useActionData<typeof action>())
  const basis = {
    stated: `av ${followUp.expected} per år`,
    per_department: 'räknas per förvaltning',
    not_stated: 'frekvens ej angiven',
    document_only: 'känt ur handlingen',
  }[followUp.basis]
  return (
    <Section id="moten" title="Möten">
      {problem}
      <KeyFigures
        figures={[
          { label: `Hållna ${year}`, value: String(followUp.held), note: basis },
          { label: 'Planerade', value: String(followUp.planned) },
          {
            label: 'Saknas',
            value: followUp.missing === null ? '–' : String(followUp.missing),
            note: followUp.missing === null ? 'går inte att räkna' : undefined,
          },
        ]}
      />
      {waiting.length > 0 && (
        <>
          <h3>Dagen har varit</h3>
          <MeetingList meetings={waiting} m={m} />
        </>
      )}
      <h3>Kommande</h3>
      {next.length > 0 ? (
        <MeetingList meetings={next} m={m} />
      ) : (
        <p className="note">Inget möte är planerat.</p>
      )}
      {past.length > 0 && (
        <>
          <h3>Tidigare</h3>
          <MeetingList meetings={past.slice(0, 12)} m={m} />
        </>
      )}
      {leads && (
        <details className="forum-do" open={problem !== undefined}>
          <summary>Planera ett möte</summary>
          <form method="post" className="forum-form">
            <FieldRow>
              <DateField {...field('day')} label="Dag" required />
              <TextField
                {...field('startsAt')}
                label="Klockan"
                hint="Till exempel 09:00"
                width="short"
                optional
              />
            </FieldRow>
            <TextField {...field('place')} label="Plats" optional />
            {sections.length > 0 && (
              <Select
                {...field('section')}
                label="Konstellation"
                choices={sections.map((section) => ({ value: section, label: section }))}
                placeholder="Alla"
              />
            )}
            <input type="hidden" name="today" value={today} />
            <Actions>
              <Button variant="secondary">Planera mötet</Button>
            </Actions>
          </form>
        </details>
      )}
    </Section>
  )
}

function Work({ data }: { data: Data }) {
  const { m, today, forum, questions, actions } = data
  return (
    <>
      <Section id="fragor" title="Öppna frågor" count={questions.length}>
        {questions.length === 0 ? (
          <p className="note">Inga frågor är öppna i forumet.</p>
        ) : (
          <ul className="plain-list">
            {questions.map((question) => (
              <li key={question.id}>
                <a href={paths.forumWork(m, 'fragor', String(question.number))}>
                  Fråga {question.number}: {question.title}
                </a>{' '}
                <QuestionState state={question.state} />
                {question.forum !== forum.name && <span className="note"> ligger hos {question.forum}</span>}
                {question.forum === forum.name && question.raisedIn !== forum.name && (
                  <span className="note"> från {question.raisedIn}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        id="restlista"
        title="Restlista"
        count={actions.length}
        links={<a href={paths.forumWork(m, 'restlistor')}>Alla restlistor</a>}
      >
        <ActionTable actions={actions} m={m} today={today} caption={`Restlista, ${forum.name}`} />
      </Section>
    </>
  )
}

function Aside({ data: { m, forum, staff } }: { data: Data }) {
  if (!forum.caseSlug) return null
  return (
    <>
      <SideSection title="Beskrivs i">
        <LinkList
          links={[{ label: forum.caseTitle, href: paths.case(m, forum.caseSlug), note: forum.caseNumber }]}
        />
      </SideSection>
      <SideSection title="Överenskommelsen">
        <LinkList
          links={[
            {
              label: 'Versioner och vad som gäller',
              href: paths.forumWork(m, 'overenskommelser', forum.caseSlug),
            },
            ...(staff ? [{ label: 'Årshjulet', href: paths.forumWork(m, 'arshjul') }] : []),
          ]}
        />
      </SideSection>
    </>
  )
}
