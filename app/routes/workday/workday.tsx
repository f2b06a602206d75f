import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { formatWeekdayDate } from '~/text/format'
import { handInText } from '~/text/hand-in'
import { roleName } from '~/text/roles'
import { Columns, EmptyState, LinkButton, Notice, PageHeading } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { HandedInList } from '../register/handed-in-list'
import { requireWorker } from './guard'
import { Beside } from './workday-beside'
import { Arrived, StandIns } from './workday-arrived'
import { CouncilWork } from './workday-council'
import { Initiatives } from './workday-initiatives'
import { MeetingWork } from './workday-meetings'
import { Waiting } from './workday-sections'
import { workdayFor } from './workday.server'
import stylesheet from './workday.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, actor, municipality, m } = await requireWorker(args)
  return {
    m,
    today: ctx.today,
    receipt: new URL(args.request.url).searchParams.has('inlamnat'),
    name: actor.name.split(' ')[0] ?? actor.name,
    role: roleName(actor.role, ctx.session?.acting.bodyName ?? null),
    day: await workdayFor(ctx, actor, municipality),
  }
}

export const meta: MetaFunction = () => [{ title: 'Min dag – Rådslag' }]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Min dag' }] }

export type WorkdayData = ReturnType<typeof useLoaderData<typeof loader>>

export default function Workday() {
  const data = useLoaderData<typeof loader>()
  const { m, today, role, day, receipt } = data
  return (
    <>
      <PageHeading
        title="Min dag"
        facts={[formatWeekdayDate(today), role]}
        lede={summary(data)}
        actions={
          day.registers ? (
            <LinkButton href={paths.register(m)}>Registrera</LinkButton>
          ) : day.submits ? (
            <LinkButton href={paths.handIn(m)}>{handInText.title}</LinkButton>
          ) : undefined
        }
      />
      <Columns asideLabel="Vad som har ändrats, sammanträden och genvägar" aside={<Beside data={data} />}>
        {isEmpty(data) && !day.elected && !day.handles && (
          <EmptyState title="Inget väntar på dig" action={<a href={paths.cases(m)}>Till ärendena</a>}>
            {day.registers
              ? 'Välj Registrera när något har kommit in eller upprättats.'
              : 'Här visas uppgifter du får, ärenden du är ansvarig för och datum som närmar sig. Följ ett ärende från dess sida för att se här när något händer.'}
          </EmptyState>
        )}
        {receipt && (
          <Notice tone="success" live>
            {handInText.receipt(today)}
          </Notice>
        )}
        {day.elected && <Initiatives data={data} />}
        <HandedInList m={m} waiting={day.handedIn} />
        <Arrived data={data} />
        <StandIns data={data} />
        <MeetingWork data={data} />
        <Waiting data={data} />
        {day.elected && <CouncilWork data={data} />}
      </Columns>
    </>
  )
}

function isEmpty({ day }: WorkdayData): boolean {
  const { mine, raised, ofBody, awaited, referrals, overdue, due, intakes, registered, investments, audit } =
    day
  const lists = [
    mine,
    raised,
    ofBody,
    awaited,
    referrals,
    overdue,
    due,
    intakes,
    registered,
    investments,
    audit,
  ]
  return [
    ...lists,
    day.meetingWork,
    day.notices,
    day.toDo.waiting,
    day.standIns,
    day.handedIn,
    day.submitted,
  ].every((list) => list.length === 0)
}

/** The day in one sentence. The lists are cut at `most`, so that many is "at least". */
function summary({ name, day }: WorkdayData): string {
  const counted = (count: number, one: string, many: string) =>
    count === 1 ? one : `${count < day.most ? '' : 'Minst '}${count} ${many}`
  const waiting = day.toDo.waiting.length
  const waits = waiting > 0 ? ` ${counted(waiting, 'En sak', 'saker')} väntar på dig.` : ''
  if (day.elected && day.raised.length > 0)
    return `Hej ${name}. ${counted(day.raised.length, 'Ett av dina initiativ', 'av dina initiativ')} finns i diariet.${waits}`
  if (day.overdue.length > 0)
    return `Hej ${name}. ${counted(day.overdue.length, 'Ett datum', 'datum')} har passerat utan att hållas.${waits}`
  if (day.due.length > 0)
    return `Hej ${name}. ${counted(day.due.length, 'Ett datum', 'datum')} ska hållas de närmaste två veckorna.${waits}`
  return `Hej ${name}.${waits || ' Inget datum ska hållas de närmaste två veckorna.'}`
}
