import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { formatWeekdayDate } from '~/text/format'
import { roleName } from '~/text/roles'
import { Columns, EmptyState, LinkButton, PageHeading } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { Beside, hasBeside } from './workday-beside'
import { Waiting } from './workday-sections'
import { workdayFor } from './workday.server'

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { actor, session, today } = context
  const m = municipality.slug
  if (actor.kind !== 'account')
    throw redirect(`${paths.signIn}?${new URLSearchParams({ fran: paths.workday(m) })}`)
  if (!may(actor, 'workday.see', { municipalityId: municipality.id }))
    throw new Response(null, { status: 403 })
  return {
    m,
    today,
    name: actor.name.split(' ')[0] ?? actor.name,
    role: roleName(actor.role, session?.acting.bodyName ?? null),
    day: await workdayFor(context, actor, municipality),
  }
}

export const meta: MetaFunction = () => [{ title: 'Min dag – Rådslag' }]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Min dag' }] }

export type WorkdayData = ReturnType<typeof useLoaderData<typeof loader>>

export default function Workday() {
  const data = useLoaderData<typeof loader>()
  const { m, today, role, day } = data
  return (
    <>
      <PageHeading
        title="Min dag"
        facts={[formatWeekdayDate(today), role]}
        lede={summary(data)}
        actions={day.registers ? <LinkButton href={paths.register(m)}>Registrera</LinkButton> : undefined}
      />
      <Columns
        asideLabel="Sammanträden och vad som har ändrats"
        aside={hasBeside(data) ? <Beside data={data} /> : undefined}
      >
        {isEmpty(data) && !day.elected && !day.handles && (
          <EmptyState title="Inget väntar på dig" action={<a href={paths.cases(m)}>Till ärendena</a>}>
            {day.registers
              ? 'Välj Registrera när något har kommit in eller upprättats.'
              : 'Här visas ärenden som du är ansvarig för och datum som närmar sig.'}
          </EmptyState>
        )}
        <Waiting data={data} />
      </Columns>
    </>
  )
}

function isEmpty({ day }: WorkdayData): boolean {
  const { mine, raised, ofBody, awaited, overdue, due, intakes, registered, investments, audit } = day
  return [mine, raised, ofBody, awaited, overdue, due, intakes, registered, investments, audit].every(
    (list) => list.length === 0,
  )
}

/** The day in one sentence. The lists are cut at `most`, so that many is "at least". */
function summary({ name, day: { overdue, due, most } }: WorkdayData): string {
  const days = (count: number) =>
    count === 1 ? 'Ett datum' : `${count < most ? '' : 'Minst '}${count} datum`
  if (overdue.length > 0) return `Hej ${name}. ${days(overdue.length)} har passerat utan att hållas.`
  if (due.length > 0) return `Hej ${name}. ${days(due.length)} ska hållas de närmaste två veckorna.`
  return `Hej ${name}. Inget datum ska hållas de närmaste två veckorna.`
}
