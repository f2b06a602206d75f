import { paths } from '~/paths'
import { DateText, DataTable, EmptyState, Section } from '~/ui'
import { DueDay, ToDoList } from './to-do'
import type { WorkdayData } from './workday'
import { NoticeList, ReadAll } from './notice-list'
import { taskToDo } from './task-line'

/** What is new and what waits: notices that are not read, then everything that the person is asked to do. */
export function Arrived({ data: { m, today, day } }: { data: WorkdayData }) {
  return (
    <>
      {day.notices.length > 0 && (
        <Section
          id="nytt"
          title="Nytt till dig"
          count={day.unread}
          links={
            <>
              <a href={paths.notices(m)}>Alla aviseringar</a> <ReadAll m={m} />
            </>
          }
        >
          <NoticeList m={m} notices={day.notices} />
        </Section>
      )}
      {(day.toDo.waiting.length > 0 || day.givesTasks) && (
        <Section
          id="att-gora"
          title="Väntar på dig"
          count={day.toDo.waiting.length || undefined}
          links={day.givesTasks ? <a href={paths.newTask(m)}>Ny uppgift</a> : undefined}
        >
          {day.toDo.waiting.length > 0 ? (
            <ToDoList items={day.toDo.waiting} today={today} />
          ) : (
            <EmptyState title="Inget väntar på dig just nu">
              Uppgifter från kollegor, texter att godkänna och handlingar att lämna ut visas här.
            </EmptyState>
          )}
        </Section>
      )}
      {day.toDo.given.length > 0 && (
        <Section id="givna" title="Du har bett andra om" count={day.toDo.given.length}>
          <DataTable
            caption="Uppgifter som du har gett andra"
            captionHidden
            rows={day.toDo.given}
            rowKey={(task) => task.id}
            columns={[
              {
                key: 'title',
                label: 'Uppgift',
                rowHeader: true,
                render: (task) => <a href={task.href}>{task.title}</a>,
              },
              { key: 'to', label: 'Hos', render: (task) => task.toName },
              {
                key: 'due',
                label: 'Senast',
                nowrap: true,
                render: (task) => <DueDay day={task.dueDay} today={today} />,
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}

/** The work of colleagues who are away and whom the person stands in for. */
export function StandIns({ data: { m, today, day } }: { data: WorkdayData }) {
  return (
    <>
      {day.standIns.map((person) => (
        <Section
          key={person.id}
          id={`ersatter-${person.id}`}
          title={`Du ersätter ${person.name}`}
          intro={
            <>
              Till och med <DateText value={person.toDay} />. Du får göra samma sak i ärendena som i dina
              egna.
              {person.note && <> {person.note}</>}
            </>
          }
        >
          {person.tasks.length + person.cases.length === 0 && <p>Inget öppet ligger hos {person.name}.</p>}
          {person.tasks.length > 0 && (
            <ToDoList items={person.tasks.map((task) => taskToDo(m, task))} today={today} />
          )}
          {person.cases.length > 0 && (
            <DataTable
              caption={`Ärenden som ${person.name} är ansvarig för`}
              captionHidden
              rows={person.cases}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'title',
                  label: 'Ärende',
                  rowHeader: true,
                  render: (row) => (
                    <>
                      <a href={paths.case(m, row.slug)}>{row.title}</a>
                      <span className="note block">{row.number}</span>
                    </>
                  ),
                },
                {
                  key: 'day',
                  label: 'Nästa datum',
                  nowrap: true,
                  render: (row) => (row.nextDeadline ? <DateText value={row.nextDeadline} short /> : '–'),
                },
              ]}
            />
          )}
        </Section>
      ))}
    </>
  )
}
