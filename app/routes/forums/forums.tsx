import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forumMeetingLines, questionLines } from '#db/queries/forums/work'
import { communicationOf, listForums } from '#db/queries/places-forums'
import { frequencyFollowUp } from '~/domain/forums/follow-up'
import { paths } from '~/paths'
import { FREQUENCY_NOT_STATED } from '~/text/forums'
import { formatCount } from '~/text/format'
import { forumLevelLabel, forumPurposeLabel, NOT_STATED } from '~/text/places'
import {
  Actions,
  ChartFrame,
  Columns,
  DataTable,
  EmptyState,
  ForumModel,
  LinkButton,
  PageHeading,
  Section,
  SideSection,
} from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { modelOf } from './model'
import { ForumRooms, MeetingList, ReadIn } from './parts'
import { requireForums } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, staff, leads } = await requireForums(args)
  const { read } = ctx.database
  const forums = await listForums(read, ctx.actor, municipality.id)
  const communication = await communicationOf(
    read,
    forums.map(({ id }) => id),
  )
  const year = Number(ctx.today.slice(0, 4))
  const meetings = await forumMeetingLines(read, ctx.actor, municipality.id, { year })
  const questions = await questionLines(read, ctx.actor, municipality.id, {
    states: ['open', 'escalated', 'answered'],
  })
  return {
    ...{ m, staff, leads, name: municipality.displayName, year },
    forums: forums.map((forum) => ({
      ...forum,
      followUp: staff
        ? frequencyFollowUp(
            forum,
            meetings.filter(({ forumId }) => forumId === forum.id),
            { year, today: ctx.today },
          )
        : null,
    })),
    model: modelOf(forums, communication),
    coming: meetings.filter(({ day, state }) => day >= ctx.today && state !== 'cancelled').slice(0, 6),
    openQuestions: questions.length,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Forum – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Forum' }] }

type Row = ReturnType<typeof useLoaderData<typeof loader>>['forums'][number]

export default function Forums() {
  const { m, staff, leads, year, forums, model, coming, openQuestions } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Forum"
        lede="Var frågor lyfts och avgörs utanför nämnderna: vem som träffas, hur ofta och om vad."
      />
      <ForumRooms m={m} staff={staff} />
      {forums.length === 0 && (
        <EmptyState
          title="Inga forum än"
          action={
            leads ? (
              <a href={paths.forum(m, 'nytt')}>Lägg till ett forum</a>
            ) : (
              <a href={paths.cases(m)}>Till ärendena</a>
            )
          }
        >
          Forum visas här när en överenskommelse som beskriver dem har registrerats, eller när någon lägger
          till dem.
        </EmptyState>
      )}
      {forums.length > 0 && (
        <Columns
          asideLabel="Kommande möten och öppna frågor"
          aside={
            staff && (
              <>
                <SideSection title="Kommande möten">
                  {coming.length > 0 ? (
                    <MeetingList meetings={coming} m={m} withForum />
                  ) : (
                    <p className="note">
                      Inga möten är planerade.{' '}
                      <a href={paths.forumWork(m, 'arshjul', 'skapa')}>Skapa årets möten</a>
                    </p>
                  )}
                </SideSection>
                <SideSection title="Frågor">
                  <p>
                    <a href={paths.forumWork(m, 'fragor')}>
                      {openQuestions === 0
                        ? 'Inga öppna frågor'
                        : formatCount(openQuestions, 'öppen fråga', 'öppna frågor')}
                    </a>
                  </p>
                </SideSection>
              </>
            )
          }
        >
          <ChartFrame
            title="Modellen"
            description="Forumen nivå för nivå: till vänster de som styr och följer upp, till höger samverkan."
          >
            <ForumModel {...model} frame="Ramen: fullmäktiges budget och nämndens beslut" />
          </ChartFrame>
          <Section id="alla" title="Alla forum" count={forums.length}>
            <DataTable
              caption="Forum med nivå, frekvens och sammankallande"
              captionHidden
              rows={forums}
              rowKey={(row) => row.id}
              columns={columns(m, staff, year)}
              downloads={{
                csv: paths.data(paths.forums(m), 'csv'),
                json: paths.data(paths.forums(m), 'json'),
              }}
            />
          </Section>
          {leads && (
            <Actions>
              <LinkButton variant="secondary" href={paths.forum(m, 'nytt')}>
                Lägg till ett forum
              </LinkButton>
            </Actions>
          )}
        </Columns>
      )}
    </>
  )
}

const read = (row: Row, field: string) => (row.interpreted ?? []).includes(field)

const columns = (m: string, staff: boolean, year: number) => [
  {
    key: 'name',
    label: 'Forum',
    rowHeader: true,
    render: (row: Row) => <a href={paths.forum(m, row.slug)}>{row.name}</a>,
  },
  {
    key: 'level',
    label: 'Nivå',
    render: (row: Row) => (
      <span>
        {row.level ? forumLevelLabel[row.level] : NOT_STATED}
        <ReadIn when={read(row, 'level')} />
      </span>
    ),
  },
  {
    key: 'purpose',
    label: 'Avser',
    render: (row: Row) => (row.purposeKind ? forumPurposeLabel[row.purposeKind] : NOT_STATED),
  },
  { key: 'frequency', label: 'Hur ofta', render: (row: Row) => row.frequency ?? FREQUENCY_NOT_STATED },
  {
    key: 'convenor',
    label: 'Sammankallande',
    render: (row: Row) => (
      <span>
        {row.convenor ?? NOT_STATED}
        <ReadIn when={read(row, 'convenor')} />
      </span>
    ),
  },
  {
    key: 'escalates',
    label: 'Eskalerar till',
    render: (row: Row) => (
      <span>
        {row.escalatesTo ?? NOT_STATED}
        <ReadIn when={read(row, 'escalatesTo')} />
      </span>
    ),
  },
  ...(staff
    ? [
        {
          key: 'year',
          label: `Möten ${year}`,
          render: (row: Row) =>
            row.followUp
              ? `${row.followUp.held} hållna, ${row.followUp.planned} planerade${row.followUp.missing ? `, ${row.followUp.missing} saknas` : ''}`
              : '',
        },
      ]
    : []),
]
