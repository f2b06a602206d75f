import type { WorkCase } from '#db/queries/workday'
import { paths } from '~/paths'
import { auditActionText } from '~/text/administration'
import { caseKindLabel, stateLabel } from '~/text/cases'
import { formatDateTime } from '~/text/format'
import { intakeName } from '~/text/reading'
import { DataTable, DateText, LinkList, Section, StatusBadge, Timeline } from '~/ui'
import { CaseLines } from '../places/case-lines'
import { DayList } from '../places/day-list'
import { investmentColumns } from '../places/investment-columns'
import { WorkdayInbox } from '../referrals/workday-inbox'
import type { WorkdayData } from './workday'

/** What waits: overdue first, then soon, what is begun, one's own, the body's, and what the role looks after. */
export function Waiting({ data: { m, today, day } }: { data: WorkdayData }) {
  return (
    <>
      {day.overdue.length > 0 && (
        <Section id="forsenat" title="Försenat" count={day.overdue.length}>
          <DayList days={day.overdue} m={m} today={today} />
        </Section>
      )}
      {day.due.length > 0 && (
        <Section id="snart" title="Inom 14 dagar" count={day.due.length}>
          <DayList days={day.due} m={m} today={today} />
        </Section>
      )}
      {day.intakes.length > 0 && (
        <Section id="paborjat" title="Påbörjade registreringar" count={day.intakes.length}>
          <LinkList
            links={day.intakes.map(({ id, createdAt, ...intake }) => ({
              label: intakeName(intake),
              href: paths.intake(m, id),
              note: `Påbörjad ${formatDateTime(createdAt)}`,
            }))}
          />
        </Section>
      )}
      <Cases
        id="mina"
        title="Mina ärenden"
        m={m}
        today={today}
        cases={day.mine}
        empty={
          day.handles
            ? 'Du är inte ansvarig för något öppet ärende. Ansvarig väljs när ett ärende registreras.'
            : undefined
        }
      />
      {!day.elected && <Cases id="initiativ" title="Mina initiativ" m={m} today={today} cases={day.raised} />}
      <WorkdayInbox referrals={day.referrals} m={m} today={today} />
      <Cases id="svar" title="Väntar på svar från oss" m={m} today={today} cases={day.awaited} />
      <Cases id="organet" title="Ärenden i mitt organ" m={m} today={today} cases={day.ofBody} />
      {day.registered.length > 0 && (
        <Section
          id="registrerat"
          title="Senast registrerat"
          links={<a href={paths.cases(m)}>Alla ärenden</a>}
        >
          <CaseLines cases={day.registered} municipality={() => m} />
        </Section>
      )}
      <Investments m={m} investments={day.investments} />
      <Audit entries={day.audit} />
    </>
  )
}

function Cases({
  id,
  title,
  m,
  today,
  cases,
  empty,
}: {
  id: string
  title: string
  m: string
  today: string
  cases: (WorkCase & { next?: { day: string; label: string } | null })[]
  /** Said where there are none; without it the part is left out. */
  empty?: string
}) {
  if (cases.length === 0)
    return (
      empty && (
        <Section id={id} title={title}>
          <p>{empty}</p>
        </Section>
      )
    )
  return (
    <Section id={id} title={title} count={cases.length}>
      <DataTable
        caption={title}
        captionHidden
        rows={cases}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'title',
            label: 'Ärende',
            rowHeader: true,
            render: (row) => (
              <>
                <a href={paths.case(m, row.slug)}>{row.title}</a>
                <span className="note block">
                  {caseKindLabel[row.kind]} · {row.number}
                </span>
                {row.next && (
                  <span className="note block">
                    Härnäst: {row.next.label}, <DateText value={row.next.day} short />
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'state',
            label: 'Läge',
            render: (row) => (
              <StatusBadge tone={row.open ? 'accent' : 'success'}>
                {stateLabel[row.state] ?? row.state}
              </StatusBadge>
            ),
          },
          {
            key: 'day',
            label: 'Nästa datum',
            nowrap: true,
            render: (row) => <NextDay row={row} today={today} />,
          },
        ]}
      />
    </Section>
  )
}

/** A case that retells a document is never shown as late. */
function NextDay({ row: { nextDeadline, open, asOf }, today }: { row: WorkCase; today: string }) {
  if (!nextDeadline) return '–'
  const date = <DateText value={nextDeadline} short />
  return open && asOf === null && nextDeadline < today ? (
    <StatusBadge tone="danger">{date}</StatusBadge>
  ) : (
    date
  )
}

function Investments({ m, investments }: { m: string; investments: WorkdayData['day']['investments'] }) {
  if (investments.length === 0) return null
  const columns = investmentColumns(m)
  return (
    <Section id="investeringar" title="Investeringar" links={<a href={paths.economy(m)}>Ekonomi</a>}>
      <DataTable
        caption="Investeringar"
        captionHidden
        rows={investments}
        rowKey={(row) => row.id}
        columns={[
          columns.title,
          columns.principal,
          columns.cost,
          {
            key: 'again',
            label: 'Kalkyl',
            render: (row) => (
              <a href={paths.caseCalculation(m, row.slug)}>
                Räkna om<span className="visually-hidden"> {row.title}</span>
              </a>
            ),
          },
        ]}
      />
    </Section>
  )
}

function Audit({ entries }: { entries: WorkdayData['day']['audit'] }) {
  if (entries.length === 0) return null
  return (
    <Section id="logg" title="Senast i granskningsloggen">
      <Timeline
        label="Granskningsloggen"
        events={entries.map(({ id, at, action, actorName }) => ({
          id,
          at,
          title: auditActionText(action),
          actor: actorName,
        }))}
      />
    </Section>
  )
}
